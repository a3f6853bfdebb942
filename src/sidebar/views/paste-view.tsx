import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { usePage } from "../page-context.ts";
import { FormField } from "./form-field.tsx";
import { ViewHeading } from "./view-heading.tsx";

/** Rows copied from a report or a spreadsheet, in place of a file. */
export function PasteView({ onText, onBack }: { onText: (text: string) => void; onBack: () => void }) {
  const { texts, announce } = usePage();
  const { paste } = texts;
  const [text, setText] = useState("");
  const [fault, setFault] = useState("");

  const submit = (event: JSX.TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (text.trim() !== "") {
      onText(text);
      return;
    }
    setFault(paste.missing);
    announce(paste.missing);
    document.getElementById("pasted-rows")?.focus();
  };

  return (
    <form noValidate onSubmit={submit}>
      <ViewHeading heading={paste.heading} onBack={onBack} />
      <p class="hint">{paste.intro}</p>
      <FormField id="pasted-rows" label={paste.label} hint={paste.hint} fault={fault}>
        {(described) => (
          <textarea
            rows={8}
            spellcheck={false}
            wrap="off"
            {...described}
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setFault("");
            }}
          />
        )}
      </FormField>
      <div class="actions">
        <button type="submit" class="primary">
          {paste.submit}
        </button>
      </div>
    </form>
  );
}
