/** The book that the orders tab remembers, judged without writing anything: for custom functions. */
import { judge } from "../detection/judge.ts";
import { learnBaseline } from "../detection/learn-baseline.ts";
import { namesIn } from "../detection/sales-tally.ts";
import type { DetectionSettings } from "../detection/settings.ts";
import type { Verdict } from "../detection/verdict.ts";
import type { CivilTime } from "../inquiries/dates.ts";
import { messagesFor } from "../locales/messages.ts";
import type { Hold } from "../orders/hold.ts";
import { holdsOf } from "../orders/holds.ts";
import { OrderBook } from "../orders/order-book.ts";
import type { OrderLine } from "../orders/order-line.ts";
import { ProductIndex } from "../orders/products.ts";
import { peekTally } from "./archive-tally.ts";
import { ImportHistory } from "./import-history.ts";
import { peekLines } from "./orders-sheet.ts";
import { peekLists } from "./seller-lists.ts";
import { ShopNames } from "./shop-names.ts";
import { peekStock } from "./stock-sheet.ts";
import type { Workbook } from "./workbook.ts";

export interface StoredJudgement {
  readonly lines: readonly OrderLine[];
  /** All holds, open and ended. */
  readonly holds: readonly Hold[];
  readonly verdicts: readonly Verdict[];
  readonly shops: ShopNames;
}

/** When, by which settings and by which calendar to judge. */
export interface StoredOccasion {
  /** Epoch ms. */
  readonly at: number;
  readonly settings: DetectionSettings;
  /** What the seller calls the shop without a name. */
  readonly firstShopName: string;
  readonly civil: CivilTime;
}

/**
 * Judges what the tabs remember as a refresh at `at` would: the same verdicts, in the same order of attention.
 *
 * @returns null without an orders tab
 */
export function judgeStored(
  workbook: Workbook,
  { at, settings, firstShopName, civil }: StoredOccasion,
): StoredJudgement | null {
  const remembered = peekLines(workbook);
  if (remembered === null) return null;
  const history = ImportHistory.peek(workbook);
  const { lines } = new OrderBook(remembered, history?.listingsWith());
  const archived = peekTally(workbook)?.tally;
  const products = new ProductIndex(lines, archived === undefined ? [] : namesIn(archived));
  const holds = holdsOf(lines, products);
  const stock = history?.hasStock ? peekStock(workbook) : null;
  const { firstShop } = messagesFor(workbook.language).sheets;
  const known = new Set([...(history?.shops ?? []), ...lines.map(({ shop }) => shop)]);
  const shops = new ShopNames([...known], firstShopName, firstShop);
  const verdicts = judge(holds, {
    at,
    settings,
    ...peekLists(workbook, shops, civil),
    baseline: learnBaseline(lines, products, at, settings.paymentTermDays, archived),
    ...(stock === null ? {} : { availableUnits: stock.availableUnits() }),
  });
  return { lines, holds, verdicts, shops };
}
