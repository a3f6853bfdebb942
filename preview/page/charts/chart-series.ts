import type { CellValue, SnapshotCell, SnapshotChart } from "../../host/types.ts";

/** What a chart draws, read from the cells of its sources. */
export interface ChartSeries {
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

export type CellAt = (sheetId: number, row: number, column: number) => SnapshotCell | undefined;

/** The first column of the sources names the points, each further one is a series. Blank rows at the end are left out. */
export function chartSeries({ sources, headers }: SnapshotChart, cellAt: CellAt): ChartSeries {
  const columns = sources.flatMap(({ sheetId, row, column, rows, columns: width }) =>
    Array.from({ length: width }, (_, across) =>
      Array.from(
        { length: rows },
        (_, down): CellValue => cellAt(sheetId, row + down, column + across)?.value ?? { kind: "blank" },
      ),
    ),
  );
  const points = Math.max(0, ...columns.map((cells) => lastFilled(cells) + 1 - headers));
  const [labels = [], ...series] = columns;
  return {
    labels: Array.from({ length: points }, (_, index) => textOf(labels[headers + index])),
    series: series.map((cells) => ({
      name: cells.slice(0, headers).map(textOf).join(" "),
      values: Array.from({ length: points }, (_, index) => numberOf(cells[headers + index])),
    })),
  };
}

function lastFilled(cells: readonly CellValue[]): number {
  return cells.reduce((last, { kind }, index) => (kind === "blank" ? last : index), -1);
}

function numberOf(value: CellValue | undefined): number | null {
  return value?.kind === "number" ? value.value : null;
}

const DAY = 86_400_000;
/** The day of serial 0. */
const EPOCH = Date.UTC(1899, 11, 30);

/** Days of the calendar are short: an axis has little room. */
function textOf(value: CellValue | undefined): string {
  switch (value?.kind) {
    case "text":
      return value.value;
    case "number":
      return value.value.toLocaleString("ja-JP");
    case "boolean":
      return String(value.value);
    case "date": {
      const day = new Date(EPOCH + Math.floor(value.serial) * DAY);
      return `${day.getUTCMonth() + 1}/${day.getUTCDate()}`;
    }
    default:
      return "";
  }
}
