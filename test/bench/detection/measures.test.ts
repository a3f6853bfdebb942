import { holdGuard, measure, recallByAttack, reliability } from "../../../bench/detection/measures.ts";
import type { Sight, WatchedHold, WatchedShop } from "../../../bench/detection/watched-hold.ts";

const DAY = 86_400_000;

function sight(day: number, suspicion: number): Sight {
  const level = suspicion >= 40 ? "caution" : "normal";
  return { at: day * DAY, suspicion, level, features: [], units: 1, hits: [] };
}

function hold(given: Partial<WatchedHold>): WatchedHold {
  return {
    orderId: "250-0000000-0000000",
    sku: "A",
    isAttack: false,
    attack: null,
    endedUnpaid: false,
    besideAttack: false,
    orderedAt: 0,
    endedAt: 6 * DAY,
    sights: [sight(1, 10)],
    ...given,
  };
}

function shop(...holds: readonly WatchedHold[]): WatchedShop {
  return { profile: "sample", seed: 1, ordersPerDay: 15, days: 14, paymentTermDays: 6, holds };
}

const attack = { isAttack: true, attack: "whole-stock", endedUnpaid: true } as const;

describe("measure", () => {
  it("tells what was flagged at first, by half the term, and at any time", () => {
    const measures = measure(
      [
        shop(
          hold({ ...attack, sights: [sight(1, 90)] }),
          hold({ ...attack, sights: [sight(1, 20), sight(2, 80)] }),
          hold({ ...attack, sights: [sight(1, 20), sight(5, 80)] }),
          hold({ sku: "B", sights: [sight(1, 50)] }),
          hold({ sku: "B" }),
        ),
      ],
      holdGuard,
    );
    expect(measures.firstPrecision).toBeCloseTo(1 / 2);
    expect(measures.firstRecall).toBeCloseTo(1 / 3);
    expect(measures.halfRecall).toBeCloseTo(2 / 3);
    expect(measures.releaseRecall).toBe(1);
    expect(measures.leadDays).toBe(4);
    expect(measures.falseFlagsAWeek).toBe(0.5);
    expect(measures.falseFlagsElsewhere).toBe(0.5);
  });

  it("counts drip attacks apart, and honest holds beside an attack apart from those elsewhere", () => {
    const drip = hold({ ...attack, attack: "drip", sights: [sight(1, 20), sight(2, 60)] });
    const { firstRecall, dripRecall, falseFlagsAWeek, falseFlagsElsewhere } = measure(
      [shop(drip, hold({ besideAttack: true, sights: [sight(1, 50)] }))],
      holdGuard,
    );
    expect(firstRecall).toBeNaN();
    expect(dripRecall).toBe(1);
    expect(falseFlagsAWeek).toBe(0.5);
    expect(falseFlagsElsewhere).toBe(0);
  });

  it("has the Brier score at first sight, and that of who knows the attacks", () => {
    const shops = [shop(hold({ ...attack, sights: [sight(1, 100)] }), hold({ endedUnpaid: true }), hold({}))];
    const { brier, brierOfTruth } = measure(shops, holdGuard);
    expect(brier).toBeCloseTo((0 + 0.9 ** 2 + 0.1 ** 2) / 3);
    expect(brierOfTruth).toBeCloseTo((0 + 0.25 + 0.25) / 3);
  });
});

describe("recallByAttack", () => {
  it("counts each kind for itself and leaves decoys out", () => {
    const decoy = hold({ attack: "mixed-with-paid" });
    const kinds = recallByAttack([shop(decoy, hold({ ...attack, sights: [sight(1, 90)] }))], holdGuard);
    expect([...kinds]).toEqual([["whole-stock", { holds: 1, first: 1, ever: 1 }]]);
  });
});

describe("reliability", () => {
  it("puts every hold into one tenth", () => {
    const tenths = reliability([
      shop(hold({ sights: [sight(1, 0)] }), hold({ sights: [sight(1, 100)], endedUnpaid: true })),
    ]);
    expect(tenths.map(({ unpaid }) => unpaid.all)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(tenths[9]?.unpaid.share).toBe(1);
  });
});
