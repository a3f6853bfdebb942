import { importKey } from "../../reports/fingerprint.ts";
import type { FileChoice } from "../file-choices.ts";
import type { FileProgress, ImportItem, ImportState } from "../import-job.ts";
import { usePage } from "../page-context.ts";
import { FailurePanel } from "./failure-panel.tsx";
import { RejectedRows } from "./rejected-rows.tsx";
import { ReportFacts } from "./report-facts.tsx";
import { UnreadReason } from "./unread-reason.tsx";
import { ViewHeading } from "./view-heading.tsx";

/** A chosen file, and what was imported of it; null where it could not be. */
export interface ConfirmedFile {
  readonly choice: FileChoice;
  readonly item: ImportItem | null;
}

/** What the import brought, file by file, those that were left alone included. */
export function SummaryView({
  job,
  confirmed,
  onClose,
}: {
  job: ImportState;
  confirmed: readonly ConfirmedFile[];
  onClose: () => void;
}) {
  const { texts } = usePage();
  const { summary } = texts;
  const found = job.refreshed?.inquiries.filter((card) => card.state === "to-contact").length ?? 0;
  return (
    <>
      <ViewHeading heading={job.phase === "cancelled" ? summary.cancelled : outcomeOf(job, summary)} />
      {job.phase === "cancelled" && <p class="hint">{summary.cancelledHint}</p>}
      {job.refreshed !== null && (
        <p class={`panel ${found > 0 ? "panel-warning" : "panel-calm"}`}>
          {found > 0 ? summary.found(found) : summary.foundNone}
        </p>
      )}
      <ul class="files">
        {confirmed.map(({ choice, item }) => (
          <li key={choice.id} class="card">
            <h3>{choice.source.name}</h3>
            <FileSummary
              choice={choice}
              progress={job.files.find(
                (one) => item !== null && importKey(one.file) === importKey(item.file),
              )}
            />
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" class="primary" onClick={onClose}>
          {summary.close}
        </button>
      </div>
    </>
  );
}

function outcomeOf(job: ImportState, summary: { done: string; nothing: string }): string {
  return job.files.some(({ phase }) => phase === "done" || phase === "already-in")
    ? summary.done
    : summary.nothing;
}

function FileSummary({ choice, progress }: { choice: FileChoice; progress: FileProgress | undefined }) {
  const { texts, format } = usePage();
  const words = texts.summary;
  const { reading } = choice;
  if (reading === null) return <p class="hint">{words.notSent}</p>;
  if (!reading.recognised) {
    return (
      <div class="panel panel-error">
        <p class="panel-title">{texts.review.unread}</p>
        <UnreadReason unread={reading} />
      </div>
    );
  }
  const counts = progress?.summary;
  return (
    <>
      <ReportFacts kind={reading.kind} encoding={reading.encoding} rows={reading.rows} period={null} />
      {progress?.refusal && <FailurePanel failure={progress.refusal} />}
      {counts ? (
        <dl class="tallies">
          {(["new", "changed", "unchanged", "duplicates", "rejected"] as const).map((name) => (
            <div key={name} class={counts[name] === 0 ? "none" : ""}>
              <dt>{words[name]}</dt>
              <dd>{format.number(counts[name])}</dd>
            </div>
          ))}
        </dl>
      ) : (
        !progress?.refusal && (
          <p class="hint">{progress?.phase === "already-in" ? words.alreadyIn : words.notSent}</p>
        )
      )}
      {reading.rejected.length > 0 && <RejectedRows rejected={reading.rejected} />}
    </>
  );
}
