import { ATTACK_KINDS } from "./attacks/attack-kind.ts";
import type { Period, ReportHabits, ShopProfile } from "./shop-profile.ts";
import { tokyoMidnight } from "./tokyo-time.ts";

const usualReports: ReportHabits = {
  encodings: {
    "all-orders": "utf-8",
    "pending-orders": "cp932",
    "unshipped-orders": "cp932",
    "fba-inventory": "cp932",
    "open-listings": "utf-8",
  },
  lineEnd: "\r\n",
  orderItemIdInAllOrders: false,
  businessColumns: true,
  priceDecimals: 1,
  pendingPriceShown: 0.7,
  konbiniWord: "ConvenienceStore",
  duplicateRows: 0,
  importHours: [9],
  missedImports: 0,
};

/** The shop that the preview shows: about 15 orders a day, 60 days of history, then 21 days to step through. */
export const sampleShop: ShopProfile = {
  name: "合成見本商店（合成データ）",
  historyDays: 60,
  ordersPerDay: 15,
  products: 48,
  productMix: { toys: 45, hobby: 30, consumables: 15, books: 10 },
  fbaShare: 0.5,
  limitedShare: 0.15,
  launchesPerThirtyDays: 1,
  bulkBuyersPerThirtyDays: 3,
  rushesPerThirtyDays: 0.7,
  sales: { first: 44, every: 30, length: 3, demand: 1.8 },
  payments: { konbini: 0.22, cashOnDelivery: 0.02, balance: 0.06 },
  konbiniNeverPaid: 0.13,
  businessShare: 0.06,
  multiChannelShare: 0.02,
  paymentTermDays: 6,
  erasedAtCancel: 0.93,
  attacks: {
    kind: "planned",
    attacks: [
      { kind: "whole-stock", day: -38.2 },
      { kind: "split-accounts", day: -19.4 },
      { kind: "split-accounts", day: -1.5 },
      { kind: "whole-stock", day: -0.4 },
      { kind: "wrong-card", day: 2.6 },
      { kind: "repeat-after-release", day: 4.8 },
      { kind: "several-products", day: 7.4 },
      { kind: "drip", day: 9.3 },
      { kind: "mixed-with-paid", day: 12.7 },
      { kind: "knows-thresholds", day: 14.5 },
    ],
  },
  reports: usualReports,
};

/** The period in which the preview and `write.ts` let the sample shop trade; day 0 is 2026-05-01. */
export const samplePeriod: Period = { from: tokyoMidnight("2026-03-02"), days: sampleShop.historyDays + 21 };

/** The sample's seed: day 0 shows two attacks of good size among honest orders. Benchmarks take others. */
export const sampleSeed = 7;

/** The sample shop's size with all kinds of attack at random times. */
const everyAttack: ShopProfile = {
  ...sampleShop,
  name: "合成あらゆる攻撃の店（合成データ）",
  historyDays: 45,
  attacks: { kind: "random", kinds: ATTACK_KINDS, quietDays: 20, everyDays: 7 },
};

/** Shops of many shapes for the benchmark of detection, by name. */
export const profiles = {
  sample: sampleShop,
  "every-attack": everyAttack,
  calm: { ...everyAttack, name: "合成平穏な店（合成データ）", attacks: { kind: "none" } },
  tiny: {
    ...everyAttack,
    name: "合成小さな店（合成データ）",
    ordersPerDay: 3,
    products: 18,
    bulkBuyersPerThirtyDays: 1,
    rushesPerThirtyDays: 0.3,
    attacks: { kind: "random", kinds: ATTACK_KINDS, quietDays: 20, everyDays: 12 },
  },
  large: {
    ...everyAttack,
    name: "合成大きな店（合成データ）",
    ordersPerDay: 150,
    products: 220,
    bulkBuyersPerThirtyDays: 14,
    rushesPerThirtyDays: 4,
    fbaShare: 0.7,
    attacks: { kind: "random", kinds: ATTACK_KINDS, quietDays: 20, everyDays: 3.5 },
  },
  "new-shop": {
    ...everyAttack,
    name: "合成開店したての店（合成データ）",
    historyDays: 3,
    ordersPerDay: 6,
    products: 25,
    launchesPerThirtyDays: 8,
    attacks: { kind: "random", kinds: ATTACK_KINDS, quietDays: 3, everyDays: 6 },
  },
  "honest-bulk": {
    ...everyAttack,
    name: "合成まとめ買いの多い店（合成データ）",
    productMix: { toys: 20, hobby: 20, consumables: 50, books: 10 },
    bulkBuyersPerThirtyDays: 15,
    businessShare: 0.18,
  },
  "much-konbini": {
    ...everyAttack,
    name: "合成コンビニ払いの多い店（合成データ）",
    payments: { konbini: 0.4, cashOnDelivery: 0.03, balance: 0.07 },
    konbiniNeverPaid: 0.17,
    reports: { ...usualReports, konbiniWord: "CVS" },
  },
  "sale-days": {
    ...everyAttack,
    name: "合成セールの多い店（合成データ）",
    launchesPerThirtyDays: 5,
    rushesPerThirtyDays: 4,
    sales: { first: 12, every: 14, length: 3, demand: 3.5 },
  },
  "fba-only": {
    ...everyAttack,
    name: "合成FBA専門店（合成データ）",
    fbaShare: 1,
    reports: { ...usualReports, konbiniWord: null, businessColumns: false, pendingPriceShown: 0 },
  },
  "merchant-only": {
    ...everyAttack,
    name: "合成自社出荷の店（合成データ）",
    fbaShare: 0,
    reports: {
      ...usualReports,
      encodings: { ...usualReports.encodings, "all-orders": "cp932" },
      orderItemIdInAllOrders: true,
      priceDecimals: 0,
      lineEnd: "\n",
    },
  },
  "careless-imports": {
    ...everyAttack,
    name: "合成取込を忘れる店（合成データ）",
    reports: {
      ...usualReports,
      konbiniWord: null,
      duplicateRows: 0.007,
      importHours: [9, 21],
      missedImports: 0.35,
    },
  },
} as const satisfies Record<string, ShopProfile>;
