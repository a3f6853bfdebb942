/** The rejected-rows tab: what could not be read, where and why. */
import { type Messages, messagesFor } from "../locales/messages.ts";
import type { RejectedRow } from "../reports/rejected-row.ts";
import { textOf } from "./cell.ts";
import type { Table } from "./table.ts";
import { REJECTED_TAB, REJECTED_TEXTS, type RejectedColumn } from "./tabs/rejected-columns.ts";
import type { Workbook } from "./workbook.ts";

export class RejectedRows {
  private readonly opened: () => Table<RejectedColumn>;
  private readonly messages: Messages;

  constructor(workbook: Workbook) {
    this.opened = workbook.openLater(REJECTED_TAB, REJECTED_TEXTS);
    this.messages = messagesFor(workbook.language);
  }

  private get table(): Table<RejectedColumn> {
    return this.opened();
  }

  get lastRow(): number {
    return this.table.lastRow;
  }

  append(importId: string, name: string, rows: readonly RejectedRow[]): void {
    if (rows.length === 0) return;
    this.table.append(
      rows.map((row) => ({
        importId,
        name,
        line: row.line,
        column: row.column,
        reason: this.messages.reports.rejectReasons[row.reason](row.column, row.cell),
        cell: row.cell,
      })),
    );
  }

  /** Takes out what one import could not read. */
  remove(importId: string): void {
    const rows = this.table
      .read(["importId"])
      .flatMap((cells, index) => (textOf(cells.importId) === importId ? [index + 2] : []));
    this.table.remove(rows);
  }

  truncate(row: number): void {
    this.table.truncate(row);
  }
}
