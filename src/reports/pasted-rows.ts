import type { ReadingResult } from "./report-reader.ts";

/**
 * The reading of rows that were pasted from a report or from a spreadsheet: cells parted by tabs or commas, the header
 * among them (without it the answer is `no-header`). They may be some of many, so their silence covers nothing.
 */
export function asPasted(result: ReadingResult): ReadingResult {
  if (result.recognised) return { ...result, asWritten: false };
  if (result.why !== "no-orders") return result;
  return { ...result, stock: { ...result.stock, asWritten: false } };
}
