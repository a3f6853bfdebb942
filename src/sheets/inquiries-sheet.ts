/** The inquiry log tab: one inquiry a row. What is in the seller's columns belongs to the seller. */
import type { CivilTime } from "../inquiries/dates.ts";
import { NO_HISTORY, withEntries } from "../inquiries/history.ts";
import {
  CONTACT_WAYS,
  type ContactWay,
  INQUIRY_STATES,
  type Inquiry,
  type InquiryRecord,
  type InquiryState,
} from "../inquiries/inquiry.ts";
import { type EnteredCell, type Entering, inquiryFromText, inquiryToText } from "../inquiries/record-text.ts";
import { stateLabel, stateOfLabel } from "../inquiries/states.ts";
import { dayOfText } from "../inquiries/written-day.ts";
import type { Language } from "../locales/language.ts";
import { type Messages, messagesFor } from "../locales/messages.ts";
import { type Cell, holds, numberOf, type RowValues, textOf, timeOf } from "./cell.ts";
import { civilTimeOf, momentWriter } from "./civil-time.ts";
import { SheetMoved } from "./row-guard.ts";
import type { RowWrite, Table } from "./table.ts";
import {
  DERIVED_COLUMNS,
  INQUIRIES_TAB,
  INQUIRIES_TEXTS,
  type InquiriesColumn,
  OWN_COLUMNS,
} from "./tabs/inquiries-columns.ts";
import type { Workbook } from "./workbook.ts";

type DerivedColumn = (typeof DERIVED_COLUMNS)[number];
type OwnColumn = (typeof OWN_COLUMNS)[number];
type Cells = Readonly<Record<InquiriesColumn, unknown>>;
/** What a refresh writes of an inquiry beside its identity. */
export type InquiryCells = Readonly<Record<Exclude<DerivedColumn, "id" | "memory">, Cell>>;

/** What is to be written into the seller's columns of one inquiry: a state, words, or days as epoch ms (NaN: blank). */
export type OwnEntries = Partial<
  Readonly<Record<Exclude<OwnColumn, "state">, Cell>> & { readonly state: InquiryState }
>;

interface Standing {
  readonly row: number;
  inquiry: Inquiry;
  cells: Cells;
  readonly linesLeftOut: number;
}

/** A row that is an inquiry of ours by what it shows, and whose record is lost. */
export interface LostInquiry {
  readonly row: number;
  /** `""` where that was lost too. */
  readonly id: string;
  readonly orderIds: readonly string[];
  readonly title: string;
  readonly sku: string;
  readonly asin: string;
  /** Name of the shop. */
  readonly shop: string;
  readonly proposedAt: number;
  readonly cells: Cells;
}

const ORDER_ID = /\b[A-Z]?\d{2,3}-\d{7}-\d{7}\b/g;
const DAY_COLUMNS = ["contactedAt", "replyBy", "snoozeUntil"] as const;

export class InquiriesSheet {
  readonly table: Table<InquiriesColumn>;
  readonly civil: CivilTime;
  /** Day and time of a moment (epoch ms) in the spreadsheet's zone. */
  readonly writeMoment: (at: number) => string;
  /** Inquiries whose record is lost; `restore` makes them inquiries again. */
  readonly lost: readonly LostInquiry[];
  private readonly workbook: Workbook;
  private readonly language: Language;
  private readonly messages: Messages;
  private readonly standing: Standing[] = [];
  private readonly at: number;
  /** How many were made inquiries again. */
  restored = 0;
  /** What is to be written into the seller's cells, by row. */
  private readonly entries = new Map<number, OwnEntries>();

  /** @param at time of reading, epoch ms: days typed without a year are near it */
  constructor(workbook: Workbook, at: number) {
    this.workbook = workbook;
    this.language = workbook.language;
    this.messages = messagesFor(workbook.language);
    this.at = at;
    const zone = workbook.timeZone;
    this.civil = civilTimeOf(zone);
    this.writeMoment = momentWriter(zone);
    this.table = workbook.open(INQUIRIES_TAB, INQUIRIES_TEXTS);
    const lost: LostInquiry[] = [];
    this.table.read([...DERIVED_COLUMNS, ...OWN_COLUMNS]).forEach((read, index) => {
      const cells = read as Cells;
      const remembered = inquiryFromText(textOf(cells.memory));
      if (remembered === null) {
        const shown = lostInquiry(cells, index + 2);
        if (shown !== null) lost.push(shown);
        return;
      }
      // A row that the seller copied is his own: the first one of an id is the inquiry.
      if (this.find(remembered.id) !== undefined) return;
      const { linesLeftOut, entering, ...known } = remembered;
      const missed = entering === null ? {} : missedEntries(cells, entering);
      const inquiry = { ...known, ...this.enteredIn({ ...cells, ...this.cellsOf(missed) }) };
      this.standing.push({ row: index + 2, inquiry, cells, linesLeftOut });
      this.put(inquiry.id, missed);
      this.notice(cells);
    });
    this.lost = lost.filter(({ id }) => id === "" || this.find(id) === undefined);
    if (this.table.rebuilt.includes("by") && this.table.length > 0) {
      this.offerWays(2, this.table.length);
    }
  }

  get inquiries(): readonly Inquiry[] {
    return this.standing.map((one) => one.inquiry);
  }

  /** Whether something is to be entered into the seller's cells, which a run that was cut off had begun with. */
  get hasEntries(): boolean {
    return this.entries.size > 0;
  }

  /** Whether the record of an inquiry has no room for all of its lines: the orders tab knows the others. */
  leavesLinesOut(id: string): boolean {
    return (this.find(id)?.linesLeftOut ?? 0) > 0;
  }

  /** What the last refresh wrote of why and what was asked; blank for an inquiry that is not in the log yet. */
  lastWritten(id: string): Readonly<Record<"suspicion" | "reasons" | "question", Cell>> {
    const cells = this.find(id)?.cells;
    if (cells === undefined) return { suspicion: "", reasons: "", question: "" };
    return {
      suspicion: numberOf(cells.suspicion),
      reasons: textOf(cells.reasons),
      question: textOf(cells.question),
    };
  }

  /** Makes a row whose record is lost an inquiry again; it is written with the next `update`. */
  restore({ row, cells, proposedAt }: LostInquiry, known: Pick<Inquiry, "id" | "product" | "lines">): void {
    const entered = this.enteredIn(cells);
    const rebuilt = {
      at: this.at,
      who: "add-on",
      what: "rebuilt",
      value: String(known.lines.length),
    } as const;
    const record = {
      // What stands in the state cell may be the seller's own, unless it is what every inquiry begins with.
      written: "to-contact",
      followedFrom: null,
      noted: "",
      kept: "",
      seen: null,
      history: withEntries(NO_HISTORY, [rebuilt]),
    } as const;
    const proposed = Number.isNaN(proposedAt) ? this.at : proposedAt;
    const inquiry = { ...known, proposedAt: proposed, ...entered, record };
    this.standing.push({ row, inquiry, cells, linesLeftOut: 0 });
    this.restored += 1;
  }

  /**
   * Enters something into the seller's cells for him: at once for all who ask this object, in the sheet with `flush`.
   * A state that does not close the case is one that HoldGuard may move on by the reports; a final one is the seller's
   * last word.
   *
   * @param followed whether the reports may move the state on
   */
  enter(id: string, entries: OwnEntries, followed: boolean): void {
    const one = this.find(id);
    if (one === undefined) return;
    this.put(id, entries);
    const { state, ...others } = entries;
    const { record } = one.inquiry;
    const changed: Partial<Record<keyof Inquiry, unknown>> = { ...others };
    if (state !== undefined) {
      changed.state = state;
      changed.entered = stateLabel(state, this.language);
      changed.record = { ...record, written: followed ? state : null, followedFrom: null };
    }
    one.inquiry = { ...one.inquiry, ...changed } as Inquiry;
  }

  /** Notes what is to be written into the seller's cells with `flush`. */
  put(id: string, entries: OwnEntries): void {
    const row = this.find(id)?.row;
    if (row !== undefined && Object.keys(entries).length > 0)
      this.entries.set(row, { ...this.entries.get(row), ...entries });
  }

  /** Changes what HoldGuard remembers of an inquiry; it is written with the next `update`. */
  remember(id: string, change: (record: InquiryRecord) => InquiryRecord): void {
    const one = this.find(id);
    if (one !== undefined) one.inquiry = { ...one.inquiry, record: change(one.inquiry.record) };
  }

  /**
   * Notes in the records what `flush` is about to enter, with the inquiries as they will be then: a run that is cut off
   * meanwhile is known by it, and what it entered is not taken for the seller's.
   */
  announce(inquiries: readonly Inquiry[]): void {
    const wanted = new Map(inquiries.map((inquiry) => [inquiry.id, inquiry]));
    const writes: RowWrite<InquiriesColumn>[] = [];
    for (const one of this.standing) {
      const entries = this.entries.get(one.row);
      const inquiry = wanted.get(one.inquiry.id);
      if (entries === undefined || inquiry === undefined) continue;
      const memory = inquiryToText(inquiry, enteringOf(one.cells, entries));
      writes.push({ row: one.row, values: { memory } });
      one.cells = { ...one.cells, memory };
    }
    this.table.write(writes, ["memory"], () => null);
    if (writes.length > 0) SpreadsheetApp.flush();
  }

  /**
   * Writes what was put into the seller's cells, those alone that are still as they were read: what he typed in the
   * meantime stays, and is told.
   */
  flush(): void {
    if (this.entries.size === 0) return;
    const rows = [...this.entries.keys()];
    const first = Math.min(...rows);
    const now = this.table.readNow(["id", ...OWN_COLUMNS], first, Math.max(...rows) - first + 1);
    for (const column of OWN_COLUMNS) {
      const writes: RowWrite<InquiriesColumn>[] = [];
      for (const [row, entries] of this.entries) {
        const value = entries[column];
        if (value === undefined) continue;
        const one = this.standing.find((standing) => standing.row === row);
        const before = one?.cells;
        const cells = now[row - first];
        if (before === undefined || cells === undefined || !isSame(cells.id, before.id)) {
          throw new SheetMoved(this.table.sheet.getName());
        }
        if (!isSame(cells[column], before[column])) this.noteChanged(column);
        else writes.push({ row, values: { [column]: this.cellOf(column, value) } });
      }
      this.table.write(writes, [column], () => null);
    }
    this.entries.clear();
  }

  /** Appends new inquiries; the seller's cells begin with the state and no dates. */
  append(entries: readonly { readonly inquiry: Inquiry; readonly cells: InquiryCells }[]): void {
    this.table.append(
      entries.map(({ inquiry, cells }) => ({
        ...cells,
        id: inquiry.id,
        memory: inquiryToText(inquiry),
        state: stateLabel(inquiry.state, this.language),
      })),
      (first) => {
        const states = INQUIRY_STATES.map((state) => stateLabel(state, this.language));
        this.table.offerChoices(first, entries.length, "state", states);
        this.offerWays(first, entries.length);
      },
    );
  }

  /** Writes our own columns where they differ; the seller's are never among them. */
  update(entries: readonly { readonly inquiry: Inquiry; readonly cells: InquiryCells }[]): void {
    const byRow = new Map<number, RowValues<InquiriesColumn>>();
    const writes: RowWrite<InquiriesColumn>[] = [];
    const wanted = new Map(entries.map((one) => [one.inquiry.id, one]));
    for (const one of this.standing) {
      const entry = wanted.get(one.inquiry.id);
      if (entry === undefined) continue;
      const values = { ...entry.cells, id: entry.inquiry.id, memory: inquiryToText(entry.inquiry) };
      byRow.set(one.row, values);
      const differs = DERIVED_COLUMNS.filter(
        (id) => !holds(one.cells[id], values[id], INQUIRIES_TAB.columns[id].type),
      );
      if (differs.length > 0) writes.push({ row: one.row, values, differs });
    }
    this.table.write(writes, DERIVED_COLUMNS, (row) => byRow.get(row) ?? null);
  }

  /** The row of each inquiry as the tab stands now, new ones too. */
  rows(): ReadonlyMap<string, number> {
    const rows = new Map<string, number>();
    this.table.read(["id"]).forEach(({ id }, index) => {
      const name = textOf(id);
      if (name !== "" && !rows.has(name)) rows.set(name, index + 2);
    });
    return rows;
  }

  private find(id: string): Standing | undefined {
    return this.standing.find(({ inquiry }) => inquiry.id === id);
  }

  /** What the seller's cells say. */
  private enteredIn(cells: Cells) {
    const entered = textOf(cells.state).trim();
    return {
      entered,
      state: stateOfLabel(entered) ?? ("to-contact" as const),
      contactedAt: this.dayIn(cells.contactedAt),
      replyBy: this.dayIn(cells.replyBy),
      by: wayOf(textOf(cells.by)),
      caseNumber: textOf(cells.caseNumber).trim(),
      agent: textOf(cells.agent).trim(),
      reason: textOf(cells.reason).trim(),
      snoozeUntil: this.dayIn(cells.snoozeUntil),
    };
  }

  /** Start of the day that a cell holds, as a date or typed as text; NaN for anything else. */
  private dayIn(cell: unknown): number {
    const time = timeOf(cell);
    if (!Number.isNaN(time)) return this.civil.startOf(this.civil.dayOf(time));
    const day = dayOfText(textOf(cell), this.civil.dayOf(this.at));
    return day === null ? Number.NaN : this.civil.startOf(day);
  }

  /** Says what of the seller's cells cannot be read. */
  private notice(cells: Cells): void {
    const { notices, tabs } = this.messages.sheets;
    const state = textOf(cells.state).trim();
    if (state !== "" && stateOfLabel(state) === undefined)
      this.workbook.notices.push(notices.unknownState(state));
    for (const column of DAY_COLUMNS) {
      const text = textOf(cells[column]).trim();
      if (text === "" || !Number.isNaN(this.dayIn(cells[column]))) continue;
      const { header } = tabs.inquiries.columns[column];
      this.workbook.notices.push(notices.unreadableDay(this.table.sheet.getName(), header, text));
    }
  }

  /** Entries as the cells would give them back. */
  private cellsOf(entries: OwnEntries): Partial<Cells> {
    const cells: Partial<Record<OwnColumn, unknown>> = {};
    for (const column of OWN_COLUMNS) {
      const value = entries[column];
      if (value === undefined) continue;
      const cell = this.cellOf(column, value);
      const isDay = DAY_COLUMNS.some((day) => day === column);
      cells[column] = typeof cell === "string" ? cell : isDay && !Number.isNaN(cell) ? new Date(cell) : "";
    }
    return cells as Partial<Cells>;
  }

  private noteChanged(column: OwnColumn): void {
    const { notices, tabs } = this.messages.sheets;
    const { header } = tabs.inquiries.columns[column];
    this.workbook.notices.push(notices.changedMeanwhile(this.table.sheet.getName(), header));
  }

  private cellOf(column: OwnColumn, value: Cell): Cell {
    if (column === "state") return stateLabel(value as InquiryState, this.language);
    if (column !== "by" || value === "") return value;
    return this.messages.inquiries.by[value as ContactWay];
  }

  private offerWays(row: number, count: number): void {
    const ways = CONTACT_WAYS.map((way) => this.messages.inquiries.by[way]);
    this.table.offerChoices(row, count, "by", ways);
  }
}

/** null where the row is not an inquiry of ours by anything it shows: the seller may keep rows of his own on the tab. */
function lostInquiry(cells: Cells, row: number): LostInquiry | null {
  const orderIds = [...new Set(textOf(cells.orderIds).match(ORDER_ID) ?? [])];
  const id = textOf(cells.id).trim();
  if (orderIds.length === 0 || (id !== "" && !/^HG-[\w-]+$/.test(id))) return null;
  return {
    row,
    id,
    orderIds,
    title: textOf(cells.title),
    sku: textOf(cells.sku),
    asin: textOf(cells.asin),
    shop: textOf(cells.shop),
    proposedAt: timeOf(cells.proposedAt),
    cells,
  };
}

function wayOf(text: string): ContactWay | "" {
  const wanted = text.normalize("NFKC").trim().toLowerCase();
  const named = CONTACT_WAYS.find((way) =>
    [way, messagesFor("ja").inquiries.by[way], messagesFor("en").inquiries.by[way]].some(
      (label) => label.normalize("NFKC").toLowerCase() === wanted,
    ),
  );
  return named ?? "";
}

function enteringOf(cells: Cells, entries: OwnEntries): Entering {
  const entering: Record<string, readonly [EnteredCell, EnteredCell]> = {};
  for (const column of OWN_COLUMNS) {
    const after = entries[column];
    if (after !== undefined)
      entering[column] = [enteredCell(cells[column]), Number.isNaN(after) ? null : after];
  }
  return entering;
}

/** What a run that was cut off did not come to enter: the cells are still as they were before. */
function missedEntries(cells: Cells, entering: Entering): OwnEntries {
  const missed: Partial<Record<OwnColumn, Cell>> = {};
  for (const column of OWN_COLUMNS) {
    const [before, after] = entering[column] ?? [];
    if (before === undefined || after === undefined || enteredCell(cells[column]) !== before) continue;
    if (canEnter(column, after)) missed[column] = after ?? Number.NaN;
  }
  return missed as OwnEntries;
}

/** Whether the column takes it: the seller may have changed the record. */
function canEnter(column: OwnColumn, value: EnteredCell): boolean {
  if (DAY_COLUMNS.some((day) => day === column)) return typeof value !== "string";
  if (column === "state") return INQUIRY_STATES.some((state) => state === value);
  if (column === "by") return value === "" || CONTACT_WAYS.some((way) => way === value);
  return typeof value === "string";
}

function enteredCell(cell: unknown): EnteredCell {
  if (cell instanceof Date) return cell.getTime();
  return typeof cell === "number" ? cell : textOf(cell) || null;
}

function isSame(one: unknown, other: unknown): boolean {
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
  return one === other;
}
