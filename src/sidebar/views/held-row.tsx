import type { HeldOrder } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import { LevelMark } from "./level-mark.tsx";

/** One hold of a list, in short; its product leads to its reasons. */
export function HeldRow({ hold, showShop }: { hold: HeldOrder; showShop: boolean }) {
  const { texts, format, explain } = usePage();
  const { inquiries, waiting, holds } = texts;
  return (
    <>
      <button
        type="button"
        class="link waiting-product"
        onClick={() => explain({ name: "order", shop: hold.shop, orderId: hold.orderId })}
      >
        {hold.product === "" ? hold.orderId : hold.product}
        <span class="off-screen">{holds.reasons}</span>
      </button>
      <p class="waiting-facts">
        <LevelMark level={hold.level} label={hold.levelLabel} />
        {hold.suspicion !== null && <span>{inquiries.suspicion(hold.suspicion)}</span>}
        <span>{hold.units === null ? inquiries.unknownUnits : inquiries.units(hold.units)}</span>
        <span>{waiting.since(format.dateTime(hold.heldSince))}</span>
      </p>
      <p class="order-id">{hold.orderId}</p>
      {showShop && hold.shop !== "" && <p class="hint">{hold.shop}</p>}
      {hold.unjudged !== "" && <p class="hint">{hold.unjudged}</p>}
      {hold.staleDays !== null && <p class="hint">{inquiries.stale(hold.staleDays)}</p>}
    </>
  );
}
