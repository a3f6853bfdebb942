import type { SnapshotCell, SnapshotSheet } from "../../host/types.ts";
import { FONT, FONT_SIZE } from "./cell-data.ts";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "./worksheet-data.ts";

/** Pixels. */
const LINE_HEIGHT = 19.4;
const PADDING = 3;
const PIXELS_PER_POINT = 4 / 3;

const canvas = document.createElement("canvas").getContext("2d");

/**
 * The rows' heights, pixels by 1-based row, where they are not the usual one. As in Sheets, a row without a height
 * of its own grows with the wrapped text in it.
 */
export function rowHeightsOf(
  { rowHeights, columnWidths }: Omit<SnapshotSheet, "cells">,
  cells: Iterable<SnapshotCell>,
): Readonly<Record<number, number>> {
  const heights: Record<number, number> = {};
  for (const { row, column, value, style } of cells) {
    if (style?.wrap !== "wrap" || value.kind !== "text") continue;
    const width = (columnWidths[column] ?? DEFAULT_COLUMN_WIDTH) - 2 * PADDING;
    const height = Math.ceil(linesOf(value.value, width, fontOf(style)) * LINE_HEIGHT) + PADDING;
    if (height > (heights[row] ?? DEFAULT_ROW_HEIGHT)) heights[row] = height;
  }
  return { ...heights, ...rowHeights };
}

function fontOf({ bold = false, fontSize = FONT_SIZE }: NonNullable<SnapshotCell["style"]>): string {
  return `${bold ? 700 : 400} ${fontSize * PIXELS_PER_POINT}px ${FONT}`;
}

/** Japanese text breaks after any character: filling line by line is near enough for a row's height. */
function linesOf(text: string, width: number, font: string): number {
  if (canvas === null) return 1;
  canvas.font = font;
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines += 1;
    let filled = 0;
    for (const character of paragraph) {
      const advance = canvas.measureText(character).width;
      if (filled + advance > width && filled > 0) {
        lines += 1;
        filled = 0;
      }
      filled += advance;
    }
  }
  return lines;
}
