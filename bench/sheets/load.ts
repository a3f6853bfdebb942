/** A spreadsheet as full as it may get, and what every function asks of Google in it. */
import type { Json } from "../../preview/host/types.ts";
import { CHUNK_ROWS } from "../../src/addon/calls.ts";
import type { Observation } from "../../src/reports/observation.ts";
import type { Cost } from "./cost.ts";
import { estimatedSeconds } from "./cost-model.ts";
import { LargeBook } from "./large-book.ts";

const DAY = 86_400_000;

export interface LoadSizes {
  readonly lines: number;
  readonly inquiries: number;
  /** In the history. */
  readonly imports: number;
}

export interface Load {
  readonly name: string;
  readonly cost: Cost;
  /** Of the answer, as JSON; 0: it answers to no sidebar. */
  readonly answerBytes: number;
  /** How long Google lets it run. */
  readonly limitSeconds: number;
}

const EXECUTION_SECONDS = 360;
const FORMULA_SECONDS = 30;

/** Yields each function's load as it is measured. */
export function* loads(
  bundle: ConstructorParameters<typeof LargeBook>[0],
  { lines, inquiries, imports }: LoadSizes,
): Generator<Load> {
  const book = new LargeBook(bundle, lines);
  book.importRows(Array.from({ length: inquiries }, (_, number) => bulkLine(book, number)));
  book.call("refreshNow");
  lengthenHistory(book, imports);
  book.pass(3_600_000);

  const called = (name: string, ...given: Json[]): Load => measured(name, name, ...given);
  const measured = (label: string, name: string, ...given: Json[]): Load => {
    let answer: Json | undefined;
    const { cost } = book.measure(() => {
      answer = book.call(name, ...given);
    });
    const answerBytes = Buffer.byteLength(JSON.stringify(answer ?? null));
    return { name: label, cost, answerBytes, limitSeconds: EXECUTION_SECONDS };
  };

  const rows = Math.min(CHUNK_ROWS, lines / 4);
  const changed = book.newest(rows / 2);
  // The start and the end of an import are among it, as are the steps before.
  const whole = book.measure(() => book.importRows(book.news({ added: rows / 2, changed })));
  yield {
    name: `import of ${rows} rows`,
    cost: whole.cost,
    answerBytes: 0,
    limitSeconds: EXECUTION_SECONDS,
  };
  yield called("refreshNow");
  yield called("sidebarState");
  yield called("heldOrders", 0, 50);
  const [last] = book.call("recentImports") as unknown as readonly { readonly importId: string }[];
  yield called("recentImports");
  if (last !== undefined) yield called("undoImport", last.importId);
  const [inquiryId] = book.inquiryIds;
  if (inquiryId !== undefined) {
    yield called("markContacted", [inquiryId]);
    yield called("updateInquiry", inquiryId, { agent: "佐藤" });
    yield called("inquiryHistory", inquiryId);
  }
  yield called("settingsView");
  yield called("previewSettings", { "level.caution": 40 });
  yield called("applySettings", { "level.caution": 40 });
  yield called("overview");
  yield called("flagRecord");
  yield called("prevention");
  yield called("dossiers");
  yield called("drawCharts");
  const ids = ownOrders(book);
  for (const formula of [
    `=SUSPICION(${ids}, 最終更新)`,
    `=SUSPICION_REASONS(${ids}, 最終更新)`,
    `=HOLD_DAYS(${ids}, 最終更新)`,
    `=HOLD_RELEASE(${ids}, 最終更新)`,
    `=HELD_UNITS(${ids}, 最終更新)`,
    '=HELD_UNITS("TOY-1", 最終更新)',
    '=HELD_UNITS("B000000001", 最終更新)',
    "=SUSPICION(最終更新)",
  ]) {
    yield formulaLoad(book, formula);
  }
  book.pass(200 * DAY);
  yield folding(book);
  yield called("archiveOrders");
}

/** The dearest of the runs in which all that can be is folded. */
function folding(book: LargeBook): Load {
  const runs: Cost[] = [];
  for (let left = 1; left > 0; ) {
    const { cost } = book.measure(() => {
      ({ left } = book.call("foldObservations") as { left: number });
    });
    runs.push(cost);
  }
  const cost = runs.reduce((most, one) => (estimatedSeconds(one) > estimatedSeconds(most) ? one : most));
  return {
    name: runs.length === 1 ? "foldObservations" : `foldObservations, the longest of ${runs.length} runs`,
    cost,
    answerBytes: 0,
    limitSeconds: EXECUTION_SECONDS,
  };
}

/** A tab of the seller's own with every fourth order; the range of its ids. */
function ownOrders(book: LargeBook): string {
  const ids = Array.from({ length: book.lines / 4 }, (_, index) => [book.line(4 * index).orderId]);
  const own = tabOf(book, "own", ids.length, 1);
  own.getRange(1, 1, ids.length, 1).setValues(ids);
  return `own!A1:A${ids.length}`;
}

/** A new tab of so many rows at least, and no more columns: a full spreadsheet has few cells to spare. */
function tabOf(
  { host }: LargeBook,
  name: string,
  rows: number,
  columns: number,
): GoogleAppsScript.Spreadsheet.Sheet {
  const tab = host.spreadsheet.insertSheet(name);
  tab.deleteColumns(columns + 1, tab.getMaxColumns() - columns);
  const missing = rows - tab.getMaxRows();
  if (missing > 0) tab.insertRowsAfter(tab.getMaxRows(), missing);
  return tab;
}

function formulaLoad(book: LargeBook, formula: string): Load {
  const answers =
    book.host.spreadsheet.getSheetByName("answers") ?? tabOf(book, "answers", book.lines / 4, 10);
  const { cost } = book.measure(() => book.host.type(answers.getSheetId(), 1, 1, formula));
  book.host.type(answers.getSheetId(), 1, 1, "");
  return { name: formula, cost, answerBytes: 0, limitSeconds: FORMULA_SECONDS };
}

/** A large order of a product of its own: one inquiry each. */
function bulkLine(book: LargeBook, number: number): Observation {
  return {
    ...book.line(book.lines + 1_000_000 + number, "pending"),
    orderId: `250-${1_000_000 + number}-${2_000_000 + number}`,
    sku: `BULK-${number}`,
    asin: `B1${String(number).padStart(8, "0")}`,
    title: `玩具 ${number}`,
    quantity: 30,
    total: 90_000,
    purchasedAt: book.at - 2 * DAY,
    updatedAt: book.at - 2 * DAY,
  };
}

/** Earlier imports, as copies of the oldest one under ids of their own. */
function lengthenHistory(book: LargeBook, imports: number): void {
  const sheet = book.sheet("取込履歴");
  const [headers = [], oldest = []] = sheet.getDataRange().getValues();
  const missing = imports - (sheet.getLastRow() - 1);
  if (missing <= 0) return;
  const copies = Array.from({ length: missing }, (_, number) =>
    oldest.map((cell, column) => {
      if (headers[column] === "取込ID") return `earlier-${number}`;
      return headers[column] === "照合値" ? `earlier ${number}` : cell;
    }),
  );
  sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  sheet.getRange(sheet.getLastRow() + 1, 1, missing, headers.length).setValues(copies);
}
