import fc from "fast-check";
import { agrees, entriesOf, type Followed, follow, isOurs, keptRecord } from "../../src/inquiries/follow.ts";
import { INQUIRY_STATES, type Inquiry, type InquiryState } from "../../src/inquiries/inquiry.ts";
import { inquiryFromText, inquiryToText } from "../../src/inquiries/record-text.ts";
import type { ReportableState, ReportedState } from "../../src/inquiries/reported-state.ts";
import { isFinal, stateLabel, stateOfLabel } from "../../src/inquiries/states.ts";
import { holdOf, inquiryOf, NOW, TOKYO } from "./given.ts";

const HOUR = 3_600_000;
const shown = (state: ReportableState, evidence: string = state): ReportedState => ({
  state,
  evidence,
  endedBy: NOW,
  cancellersTold: false,
});

function followed(inquiry: Inquiry, reported: ReportedState | null, held = reported === null): Followed {
  return follow(inquiry, reported, { held, replyDays: 3, civil: TOKYO, at: NOW });
}

const proposed = inquiryOf([holdOf()]);
/** As it is after HoldGuard put a state into the cell for the seller. */
const marked = (state: InquiryState): Inquiry => ({
  ...inquiryOf([holdOf()], { state }),
  record: { ...proposed.record, written: state },
});

describe("follow", () => {
  it("moves a state on that HoldGuard wrote, and back when a report shows it held after all", () => {
    const { inquiry, state, conflict } = followed(marked("contacted"), shown("cancelled-by-amazon"));
    expect([state, inquiry.state, conflict]).toEqual(["cancelled-by-amazon", "cancelled-by-amazon", null]);
    const changed = followed(inquiry, shown("expired"));
    expect(changed.state).toBe("expired");
    expect(followed(changed.inquiry, null).state).toBe("contacted");
    // That no report speaks of it any more says nothing.
    expect(followed(changed.inquiry, null, false).state).toBeNull();
  });

  it("does not judge a closed case anew by the same evidence", () => {
    const { inquiry } = followed(marked("contacted"), shown("expired", "the same"));
    const again = followed(inquiry, shown("cancelled-by-amazon", "the same"));
    expect([again.state, again.reported?.state]).toEqual([null, "expired"]);
    expect(followed(inquiry, shown("cancelled-by-amazon", "new")).state).toBe("cancelled-by-amazon");
  });

  it("fills a blank cell", () => {
    expect(followed({ ...proposed, entered: "" }, shown("paid")).state).toBe("paid");
  });

  it("leaves what the seller entered, and says what differs", () => {
    for (const entered of ["連絡済み", "山田さんに確認中", "Withdrawn"]) {
      const state = stateOfLabel(entered) ?? "to-contact";
      const after = followed({ ...proposed, entered, state }, shown("paid"));
      expect([after.state, after.inquiry.entered]).toEqual([null, entered]);
      expect(after.conflict).toEqual(
        state === "withdrawn" ? null : { entered, reported: "paid", evidence: "paid" },
      );
    }
  });

  it("does not ask again for the same evidence, but for new one", () => {
    const typed = inquiryOf([holdOf()], { state: "waiting-for-buyer" });
    const { conflict } = followed(typed, shown("paid"));
    if (conflict === null) throw new Error("no conflict");
    const kept = { ...typed, record: keptRecord(typed.record, conflict, NOW) };
    expect(followed(kept, shown("paid")).conflict).toBeNull();
    expect(followed(kept, shown("paid", "paid later")).conflict).not.toBeNull();
    expect(kept.record.history.entries[kept.record.history.entries.length - 1]).toMatchObject({
      who: "seller",
      what: "kept",
      value: "waiting-for-buyer",
    });
  });

  it("notes what the reports show once", () => {
    const typed = inquiryOf([holdOf()], { state: "waiting-for-buyer" });
    const seen = { ...typed, record: { ...typed.record, seen: entriesOf(typed, TOKYO) } };
    const once = followed(seen, shown("paid")).inquiry;
    expect(once.record.history.entries.map(({ what }) => what)).toEqual(["proposed", "reported"]);
    expect(followed(once, shown("paid")).inquiry.record.history).toEqual(once.record.history);
    expect(followed(once, null).inquiry.record.history.entries[2]).toMatchObject({
      what: "reported",
      value: "",
    });
  });

  it("fills the reply-by day from the day of contact, and only where it is blank", () => {
    const contactedAt = TOKYO.startOf({ year: 2026, month: 12, day: 30 });
    const day = TOKYO.startOf({ year: 2027, month: 1, day: 2 });
    expect(followed({ ...proposed, contactedAt }, null).replyBy).toBe(day);
    expect(followed({ ...proposed, contactedAt, replyBy: NOW }, null).replyBy).toBeNaN();
  });

  it("begins quietly where nothing was remembered", () => {
    const old = inquiryOf([holdOf()], {
      state: "contacted",
      caseNumber: "12",
      record: { ...proposed.record, seen: null },
    });
    expect(followed(old, null).inquiry.record.history.entries).toHaveLength(1);
    expect(followed(old, null).inquiry.record.seen).toMatchObject({ state: "contacted", caseNumber: "12" });
  });

  it("knows which entries contradict nothing", () => {
    expect(agrees("stock-back", shown("cancelled-by-amazon"))).toBe(true);
    expect(agrees("stock-back", shown("paid"))).toBe(false);
    expect(agrees("cancelled-by-amazon", shown("withdrawn"))).toBe(true);
    expect(agrees("expired", shown("cancelled-by-amazon"))).toBe(false);
    for (const state of [
      "paid",
      "cancelled-by-amazon",
      "cancelled-by-buyer",
      "expired",
      "withdrawn",
    ] as const) {
      expect(agrees(state, shown(state))).toBe(true);
      expect(agrees("not-suspicious", shown(state))).toBe(true);
    }
  });

  it("takes the seller's word for who cancelled until a report tells", () => {
    const told = (state: ReportableState) => ({ ...shown(state), cancellersTold: true });
    for (const state of ["cancelled-by-amazon", "expired", "withdrawn"] as const) {
      expect(agrees("cancelled-by-buyer", shown(state))).toBe(true);
      expect(agrees("cancelled-by-buyer", told(state))).toBe(false);
    }
    expect(agrees("cancelled-by-buyer", shown("paid"))).toBe(false);
    expect(agrees("cancelled-by-amazon", told("withdrawn"))).toBe(false);
    expect(agrees("cancelled-by-amazon", told("cancelled-by-buyer"))).toBe(false);
    expect(agrees("cancelled-by-buyer", told("cancelled-by-buyer"))).toBe(true);
  });

  it("never loses an entry of the seller's, and its history only grows, whatever comes when", () => {
    const evidence = fc.option(
      fc.record({
        state: fc.constantFrom<ReportableState>(
          "paid",
          "cancelled-by-amazon",
          "cancelled-by-buyer",
          "expired",
          "withdrawn",
        ),
        evidence: fc.constantFrom("a", "b", "c"),
        endedBy: fc.constant(NOW),
        cancellersTold: fc.boolean(),
      }),
    );
    const words = fc.constantFrom("", "確認中", ...INQUIRY_STATES.map((state) => stateLabel(state, "ja")));
    const step = fc.record({
      reported: evidence,
      held: fc.boolean(),
      typed: fc.option(words),
      caseNumber: fc.option(fc.constantFrom("", "1", "2")),
      settled: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let inquiry = proposed;
        let changes = 1;
        let cell = stateLabel("to-contact", "ja");
        let caseNumber = "";
        for (const [index, { reported, held, typed, settled, ...entered }] of steps.entries()) {
          if (typed !== null) cell = typed;
          caseNumber = entered.caseNumber ?? caseNumber;
          const state = stateOfLabel(cell) ?? "to-contact";
          const read = { ...inquiry, entered: cell, state, caseNumber };
          const ours = isOurs(read);
          const after = follow(read, reported, {
            held: reported === null && held,
            replyDays: 3,
            civil: TOKYO,
            at: NOW + index * HOUR,
          });
          if (after.state !== null) {
            expect(ours).toBe(true);
            cell = stateLabel(after.state, "ja");
          }
          expect(after.inquiry.caseNumber).toBe(caseNumber);
          const { record } = after.inquiry;
          const written = inquiryFromText(inquiryToText(after.inquiry));
          expect(written?.record).toEqual(record);
          expect(record.history.entries.length).toBeGreaterThanOrEqual(changes);
          expect(record.history.entries.slice(0, changes)).toEqual(
            inquiry.record.history.entries.slice(0, changes),
          );
          changes = record.history.entries.length;
          inquiry = after.inquiry;
          if (after.conflict !== null) {
            expect(isFinal(state) && after.reported !== null && agrees(state, after.reported)).toBe(false);
            if (settled)
              inquiry = { ...inquiry, record: keptRecord(record, after.conflict, NOW + index * HOUR) };
            changes = inquiry.record.history.entries.length;
          }
        }
      }),
    );
  });
});
