import fc from "fast-check";
import { HISTORY_AUTHORS, HISTORY_EVENTS, NO_HISTORY, withEntries } from "../../src/inquiries/history.ts";
import { historyFromTexts, historyToTexts } from "../../src/inquiries/history-text.ts";
import { INQUIRY_STATES, type Inquiry, newInquiry } from "../../src/inquiries/inquiry.ts";
import { inquiryFromText, inquiryToText } from "../../src/inquiries/record-text.ts";
import { holdOf, NOW, orderId } from "./given.ts";

const { product } = holdOf();
const line = (number: number, itemId = "", sku = "TOY-1") => ({
  orderId: orderId(number),
  itemId,
  sku,
  ordinal: 1,
});

function changed(inquiry: Inquiry, changes: number): Inquiry {
  const entries = Array.from({ length: changes }, (_, index) => ({
    at: NOW + index * 3_600_000,
    who: "seller" as const,
    what: "state" as const,
    value: INQUIRY_STATES[index % INQUIRY_STATES.length] ?? "",
  }));
  return { ...inquiry, record: { ...inquiry.record, history: withEntries(inquiry.record.history, entries) } };
}

describe("the record of an inquiry", () => {
  it("says the same when it is read back", () => {
    const lines = [line(1, "12345678901234"), line(2), { ...line(3, "", "TOY-2"), ordinal: 2 }];
    const inquiry = changed(newInquiry("HG-1", product, lines, NOW), 4);
    const { id, proposedAt, record } = inquiry;
    expect(inquiryFromText(inquiryToText(inquiry))).toEqual({
      id,
      product,
      proposedAt,
      record,
      lines,
      linesLeftOut: 0,
      entering: null,
    });
  });

  it("tells what was about to be entered, and leaves out what is no such thing", () => {
    const inquiry = newInquiry("HG-1", product, [line(1)], NOW);
    const entering = { state: ["未連絡", "contacted"], contactedAt: [null, NOW] } as const;
    expect(inquiryFromText(inquiryToText(inquiry, entering))?.entering).toEqual(entering);
    const forged = { ...JSON.parse(inquiryToText(inquiry)), entering: { state: "contacted", agent: [1] } };
    expect(inquiryFromText(JSON.stringify(forged))?.entering).toBeNull();
  });

  it("stays below the limit of a cell with 5,000 lines and 1,000 changes, all of which it keeps", () => {
    const lines = Array.from({ length: 5000 }, (_, number) =>
      line(number, String(10_000_000_000_000 + number)),
    );
    const text = inquiryToText(changed(newInquiry("HG-1", product, lines, NOW), 1000));
    expect(text.length).toBeLessThan(50_000);
    const read = inquiryFromText(text);
    expect(read?.record.history.entries).toHaveLength(1001);
    expect(read?.record.history.dropped).toBe(0);
    expect((read?.lines.length ?? 0) + (read?.linesLeftOut ?? 0)).toBe(5000);
    expect(read?.lines.length).toBeGreaterThan(500);
  });

  it("stays below it whatever stands in it, and drops changes only from the middle", () => {
    const text = fc.string({ maxLength: 500, unit: "binary" });
    const entry = fc.record({
      at: fc.integer({ min: NOW, max: NOW + 1e10 }),
      who: fc.constantFrom(...HISTORY_AUTHORS),
      what: fc.constantFrom(...HISTORY_EVENTS),
      value: fc.string({ maxLength: 80, unit: "binary" }),
    });
    fc.assert(
      fc.property(
        fc.record({ asin: text, sku: text, title: text }),
        fc.array(text, { maxLength: 4 }),
        fc.array(entry, { maxLength: 12 }),
        fc.integer({ min: 1, max: 400 }),
        (named, skus, some, times) => {
          const lines = Array.from({ length: times }, (_, number) =>
            line(number, "", skus[number % 4] ?? "TOY"),
          );
          const proposed = newInquiry("HG-1", { ...product, ...named }, lines, NOW);
          const entries = Array.from({ length: times }, () => some).flat();
          const history = withEntries(proposed.record.history, entries);
          const written = inquiryToText({ ...proposed, record: { ...proposed.record, history } });
          expect(written.length).toBeLessThan(50_000);
          const read = inquiryFromText(written)?.record.history;
          expect((read?.entries.length ?? 0) + (read?.dropped ?? 0)).toBe(entries.length + 1);
          expect(read?.entries[0]).toEqual(history.entries[0]);
          const newest = (read?.entries ?? []).slice(1);
          expect(newest).toEqual(history.entries.slice(history.entries.length - newest.length));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("reads the records of before", () => {
    const old = { id: "HG-1", product, proposedAt: NOW, lines: [["250-1", "7", "TOY-1", 2]] };
    expect(inquiryFromText(JSON.stringify(old))).toMatchObject({
      lines: [{ orderId: "250-1", itemId: "7", sku: "TOY-1", ordinal: 2 }],
      record: { written: "to-contact", seen: null, history: NO_HISTORY },
    });
  });

  it("is nothing where somebody else wrote", () => {
    for (const text of ["", "x", "{", "{}", "null", '{"id":1}', '{"id":"a","proposedAt":1,"lines":[]}'])
      expect(inquiryFromText(text)).toBeNull();
    expect(historyFromTexts({ texts: ["", "??", "1Zz", "1SZ", "SA"], dropped: 0 }).entries).toEqual([]);
  });

  it("does not put a change before an older one when the clock is put back", () => {
    const state = { who: "seller", what: "state", value: "paid" } as const;
    const history = withEntries(NO_HISTORY, [
      { at: NOW, ...state },
      { at: NOW - 5000, ...state },
    ]);
    expect(history.entries.map(({ at }) => at)).toEqual([NOW, NOW]);
    expect(historyFromTexts(historyToTexts(history, 1000))).toEqual(history);
  });
});
