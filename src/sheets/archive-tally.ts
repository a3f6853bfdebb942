/**
 * The tally of archived lines, kept beside the archive so that a refresh need not read it: one long text in parts, each
 * with its mark. It follows from the archive: where it is missing, damaged or of something else, it is made again.
 */
import type { SalesTally } from "../detection/sales-tally.ts";
import { markOf } from "../orders/statement.ts";
import { numberOf, type RowValues, textOf } from "./cell.ts";
import type { Table } from "./table.ts";
import {
  ARCHIVE_TALLY_COLUMNS,
  ARCHIVE_TALLY_TAB,
  ARCHIVE_TALLY_TEXTS,
  type ArchiveTallyColumn,
} from "./tabs/archive-tally-columns.ts";
import type { Workbook } from "./workbook.ts";

/** To be raised whenever what is tallied changes. */
const VERSION = 3;

/** Below the 50,000 characters that a cell takes. */
const PART_LENGTH = 45_000;

/** Begins every part, so that no cell begins with what Sheets takes for a formula. */
const BEGIN = ":";

/** What the tally was made of. */
export interface TallyGround {
  /** Rows of the archive. */
  readonly rows: number;
  /** Nothing of an archived order was seen or bought later, epoch ms. */
  readonly until: number;
  readonly paymentTermDays: number;
  /** Mark of the reports until then whose silence counts. */
  readonly listings: string;
  /** Mark of the holds, open then, that look back so far. */
  readonly openHolds: string;
}

export interface StoredTally extends TallyGround {
  readonly tally: SalesTally;
}

type Row = Readonly<Record<ArchiveTallyColumn, unknown>>;

/** The stored tally; null where there is none, or not all of it is as it was written. */
export function readTally(workbook: Workbook): StoredTally | null {
  return tallyIn(tableIfUsed(workbook));
}

/** The same, never writing: for custom functions. */
export function peekTally(workbook: Workbook): StoredTally | null {
  return tallyIn(workbook.peek(ARCHIVE_TALLY_TAB, ARCHIVE_TALLY_TEXTS, ARCHIVE_TALLY_COLUMNS));
}

function tallyIn(table: Table<ArchiveTallyColumn> | null): StoredTally | null {
  if (table === null) return null;
  const rows = table.read(ARCHIVE_TALLY_COLUMNS);
  const ground = groundIn(rows[0]);
  if (ground === null) return null;
  const parts = rows.slice(1, 1 + ground.parts).map(partOf);
  if (parts.length < ground.parts || parts.includes(null)) return null;
  return { ...ground, tally: JSON.parse(parts.join("")) as SalesTally };
}

/** What the stored tally was made of, read without the tally itself; null where there is none. */
export function readTallyGround(workbook: Workbook): TallyGround | null {
  return groundIn(tableIfUsed(workbook)?.read(ARCHIVE_TALLY_COLUMNS, 2, 1)[0]);
}

export function writeTally(workbook: Workbook, { tally, ...ground }: StoredTally): void {
  const table = workbook.open(ARCHIVE_TALLY_TAB, ARCHIVE_TALLY_TEXTS);
  const text = JSON.stringify(tally);
  const parts: string[] = [];
  for (let start = 0; start < text.length; start += PART_LENGTH) {
    parts.push(text.slice(start, start + PART_LENGTH));
  }
  table.truncate(2);
  const header = JSON.stringify({ version: VERSION, parts: parts.length, ...ground });
  table.append([header, ...parts].map(rowOf));
}

/** The archive is about to be another. */
export function forgetTally(workbook: Workbook): void {
  tableIfUsed(workbook)?.truncate(2);
}

function tableIfUsed(workbook: Workbook): Table<ArchiveTallyColumn> | null {
  if (!workbook.has(ARCHIVE_TALLY_TAB, ARCHIVE_TALLY_TEXTS)) return null;
  return workbook.open(ARCHIVE_TALLY_TAB, ARCHIVE_TALLY_TEXTS);
}

function rowOf(text: string, part: number): RowValues<ArchiveTallyColumn> {
  return { part, content: BEGIN + text, check: checkOf(text, part) };
}

function partOf(row: Row, index: number): string | null {
  return textIn(row, index + 1);
}

function textIn({ part, content, check }: Row, wanted: number): string | null {
  const text = textOf(content).slice(BEGIN.length);
  return numberOf(part) === wanted && textOf(check) === checkOf(text, wanted) ? text : null;
}

/** Begins with a letter, as no formula and no number does. */
function checkOf(text: string, part: number): string {
  return `m${markOf("", String(part), "", text)}`;
}

function groundIn(row: Row | undefined): (TallyGround & { readonly parts: number }) | null {
  const text = row === undefined ? null : textIn(row, 0);
  if (text === null) return null;
  const { version, ...ground } = JSON.parse(text) as TallyGround & { version: number; parts: number };
  return version === VERSION ? ground : null;
}
