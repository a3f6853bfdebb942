import type { Hold, HoldEnd } from "../orders/hold.ts";
import { firstIndex } from "./statistics/first-index.ts";
import { RangeTree } from "./statistics/range-tree.ts";

/** Orders of one product that are pending at the same time. */
export interface PendingOrders {
  readonly orders: number;
  /** Of all of them, as far as known. */
  readonly units: number;
  /** When the first and the last of them began, epoch ms. */
  readonly from: number;
  readonly to: number;
  /** The last sight of any of them. */
  readonly seenAt: number;
}

const NONE: PendingOrders = {
  orders: 0,
  units: 0,
  from: Number.POSITIVE_INFINITY,
  to: Number.NEGATIVE_INFINITY,
  seenAt: Number.NEGATIVE_INFINITY,
};

/**
 * What is pending around each open hold of a product, the hold itself included: one entry for each span, which has
 * the hold in its middle. An order that has been paid does not count, nor one that was cancelled before the hold
 * began. Several lines of one order are one decision to buy: its first line within the longest span speaks for it,
 * the judged hold for its own.
 *
 * One pass over the holds in time order, in n log n steps: each hold leaves once, when it ends or is too old.
 *
 * @param holds all holds of one product of one shop, oldest first
 * @param spans ms, the longest first
 */
export function pendingBeside(
  holds: readonly Hold[],
  spans: readonly number[],
): ReadonlyMap<Hold, readonly PendingOrders[]> {
  const beside = new Map<Hold, readonly PendingOrders[]>();
  const pending = new SpeakingLines(holds);
  const cancelled = holds.flatMap(({ end }, index) =>
    end !== null && isCancelled(end) ? [{ index, by: end.by }] : [],
  );
  cancelled.sort((one, other) => one.by - other.by);
  const longest = spans[0] ?? 0;
  let oldest = 0;
  let ended = 0;
  holds.forEach((judged, index) => {
    if (judged.end !== null) return;
    const at = judged.heldSince;
    const begin = firstIndex(holds, ({ heldSince }) => at - heldSince <= longest / 2);
    for (; oldest < begin; oldest += 1) pending.leave(oldest);
    for (let next = cancelled[ended]; next !== undefined && next.by <= at; next = cancelled[ended]) {
      pending.leave(next.index);
      ended += 1;
    }
    beside.set(
      judged,
      pending.as(index, (lines) =>
        spans.map((span) =>
          lines.within(
            firstIndex(holds, ({ heldSince }) => at - heldSince <= span / 2),
            firstIndex(holds, ({ heldSince }) => heldSince - at > span / 2),
          ),
        ),
      ),
    );
  });
  return beside;
}

/** Whoever cancelled it, it was pending up to then. */
function isCancelled({ kind }: HoldEnd): boolean {
  return kind === "unpaid" || kind === "by-seller";
}

/** The holds of a product of which each order's first that has not left is counted. */
class SpeakingLines {
  private readonly holds: readonly Hold[];
  private readonly present: boolean[];
  private readonly counted: RangeTree<PendingOrders>;
  /** Indices of the present lines of each order, its last line first; those that have left may linger. */
  private readonly linesOf = new Map<string, number[]>();

  constructor(holds: readonly Hold[]) {
    this.holds = holds;
    this.present = holds.map(({ end }) => end === null || isCancelled(end));
    const counted = holds.map(() => NONE);
    for (let index = holds.length - 1; index >= 0; index -= 1) {
      if (this.present[index] === true) this.lines(index).push(index);
    }
    for (const lines of this.linesOf.values()) {
      const first = lines[lines.length - 1];
      if (first !== undefined) counted[first] = this.alone(first);
    }
    this.counted = new RangeTree(counted, together, NONE);
  }

  leave(index: number): void {
    if (this.present[index] !== true) return;
    this.present[index] = false;
    const lines = this.lines(index);
    if (lines[lines.length - 1] !== index) return;
    this.counted.set(index, NONE);
    while (lines.length > 0 && this.present[lines[lines.length - 1] ?? 0] !== true) lines.pop();
    const next = lines[lines.length - 1];
    if (next !== undefined) this.counted.set(next, this.alone(next));
  }

  /** What `ask` says while the line at `index` speaks for its order. */
  as<T>(index: number, ask: (lines: RangeTree<PendingOrders>) => T): T {
    const lines = this.lines(index);
    const usual = lines[lines.length - 1] ?? index;
    if (usual === index) return ask(this.counted);
    this.counted.set(usual, NONE);
    this.counted.set(index, this.alone(index));
    const answer = ask(this.counted);
    this.counted.set(index, NONE);
    this.counted.set(usual, this.alone(usual));
    return answer;
  }

  private lines(index: number): number[] {
    const orderId = this.holds[index]?.line.orderId ?? "";
    const known = this.linesOf.get(orderId);
    if (known !== undefined) return known;
    const lines: number[] = [];
    this.linesOf.set(orderId, lines);
    return lines;
  }

  private alone(index: number): PendingOrders {
    const hold = this.holds[index];
    if (hold === undefined) return NONE;
    const { heldSince, lastSeenAt, quantity } = hold;
    return {
      orders: 1,
      units: quantity > 0 ? quantity : 0,
      from: heldSince,
      to: heldSince,
      seenAt: lastSeenAt,
    };
  }
}

function together(one: PendingOrders, other: PendingOrders): PendingOrders {
  if (one.orders === 0) return other;
  if (other.orders === 0) return one;
  return {
    orders: one.orders + other.orders,
    units: one.units + other.units,
    from: Math.min(one.from, other.from),
    to: Math.max(one.to, other.to),
    seenAt: Math.max(one.seenAt, other.seenAt),
  };
}
