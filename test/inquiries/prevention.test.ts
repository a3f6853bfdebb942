import fc from "fast-check";
import { cancelRate, konbiniRecords, limitAdvice } from "../../src/inquiries/prevention.ts";
import type { OrderLine } from "../../src/orders/order-line.ts";
import { ProductIndex } from "../../src/orders/products.ts";
import type { Canceller, OrderStatus } from "../../src/reports/observation.ts";
import { DAY } from "../orders/given.ts";
import { holdOf, NOW, orderId } from "./given.ts";

interface GivenLine extends Partial<OrderLine> {
  readonly units?: number;
  /** As seen in turn, a day apart. */
  readonly seen?: readonly OrderStatus[];
  readonly cancelledBy?: Canceller;
}

let last = 0;

function line({
  units = 1,
  seen = ["pending", "shipped"],
  cancelledBy = "unknown",
  ...given
}: GivenLine = {}): OrderLine {
  last += 1;
  return {
    ...holdOf({ orderId: orderId(last) }).line,
    purchasedAt: NOW - 5 * DAY,
    ...given,
    sightings: seen.map((status, index) => ({
      status,
      quantity: units,
      total: 1000 * units,
      firstAt: NOW - (5 - index) * DAY,
      lastAt: NOW - (5 - index) * DAY,
      updatedAt: Number.NaN,
      bySeller: false,
      cancelledBy: status === "cancelled" ? cancelledBy : "unknown",
    })),
  };
}

const UNPAID: readonly OrderStatus[] = ["pending", "cancelled"];

function paid(count: number, units: number): OrderLine[] {
  return Array.from({ length: count }, () => line({ units }));
}

const adviceOn = (lines: readonly OrderLine[]) => limitAdvice(lines, new ProductIndex(lines));
const limitsOf = (lines: readonly OrderLine[]) => adviceOn(lines).limits;

describe("a maximum order quantity", () => {
  it("takes what the seller cancelled himself neither for paid nor for unpaid", () => {
    const own = line({ units: 30, seen: UNPAID, cancelledBy: "merchant" });
    expect(adviceOn([...paid(40, 1), own])).toEqual({ limits: [], undecided: [] });
  });

  it("is the least that honest buyers do not notice, with what it would have cost", () => {
    const lines = [...paid(40, 1), ...paid(9, 2), ...paid(1, 3), line({ units: 30, seen: UNPAID })];
    expect(limitsOf(lines)).toMatchObject([
      {
        limit: 3,
        skus: ["TOY-1"],
        paidOrders: 50,
        paidBlocked: 0,
        unpaidOrders: 1,
        unpaidBlocked: 1,
        unpaidUnits: 30,
      },
    ]);
  });

  it("may turn away one paid order in a hundred", () => {
    const lines = [...paid(99, 1), ...paid(1, 12), line({ units: 30, seen: UNPAID })];
    expect(limitsOf(lines)).toMatchObject([{ limit: 1, paidOrders: 100, paidBlocked: 1 }]);
  });

  it.each([
    ["too few paid orders", [...paid(19, 1), line({ units: 30, seen: UNPAID })]],
    ["no order that ended unpaid", paid(50, 1)],
    ["unpaid orders no larger than honest ones", [...paid(50, 1), line({ units: 1, seen: UNPAID })]],
    ["an order of unknown end", [...paid(50, 1), line({ units: 30, seen: ["pending"] })]],
    [
      "orders from elsewhere",
      [...paid(50, 1), line({ units: 30, seen: UNPAID, salesChannel: "Non-Amazon" })],
    ],
  ])("is not advised on %s", (_, lines) => {
    expect(limitsOf(lines)).toEqual([]);
  });

  it("adds up the lines of one order", () => {
    const order = [line({ units: 2, seen: UNPAID }), line({ units: 2, seen: UNPAID })];
    const together = order.map((one, index) => ({ ...one, orderId: orderId(0), itemId: String(index) }));
    expect(limitsOf([...paid(20, 3), ...together])).toMatchObject([{ limit: 3, unpaidBlocked: 1 }]);
  });

  it("counts an order of which something was paid as an honest one", () => {
    const partly = [line({ units: 8 }), line({ units: 1, seen: UNPAID })].map((one, index) => ({
      ...one,
      orderId: orderId(0),
      itemId: String(index),
    }));
    const attack = line({ units: 30, seen: UNPAID });
    expect(limitsOf([...paid(20, 1), ...partly, attack])).toMatchObject([
      { limit: 9, paidOrders: 21, unpaidOrders: 1 },
    ]);
  });

  it("says how many paid orders are wanted where there are too few", () => {
    const attack = line({ units: 30, seen: UNPAID });
    expect(adviceOn([...paid(12, 1), attack]).undecided).toMatchObject([
      { product: { asin: "B000000001" }, paidOrders: 12, wanted: 8 },
    ]);
    expect(adviceOn([...paid(20, 1), attack]).undecided).toEqual([]);
    expect(adviceOn([...paid(12, 1), line({ units: 1, seen: UNPAID })]).undecided).toEqual([]);
  });

  it("names the product that lost most first", () => {
    const other = { sku: "TOY-2", asin: "B000000002" };
    const lines = [
      ...paid(20, 1),
      line({ units: 3, seen: UNPAID }),
      ...paid(20, 1).map((one) => ({ ...one, ...other })),
      line({ units: 9, seen: UNPAID, ...other }),
    ];
    expect(limitsOf(lines).map(({ skus }) => skus)).toEqual([["TOY-2"], ["TOY-1"]]);
  });

  it("never turns away more than one paid order in a hundred, and is the least that does not", () => {
    const quantities = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 20, maxLength: 250 });
    fc.assert(
      fc.property(quantities, fc.integer({ min: 1, max: 40 }), (bought, held) => {
        const lines = [...bought.map((units) => line({ units })), line({ units: held, seen: UNPAID })];
        const over = (limit: number) => bought.filter((units) => units > limit).length / bought.length;
        const [advice] = limitsOf(lines);
        if (advice === undefined) {
          expect(over(held - 1)).toBeGreaterThan(0.01);
          return;
        }
        expect(advice.paidBlocked / bought.length).toBe(over(advice.limit));
        expect(over(advice.limit)).toBeLessThanOrEqual(0.01);
        expect(over(advice.limit - 1)).toBeGreaterThan(0.01);
        expect(held).toBeGreaterThan(advice.limit);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the record of convenience-store payment", () => {
  const konbini = { payment: "convenience-store", channel: "merchant" } as const;
  const ended = (count: number, units: number, seen: readonly OrderStatus[] = ["pending", "shipped"]) =>
    Array.from({ length: count }, () => line({ ...konbini, units, seen }));

  it("advises to switch it off where more units were left unpaid than paid", () => {
    const lines = [
      ...ended(8, 1),
      ...ended(2, 30, UNPAID),
      line({ ...konbini, units: 50, sku: "TOY-2", seen: UNPAID }),
      line({ payment: "card", units: 99, seen: UNPAID }),
      line({ payment: "unknown" }),
    ];
    expect(konbiniRecords(lines)).toEqual([
      {
        shop: "",
        advice: "off",
        paidOrders: 8,
        paidUnits: 8,
        unpaidOrders: 3,
        unpaidUnits: 110,
        untoldOrders: 1,
        wanted: 0,
        skus: ["TOY-1", "TOY-2"],
      },
    ]);
    expect(konbiniRecords([...ended(8, 2), ...ended(2, 8, UNPAID)])).toMatchObject([{ advice: "keep" }]);
  });

  it("says how many orders are wanted where there are too few", () => {
    expect(konbiniRecords([...ended(3, 1), ...ended(2, 30, UNPAID)])).toMatchObject([
      { advice: "unknown", paidOrders: 3, unpaidOrders: 2, wanted: 5 },
    ]);
  });

  it("is of the shops that ship something themselves, each apart", () => {
    const lines = [
      line({ ...konbini, channel: "amazon", seen: UNPAID }),
      line({ ...konbini, shop: "FBA", channel: "amazon" }),
      line({ ...konbini, shop: "支店", seen: UNPAID }),
      line({ ...konbini, salesChannel: "Non-Amazon" }),
    ];
    expect(konbiniRecords(lines)).toMatchObject([{ shop: "支店", paidOrders: 0, unpaidOrders: 1 }]);
  });
});

describe("the cancel rate before shipment", () => {
  it("counts orders of the last seven days that the seller ships, but not those never paid", () => {
    const lines = [
      ...paid(3, 1),
      line({ seen: ["unshipped", "cancelled"] }),
      line({ seen: UNPAID }),
      line({ seen: ["pending"] }),
      line({ channel: "amazon", seen: ["unshipped", "cancelled"] }),
      line({ salesChannel: "Non-Amazon", seen: ["unshipped", "cancelled"] }),
      line({ purchasedAt: NOW - 8 * DAY, seen: ["unshipped", "cancelled"] }),
      line({ shop: "支店", seen: ["unshipped", "cancelled"] }),
    ];
    expect(cancelRate(lines, "", NOW)).toEqual({ orders: 4, cancelled: 1 });
    expect(cancelRate([], "", NOW)).toEqual({ orders: 0, cancelled: 0 });
  });

  it("counts a cancel of the seller's own, held before or not, and none of which it is told that others made it", () => {
    const seen: readonly OrderStatus[] = ["unshipped", "cancelled"];
    const lines = [
      line({ seen, cancelledBy: "merchant" }),
      line({ seen: UNPAID, cancelledBy: "merchant" }),
      line({ seen, cancelledBy: "buyer" }),
      line({ seen, cancelledBy: "amazon" }),
      line({ seen: UNPAID, cancelledBy: "amazon" }),
    ];
    expect(cancelRate(lines, "", NOW)).toEqual({ orders: 4, cancelled: 2 });
  });
});
