/** The tab of the self-check: one check a row. It is made when the check is first run. */
import { type RowValues, textOf } from "./cell.ts";
import type { Table } from "./table.ts";
import {
  SELF_CHECK_COLUMNS,
  SELF_CHECK_TAB,
  SELF_CHECK_TEXTS,
  type SelfCheckColumn,
} from "./tabs/self-check-columns.ts";
import type { Workbook } from "./workbook.ts";

export class SelfCheckSheet {
  private readonly table: Table<SelfCheckColumn>;

  constructor(workbook: Workbook) {
    this.table = workbook.open(SELF_CHECK_TAB, SELF_CHECK_TEXTS);
  }

  get name(): string {
    return this.table.sheet.getName();
  }

  /** Writes the rows of checks that stand there already where they are, other ones below, and shows the tab. */
  write(outcomes: readonly RowValues<SelfCheckColumn>[]): void {
    const rowOf = new Map(this.table.read(["id"]).map(({ id }, index) => [textOf(id), index + 2] as const));
    const byRow = new Map(outcomes.map((values) => [rowOf.get(String(values.id)), values] as const));
    const standing = [...byRow].flatMap(([row, values]) => (row === undefined ? [] : [{ row, values }]));
    this.table.write(standing, SELF_CHECK_COLUMNS, (row) => byRow.get(row) ?? null);
    this.table.append(outcomes.filter(({ id }) => !rowOf.has(String(id))));
    this.table.sheet.activate();
  }
}
