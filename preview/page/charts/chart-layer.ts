import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Title,
} from "chart.js";
import type { SnapshotChart } from "../../host/types.ts";
import { chartConfig } from "./chart-config.ts";
import { type CellAt, type ChartSeries, chartSeries } from "./chart-series.ts";

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Title,
);

/** As large as Sheets makes a chart that is not told its size. */
const USUAL_WIDTH = 600;
const USUAL_HEIGHT = 371;

/** Where the grid's cells lie on the screen now. */
export interface GridPlaces {
  /** The part of the page in which cells scroll: what lies outside of it is not seen. Pixels of the grid's container. */
  readonly area: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  /**
   * Left upper corner of a cell (1-based) in that part, and from where on it is seen: what scrolls goes beneath frozen
   * rows and columns.
   */
  corner(
    row: number,
    column: number,
  ): { readonly x: number; readonly y: number; readonly fromX: number; readonly fromY: number };
}

interface DrawnChart {
  readonly figure: HTMLElement;
  readonly chart: Chart;
  readonly drawn: string;
}

/** The charts of the tab that is shown, floating over its cells. They are looked at only: clicks go to the cells. */
export class ChartLayer {
  readonly #element: HTMLElement;
  #drawn = new Map<number, DrawnChart>();

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** Draws what differs, and puts every chart at its cell. */
  show(charts: readonly SnapshotChart[], cellAt: CellAt, places: GridPlaces): void {
    const { left, top, width, height } = places.area;
    Object.assign(this.#element.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    const next = new Map<number, DrawnChart>();
    for (const chart of charts) {
      const drawn = this.#draw(chart, chartSeries(chart, cellAt));
      next.set(chart.id, drawn);
      const { row, column, offsetX, offsetY } = chart.position;
      const { x, y, fromX, fromY } = places.corner(row, column);
      const { style } = drawn.figure;
      style.transform = `translate(${x + offsetX}px, ${y + offsetY}px)`;
      style.clipPath = `inset(${Math.max(0, fromY - y - offsetY)}px 0 0 ${Math.max(0, fromX - x - offsetX)}px)`;
    }
    for (const [id, { figure, chart }] of this.#drawn) {
      if (next.get(id)?.chart === chart) continue;
      chart.destroy();
      figure.remove();
    }
    this.#drawn = next;
  }

  /** What is drawn, for tests: a canvas cannot be asked. */
  shown(): readonly {
    readonly title: string;
    readonly text: string;
    readonly left: number;
    readonly top: number;
  }[] {
    return [...this.#drawn.values()].map(({ figure, chart }) => {
      const { left, top } = figure.getBoundingClientRect();
      return { title: String(chart.options.plugins?.title?.text), text: figure.ariaLabel ?? "", left, top };
    });
  }

  #draw(chart: SnapshotChart, series: ChartSeries): DrawnChart {
    const { position: _, ...look } = chart;
    const drawn = JSON.stringify([look, series]);
    const before = this.#drawn.get(chart.id);
    if (before?.drawn === drawn) return before;
    const figure = document.createElement("figure");
    figure.className = "chart";
    figure.setAttribute("role", "img");
    figure.setAttribute("aria-label", inWords(chart, series));
    figure.style.width = `${sizeOf(chart, "width", USUAL_WIDTH)}px`;
    figure.style.height = `${sizeOf(chart, "height", USUAL_HEIGHT)}px`;
    const canvas = document.createElement("canvas");
    figure.append(canvas);
    this.#element.append(figure);
    return { figure, chart: new Chart(canvas, chartConfig(chart, series)), drawn };
  }
}

function sizeOf({ options }: SnapshotChart, side: "width" | "height", usual: number): number {
  const size = options[side];
  return typeof size === "number" ? size : usual;
}

function inWords({ options }: SnapshotChart, { labels, series }: ChartSeries): string {
  const points = labels.map((label, index) =>
    [label, ...series.map(({ name, values }) => `${name} ${values[index] ?? "–"}`)].join(" "),
  );
  return [String(options.title ?? ""), ...points].join("\n");
}
