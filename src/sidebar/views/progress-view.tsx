import { CHUNK_ROWS } from "../../addon/calls.ts";
import { importKey } from "../../reports/fingerprint.ts";
import type { FileProgress, ImportState } from "../import-job.ts";
import { usePage } from "../page-context.ts";
import { FailurePanel } from "./failure-panel.tsx";
import { ViewHeading } from "./view-heading.tsx";

/** The import under way, file by file, or cut off with the way on. */
export function ProgressView({
  job,
  cancelling,
  onCancel,
  onRetry,
  onLeave,
}: {
  job: ImportState;
  cancelling: boolean;
  onCancel: () => void;
  onRetry: () => void;
  onLeave: () => void;
}) {
  const { progress } = usePage().texts;
  const cut = job.phase === "cut";
  return (
    <>
      <ViewHeading heading={cut ? progress.cut : progress.heading} />
      <ul class="files">
        {job.files.map((file) => (
          <FileBar key={importKey(file.file)} progress={file} />
        ))}
      </ul>
      {job.phase === "refreshing" && <p class="busy">{progress.refreshing}</p>}
      {cut && job.failure !== null && (
        <>
          <FailurePanel failure={job.failure} />
          <p class="hint">{progress.cutHint}</p>
        </>
      )}
      {!cut && <p class="hint">{progress.keepOpen}</p>}
      <RunButtons cut={cut} cancelling={cancelling} onCancel={onCancel} onRetry={onRetry} onLeave={onLeave} />
    </>
  );
}

function RunButtons({
  cut,
  cancelling,
  onCancel,
  onRetry,
  onLeave,
}: {
  cut: boolean;
  cancelling: boolean;
  onCancel: () => void;
  onRetry: () => void;
  onLeave: () => void;
}) {
  const { progress, retry } = usePage().texts;
  if (!cut) {
    return (
      <div class="actions">
        <button type="button" disabled={cancelling} onClick={onCancel}>
          {cancelling ? progress.cancelling : progress.cancel}
        </button>
      </div>
    );
  }
  return (
    <div class="actions">
      <button type="button" class="primary" onClick={onRetry}>
        {retry}
      </button>
      <button type="button" class="quiet" onClick={onLeave}>
        {progress.leave}
      </button>
    </div>
  );
}

function FileBar({ progress: { file, phase, step, steps } }: { progress: FileProgress }) {
  const { progress } = usePage().texts;
  const percent = Math.round((100 * step) / steps);
  const said = {
    waiting: progress.waiting,
    sending: progress.sent(Math.min(step * CHUNK_ROWS, file.rows), file.rows),
    done: progress.done,
    "already-in": progress.alreadyIn,
    refused: progress.refused,
  }[phase];
  return (
    <li class="file-bar">
      <p class="file-name">{file.name}</p>
      <div
        class="bar"
        role="progressbar"
        aria-label={progress.bar(file.name)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={said}
      >
        <div class={`bar-done bar-${phase}`} style={{ width: `${percent}%` }} />
      </div>
      <p class="hint">{said}</p>
    </li>
  );
}
