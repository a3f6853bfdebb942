import type { OverviewView } from "../../src/addon/calls.ts";
import { NOW } from "./sidebar-states.ts";

const DAY = 86_400_000;

/** Some weeks of a shop: the first days are not known, one product comes again and again. */
export const SO_FAR: OverviewView = {
  days: Array.from({ length: 60 }, (_, index) => {
    const known = index >= 20;
    const held = 4 + (index % 7) + (index > 45 ? 6 : 0);
    return {
      day: NOW - (59 - index) * DAY,
      held: known ? held : null,
      flagged: known ? Math.max(0, held - 5) : null,
    };
  }),
  products: [
    { product: "1/144 変形ロボット 完全変形モデル 限定版", products: 1, units: 62, yen: 184_000 },
    { product: "電車セット", products: 1, units: 12, yen: null },
    { product: "パズル", products: 1, units: null, yen: null },
    { product: "", products: 14, units: 31, yen: 45_500 },
  ],
  timeline: {
    product: "1/144 変形ロボット 完全変形モデル 限定版",
    earlier: 3,
    cycles: [
      { orderId: "249-1", from: NOW - 31 * DAY, to: NOW - 25 * DAY, units: 30, fate: "unpaid" },
      { orderId: "249-2", from: NOW - 22 * DAY, to: NOW - 21 * DAY, units: 1, fate: "paid" },
      { orderId: "249-3", from: NOW - 12 * DAY, to: NOW - 7 * DAY, units: null, fate: "unknown" },
      { orderId: "249-4", from: NOW - 3 * DAY, to: NOW, units: 30, fate: "open" },
    ],
  },
  endings: { unpaid: 9, paid: 2, open: 4, unknown: 1 },
  months: [
    { year: 2026, month: 6, days: 2.25, inquiries: 1, andEarlier: true },
    { year: 2026, month: 7, days: null, inquiries: 0, andEarlier: false },
    { year: 2026, month: 8, days: 11.5, inquiries: 4, andEarlier: false },
  ],
};
