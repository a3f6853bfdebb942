/** Invented orders (合成データ) for who wants to look before importing: they show each level and a case for an inquiry. */
import type { Observation } from "../reports/observation.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What the SKUs of all sample orders begin with. */
export const SAMPLE_SKU = "SAMPLE-";

interface Pending {
  /** Which of the products, counted from 0. */
  readonly product: number;
  readonly units: number;
  readonly hoursAgo: number;
  readonly salesChannel?: string;
}

/** Units a day of the month before, in yen each, and how many orders of one unit came in. */
const PRODUCTS = [
  { price: 3_280, sales: 9 },
  { price: 4_600, sales: 5 },
  { price: 1_480, sales: 4 },
] as const;

const PENDING: readonly Pending[] = [
  { product: 0, units: 30, hoursAgo: 100 },
  { product: 0, units: 4, hoursAgo: 70 },
  { product: 1, units: 4, hoursAgo: 30 },
  { product: 2, units: 2, hoursAgo: 90 },
  { product: 1, units: 1, hoursAgo: 5 },
  { product: 2, units: 1, hoursAgo: 3, salesChannel: "Non-Amazon" },
];

/**
 * @param at when the sample is looked at, epoch ms
 * @param titles names of the products, one for each, that say what they are
 */
export function sampleOrders(at: number, titles: readonly [string, string, string]): readonly Observation[] {
  const numbered = (number: number) => `000-${String(number).padStart(7, "0")}-0000000`;
  const line = (product: number, number: number, units: number, purchasedAt: number): Observation => ({
    orderId: numbered(number),
    itemId: "",
    sku: `${SAMPLE_SKU}${product + 1}`,
    ordinal: 1,
    asin: `B0SAMPLE0${product + 1}`,
    title: titles[product] ?? "",
    status: "pending",
    quantity: units,
    total: units * (PRODUCTS[product]?.price ?? 0),
    currency: "JPY",
    channel: "amazon",
    salesChannel: "Amazon.co.jp",
    payment: "convenience-store",
    business: Number.NaN,
    purchasedAt,
    updatedAt: purchasedAt,
    cancelledBy: "unknown",
  });
  const sold = PRODUCTS.flatMap(({ sales }, product) =>
    Array.from({ length: sales }, (_, index): Observation => {
      const purchasedAt = at - (6 + product + 4 * index) * DAY;
      const number = 1000 * (product + 1) + index;
      return { ...line(product, number, 1, purchasedAt), status: "shipped", payment: "unknown" };
    }),
  );
  const held = PENDING.map(({ product, units, hoursAgo, ...rest }, index) => ({
    ...line(product, 9000 + index, units, at - hoursAgo * HOUR),
    ...rest,
  }));
  return [...sold, ...held];
}
