import { useState } from "preact/hooks";
import type { HeldOrder } from "../../addon/calls.ts";
import type { ListEdits } from "../list-edits.ts";
import { usePage } from "../page-context.ts";
import type { Failure } from "../server.ts";
import { FailurePanel } from "./failure-panel.tsx";
import { HeldRow } from "./held-row.tsx";

/** The first of the holds that the seller has exempted, so that none is forgotten; the way to the others. */
export function ExemptList({
  exempt,
  total,
  showShop,
  now,
  lists,
}: {
  exempt: readonly HeldOrder[];
  total: number;
  showShop: boolean;
  now: number;
  lists: ListEdits;
}) {
  const { texts, explain } = usePage();
  const words = texts.lists;
  const [failure, setFailure] = useState<Failure | null>(null);
  return (
    <details class="section">
      <summary>
        <h2>{words.exemptHolds(total)}</h2>
      </summary>
      <p class="hint">{words.exemptHoldsHint}</p>
      <ul class="waiting">
        {exempt.map((hold) => (
          <li key={hold.line}>
            <HeldRow hold={hold} showShop={showShop} now={now} />
          </li>
        ))}
      </ul>
      {total > exempt.length && (
        <button type="button" class="link" onClick={() => explain({ name: "holds" })}>
          {texts.waiting.more(total - exempt.length)}
        </button>
      )}
      <div class="actions">
        <button
          type="button"
          disabled={lists.busy}
          onClick={async () => setFailure(await lists.openTab("exemptions"))}
        >
          {words.openExemptions}
        </button>
      </div>
      {failure !== null && <FailurePanel failure={failure} />}
    </details>
  );
}
