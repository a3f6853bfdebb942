import type { WaitingCard } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import { LevelMark } from "./level-mark.tsx";

/** Holds that are no case by themselves, one below the other. */
export function WaitingList({ waiting }: { waiting: readonly WaitingCard[] }) {
  const { texts, format } = usePage();
  return (
    <details class="section">
      <summary>
        <h2>{texts.waiting.heading(waiting.length)}</h2>
      </summary>
      <p class="hint">{texts.waiting.hint}</p>
      <ul class="waiting">
        {waiting.map((hold) => (
          <li key={`${hold.orderId} ${hold.product}`}>
            <p class="waiting-product">{hold.product}</p>
            <p class="waiting-facts">
              <LevelMark level={hold.level} label={hold.levelLabel} />
              <span>
                {hold.units === null ? texts.inquiries.unknownUnits : texts.inquiries.units(hold.units)}
              </span>
              <span>{texts.waiting.since(format.dateTime(hold.heldSince))}</span>
            </p>
            <p class="order-id">{hold.orderId}</p>
            {hold.reasons !== "" && <p class="hint">{hold.reasons}</p>}
            {hold.staleDays !== null && <p class="hint">{texts.inquiries.stale(hold.staleDays)}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}
