import fc from "fast-check";
import { dateTimeFieldOf, timeOfDateTimeField } from "../../src/sidebar/date-time-field.ts";

const MINUTE = 60_000;

describe("a date and time field", () => {
  it("shows the clock of the spreadsheet's time zone", () => {
    const time = Date.UTC(2026, 7, 26, 15, 30, 59);
    expect(dateTimeFieldOf(time, "Asia/Tokyo")).toBe("2026-08-27T00:30");
    expect(dateTimeFieldOf(time, "America/Los_Angeles")).toBe("2026-08-26T08:30");
  });

  it("gives back the minute it was filled with", () => {
    const minutes = fc.integer({ min: Date.UTC(2000, 0, 2) / MINUTE, max: Date.UTC(2099, 0, 1) / MINUTE });
    fc.assert(
      fc.property(minutes, fc.constantFrom("Asia/Tokyo", "UTC", "Asia/Kathmandu"), (minute, timeZone) => {
        const time = minute * MINUTE;
        expect(timeOfDateTimeField(dateTimeFieldOf(time, timeZone), timeZone)).toBe(time);
      }),
      { numRuns: 50 },
    );
  });

  it("stands on the same clock again after a change of clocks", () => {
    const minutes = fc.integer({ min: Date.UTC(2026, 2, 1) / MINUTE, max: Date.UTC(2026, 10, 30) / MINUTE });
    fc.assert(
      fc.property(minutes, (minute) => {
        const field = dateTimeFieldOf(minute * MINUTE, "America/New_York");
        expect(dateTimeFieldOf(timeOfDateTimeField(field, "America/New_York"), "America/New_York")).toBe(
          field,
        );
      }),
      { numRuns: 50 },
    );
  });

  it("reads a skipped hour with the offset before it, and a doubled one as the first", () => {
    expect(timeOfDateTimeField("2026-03-08T02:30", "America/New_York")).toBe(Date.UTC(2026, 2, 8, 7, 30));
    expect(timeOfDateTimeField("2026-11-01T01:30", "America/New_York")).toBe(Date.UTC(2026, 10, 1, 5, 30));
  });

  it.each(["", "tomorrow", "2026-02-30T10:00", "1999-12-31T10:00", "2100-01-02T10:00"])(
    "does not take %p",
    (value) => {
      expect(timeOfDateTimeField(value, "Asia/Tokyo")).toBeNaN();
    },
  );
});
