import type { Hold } from "../orders/hold.ts";
import { firstIndex } from "./statistics/first-index.ts";
import { RangeTree } from "./statistics/range-tree.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface EarlierEnds {
  /** How many holds ended within the hours looked back on. */
  readonly ends: number;
  /** The hold that ended last of them, the oldest of equals, and the hours since then; null of none. */
  readonly nearest: { readonly hold: Hold; readonly hours: number } | null;
}

/** One hold's end: `index` is its place among the product's holds, `time` the earliest that it can have ended. */
interface End {
  readonly hold: Hold;
  readonly index: number;
  readonly time: number;
}

/**
 * When a product's holds ended unpaid (not those that the seller cancelled himself), to be asked what ended shortly before another began. Amazon's own time counts
 * where told; else an end is only known to lie between two reports, and a new order that lies between them too, or
 * less than a day before, may well be right after it.
 */
export class UnpaidEnds {
  private readonly told: Ends;
  private readonly between: Ends;

  /** @param holds all holds of one product of one shop, oldest first */
  constructor(holds: readonly Hold[], minUnits: number) {
    const told: End[] = [];
    const between: End[] = [];
    holds.forEach((hold, index) => {
      const { end, quantity } = hold;
      if (end?.kind !== "unpaid" || !(quantity >= minUnits)) return;
      if (Number.isNaN(end.at)) between.push({ hold, index, time: end.after });
      else told.push({ hold, index, time: end.at });
    });
    this.told = new Ends(told, 0);
    this.between = new Ends(between, DAY);
  }

  /** @param since when the later hold began, epoch ms */
  before(since: number, withinHours: number): EarlierEnds {
    const told = this.told.before(since, withinHours);
    const between = this.between.before(since, withinHours);
    const ends = told.ends + between.ends;
    const [one, other] = [told.nearest, between.nearest];
    if (one === null || other === null) return { ends, nearest: one ?? other };
    const isOther = other.hours < one.hours || (other.hours === one.hours && other.index < one.index);
    return { ends, nearest: isOther ? other : one };
  }
}

class Ends {
  private readonly ends: readonly End[];
  /** How long after the beginning of another hold an end may lie and still count as right before it, ms. */
  private readonly doubt: number;
  private readonly oldest: RangeTree<End | null>;

  constructor(ends: readonly End[], doubt: number) {
    this.ends = [...ends].sort((one, other) => one.time - other.time);
    this.doubt = doubt;
    this.oldest = new RangeTree<End | null>(this.ends, olderOf, null);
  }

  before(since: number, withinHours: number) {
    const hoursFrom = (time: number): number => Math.max(0, since - time) / HOUR;
    const from = firstIndex(this.ends, ({ time }) => hoursFrom(time) <= withinHours);
    const to = firstIndex(this.ends, ({ time }) => time > since + this.doubt);
    const last = this.ends[to - 1];
    if (last === undefined || to <= from) return { ends: 0, nearest: null };
    const hours = hoursFrom(last.time);
    const equals = firstIndex(this.ends, ({ time }) => hoursFrom(time) <= hours);
    const oldest = this.oldest.within(equals, to) ?? last;
    return { ends: to - from, nearest: { hold: oldest.hold, index: oldest.index, hours } };
  }
}

function olderOf(one: End | null, other: End | null): End | null {
  if (one === null || other === null) return one ?? other;
  return one.index < other.index ? one : other;
}
