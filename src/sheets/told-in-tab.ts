/** Orders as the last refresh left them in the orders tab. Read only, for custom functions. */
import { LEVELS, type Level } from "../detection/verdict.ts";
import { archivedOrderIds } from "./archived-order-ids.ts";
import { numberOf, textOf, timeOf } from "./cell.ts";
import { levelText } from "./level-colors.ts";
import type { Table } from "./table.ts";
import { ORDERS_TAB, ORDERS_TEXTS, type OrdersColumn } from "./tabs/orders-columns.ts";
import type { ToldLine } from "./told-line.ts";
import { type Fact, type OrderSource, ToldOrders } from "./told-orders.ts";
import type { Workbook } from "./workbook.ts";

/** In which column a fact stands. What is held is what has an expected release. */
const COLUMN_OF = {
  level: "level",
  suspicion: "suspicion",
  reasons: "reasons",
  held: "expectedRelease",
  units: "quantity",
  heldSince: "heldSince",
  endedAt: "holdEndedAt",
  expectedRelease: "expectedRelease",
} as const satisfies Record<Fact, OrdersColumn>;

type Cells = Partial<Readonly<Record<OrdersColumn, unknown>>>;

/** null where the tab or one of its columns is missing. */
export function toldInTab(workbook: Workbook): ToldOrders | null {
  const wanted: readonly OrdersColumn[] = [...Object.values(COLUMN_OF), "orderId", "sku", "asin", "shop"];
  const table = workbook.peek(ORDERS_TAB, ORDERS_TEXTS, wanted);
  return table === null ? null : new ToldOrders(sourceIn(table, workbook));
}

function sourceIn(table: Table<OrdersColumn>, workbook: Workbook): OrderSource {
  const columns = new Map<string, readonly string[]>();
  return {
    column(id) {
      const texts = columns.get(id) ?? table.read([id]).map((cells) => textOf(cells[id]));
      columns.set(id, texts);
      return texts;
    },
    shopsAt(positions) {
      const cells = cellsAt(table, positions, ["shop"]);
      return (position) => textOf(cells.get(position)?.shop);
    },
    tell(positions, asked) {
      const told = cellsAt(table, positions, columnsOf(asked.filter((fact) => fact !== "units")));
      // Where it is asked what is held, the units of nothing else count.
      const isAsked = (position: number): boolean =>
        !asked.includes("held") || isHeld(told.get(position) ?? {});
      const counted = asked.includes("units") ? positions.filter(isAsked) : [];
      const units = cellsAt(table, counted, ["quantity"]);
      return (position) => lineOf({ ...told.get(position), ...units.get(position) });
    },
    archived: () => archivedOrderIds(workbook),
  };
}

function columnsOf(facts: readonly Fact[]): readonly OrdersColumn[] {
  return [...new Set(facts.map((fact) => COLUMN_OF[fact]))];
}

function cellsAt(
  table: Table<OrdersColumn>,
  positions: readonly number[],
  ids: readonly OrdersColumn[],
): ReadonlyMap<number, Cells> {
  const cells = table.readRows(
    ids,
    positions.map((position) => position + 2),
  );
  return new Map(positions.map((position, index) => [position, cells[index] ?? {}]));
}

function lineOf(cells: Cells): ToldLine {
  return {
    level: levelOfText(textOf(cells.level)),
    suspicion: typeof cells.suspicion === "number" ? cells.suspicion : null,
    reasons: textOf(cells.reasons),
    held: isHeld(cells),
    units: numberOf(cells.quantity),
    heldSince: timeOf(cells.heldSince),
    endedAt: timeOf(cells.holdEndedAt),
    expectedRelease: timeOf(cells.expectedRelease),
  };
}

function isHeld({ expectedRelease }: Cells): boolean {
  return !Number.isNaN(timeOf(expectedRelease));
}

/** The level that a cell of the level column names, in either language; null for none. */
function levelOfText(text: string): Level | null {
  return LEVELS.find((level) => levelText(level, "ja") === text || levelText(level, "en") === text) ?? null;
}
