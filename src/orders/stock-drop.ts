/**
 * Units that left an offer's stock without an order that any report shows. There are many reasons for that (returns to
 * the seller, a count put right, an order that no report has listed yet), so it is told and never judged.
 */
import { lineState } from "./line-state.ts";
import type { OrderLine } from "./order-line.ts";
import { lastStep, type StockLine } from "./stock.ts";

/** Of which time the orders are known. */
export interface OrdersKnown {
  /** Some orders that were bought before are no longer among the lines, epoch ms; NaN: all are. */
  readonly from: number;
  /** Newest as-of time of a shop's order reports, epoch ms: of later orders nothing is known. */
  readonly until: (shop: string) => number;
}

export interface StockDrop {
  /** As-of times of the two reports, epoch ms. */
  readonly after: number;
  readonly by: number;
  /** Units by which the stock fell. */
  readonly units: number;
  /** Units of these of which no order is known. */
  readonly unexplained: number;
}

/**
 * Finds drops between the two newest stock reports of an offer.
 *
 * @param lines the order lines of the time that is known
 */
export function stockDrops(
  lines: readonly OrderLine[],
  known: OrdersKnown,
): (offer: StockLine) => StockDrop | null {
  const bySku = new Map<string, OrderLine[]>();
  const byAsin = new Map<string, OrderLine[]>();
  for (const line of lines) {
    if (line.sku !== "") push(bySku, `${line.shop}\n${line.sku}`, line);
    else if (line.asin !== "") push(byAsin, `${line.shop}\n${line.asin}`, line);
  }
  return (offer) => {
    const step = lastStep(offer);
    if (step === null) return null;
    const units = step.before.available - step.after.available;
    if (!(units > 0) || !(known.until(offer.shop) >= step.after.at)) return null;
    if (step.before.at < known.from) return null;
    const bought = [
      ...(bySku.get(`${offer.shop}\n${offer.sku}`) ?? []),
      ...((offer.asin !== "" && byAsin.get(`${offer.shop}\n${offer.asin}`)) || []),
    ];
    let explained = 0;
    for (const line of bought) {
      // Of an order of unknown time or size nothing can be ruled out.
      const at = Number.isNaN(line.purchasedAt) ? lineState(line).firstSeenAt : line.purchasedAt;
      if (at <= step.before.at || at > step.after.at) continue;
      const { quantity } = lineState(line);
      explained += Number.isNaN(quantity) ? units : quantity;
    }
    if (explained >= units) return null;
    return { after: step.before.at, by: step.after.at, units, unexplained: units - explained };
  };
}

function push(map: Map<string, OrderLine[]>, key: string, line: OrderLine): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [line]);
  else known.push(line);
}
