import fc from "fast-check";
import { DAY } from "../../src/inquiries/dates.ts";
import { type DossierGround, dossiersOf, MIN_CASES } from "../../src/inquiries/dossier.ts";
import { dossierText } from "../../src/inquiries/dossier-text.ts";
import type { Hold } from "../../src/orders/hold.ts";
import { ProductIndex } from "../../src/orders/products.ts";
import { holdOf, inquiryOf, NOW, orderId, TOKYO } from "./given.ts";

function ground(holds: readonly Hold[], given: Partial<DossierGround> = {}): DossierGround {
  const lines = holds.map(({ line }) => line);
  const products = new ProductIndex(lines);
  const shared = holds.map((hold) => ({ ...hold, product: products.productOf(hold.line) }));
  return { holds: shared, lines, products, inquiries: [], minUnits: 3, ...given };
}

const FIRST = holdOf({
  orderId: orderId(1),
  units: 30,
  total: 90_000,
  ended: "unpaid",
  heldSince: NOW - 40 * DAY,
  lastSeenAt: NOW - 35 * DAY,
});
const SECOND = holdOf({
  orderId: orderId(2),
  units: 20,
  total: 60_000,
  ended: "unpaid",
  heldSince: NOW - 20 * DAY,
  lastSeenAt: NOW - 14 * DAY,
});

describe("a dossier", () => {
  it("needs more than one order that ended unpaid", () => {
    expect(MIN_CASES).toBe(2);
    expect(dossiersOf(ground([FIRST]))).toEqual([]);
    expect(dossiersOf(ground([SECOND, FIRST]))).toMatchObject([
      {
        cases: [
          { orderId: orderId(1), units: 30, total: 90_000, currency: "JPY" },
          { orderId: orderId(2), units: 20 },
        ],
        units: 50,
        unitDays: 30 * 5 + 20 * 6,
        paidOrders: 0,
      },
    ]);
  });

  it.each([
    ["paid", holdOf({ orderId: orderId(3), units: 30, ended: "paid" })],
    ["still held", holdOf({ orderId: orderId(3), units: 30 })],
    ["of unknown end", holdOf({ orderId: orderId(3), units: 30, ended: "unknown" })],
    ["small", holdOf({ orderId: orderId(3), units: 2, ended: "unpaid" })],
    ["of unknown units", holdOf({ orderId: orderId(3), units: Number.NaN, ended: "unpaid" })],
    [
      "of another product",
      holdOf({ orderId: orderId(3), units: 30, ended: "unpaid", sku: "B", asin: "B0B" }),
    ],
    ["of another shop", holdOf({ orderId: orderId(3), units: 30, ended: "unpaid", shop: "支店" })],
  ])("leaves out an order that is %s", (_, other) => {
    expect(dossiersOf(ground([FIRST, other]))).toEqual([]);
  });

  it("takes in a small order that Amazon was asked about, and leaves out what the seller did not suspect", () => {
    const small = holdOf({ orderId: orderId(3), units: 2, ended: "unpaid" });
    const asked = inquiryOf([small], { contactedAt: NOW - DAY });
    const [dossier] = dossiersOf(ground([FIRST, small], { inquiries: [asked] }));
    expect(dossier?.cases.map(({ contactedAt }) => contactedAt)).toEqual([Number.NaN, NOW - DAY]);
    const cleared = inquiryOf([SECOND], { state: "not-suspicious" });
    expect(dossiersOf(ground([FIRST, SECOND], { inquiries: [cleared] }))).toEqual([]);
  });

  it("counts the lines of one order as one case", () => {
    const twin = holdOf({ orderId: orderId(1), itemId: "2", units: 5, total: 15_000, ended: "unpaid" });
    expect(dossiersOf(ground([FIRST, twin]))).toEqual([]);
    const [dossier] = dossiersOf(ground([FIRST, twin, SECOND]));
    expect(dossier?.cases[0]).toMatchObject({ orderId: orderId(1), units: 35, total: 105_000 });
  });

  it("names orders that were paid meanwhile, for fairness", () => {
    const paid = holdOf({ orderId: orderId(9), units: 1, ended: "paid", heldSince: NOW - 30 * DAY });
    const line = {
      ...paid.line,
      sightings: [
        ...paid.line.sightings.map((one) => ({ ...one, firstAt: NOW - 30 * DAY, lastAt: NOW - 30 * DAY })),
        {
          status: "shipped" as const,
          quantity: 1,
          total: 1,
          firstAt: NOW - 29 * DAY,
          lastAt: NOW - 29 * DAY,
          updatedAt: Number.NaN,
          bySeller: false,
        },
      ],
    };
    const [dossier] = dossiersOf(ground([FIRST, SECOND, { ...paid, line }]));
    expect(dossier?.paidOrders).toBe(1);
  });

  it("says what was seen, names the policy, and accuses nobody", () => {
    const [dossier] = dossiersOf(ground([FIRST, SECOND]));
    if (dossier === undefined) throw new Error("no dossier");
    const { subject, timeline, body } = dossierText(dossier, "ja", TOKYO);
    expect(subject).toContain("B000000001");
    expect(timeline).toHaveLength(2);
    expect(timeline[0]).toBe(
      `・注文番号 ${orderId(1)}（30個、90,000円）：10月15日に注文、10月20日まで保留中を確認、10月21日までに未払いのままキャンセル`,
    );
    expect(body).toContain(timeline.join("\n"));
    expect(body).toContain("のべ270個日");
    expect(body).toContain("出品者行動規範");
    expect(body).not.toMatch(/悪質|犯人|攻撃|嫌がらせ|業務妨害/);
    const english = dossierText(dossier, "en", TOKYO).body;
    expect(english).toContain("placing fake orders to hold a competitor's inventory");
    expect(english).not.toMatch(/malicious|attack|culprit|fraud/i);
  });

  it("never counts more unit-days than units held for the time they were seen", () => {
    const some = fc.array(
      fc.record({
        units: fc.oneof(fc.integer({ min: 1, max: 50 }), fc.constant(Number.NaN)),
        days: fc.integer({ min: 0, max: 30 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, (orders) => {
        const holds = orders.map(({ units, days }, index) =>
          holdOf({
            orderId: orderId(index),
            units,
            ended: "unpaid",
            heldSince: NOW - days * DAY,
            lastSeenAt: NOW,
          }),
        );
        const counted = orders.filter(({ units }) => units >= 3);
        const [dossier] = dossiersOf(ground(holds));
        expect(dossier?.cases.length ?? 0).toBe(counted.length >= MIN_CASES ? counted.length : 0);
        if (dossier === undefined) return;
        expect(dossier.unitDays).toBeCloseTo(
          counted.reduce((sum, { units, days }) => sum + units * days, 0),
          6,
        );
      }),
    );
  });
});
