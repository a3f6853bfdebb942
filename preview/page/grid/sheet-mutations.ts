import type { IRange } from "@univerjs/core";
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/preset-sheets-core";
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
} from "@univerjs/preset-sheets-data-validation";
import { RemoveSheetsFilterMutation, SetSheetsFilterRangeMutation } from "@univerjs/preset-sheets-filter";
import { RemoveNoteMutation, UpdateNoteMutation } from "@univerjs/preset-sheets-note";
import type { SnapshotCell, SnapshotSheet } from "../../host/types.ts";
import { dropdownRules } from "./dropdowns.ts";
import { type Mutation, target, UNIT } from "./mutation.ts";
import { cellMatrix, DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, frozen } from "./worksheet-data.ts";

const NOTE_SIZE = { width: 220, height: 96 };

type Layout = Omit<SnapshotSheet, "cells">;

/**
 * What leads from one layout of a tab to the next; empty where nothing differs. The cells are set while both the
 * rows that come and those that go are there.
 */
export function layoutMutations(before: Layout, next: Layout, cells: readonly Mutation[]): Mutation[] {
  const at = target(next.sheetId);
  const mutations: Mutation[] = [];
  if (before.name !== next.name)
    mutations.push({ id: SetWorksheetNameMutation.id, params: { ...at, name: next.name } });
  if (before.tabColor !== next.tabColor) {
    mutations.push({ id: SetTabColorMutation.id, params: { ...at, color: next.tabColor ?? "" } });
  }
  if (before.hidden !== next.hidden) {
    mutations.push({ id: SetWorksheetHideMutation.id, params: { ...at, hidden: next.hidden ? 1 : 0 } });
  }
  if (before.maxRows < next.maxRows) mutations.push(rowCount(next));
  if (before.maxColumns < next.maxColumns) mutations.push(columnCount(next));
  mutations.push(...cells);
  if (before.maxRows > next.maxRows) mutations.push(rowCount(next));
  if (before.maxColumns > next.maxColumns) mutations.push(columnCount(next));
  if (before.frozenRows !== next.frozenRows || before.frozenColumns !== next.frozenColumns) {
    mutations.push({ id: SetFrozenMutation.id, params: { ...at, ...frozen(next) } });
  }
  mutations.push(
    ...sizes(before.columnWidths, next.columnWidths, DEFAULT_COLUMN_WIDTH, (index, colWidth) => ({
      id: SetWorksheetColWidthMutation.id,
      params: { ...at, ranges: [column(next, index)], colWidth },
    })),
    ...visibility(before.hiddenColumns, next.hiddenColumns, (index, hide) => ({
      id: hide ? SetColHiddenMutation.id : SetColVisibleMutation.id,
      params: { ...at, ranges: [column(next, index)] },
    })),
    ...visibility(before.hiddenRows, next.hiddenRows, (index, hide) => ({
      id: hide ? SetRowHiddenMutation.id : SetRowVisibleMutation.id,
      params: { ...at, ranges: [row(next, index)] },
    })),
    ...filterMutations(before, next),
  );
  return mutations;
}

/** Heights in pixels by 1-based row, where they are not the usual one. */
export function rowHeightMutations(
  layout: Layout,
  before: Readonly<Record<number, number>>,
  next: Readonly<Record<number, number>>,
): Mutation[] {
  return sizes(before, next, DEFAULT_ROW_HEIGHT, (index, rowHeight) => ({
    id: SetWorksheetRowHeightMutation.id,
    params: { ...target(layout.sheetId), ranges: [row(layout, index)], rowHeight },
  }));
}

/** Cells are replaced whole: Univer would merge a new style or value into the old one. */
export function cellMutations(sheetId: number, cells: readonly SnapshotCell[]): Mutation[] {
  if (cells.length === 0) return [];
  const at = target(sheetId);
  const removed: Record<number, Record<number, null>> = {};
  for (const { row, column } of cells) removed[row - 1] = { ...removed[row - 1], [column - 1]: null };
  return [
    { id: SetRangeValuesMutation.id, params: { ...at, cellValue: removed } },
    { id: SetRangeValuesMutation.id, params: { ...at, cellValue: cellMatrix(cells) } },
  ];
}

/** Notes of these cells; an error's message is shown as one, as Sheets shows it on hover. */
export function noteMutations(
  sheetId: number,
  before: (cell: SnapshotCell) => SnapshotCell | undefined,
  cells: readonly SnapshotCell[],
): Mutation[] {
  return cells.flatMap((cell): Mutation[] => {
    const old = noteOf(before(cell));
    const note = noteOf(cell);
    if (old === note) return [];
    const at = { unitId: UNIT, sheetId: String(sheetId), row: cell.row - 1, col: cell.column - 1 };
    if (note === undefined) return [{ id: RemoveNoteMutation.id, params: { ...at, silent: true } }];
    const id = `${sheetId}:${cell.row}:${cell.column}`;
    return [
      {
        id: UpdateNoteMutation.id,
        params: { ...at, silent: true, note: { id, row: at.row, col: at.col, ...NOTE_SIZE, note } },
      },
    ];
  });
}

export function dropdownMutations(
  sheetId: number,
  before: Iterable<SnapshotCell>,
  after: Iterable<SnapshotCell>,
): Mutation[] {
  const old = dropdownRules(sheetId, before);
  const rules = dropdownRules(sheetId, after);
  if (JSON.stringify(old) === JSON.stringify(rules)) return [];
  const at = target(sheetId);
  return [
    ...(old.length === 0
      ? []
      : [{ id: RemoveDataValidationMutation.id, params: { ...at, ruleId: old.map(({ uid }) => uid) } }]),
    ...(rules.length === 0 ? [] : [{ id: AddDataValidationMutation.id, params: { ...at, rule: rules } }]),
  ];
}

export function filterMutations(before: Layout | undefined, next: Layout): Mutation[] {
  const { filter } = next;
  if (JSON.stringify(before?.filter) === JSON.stringify(filter)) return [];
  const at = target(next.sheetId);
  if (filter === undefined) return [{ id: RemoveSheetsFilterMutation.id, params: at }];
  const range: IRange = {
    startRow: filter.row - 1,
    endRow: filter.row + filter.rows - 2,
    startColumn: filter.column - 1,
    endColumn: filter.column + filter.columns - 2,
  };
  return [{ id: SetSheetsFilterRangeMutation.id, params: { ...at, range } }];
}

function noteOf(cell: SnapshotCell | undefined): string | undefined {
  return cell?.note ?? (cell?.value.kind === "error" ? cell.value.message : undefined);
}

function rowCount(next: Layout): Mutation {
  return { id: SetWorksheetRowCountMutation.id, params: { ...target(next.sheetId), rowCount: next.maxRows } };
}

function columnCount(next: Layout): Mutation {
  return {
    id: SetWorksheetColumnCountMutation.id,
    params: { ...target(next.sheetId), columnCount: next.maxColumns },
  };
}

function column(sheet: Layout, index: number): IRange {
  return { startRow: 0, endRow: sheet.maxRows - 1, startColumn: index - 1, endColumn: index - 1 };
}

function row(sheet: Layout, index: number): IRange {
  return { startRow: index - 1, endRow: index - 1, startColumn: 0, endColumn: sheet.maxColumns - 1 };
}

function sizes(
  before: Readonly<Record<number, number>>,
  next: Readonly<Record<number, number>>,
  standard: number,
  mutation: (index: number, size: number) => Mutation,
): Mutation[] {
  const indices = new Set([...Object.keys(before), ...Object.keys(next)].map(Number));
  return [...indices]
    .filter((index) => before[index] !== next[index])
    .map((index) => mutation(index, next[index] ?? standard));
}

function visibility(
  before: readonly number[],
  next: readonly number[],
  mutation: (index: number, hide: boolean) => Mutation,
): Mutation[] {
  return [
    ...before.filter((index) => !next.includes(index)).map((index) => mutation(index, false)),
    ...next.filter((index) => !before.includes(index)).map((index) => mutation(index, true)),
  ];
}
