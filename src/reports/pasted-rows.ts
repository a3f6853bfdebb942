import { type ReadingContext, type ReadingResult, readReport } from "./report-reader.ts";
import { utf8OfText } from "./utf-8.ts";

/**
 * Reads rows pasted from a report or from a spreadsheet: cells parted by tabs or commas, the header among them (without
 * it the answer is `no-header`). They may be some of many, so their silence covers nothing.
 */
export function readPasted(text: string, context: ReadingContext): ReadingResult {
  const result = readReport(utf8OfText(text), context);
  if (result.recognised) return { ...result, asWritten: false };
  if (result.why !== "no-orders") return result;
  return { ...result, stock: { ...result.stock, asWritten: false } };
}
