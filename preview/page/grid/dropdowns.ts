import type { DataValidationRenderMode, IRange, ISheetDataValidationRule } from "@univerjs/core";
import type { SnapshotCell } from "../../host/types.ts";

/** Univer's own number, checked by the compiler: Univer itself loads in a browser only. */
const CHIP: DataValidationRenderMode.CUSTOM = 2;

/** Univer's rules for a tab's dropdowns: one for each list of choices, over all cells that have it. */
export function dropdownRules(sheetId: number, cells: Iterable<SnapshotCell>): ISheetDataValidationRule[] {
  const byChoices = new Map<string, SnapshotCell[]>();
  for (const cell of cells) {
    if (cell.choices === undefined) continue;
    const list = cell.choices.join(",");
    const sharing = byChoices.get(list);
    if (sharing === undefined) byChoices.set(list, [cell]);
    else sharing.push(cell);
  }
  return [...byChoices].map(([list, sharing]) => ({
    uid: `${sheetId}:${list}`,
    type: "list",
    formula1: list,
    ranges: columnRuns(sharing),
    renderMode: CHIP,
    showDropDown: true,
    allowBlank: true,
  }));
}

/** The cells as vertical runs, one below the other without a gap. */
function columnRuns(cells: readonly SnapshotCell[]): IRange[] {
  const ordered = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: IRange[] = [];
  for (const { row, column } of ordered) {
    const last = runs.at(-1);
    if (last !== undefined && last.startColumn === column - 1 && last.endRow === row - 2)
      last.endRow = row - 1;
    else runs.push({ startRow: row - 1, endRow: row - 1, startColumn: column - 1, endColumn: column - 1 });
  }
  return runs;
}
