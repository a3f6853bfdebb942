/** The dashboard tab: sections of rows, each row found by its id. Rows without one of ours are the seller's. */
import { holds, type RowValues, textOf } from "./cell.ts";
import type { RowWrite, Table } from "./table.ts";
import {
  DASHBOARD_COLUMNS,
  DASHBOARD_TAB,
  DASHBOARD_TEXTS,
  type DashboardColumn,
} from "./tabs/dashboard-columns.ts";
import type { Workbook } from "./workbook.ts";

/** A row of a section; its id begins with the section's. */
export type DashboardRow = RowValues<DashboardColumn> & { readonly id: string };

export class DashboardSheet {
  private readonly table: Table<DashboardColumn>;
  private readonly standing: readonly Readonly<Record<DashboardColumn, unknown>>[];

  constructor(workbook: Workbook) {
    this.table = workbook.open(DASHBOARD_TAB, DASHBOARD_TEXTS);
    this.standing = this.table.read(DASHBOARD_COLUMNS);
  }

  /**
   * Makes a section of these rows: what differs is written where it stands, what is missing is appended, and what no
   * longer belongs to it is taken out.
   *
   * @param section what the ids of its rows begin with, e.g. `record.`
   */
  writeSection(section: string, rows: readonly DashboardRow[]): void {
    const wanted = new Map(rows.map((row) => [row.id, row]));
    const rowOf = new Map<string, number>();
    const surplus: number[] = [];
    this.standing.forEach((cells, index) => {
      const id = textOf(cells.id);
      if (!id.startsWith(section)) return;
      // A row that the seller copied is his own: the first one of an id is the section's.
      if (rowOf.has(id)) return;
      rowOf.set(id, index + 2);
      if (!wanted.has(id)) surplus.push(index + 2);
    });
    const writes = rows.flatMap((values): RowWrite<DashboardColumn>[] => {
      const row = rowOf.get(values.id);
      return row === undefined || this.isThere(row, values) ? [] : [{ row, values }];
    });
    this.table.write(writes, DASHBOARD_COLUMNS, () => null);
    this.table.append(rows.filter(({ id }) => !rowOf.has(id)));
    this.table.remove(surplus);
  }

  private isThere(row: number, values: DashboardRow): boolean {
    const now = this.standing[row - 2];
    return (
      now !== undefined &&
      DASHBOARD_COLUMNS.every((id) => holds(now[id], values[id] ?? "", DASHBOARD_TAB.columns[id].type))
    );
  }
}
