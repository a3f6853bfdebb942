import type { Hold } from "../orders/hold.ts";
import { holdsOf } from "../orders/holds.ts";
import type { OrderLine } from "../orders/order-line.ts";
import { ProductIndex } from "../orders/products.ts";
import type { Sighting } from "../orders/sighting.ts";
import { contextOf } from "./context.ts";
import { learnBaseline } from "./learn-baseline.ts";
import type { ExampleHold, ExampleSales, ExampleSituation } from "./rule.ts";
import type { RuleContext } from "./rule-context.ts";
import { defaultDetectionSettings } from "./settings.ts";
import type { WatchEntry } from "./watch-list.ts";

const HOUR = 3_600_000;
/** 2026-06-01 12:00 in Tokyo, an ordinary Monday. */
const NOW = 1_780_282_800_000;
/** Past sales lie this far back, so that all of them count as arrivals. */
const SALES_HOURS = 26 * 24;

/** The hold of a rule's example with the context to judge it in, made by the same code as in real use. */
export function exampleContext(situation: ExampleSituation): {
  readonly hold: Hold;
  readonly context: RuleContext;
} {
  const judged = heldLine(situation.hold, 0);
  const lines = [
    judged,
    ...(situation.others ?? []).map((other, index) => heldLine(other, index + 1)),
    ...(situation.sales ?? []).flatMap(soldLines),
  ];
  const products = new ProductIndex(lines);
  const holds = holdsOf(lines, products);
  const hold = holds.find(({ line }) => line === judged);
  if (hold === undefined) throw new Error("An example's hold must have been seen pending.");
  const { paymentTermDays } = defaultDetectionSettings();
  const baseline = learnBaseline(lines, products, NOW, paymentTermDays);
  const watchList = (situation.watched ?? []).map(
    (text): WatchEntry => ({ by: "title", text, reason: "", expiresAt: Number.NaN }),
  );
  return { hold, context: contextOf(holds, { at: NOW, paymentTermDays, baseline, watchList }) };
}

function heldLine(given: ExampleHold, index: number): OrderLine {
  const { units = Number.NaN, total = Number.NaN, payment = "unknown", boughtHoursAgo, ended } = given;
  const lastSeenAt = NOW - (given.lastSeenHoursAgo ?? 0) * HOUR;
  const purchasedAt = boughtHoursAgo === undefined ? Number.NaN : NOW - boughtHoursAgo * HOUR;
  const firstAt = boughtHoursAgo === undefined ? lastSeenAt : Math.min(purchasedAt, lastSeenAt);
  const sightings: Sighting[] = [
    {
      status: "pending",
      quantity: units,
      total,
      firstAt,
      lastAt: lastSeenAt,
      updatedAt: Number.NaN,
      bySeller: false,
      cancelledBy: "unknown",
    },
  ];
  if (ended !== undefined) {
    const at = NOW - (given.endedHoursAgo ?? 0) * HOUR;
    sightings.push({
      status: ended === "paid" ? "unshipped" : "cancelled",
      quantity: ended === "paid" ? units : Number.NaN,
      total: ended === "paid" ? total : Number.NaN,
      firstAt: at,
      lastAt: at,
      updatedAt: at,
      bySeller: false,
      cancelledBy: "unknown",
    });
  }
  return {
    ...lineOf(given.order ?? `250-0000000-${String(index).padStart(7, "0")}`, given.product),
    shop: given.shop ?? "",
    payment,
    business: given.business === undefined ? Number.NaN : Number(given.business),
    purchasedAt,
    sightings,
  };
}

function soldLines(sales: ExampleSales, group: number): readonly OrderLine[] {
  return Array.from({ length: sales.times }, (_, index): OrderLine => {
    const purchasedAt = NOW - ((index + 1) / (sales.times + 1)) * SALES_HOURS * HOUR;
    const seen = { status: "shipped" as const, quantity: sales.units, total: sales.total };
    return {
      ...lineOf(`503-${String(group).padStart(7, "0")}-${String(index).padStart(7, "0")}`, sales.product),
      shop: sales.shop ?? "",
      purchasedAt,
      sightings: [
        {
          ...seen,
          firstAt: NOW,
          lastAt: NOW,
          updatedAt: purchasedAt + 24 * HOUR,
          bySeller: false,
          cancelledBy: "unknown",
        },
      ],
    };
  });
}

function lineOf(orderId: string, product = "商品"): Omit<OrderLine, "purchasedAt" | "sightings"> {
  return {
    listed: false,
    bySeller: [],
    missingAt: Number.NaN,
    shop: "",
    orderId,
    itemId: "",
    sku: product,
    ordinal: 1,
    asin: "",
    title: product,
    channel: "merchant",
    salesChannel: "Amazon.co.jp",
    currency: "JPY",
    payment: "unknown",
    business: Number.NaN,
  };
}
