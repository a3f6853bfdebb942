import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import {
  COVERS,
  dayFieldOf,
  type ExemptionDraft,
  exemptionOf,
  type Subject,
  suggestedUntil,
} from "../exemption-draft.ts";
import type { ListEdits } from "../list-edits.ts";
import { onEscape } from "../on-escape.ts";
import { usePage } from "../page-context.ts";
import type { Failure } from "../server.ts";
import { FailurePanel } from "./failure-panel.tsx";
import { FormField } from "./form-field.tsx";

/** What to exempt, how, why and until when. `id`: unique on the page. `subjects`: at least one. */
export function ExemptionForm({
  id,
  product,
  subjects,
  shop,
  lists,
  onAdded,
  onCancel,
}: {
  id: string;
  product: string;
  subjects: readonly Subject[];
  shop: string;
  lists: ListEdits;
  onAdded: () => void;
  onCancel: () => void;
}) {
  const { texts, format, now, announce } = usePage();
  const words = texts.lists;
  const today = dayFieldOf(now(), format.timeZone);
  const [draft, setDraft] = useState<ExemptionDraft>({
    subject: subjects[0] as Subject,
    covers: "bulk",
    reason: "",
    until: suggestedUntil("bulk", today),
  });
  /** The day is still the one that goes with how it is treated. */
  const [suggested, setSuggested] = useState(true);
  const [fault, setFault] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const first = useRef<HTMLSelectElement>(null);
  const until = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);

  const submit = async (event: JSX.TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A day that is filled in by half reads as none.
    const halfDone = until.current?.validity.badInput === true;
    const entry = exemptionOf(draft, shop, today);
    if (halfDone || entry === null) {
      const said = halfDone ? words.untilMalformed : words.untilPast;
      setFault(said);
      announce(said);
      until.current?.focus();
      return;
    }
    setFault("");
    const failed = await lists.exempt(entry);
    setFailure(failed);
    if (failed === null) onAdded();
  };
  const choose = (covers: ExemptionDraft["covers"]) =>
    setDraft({ ...draft, covers, until: suggested ? suggestedUntil(covers, today) : draft.until });

  return (
    <form
      noValidate
      class="exemption-form"
      aria-label={words.exemptOf(product)}
      onSubmit={submit}
      onKeyDown={onEscape(() => {
        if (!lists.busy) onCancel();
      })}
    >
      <FormField id={`${id}-subject`} label={words.subject}>
        {(described) => (
          <select
            {...described}
            ref={first}
            value={subjects.indexOf(draft.subject)}
            onChange={({ currentTarget }) => {
              const subject = subjects[currentTarget.selectedIndex];
              if (subject !== undefined) setDraft({ ...draft, subject });
            }}
          >
            {subjects.map((subject, index) => (
              <option key={subject.id} value={index}>
                {words.subjects[subject.target](subject.id)}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField id={`${id}-covers`} label={words.treatAs} hint={words.covers[draft.covers].hint}>
        {(described) => (
          <select
            {...described}
            value={draft.covers}
            onChange={({ currentTarget }) => {
              const covers = COVERS[currentTarget.selectedIndex];
              if (covers !== undefined) choose(covers);
            }}
          >
            {COVERS.map((covers) => (
              <option key={covers} value={covers}>
                {words.covers[covers].label}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField id={`${id}-reason`} label={words.reason}>
        {(described) => (
          <input
            type="text"
            autocomplete="off"
            maxLength={200}
            {...described}
            value={draft.reason}
            onInput={({ currentTarget }) => setDraft({ ...draft, reason: currentTarget.value })}
          />
        )}
      </FormField>
      <FormField id={`${id}-until`} label={words.until} hint={words.untilHint} fault={fault}>
        {(described) => (
          <input
            ref={until}
            type="date"
            {...described}
            value={draft.until}
            onInput={({ currentTarget }) => {
              setSuggested(false);
              setDraft({ ...draft, until: currentTarget.value });
            }}
          />
        )}
      </FormField>
      {failure !== null && <FailurePanel failure={failure} />}
      <div class="actions">
        <button type="submit" disabled={lists.busy}>
          {lists.busy ? words.adding : words.submit}
        </button>
        <button type="button" class="quiet" disabled={lists.busy} onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
