import type { HeldOrder } from "../../addon/calls.ts";
import { isolated } from "../../locales/isolated.ts";
import { daysBetween } from "../days-between.ts";
import { usePage } from "../page-context.ts";
import { LevelMark } from "./level-mark.tsx";

/** One hold of a list, in short; its product leads to its reasons. `now`: epoch ms up to which the days are counted. */
export function HeldRow({ hold, showShop, now }: { hold: HeldOrder; showShop: boolean; now: number }) {
  const { texts, explain } = usePage();
  const { inquiries, holds } = texts;
  return (
    <>
      <button
        type="button"
        class="link waiting-product"
        onClick={() => explain({ name: "order", shop: hold.shop, orderId: hold.orderId })}
      >
        {isolated(hold.product === "" ? hold.orderId : hold.product)}
        <span class="off-screen">{holds.reasons}</span>
      </button>
      <p class="waiting-facts">
        <LevelMark level={hold.level} label={hold.levelLabel} />
        {hold.suspicion !== null && <span>{inquiries.suspicion(hold.suspicion)}</span>}
        <span>{hold.units === null ? inquiries.unknownUnits : inquiries.units(hold.units)}</span>
        <span>{holds.days(inquiries.days(daysBetween(hold.heldSince, now)))}</span>
      </p>
      <p class="order-id">{hold.orderId}</p>
      {showShop && hold.shop !== "" && <p class="hint">{hold.shop}</p>}
      {hold.unjudged !== "" && <p class="hint">{hold.unjudged}</p>}
      {hold.exemption !== "" && <p class="hint">{hold.exemption}</p>}
      {hold.staleDays !== null && <p class="hint">{inquiries.stale(hold.staleDays)}</p>}
    </>
  );
}
