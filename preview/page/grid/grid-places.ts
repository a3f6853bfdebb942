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
    const { startRow, startColumn } = skeleton.getWorksheetConfig().freeze;
    return {
      area: {
        left: inner.left - outer.left + rowHeaderWidth,
        top: inner.top - outer.top + columnHeaderHeight,
        width: Math.max(0, inner.width - rowHeaderWidth),
        height: Math.max(0, inner.height - columnHeaderHeight),
      },
      corner(row, column) {
        const { startX, startY } = skeleton.getNoMergeCellWithCoordByIndex(row - 1, column - 1);
        return {
          x: startX - rowHeaderWidth - (column - 1 < startColumn ? 0 : main.viewportScrollX),
          y: startY - columnHeaderHeight - (row - 1 < startRow ? 0 : main.viewportScrollY),
        };
      },
    };
  };
}
