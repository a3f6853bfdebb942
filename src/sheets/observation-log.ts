/** The observation log tab: everything the reports ever said, append-only. The book can be made again from it. */
import { observationFromText, observationToText } from "../orders/observation-text.ts";
import type { OrderBook } from "../orders/order-book.ts";
import { batchOf, type Observation } from "../reports/observation.ts";
import { type Table, textOf, timeOf } from "./table.ts";
import {
  OBSERVATIONS_TAB,
  OBSERVATIONS_TEXTS,
  type ObservationsColumn,
} from "./tabs/observations-columns.ts";
import type { Workbook } from "./workbook.ts";

export interface LoggedObservation {
  readonly shop: string;
  /** Epoch ms. */
  readonly at: number;
  readonly seen: Observation;
}

export class ObservationLog {
  private readonly table: Table<ObservationsColumn>;

  constructor(workbook: Workbook) {
    this.table = workbook.open(OBSERVATIONS_TAB, OBSERVATIONS_TEXTS);
  }

  get lastRow(): number {
    return this.table.lastRow;
  }

  append(importId: string, shop: string, at: number, observations: readonly Observation[]): void {
    this.table.append(
      observations.map((seen) => ({
        importId,
        asOf: at,
        shop,
        orderId: seen.orderId,
        itemId: seen.itemId,
        content: observationToText(seen),
      })),
    );
  }

  /** Rows `from` to `from + count − 1` of the sheet; rows that a user has damaged are left out. */
  read(from = 2, count = this.table.lastRow - from + 1): readonly LoggedObservation[] {
    const logged: LoggedObservation[] = [];
    for (const cells of this.table.read(["asOf", "shop", "orderId", "itemId", "content"], from, count)) {
      const seen = observationFromText(textOf(cells.orderId), textOf(cells.itemId), textOf(cells.content));
      const at = timeOf(cells.asOf);
      if (seen !== null && !Number.isNaN(at)) logged.push({ shop: textOf(cells.shop), at, seen });
    }
    return logged;
  }

  /** Takes back the rows from `row` on, which an interrupted import appended. */
  truncate(row: number): void {
    this.table.truncate(row);
  }
}

/** Takes logged observations into a book; returns the indices of the lines that differ now. */
export function takeIn(book: OrderBook, logged: readonly LoggedObservation[]): readonly number[] {
  const touched = new Set<number>();
  for (const { shop, at, seen } of logged) {
    for (const index of book.observe(shop, at, batchOf([seen])).touched) touched.add(index);
  }
  return [...touched];
}
