import type { ImportFile } from "../addon/calls.ts";
import { coverageOf } from "../reports/coverage.ts";
import { importFingerprint } from "../reports/fingerprint.ts";
import { type AsOfField, readAsOfField } from "./as-of-field.ts";
import type { FileChoice } from "./file-choices.ts";
import type { ReadFile } from "./file-reading.ts";
import type { ImportItem } from "./import-job.ts";

/** What the as-of field of a report stands for. */
export function asOfOf({ asOf }: FileChoice, report: ReadFile, timeZone: string): AsOfField {
  const newest = report.holds === "orders" ? report.newestTime : Number.NaN;
  return readAsOfField(asOf, report.asOf, newest, timeZone);
}

/** Whether the kind was guessed and nobody has confirmed it yet. */
export function isUnsure({ kindConfirmed }: FileChoice, report: ReadFile): boolean {
  return report.holds === "orders" && report.guessed && !kindConfirmed;
}

/**
 * What goes to the add-on of a report; null while something of it is still to be said.
 *
 * @param shopNeeded whether there are several shops
 */
export function importItemOf(choice: FileChoice, timeZone: string, shopNeeded: boolean): ImportItem | null {
  const { reading } = choice;
  if (reading === null || !reading.recognised || isUnsure(choice, reading)) return null;
  const field = asOfOf(choice, reading, timeZone);
  const shop = choice.shop.trim();
  if (!field.ok || (shopNeeded && shop === "")) return null;
  const { name, kind, encoding, rows, rejected, duplicates } = reading;
  const { asOf } = field;
  const fingerprint = importFingerprint(reading.content, asOf);
  const complete = isComplete(reading, asOf);
  const file: ImportFile = { name, kind, encoding, rows, asOf, shop, fingerprint, complete };
  return reading.holds === "orders"
    ? { file, rejected, duplicates, holds: "orders", batch: reading.batch }
    : { file, rejected, duplicates, holds: "stock", batch: reading.batch };
}

/** Whether what the report leaves out says something too, `asOf` in epoch ms. */
export function isComplete(report: ReadFile, asOf: number): boolean {
  if (report.holds === "orders") return coverageOf(report, asOf) !== null;
  return report.asWritten && report.rejected.length === 0;
}
