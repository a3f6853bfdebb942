/** Decodes, parses, books and judges: every verdict on what is pending at the end of the file's year. */
import { judgeBook } from "../../../src/detection/judge-book.ts";
import { defaultDetectionSettings } from "../../../src/detection/settings.ts";
import { OrderBook } from "../../../src/orders/order-book.ts";
import { measure } from "../measured.ts";
import { readObservations } from "../read-observations.ts";

const settings = defaultDetectionSettings();

await measure(({ file }) => {
  const read = readObservations(file);
  const at = read.newestTime;
  const book = new OrderBook();
  book.observe("shop", at, read.batch);
  const verdicts = judgeBook(book, { at, settings });
  return `${read.rows} rows, ${verdicts.length} verdicts`;
});
