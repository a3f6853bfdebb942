import { usePage } from "../page-context.ts";

/** Says that what is shown is invented, and takes it out again. */
export function SamplePanel({ removing, onRemove }: { removing: boolean; onRemove: () => void }) {
  const { sample: words } = usePage().texts;
  return (
    <section class="panel panel-notice" aria-labelledby="sample-title">
      <h2 id="sample-title" class="panel-title">
        {words.here}
      </h2>
      <p>{words.hereHint}</p>
      <div class="actions">
        <button type="button" disabled={removing} onClick={onRemove}>
          {removing ? words.removing : words.remove}
        </button>
      </div>
    </section>
  );
}
