/** The import history tab: one line for each file that came in and for each scheduled run that has something to tell. */
import { type Messages, messagesFor } from "../locales/messages.ts";
import { Listings } from "../orders/listings.ts";
import { isStockKind, listsPendingOrders } from "../reports/recognise-kind.ts";
import { numberOf, type RowValues, textOf, timeOf } from "./cell.ts";
import type { Table } from "./table.ts";
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
  /** Whether the file is as Amazon wrote it, so that what it leaves out says something too. */
  readonly complete: boolean;
  /** Whether some of what it said was folded: it can no longer be taken back. */
  readonly folded: boolean;
  readonly state: ImportState;
}

/** How ids of imports begin that came from Amazon by themselves. */
const COLLECTED = "amazon-";

/** The id of an import that came by itself, of one that means nothing. */
export function collectedId(id: string): string {
  return COLLECTED + id;
}

/** Whether an import came from Amazon by itself. */
export function isCollected({ id }: Pick<ImportRecord, "id">): boolean {
  return id.startsWith(COLLECTED);
}

/** `undoing`: its undo was begun; whoever opens the spreadsheet next ends it. */
export const IMPORT_STATES = ["running", "done", "undoing", "undone"] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Kind of a line that tells of a scheduled run; of one that found nothing new. */
const RUN_KIND = "scheduled-run";
const QUIET_RUN_KIND = "scheduled-run-quiet";

/** A line that tells of a scheduled run. */
export interface RunNote {
  /** When it began, epoch ms. */
  readonly at: number;
  /** What it did and what failed, in words. */
  readonly told: string;
  /** It found nothing new. */
  readonly quiet: boolean;
}

export class ImportHistory {
  private readonly table: Table<ImportsColumn>;
  private readonly messages: Messages;
  private readonly records: { row: number; record: ImportRecord }[];
  private readonly runs: (RunNote & { readonly row: number })[] = [];
  private lastRun: (RunNote & { readonly row: number }) | null = null;

  constructor(workbook: Workbook, table: Table<ImportsColumn> = workbook.open(IMPORTS_TAB, IMPORTS_TEXTS)) {
    this.table = table;
    this.messages = messagesFor(workbook.language);
    const rows = this.table.read(IMPORT_COLUMNS);
    this.records = rows
      .map((cells, index) => ({ row: index + 2, record: recordOf(cells) }))
      .filter((one) => one.record.id !== "");
    rows.forEach((cells, index) => {
      const kind = textOf(cells.kind);
      if (kind !== RUN_KIND && kind !== QUIET_RUN_KIND) return;
      const note = { at: timeOf(cells.at), told: textOf(cells.outcome), quiet: kind === QUIET_RUN_KIND };
      this.runs.push({ ...note, row: index + 2 });
      if (this.lastRun === null || note.at >= this.lastRun.at) this.lastRun = { ...note, row: index + 2 };
    });
  }

  /** The history for reading alone; null without its tab. */
  static peek(workbook: Workbook): ImportHistory | null {
    const table = workbook.peek(IMPORTS_TAB, IMPORTS_TEXTS, IMPORT_COLUMNS);
    return table === null ? null : new ImportHistory(workbook, table);
  }

  find(id: string): ImportRecord | undefined {
    return this.records.find((one) => one.record.id === id)?.record;
  }

  /** The import of this file that counts: one that was undone leaves room for the file to come again. */
  findByFingerprint(fingerprint: string, shop: string): ImportRecord | undefined {
    return this.standing.find((record) => record.fingerprint === fingerprint && record.shop === shop);
  }

  /** The imports of some sort that came last, the newest first. */
  latest(count: number, ofSort: (record: ImportRecord) => boolean): readonly ImportRecord[] {
    return this.records
      .map(({ record }) => record)
      .filter(ofSort)
      .slice(-count)
      .reverse();
  }

  /** The import whose undo was begun and not ended. */
  findUndoing(): ImportRecord | undefined {
    return this.records.find((one) => one.record.state === "undoing")?.record;
  }

  /** Imports that were not undone, in the order in which they came. */
  get standing(): readonly ImportRecord[] {
    return this.records.flatMap(({ record }) =>
      record.state === "running" || record.state === "done" ? [record] : [],
    );
  }

  /** The reports whose silence counts, among those that came in completely and this one. */
  listingsWith(record?: ImportRecord): Listings {
    const complete = this.standing.filter(({ id, state }) => state === "done" && id !== record?.id);
    const all = record === undefined ? complete : [...complete, record];
    return new Listings(all.filter(isListing).map(({ shop, asOf }) => ({ shop, at: asOf })));
  }

  /** Newest as-of time of all imports, epoch ms; NaN before the first. */
  get newestAsOf(): number {
    return newestOf(this.standing);
  }

  /** The same of one shop's order reports. */
  newestOrdersAsOf(shop: string): number {
    return newestOf(this.standing.filter((record) => record.shop === shop && !isStockKind(record.kind)));
  }

  /** The same of one shop's reports of some kinds. */
  newestAsOfKinds(shop: string, kinds: readonly string[]): number {
    return newestOf(this.standing.filter((record) => record.shop === shop && kinds.includes(record.kind)));
  }

  /** Whether a stock report stands among the imports. */
  get hasStock(): boolean {
    return this.standing.some(({ kind }) => isStockKind(kind));
  }

  /** Whether the stock tab should hold something. */
  get tookStock(): boolean {
    return this.standing.some(
      ({ kind, new: added, changed, unchanged }) => isStockKind(kind) && added + changed + unchanged > 0,
    );
  }

  /** Notes of all stock reports that they count no longer: what they said is lost, and they may come again. */
  forgetStock(): void {
    for (const record of this.standing) {
      if (isStockKind(record.kind)) this.update({ ...record, state: "undone" });
    }
  }

  /** Shops in the order in which they first came in. */
  get shops(): readonly string[] {
    return [...new Set(this.standing.map(({ shop }) => shop))];
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

  /** Notes of these imports that they can no longer be taken back. */
  markFolded(ids: readonly string[]): void {
    const wanted = new Set(ids);
    const marked = this.records.filter(({ record }) => wanted.has(record.id) && !record.folded);
    for (const one of marked) one.record = { ...one.record, folded: true };
    this.table.write(
      marked.map(({ row }) => ({ row, values: { folded: 1 } })),
      ["folded"],
      () => null,
    );
  }

  /**
   * Takes lines out of the tab: of some imports, and of scheduled runs that began before a time (epoch ms). Row numbers
   * are others then: nothing else may be done with this history.
   */
  forget(goes: (record: ImportRecord) => boolean, runsBefore: number): void {
    this.table.remove([
      ...this.records.filter(({ record }) => goes(record)).map(({ row }) => row),
      ...this.runs.filter(({ at }) => at < runsBefore).map(({ row }) => row),
    ]);
  }

  /**
   * Tells of a scheduled run. The line of the run before is told anew where it says nothing else, or said nothing, and
   * is of the same day: runs of every hour do not bury the imports.
   *
   * @param dayStart first moment of the day on which the run began, epoch ms
   */
  noteRun(note: RunNote, dayStart: number): void {
    const before = this.lastRun;
    const values = {
      at: note.at,
      what: this.messages.sheets.scheduledRun,
      outcome: note.told,
      kind: note.quiet ? QUIET_RUN_KIND : RUN_KIND,
    };
    if (before !== null && before.at >= dayStart && (before.quiet || before.told === note.told)) {
      this.table.write([{ row: before.row, values }], ["at", "what", "outcome", "kind"], () => null);
      this.lastRun = { ...note, row: before.row };
    } else {
      this.table.append([values]);
      this.lastRun = { ...note, row: this.table.lastRow };
    }
  }

  /** A kind of report in words. */
  kindName(kind: string, messages = this.messages): string {
    const known = Object.entries(messages.reports.kindNames).find(([id]) => id === kind);
    return known?.[1] ?? messages.sheets.byHand;
  }

  private cells(record: ImportRecord): RowValues<ImportsColumn> {
    const { state, complete, folded, ...cells } = record;
    return {
      ...cells,
      what: this.kindName(record.kind),
      complete: complete ? 1 : 0,
      folded: folded ? 1 : 0,
      outcome: this.messages.sheets.outcomes[state],
    };
  }
}

/** Whether the silence of the report counts: it lists all that is pending, and came in completely. */
export function isListing({ kind, rejected, complete }: ImportRecord): boolean {
  return listsPendingOrders(kind) && complete && rejected === 0;
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
    complete: numberOf(cells.complete) === 1,
    folded: numberOf(cells.folded) === 1,
    state: IMPORT_STATES.find((state) => isOutcome(outcome, state)) ?? "running",
  };
}

function newestOf(records: readonly ImportRecord[]): number {
  return records.reduce(
    (newest, { asOf }) => (asOf > newest || Number.isNaN(newest) ? asOf : newest),
    Number.NaN,
  );
}

function isOutcome(text: string, state: ImportState): boolean {
  return (
    text === messagesFor("ja").sheets.outcomes[state] || text === messagesFor("en").sheets.outcomes[state]
  );
}
