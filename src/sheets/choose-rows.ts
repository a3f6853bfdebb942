import { spansOf } from "./table.ts";

/**
 * Which orders to take out of a tab first: those that stand in the longest runs of rows, as every block of rows is
 * deleted by a call of its own.
 *
 * @param orders rows of each order
 * @returns keys of the chosen orders
 */
export function chooseOrders(
  orders: ReadonlyMap<string, readonly number[]>,
  maxRows: number,
  maxBlocks: number,
): ReadonlySet<string> {
  const orderAt = new Map<number, string>();
  for (const [key, rows] of orders) for (const row of rows) orderAt.set(row, key);
  const spans = spansOf([...orderAt.keys()].sort((one, other) => one - other));
  const chosen = new Set<string>();
  const rows = new Set<number>();
  let blocks = 0;
  for (const [first, last] of spans.sort((one, other) => other[1] - other[0] - (one[1] - one[0]))) {
    for (let row = first; row <= last; row += 1) {
      const key = orderAt.get(row) ?? "";
      if (chosen.has(key)) continue;
      if (rows.size >= maxRows || blocks >= maxBlocks) return chosen;
      chosen.add(key);
      for (const own of orders.get(key) ?? []) {
        blocks += 1 - Number(rows.has(own - 1)) - Number(rows.has(own + 1));
        rows.add(own);
      }
    }
  }
  return chosen;
}
