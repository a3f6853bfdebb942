/** The numbers behind the charts, in a hidden tab: rows written where they differ, and made again where they are lost. */
import type { CivilTime } from "../inquiries/dates.ts";
import { HOLD_FATES } from "../inquiries/overview/flag-endings.ts";
import type { HeldProduct } from "../inquiries/overview/held-by-product.ts";
import type { Overview } from "../inquiries/overview/overview.ts";
import type { Cycle, ProductTimeline } from "../inquiries/overview/product-timeline.ts";
import type { Language } from "../locales/language.ts";
import { messagesFor } from "../locales/messages.ts";
import type { Product } from "../orders/hold.ts";
import { nameOfProduct } from "../orders/product-name.ts";
import { holds, type RowValues } from "./cell.ts";
import type { RowWrite, Table } from "./table.ts";
import {
  CHART_DATA_COLUMNS,
  CHART_DATA_TAB,
  CHART_DATA_TEXTS,
  type ChartDataColumn,
} from "./tabs/chart-data-columns.ts";
import type { Workbook } from "./workbook.ts";

const DAY_MS = 86_400_000;
/** A chart has no room for a whole title. */
const SHOWN_TITLE = 16;

type Row = RowValues<ChartDataColumn>;

/** @returns the tab, and whether it had to be made (again) */
export function writeChartData(
  workbook: Workbook,
  overview: Overview,
  civil: CivilTime,
): { readonly table: Table<ChartDataColumn>; readonly made: boolean } {
  const table = workbook.open(CHART_DATA_TAB, CHART_DATA_TEXTS);
  const made = table.length === 0;
  const rows = chartRows(overview, workbook.language, civil);
  const standing = table.read(CHART_DATA_COLUMNS, 2, Math.min(table.length, rows.length));
  const writes = standing.flatMap((cells, index): RowWrite<ChartDataColumn>[] => {
    const values = rows[index] ?? {};
    const same = CHART_DATA_COLUMNS.every((id) =>
      holds(cells[id], values[id] ?? "", CHART_DATA_TAB.columns[id].type),
    );
    return same ? [] : [{ row: index + 2, values }];
  });
  table.write(writes, CHART_DATA_COLUMNS, (row) => rows[row - 2] ?? null);
  if (table.length > rows.length) table.truncate(rows.length + 2);
  table.append(rows.slice(standing.length));
  return { table, made };
}

/** All series side by side; as many rows as there are days. */
function chartRows(overview: Overview, language: Language, civil: CivilTime): readonly Row[] {
  const texts = messagesFor(language).sheets.charts;
  const { days, products, timeline, endings, months } = overview;
  const cycles = timeline === null ? [] : cycleRows(timeline, language, civil);
  return days.map(({ day, held, flagged }, index): Row => {
    const product = products[index];
    const fate = HOLD_FATES[index];
    const month = months[index];
    return {
      day: civil.startOf(day),
      held,
      flagged,
      ...(product === undefined ? {} : productCells(product, language)),
      ...cycles[index],
      ...(fate === undefined ? {} : { ending: texts.fates[fate], endings: endings[fate] }),
      ...(month === undefined
        ? {}
        : {
            month: texts.month(month.year, month.month, month.andEarlier),
            recovered: rounded(month.days),
          }),
    };
  });
}

function productCells({ product, products, units, yen }: HeldProduct, language: Language): Row {
  const { rest } = messagesFor(language).sheets.charts;
  return { product: product === null ? rest(products) : shortTitle(product), units, yen };
}

/** The product's name over its holds, each a bar: so many days after the first one began, then its own length. */
function cycleRows({ product, cycles }: ProductTimeline, language: Language, civil: CivilTime): Row[] {
  const texts = messagesFor(language).sheets.charts;
  const origin = cycles[0]?.from ?? 0;
  const bars = cycles.map((cycle): Row => {
    const { month, day } = civil.dayOf(cycle.from);
    return {
      cycle: texts.cycle(month, day, cycle.units, texts.fates[cycle.fate]),
      before: rounded((cycle.from - origin) / DAY_MS),
      [CYCLE_COLUMN[cycle.fate]]: rounded((cycle.to - cycle.from) / DAY_MS),
    };
  });
  return [{ cycle: shortTitle(product) }, ...bars];
}

const CYCLE_COLUMN: Readonly<Record<Cycle["fate"], ChartDataColumn>> = {
  unpaid: "cycleUnpaid",
  paid: "cyclePaid",
  open: "cycleOpen",
  unknown: "cycleUnknown",
};

function shortTitle(product: Product): string {
  const name = [...nameOfProduct(product)];
  return name.length <= SHOWN_TITLE ? name.join("") : `${name.slice(0, SHOWN_TITLE - 1).join("")}…`;
}

/** To one decimal; NaN stays NaN. */
function rounded(days: number): number {
  return Math.round(days * 10) / 10;
}
