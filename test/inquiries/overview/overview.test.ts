import fc from "fast-check";
import { fateOf } from "../../../src/inquiries/overview/flag-endings.ts";
import { type OverviewGround, overviewOf } from "../../../src/inquiries/overview/overview.ts";
import type { Hold, HoldEnd } from "../../../src/orders/hold.ts";
import { holdOf, inquiryOf, NOW, orderId, TOKYO, zoneNamed } from "../given.ts";

const DAY = 86_400_000;

const given = (holds: readonly Hold[], more: Partial<OverviewGround> = {}): OverviewGround => ({
  holds,
  isFlagged: () => false,
  inquiries: [],
  daysRecovered: () => Number.NaN,
  knownSince: NOW - 30 * DAY,
  at: NOW,
  civil: TOKYO,
  ...more,
});

/** A hold that began so many days ago and, if it did, ended so many days ago. */
function held(number: number, began: number, ended?: number, kind: HoldEnd["kind"] = "unpaid"): Hold {
  const hold = holdOf({ orderId: orderId(number), heldSince: NOW - began * DAY, lastSeenAt: NOW });
  if (ended === undefined) return hold;
  const by = NOW - ended * DAY;
  return { ...hold, end: { kind, after: by, by, at: Number.NaN, cancelledBy: "unknown" } };
}

const anyHold = fc
  .record({
    number: fc.nat(999),
    product: fc.nat(14),
    began: fc.double({ min: 0, max: 90, noNaN: true }),
    lasted: fc.double({ min: 0, max: 8, noNaN: true }),
    end: fc.constantFrom(null, "paid", "unpaid", "unknown"),
    units: fc.constantFrom(1, 3, 30, Number.NaN),
    total: fc.constantFrom(0, 1000, 90_000, Number.NaN),
    currency: fc.constantFrom("JPY", "", "USD"),
  })
  .map(({ number, product, began, lasted, end, ...rest }): Hold => {
    const hold = held(number, began, end === null ? undefined : Math.max(0, began - lasted), end ?? "paid");
    const asin = `B00000000${product}`;
    return {
      ...hold,
      quantity: rest.units,
      total: rest.total,
      product: { ...hold.product, asin, key: `asin:${asin}` },
      line: { ...hold.line, currency: rest.currency },
    };
  });
const anyHolds = fc.array(anyHold, { maxLength: 40 });
const isLarge = ({ quantity }: Hold): boolean => quantity >= 3;
const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0);

describe("what was held over time", () => {
  it("counts each hold from its purchase to its end, at the end of the day", () => {
    const holds = [held(1, 3.5), held(2, 2.5, 1.5), held(3, 1.2, 1.1)];
    const { days } = overviewOf(given(holds, { isFlagged: (hold) => hold === holds[1] }));
    expect(days).toHaveLength(60);
    expect(days.slice(-5).map(({ day, held: count, flagged }) => [day.day, count, flagged])).toEqual([
      [20, 1, 0],
      [21, 2, 1],
      [22, 1, 0],
      [23, 1, 0],
      [24, 1, 0],
    ]);
  });

  it("tells nothing of days before the first report, nor of any without one", () => {
    const { days } = overviewOf(given([held(1, 1)], { knownSince: NOW - 2 * DAY }));
    expect(days.map(({ held: count }) => Number.isNaN(count)).lastIndexOf(true)).toBe(56);
    const unknown = overviewOf(given([], { knownSince: Number.NaN })).days;
    expect(unknown.every(({ held: count, flagged }) => Number.isNaN(count) && Number.isNaN(flagged))).toBe(
      true,
    );
  });

  it("names each day once, also where the clock changes", () => {
    const civil = zoneNamed("America/Los_Angeles");
    const { days } = overviewOf(given([], { civil, at: Date.UTC(2026, 10, 24, 7, 30) }));
    expect(new Set(days.map(({ day }) => JSON.stringify(day))).size).toBe(60);
    expect(days[59]?.day).toEqual({ year: 2026, month: 11, day: 23 });
  });

  it("ends with what is held now, and flags no more than is held", () => {
    fc.assert(
      fc.property(anyHolds, (holds) => {
        const { days, products, endings } = overviewOf(given(holds, { isFlagged: isLarge }));
        const open = holds.filter(({ end }) => end === null);
        expect(days[59]?.held).toBe(open.length);
        expect(days[59]?.flagged).toBe(endings.open);
        for (const day of days) {
          if (!Number.isNaN(day.held)) expect(day.flagged).toBeLessThanOrEqual(day.held);
          expect(day.held).not.toBeLessThan(0);
        }
        expect(products.length).toBeLessThanOrEqual(9);
        expect(sum(products.map(({ units }) => units))).toBe(sum(open.map(({ quantity }) => quantity)));
        expect(sum(products.map(({ yen }) => yen))).toBe(
          sum(open.filter(({ line }) => line.currency !== "USD").map(({ total }) => total)),
        );
      }),
    );
  });
});

describe("what is held of each product", () => {
  it("is listed by yen, then units, the rest last as one", () => {
    const holds = Array.from({ length: 11 }, (_, index) => {
      const hold = held(index, 1);
      const asin = `B0000000${10 + index}`;
      return { ...hold, total: index * 100, product: { ...hold.product, asin, key: `asin:${asin}` } };
    });
    const { products } = overviewOf(given(holds));
    expect(products.map(({ product, yen }) => [product?.asin ?? null, yen]).slice(0, 2)).toEqual([
      ["B000000020", 1000],
      ["B000000019", 900],
    ]);
    expect(products[8]).toMatchObject({ product: null, products: 3, units: 3, yen: 300 });
  });

  it("does not know a sum of which it knows no part", () => {
    const hold = { ...held(1, 1), quantity: Number.NaN, total: Number.NaN };
    expect(overviewOf(given([hold])).products).toMatchObject([{ units: Number.NaN, yen: Number.NaN }]);
  });
});

describe("the timeline of a product", () => {
  it("is of the one that was flagged most often, each hold from its beginning to its end", () => {
    const holds = [
      held(2, 4),
      held(1, 9, 3),
      { ...held(3, 2), product: { ...held(3, 2).product, key: "x" } },
    ];
    const { timeline } = overviewOf(given(holds, { isFlagged: () => true }));
    expect(timeline).toMatchObject({
      earlier: 0,
      cycles: [
        { orderId: orderId(1), from: NOW - 9 * DAY, to: NOW - 3 * DAY, fate: "unpaid" },
        { orderId: orderId(2), from: NOW - 4 * DAY, to: NOW, fate: "open" },
      ],
    });
  });

  it("is of none where nothing was flagged", () => {
    expect(overviewOf(given([held(1, 1)])).timeline).toBeNull();
  });

  it("keeps the newest holds, and counts the others", () => {
    const holds = Array.from({ length: 15 }, (_, index) => held(index, 20 - index, 19 - index));
    const { timeline } = overviewOf(given(holds, { isFlagged: (hold) => hold === holds[0] }));
    expect(timeline?.cycles).toHaveLength(12);
    expect(timeline?.earlier).toBe(3);
    expect(timeline?.cycles[11]?.orderId).toBe(orderId(14));
  });

  it("never runs backwards", () => {
    fc.assert(
      fc.property(anyHolds, (holds) => {
        const { timeline } = overviewOf(given(holds, { isFlagged: isLarge }));
        expect(timeline === null).toBe(!holds.some(isLarge));
        let before = Number.NEGATIVE_INFINITY;
        for (const { from, to } of timeline?.cycles ?? []) {
          expect(from).toBeLessThanOrEqual(to);
          expect(from).toBeGreaterThanOrEqual(before);
          before = from;
        }
      }),
    );
  });
});

describe("how flags ended", () => {
  it("counts every flagged hold once", () => {
    fc.assert(
      fc.property(anyHolds, (holds) => {
        const { endings } = overviewOf(given(holds, { isFlagged: isLarge }));
        expect(sum(Object.values(endings))).toBe(holds.filter(isLarge).length);
        expect(endings.unpaid).toBe(
          holds.filter((hold) => isLarge(hold) && fateOf(hold) === "unpaid").length,
        );
      }),
    );
  });
});

describe("days recovered by month", () => {
  const contacted = (daysAgo: number) => inquiryOf([held(1, 1)], { contactedAt: NOW - daysAgo * DAY });

  it("goes by the month of the contact, months without any stay unknown", () => {
    const inquiries = [contacted(70), contacted(1), contacted(2)];
    const { months } = overviewOf(given([], { inquiries, daysRecovered: () => 2.5 }));
    expect(months).toEqual([
      { year: 2026, month: 9, days: 2.5, inquiries: 1, andEarlier: false },
      { year: 2026, month: 10, days: Number.NaN, inquiries: 0, andEarlier: false },
      { year: 2026, month: 11, days: 5, inquiries: 2, andEarlier: false },
    ]);
  });

  it("has no month where nothing was won", () => {
    expect(overviewOf(given([], { inquiries: [contacted(3)] })).months).toEqual([]);
  });

  it("loses no day, however long ago", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(2000), fc.constantFrom(1, 2, 4, Number.NaN)), { maxLength: 20 }),
        (won) => {
          const daysOf = new Map(won.map(([ago, days]) => [contacted(ago), days]));
          const { months } = overviewOf(
            given([], {
              inquiries: [...daysOf.keys()],
              daysRecovered: (inquiry) => daysOf.get(inquiry) ?? Number.NaN,
            }),
          );
          expect(months.length).toBeLessThanOrEqual(12);
          expect(sum(months.map(({ days }) => days))).toBe(sum(won.map(([, days]) => days)));
          expect(sum(months.map(({ inquiries }) => inquiries))).toBe(
            won.filter(([, days]) => !Number.isNaN(days)).length,
          );
        },
      ),
    );
  });
});
