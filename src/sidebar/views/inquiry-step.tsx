import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import type { CardConflict, InquiryCard } from "../../addon/calls.ts";
import type { InquiryChanges } from "../inquiry-changes.ts";
import { type NextStep, nextStepOf } from "../next-step.ts";
import { onEscape } from "../on-escape.ts";
import { usePage } from "../page-context.ts";
import { StateForm } from "./state-form.tsx";

/** The next step of an inquiry as the first button; where a new report is wanted first, the one after it too. */
export function InquiryStep({
  card,
  primary,
  replyDays,
  changes,
  onContact,
  onImport,
}: {
  card: InquiryCard;
  /** It is the page's one coloured button. */
  primary: boolean;
  replyDays: number;
  changes: InquiryChanges;
  onContact: () => void;
  onImport: () => void;
}) {
  const { inquiries, life } = usePage().texts;
  const [recording, setRecording] = useState(false);
  const recorder = useRef<HTMLButtonElement>(null);
  const first = nextStepOf(card);
  const steps: readonly NextStep[] =
    first === "import" ? [first, nextStepOf({ ...card, staleDays: null })] : [first];
  const look = (step: NextStep) => ({
    type: "button" as const,
    class: primary && step === first ? "primary" : "",
    disabled: changes.busy,
    "aria-describedby": `product-${card.inquiryId}`,
  });

  if (first === "settle") {
    return card.conflict === null ? null : (
      <Settle conflict={card.conflict} card={card} changes={changes}>
        {(onTake, label) => (
          <button {...look("settle")} onClick={onTake}>
            {label}
          </button>
        )}
      </Settle>
    );
  }
  return (
    <>
      <div class="actions">
        {steps.map((step) => {
          switch (step) {
            case "import":
              return (
                <button key={step} {...look(step)} onClick={onImport}>
                  {inquiries.importFirst}
                </button>
              );
            case "contact":
              return (
                <button key={step} {...look(step)} onClick={onContact}>
                  {inquiries.contact}
                </button>
              );
            case "record":
              return (
                <button
                  key={step}
                  {...look(step)}
                  ref={recorder}
                  aria-expanded={recording}
                  onClick={() => setRecording(!recording)}
                >
                  {life.record}
                </button>
              );
            default:
              return (
                <button key={step} {...look(step)} onClick={() => changes.enter("stock-back")}>
                  {life.stockBack}
                </button>
              );
          }
        })}
      </div>
      {recording && (
        <Record
          card={card}
          replyDays={replyDays}
          changes={changes}
          onContact={onContact}
          onCancel={() => {
            setRecording(false);
            recorder.current?.focus();
          }}
        />
      )}
    </>
  );
}

/** The seller's entry against the reports. */
function Settle({
  conflict,
  card,
  changes,
  children,
}: {
  conflict: CardConflict;
  card: InquiryCard;
  changes: InquiryChanges;
  children: (onTake: () => void, label: string) => ComponentChildren;
}) {
  const { life } = usePage().texts;
  const { evidence, entered, reported } = conflict;
  const settle = (choice: "reports" | "own") =>
    changes.change({ settle: { choice, evidence }, seen: { state: card.entries.state } });
  return (
    <div class="panel panel-warning">
      <p>{life.conflict(entered, reported)}</p>
      <div class="actions">
        {children(() => settle("reports"), life.takeReports(reported))}
        <button type="button" disabled={changes.busy} onClick={() => settle("own")}>
          {life.keepOwn}
        </button>
      </div>
    </div>
  );
}

const RESULTS = ["cancelled-by-amazon", "paid", "expired"] as const;

/** What came of an inquiry: the usual results with one click, any other entry by the form. */
function Record({
  card,
  replyDays,
  changes,
  onContact,
  onCancel,
}: {
  card: InquiryCard;
  replyDays: number;
  changes: InquiryChanges;
  onContact: () => void;
  onCancel: () => void;
}) {
  const { life } = usePage().texts;
  const [other, setOther] = useState(false);
  return (
    <section
      class="panel panel-notice"
      aria-label={life.recordOf(card.product)}
      onKeyDown={onEscape(() => {
        if (!changes.busy) onCancel();
      })}
    >
      {other ? (
        <StateForm
          id={`record-${card.inquiryId}`}
          card={card}
          replyDays={replyDays}
          busy={changes.busy}
          focus
          onChange={changes.change}
        />
      ) : (
        <>
          <p class="panel-title">{life.recordQuestion}</p>
          <div class="choices">
            {RESULTS.map((state) => (
              <button key={state} type="button" disabled={changes.busy} onClick={() => changes.enter(state)}>
                {life.states[state]}
              </button>
            ))}
            {card.due.kind !== "close" && (
              <button type="button" onClick={onContact}>
                {life.stillPending}
              </button>
            )}
            <button type="button" class="quiet" onClick={() => setOther(true)}>
              {life.otherResult}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
