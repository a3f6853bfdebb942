import { nodeTextDecoding } from "../../src/cli/text-decoding.ts";
import { OrderBook } from "../../src/orders/order-book.ts";
import type { OrderLine } from "../../src/orders/order-line.ts";
import { readReport } from "../../src/reports/report-reader.ts";
import { JAPAN } from "../../src/reports/time-zone.ts";
import { importTimes } from "../shop/import-times.ts";
import { reportsAt } from "../shop/reports-at.ts";
import type { SyntheticShop } from "../shop/synthetic-shop.ts";

/** What the seller knows after an import. */
export interface KnownBook {
  /** Epoch ms. */
  readonly at: number;
  readonly lines: readonly OrderLine[];
}

/** The seller's order book after each import of the all-orders and pending reports, read from the files' bytes. */
export function* booksOf(shop: SyntheticShop): Generator<KnownBook> {
  const book = new OrderBook();
  const decoding = nodeTextDecoding();
  let since: { readonly since?: number } = { since: shop.from };
  for (const at of importTimes(shop)) {
    for (const report of reportsAt(shop, at, { kinds: ["all-orders", "pending-orders"], ...since })) {
      const read = readReport(report.bytes, { name: report.name, decoding, timeZone: JAPAN });
      if (read.recognised) book.observe("", at, read.batch);
    }
    yield { at, lines: [...book.lines] };
    since = {};
  }
}
