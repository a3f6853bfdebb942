import type { OrderLine } from "../../orders/order-line.ts";
import { JudgedBook, type Known, type LineChange } from "../judge-again.ts";
import type { SalesTally } from "../sales-tally.ts";
import { KnownLines } from "./known-lines.ts";

/** A book's past, look by look: never more than was known then, at the price of what was told since the look before. */
export class Past {
  private readonly known: KnownLines;
  private readonly book: JudgedBook;

  /** @param archived the tally of lines that are in the book no longer, known at every look */
  constructor(lines: readonly OrderLine[], paymentTermDays: number, archived: SalesTally) {
    this.known = new KnownLines(lines);
    this.book = new JudgedBook(paymentTermDays, archived);
  }

  /** What holds were judged by at one look. @param at epoch ms, later each time */
  at(at: number): Known {
    const told = this.known.advanceTo(at);
    this.book.take(
      at,
      told.map((index): LineChange => [index, this.known.byIndex[index]]),
    );
    return this.book.knownAt(at);
  }
}
