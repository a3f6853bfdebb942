/** Runs the checks in a tab made for them, and takes away all that they made. */
import { permissionFor } from "../permissions.ts";
import { CELL_CHECKS } from "./cell-checks.ts";
import { type Check, THROWS } from "./check.ts";
import { SERVICE_CHECKS } from "./service-checks.ts";
import { SCRATCH_NAME, TAB_CHECKS } from "./tab-checks.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** In the order in which they run: a new tab is looked at first. */
export const CHECKS: readonly Check[] = [...TAB_CHECKS, ...CELL_CHECKS, ...SERVICE_CHECKS];

/** Rows from one check's cells to the next: checks insert rows into theirs. */
const ROWS_A_CHECK = 6;

export interface Outcome {
  readonly id: string;
  readonly source: string;
  /** As JSON. */
  readonly expected: string;
  /** As JSON, or `throws: ` and what Google said; null: the user has not given the permission that it needs. */
  readonly observed: string | null;
  readonly same: boolean;
}

export function runChecks(spreadsheet: Spreadsheet): readonly Outcome[] {
  const active = spreadsheet.getActiveSheet();
  // One that was left over when a run was cut off.
  tidyUp(spreadsheet);
  const scratch = spreadsheet.insertSheet(spreadsheet.getNumSheets());
  try {
    scratch.addDeveloperMetadata(SCRATCH_NAME);
    return CHECKS.map((check, index) => outcomeOf(check, scratch, index * ROWS_A_CHECK + 1));
  } finally {
    spreadsheet.setActiveSheet(active);
    tidyUp(spreadsheet);
  }
}

function outcomeOf({ id, source, expected, run, needs }: Check, scratch: Sheet, row: number): Outcome {
  const wanted = expected === THROWS ? THROWS : JSON.stringify(expected);
  const told = { id, source, expected: wanted };
  if (needs !== undefined && !permissionFor(needs).granted) return { ...told, observed: null, same: false };
  try {
    const value = run(scratch.getRange(row, 1, 3, 4), scratch);
    // Google may refuse as late as this.
    SpreadsheetApp.flush();
    const observed = expected === THROWS ? "no refusal" : (JSON.stringify(value) ?? "undefined");
    return { ...told, observed, same: observed === wanted };
  } catch (error) {
    // What Google says in its own words is what is to be learnt here.
    const message = error instanceof Error ? error.message : String(error);
    return { ...told, observed: `${THROWS}: ${message}`, same: expected === THROWS };
  }
}

/** Takes away the scratch tabs, which are known by their mark, and what was stored under their name. */
function tidyUp(spreadsheet: Spreadsheet): void {
  if (spreadsheet.getRangeByName(SCRATCH_NAME) !== null) spreadsheet.removeNamedRange(SCRATCH_NAME);
  PropertiesService.getUserProperties().deleteProperty(SCRATCH_NAME);
  for (const sheet of spreadsheet.getSheets()) {
    const marks = sheet.getDeveloperMetadata();
    if (marks.some((mark) => mark.getKey() === SCRATCH_NAME)) spreadsheet.deleteSheet(sheet);
  }
}
