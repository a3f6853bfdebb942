import type { WaitingCard } from "../../addon/calls.ts";
import type { ListEdits } from "../list-edits.ts";
import { usePage } from "../page-context.ts";
import { HeldRow } from "./held-row.tsx";
import { ListActions } from "./list-actions.tsx";

/** The first of the holds that are no case by themselves, one below the other; the way to the others. */
export function WaitingList({
  waiting,
  total,
  showShop,
  now,
  lists,
}: {
  waiting: readonly WaitingCard[];
  total: number;
  showShop: boolean;
  now: number;
  lists: ListEdits;
}) {
  const { texts, explain } = usePage();
  return (
    <details class="section">
      <summary>
        <h2>{texts.waiting.heading(total)}</h2>
      </summary>
      <p class="hint">{texts.waiting.hint}</p>
      <ul class="waiting">
        {waiting.map((hold, index) => (
          <li key={hold.line}>
            <HeldRow hold={hold} showShop={showShop} now={now} />
            {hold.reasons !== "" && <p class="hint">{hold.reasons}</p>}
            <ListActions
              id={`waiting-${index}`}
              about={{ ...hold, orderIds: [hold.orderId] }}
              lists={lists}
            />
          </li>
        ))}
      </ul>
      {total > waiting.length && (
        <button type="button" class="link" onClick={() => explain({ name: "holds" })}>
          {texts.waiting.more(total - waiting.length)}
        </button>
      )}
    </details>
  );
}
