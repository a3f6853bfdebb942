import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A choice and how often it is taken, relative to the others. */
export type Weighted<T> = readonly [choice: T, weight: number];

/**
 * A reproducible source of chance. Each part of the simulation draws from its own stream, so that a change in one
 * part leaves the others as they were.
 */
export class Random {
  private readonly generator;

  /** @param stream a name; the same seed and name always give the same numbers */
  constructor(seed: number, stream: string) {
    this.generator = xoroshiro128plus(hash(`${seed}/${stream}`));
  }

  /** A number in [0, 1). */
  uniform(): number {
    return uniformFloat64(this.generator);
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** A whole number, both ends included. */
  integer(lowest: number, highest: number): number {
    return uniformInt(this.generator, lowest, highest);
  }

  /** A number in [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  /** One of the items. Throws on an empty list. */
  pick<T>(items: readonly T[]): T {
    const item = items[this.integer(0, items.length - 1)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  }

  /** One of the choices, by weight. Throws where no weight is above 0. */
  weighted<T>(choices: readonly Weighted<T>[]): T {
    let whole = 0;
    for (const choice of choices) whole += choice[1];
    let rest = this.uniform() * whole;
    let last: Weighted<T> | undefined;
    for (const choice of choices) {
      if (choice[1] <= 0) continue;
      last = choice;
      rest -= choice[1];
      if (rest < 0) break;
    }
    if (last === undefined) throw new Error("no choice has a weight");
    return last[0];
  }

  /** A value of an empirical distribution given by equally spaced quantiles, straight between them. */
  fromQuantiles(quantiles: readonly number[]): number {
    const place = this.uniform() * (quantiles.length - 1);
    const index = Math.floor(place);
    const low = quantiles[index] ?? 0;
    const high = quantiles[index + 1] ?? low;
    return low + (high - low) * (place - index);
  }

  /** The whole number below or above the expected one, so that the mean is kept. */
  rounded(expected: number): number {
    return Math.floor(expected + this.uniform());
  }

  /** The items in random order (Fisher–Yates); the given list is left alone. */
  shuffled<T>(items: readonly T[]): T[] {
    const result = [...items];
    for (let end = result.length - 1; end > 0; end -= 1) {
      const other = this.integer(0, end);
      [result[end], result[other]] = [result[other] as T, result[end] as T];
    }
    return result;
  }
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value | 0;
}
