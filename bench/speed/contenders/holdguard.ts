/** Decodes, parses, books and judges: every verdict on what is pending at the end of the file's year. */
import { readFileSync } from "node:fs";
import { nodeTextDecoding } from "../../../src/cli/text-decoding.ts";
import { judge } from "../../../src/detection/judge.ts";
import { learnBaseline } from "../../../src/detection/learn-baseline.ts";
import { defaultDetectionSettings } from "../../../src/detection/settings.ts";
import { holdsOf } from "../../../src/orders/holds.ts";
import { OrderBook } from "../../../src/orders/order-book.ts";
import { ProductIndex } from "../../../src/orders/products.ts";
import { readReport } from "../../../src/reports/report-reader.ts";
import { JAPAN } from "../../../src/reports/time-zone.ts";
import { measure } from "../measured.ts";

const settings = defaultDetectionSettings();

await measure(({ file }) => {
  const read = readReport(readFileSync(file), {
    name: "bench",
    decoding: nodeTextDecoding(),
    timeZone: JAPAN,
  });
  if (!read.recognised) throw new Error("the report was not recognised");
  const at = read.newestTime;
  const book = new OrderBook();
  book.observe("shop", at, read.batch);
  const products = new ProductIndex(book.lines);
  const baseline = learnBaseline(book.lines, products, at, settings.paymentTermDays);
  const verdicts = judge(holdsOf(book.lines, products), { at, settings, baseline });
  return `${read.rows} rows, ${verdicts.length} verdicts`;
});
