import fc from "fast-check";
import { cancelRate, konbiniRecords, quantityLimits } from "../../src/inquiries/prevention.ts";
import type { OrderLine } from "../../src/orders/order-line.ts";
import { ProductIndex } from "../../src/orders/products.ts";
import type { OrderStatus } from "../../src/reports/observation.ts";
import { DAY } from "../orders/given.ts";
import { holdOf, NOW, orderId } from "./given.ts";

interface GivenLine extends Partial<OrderLine> {
  readonly units?: number;
  /** As seen in turn, a day apart. */
  readonly seen?: readonly OrderStatus[];
}

let last = 0;

function line({ units = 1, seen = ["pending", "shipped"], ...given }: GivenLine = {}): OrderLine {
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
    })),
  };
}

const UNPAID: readonly OrderStatus[] = ["pending", "cancelled"];

function paid(count: number, units: number): OrderLine[] {
  return Array.from({ length: count }, () => line({ units }));
}

const limitsOf = (lines: readonly OrderLine[]) => quantityLimits(lines, new ProductIndex(lines));

describe("a maximum order quantity", () => {
  it("is the least that honest buyers do not notice, with what it would have cost", () => {
    const lines = [...paid(40, 1), ...paid(9, 2), ...paid(1, 3), line({ units: 30, seen: UNPAID })];
    expect(limitsOf(lines)).toMatchObject([
      { limit: 3, skus: ["TOY-1"], paidOrders: 50, paidBlocked: 0, unpaidOrders: 1, unpaidBlocked: 1 },
    ]);
  });

  it("may turn away one paid order in a hundred", () => {
    const lines = [...paid(99, 1), ...paid(1, 12), line({ units: 30, seen: UNPAID })];
    expect(limitsOf(lines)).toMatchObject([{ limit: 1, paidOrders: 100, paidBlocked: 1 }]);
  });

  it.each([
    ["too few paid orders", [...paid(9, 1), line({ units: 30, seen: UNPAID })]],
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

  it("never turns away more than one paid order in a hundred, and keeps off what it says", () => {
    const quantities = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 10, maxLength: 60 });
    fc.assert(
      fc.property(quantities, fc.integer({ min: 1, max: 40 }), (bought, held) => {
        const lines = [...bought.map((units) => line({ units })), line({ units: held, seen: UNPAID })];
        const [advice] = limitsOf(lines);
        if (advice === undefined) return;
        expect(advice.paidBlocked).toBe(bought.filter((units) => units > advice.limit).length);
        expect(advice.paidBlocked / bought.length).toBeLessThanOrEqual(0.01);
        expect(held).toBeGreaterThan(advice.limit);
      }),
    );
  });
});

describe("the record of convenience-store payment", () => {
  const konbini = { payment: "convenience-store", channel: "merchant" } as const;
  const recordsOf = (lines: readonly OrderLine[]) => konbiniRecords(lines, new ProductIndex(lines));

  it("tells how many such orders were paid and not", () => {
    const lines = [
      line(konbini),
      line({ ...konbini, seen: UNPAID }),
      line({ ...konbini, seen: UNPAID }),
      line({ payment: "card", seen: UNPAID }),
    ];
    expect(recordsOf(lines)).toMatchObject([{ skus: ["TOY-1"], paidOrders: 1, unpaidOrders: 2 }]);
  });

  it("leaves out Amazon's own shipping, unknown payments and a single late payer", () => {
    const twice = (given: GivenLine) => [line({ ...given, seen: UNPAID }), line({ ...given, seen: UNPAID })];
    expect(recordsOf(twice({ ...konbini, channel: "amazon" }))).toEqual([]);
    expect(recordsOf(twice({ payment: "unknown" }))).toEqual([]);
    expect(recordsOf([line({ ...konbini, seen: UNPAID }), line(konbini)])).toEqual([]);
  });
});

describe("the cancel rate before shipment", () => {
  it("counts orders of the last seven days that the seller ships, but not those never paid", () => {
    const lines = [
      ...paid(3, 1),
      line({ seen: ["unshipped", "cancelled"] }),
      line({ seen: UNPAID }),
      line({ channel: "amazon", seen: ["unshipped", "cancelled"] }),
      line({ purchasedAt: NOW - 8 * DAY, seen: ["unshipped", "cancelled"] }),
      line({ shop: "支店", seen: ["unshipped", "cancelled"] }),
    ];
    expect(cancelRate(lines, "", NOW)).toEqual({ orders: 4, cancelled: 1 });
    expect(cancelRate([], "", NOW)).toEqual({ orders: 0, cancelled: 0 });
  });
});
