/**
 * One observation as a short text, for the observation log: what its ids do not say. Fields that the report did
 * not give are left out, so the log can grow new fields without a new layout.
 */
import { CANCELLERS, CHANNELS, type Observation, ORDER_STATUSES, PAYMENTS } from "../reports/observation.ts";
import { amountIn, ordinalIn, timeIn, unitsIn } from "./number-in-text.ts";
import { TELLERS, type Teller } from "./teller.ts";

/** An observation, and who made it. */
export interface SaidOfLine {
  readonly seen: Observation;
  readonly told: Teller;
}

export function observationToText(seen: Observation, told: Teller): string {
  const { orderId: _order, itemId: _item, ...content } = seen;
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(content)) {
    if (value === "" || value === "unknown" || (typeof value === "number" && Number.isNaN(value))) continue;
    if (name === "ordinal" && value === 1) continue;
    kept[name] = value;
  }
  if (told !== "report") kept.told = told;
  return JSON.stringify(kept);
}

/** null when the text was not written by `observationToText`. */
export function observationFromText(orderId: string, itemId: string, text: string): SaidOfLine | null {
  if (orderId === "" || !text.startsWith("{")) return null;
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return null;
  }
  const content = record as Readonly<Record<string, unknown>>;
  const words = (name: string): string => (typeof content[name] === "string" ? content[name] : "");
  const seen: Observation = {
    orderId,
    itemId,
    sku: words("sku"),
    ordinal: ordinalIn(content.ordinal),
    asin: words("asin"),
    title: words("title"),
    status: ORDER_STATUSES.find((one) => one === content.status) ?? "unknown",
    quantity: unitsIn(content.quantity),
    total: amountIn(content.total),
    currency: words("currency"),
    channel: CHANNELS.find((one) => one === content.channel) ?? "unknown",
    salesChannel: words("salesChannel"),
    payment: PAYMENTS.find((one) => one === content.payment) ?? "unknown",
    business: content.business === 0 || content.business === 1 ? content.business : Number.NaN,
    purchasedAt: timeIn(content.purchasedAt),
    updatedAt: timeIn(content.updatedAt),
    cancelledBy: CANCELLERS.find((one) => one === content.cancelledBy) ?? "unknown",
  };
  return { seen, told: TELLERS.find((one) => one === content.told) ?? "report" };
}
