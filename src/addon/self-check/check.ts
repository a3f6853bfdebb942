import type { Feature } from "../permissions.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** One thing that HoldGuard takes for granted of Google's services. */
export interface Check {
  /** What is done, in short: it names the check in the tab, in the stand-in's README and in the tests. */
  readonly id: string;
  /** The page of Google's documentation that says so; blank where none does and a reading was taken. */
  readonly source: string;
  /** As JSON would have it; `THROWS`: any refusal. */
  readonly expected: unknown;
  readonly run: Run;
  /** Whose permission it needs, beside the sheet's. */
  readonly needs: Feature | undefined;
}

/** @param cells three rows of four cells that no other check uses, in the scratch tab */
type Run = (cells: Range, scratch: Sheet) => unknown;

export const THROWS = "throws";

export function check(id: string, source: string, expected: unknown, run: Run, needs?: Feature): Check {
  return { id, source, expected, run, needs };
}
