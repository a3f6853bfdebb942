import { holdsOf } from "../orders/holds.ts";
import type { OrderBook } from "../orders/order-book.ts";
import { ProductIndex } from "../orders/products.ts";
import { type Judging, judge } from "./judge.ts";
import { baselineOf } from "./learn-baseline.ts";
import { namesIn } from "./sales-tally.ts";
import { tallyBook } from "./tally-sales.ts";
import type { Verdict } from "./verdict.ts";

/**
 * Learns what is usual from a whole book and judges all that is held in it, in the order of its lines. Lines that
 * are still rows of a report become objects only where they are held.
 */
export function judgeBook(book: OrderBook, judging: Omit<Judging, "baseline">): readonly Verdict[] {
  const { at, settings } = judging;
  const tally = tallyBook(book, at, settings.paymentTermDays);
  const products = new ProductIndex(namesIn(tally));
  const baseline = baselineOf(tally, products, at);
  return judge(holdsOf(book.everPending, products), { ...judging, baseline });
}
