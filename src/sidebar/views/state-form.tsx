import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { InquiryCard, InquiryChange } from "../../addon/calls.ts";
import { dayFieldOf } from "../day-field.ts";
import { changeOf, draftOf, fieldsOf, type InquiryDraft, withState } from "../inquiry-draft.ts";
import { usePage } from "../page-context.ts";
import { ContactFields, EntryField } from "./contact-fields.tsx";
import { FormField } from "./form-field.tsx";

/** The state of an inquiry, with the entries that belong to it. */
export function StateForm({
  card,
  replyDays,
  busy,
  onChange,
}: {
  card: InquiryCard;
  replyDays: number;
  busy: boolean;
  onChange: (change: InquiryChange) => void;
}) {
  const { texts, format, announce } = usePage();
  const words = texts.life;
  const [draft, setDraft] = useState<InquiryDraft>(() => draftOf(card));
  const [fault, setFault] = useState<"none" | "reason" | "nothing">("none");
  const form = useRef<HTMLFormElement>(null);
  const fields = fieldsOf(draft.state);
  const id = `life-${card.inquiryId}`;
  const states = Object.keys(words.states) as InquiryDraft["state"][];
  const ground = {
    today: dayFieldOf(format.now, format.timeZone),
    replyBy: dayFieldOf(format.now, format.timeZone, replyDays),
  };

  const submit = (event: JSX.TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (draft.state === "not-suspicious" && draft.reason.trim() === "") {
      setFault("reason");
      announce(words.reasonMissing);
      setTimeout(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    const change = changeOf(card, draft);
    setFault(change === null ? "nothing" : "none");
    if (change === null) announce(words.nothingChanged);
    else onChange(change);
  };
  const entry = { id, draft, onChange: setDraft };

  return (
    <form ref={form} noValidate onSubmit={submit}>
      <FormField
        id={`${id}-state`}
        label={words.state}
        fault={fault === "nothing" ? words.nothingChanged : ""}
      >
        {(described) => (
          <select
            {...described}
            value={draft.state}
            onChange={({ currentTarget: { value } }) => {
              const state = states.find((one) => one === value);
              if (state !== undefined) setDraft(withState(draft, state, ground));
            }}
          >
            {states.map((state) => (
              <option key={state} value={state}>
                {words.states[state]}
              </option>
            ))}
          </select>
        )}
      </FormField>
      {fields.includes("contactedAt") && (
        <>
          <EntryField field="contactedAt" label={words.contactedAt} {...entry} input={{ type: "date" }} />
          <ContactFields id={id} draft={draft} onChange={setDraft} />
        </>
      )}
      {fields.includes("reason") && (
        <EntryField
          field="reason"
          label={words.reason}
          fault={fault === "reason" ? words.reasonMissing : ""}
          {...entry}
        />
      )}
      {fields.includes("snoozeUntil") && (
        <EntryField
          field="snoozeUntil"
          label={words.snoozeUntil}
          hint={words.snoozeHint}
          {...entry}
          input={{ type: "date", min: ground.today }}
        />
      )}
      <div class="actions">
        <button type="submit" disabled={busy}>
          {busy ? words.saving : words.save}
        </button>
      </div>
    </form>
  );
}
