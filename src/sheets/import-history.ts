/** The import history tab: one line for each file that came in and for each refresh that failed. */
import { type Messages, messagesFor } from "../locales/messages.ts";
import { numberOf, type RowValues, type Table, textOf, timeOf } from "./table.ts";
import { IMPORT_COLUMNS, IMPORTS_TAB, IMPORTS_TEXTS, type ImportsColumn } from "./tabs/imports-columns.ts";
import type { Workbook } from "./workbook.ts";

export interface ImportRecord {
  readonly id: string;
  readonly fingerprint: string;
  readonly name: string;
  readonly kind: string;
  readonly encoding: string;
  readonly shop: string;
  /** When the import began, epoch ms. */
  readonly at: number;
  /** As-of time of the report, epoch ms. */
  readonly asOf: number;
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly duplicates: number;
  readonly rejected: number;
  /** Chunks taken in so far. */
  readonly chunks: number;
  readonly done: boolean;
}

export class ImportHistory {
  private readonly table: Table<ImportsColumn>;
  private readonly messages: Messages;
  private readonly records: { row: number; record: ImportRecord }[];

  constructor(workbook: Workbook) {
    this.table = workbook.open(IMPORTS_TAB, IMPORTS_TEXTS);
    this.messages = messagesFor(workbook.language);
    this.records = this.table
      .read(IMPORT_COLUMNS)
      .map((cells, index) => ({ row: index + 2, record: recordOf(cells) }))
      .filter((one) => one.record.id !== "");
  }

  find(id: string): ImportRecord | undefined {
    return this.records.find((one) => one.record.id === id)?.record;
  }

  findByFingerprint(fingerprint: string): ImportRecord | undefined {
    return this.records.find((one) => one.record.fingerprint === fingerprint)?.record;
  }

  /** Newest as-of time of all imports, epoch ms; NaN before the first. */
  get newestAsOf(): number {
    return this.records.reduce(
      (newest, { record }) => (record.asOf > newest || Number.isNaN(newest) ? record.asOf : newest),
      Number.NaN,
    );
  }

  /** Shops in the order in which they first came in. */
  get shops(): readonly string[] {
    return [...new Set(this.records.map((one) => one.record.shop))];
  }

  add(record: ImportRecord): void {
    this.table.append([this.cells(record)]);
    this.records.push({ row: this.table.lastRow, record });
  }

  update(record: ImportRecord): void {
    const known = this.records.find((one) => one.record.id === record.id);
    if (known === undefined) return;
    known.record = record;
    this.table.write([{ row: known.row, values: this.cells(record) }], IMPORT_COLUMNS, () => null);
  }

  /** A line in words, e.g. of a refresh that failed at night. */
  note(at: number, what: string, outcome: string): void {
    this.table.append([{ at, what, outcome }]);
  }

  private cells(record: ImportRecord): RowValues<ImportsColumn> {
    const { done, ...cells } = record;
    const { outcomes } = this.messages.sheets;
    return {
      ...cells,
      what: kindName(this.messages, record.kind),
      outcome: done ? outcomes.done : outcomes.running,
    };
  }
}

function kindName(messages: Messages, kind: string): string {
  const kinds: Readonly<Record<string, { readonly name: string }>> = messages.reports.kinds;
  return kinds[kind]?.name ?? messages.sheets.byHand;
}

function recordOf(cells: Readonly<Record<ImportsColumn, unknown>>): ImportRecord {
  const count = (id: ImportsColumn): number => numberOf(cells[id]) || 0;
  const outcome = textOf(cells.outcome);
  return {
    id: textOf(cells.id),
    fingerprint: textOf(cells.fingerprint),
    name: textOf(cells.name),
    kind: textOf(cells.kind),
    encoding: textOf(cells.encoding),
    shop: textOf(cells.shop),
    at: timeOf(cells.at),
    asOf: timeOf(cells.asOf),
    rows: count("rows"),
    new: count("new"),
    changed: count("changed"),
    unchanged: count("unchanged"),
    duplicates: count("duplicates"),
    rejected: count("rejected"),
    chunks: count("chunks"),
    done:
      outcome === messagesFor("ja").sheets.outcomes.done ||
      outcome === messagesFor("en").sheets.outcomes.done,
  };
}
