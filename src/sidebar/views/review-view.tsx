import { readAsOfField } from "../as-of-field.ts";
import type { FileChoice } from "../file-choices.ts";
import type { ReadFile } from "../file-reading.ts";
import { usePage } from "../page-context.ts";
import { FormField } from "./form-field.tsx";
import { RejectedRows } from "./rejected-rows.tsx";
import { ReportFacts } from "./report-facts.tsx";
import { ShopField } from "./shop-field.tsx";
import { UnreadReason } from "./unread-reason.tsx";
import { ViewHeading } from "./view-heading.tsx";

/** The chosen files, what was read of them, and what may still be corrected before the import. */
export function ReviewView({
  choices,
  shops,
  onChange,
  onRemove,
  onAdd,
  onConfirm,
  onLeave,
}: {
  choices: readonly FileChoice[];
  shops: readonly string[];
  onChange: (choice: FileChoice) => void;
  onRemove: (choice: FileChoice) => void;
  onAdd: () => void;
  onConfirm: () => void;
  onLeave: () => void;
}) {
  const { texts, format } = usePage();
  const { review } = texts;
  const readable = choices.flatMap(({ reading, asOf }) =>
    reading?.recognised ? [readAsOfField(asOf, reading.asOf, reading.newestTime, format.timeZone)] : [],
  );
  const isReading = choices.some((choice) => choice.reading === null);
  const confirmable = !isReading && readable.length > 0 && readable.every((field) => field.ok);
  return (
    <>
      <ViewHeading heading={review.heading} onBack={onLeave} />
      <ul class="files">
        {choices.map((choice) => (
          <li key={choice.id} class="card">
            <div class="file-top">
              <h3>{choice.file.name}</h3>
              <button
                type="button"
                class="icon"
                aria-label={review.remove(choice.file.name)}
                onClick={() => onRemove(choice)}
              >
                <svg viewBox="0 0 24 24" aria-hidden="true">
                  <path d="m6 6 12 12M18 6 6 18" />
                </svg>
              </button>
            </div>
            {choice.reading === null && <p class="busy">{review.reading}</p>}
            {choice.reading?.recognised === false && (
              <div class="panel panel-error">
                <p class="panel-title">{review.unread}</p>
                <UnreadReason unread={choice.reading} />
              </div>
            )}
            {choice.reading?.recognised && (
              <ReportChoice choice={choice} report={choice.reading} shops={shops} onChange={onChange} />
            )}
          </li>
        ))}
      </ul>
      <div class="actions">
        {readable.length > 0 && (
          <button
            type="button"
            id="confirm-import"
            class="primary"
            disabled={!confirmable}
            onClick={onConfirm}
          >
            {readable.length > 1 ? review.confirmSeveral(readable.length) : review.confirm}
          </button>
        )}
        <button type="button" class={readable.length === 0 && !isReading ? "primary" : ""} onClick={onAdd}>
          {review.add}
        </button>
      </div>
    </>
  );
}

function ReportChoice({
  choice,
  report,
  shops,
  onChange,
}: {
  choice: FileChoice;
  report: ReadFile;
  shops: readonly string[];
  onChange: (choice: FileChoice) => void;
}) {
  const { texts, format } = usePage();
  const { review } = texts;
  const asOf = readAsOfField(choice.asOf, report.asOf, report.newestTime, format.timeZone);
  const fault = () => {
    if (asOf.ok) return "";
    return asOf.fault === "missing"
      ? review.asOfMissing
      : review.asOfTooEarly(format.dateTime(report.newestTime));
  };
  return (
    <>
      <ReportFacts kind={report.kind} encoding={report.encoding} rows={report.rows} period={report.period} />
      <FormField id={`as-of-${choice.id}`} label={review.asOf} fault={fault()}>
        {(described) => (
          <input
            type="datetime-local"
            {...described}
            value={choice.asOf}
            onInput={(event) => onChange({ ...choice, asOf: event.currentTarget.value })}
          />
        )}
      </FormField>
      <details>
        <summary>{review.asOfWhy}</summary>
        <p>{review.asOfExplained}</p>
      </details>
      <ShopField
        id={`shop-${choice.id}`}
        shop={choice.shop}
        shops={shops}
        onChange={(shop) => onChange({ ...choice, shop })}
      />
      {report.rejected.length > 0 && (
        <>
          <p class="fault">{review.rejected(report.rejected.length)}</p>
          <RejectedRows rejected={report.rejected} />
        </>
      )}
    </>
  );
}
