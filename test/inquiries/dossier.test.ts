import fc from "fast-check";
import { DAY } from "../../src/inquiries/dates.ts";
import {
  countDossiers,
  type Dossier,
  type DossierGround,
  dossiersOf,
  MIN_CASES,
} from "../../src/inquiries/dossier.ts";
import { dossierText } from "../../src/inquiries/dossier-text.ts";
import type { Inquiry } from "../../src/inquiries/inquiry.ts";
import type { Hold } from "../../src/orders/hold.ts";
import { ProductIndex } from "../../src/orders/products.ts";
import { holdOf, inquiryOf, NOW, orderId, TOKYO } from "./given.ts";

function ground(holds: readonly Hold[], given: Partial<DossierGround> = {}): DossierGround {
  const lines = holds.map(({ line }) => line);
  const products = new ProductIndex(lines);
  const shared = holds.map((hold) => ({ ...hold, product: products.productOf(hold.line) }));
  return {
    holds: shared,
    lines,
    products,
    inquiries: [],
    minUnits: 3,
    archivedUntil: Number.NaN,
    civil: TOKYO,
    isExempt: () => false,
    ...given,
  };
}

const FIRST = holdOf({
  orderId: orderId(1),
  units: 30,
  total: 90_000,
  ended: "unpaid",
  heldSince: NOW - 40 * DAY,
  lastSeenAt: NOW - 35 * DAY,
});
const GIVEN_SECOND = {
  orderId: orderId(2),
  units: 20,
  total: 60_000,
  ended: "unpaid",
  heldSince: NOW - 20 * DAY,
  lastSeenAt: NOW - 14 * DAY,
} as const;
const SECOND = holdOf(GIVEN_SECOND);

function paidHold(given: Parameters<typeof holdOf>[0]): Hold {
  const hold = holdOf({ ...given, ended: "paid" });
  const [seen] = hold.line.sightings;
  if (seen === undefined) throw new Error("never seen");
  const units = given?.units ?? 1;
  const shipped = { ...seen, status: "shipped" as const, quantity: units };
  return { ...hold, line: { ...hold.line, sightings: [{ ...seen, quantity: units }, shipped] } };
}

function onlyOne(holds: readonly Hold[], inquiries: readonly Inquiry[] = []): Dossier {
  const [dossier, ...others] = dossiersOf(ground(holds, { inquiries }));
  if (dossier === undefined || others.length > 0) throw new Error("not one dossier");
  return dossier;
}

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

  it("says of no order that Amazon was asked about it before it was there", () => {
    const asked = inquiryOf([FIRST, SECOND], { contactedAt: FIRST.lastSeenAt });
    const dossier = onlyOne([FIRST, SECOND], [asked]);
    const day = TOKYO.startOf(TOKYO.dayOf(FIRST.lastSeenAt));
    expect(dossier.cases.map(({ contactedAt }) => contactedAt)).toEqual([day, Number.NaN]);
    const { body, timeline } = dossierText(dossier, "ja", TOKYO);
    expect(body.split("Amazon へ問い合わせ")).toHaveLength(2);
    expect(timeline.filter(({ what }) => what.includes("Amazon へ問い合わせ"))).toHaveLength(1);
  });

  it("takes in a small order that Amazon was asked about, and leaves out what the seller did not suspect", () => {
    const small = holdOf({ orderId: orderId(3), units: 2, ended: "unpaid" });
    const asked = inquiryOf([small], { contactedAt: NOW - DAY });
    const [dossier] = dossiersOf(ground([FIRST, small], { inquiries: [asked] }));
    expect(dossier?.cases.map(({ contactedAt }) => contactedAt)).toEqual([
      Number.NaN,
      TOKYO.startOf(TOKYO.dayOf(NOW - DAY)),
    ]);
    const cleared = inquiryOf([SECOND], { state: "not-suspicious" });
    expect(dossiersOf(ground([FIRST, SECOND], { inquiries: [cleared] }))).toEqual([]);
  });

  it("leaves out what the seller exempted", () => {
    const isExempt = ({ line }: Hold) => line.orderId === orderId(2);
    expect(dossiersOf(ground([FIRST, SECOND], { isExempt }))).toEqual([]);
  });

  it("counts the lines of one order as one case", () => {
    const twin = holdOf({ orderId: orderId(1), itemId: "2", units: 5, total: 15_000, ended: "unpaid" });
    expect(dossiersOf(ground([FIRST, twin]))).toEqual([]);
    const [dossier] = dossiersOf(ground([FIRST, twin, SECOND]));
    expect(dossier?.cases[0]).toMatchObject({ orderId: orderId(1), units: 35, total: 105_000 });
  });

  it("names orders that were paid meanwhile, for fairness, large ones apart", () => {
    const paid = (number: number, given: Parameters<typeof holdOf>[0]) =>
      paidHold({ orderId: orderId(number), heldSince: NOW - 30 * DAY, ...given });
    const holds = [
      FIRST,
      SECOND,
      paid(3, { units: 1 }),
      paid(4, { units: 3 }),
      paid(5, { units: 9, heldSince: NOW - 60 * DAY }),
      paid(6, { units: 9, sku: "B", asin: "B0B" }),
    ];
    expect(dossiersOf(ground(holds))[0]).toMatchObject({ paidOrders: 2, largePaidOrders: 1 });
    const before = { archivedUntil: NOW - 41 * DAY };
    expect(dossiersOf(ground(holds, before))[0]).toMatchObject({ paidOrders: 2 });
    expect(dossierText(onlyOne(holds), "ja", TOKYO).body).toContain(
      "この商品の注文: 2件（うち3個以上の注文は1件）\n",
    );
  });

  it("does not count them where some of the time may have left the book", () => {
    const [dossier] = dossiersOf(ground([FIRST, SECOND], { archivedUntil: NOW - 39 * DAY }));
    expect(dossier).toMatchObject({ paidOrders: Number.NaN, largePaidOrders: Number.NaN });
    if (dossier === undefined) throw new Error("no dossier");
    const { body } = dossierText(dossier, "ja", TOKYO);
    expect(body).not.toContain("同じ期間に支払われた");
    expect(body).toContain("2026年10月16日までに終わった注文には、ここに記していないものがあります。");
  });

  it("leaves out a line that was cancelled out of an order that was paid", () => {
    const other = paidHold({ orderId: orderId(2), sku: "B", asin: "B0B" });
    expect(dossiersOf(ground([FIRST, SECOND]))).toHaveLength(1);
    expect(dossiersOf(ground([FIRST, SECOND, other]))).toEqual([]);
  });

  it("is one for a product whose title only some reports tell", () => {
    const unnamed = holdOf({
      orderId: orderId(3),
      units: 5,
      ended: "unpaid",
      title: "",
      heldSince: NOW - 50 * DAY,
    });
    const dossiers = dossiersOf(ground([unnamed, FIRST, SECOND]));
    expect(dossiers).toMatchObject([{ product: { title: "レゴ クリエイター" }, cases: [{}, {}, {}] }]);
  });

  it("says what was seen, names the policy, and accuses nobody", () => {
    const dossier = onlyOne([FIRST, SECOND]);
    const { subject, body } = dossierText(dossier, "ja", TOKYO);
    expect(subject).toContain("B000000001");
    expect(body).toContain(
      `・注文番号 ${orderId(1)}（30個、90,000円）：2026年10月15日に注文、10月20日まで保留中を確認、10月21日までに未払いのままキャンセル`,
    );
    expect(body).toContain("数量×日数で270");
    expect(body).toContain("この商品の注文: 0件\n");
    expect(body).toContain("2026年10月15日以降のレポートで確認できた分");
    expect(body).not.toContain("までに終わった注文には");
    expect(body).toContain("出品者行動規範");
    expect(body).not.toMatch(/悪質|犯人|攻撃|嫌がらせ|業務妨害|いたずら/);
    const english = dossierText(dossier, "en", TOKYO).body;
    expect(english).toContain("placing fake orders to hold a competitor's inventory");
    expect(english).not.toMatch(/malicious|attack|culprit|fraud/i);
  });

  it("says who cancelled where a report tells, and leaves out what the seller cancelled himself", () => {
    const told = (hold: Hold, cancelledBy: "amazon" | "buyer" | "merchant"): Hold =>
      hold.end === null ? hold : { ...hold, end: { ...hold.end, cancelledBy } };
    const dossier = onlyOne([told(FIRST, "amazon"), told(SECOND, "buyer")]);
    const { body, timeline } = dossierText(dossier, "ja", TOKYO);
    expect(body).toContain("10月21日までに未払いのままAmazonがキャンセル");
    expect(body).toContain("11月11日までに未払いのまま購入者がキャンセル");
    expect(timeline.map(({ what }) => what).join("\n")).toContain("未払いのまま購入者がキャンセル");
    const english = dossierText(dossier, "en", TOKYO).body;
    expect(english).toMatch(/cancelled unpaid by Amazon no later than/);
    const own = holdOf({ ...GIVEN_SECOND, ended: "by-seller", cancelledBy: "merchant" });
    expect(dossiersOf(ground([FIRST, own]))).toEqual([]);
  });

  it("tells what happened in its order, a contact never before the order", () => {
    const asked = inquiryOf([FIRST], { contactedAt: TOKYO.startOf({ year: 2026, month: 10, day: 15 }) });
    const { timeline } = dossierText(onlyOne([SECOND, FIRST], [asked]), "ja", TOKYO);
    const first = `注文番号 ${orderId(1)}（30個、90,000円）`;
    const second = `注文番号 ${orderId(2)}（20個、60,000円）`;
    expect(timeline).toEqual([
      { when: "2026年10月15日 9:00", what: `注文：${first}` },
      { when: "2026年10月15日", what: `Amazon へ問い合わせ：${first}` },
      { when: "2026年10月21日 9:00", what: `このときまでに、未払いのままキャンセル：${first}` },
      { when: "2026年11月4日 9:00", what: `注文：${second}` },
      { when: "2026年11月11日 9:00", what: `このときまでに、未払いのままキャンセル：${second}` },
    ]);
  });

  it("does not say when an order was placed where no report tells", () => {
    const vague = { ...FIRST, line: { ...FIRST.line, purchasedAt: Number.NaN } };
    const { body, timeline } = dossierText(onlyOne([vague, SECOND]), "ja", TOKYO);
    expect(body).toContain("2026年10月15日に保留を確認");
    expect(timeline[0]?.what).toMatch(/^保留を確認：/);
  });

  it("writes the year again where it changes", () => {
    const january = Date.UTC(2027, 0, 3);
    const over = holdOf({ orderId: orderId(3), units: 4, ended: "unpaid", lastSeenAt: january });
    const { body } = dossierText(onlyOne([SECOND, over]), "ja", TOKYO);
    expect(body).toContain("2026年11月22日に注文、2027年1月3日まで保留中を確認、2027年1月4日までに");
  });

  it("keeps a title on its line and in its order", () => {
    const title = "玩具\u202E\nログイン\u2066";
    const named = [FIRST, SECOND].map((hold) => ({ ...hold, line: { ...hold.line, title } }));
    const { body } = dossierText(onlyOne(named), "ja", TOKYO);
    expect(body).toContain("商品: 玩具 ログイン / ASIN: B000000001 / SKU: TOY-1\n");
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
        expect(countDossiers(ground(holds))).toBe(dossier === undefined ? 0 : 1);
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
