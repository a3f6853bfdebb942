import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { CellStyle, CellValue, SnapshotCell } from "../../host/types.ts";

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const WRAP = { overflow: WrapStrategy.OVERFLOW, wrap: WrapStrategy.WRAP, clip: WrapStrategy.CLIP };

/** What a new Google spreadsheet is written in; points. */
export const FONT = "Arial";
export const FONT_SIZE = 10;

/** How Sheets shows a date whose cell has no format of its own, in a Japanese spreadsheet. */
const DEFAULT_DATE_FORMAT = "yyyy/mm/dd";

/**
 * A cell as Univer draws it. Values are typed and final: Univer calculates nothing, and what the sheet's
 * conditional formats add is part of the style.
 */
export function cellData(cell: SnapshotCell): ICellData {
  const style = styleData(cell);
  return {
    ...valueData(cell.value),
    ...(cell.formula === undefined ? {} : { f: cell.formula }),
    ...(style === undefined ? {} : { s: style }),
  };
}

function valueData(value: CellValue): ICellData {
  switch (value.kind) {
    case "blank":
      return {};
    case "text":
      return { v: value.value, t: CellValueType.STRING };
    case "number":
      return { v: value.value, t: CellValueType.NUMBER };
    case "boolean":
      return { v: value.value ? 1 : 0, t: CellValueType.BOOLEAN };
    case "date":
      return { v: value.serial, t: CellValueType.NUMBER };
    case "error":
      return { v: value.value, t: CellValueType.STRING };
  }
}

function styleData({ value, style, conditional, choices }: SnapshotCell): IStyleData | undefined {
  const merged: CellStyle = { ...style, ...conditional };
  const format = merged.numberFormat ?? (value.kind === "date" ? DEFAULT_DATE_FORMAT : undefined);
  const data: IStyleData = {
    ...(merged.background === undefined ? {} : { bg: { rgb: merged.background } }),
    ...(merged.fontColor === undefined ? {} : { cl: { rgb: merged.fontColor } }),
    ...(merged.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(merged.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(merged.strikethrough ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(merged.horizontalAlignment === undefined ? {} : { ht: HORIZONTAL[merged.horizontalAlignment] }),
    ...(merged.verticalAlignment === undefined ? {} : { vt: VERTICAL[merged.verticalAlignment] }),
    ...(merged.wrap === undefined ? {} : { tb: WRAP[merged.wrap] }),
    ...(format === undefined ? {} : { n: { pattern: format } }),
  };
  if (Object.keys(data).length === 0 && choices === undefined && merged.fontSize === undefined)
    return undefined;
  // Toolbar and dropdowns take a size of Univer's own where the cell names none.
  return { ff: FONT, fs: merged.fontSize ?? FONT_SIZE, ...data };
}
