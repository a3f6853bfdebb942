/** What the stock reports say of the seller's offers, and what of it the orders explain. */
import { CHANNELS, type Channel } from "../reports/observation.ts";
import { type StockBatch, type StockRow, stockAt } from "../reports/stock-batch.ts";
import type { Product } from "./hold.ts";
import { amountIn, timeIn, unitsIn } from "./number-in-text.ts";
import type { Source } from "./remembered-book.ts";

/** What one stock report said of one offer. */
export interface StockSighting {
  readonly importId: string;
  /** As-of time of the report, epoch ms. */
  readonly at: number;
  /** Units that could be bought, without what pending orders held; NaN not said. */
  readonly available: number;
  /** Price of one unit in the marketplace's currency; NaN not said. */
  readonly price: number;
}

/** One offer of one shop. */
export interface StockLine {
  readonly shop: string;
  readonly sku: string;
  readonly asin: string;
  readonly title: string;
  readonly channel: Channel;
  /** The newest first. */
  readonly sightings: readonly StockSighting[];
}

/** Units that could be bought, and when a report last said so (epoch ms); NaN unknown. */
export interface StockLevel {
  readonly available: number;
  readonly at: number;
}

/** Older sightings are forgotten: they tell nothing of what is on sale now. */
const REMEMBERED_SIGHTINGS = 12;

export interface StockChange {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Indices of the lines that the batch speaks of, each once. */
  readonly touched: readonly number[];
}

export class StockBook {
  readonly lines: StockLine[];
  private readonly indexOf = new Map<string, number>();

  constructor(lines: readonly StockLine[] = []) {
    this.lines = [...lines];
    this.lines.forEach((line, index) => {
      this.indexOf.set(scoped(line.shop, line.sku), index);
    });
  }

  /**
   * Takes in what one report says. An import that says of an offer what it said before changes nothing, and every row
   * counts as it would have counted the first time.
   */
  observe(source: Source, batch: StockBatch): StockChange {
    const touched = new Set<number>();
    let added = 0;
    let changed = 0;
    for (let row = 0; row < batch.length; row += 1) {
      const seen = stockAt(batch, row);
      const known = this.indexOf.get(scoped(source.shop, seen.sku));
      const before = known === undefined ? undefined : withoutSource(this.lines[known], source.importId);
      const after = observeStock(before, source, seen);
      const index = known ?? this.lines.length;
      this.lines[index] = after;
      this.indexOf.set(scoped(source.shop, seen.sku), index);
      touched.add(index);
      if (before === undefined || before.sightings.length === 0) added += 1;
      else if (!Object.is(stockLevel(before).available, stockLevel(after).available)) changed += 1;
    }
    return { new: added, changed, unchanged: batch.length - added - changed, touched: [...touched] };
  }

  /**
   * Forgets what one import said. A line of which nothing else is known has no sightings left.
   *
   * @returns indices of the lines of which it spoke
   */
  forget(importId: string): readonly number[] {
    const touched: number[] = [];
    this.lines.forEach((line, index) => {
      const rest = withoutSource(line, importId) as StockLine;
      if (rest.sightings.length === line.sightings.length) return;
      this.lines[index] = rest;
      touched.push(index);
    });
    return touched;
  }

  /** Units of a product still on sale, all its offers together; NaN where no report said. */
  availableUnits(): (product: Product) => number {
    const bySku = new Map<string, number>();
    const byAsin = new Map<string, number>();
    for (const line of this.lines) {
      const { available } = stockLevel(line);
      if (Number.isNaN(available)) continue;
      bySku.set(scoped(line.shop, line.sku), available);
      if (line.asin === "") continue;
      const key = scoped(line.shop, line.asin);
      byAsin.set(key, (byAsin.get(key) ?? 0) + available);
    }
    return ({ shop, asin, sku }) =>
      (asin === "" ? undefined : byAsin.get(scoped(shop, asin))) ??
      bySku.get(scoped(shop, sku)) ??
      Number.NaN;
  }

  /**
   * The price of one unit of a product by the newest report as of a time (epoch ms) or later, the lowest of its offers;
   * NaN where no such report said.
   */
  pricesSince(): (product: Product, from: number) => number {
    const byCode = new Map<string, StockLine[]>();
    for (const line of this.lines) {
      for (const key of [scoped(line.shop, `sku ${line.sku}`), scoped(line.shop, `asin ${line.asin}`)]) {
        byCode.set(key, [...(byCode.get(key) ?? []), line]);
      }
    }
    return ({ shop, asin, sku }, from) => {
      const ofSku = byCode.get(scoped(shop, `sku ${sku}`));
      const offers =
        (sku === "" ? undefined : ofSku) ??
        (asin === "" ? [] : (byCode.get(scoped(shop, `asin ${asin}`)) ?? []));
      const prices = offers.flatMap(({ sightings }) => {
        const newest = sightings.find(({ at, price }) => at >= from && price > 0);
        return newest === undefined ? [] : [newest.price];
      });
      return prices.length === 0 ? Number.NaN : Math.min(...prices);
    };
  }
}

/** What is on sale by the newest report that said so. */
export function stockLevel(line: StockLine): StockLevel {
  const known = line.sightings.find(({ available }) => !Number.isNaN(available));
  return known === undefined ? { available: Number.NaN, at: Number.NaN } : known;
}

/** The two newest reports that counted the offer; null where there is only one. */
export function lastStep(
  line: StockLine,
): { readonly before: StockLevel; readonly after: StockLevel } | null {
  const counted = line.sightings.filter(({ available }) => !Number.isNaN(available));
  const after = counted[0];
  const before = counted.find(({ at }) => after !== undefined && at < after.at);
  return after === undefined || before === undefined ? null : { before, after };
}

function observeStock(line: StockLine | undefined, source: Source, seen: StockRow): StockLine {
  const { available, price } = seen;
  const sighting: StockSighting = { importId: source.importId, at: source.at, available, price };
  const sightings = [...(line?.sightings ?? []), sighting].sort(newestFirst).slice(0, REMEMBERED_SIGHTINGS);
  const newest = line === undefined || sightings[0] === sighting;
  return {
    shop: source.shop,
    sku: seen.sku,
    asin: (newest ? seen.asin || line?.asin : line.asin || seen.asin) ?? "",
    title: (newest ? seen.title || line?.title : line.title || seen.title) ?? "",
    channel: newest && seen.channel !== "unknown" ? seen.channel : (line?.channel ?? seen.channel),
    sightings,
  };
}

/**
 * Of two reports of one moment the one with less on sale counts: it is the later one, or the cautious one. What was
 * not said comes last.
 */
function newestFirst(one: StockSighting, other: StockSighting): number {
  const rank = ({ available }: StockSighting): number =>
    Number.isNaN(available) ? Number.MAX_VALUE : available;
  return other.at - one.at || rank(one) - rank(other);
}

function withoutSource<T extends StockLine | undefined>(line: T, importId: string): T {
  if (line === undefined) return line;
  return { ...line, sightings: line.sightings.filter((one) => one.importId !== importId) };
}

function scoped(shop: string, text: string): string {
  return `${shop}\n${text}`;
}

/** A stock line as one short text, for the cell in which the stock tab remembers it. */
export function stockLineToText(line: StockLine): string {
  const { sightings, ...identity } = line;
  return JSON.stringify({
    ...identity,
    seen: sightings.map(({ importId, at, available, price }) => [importId, at, available, price]),
  });
}

/** null when the text was not written by `stockLineToText`: a user may have changed the cell. */
export function stockLineFromText(text: string): StockLine | null {
  if (!text.startsWith("{")) return null;
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return null;
  }
  const { shop, sku, asin, title, channel, seen } = record as Readonly<Record<string, unknown>>;
  if (typeof shop !== "string" || typeof sku !== "string" || sku === "" || !Array.isArray(seen)) return null;
  return {
    shop,
    sku,
    asin: typeof asin === "string" ? asin : "",
    title: typeof title === "string" ? title : "",
    channel: CHANNELS.find((one) => one === channel) ?? "unknown",
    sightings: (seen as unknown[]).flatMap((one) => {
      const [importId, at, available, price] = Array.isArray(one) ? (one as unknown[]) : [];
      const time = timeIn(at);
      if (typeof importId !== "string" || Number.isNaN(time)) return [];
      return [{ importId, at: time, available: unitsIn(available), price: amountIn(price) }];
    }),
  };
}
