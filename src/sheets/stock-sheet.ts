/** The stock tab: one offer a row, with what of it pending orders hold. */
import { type Messages, messagesFor } from "../locales/messages.ts";
import type { Hold } from "../orders/hold.ts";
import type { OrderLine } from "../orders/order-line.ts";
import {
  StockBook,
  type StockLine,
  stockLevel,
  stockLineFromText,
  stockLineToText,
} from "../orders/stock.ts";
import { type OrdersKnown, stockDrops } from "../orders/stock-drop.ts";
import { holds, type RowValues, textOf } from "./cell.ts";
import type { ImportDesk } from "./import-steps.ts";
import type { ShopNames } from "./shop-names.ts";
import type { RowWrite, Table } from "./table.ts";
import { STOCK_COLUMNS, STOCK_TAB, STOCK_TEXTS, type StockColumn } from "./tabs/stock-columns.ts";
import type { Workbook } from "./workbook.ts";

export class StockSheet {
  readonly book: StockBook;
  private readonly table: Table<StockColumn>;
  private readonly messages: Messages;
  private readonly shops: ShopNames;
  private readonly standing: readonly Record<StockColumn, unknown>[];
  /** Sheet row of each line of the book, by index; a line that is not in the sheet yet has none. */
  private readonly rowOf: number[];
  /** Rows that name an offer and whose record is lost, by what they name. */
  private readonly damaged = new Map<string, number>();

  private constructor(workbook: Workbook, shops: ShopNames) {
    this.shops = shops;
    this.messages = messagesFor(workbook.language);
    this.table = workbook.open(STOCK_TAB, STOCK_TEXTS);
    this.standing = this.table.read(STOCK_COLUMNS);
    const { records, others } = recordsIn(this.standing);
    for (const row of others) {
      const { sku, shop } = this.standing[row - 2] ?? {};
      if (textOf(sku) !== "") this.damaged.set(offerKey(sku, shop), row);
    }
    this.rowOf = records.map(({ row }) => row);
    this.book = new StockBook(records.map(({ line }) => line));
  }

  /** Opens the tab, or makes it. */
  static open(workbook: Workbook, shops: ShopNames): StockSheet {
    return new StockSheet(workbook, shops);
  }

  /** The tab where a stock report has come in; null where none has: the tab is not made before. */
  static openIfUsed({ workbook, history, shops }: ImportDesk): StockSheet | null {
    return history.hasStock ? new StockSheet(workbook, shops) : null;
  }

  /** Whether nothing is left of what stock reports said: the seller deleted the tab, its rows or its records. */
  static isLost(workbook: Workbook): boolean {
    const table = workbook.peek(STOCK_TAB, STOCK_TEXTS, ["memory"]);
    return table?.read(["memory"]).every(({ memory }) => memory === "") ?? true;
  }

  /** Writes what the reports said of these lines; what is held of them is written by the refresh. */
  writeLines(touched: readonly number[]): void {
    const known: RowWrite<StockColumn>[] = [];
    const added: number[] = [];
    for (const index of touched) {
      const row = this.rowOf[index] ?? this.reclaim(index);
      if (row === undefined) added.push(index);
      else known.push({ row, values: this.said(index) });
    }
    const indexOfRow = new Map(this.rowOf.map((row, index) => [row, index]));
    this.table.write(known, SAID, (row) => {
      const index = indexOfRow.get(row);
      return index === undefined ? null : this.said(index);
    });
    const first = this.table.lastRow + 1;
    this.table.append(added.map((index) => this.said(index)));
    added.forEach((index, offset) => {
      this.rowOf[index] = first + offset;
    });
  }

  /** Takes out what one import said. The tab has to be opened again after it. */
  forget(importId: string): void {
    const touched = this.book.forget(importId);
    const isGone = (index: number): boolean => this.book.lines[index]?.sightings.length === 0;
    this.writeLines(touched.filter((index) => !isGone(index)));
    this.table.remove(touched.filter(isGone).flatMap((index) => this.rowOf[index] ?? []));
  }

  /** Writes what is held and what the orders do not explain, where it differs from what stands there. */
  writeHeld(holdsNow: readonly Hold[], lines: readonly OrderLine[], known: OrdersKnown): void {
    const heldOf = heldUnits(holdsNow);
    const dropOf = stockDrops(lines, known);
    const values = this.book.lines.map((line): RowValues<StockColumn> => {
      const held = heldOf(line);
      const { available } = stockLevel(line);
      const drop = dropOf(line);
      return {
        shop: this.shops.nameOf(line.shop),
        held: held === 0 ? Number.NaN : held,
        share: held > 0 ? held / (held + Math.max(0, available)) : Number.NaN,
        note: drop === null ? "" : this.messages.sheets.stockDrop(drop.units, drop.unexplained),
      };
    });
    const writes: RowWrite<StockColumn>[] = [];
    const changed = new Set<StockColumn>();
    const indexOfRow = new Map(this.rowOf.map((row, index) => [row, index]));
    this.rowOf.forEach((row, index) => {
      const now = this.standing[row - 2];
      const wanted = values[index] ?? {};
      const differs = HELD.filter(
        (id) => now === undefined || !holds(now[id], wanted[id] ?? "", STOCK_TAB.columns[id].type),
      );
      if (differs.length > 0) writes.push({ row, values: wanted, differs });
      for (const id of differs) changed.add(id);
    });
    this.table.write(writes, [...changed], (row) => values[indexOfRow.get(row) ?? -1] ?? null);
  }

  /** The damaged row that shows this line, if there is one: it becomes the line's own again. */
  private reclaim(index: number): number | undefined {
    const { sku, shop } = this.book.lines[index] as StockLine;
    const key = offerKey(sku, this.shops.nameOf(shop));
    const row = this.damaged.get(key);
    if (row === undefined) return undefined;
    this.damaged.delete(key);
    this.rowOf[index] = row;
    return row;
  }

  private said(index: number): RowValues<StockColumn> {
    const line = this.book.lines[index] as StockLine;
    const { available, at } = stockLevel(line);
    return {
      title: line.title,
      sku: line.sku,
      asin: line.asin,
      available,
      asOf: at,
      channel: line.channel === "unknown" ? "" : this.messages.sheets.channels[line.channel],
      shop: this.shops.nameOf(line.shop),
      memory: stockLineToText(line),
    };
  }
}

/** What the tab remembers, read only; null without the tab. */
export function peekStock(workbook: Workbook): StockBook | null {
  const table = workbook.peek(STOCK_TAB, STOCK_TEXTS, ["memory"]);
  if (table === null) return null;
  return new StockBook(recordsIn(table.read(["memory"])).records.map(({ line }) => line));
}

/** The records of a tab by row, and the rows that hold none. */
function recordsIn(cells: readonly { readonly memory: unknown }[]): {
  readonly records: readonly { readonly row: number; readonly line: StockLine }[];
  readonly others: readonly number[];
} {
  const records: { row: number; line: StockLine }[] = [];
  const others: number[] = [];
  const known = new Set<string>();
  cells.forEach(({ memory }, index) => {
    const line = stockLineFromText(textOf(memory));
    const row = index + 2;
    if (line === null) {
      others.push(row);
      return;
    }
    // An offer stands once: a row that the seller copied is his own.
    const offer = offerKey(line.sku, line.shop);
    if (known.has(offer)) return;
    known.add(offer);
    records.push({ row, line });
  });
  return { records, others };
}

function offerKey(sku: unknown, shop: unknown): string {
  return `${textOf(sku)}\n${textOf(shop)}`;
}

const HELD = ["held", "share", "note", "shop"] as const;
const SAID = ["title", "sku", "asin", "available", "asOf", "channel", "shop", "memory"] as const;

/** Units of each offer that are held now: by its SKU, or by its ASIN where an order names no SKU. */
function heldUnits(open: readonly Hold[]): (offer: StockLine) => number {
  const bySku = new Map<string, number>();
  const byAsin = new Map<string, number>();
  for (const { line, quantity, end } of open) {
    if (end !== null || !(quantity > 0)) continue;
    const [map, code] = line.sku !== "" ? [bySku, line.sku] : [byAsin, line.asin];
    const key = `${line.shop}\n${code}`;
    map.set(key, (map.get(key) ?? 0) + quantity);
  }
  return ({ shop, sku, asin }) =>
    (bySku.get(`${shop}\n${sku}`) ?? 0) + (asin === "" ? 0 : (byAsin.get(`${shop}\n${asin}`) ?? 0));
}
