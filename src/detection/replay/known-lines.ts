import type { OrderLine } from "../../orders/order-line.ts";
import type { Sighting } from "../../orders/sighting.ts";

/** As-of times of the reports that the book was made from, as far as its lines remember them; ascending, each once. */
export function lookTimes(lines: readonly OrderLine[]): readonly number[] {
  const times = new Set<number>();
  for (const { sightings } of lines) {
    for (const { firstAt, lastAt } of sightings) times.add(firstAt).add(lastAt);
  }
  return [...times].sort((one, other) => one - other);
}

const DAY = 86_400_000;
/** Looks of one day are a little less than a day apart when the seller is early. */
const APART = DAY - 4 * 3_600_000;

/**
 * The looks of the last days, about one a day however often reports came in, the newest among them.
 *
 * @param times ascending, epoch ms
 */
export function recentLooks(times: readonly number[], days: number): readonly number[] {
  const newest = times[times.length - 1] ?? Number.NaN;
  const looks: number[] = [];
  for (let index = times.length - 1; index >= 0; index -= 1) {
    const at = times[index] as number;
    if (at < newest - days * DAY) break;
    if (looks.length === 0 || (looks[looks.length - 1] as number) - at >= APART) looks.push(at);
  }
  return looks.reverse();
}

/**
 * The lines as they were known at `at`, those not yet seen left out. A line remembers its first and its last sight
 * in a state, so between the two it counts as seen at `at`. What does not change with time (SKU, title, payment…) is
 * taken as known from the first sight on.
 *
 * @param at one of the look times, epoch ms
 */
export function linesKnownAt(lines: readonly OrderLine[], at: number): readonly OrderLine[] {
  return lines.flatMap((line) => lineKnownAt(line, at) ?? []);
}

/** The lines as they become known, look by look: a step costs what is told since the one before, not the whole book. */
export class KnownLines {
  private readonly whole: readonly OrderLine[];
  /** Indices of all lines by their first sight, and how many of them are known by now. */
  private readonly arriving: readonly number[];
  private arrived = 0;
  /** Indices of known lines of which more is to be told. */
  private growing: readonly number[] = [];
  private readonly known: (OrderLine | undefined)[];

  /** @param whole the lines with all that is known today */
  constructor(whole: readonly OrderLine[]) {
    this.whole = whole;
    const firstAt = whole.map(({ sightings }) => Math.min(...sightings.map((one) => one.firstAt)));
    this.arriving = [...firstAt.keys()].sort((one, other) => (firstAt[one] ?? 0) - (firstAt[other] ?? 0));
    this.known = whole.map(() => undefined);
  }

  /** By index in the whole; `undefined` what is not known yet. */
  get byIndex(): readonly (OrderLine | undefined)[] {
    return this.known;
  }

  /**
   * Goes on to `at`, which is not before where it was.
   *
   * @returns indices of the lines that are known now and may have been known otherwise, or not at all
   */
  advanceTo(at: number): readonly number[] {
    const told = [...this.growing];
    const growing: number[] = [];
    for (let index = this.arriving[this.arrived]; index !== undefined; index = this.arriving[this.arrived]) {
      if (lineKnownAt(this.whole[index] as OrderLine, at) === undefined) break;
      told.push(index);
      this.arrived += 1;
    }
    for (const index of told) {
      const line = lineKnownAt(this.whole[index] as OrderLine, at);
      this.known[index] = line;
      if (line !== this.whole[index]) growing.push(index);
    }
    this.growing = growing;
    return told;
  }
}

/** `undefined` before its first sight; the same object once all is told. */
function lineKnownAt(line: OrderLine, at: number): OrderLine | undefined {
  const missingLater = line.missingAt > at;
  if (!missingLater && line.sightings.every(({ lastAt }) => lastAt <= at)) return line;
  const sightings = line.sightings.flatMap((one) => sightingAt(one, at));
  if (sightings.length === 0) return undefined;
  return { ...line, sightings, missingAt: missingLater ? Number.NaN : line.missingAt };
}

function sightingAt(sighting: Sighting, at: number): readonly Sighting[] {
  if (sighting.firstAt > at) return [];
  return [sighting.lastAt <= at ? sighting : { ...sighting, lastAt: at }];
}
