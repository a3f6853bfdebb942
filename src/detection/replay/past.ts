import type { Hold } from "../../orders/hold.ts";
import { holdOf } from "../../orders/holds.ts";
import { type LineState, lineState } from "../../orders/line-state.ts";
import type { OrderLine } from "../../orders/order-line.ts";
import { ProductIndex } from "../../orders/products.ts";
import type { Baseline } from "../baseline.ts";
import { withFreshArrivals } from "../fresh-arrivals.ts";
import { learnBaseline } from "../learn-baseline.ts";
import { namesIn, type SalesTally } from "../sales-tally.ts";
import { KnownLines } from "./known-lines.ts";

/** What holds were judged by at one look. */
interface Known {
  /** Open and ended, in the order of the lines. */
  readonly holds: readonly Hold[];
  readonly baseline: Baseline;
}

/** A book's past, look by look: never more than was known then. */
export class Past {
  private readonly known: KnownLines;
  private readonly paymentTermDays: number;
  private readonly baselineAge: number;
  private readonly states = new WeakMap<OrderLine, LineState>();
  private readonly archived: SalesTally;
  private products = new ProductIndex([]);
  private baseline: Baseline | null = null;
  /** By index of the line; null where it is not known or was never seen pending. */
  private holds: readonly (Hold | null)[] = [];

  /**
   * @param baselineAge how old, in ms, a baseline may be before it is learned anew
   * @param archived the tally of lines that are in the book no longer, known at every look
   */
  constructor(
    lines: readonly OrderLine[],
    paymentTermDays: number,
    baselineAge: number,
    archived: SalesTally,
  ) {
    this.known = new KnownLines(lines);
    this.paymentTermDays = paymentTermDays;
    this.baselineAge = baselineAge;
    this.archived = archived;
  }

  /** @param at epoch ms, later each time */
  at(at: number): Known {
    const told = this.known.advanceTo(at);
    const learned = this.baseline;
    const isFresh = learned !== null && at - learned.learnedAt < this.baselineAge;
    if (isFresh) this.takeIn(told);
    const baseline = isFresh ? this.freshened(learned, at) : this.learn(at);
    return { holds: this.holds.filter((hold) => hold !== null), baseline };
  }

  private learn(at: number): Baseline {
    const { lines } = this.known;
    this.products = new ProductIndex(lines, namesIn(this.archived));
    this.baseline = learnBaseline(
      lines,
      this.products,
      at,
      this.paymentTermDays,
      this.archived,
      this.stateOf,
    );
    this.holds = this.known.byIndex.map(this.holdOn);
    return this.baseline;
  }

  private freshened(baseline: Baseline, at: number): Baseline {
    return withFreshArrivals(baseline, this.known.lines, this.products, at, this.stateOf);
  }

  private takeIn(told: readonly number[]): void {
    const holds = [...this.holds];
    for (const index of told) {
      const line = this.known.byIndex[index];
      if (line !== undefined) this.products.add(line);
      holds[index] = this.holdOn(line);
    }
    this.holds = holds;
  }

  private readonly holdOn = (line: OrderLine | undefined): Hold | null =>
    line === undefined ? null : holdOf(line, this.products, this.stateOf);

  /** Most lines are told to their end long before the last look: theirs is made once. */
  private readonly stateOf = (line: OrderLine): LineState => {
    const known = this.states.get(line);
    if (known !== undefined) return known;
    const state = lineState(line);
    this.states.set(line, state);
    return state;
  };
}
