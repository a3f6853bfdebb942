import { useState } from "preact/hooks";
import type { MorningMail } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import type { Server } from "../server.ts";
import { FormField } from "./form-field.tsx";
import type { ChangeMail } from "./morning-mail-view.tsx";

interface Given {
  mail: MorningMail;
  server: Server;
  working: boolean;
  change: ChangeMail;
}

/** The address: entered, confirmed with the code that went to it, changed, deleted. */
export function MailAddressForm(given: Given) {
  const { texts } = usePage();
  const words = texts.morningMail;
  const { mail, server, working, change } = given;
  if (mail.address === "")
    return (
      <>
        <CodeForm {...given} />
        <AddressField {...given} />
      </>
    );
  return (
    <details open={mail.pending !== null}>
      <summary>{words.change}</summary>
      <CodeForm {...given} />
      <AddressField {...given} />
      <div class="actions">
        <button
          type="button"
          class="quiet"
          disabled={working}
          onClick={() => change(() => server.forgetMailAddress(), words.forgotten)}
        >
          {words.forget}
        </button>
      </div>
      <p class="hint">{words.forgetHint}</p>
    </details>
  );
}

function AddressField({ mail, server, working, change }: Given) {
  const { texts } = usePage();
  const words = texts.morningMail;
  const [typed, setTyped] = useState(mail.pending?.address ?? "");
  const address = typed.trim();
  const again = mail.pending !== null && mail.pending.address === address;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void change(() => server.sendMailCode(address), words.codeSent(address));
      }}
    >
      <FormField id="mail-address" label={words.address} hint={words.addressHint}>
        {(described) => (
          <input
            type="text"
            inputMode="email"
            autocomplete="email"
            maxLength={254}
            {...described}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        )}
      </FormField>
      <div class="actions">
        <button
          type="submit"
          class={mail.pending === null && mail.address === "" ? "primary" : ""}
          disabled={working || address === "" || !mail.permission.granted}
        >
          {again ? words.sendAgain : words.sendCode}
        </button>
      </div>
    </form>
  );
}

/** Shown while an address waits for its code. */
function CodeForm({ mail, server, working, change }: Given) {
  const { texts, format } = usePage();
  const words = texts.morningMail;
  const [code, setCode] = useState("");
  const { pending } = mail;
  if (pending === null) return null;
  return (
    <form
      class="section"
      onSubmit={async (event) => {
        event.preventDefault();
        await change(() => server.confirmMailAddress(code), words.confirmed);
        setCode("");
      }}
    >
      <FormField
        id="mail-code"
        label={words.code}
        hint={words.codeHint(pending.address, format.dateTime(pending.expiresAt))}
      >
        {(described) => (
          <input
            type="text"
            inputMode="numeric"
            autocomplete="one-time-code"
            maxLength={20}
            {...described}
            value={code}
            onInput={({ currentTarget }) => setCode(currentTarget.value)}
          />
        )}
      </FormField>
      <div class="actions">
        <button type="submit" class="primary" disabled={working || code.trim() === ""}>
          {words.confirm}
        </button>
      </div>
    </form>
  );
}
