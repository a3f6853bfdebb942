import type { WaitingCard } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import { HeldRow } from "./held-row.tsx";

/** Holds that are no case by themselves, one below the other. */
export function WaitingList({
  waiting,
  showShop,
  now,
}: {
  waiting: readonly WaitingCard[];
  showShop: boolean;
  now: number;
}) {
  const { texts } = usePage();
  return (
    <details class="section">
      <summary>
        <h2>{texts.waiting.heading(waiting.length)}</h2>
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
    </details>
  );
}
