import fc from "fast-check";
import { addDays } from "../../src/inquiries/dates.ts";
import { civilTimeOf, momentWriter } from "../../src/sheets/civil-time.ts";

/** Apps Script's formatter, for the one pattern that is asked of it: `+0900`. */
function offsetText(date: Date, zone: string): string {
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  const name = format.formatToParts(date).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  return name === "GMT" ? "+0000" : name.slice(3).replace(":", "");
}

beforeAll(() => {
  Object.assign(globalThis, { Utilities: { formatDate: offsetText } });
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, "Utilities");
});

const ZONES = ["Asia/Tokyo", "America/New_York", "Europe/London", "Australia/Lord_Howe", "Africa/Cairo"];

describe("the calendar of the spreadsheet's zone", () => {
  it("has every moment in its day, over the ends of months and changes of the clock", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2029, 0, 1) }),
        (zone, at) => {
          const civil = civilTimeOf(zone);
          const day = civil.dayOf(at);
          expect(civil.startOf(day)).toBeLessThanOrEqual(at);
          expect(civil.startOf(addDays(day, 1))).toBeGreaterThan(at);
          expect(civil.dayOf(civil.startOf(day))).toEqual(day);
        },
      ),
    );
  });

  it("begins a day where its clock begins it, also where clocks change over midnight", () => {
    for (const zone of ["Africa/Cairo", "America/Havana", "Asia/Beirut", "America/Santiago", "Asia/Tokyo"]) {
      const civil = civilTimeOf(zone);
      let day = { year: 2027, month: 12, day: 31 };
      for (let passed = 0; passed < 366; passed += 1) {
        day = addDays(day, 1);
        const start = civil.startOf(day);
        expect([zone, civil.dayOf(start)]).toEqual([zone, day]);
        expect([zone, civil.dayOf(start - 1)]).toEqual([zone, addDays(day, -1)]);
      }
      expect(day).toEqual({ year: 2028, month: 12, day: 31 });
    }
  });

  it("writes a moment as the clock there shows it", () => {
    const write = momentWriter("America/New_York");
    // On the day the clocks go back, 1:30 comes twice and 9:05 is an hour later in UTC than the day before.
    expect(write(Date.UTC(2026, 9, 31, 13, 5))).toBe("10/31 09:05");
    expect(write(Date.UTC(2026, 10, 1, 14, 5))).toBe("11/1 09:05");
  });
});
