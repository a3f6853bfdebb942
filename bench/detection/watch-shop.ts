import { judge } from "../../src/detection/judge.ts";
import { learnBaseline } from "../../src/detection/learn-baseline.ts";
import type { DetectionSettings } from "../../src/detection/settings.ts";
import { holdsOf } from "../../src/orders/holds.ts";
import type { OrderLine } from "../../src/orders/order-line.ts";
import { ProductIndex } from "../../src/orders/products.ts";
import type { TrueLine } from "../shop/ground-truth.ts";
import type { KnownBook } from "./books-of.ts";
import { genericFeatures } from "./generic-features.ts";
import type { Sight, WatchedHold } from "./watched-hold.ts";

const DAY = 86_400_000;

/**
 * Judges every hold at every import, knowing what the seller's reports had told by then.
 *
 * @param truth what really went on with each line, which no detector sees
 */
export function watchHolds(
  books: Iterable<KnownBook>,
  truth: readonly TrueLine[],
  settings: DetectionSettings,
): readonly WatchedHold[] {
  const sights = new Map<TrueLine, [Sight, ...Sight[]]>();
  const trueLineOf = truthIndex(truth);
  for (const { at, lines } of books) {
    const products = new ProductIndex(lines);
    const baseline = learnBaseline(lines, products, at, settings.paymentTermDays);
    const holds = holdsOf(lines, products);
    for (const verdict of judge(holds, { at, settings, baseline })) {
      const trueLine = trueLineOf(verdict.hold.line);
      if (verdict.unjudged === "multi-channel" || trueLine === undefined) continue;
      const sight: Sight = {
        at,
        suspicion: verdict.suspicion ?? 0,
        level: verdict.level,
        features: genericFeatures(verdict.hold, holds, baseline),
        units: verdict.hold.quantity,
        hits: verdict.findings.filter(({ outcome }) => outcome === "hit").map(({ rule }) => rule),
      };
      const known = sights.get(trueLine);
      if (known === undefined) sights.set(trueLine, [sight]);
      else known.push(sight);
    }
  }
  const besideAttack = attackIndex(truth);
  return [...sights].map(([line, seen]) => watchedHold(line, besideAttack(line), seen));
}

/** Reports need not tell item ids, so an order's line is found by its SKU. */
function truthIndex(truth: readonly TrueLine[]): (line: OrderLine) => TrueLine | undefined {
  const lines = new Map(truth.map((line) => [`${line.orderId} ${line.sku}`, line]));
  return ({ orderId, sku }) => lines.get(`${orderId} ${sku}`);
}

/** Whether an attacker held a line's product while it was pending, or up to a day before. */
function attackIndex(truth: readonly TrueLine[]): (line: TrueLine) => boolean {
  const attacked = truth.filter(({ attackKind }) => attackKind !== null);
  return (line) =>
    attacked.some(
      ({ sku, orderedAt, endedAt }) =>
        sku === line.sku && orderedAt <= line.endedAt && endedAt >= line.orderedAt - DAY,
    );
}

function watchedHold(
  line: TrueLine,
  besideAttack: boolean,
  sights: readonly [Sight, ...Sight[]],
): WatchedHold {
  return {
    orderId: line.orderId,
    sku: line.sku,
    isAttack: line.label === "attack",
    attack: line.attackKind,
    endedUnpaid: line.ending !== "paid",
    besideAttack,
    orderedAt: line.orderedAt,
    endedAt: line.endedAt,
    sights,
  };
}
