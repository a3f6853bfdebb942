import fc from "fast-check";
import { judge } from "../../src/detection/judge.ts";
import { ProductHolds } from "../../src/detection/product-holds.ts";
import { defaultDetectionSettings } from "../../src/detection/settings.ts";
import type { Hold, HoldEnd } from "../../src/orders/hold.ts";
import { holdsOf } from "../../src/orders/holds.ts";
import { DAY, HOUR, NOW, ShopStory } from "./shop-story.ts";

const example = holdsOf(
  (() => {
    const shop = new ShopStory();
    shop.see();
    return shop.book.lines;
  })(),
)[0] as Hold;

const end: fc.Arbitrary<HoldEnd | null> = fc.option(
  fc
    .record({
      kind: fc.constantFrom<HoldEnd["kind"]>("paid", "unpaid", "unpaid", "by-seller"),
      after: fc.nat(60),
      longer: fc.nat(30),
      told: fc.boolean(),
    })
    .map(({ kind, after, longer, told }) => {
      const [from, by] = [NOW + after * HOUR, NOW + (after + longer) * HOUR];
      return { kind, after: from, by, at: told ? by : Number.NaN, cancelledBy: "unknown" as const };
    }),
  { freq: 2 },
);
const holds: fc.Arbitrary<readonly Hold[]> = fc
  .array(
    fc.record({
      order: fc.nat(12),
      hour: fc.nat(60),
      seen: fc.nat(20),
      quantity: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(Number.NaN)),
      end,
    }),
    { maxLength: 25 },
  )
  .map((told) =>
    told
      .map(({ order, hour, seen, quantity, end }): Hold => {
        const heldSince = NOW + hour * HOUR;
        const line = { ...example.line, orderId: `250-${order}` };
        return { ...example, line, quantity, heldSince, lastSeenAt: heldSince + seen * HOUR, end };
      })
      .sort((one, other) => one.heldSince - other.heldSince),
  );

function open(all: readonly Hold[]): readonly Hold[] {
  return all.filter((hold) => hold.end === null);
}

describe("ProductHolds", () => {
  it("counts the orders pending beside a hold, each by its first line and the judged one by its own", () => {
    fc.assert(
      fc.property(holds, (all) => {
        const product = new ProductHolds(all);
        for (const judged of open(all)) {
          const seen = new Set<string>([judged.line.orderId]);
          const near = all.filter((one) => {
            const isPending = one.end === null || (one.end.kind !== "paid" && one.end.by > judged.heldSince);
            if (!isPending || Math.abs(one.heldSince - judged.heldSince) > 10 * HOUR) return false;
            if (one === judged) return true;
            if (seen.has(one.line.orderId)) return false;
            seen.add(one.line.orderId);
            return true;
          });
          const nearer = near.filter((one) => Math.abs(one.heldSince - judged.heldSince) <= 3 * HOUR);
          expect(product.pendingBeside(judged, [20 * HOUR, 6 * HOUR])).toEqual(
            [near, nearer].map((members) => ({
              orders: members.length,
              units: members.reduce((sum, { quantity }) => sum + (quantity > 0 ? quantity : 0), 0),
              from: Math.min(...members.map(({ heldSince }) => heldSince)),
              to: Math.max(...members.map(({ heldSince }) => heldSince)),
              seenAt: Math.max(...members.map(({ lastSeenAt }) => lastSeenAt)),
            })),
          );
        }
      }),
    );
  });

  it("tells the units held, of each hold no more than asked for", () => {
    fc.assert(
      fc.property(holds, fc.integer({ min: 1, max: 12 }), (all, most) => {
        const held = open(all).filter(({ quantity }) => quantity > 0);
        const { heldUnits } = new ProductHolds(all);
        expect(heldUnits.holds).toBe(held.length);
        expect(heldUnits.units).toBe(held.reduce((sum, { quantity }) => sum + quantity, 0));
        expect(heldUnits.unitsUpTo(most)).toBe(
          held.reduce((sum, { quantity }) => sum + Math.min(quantity, most), 0),
        );
      }),
    );
  });

  it("finds the unpaid ends before a hold, the nearest and of equals the oldest", () => {
    fc.assert(
      fc.property(holds, fc.integer({ min: 1, max: 60 }), (all, withinHours) => {
        const product = new ProductHolds(all);
        for (const { heldSince } of open(all)) {
          const ended = all.flatMap((hold) => {
            if (hold.end?.kind !== "unpaid" || !(hold.quantity >= 3)) return [];
            const isTold = !Number.isNaN(hold.end.at);
            const time = isTold ? hold.end.at : hold.end.after;
            if (time > heldSince + (isTold ? 0 : DAY)) return [];
            const hours = Math.max(0, heldSince - time) / HOUR;
            return hours <= withinHours ? [{ hold, hours }] : [];
          });
          const { ends, nearest } = product.unpaidEnds(3).before(heldSince, withinHours);
          expect(ends).toBe(ended.length);
          const first = [...ended].sort((one, other) => one.hours - other.hours)[0];
          expect(nearest?.hold).toBe(first?.hold);
          expect(nearest?.hours).toBe(first?.hours);
        }
      }),
    );
  });
});

describe("judging many holds of one product", () => {
  /** How often it is looked when a hold began. */
  function looks(count: number): number {
    let looked = 0;
    const many = Array.from({ length: count }, (_, index): Hold => {
      const ended: HoldEnd = {
        kind: "unpaid",
        after: NOW - DAY,
        by: NOW - HOUR,
        at: Number.NaN,
        cancelledBy: "unknown",
      };
      return {
        ...example,
        line: { ...example.line, orderId: `250-${index}` },
        quantity: 3,
        end: index % 3 === 0 ? ended : null,
        get heldSince() {
          looked += 1;
          return NOW - DAY + (index / count) * DAY;
        },
      };
    });
    const baseline = { learnedAt: NOW, shops: {} };
    judge(many, { at: NOW, settings: defaultDetectionSettings(), baseline });
    return looked;
  }

  it("looks at each a few times more, not at each beside each", () => {
    expect(looks(400)).toBeLessThan(6 * looks(100));
  });
});
