import type { JSX } from "preact";
import type { InquiryDraft } from "../inquiry-draft.ts";
import { usePage } from "../page-context.ts";
import { FormField } from "./form-field.tsx";

type ContactEntries = Pick<InquiryDraft, "by" | "caseNumber" | "agent" | "replyBy">;
type Entry = Exclude<keyof InquiryDraft, "state" | "by">;

/** How and with whom Amazon was contacted, and until when to wait. */
export function ContactFields<Draft extends ContactEntries>({
  id,
  draft,
  onChange,
}: {
  id: string;
  draft: Draft;
  onChange: (draft: Draft) => void;
}) {
  const words = usePage().texts.life;
  return (
    <>
      <FormField id={`${id}-by`} label={words.by}>
        {(described) => (
          <select
            {...described}
            value={draft.by}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...draft, by: value === "phone" || value === "form" ? value : "" })
            }
          >
            <option value="phone">{words.ways.phone}</option>
            <option value="form">{words.ways.form}</option>
            <option value="">{words.byUnknown}</option>
          </select>
        )}
      </FormField>
      <div class="field-pair">
        <EntryField
          id={id}
          field="caseNumber"
          label={words.caseNumber}
          draft={draft}
          onChange={onChange}
          input={{ inputMode: "numeric" }}
        />
        <EntryField id={id} field="agent" label={words.agent} draft={draft} onChange={onChange} />
      </div>
      <EntryField
        id={id}
        field="replyBy"
        label={words.replyBy}
        draft={draft}
        onChange={onChange}
        input={{ type: "date" }}
      />
    </>
  );
}

/** One entry of an inquiry in a text or date field. */
export function EntryField<Field extends Entry, Draft extends Readonly<Record<Field, string>>>({
  id,
  field,
  label,
  hint = "",
  fault = "",
  draft,
  onChange,
  input = {},
}: {
  id: string;
  field: Field;
  label: string;
  hint?: string;
  fault?: string;
  draft: Draft;
  onChange: (draft: Draft) => void;
  input?: JSX.InputHTMLAttributes<HTMLInputElement>;
}) {
  return (
    <FormField id={`${id}-${field}`} label={label} hint={hint} fault={fault}>
      {(described) => (
        <input
          type="text"
          autocomplete="off"
          maxLength={200}
          {...input}
          {...described}
          value={draft[field]}
          onInput={({ currentTarget: { value } }) => onChange({ ...draft, [field]: value })}
        />
      )}
    </FormField>
  );
}
