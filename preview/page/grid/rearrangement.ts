import {
  BooleanNumber,
  HorizontalAlign,
  type ICommandInfo,
  type IRange,
  type IStyleData,
} from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  type ISetRangeValuesMutationParams,
  MoveColsMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/preset-sheets-core";
import type { Rearrangement } from "../../protocol.ts";

/** What the parameters of the mutations below have among them. */
interface Parameters {
  readonly subUnitId: string;
  readonly range: IRange;
  readonly ranges: readonly IRange[];
  readonly sourceRange: IRange;
  readonly targetRange: IRange;
  readonly colWidth: number | Readonly<Record<number, number>>;
  readonly rowHeight: number | Readonly<Record<number, number>>;
  readonly xSplit: number;
  readonly ySplit: number;
  readonly name: string;
  readonly color: string;
  readonly toOrder: number;
  readonly hidden: BooleanNumber;
}

type Reading = (sheetId: number, parameters: Parameters) => Rearrangement | undefined;

const READINGS: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  [InsertSheetMutation.id, () => ({ action: "insert-sheet" })],
  [RemoveSheetMutation.id, (sheetId) => ({ action: "delete-sheet", sheetId })],
  [SetWorksheetNameMutation.id, (sheetId, { name }) => ({ action: "rename-sheet", sheetId, name })],
  [
    SetTabColorMutation.id,
    (sheetId, { color }) => ({ action: "colour-tab", sheetId, colour: color || null }),
  ],
  [
    SetWorksheetOrderMutation.id,
    (sheetId, { toOrder }) => ({ action: "move-sheet", sheetId, position: toOrder + 1 }),
  ],
  [
    SetWorksheetHideMutation.id,
    (sheetId, { hidden }) => ({
      action: hidden === BooleanNumber.TRUE ? "hide-sheet" : "show-sheet",
      sheetId,
    }),
  ],
  [
    SetFrozenMutation.id,
    (sheetId, { xSplit, ySplit }) => ({ action: "freeze", sheetId, rows: ySplit, columns: xSplit }),
  ],
  [InsertRowMutation.id, (sheetId, { range }) => ({ action: "insert-rows", sheetId, ...rows(range) })],
  [InsertColMutation.id, (sheetId, { range }) => ({ action: "insert-columns", sheetId, ...columns(range) })],
  [RemoveRowMutation.id, (sheetId, { range }) => ({ action: "delete-rows", sheetId, ...rows(range) })],
  [RemoveColMutation.id, (sheetId, { range }) => ({ action: "delete-columns", sheetId, ...columns(range) })],
  [
    SetRowHiddenMutation.id,
    (sheetId, { ranges }) => onOne(ranges, (range) => ({ action: "hide-rows", sheetId, ...rows(range) })),
  ],
  [
    SetColHiddenMutation.id,
    (sheetId, { ranges }) =>
      onOne(ranges, (range) => ({ action: "hide-columns", sheetId, ...columns(range) })),
  ],
  [
    SetRowVisibleMutation.id,
    (sheetId, { ranges }) => onOne(ranges, (range) => ({ action: "show-rows", sheetId, ...rows(range) })),
  ],
  [
    SetColVisibleMutation.id,
    (sheetId, { ranges }) =>
      onOne(ranges, (range) => ({ action: "show-columns", sheetId, ...columns(range) })),
  ],
  [
    MoveRowsMutation.id,
    (sheetId, { sourceRange, targetRange }) => ({
      action: "move-rows",
      sheetId,
      ...rows(sourceRange),
      destination: targetRange.startRow + 1,
    }),
  ],
  [
    MoveColsMutation.id,
    (sheetId, { sourceRange, targetRange }) => ({
      action: "move-columns",
      sheetId,
      ...columns(sourceRange),
      destination: targetRange.startColumn + 1,
    }),
  ],
  [
    SetWorksheetRowHeightMutation.id,
    (sheetId, { ranges, rowHeight }) =>
      onOne(ranges, (range) => {
        const pixels = size(rowHeight, range.startRow);
        return pixels === undefined ? undefined : { action: "size-rows", sheetId, ...rows(range), pixels };
      }),
  ],
  [
    SetWorksheetColWidthMutation.id,
    (sheetId, { ranges, colWidth }) =>
      onOne(ranges, (range) => {
        const pixels = size(colWidth, range.startColumn);
        return pixels === undefined
          ? undefined
          : { action: "size-columns", sheetId, ...columns(range), pixels };
      }),
  ],
  [SetRangeValuesMutation.id, (sheetId, parameters) => formatting(sheetId, parameters)],
]);

/** What a mutation that Univer is about to make means for the spreadsheet; `undefined` where we know no word for it. */
export function rearrangement(command: Readonly<ICommandInfo>): Rearrangement | undefined {
  const parameters = command.params as Parameters;
  return READINGS.get(command.id)?.(Number(parameters.subUnitId), parameters);
}

const rows = ({ startRow, endRow }: IRange) => ({ start: startRow + 1, count: endRow - startRow + 1 });

const columns = ({ startColumn, endColumn }: IRange) => ({
  start: startColumn + 1,
  count: endColumn - startColumn + 1,
});

function onOne(
  ranges: readonly IRange[],
  read: (range: IRange) => Rearrangement | undefined,
): Rearrangement | undefined {
  const [range, ...others] = ranges;
  return range === undefined || others.length > 0 ? undefined : read(range);
}

function size(given: number | Readonly<Record<number, number>>, first: number): number | undefined {
  const pixels = typeof given === "number" ? given : given[first];
  return pixels === undefined ? undefined : Math.round(pixels);
}

const ALIGNMENTS: Partial<Record<HorizontalAlign, "left" | "center" | "right">> = {
  [HorizontalAlign.LEFT]: "left",
  [HorizontalAlign.CENTER]: "center",
  [HorizontalAlign.RIGHT]: "right",
};

/** The toolbar gives all selected cells the same style: the first one's stands for all. */
function formatting(sheetId: number, parameters: object): Rearrangement | undefined {
  const { cellValue = {} } = parameters as ISetRangeValuesMutationParams;
  const rowIndices = Object.keys(cellValue).map(Number);
  const row = Math.min(...rowIndices);
  const columnIndices = Object.keys(cellValue[row] ?? {}).map(Number);
  const column = Math.min(...columnIndices);
  const given = cellValue[row]?.[column]?.s;
  const style = typeof given === "object" && given !== null ? knownStyle(given) : undefined;
  if (style === undefined) return undefined;
  return {
    action: "format",
    sheetId,
    row: row + 1,
    column: column + 1,
    rows: Math.max(...rowIndices) - row + 1,
    columns: Math.max(...columnIndices) - column + 1,
    style,
  };
}

function knownStyle(given: IStyleData): Extract<Rearrangement, { action: "format" }>["style"] | undefined {
  const { bl, it, cl, bg, ht, ...others } = given;
  if (Object.keys(others).length > 0) return undefined;
  return {
    ...(bl === undefined ? {} : { bold: bl === BooleanNumber.TRUE }),
    ...(it === undefined ? {} : { italic: it === BooleanNumber.TRUE }),
    ...(cl === undefined ? {} : { fontColor: cl?.rgb ?? null }),
    ...(bg === undefined ? {} : { background: bg?.rgb ?? null }),
    ...(ht === undefined ? {} : { horizontalAlignment: (ht && ALIGNMENTS[ht]) || null }),
  };
}
