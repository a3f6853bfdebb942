import type { AttackKind } from "./attacks/attack-kind.ts";
import type { Category } from "./product.ts";

export type Encoding = "utf-8" | "cp932";

export const REPORT_KINDS = [
  "all-orders",
  "pending-orders",
  "unshipped-orders",
  "fba-inventory",
  "open-listings",
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What a synthetic shop is like. Shares are 0–1. */
export interface ShopProfile {
  readonly name: string;
  /** Days of trading before day 0, the first day that is watched. */
  readonly historyDays: number;
  /** Honest orders on an ordinary day. */
  readonly ordersPerDay: number;
  readonly products: number;
  /** Relative numbers of products. */
  readonly productMix: Readonly<Record<Category, number>>;
  /** Share of products that Amazon stores and ships (FBA). */
  readonly fbaShare: number;
  /** Share of products with a maximum order quantity. */
  readonly limitedShare: number;
  /** New products, beside those the shop opens with. */
  readonly launchesPerThirtyDays: number;
  /** Honest bulk buyers: schools, shops, offices. */
  readonly bulkBuyersPerThirtyDays: number;
  /** Honest rushes on one product, as after a mention on television. */
  readonly rushesPerThirtyDays: number;
  /** Sale days, counted from the shop's first day; null: none. */
  readonly sales: {
    readonly first: number;
    readonly every: number;
    readonly length: number;
    readonly demand: number;
  } | null;
  /** Shares of honest orders; the rest pay by card. */
  readonly payments: {
    readonly konbini: number;
    readonly cashOnDelivery: number;
    readonly balance: number;
  };
  /** Share of honest konbini orders that are never paid. */
  readonly konbiniNeverPaid: number;
  readonly businessShare: number;
  /** Share of orders of a shop of one's own, shipped by Amazon (sales-channel Non-Amazon). */
  readonly multiChannelShare: number;
  /** Days after which Amazon cancels an unpaid konbini order. */
  readonly paymentTermDays: number;
  /** Share of cancelled orders whose quantity and price the report erases. */
  readonly erasedAtCancel: number;
  readonly attacks: AttackSchedule;
  readonly reports: ReportHabits;
}

type AttackSchedule =
  | { readonly kind: "none" }
  /** `day` counts from day 0; 1.5 is noon of the day after it, -3 midnight three days before it. */
  | {
      readonly kind: "planned";
      readonly attacks: readonly { readonly kind: AttackKind; readonly day: number }[];
    }
  /** The kinds take turns in random order; the first comes after `quietDays` days of trading. */
  | {
      readonly kind: "random";
      readonly kinds: readonly AttackKind[];
      readonly quietDays: number;
      readonly everyDays: number;
    };

/** How this seller's report files look and when they are downloaded. */
export interface ReportHabits {
  readonly encodings: Readonly<Record<ReportKind, Encoding>>;
  readonly lineEnd: "\r\n" | "\n";
  readonly orderItemIdInAllOrders: boolean;
  /** is-business-order and its neighbours in the all-orders report. */
  readonly businessColumns: boolean;
  /** `4207.0` or `4207` */
  readonly priceDecimals: 0 | 1;
  /** Share of pending orders that show their price in the all-orders report. */
  readonly pendingPriceShown: number;
  /** Konbini's name in the pending report; null leaves the payment-type cells blank. */
  readonly konbiniWord: "ConvenienceStore" | "CVS" | null;
  /** Share of all-orders rows that stand in the file twice. */
  readonly duplicateRows: number;
  /** Hours of the day (0–23, Tokyo) at which the seller downloads. */
  readonly importHours: readonly number[];
  /** Share of downloads that the seller forgets. */
  readonly missedImports: number;
}

/** When a synthetic shop trades. */
export interface Period {
  /** Midnight in Tokyo of its first day, epoch ms. */
  readonly from: number;
  /** Days, the profile's history included. */
  readonly days: number;
}
