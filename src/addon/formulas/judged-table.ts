/** A table of the seller's own, judged by what it holds, the settings and the lists of the seller. */
import { judge } from "../../detection/judge.ts";
import { learnBaseline } from "../../detection/learn-baseline.ts";
import { holdsOf } from "../../orders/holds.ts";
import { OrderBook } from "../../orders/order-book.ts";
import { ProductIndex } from "../../orders/products.ts";
import type { ReadTable } from "../../reports/cells.ts";
import { batchOf, observationAt } from "../../reports/observation.ts";
import { peekLists } from "../../sheets/seller-lists.ts";
import { ShopNames } from "../../sheets/shop-names.ts";
import { NEVER_HELD, type ToldLine, toldOf } from "../../sheets/told-line.ts";
import type { Occasion } from "./occasion.ts";

/** The shops that the table names are its own: an exemption that is made for one of ours is not for them. */
const NO_SHOPS = new ShopNames([], "", "");

/** What each row of the table's batch tells, shop by shop and in the order of time that the table itself gives. */
export function judgedRows(table: ReadTable, { desk, at, settings, civil }: Occasion): readonly ToldLine[] {
  const { book, lineOf } = bookOf(table, at);
  const products = new ProductIndex(book.lines);
  const holds = holdsOf(book.lines, products);
  const baseline = learnBaseline(book.lines, products, at, settings.paymentTermDays);
  const lists = peekLists(desk.workbook, NO_SHOPS, civil);
  const verdictOf = new Map(
    judge(holds, { at, settings, baseline, ...lists }).map((verdict) => [verdict.hold, verdict]),
  );
  const told = new Map(
    holds.map((hold) => [
      hold.line,
      toldOf(hold, verdictOf.get(hold), settings.paymentTermDays, desk.workbook.language, civil),
    ]),
  );
  return lineOf.map((index) => {
    const line = book.lines[index];
    return (line === undefined ? undefined : told.get(line)) ?? NEVER_HELD;
  });
}

/** Rows of one shop and one time are what one report would have said. */
function bookOf(
  { batch, observedAt, shop }: ReadTable,
  at: number,
): { readonly book: OrderBook; readonly lineOf: readonly number[] } {
  const reports = new Map<string, { readonly shop: string; readonly at: number; readonly rows: number[] }>();
  for (let row = 0; row < batch.length; row += 1) {
    const seenAt = observedAt[row] ?? Number.NaN;
    const report = {
      shop: shop[row] ?? "",
      at: Number.isNaN(seenAt) ? at : seenAt,
      rows: [row],
    };
    const key = `${report.at}\n${report.shop}`;
    const known = reports.get(key);
    if (known === undefined) reports.set(key, report);
    else known.rows.push(row);
  }
  const book = new OrderBook();
  const lineOf: number[] = [];
  for (const report of reports.values()) {
    const said = batchOf(report.rows.map((row) => observationAt(batch, row)));
    book.observe(report.shop, report.at, said).lineOf.forEach((index, position) => {
      lineOf[report.rows[position] as number] = index;
    });
  }
  return { book, lineOf };
}
