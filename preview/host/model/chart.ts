import type { Rectangle } from "./rectangle.ts";
import { rectangleAfter, type StructureChange, spanAfter } from "./structure-change.ts";
import type { Tab } from "./tab.ts";

/** Where a chart floats: over the corner of a cell, and so many pixels from it. Rows and columns are 1-based. */
export interface ChartPosition {
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

export interface ChartSource {
  readonly tab: Tab;
  readonly area: Rectangle;
}

/** A scalar, or for `series` what is set of each series by its number. */
export type ChartOption = string | number | boolean | Readonly<Record<string, SeriesOptions>>;
export type SeriesOptions = Readonly<Record<string, string | number | readonly number[]>>;

/** What a chart is made of, wherever it is. */
export interface ChartSpec {
  /** A name of `Charts.ChartType`. */
  readonly type: string;
  readonly sources: readonly ChartSource[];
  /** Rows at the top of the sources that name the series. */
  readonly headers: number;
  readonly options: ReadonlyMap<string, ChartOption>;
  readonly position: ChartPosition;
}

/** A chart that floats over a tab. */
export interface Chart {
  /** Unique in the spreadsheet. */
  readonly id: number;
  readonly spec: ChartSpec;
}

/** The charts of a tab after another tab (or the same one) changed its rows or columns. */
export function chartsAfter(on: Tab, changed: Tab, change: StructureChange): readonly Chart[] {
  return on.charts.map(({ id, spec }) => ({
    id,
    spec: {
      ...spec,
      sources: spec.sources.flatMap(({ tab, area }) => {
        const after = tab === changed ? rectangleAfter(area, change) : area;
        return after === undefined ? [] : [{ tab, area: after }];
      }),
      position: on === changed ? positionAfter(spec.position, change) : spec.position,
    },
  }));
}

/** A chart stays where its cell goes; where the cell is deleted it stays in its place. */
function positionAfter(position: ChartPosition, change: StructureChange): ChartPosition {
  const line = position[change.axis];
  const after = spanAfter({ first: line, last: line }, change);
  return { ...position, [change.axis]: after?.first ?? line };
}
