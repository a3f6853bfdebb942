/**
 * Which reports listed every order that was pending at the seller's own at their time. Only these say something by
 * what they leave out: a hold that such a report had to list and did not list had ended by then, nobody knows how.
 */
import type { OrderLine } from "./order-line.ts";

/** A report that listed all it had to list: it came in to its end, and every row of it could be read. */
export interface Listing {
  readonly shop: string;
  /** As-of time, epoch ms. */
  readonly at: number;
}

export class Listings {
  /** As-of times by shop, ascending. */
  private readonly times = new Map<string, readonly number[]>();

  constructor(listings: readonly Listing[] = []) {
    const byShop = new Map<string, number[]>();
    for (const { shop, at } of listings) {
      const times = byShop.get(shop);
      if (times === undefined) byShop.set(shop, [at]);
      else times.push(at);
    }
    for (const [shop, times] of byShop) {
      this.times.set(
        shop,
        times.sort((one, other) => one - other),
      );
    }
  }

  /** These listings up to a time, as a text: the same listings are the same text. */
  until(at: number): string {
    const known = [...this.times].map(([shop, times]) => [shop, times.filter((time) => time <= at)] as const);
    const some = known.filter(([, times]) => times.length > 0);
    return JSON.stringify(some.sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  /** The line with `missingAt` as these listings have it; the same object where it has that already. */
  settle(line: OrderLine): OrderLine {
    const missingAt = this.missingAt(line);
    return Object.is(missingAt, line.missingAt) ? line : { ...line, missingAt };
  }

  private missingAt(line: OrderLine): number {
    const times = this.times.get(line.shop);
    if (times === undefined || !hadToBeListed(line)) return Number.NaN;
    let seenUntil = Number.NaN;
    for (const { status, lastAt } of line.sightings) {
      if (status === "pending" && !(lastAt <= seenUntil)) seenUntil = lastAt;
    }
    // A report knows nothing of what was bought after it was made.
    return times.find((at) => at > seenUntil && !(at <= line.purchasedAt)) ?? Number.NaN;
  }
}

/** The pending report is reported to know only what the seller ships: its silence never speaks of an FBA order. */
function hadToBeListed(line: OrderLine): boolean {
  return line.channel === "merchant" || (line.listed && line.channel !== "amazon");
}
