import fc from "fast-check";
import { SAMPLE_SKU, sampleOrders } from "../../src/orders/sample-orders.ts";

const TITLES = ["A", "B", "C"] as const;
const instant = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2060, 0) });

describe("the sample orders", () => {
  it("are the same at the same time, and move with it", () => {
    fc.assert(
      fc.property(instant, instant, (at, other) => {
        const orders = sampleOrders(at, TITLES);
        expect(sampleOrders(at, TITLES)).toEqual(orders);
        const moved = sampleOrders(other, TITLES).map((one) => one.purchasedAt - other);
        expect(moved).toEqual(orders.map((one) => one.purchasedAt - at));
      }),
    );
  });

  it("lie in the past, and can be told from real ones: no order of Amazon's begins with 000", () => {
    fc.assert(
      fc.property(instant, (at) => {
        const orders = sampleOrders(at, TITLES);
        expect(new Set(orders.map(({ orderId }) => orderId)).size).toBe(orders.length);
        for (const { orderId, sku, purchasedAt, title } of orders) {
          expect(orderId).toMatch(/^000-\d{7}-0{7}$/);
          expect(sku.startsWith(SAMPLE_SKU)).toBe(true);
          expect(purchasedAt).toBeLessThan(at);
          expect(TITLES).toContain(title);
        }
      }),
    );
  });
});
