/**
 * Takes lines out of the import history that nobody needs any more: a connected shop brings some every hour, and every
 * import reads them all.
 */
import type { OrderLine } from "../orders/order-line.ts";
import { type ImportHistory, type ImportRecord, isCollected } from "./import-history.ts";

const DAY = 86_400_000;

/** So long every import that came by itself keeps its line. */
const KEPT_DAYS = 3;
/**
 * What is still needed so long after is never looked at again: an order may be archived then, and where it is, its line
 * is in no book.
 */
const DECIDED_DAYS = 30;
/** Lines of scheduled runs stay so long. */
const RUN_DAYS = 30;

/**
 * A line goes if its import came from Amazon by itself, is done, and is neither the newest of its kind and shop nor the
 * report whose silence ended a hold. What it said stays in the observation log.
 *
 * @param lines the whole book
 * @param at epoch ms
 */
export function thinHistory(history: ImportHistory, lines: readonly OrderLine[], at: number): void {
  const silences = new Set(lines.map(({ shop, missingAt }) => keyOf(shop, missingAt)));
  const newest = new Map<string, number>();
  for (const { shop, kind, asOf, state } of history.standing) {
    const key = keyOf(shop, kind);
    if (state === "done") newest.set(key, Math.max(asOf, newest.get(key) ?? asOf));
  }
  const goes = (record: ImportRecord): boolean =>
    isCollected(record) &&
    record.state === "done" &&
    record.at < at - KEPT_DAYS * DAY &&
    record.at >= at - DECIDED_DAYS * DAY &&
    newest.get(keyOf(record.shop, record.kind)) !== record.asOf &&
    !silences.has(keyOf(record.shop, record.asOf));
  history.forget(goes, at - RUN_DAYS * DAY);
}

function keyOf(shop: string, what: string | number): string {
  return `${what} ${shop}`;
}
