/** The archive tab: order lines that ended long ago, one a row, with all that was said of them. */
import { type Messages, messagesFor } from "../locales/messages.ts";
import type { ArchivedLine } from "../orders/archive.ts";
import { endedAt } from "../orders/fold.ts";
import { foldedFromText, foldedToText } from "../orders/folded-text.ts";
import { lineState } from "../orders/line-state.ts";
import { type RowValues, textOf } from "./cell.ts";
import type { ShopNames } from "./shop-names.ts";
import { statusText } from "./status-text.ts";
import type { Table } from "./table.ts";
import { ARCHIVE_TAB, ARCHIVE_TEXTS, type ArchiveColumn } from "./tabs/archive-columns.ts";
import type { Workbook } from "./workbook.ts";

export interface ArchivedRow extends ArchivedLine {
  /** Row of the sheet. */
  readonly row: number;
}

export class ArchiveSheet {
  private readonly table: Table<ArchiveColumn>;
  private readonly messages: Messages;
  private readonly shops: ShopNames;

  private constructor(workbook: Workbook, shops: ShopNames) {
    this.table = workbook.open(ARCHIVE_TAB, ARCHIVE_TEXTS);
    this.messages = messagesFor(workbook.language);
    this.shops = shops;
    if (this.table.length > 0 && this.table.rebuilt.includes("memory")) {
      const { notices } = this.messages.sheets;
      workbook.notices.push(notices.archiveRecordsLost(this.table.sheet.getName()));
    }
  }

  /** Opens the tab, or makes it. */
  static open(workbook: Workbook, shops: ShopNames): ArchiveSheet {
    return new ArchiveSheet(workbook, shops);
  }

  /** The tab where something was archived; null where nothing is: the tab is not made before. */
  static openIfUsed(workbook: Workbook, shops: ShopNames): ArchiveSheet | null {
    if (!workbook.has(ARCHIVE_TAB, ARCHIVE_TEXTS)) return null;
    const archive = new ArchiveSheet(workbook, shops);
    return archive.length > 0 ? archive : null;
  }

  /** Rows below the header. */
  get length(): number {
    return this.table.length;
  }

  append(lines: readonly ArchivedLine[]): void {
    this.table.append(lines.map((one) => this.cells(one)));
  }

  /** All archived lines; rows of the seller's own, and such as he damaged, are left out. */
  read(): readonly ArchivedRow[] {
    return this.table.read(["memory"]).flatMap(({ memory }, index) => rowOf(index + 2, memory));
  }

  /** The archived lines of these orders, of whatever shop. Only the order numbers of the others are read. */
  readOrders(orderIds: ReadonlySet<string>): readonly ArchivedRow[] {
    const rows = this.table
      .read(["orderId"])
      .flatMap(({ orderId }, index) => (orderIds.has(textOf(orderId)) ? [index + 2] : []));
    return this.table
      .readRows(["memory"], rows)
      .flatMap(({ memory }, index) => rowOf(rows[index] ?? 0, memory));
  }

  /** Rows that name one of these orders and hold no record of it, as an appending that was cut off leaves them. */
  unreadable(orderIds: ReadonlySet<string>): readonly Pick<ArchivedRow, "row">[] {
    return this.table
      .read(["orderId", "memory"])
      .map((cells, index) => ({ ...cells, row: index + 2 }))
      .filter(({ orderId, memory, row }) => orderIds.has(textOf(orderId)) && rowOf(row, memory).length === 0);
  }

  remove(rows: readonly Pick<ArchivedRow, "row">[]): void {
    this.table.remove(rows.map(({ row }) => row));
  }

  private cells({ line, changes }: ArchivedLine): RowValues<ArchiveColumn> {
    const state = lineState(line);
    return {
      title: line.title,
      quantity: state.quantity,
      total: state.total,
      outcome: statusText(state, this.messages),
      purchasedAt: line.purchasedAt,
      endedAt: endedAt(line),
      orderId: line.orderId,
      sku: line.sku,
      shop: this.shops.nameOf(line.shop),
      memory: foldedToText(line, changes),
    };
  }
}

function rowOf(row: number, memory: unknown): readonly ArchivedRow[] {
  const read = foldedFromText(textOf(memory));
  return read === null ? [] : [{ ...read, row }];
}
