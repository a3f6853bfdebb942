import { usePage } from "../page-context.ts";

/**
 * Where reports go in. Files may be dropped anywhere on the page; this shows it, and opens the file chooser.
 * Whoever has imported before gets it in short.
 */
export function DropZone({
  hovering,
  primary,
  short,
  onChoose,
  onPaste,
}: {
  hovering: boolean;
  primary: boolean;
  short: boolean;
  onChoose: () => void;
  onPaste: () => void;
}) {
  const { drop } = usePage().texts;
  return (
    <section
      class={`drop-zone ${short ? "short" : ""} ${hovering ? "hovering" : ""}`}
      aria-labelledby="drop-zone-title"
    >
      <svg class="drop-icon" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 15V4m0 0L8 8m4-4 4 4M4 14v5a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-5" />
      </svg>
      <h2 id="drop-zone-title">{hovering ? drop.anywhere : drop.title}</h2>
      <button type="button" class={primary ? "primary" : ""} onClick={onChoose}>
        {drop.choose}
      </button>
      <button type="button" class="link paste" onClick={onPaste}>
        {drop.paste}
      </button>
      {!short && (
        <>
          <p class="hint">{drop.hint}</p>
          <p class="hint">{drop.privacy}</p>
        </>
      )}
    </section>
  );
}
