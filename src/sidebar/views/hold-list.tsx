import type { ComponentChildren } from "preact";
import type { WaitingCard } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import { LevelMark } from "./level-mark.tsx";

/** Holds that are no case by themselves, one below the other, folded away. */
export function HoldList({
  heading,
  hint,
  holds,
  showShop,
  actionsOf = () => null,
  children,
}: {
  heading: string;
  hint: string;
  holds: readonly WaitingCard[];
  showShop: boolean;
  /** What can be done about one of them. */
  actionsOf?: (hold: WaitingCard, index: number) => ComponentChildren;
  /** What stands below them. */
  children?: ComponentChildren;
}) {
  const { texts, format } = usePage();
  return (
    <details class="section">
      <summary>
        <h2>{heading}</h2>
      </summary>
      <p class="hint">{hint}</p>
      <ul class="waiting">
        {holds.map((hold, index) => (
          <li key={`${hold.orderId} ${hold.product}`}>
            <p class="waiting-product">{hold.product}</p>
            <p class="waiting-facts">
              <LevelMark level={hold.level} label={hold.levelLabel} />
              <span>
                {hold.units === null ? texts.inquiries.unknownUnits : texts.inquiries.units(hold.units)}
              </span>
              <span>{texts.waiting.since(format.dateTime(hold.heldSince))}</span>
              {showShop && hold.shop !== "" && <span>{hold.shop}</span>}
            </p>
            <p class="order-id">{hold.orderId}</p>
            {hold.reasons !== "" && <p class="hint reasons">{hold.reasons}</p>}
            {hold.staleDays !== null && <p class="hint">{texts.inquiries.stale(hold.staleDays)}</p>}
            {actionsOf(hold, index)}
          </li>
        ))}
      </ul>
      {children}
    </details>
  );
}
