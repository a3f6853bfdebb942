import fc from "fast-check";
import type { Inquiry } from "../../src/inquiries/inquiry.ts";
import { holdsByLine } from "../../src/inquiries/line-lookup.ts";
import { isHastened, reportedState } from "../../src/inquiries/reported-state.ts";
import type { Hold, HoldEnd } from "../../src/orders/hold.ts";
import { holdOf, inquiryOf, NOW, orderId, TOKYO, termOfDays } from "./given.ts";

const DAY = 86_400_000;
/** 2026-11-18 00:00 in Tokyo; the term of 6 days ends on 24 November. */
const SINCE = Date.UTC(2026, 10, 17, 15);

function ended(kind: HoldEnd["kind"], end: Partial<HoldEnd>, number = 1): Hold {
  const hold = holdOf({ orderId: orderId(number), heldSince: SINCE, lastSeenAt: SINCE + DAY });
  const at = end.at ?? Number.NaN;
  const by = end.by ?? at;
  const { cancelledBy = "unknown" } = end;
  return { ...hold, end: { kind, after: end.after ?? Math.min(by, SINCE + DAY), by, at, cancelledBy } };
}

function stateOf(holds: readonly Hold[], given: Partial<Inquiry> = {}): string | null {
  const ground = { holdOf: holdsByLine(holds), termOf: termOfDays(6), civil: TOKYO };
  return reportedState(inquiryOf(holds, given), ground)?.state ?? null;
}

const contacted = (at: number): Partial<Inquiry> => ({ state: "contacted", contactedAt: at });

describe("reportedState", () => {
  it("is paid where every line was paid", () => {
    expect(stateOf([ended("paid", { by: NOW }), ended("paid", { by: NOW }, 2)])).toBe("paid");
  });

  it("tells nothing while a line is held, ended in an unknown way, or was never seen", () => {
    const paid = ended("paid", { by: NOW });
    expect(stateOf([paid, holdOf({ orderId: orderId(2) })])).toBeNull();
    expect(stateOf([paid, ended("unknown", { by: NOW }, 2)])).toBeNull();
    const ground = { holdOf: holdsByLine([paid]), termOf: termOfDays(6), civil: TOKYO };
    expect(reportedState(inquiryOf([paid, holdOf({ orderId: orderId(9) })]), ground)).toBeNull();
    expect(reportedState(inquiryOf([]), ground)).toBeNull();
  });

  it("is cancelled by Amazon where it ended after the contact, on a day before the release", () => {
    const last = SINCE + 6 * DAY - 1;
    expect(stateOf([ended("unpaid", { at: last })], contacted(SINCE + DAY))).toBe("cancelled-by-amazon");
    expect(stateOf([ended("unpaid", { at: last + 1 })], contacted(SINCE + DAY))).toBe("expired");
  });

  it("counts the day of contact, not the one before", () => {
    const end = ended("unpaid", { at: SINCE + 3 * DAY });
    expect(stateOf([end], contacted(SINCE + 3 * DAY))).toBe("cancelled-by-amazon");
    expect(stateOf([end], contacted(SINCE + 4 * DAY))).toBe("withdrawn");
    expect(stateOf([end])).toBe("withdrawn");
  });

  it("does not count a line that no report had shown by the day of contact", () => {
    const end = { ...ended("unpaid", { at: SINCE + 3 * DAY }), firstSeenAt: SINCE + 2 * DAY };
    expect(stateOf([end], contacted(SINCE + DAY))).toBe("withdrawn");
    expect(stateOf([{ ...end, firstSeenAt: SINCE + 2 * DAY - 1 }], contacted(SINCE + DAY))).toBe(
      "cancelled-by-amazon",
    );
  });

  it("does not guess where an end lies between two reports that would tell differently", () => {
    const around = ended("unpaid", { after: SINCE + 5 * DAY, by: SINCE + 7 * DAY });
    expect(stateOf([around], contacted(SINCE))).toBeNull();
    const aroundContact = ended("unpaid", { after: SINCE + DAY, by: SINCE + 3 * DAY });
    expect(stateOf([aroundContact], contacted(SINCE + 2 * DAY))).toBeNull();
    expect(stateOf([aroundContact], contacted(SINCE + DAY))).toBe("cancelled-by-amazon");
    expect(stateOf([ended("unpaid", { after: SINCE + 6 * DAY, by: NOW + 9 * DAY })])).toBe("expired");
  });

  it("takes the day of contact from the history where only the state was entered", () => {
    const end = ended("unpaid", { at: SINCE + 3 * DAY });
    expect(stateOf([end], { state: "contacted" })).toBeNull();
    const { record } = inquiryOf([end]);
    const entries = [
      ...record.history.entries,
      { at: SINCE + DAY, who: "seller", what: "state", value: "contacted" } as const,
    ];
    const noted = { state: "contacted", record: { ...record, history: { entries, dropped: 0 } } } as const;
    expect(stateOf([end], noted)).toBe("cancelled-by-amazon");
  });

  it("goes by what was not paid", () => {
    const paid = ended("paid", { by: NOW });
    const early = ended("unpaid", { at: SINCE + 3 * DAY }, 2);
    const late = ended("unpaid", { at: SINCE + 7 * DAY }, 3);
    const unclear = ended("unpaid", { after: SINCE + 5 * DAY, by: SINCE + 7 * DAY }, 4);
    expect(stateOf([paid, early, late], contacted(SINCE + DAY))).toBe("cancelled-by-amazon");
    expect(stateOf([paid, early, late])).toBe("expired");
    expect(stateOf([early, unclear], contacted(SINCE + DAY))).toBe("cancelled-by-amazon");
    expect(stateOf([late, unclear], contacted(SINCE + DAY))).toBeNull();
  });

  it("names Amazon where a report does, asked or not, but on the day of the release the term", () => {
    const amazon = (at: number) => ended("unpaid", { at, cancelledBy: "amazon" });
    expect(stateOf([amazon(SINCE + 3 * DAY)])).toBe("cancelled-by-amazon");
    expect(stateOf([amazon(SINCE + 3 * DAY)], { state: "contacted" })).toBe("cancelled-by-amazon");
    expect(stateOf([amazon(SINCE + 6 * DAY)], contacted(SINCE + DAY))).toBe("expired");
    const around = { after: SINCE + 5 * DAY, by: SINCE + 7 * DAY, cancelledBy: "amazon" } as const;
    expect(stateOf([ended("unpaid", around)], contacted(SINCE))).toBeNull();
  });

  it("names the buyer where a report does, and never Amazon then", () => {
    const buyer = (at: number, number = 1) => ended("unpaid", { at, cancelledBy: "buyer" }, number);
    for (const day of [1, 3, 6, 9]) {
      expect(stateOf([buyer(SINCE + day * DAY)], contacted(SINCE + DAY))).toBe("cancelled-by-buyer");
    }
    const late = ended("unpaid", { at: SINCE + 7 * DAY }, 2);
    expect(stateOf([buyer(SINCE + 3 * DAY), late])).toBe("cancelled-by-buyer");
    const early = ended("unpaid", { at: SINCE + 3 * DAY }, 2);
    expect(stateOf([buyer(SINCE + 3 * DAY), early], contacted(SINCE + DAY))).toBe("cancelled-by-amazon");
  });

  it("is withdrawn where the seller cancelled, whenever he did: nobody can be asked any more", () => {
    const own = (number = 1) => ended("by-seller", { at: SINCE + 3 * DAY, cancelledBy: "merchant" }, number);
    expect(stateOf([own()])).toBe("withdrawn");
    expect(stateOf([own()], contacted(SINCE + DAY))).toBe("withdrawn");
    expect(stateOf([own(), ended("paid", { by: NOW }, 2)])).toBe("withdrawn");
    expect(stateOf([own(), ended("unpaid", { at: SINCE + 7 * DAY }, 2)])).toBe("expired");
  });

  it("counts a buyer's cancel after the contact as time won, the seller's own as none", () => {
    const ground = { termOf: termOfDays(6), civil: TOKYO };
    const of = (kind: HoldEnd["kind"], cancelledBy: HoldEnd["cancelledBy"]): boolean => {
      const hold = ended(kind, { at: SINCE + 3 * DAY, cancelledBy });
      return isHastened(hold, inquiryOf([hold], contacted(SINCE + DAY)), ground);
    };
    expect([of("unpaid", "buyer"), of("unpaid", "amazon"), of("by-seller", "merchant")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("rests on new evidence once a report tells who cancelled, and says whether all is told", () => {
    const shown = (...cancellers: HoldEnd["cancelledBy"][]) => {
      const holds = cancellers.map((cancelledBy, index) =>
        ended("unpaid", { at: SINCE + 3 * DAY, cancelledBy }, index),
      );
      const ground = { holdOf: holdsByLine(holds), termOf: termOfDays(6), civil: TOKYO };
      return reportedState(inquiryOf(holds), ground);
    };
    expect(shown("unknown")?.evidence).not.toBe(shown("amazon")?.evidence);
    expect(shown("amazon", "buyer")?.evidence).toBe(shown("buyer", "amazon")?.evidence);
    expect(shown("amazon", "unknown")?.cancellersTold).toBe(false);
    expect(shown("amazon", "buyer")?.cancellersTold).toBe(true);
  });

  it("rests on the same evidence whenever the reports show the same", () => {
    const ground = (holds: readonly Hold[]) => ({
      holdOf: holdsByLine(holds),
      termOf: termOfDays(6),
      civil: TOKYO,
    });
    const evidence = (holds: readonly Hold[]) => reportedState(inquiryOf(holds), ground(holds))?.evidence;
    const one = ended("unpaid", { at: SINCE + 3 * DAY });
    expect(evidence([{ ...one, lastSeenAt: SINCE }])).toBe(evidence([one]));
    expect(evidence([ended("unpaid", { at: SINCE + 4 * DAY })])).not.toBe(evidence([one]));
  });

  it("says that Amazon cancelled only where that can have been, whatever the reports", () => {
    const days = fc.integer({ min: 0, max: 12 }).map((day) => SINCE + day * (DAY / 2));
    fc.assert(
      fc.property(days, days, days, (contact, one, other) => {
        const after = Math.min(one, other);
        const by = Math.max(one, other);
        const state = stateOf([ended("unpaid", { after, by })], contacted(contact));
        if (state === "cancelled-by-amazon") {
          expect(after).toBeGreaterThanOrEqual(TOKYO.startOf(TOKYO.dayOf(contact)));
          expect(by).toBeLessThan(SINCE + 6 * DAY);
        }
        if (state === "expired") expect(after).toBeGreaterThanOrEqual(SINCE + 6 * DAY);
      }),
    );
  });
});
