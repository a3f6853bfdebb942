/**
 * Folds what the observation log says of orders that ended long ago, a part at a time. The folded lines stand in the
 * log before what they replace goes; both together say what either does, so a run that was cut off is simply followed by
 * the next.
 */
import { type Fold, fold, ordersEndedBefore } from "../orders/fold.ts";
import { orderKey } from "../orders/keys.ts";
import type { ImportDesk } from "./import-steps.ts";
import type { LogRow, ObservationLog } from "./observation-log.ts";
import type { OrdersSheet } from "./orders-sheet.ts";

/** Rows of the log of one step: it stays far below the time limit of six minutes, in a full log too. */
const STEP_ROWS = 20_000;

export interface FoldStep {
  /** How many rows fewer the log has. */
  readonly rows: number;
  /** Rows that the next steps look at. */
  readonly left: number;
}

/** An order that has something to fold. */
interface Unfolded {
  /** Indices of its lines in the book. */
  readonly lines: number[];
  /** Rows of the log that name it. */
  readonly rows: number[];
}

/**
 * Rows have moved afterwards: the desk has to be opened again.
 *
 * @param before orders that ended before this time are folded, epoch ms
 * @param stepRows rows of the log that the step folds at most
 */
export function foldStep(
  { orders, log, history }: ImportDesk,
  before: number,
  stepRows = STEP_ROWS,
): FoldStep {
  const ended = ordersEndedBefore(orders.book.lines, before);
  if (ended.size === 0) return { rows: 0, left: 0 };
  const orderIds = log.readOrderIds();
  const { chosen, left } = choose(unfoldedOf(orders, ended, orderIds), orders, stepRows);
  const rows = rowsOf(log, chosen, orderIds);
  const keys = new Set(
    chosen.flatMap(({ lines }) => lines.map((index) => keyOf(orders, index))).filter((key) => ended.has(key)),
  );
  const folding = fold(
    rows.map(({ entry }) => entry),
    keys,
    false,
  );
  if (isNothing(folding)) return { rows: 0, left: 0 };
  const length = log.table.length;
  history.markFolded(folding.imports);
  log.appendEntries(folding.folded);
  SpreadsheetApp.flush();
  orders.forgetSaid(chosen.flatMap(({ lines }) => lines));
  SpreadsheetApp.flush();
  const deferred = log.takeOutLargest(rows, folding);
  return { rows: length - log.table.length, left: left + deferred };
}

function isNothing({ folded, removed, marks }: Fold): boolean {
  return folded.length === 0 && removed.length === 0 && marks.size === 0;
}

function keyOf({ book }: OrdersSheet, index: number): string {
  const line = book.lines[index];
  return line === undefined ? "" : orderKey(line.shop, line.orderId);
}

/** The ended orders of which the log has more than one folded row a line, in the order of the log. */
function unfoldedOf(
  orders: OrdersSheet,
  ended: ReadonlySet<string>,
  orderIds: readonly string[],
): readonly Unfolded[] {
  const byId = new Map<string, Unfolded>();
  orders.book.lines.forEach((line, index) => {
    if (!ended.has(keyOf(orders, index))) return;
    const known = byId.get(line.orderId);
    if (known === undefined) byId.set(line.orderId, { lines: [index], rows: [] });
    else known.lines.push(index);
  });
  const inLog = new Set<Unfolded>();
  orderIds.forEach((orderId, position) => {
    const order = byId.get(orderId);
    if (order === undefined) return;
    order.rows.push(position + 2);
    inLog.add(order);
  });
  return [...inLog].filter((order) => isHalfFolded(order) || hasStatements(orders, order));
}

function hasStatements({ remembered }: OrdersSheet, { lines }: Unfolded): boolean {
  return lines.some((index) => remembered.saidOf(index) !== "");
}

/** Whether rows are left that a step had no time to take out, or was cut off before it did. */
function isHalfFolded({ lines, rows }: Unfolded): boolean {
  return rows.length > lines.length;
}

/**
 * The orders of a step. Such as are half folded may have half of its rows: of these alone it could be that nothing is
 * to be done, as when the seller took a row out of the orders tab.
 */
function choose(
  all: readonly Unfolded[],
  orders: OrdersSheet,
  stepRows: number,
): { readonly chosen: readonly Unfolded[]; readonly left: number } {
  const chosen: Unfolded[] = [];
  let [rows, left] = [0, 0];
  const take = (some: readonly Unfolded[], most: number): void => {
    for (const order of some) {
      const fits = rows < most;
      if (fits) chosen.push(order);
      if (fits) rows += order.rows.length;
      else left += order.rows.length;
    }
  };
  take(
    all.filter((order) => !hasStatements(orders, order)),
    stepRows / 2,
  );
  take(
    all.filter((order) => hasStatements(orders, order)),
    stepRows,
  );
  return { chosen, left };
}

/** All that the log says of these orders. */
function rowsOf(
  log: ObservationLog,
  chosen: readonly Unfolded[],
  orderIds: readonly string[],
): readonly LogRow[] {
  const said = log.readRows(chosen.flatMap(({ rows }) => rows).sort((one, other) => one - other));
  const marks = new Set(
    said.flatMap(({ entry }) => (entry.kind === "statement" ? [entry.statement.mark] : [])),
  );
  const unnamed = orderIds.flatMap((orderId, position) => (orderId === "" ? [position + 2] : []));
  return [...said, ...log.readAgain(unnamed, marks)].sort((one, other) => one.row - other.row);
}
