import fc from "fast-check";
import { DAY } from "../../src/inquiries/dates.ts";
import type { InquirySituation } from "../../src/inquiries/inquiry.ts";
import { holdsByLine, lineLookup } from "../../src/inquiries/line-lookup.ts";
import { situationOf, situationText, standingOf } from "../../src/inquiries/situation.ts";
import type { Hold } from "../../src/orders/hold.ts";
import { type GivenVerdict, holdOf, inquiryOf, NOW, orderId, TOKYO, termOfDays, verdictOf } from "./given.ts";

/** The situation of an inquiry about all of these; those that are `gone` are not in the order book. */
function situation(given: readonly GivenVerdict[], gone: readonly Hold[] = []): InquirySituation {
  const verdicts = given.map((one, number) => verdictOf({ orderId: orderId(number), ...one }));
  const holds = verdicts.map(({ hold }) => hold);
  return situationOf(
    inquiryOf([...holds, ...gone]),
    holdsByLine(holds),
    lineLookup(verdicts, ({ hold }) => hold.line),
    termOfDays(6),
  );
}

describe("situationOf", () => {
  it("adds up what is still held", () => {
    const since = NOW - 2 * DAY;
    expect(
      situation([
        { units: 4, total: 8_000, heldSince: since, lastSeenAt: NOW - DAY, suspicion: 60 },
        { units: 6, total: 12_000, heldSince: since + DAY, lastSeenAt: NOW, suspicion: 80 },
        { units: 9, total: 90_000, heldSince: since - 9 * DAY, ended: "paid", suspicion: 99 },
      ]),
    ).toEqual({
      open: 2,
      paid: 1,
      endedUnpaid: 0,
      bySeller: 0,
      unknown: 0,
      units: 10,
      value: 20_000,
      currency: "JPY",
      heldSince: since,
      expectedRelease: since + DAY + 6 * DAY,
      term: { days: 6, learnedFrom: 0 },
      lastSeenAt: NOW - DAY,
      suspicion: 80,
    });
  });

  it("counts every line once, whatever became of it", () => {
    const gone = holdOf({ orderId: orderId(99) });
    const shown = situation([{ ended: "paid" }, { ended: "unpaid" }, { ended: "unknown" }, {}], [gone]);
    expect(shown).toMatchObject({ open: 1, paid: 1, endedUnpaid: 1, unknown: 2 });
  });

  it("counts a line once that was noted twice", () => {
    const hold = holdOf({ itemId: "1", units: 5 });
    const byHand = holdOf({ sku: "", asin: "" });
    const shown = situationOf(inquiryOf([byHand, hold]), holdsByLine([hold]), () => undefined, termOfDays(6));
    expect(shown).toMatchObject({ open: 1, unknown: 0, units: 5, suspicion: null });
  });

  it("keeps the dates when all has ended, but nothing is held any more", () => {
    const since = NOW - 9 * DAY;
    expect(situation([{ ended: "unpaid", heldSince: since }])).toMatchObject({
      open: 0,
      units: Number.NaN,
      value: Number.NaN,
      heldSince: since,
      expectedRelease: since + 6 * DAY,
      lastSeenAt: Number.NaN,
      suspicion: null,
    });
  });

  it("adds up what is known and does not make up the rest", () => {
    expect(
      situation([
        { units: 2, total: 500 },
        { units: Number.NaN, total: Number.NaN },
      ]),
    ).toMatchObject({
      units: 2,
      value: 500,
    });
    expect(situation([{ units: Number.NaN, total: Number.NaN }])).toMatchObject({
      units: Number.NaN,
      value: Number.NaN,
      currency: "",
    });
  });

  it("does not add yen to dollars", () => {
    const shown = situation([{ total: 500 }, { total: 5, currency: "USD" }]);
    expect(shown).toMatchObject({ value: Number.NaN, currency: "" });
  });

  it("takes an unnamed currency for yen", () => {
    expect(situation([{ total: 500 }, { total: 300, currency: "" }])).toMatchObject({
      value: 800,
      currency: "JPY",
    });
  });

  it("knows nothing of an inquiry whose lines are gone", () => {
    expect(situation([], [holdOf()])).toMatchObject({ open: 0, unknown: 1, heldSince: Number.NaN });
  });

  it("always accounts for every line", () => {
    const ends = fc.constantFrom(undefined, "paid", "unpaid", "by-seller", "unknown");
    fc.assert(
      fc.property(fc.array(ends, { minLength: 1, maxLength: 12 }), (all) => {
        const shown = situation(all.map((ended) => (ended === undefined ? {} : { ended })));
        expect(shown.open + shown.paid + shown.endedUnpaid + shown.bySeller + shown.unknown).toBe(all.length);
        expect(Number.isNaN(shown.lastSeenAt)).toBe(shown.open === 0);
      }),
    );
  });
});

describe("standingOf", () => {
  it("tells where a line stands", () => {
    expect(standingOf(undefined)).toBe("unknown");
    expect(standingOf(holdOf())).toBe("open");
    expect(standingOf(holdOf({ ended: "paid" }))).toBe("paid");
    expect(standingOf(holdOf({ ended: "unpaid" }))).toBe("endedUnpaid");
    expect(standingOf(holdOf({ ended: "by-seller" }))).toBe("bySeller");
    expect(standingOf(holdOf({ ended: "unknown" }))).toBe("unknown");
  });
});

describe("situationText", () => {
  it("says what is held and until when", () => {
    const shown = situation([{ units: 3, total: 38_400 }, { ended: "paid" }]);
    expect(situationText(shown, "ja", TOKYO)).toBe(
      "保留中 1件（3個、38,400円）、支払い済み 1件。11月22日から保留中で、11月28日ごろに自動で解放される見込みです。",
    );
    expect(situationText(shown, "en", TOKYO)).toBe(
      "1 pending (3 units, JPY 38,400), 1 paid. Held since 22 Nov; should be released by itself around 28 Nov.",
    );
  });

  it("says so when a report showed it held beyond the term", () => {
    const shown = situation([{ heldSince: NOW - 8 * DAY }]);
    expect(situationText(shown, "ja", TOKYO)).toContain("11月22日を過ぎても、まだ保留のままでした。");
    expect(situationText(shown, "en", TOKYO)).toContain("still pending after 22 Nov");
  });

  it("says how it ended", () => {
    const shown = situation([{ ended: "unpaid" }, { ended: "unpaid" }, { ended: "unknown" }]);
    expect(situationText(shown, "ja", TOKYO)).toBe("未払いのままキャンセル 2件、状況不明 1件。");
    expect(situationText(shown, "en", TOKYO)).toBe("2 cancelled unpaid, 1 unknown.");
  });

  it("leaves out what is not known", () => {
    const shown = situation([{ units: Number.NaN, total: Number.NaN }]);
    expect(situationText(shown, "ja", TOKYO)).toMatch(/^保留中 1件。/);
  });
});
