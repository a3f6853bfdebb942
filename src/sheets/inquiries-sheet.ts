/** The inquiry log tab: one inquiry a row. State, dates and notes belong to the seller. */
import { INQUIRY_STATES, type Inquiry, type InquiryLine } from "../inquiries/inquiry.ts";
import { stateLabel, stateOfLabel } from "../inquiries/states.ts";
import type { Language } from "../locales/language.ts";
import type { Product } from "../orders/hold.ts";
import {
  type Cell,
  holds,
  numberOf,
  type RowValues,
  type RowWrite,
  type Table,
  textOf,
  timeOf,
} from "./table.ts";
import {
  DERIVED_COLUMNS,
  INQUIRIES_TAB,
  INQUIRIES_TEXTS,
  type InquiriesColumn,
} from "./tabs/inquiries-columns.ts";
import type { Workbook } from "./workbook.ts";

type DerivedColumn = (typeof DERIVED_COLUMNS)[number];
/** What a refresh writes of an inquiry beside its identity. */
export type InquiryCells = Readonly<Record<Exclude<DerivedColumn, "id" | "memory">, Cell>>;

interface Standing {
  readonly row: number;
  readonly inquiry: Inquiry;
  readonly cells: Readonly<Record<InquiriesColumn, unknown>>;
}

export class InquiriesSheet {
  readonly table: Table<InquiriesColumn>;
  private readonly language: Language;
  private readonly standing: readonly Standing[];

  constructor(workbook: Workbook) {
    this.language = workbook.language;
    this.table = workbook.open(INQUIRIES_TAB, INQUIRIES_TEXTS);
    const all: InquiriesColumn[] = [...DERIVED_COLUMNS, "state", "contactedAt", "replyBy", "notes"];
    const standing: Standing[] = [];
    this.table.read(all).forEach((cells, index) => {
      const inquiry = inquiryFromCells(cells);
      if (inquiry !== null) standing.push({ row: index + 2, inquiry, cells });
    });
    this.standing = standing;
  }

  get inquiries(): readonly Inquiry[] {
    return this.standing.map((one) => one.inquiry);
  }

  /** What the seller's state cell says, word for word. */
  stateText(id: string): string {
    const one = this.standing.find(({ inquiry }) => inquiry.id === id);
    return one === undefined ? "" : textOf(one.cells.state);
  }

  /** What the last refresh wrote of why and what was asked; blank for an inquiry that is not in the log yet. */
  lastWritten(id: string): Readonly<Record<"suspicion" | "reasons" | "question", Cell>> {
    const cells = this.standing.find(({ inquiry }) => inquiry.id === id)?.cells;
    if (cells === undefined) return { suspicion: "", reasons: "", question: "" };
    return {
      suspicion: numberOf(cells.suspicion),
      reasons: textOf(cells.reasons),
      question: textOf(cells.question),
    };
  }

  /** Appends new inquiries; the seller's cells begin with the state and no dates. */
  append(entries: readonly { readonly inquiry: Inquiry; readonly cells: InquiryCells }[]): void {
    if (entries.length === 0) return;
    const first = this.table.lastRow + 1;
    this.table.append(
      entries.map(({ inquiry, cells }) => ({
        ...cells,
        id: inquiry.id,
        memory: inquiryToText(inquiry),
        state: stateLabel(inquiry.state, this.language),
      })),
    );
    this.table.offerChoices(
      first,
      entries.length,
      "state",
      INQUIRY_STATES.map((state) => stateLabel(state, this.language)),
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
      const same = DERIVED_COLUMNS.every((id) =>
        holds(one.cells[id], values[id], INQUIRIES_TAB.columns[id].type),
      );
      if (!same) writes.push({ row: one.row, values });
    }
    this.table.write(writes, DERIVED_COLUMNS, (row) => byRow.get(row) ?? null);
  }

  /** Fills a cell of the seller's, only while it is as we left it: `unless` says what may be replaced. */
  fillOwn(
    id: string,
    column: "state" | "contactedAt" | "replyBy",
    value: Cell,
    mayReplace: (cell: unknown) => boolean,
  ): void {
    const one = this.standing.find(({ inquiry }) => inquiry.id === id);
    if (one !== undefined && mayReplace(one.cells[column])) this.table.set(one.row, column, value);
  }
}

function inquiryToText(inquiry: Inquiry): string {
  const { id, product, lines, proposedAt } = inquiry;
  return JSON.stringify({
    id,
    product,
    proposedAt,
    lines: lines.map((line) => [line.orderId, line.itemId, line.sku, line.ordinal]),
  });
}

/** null where the row is not an inquiry of ours: the seller may keep rows of his own on the tab. */
function inquiryFromCells(cells: Readonly<Record<InquiriesColumn, unknown>>): Inquiry | null {
  const text = textOf(cells.memory);
  if (!text.startsWith("{")) return null;
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return null;
  }
  const { id, product, proposedAt, lines } = record as Readonly<Record<string, unknown>>;
  if (typeof id !== "string" || typeof proposedAt !== "number" || !Array.isArray(lines)) return null;
  const known = productOf(product);
  if (known === null) return null;
  return {
    id,
    product: known,
    lines: (lines as unknown[]).flatMap(lineOf),
    proposedAt,
    state: stateOfLabel(textOf(cells.state)) ?? "to-contact",
    contactedAt: timeOf(cells.contactedAt),
    replyBy: timeOf(cells.replyBy),
  };
}

function productOf(value: unknown): Product | null {
  if (typeof value !== "object" || value === null) return null;
  const { shop, key, asin, sku, title } = value as Readonly<Record<string, unknown>>;
  if (typeof shop !== "string" || typeof key !== "string") return null;
  return { shop, key, asin: String(asin ?? ""), sku: String(sku ?? ""), title: String(title ?? "") };
}

function lineOf(value: unknown): InquiryLine[] {
  if (!Array.isArray(value)) return [];
  const [orderId, itemId, sku, ordinal] = value as unknown[];
  if (typeof orderId !== "string") return [];
  return [
    {
      orderId,
      itemId: String(itemId ?? ""),
      sku: String(sku ?? ""),
      ordinal: typeof ordinal === "number" ? ordinal : 1,
    },
  ];
}
