/** The words reports use for a status, a channel or a way of paying, in all their spellings. */
import type { Channel, OrderStatus, Payment } from "./observation.ts";
import type { StockStatus } from "./stock-batch.ts";

/** Spellings differ in case, spaces and hyphens: `Partially Shipped`, `PartiallyShipped`. */
function bare(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_・-]+/g, "");
}

/** Only words of the table itself: `constructor` is no status. */
function meaningOf<T>(word: string, table: Readonly<Record<string, T>>): T | undefined {
  return Object.entries(table).find(([known]) => known === word)?.[1];
}

const STATUSES: Readonly<Record<string, OrderStatus>> = {
  pending: "pending",
  // A pre-order whose payment is not yet authorised.
  pendingavailability: "pending",
  保留中: "pending",
  保留: "pending",
  unshipped: "unshipped",
  // Being packed in Amazon's warehouse: paid, on its way out.
  shipping: "unshipped",
  // The courier has been told to fetch it: confirmed, no longer waiting for payment.
  pendingwaitingforpickup: "unshipped",
  未出荷: "unshipped",
  未発送: "unshipped",
  出荷準備中: "unshipped",
  partiallyshipped: "partially-shipped",
  一部出荷済み: "partially-shipped",
  一部発送済み: "partially-shipped",
  shipped: "shipped",
  delivered: "shipped",
  invoiceunconfirmed: "shipped",
  complete: "shipped",
  出荷済み: "shipped",
  発送済み: "shipped",
  cancelled: "cancelled",
  canceled: "cancelled",
  unfulfillable: "cancelled",
  キャンセル: "cancelled",
  キャンセル済み: "cancelled",
  // What our own tabs write.
  unknown: "unknown",
  不明: "unknown",
};

/** null for a word that is no known status. `Shipped - Delivered to Buyer` and its like are shipped. */
export function statusOfWord(word: string): OrderStatus | null {
  const known = meaningOf(bare(word), STATUSES);
  if (known !== undefined) return known;
  return /^shipped\s*-\s/i.test(word) ? "shipped" : null;
}

const CHANNELS: Readonly<Record<string, Channel>> = {
  amazon: "amazon",
  afn: "amazon",
  fba: "amazon",
  merchant: "merchant",
  default: "merchant",
  mfn: "merchant",
  seller: "merchant",
  fbm: "merchant",
  自社出荷: "merchant",
  出品者: "merchant",
  出品者出荷: "merchant",
};

/** Amazon's own columns also name warehouses (`AMAZON_JP`, `DEFAULT`). */
export function channelOfWord(word: string): Channel {
  const plain = bare(word);
  return meaningOf(plain, CHANNELS) ?? (plain.startsWith("amazon") ? "amazon" : "unknown");
}

const STOCK_STATUSES: Readonly<Record<string, StockStatus>> = {
  active: "active",
  出品中: "active",
  販売中: "active",
  inactive: "inactive",
  停止中: "inactive",
  出品停止中: "inactive",
  incomplete: "incomplete",
  情報不足: "incomplete",
  未完了: "incomplete",
};

export function stockStatusOfWord(word: string): StockStatus {
  return meaningOf(bare(word), STOCK_STATUSES) ?? "unknown";
}

/** Where several ways of paying are named, the first of these counts: it says most about a hold. */
const PAYMENT_WORDS: readonly (readonly [Payment, RegExp])[] = [
  ["convenience-store", /convenience|^cvs$|コンビニ|ファミリーマート|ローソン|セブン/],
  ["cash-on-delivery", /^cod$|cashondelivery|代金引換|代引/],
  ["card", /card|クレジット|カード|^visa$|^mastercard$|^jcb$|^amex$|americanexpress|diners/],
];

/** Words that say nothing of how the buyer pays. */
const NOT_SAID: readonly string[] = ["", "standard", "unknown", "不明", "na", "n/a", "none"];

export function paymentOfWord(word: string): Payment {
  const words = word
    .split(/[,;/|、+]/)
    .map(bare)
    // A gift card is no card to be verified.
    .filter((one) => !/gift|ギフト/.test(one));
  for (const [payment, spelling] of PAYMENT_WORDS) {
    if (words.some((one) => spelling.test(one))) return payment;
  }
  return NOT_SAID.includes(bare(word)) ? "unknown" : "other";
}

/** 1 yes, 0 no, NaN not said. */
export function businessOfWord(word: string): number {
  const plain = bare(word);
  if (["true", "yes", "1", "はい", "法人"].includes(plain)) return 1;
  if (["false", "no", "0", "いいえ", "個人"].includes(plain)) return 0;
  return Number.NaN;
}
