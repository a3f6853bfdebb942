import fc from "fast-check";
import { judge } from "../../src/detection/judge.ts";
import { judgeBook } from "../../src/detection/judge-book.ts";
import { learnBaseline } from "../../src/detection/learn-baseline.ts";
import { defaultDetectionSettings } from "../../src/detection/settings.ts";
import { tallyBook, tallySales } from "../../src/detection/tally-sales.ts";
import { holdsOf } from "../../src/orders/holds.ts";
import { OrderBook } from "../../src/orders/order-book.ts";
import { ProductIndex } from "../../src/orders/products.ts";
import { batchOf, CANCELLERS, CHANNELS, ORDER_STATUSES } from "../../src/reports/observation.ts";
import { asRead } from "../orders/given.ts";
import { DAY, HOUR, NOW } from "./shop-story.ts";

const settings = defaultDetectionSettings();

/** A row of a report that was made now: any order, mostly the only row of it. */
const anyRow = fc.record({
  order: fc.nat(200),
  special: fc.boolean().map((one) => one && "S01"),
  sku: fc.constantFrom("", "TOY-1", "TOY-1", "TOY-2", "TOY-3"),
  asin: fc.constantFrom("", "B000000001", "B000000002"),
  title: fc.constantFrom("ロボット", "人形"),
  status: fc.constantFrom("shipped" as const, "shipped" as const, "pending" as const, ...ORDER_STATUSES),
  quantity: fc.constantFrom(0, 1, 1, 2, 30, Number.NaN),
  total: fc.constantFrom(0, 980, 2480, 2483, 12_345, 1234.5, Number.NaN),
  currency: fc.constantFrom("JPY", "JPY", "USD", ""),
  channel: fc.constantFrom(...CHANNELS),
  salesChannel: fc.constantFrom("Amazon.co.jp", "Amazon.co.jp", "Amazon.co.jp", "Non-Amazon JP"),
  age: fc.constantFrom(0, 3 * HOUR, 35 * HOUR, 37 * HOUR, 5 * DAY, 6 * DAY, 20 * DAY, 40 * DAY, Number.NaN),
  cancelledBy: fc.constantFrom(...CANCELLERS),
});

const anyReport = fc.array(anyRow, { maxLength: 60, size: "max" }).map((rows) =>
  batchOf(
    rows.map(({ order, special, age, ...said }) => ({
      ...said,
      orderId: `${special || "250"}-0000000-${String(order).padStart(7, "0")}`,
      itemId: "",
      ordinal: 1,
      payment: "unknown" as const,
      business: Number.NaN,
      purchasedAt: NOW - age,
      updatedAt: NOW - age + HOUR,
    })),
  ),
);

describe("judging a book whose lines are rows", () => {
  it("counts the sales that its lines would", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const [rows, plain] = [new OrderBook(), new OrderBook()];
        rows.observe("店", NOW, asRead(report));
        plain.observe("店", NOW, report);
        expect(tallyBook(rows, NOW + HOUR, 6)).toEqual(tallySales(plain.lines, NOW + HOUR, 6));
      }),
      { numRuns: 300 },
    );
  });

  it("gives the verdicts that its lines would, after further reports too", () => {
    fc.assert(
      fc.property(anyReport, anyReport, (first, second) => {
        const [rows, plain] = [new OrderBook(), new OrderBook()];
        for (const [report, at] of [
          [first, NOW],
          [second, NOW + 2 * HOUR],
        ] as const) {
          rows.observe("店", at, asRead(report));
          plain.observe("店", at, report);
          const { lines } = plain;
          const products = new ProductIndex(lines);
          const baseline = learnBaseline(lines, products, at, settings.paymentTermDays);
          expect(judgeBook(rows, { at, settings })).toEqual(
            judge(holdsOf(lines, products), { at, settings, baseline }),
          );
        }
      }),
    );
  });
});
