import type { ColumnMapping } from "../../reports/column-mapping.ts";
import { importItemOf } from "../confirmed-report.ts";
import type { FileChoice, ReadSoFar } from "../file-choices.ts";
import type { UnreadFile } from "../file-reading.ts";
import { usePage } from "../page-context.ts";
import { MappingForm } from "./mapping-form.tsx";
import { ReportChoice } from "./report-choice.tsx";
import { UnreadReason } from "./unread-reason.tsx";
import { ViewHeading } from "./view-heading.tsx";

/** The chosen files, what was read of them, and what may still be corrected before the import. */
export function ReviewView({
  choices,
  readSoFar,
  shops,
  onChange,
  onMap,
  onRemove,
  onAdd,
  onConfirm,
  onLeave,
}: {
  choices: readonly FileChoice[];
  readSoFar: ReadSoFar | null;
  shops: readonly string[];
  onChange: (choice: FileChoice) => void;
  onMap: (choice: FileChoice, mapping: ColumnMapping) => void;
  onRemove: (choice: FileChoice) => void;
  onAdd: () => void;
  onConfirm: () => void;
  onLeave: () => void;
}) {
  const { texts, format } = usePage();
  const { review } = texts;
  const readable = choices.filter(({ reading }) => reading?.recognised);
  const isReading = choices.some((choice) => choice.reading === null);
  const ready = readable.filter((choice) => importItemOf(choice, format.timeZone, shops.length > 1) !== null);
  const isAsking = choices.some(isUnmapped);
  const confirmable = !isReading && !isAsking && readable.length > 0 && ready.length === readable.length;
  return (
    <>
      <ViewHeading heading={review.heading} onBack={onLeave} />
      <ul class="files">
        {choices.map((choice) => (
          <li key={choice.id} class="card">
            <div class="file-top">
              <h3>{choice.source.name}</h3>
              <button
                type="button"
                class="icon"
                aria-label={review.remove(choice.source.name)}
                onClick={() => onRemove(choice)}
              >
                <svg viewBox="0 0 24 24" aria-hidden="true">
                  <path d="m6 6 12 12M18 6 6 18" />
                </svg>
              </button>
            </div>
            {choice.reading === null && (
              <ReadingBar
                name={choice.source.name}
                percent={readSoFar?.id === choice.id ? readSoFar.percent : null}
              />
            )}
            {choice.reading?.recognised === false && (
              <UnreadChoice
                choice={choice}
                unread={choice.reading}
                onMap={(mapping) => onMap(choice, mapping)}
              />
            )}
            {choice.reading?.recognised && (
              <ReportChoice
                choice={choice}
                report={choice.reading}
                shops={shops}
                onChange={onChange}
                onMap={(mapping) => onMap(choice, mapping)}
              />
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
        <button
          type="button"
          class={readable.length === 0 && !isReading && !isAsking ? "primary" : ""}
          onClick={onAdd}
        >
          {review.add}
        </button>
      </div>
    </>
  );
}

/** How far the reading of a file has come, as far as that is known. */
function ReadingBar({ name, percent }: { name: string; percent: number | null }) {
  const { review } = usePage().texts;
  return (
    <>
      <p class="busy">{review.reading}</p>
      {percent !== null && (
        <div
          class="bar"
          role="progressbar"
          aria-label={review.readingBar(name)}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
        >
          <div class="bar-done" style={{ width: `${percent}%` }} />
        </div>
      )}
    </>
  );
}

/** Whether the user has still to say what the columns hold. */
function isUnmapped({ reading, layout }: FileChoice): boolean {
  return reading?.recognised === false && layout !== null;
}

/** A file that cannot be imported, or not before the user has said what its columns hold. */
function UnreadChoice({
  choice: { id, layout, mapping },
  unread,
  onMap,
}: {
  choice: FileChoice;
  unread: UnreadFile;
  onMap: (mapping: ColumnMapping) => void;
}) {
  const { review, mapping: words } = usePage().texts;
  if (layout !== null) {
    return (
      <>
        <div class="panel panel-notice">
          <p class="panel-title">{words.title}</p>
          <p>{words.intro}</p>
        </div>
        <MappingForm id={`columns-${id}`} layout={layout} mapping={mapping} onConfirm={onMap} />
      </>
    );
  }
  return (
    <div class="panel panel-error">
      <p class="panel-title">{review.unread}</p>
      <UnreadReason unread={unread} />
    </div>
  );
}
