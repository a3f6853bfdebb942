/**
 * Orders that formulas look up by order id, SKU or ASIN. Of 200,000 lines a formula has no time to read all columns: of
 * the columns that hold names each is read when it is first asked for, and what is told of a line only where it was found.
 */
import type { ToldLine } from "./told-line.ts";

/** What of a line a formula may ask for. */
export type Fact = keyof ToldLine;

export type Told<Asked extends Fact> = Pick<ToldLine, Asked>;

/** Order lines by their position, from 0. */
export interface OrderSource {
  /** Of all lines; `""` where a line has none. */
  column(id: "orderId" | "sku" | "asin"): readonly string[];
  shopsAt(positions: readonly number[]): (position: number) => string;
  /** What was not asked for may be anything. */
  tell(positions: readonly number[], asked: readonly Fact[]): (position: number) => ToldLine;
  /** Order ids of the archive. */
  archived(): ReadonlySet<string>;
}

type Positions = readonly number[];
type Index = ReadonlyMap<string, Positions>;

export class ToldOrders {
  private readonly source: OrderSource;
  private readonly indices = new Map<string, Index>();
  private archived: ReadonlySet<string> | undefined;

  constructor(source: OrderSource) {
    this.source = source;
  }

  /** The lines of an order, none for an archived one; null for one that nobody knows. */
  readonly ofOrder = (orderId: string): Positions | null => {
    const known = this.index("orderId", () => this.source.column("orderId")).get(orderId);
    if (known !== undefined) return known;
    this.archived ??= this.source.archived();
    return this.archived.has(orderId) ? [] : null;
  };

  /** The lines with a SKU, in all shops. */
  readonly ofSku = (sku: string): Positions | null =>
    this.index("sku", () => this.source.column("sku").map(codeKey)).get(codeKey(sku)) ?? null;

  readonly ofAsin = (asin: string): Positions | null =>
    this.index("asin", () => this.asins()).get(codeKey(asin)) ?? null;

  /** What is to be told of these lines. */
  tell<Asked extends Fact>(
    positions: Iterable<number>,
    asked: readonly Asked[],
  ): (position: number) => Told<Asked> {
    return this.source.tell(ascending(positions), asked);
  }

  private index(name: string, keys: () => readonly string[]): Index {
    const known = this.indices.get(name);
    if (known !== undefined) return known;
    const index = new Map<string, number[]>();
    keys().forEach((key, position) => {
      if (key === "") return;
      const same = index.get(key);
      if (same === undefined) index.set(key, [position]);
      else same.push(position);
    });
    this.indices.set(name, index);
    return index;
  }

  /** The report of pending orders names no ASIN: other lines of the SKU in the same shop tell it. */
  private asins(): readonly string[] {
    const skus = this.source.column("sku");
    const asins = this.source.column("asin");
    const unnamed = new Set(skus.filter((sku, position) => sku !== "" && asins[position] === ""));
    const named = new Set(skus.filter((sku, position) => unnamed.has(sku) && asins[position] !== ""));
    const concerned = [...skus.keys()].filter((position) => named.has(skus[position] ?? ""));
    const shopOf = this.source.shopsAt(concerned);
    const keyOf = (position: number): string => `${shopOf(position)}\n${skus[position]}`;
    const asinOfSku = new Map<string, string>();
    for (const position of concerned) {
      const asin = asins[position] ?? "";
      if (asin !== "") asinOfSku.set(keyOf(position), asin);
    }
    const all = [...asins];
    for (const position of concerned) all[position] ||= asinOfSku.get(keyOf(position)) ?? "";
    return all.map(codeKey);
  }
}

function codeKey(code: string): string {
  return code.toUpperCase();
}

function ascending(positions: Iterable<number>): Positions {
  return [...new Set(positions)].sort((one, other) => one - other);
}
