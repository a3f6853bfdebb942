/** The book that the orders tab remembers, judged without writing anything: for custom functions. */
import { judge } from "../detection/judge.ts";
import { learnBaseline } from "../detection/learn-baseline.ts";
import { namesIn } from "../detection/sales-tally.ts";
import type { DetectionSettings } from "../detection/settings.ts";
import type { Verdict } from "../detection/verdict.ts";
import { messagesFor } from "../locales/messages.ts";
import type { Hold } from "../orders/hold.ts";
import { holdsOf } from "../orders/holds.ts";
import { OrderBook } from "../orders/order-book.ts";
import type { OrderLine } from "../orders/order-line.ts";
import { ProductIndex } from "../orders/products.ts";
import { peekTally } from "./archive-tally.ts";
import { ImportHistory } from "./import-history.ts";
import { peekLines } from "./orders-sheet.ts";
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

/**
 * Judges what the tabs remember as a refresh at `at` would: the same verdicts, in the same order of attention.
 *
 * @param firstShopName what the seller calls the shop without a name
 * @returns null without an orders tab
 */
export function judgeStored(
  workbook: Workbook,
  settings: DetectionSettings,
  firstShopName: string,
  at: number,
): StoredJudgement | null {
  const remembered = peekLines(workbook);
  if (remembered === null) return null;
  const history = ImportHistory.peek(workbook);
  const { lines } = new OrderBook(remembered, history?.listingsWith());
  const archived = peekTally(workbook)?.tally;
  const products = new ProductIndex(lines, archived === undefined ? [] : namesIn(archived));
  const holds = holdsOf(lines, products);
  const stock = history?.hasStock ? peekStock(workbook) : null;
  const verdicts = judge(holds, {
    at,
    settings,
    baseline: learnBaseline(lines, products, at, settings.paymentTermDays, archived),
    ...(stock === null ? {} : { availableUnits: stock.availableUnits() }),
  });
  const { firstShop } = messagesFor(workbook.language).sheets;
  const shops = new Set([...(history?.shops ?? []), ...lines.map(({ shop }) => shop)]);
  return { lines, holds, verdicts, shops: new ShopNames([...shops], firstShopName, firstShop) };
}
