import type { WaitingCard } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import { HeldRow } from "./held-row.tsx";

/** The first of the holds that are no case by themselves, one below the other; the way to the others. */
export function WaitingList({
  waiting,
  total,
  showShop,
  now,
}: {
  waiting: readonly WaitingCard[];
  total: number;
  showShop: boolean;
  now: number;
}) {
  const { texts, explain } = usePage();
  return (
    <details class="section">
      <summary>
        <h2>{texts.waiting.heading(total)}</h2>
      </summary>
      <p class="hint">{texts.waiting.hint}</p>
      <ul class="waiting">
        {waiting.map((hold) => (
          <li key={hold.line}>
            <HeldRow hold={hold} showShop={showShop} now={now} />
            {hold.reasons !== "" && <p class="hint">{hold.reasons}</p>}
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
