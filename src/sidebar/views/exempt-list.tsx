import { useState } from "preact/hooks";
import type { WaitingCard } from "../../addon/calls.ts";
import type { ListEdits } from "../list-edits.ts";
import { usePage } from "../page-context.ts";
import type { Failure } from "../server.ts";
import { FailurePanel } from "./failure-panel.tsx";
import { HoldList } from "./hold-list.tsx";

/** Holds that the seller has exempted, so that none is forgotten. */
export function ExemptList({
  exempt,
  more,
  showShop,
  lists,
}: {
  exempt: readonly WaitingCard[];
  /** How many there are beside these. */
  more: number;
  showShop: boolean;
  lists: ListEdits;
}) {
  const words = usePage().texts.lists;
  const [failure, setFailure] = useState<Failure | null>(null);
  return (
    <HoldList
      heading={words.exemptHolds(exempt.length + more)}
      hint={words.exemptHoldsHint}
      holds={exempt}
      showShop={showShop}
    >
      {more > 0 && <p class="hint">{words.moreExempt(more)}</p>}
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
    </HoldList>
  );
}
