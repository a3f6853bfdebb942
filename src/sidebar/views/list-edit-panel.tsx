import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { LastEdit, ListEdits } from "../list-edits.ts";
import { usePage } from "../page-context.ts";
import type { Failure } from "../server.ts";
import { FailurePanel } from "./failure-panel.tsx";

/** Where an entry now stands, and the way to take it back. Takes the focus: what was pressed may be gone. */
export function ListEditPanel({ last, lists }: { last: LastEdit; lists: ListEdits }) {
  const words = usePage().texts.lists;
  const [failure, setFailure] = useState<Failure | null>(null);
  const panel = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new word about a change is gone to
  useLayoutEffect(() => {
    setFailure(null);
    panel.current?.focus();
  }, [last]);
  // Whoever comes back from another view has read it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it leaves the page, and never before
  useEffect(() => lists.dismiss, []);
  const said = {
    added: words.added(last.tab, last.row),
    standing: words.standing(last.tab, last.row),
    undone: words.undone(last.tab),
  };
  return (
    <section ref={panel} class="panel panel-calm" tabIndex={-1} aria-label={words.changed}>
      <p>{said[last.outcome]}</p>
      {failure !== null && <FailurePanel failure={failure} />}
      <div class="actions">
        {last.outcome === "added" && (
          <button type="button" disabled={lists.busy} onClick={async () => setFailure(await lists.undo())}>
            {words.undo}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          disabled={lists.busy}
          onClick={async () => setFailure(await lists.openTab(last.list))}
        >
          {words.open}
        </button>
        <button type="button" class="quiet" disabled={lists.busy} onClick={lists.dismiss}>
          {words.close}
        </button>
      </div>
    </section>
  );
}
