import fc from "fast-check";
import { checkManualOrder, type ManualOrderDraft } from "../../src/sidebar/manual-order.ts";

const DRAFT: ManualOrderDraft = {
  shop: "本店",
  orderId: "250-1234567-1234567",
  sku: "",
  asin: "",
  title: "パズル",
  units: "5",
  total: "",
  purchasedAt: "2026-08-26T09:00",
  seenAt: "2026-08-26T14:30",
  payment: "unknown",
};

const check = (changes: Partial<ManualOrderDraft>) =>
  checkManualOrder({ ...DRAFT, ...changes }, "Asia/Tokyo");

describe("an order added by hand", () => {
  it("is read with its times in the spreadsheet's time zone", () => {
    expect(check({ total: "¥12,000" })).toEqual({
      ok: true,
      order: {
        shop: "本店",
        orderId: "250-1234567-1234567",
        sku: "",
        asin: "",
        title: "パズル",
        units: 5,
        total: 12_000,
        purchasedAt: Date.UTC(2026, 7, 26, 0, 0),
        payment: "unknown",
        seenAt: Date.UTC(2026, 7, 26, 5, 30),
      },
    });
  });

  it("leaves the total open where it is not known", () => {
    expect(check({ total: " " })).toMatchObject({ ok: true, order: { total: null } });
  });

  it("takes full-width characters and any dash for what they mean", () => {
    expect(
      check({ orderId: " ２５０−１２３４５６７ー１２３４５６７ ", units: "１０", total: "１，０００円" }),
    ).toMatchObject({
      ok: true,
      order: { orderId: "250-1234567-1234567", units: 10, total: 1000 },
    });
    expect(check({ asin: "b0abcd1234" })).toMatchObject({ ok: true, order: { asin: "B0ABCD1234" } });
  });

  it.each<[Partial<ManualOrderDraft>, object]>([
    [{ orderId: "250-123-1234567" }, { orderId: "order-id-malformed" }],
    [{ orderId: "" }, { orderId: "order-id-malformed" }],
    [{ title: " " }, { title: "product-missing" }],
    [{ asin: "B0" }, { asin: "asin-malformed" }],
    [{ units: "0" }, { units: "units-malformed" }],
    [{ units: "1.5" }, { units: "units-malformed" }],
    [{ units: "たくさん" }, { units: "units-malformed" }],
    [{ total: "0" }, { total: "total-malformed" }],
    [{ total: "-5" }, { total: "total-malformed" }],
    [{ purchasedAt: "" }, { purchasedAt: "time-missing" }],
    [{ seenAt: "" }, { seenAt: "time-missing" }],
    [{ seenAt: "2026-08-26T08:59" }, { seenAt: "seen-before-purchase" }],
  ])("with %p is not taken", (changes, faults) => {
    expect(check(changes)).toEqual({ ok: false, faults });
  });

  it("names every fault at once", () => {
    const result = check({ orderId: "x", title: "", units: "", purchasedAt: "" });
    expect(result).toEqual({
      ok: false,
      faults: {
        orderId: "order-id-malformed",
        title: "product-missing",
        units: "units-malformed",
        purchasedAt: "time-missing",
      },
    });
  });

  it("never lets anything through that is not an order", () => {
    const text = fc.oneof(fc.string(), fc.constantFrom("1", "250-1234567-1234567", "2026-08-26T09:00"));
    fc.assert(
      fc.property(
        fc.record({
          orderId: text,
          sku: text,
          asin: text,
          title: text,
          units: text,
          total: text,
          seenAt: text,
        }),
        (changes) => {
          const result = check(changes);
          if (!result.ok) return;
          const { order } = result;
          expect(order.orderId).toMatch(/^\d{3}-\d{7}-\d{7}$/);
          expect(Number.isInteger(order.units) && order.units >= 1).toBe(true);
          expect(order.total === null || order.total >= 1).toBe(true);
          expect(order.seenAt).toBeGreaterThanOrEqual(order.purchasedAt);
          expect(`${order.sku}${order.asin}${order.title}`).not.toBe("");
        },
      ),
    );
  });
});
