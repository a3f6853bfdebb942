/** Decodes, parses, books and judges: every verdict on what is pending at the end of the file's year. */
import { judge } from "../../../src/detection/judge.ts";
import { learnBaseline } from "../../../src/detection/learn-baseline.ts";
import { defaultDetectionSettings } from "../../../src/detection/settings.ts";
import { holdsOf } from "../../../src/orders/holds.ts";
import { OrderBook } from "../../../src/orders/order-book.ts";
import { ProductIndex } from "../../../src/orders/products.ts";
import { measure } from "../measured.ts";
import { readObservations } from "../read-observations.ts";

const settings = defaultDetectionSettings();

await measure(({ file }) => {
  const read = readObservations(file);
  const at = read.newestTime;
  const book = new OrderBook();
  book.observe("shop", at, read.batch);
  const products = new ProductIndex(book.lines);
  const baseline = learnBaseline(book.lines, products, at, settings.paymentTermDays);
  const verdicts = judge(holdsOf(book.lines, products), { at, settings, baseline });
  return `${read.rows} rows, ${verdicts.length} verdicts`;
});
