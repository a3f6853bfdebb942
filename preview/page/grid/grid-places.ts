import type { Univer } from "@univerjs/core";
import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
} from "@univerjs/preset-sheets-core";
import type { GridPlaces } from "../charts/chart-layer.ts";
import { UNIT } from "./mutation.ts";

/** Tells where the cells lie now; undefined before the grid is drawn. Frozen rows and columns do not scroll. */
export function gridPlaces(univer: Univer, container: HTMLElement): () => GridPlaces | undefined {
  return () => {
    const render = univer.__getInjector().get(IRenderManagerService).getRenderById(UNIT);
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const canvas = render?.engine.getCanvasElement();
    if (!skeleton || !main || !canvas) return undefined;
    const outer = container.getBoundingClientRect();
    const inner = canvas.getBoundingClientRect();
    const { rowHeaderWidth, columnHeaderHeight } = skeleton;
    const cornerOf = (row: number, column: number) => skeleton.getNoMergeCellWithCoordByIndex(row, column);
    const { startRow, startColumn } = skeleton.getWorksheetConfig().freeze;
    return {
      area: {
        left: inner.left - outer.left + rowHeaderWidth,
        top: inner.top - outer.top + columnHeaderHeight,
        width: Math.max(0, inner.width - rowHeaderWidth),
        height: Math.max(0, inner.height - columnHeaderHeight),
      },
      corner(row, column) {
        const { startX, startY } = cornerOf(row - 1, column - 1);
        const scrolls = { x: column - 1 >= startColumn, y: row - 1 >= startRow };
        const frozen = cornerOf(Math.max(0, startRow), Math.max(0, startColumn));
        return {
          x: startX - rowHeaderWidth - (scrolls.x ? main.viewportScrollX : 0),
          y: startY - columnHeaderHeight - (scrolls.y ? main.viewportScrollY : 0),
          fromX: scrolls.x ? frozen.startX - rowHeaderWidth : 0,
          fromY: scrolls.y ? frozen.startY - columnHeaderHeight : 0,
        };
      },
    };
  };
}
