import fc from "fast-check";
import { addDays, type CivilDay } from "../../src/inquiries/dates.ts";
import { dayOfRecord, dayOfText, daysFrom, dayText } from "../../src/inquiries/written-day.ts";
import { zoneAt } from "./given.ts";

const TODAY = { year: 2026, month: 11, day: 24 };
const anyDay = fc
  .integer({ min: 10_000, max: 45_000 })
  .map((days): CivilDay => zoneAt(0).dayOf(days * 86_400_000));

describe("a day typed as text", () => {
  it("is read in all the ways in which a seller writes it", () => {
    const texts = [
      "2026-11-24",
      "2026/11/24",
      "2026年11月24日",
      "11/24",
      "11月24日",
      " １１／２４ ",
      "11/24(火)",
      "11月24日（火）",
      "24 Nov",
      "Nov 24, 2026",
      "24 November 2026",
    ];
    for (const text of texts) expect([text, dayOfText(text, TODAY)]).toEqual([text, TODAY]);
  });

  it("is the nearest one where it names no year", () => {
    expect(dayOfText("12/30", { year: 2027, month: 1, day: 3 })).toEqual({ year: 2026, month: 12, day: 30 });
    expect(dayOfText("1/4", { year: 2026, month: 12, day: 30 })).toEqual({ year: 2027, month: 1, day: 4 });
    expect(dayOfText("2/29", TODAY)).toBeNull();
    expect(dayOfText("2/29", { year: 2027, month: 12, day: 1 })).toEqual({ year: 2028, month: 2, day: 29 });
  });

  it("is none where no calendar has it, or nothing names one", () => {
    for (const text of [
      "",
      "先週",
      "2026-02-30",
      "13/1",
      "0/5",
      "11/24 午後",
      "3日",
      "24 Foo",
      "1124",
      "1/2/3/4",
    ])
      expect([text, dayOfText(text, TODAY)]).toEqual([text, null]);
  });

  it("is none where its year is not told and no such day is near", () => {
    expect(dayOfText("2/29", { year: 2025, month: 5, day: 19 })).toBeNull();
    expect(dayOfText("2/29", { year: 2025, month: 1, day: 3 })).toEqual({ year: 2024, month: 2, day: 29 });
  });

  it("is read back as it was written, and never far from today without its year", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (day, today) => {
        expect(dayOfRecord(dayText(day))).toEqual(day);
        expect(dayOfText(dayText(day), today)).toEqual(day);
        const near = dayOfText(`${day.month}/${day.day}`, today);
        if (near !== null) expect(Math.abs(daysFrom(today, near))).toBeLessThanOrEqual(366);
      }),
      {
        examples: [
          [
            { year: 2012, month: 2, day: 29 },
            { year: 1997, month: 5, day: 19 },
          ],
        ],
      },
    );
  });

  it("counts days as the calendar does", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -900, max: 900 }), (day, days) => {
        expect(daysFrom(day, addDays(day, days))).toBe(days);
      }),
    );
  });
});
