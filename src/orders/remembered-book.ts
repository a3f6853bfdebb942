/**
 * The order book together with the log of what the reports said. A statement enters the log once; when a later
 * report makes it again, only its mark is noted. The book can be made again from the log, without any one import.
 */
import { batchOf, type Observation, type ObservationBatch, observationAt } from "../reports/observation.ts";
import type { RememberedLine } from "./line-text.ts";
import type { Listings } from "./listings.ts";
import { observationToText, type SaidOfLine } from "./observation-text.ts";
import { type BookChange, OrderBook } from "./order-book.ts";
import type { OrderLine } from "./order-line.ts";
import { holdsMark, markOf } from "./statement.ts";
import type { Teller } from "./teller.ts";

/** Who said it, and when. */
export interface Source {
  readonly importId: string;
  readonly shop: string;
  /** As-of time of the report, epoch ms. */
  readonly at: number;
}

/** A statement as it stands in the log. */
export interface Statement extends SaidOfLine {
  readonly mark: string;
}

/** A statement with the shop and the time of the report that made it. */
export type MadeStatement = Statement & Pick<Source, "shop" | "at">;

/** What one batch adds to the log. */
export interface LogAddition {
  /** Said for the first time. */
  readonly statements: readonly Observation[];
  /** Marks of what was said before, one after the other. */
  readonly again: string;
}

export interface TakenIn {
  readonly change: BookChange;
  /** Indices of the lines whose record differs now, each once. */
  readonly touched: readonly number[];
  readonly log: LogAddition;
}

export interface Replayed {
  /** Indices of the lines whose record differs now, each once. */
  readonly touched: readonly number[];
  /** Index of the line that each statement speaks of. */
  readonly lineOf: readonly number[];
}

export class RememberedBook {
  readonly book: OrderBook;
  /** The marks of all statements made of a line, by its index. */
  private readonly said: string[];

  constructor(lines: readonly RememberedLine[] = [], listings?: Listings) {
    this.book = new OrderBook(
      lines.map(({ line }) => line),
      listings,
    );
    this.said = lines.map(({ said }) => said);
  }

  saidOf(index: number): string {
    return this.said[index] ?? "";
  }

  /** Takes in what one report says. */
  takeIn({ shop, at }: Pick<Source, "shop" | "at">, batch: ObservationBatch, told: Teller): TakenIn {
    const change = this.book.observe(shop, at, batch, told);
    const touched = new Set(change.touched);
    const statements: Observation[] = [];
    const again: string[] = [];
    change.lineOf.forEach((index, row) => {
      const seen = observationAt(batch, row);
      const mark = markOf(shop, seen.orderId, seen.itemId, observationToText(seen, told));
      if (this.note(index, mark)) {
        statements.push(seen);
        touched.add(index);
      } else again.push(mark);
    });
    return { change, touched: [...touched], log: { statements, again: again.join("") } };
  }

  /**
   * Takes in what the log says. What one report said has to be taken in together: which of an order's rows is the line
   * that the seller added by hand is told by looking at all of them.
   */
  replay(made: readonly MadeStatement[]): Replayed {
    const touched = new Set<number>();
    const lineOf: number[] = [];
    let start = 0;
    while (start < made.length) {
      const first = made[start] as MadeStatement;
      let end = start + 1;
      while (end < made.length && isOfOneReport(first, made[end] as MadeStatement)) end += 1;
      const together = made.slice(start, end);
      const batch = batchOf(together.map(({ seen }) => seen));
      const change = this.book.observe(first.shop, first.at, batch, first.told);
      for (const index of change.touched) touched.add(index);
      change.lineOf.forEach((index, row) => {
        lineOf.push(index);
        if (this.note(index, together[row]?.mark ?? "")) touched.add(index);
      });
      start = end;
    }
    return { touched: [...touched], lineOf };
  }

  /** Takes in a line into which the log was folded; returns its index where its record differs now, else nothing. */
  restore(folded: OrderLine): readonly number[] {
    const before = this.book.find(folded.shop, folded);
    const known = before === undefined ? undefined : this.book.lines[before];
    const index = this.book.join(folded);
    return this.book.lines[index] === known ? [] : [index];
  }

  /** Forgets which statements were made of a line, as they left the log; false where none were noted. */
  forgetSaid(index: number): boolean {
    if (this.saidOf(index) === "") return false;
    this.said[index] = "";
    return true;
  }

  /** Puts a line as the log has it in the place of a line of the same order. */
  replace(index: number, { line, said }: RememberedLine): void {
    this.book.replace(index, line);
    this.said[index] = said;
  }

  add({ line, said }: RememberedLine): number {
    const index = this.book.add(line);
    this.said[index] = said;
    return index;
  }

  /** Notes that the statement was made of the line; false when it was noted before. */
  private note(index: number, mark: string): boolean {
    const said = this.saidOf(index);
    if (holdsMark(said, mark)) return false;
    this.said[index] = said + mark;
    return true;
  }
}

function isOfOneReport(one: MadeStatement, other: MadeStatement): boolean {
  return one.shop === other.shop && one.at === other.at && one.told === other.told;
}
