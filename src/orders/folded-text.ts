/** A folded line as one text, for its row in the observation log. */
import { ORDER_STATUSES } from "../reports/observation.ts";
import { lineFromText, lineToText } from "./line-text.ts";
import { amountIn, timeIn, unitsIn } from "./number-in-text.ts";
import type { OrderLine } from "./order-line.ts";
import type { FoldedChange } from "./without-import.ts";

export function foldedToText(line: OrderLine, changes: readonly FoldedChange[]): string {
  return JSON.stringify({
    line: lineToText(line),
    changes: changes.map(({ status, quantity, total, at, importId }) => [
      status,
      quantity,
      total,
      at,
      importId,
    ]),
  });
}

/** null when the text was not written by `foldedToText`. */
export function foldedFromText(
  text: string,
): { readonly line: OrderLine; readonly changes: readonly FoldedChange[] } | null {
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof record !== "object" || record === null) return null;
  const { line, changes } = record as Readonly<Record<string, unknown>>;
  const remembered = typeof line === "string" ? lineFromText(line) : null;
  if (remembered === null || !Array.isArray(changes)) return null;
  return { line: remembered.line, changes: (changes as unknown[]).flatMap(changeOf) };
}

function changeOf(row: unknown): readonly FoldedChange[] {
  const [status, quantity, total, at, importId] = Array.isArray(row) ? (row as unknown[]) : [];
  const known = ORDER_STATUSES.find((one) => one === status);
  const time = timeIn(at);
  if (known === undefined || Number.isNaN(time) || typeof importId !== "string") return [];
  return [{ status: known, quantity: unitsIn(quantity), total: amountIn(total), at: time, importId }];
}
