import { readAsOfField } from "../../src/sidebar/as-of-field.ts";
import { dateTimeFieldOf } from "../../src/sidebar/date-time-field.ts";

const TOKYO = "Asia/Tokyo";
const SUGGESTED = Date.UTC(2026, 7, 26, 5, 29, 25, 123);
const NEWEST = Date.UTC(2026, 7, 26, 3, 10, 40);

describe("the as-of field", () => {
  it("means the suggested moment to the millisecond while nobody touches it", () => {
    expect(readAsOfField("2026-08-26T14:29", SUGGESTED, NEWEST, TOKYO)).toEqual({
      ok: true,
      asOf: SUGGESTED,
    });
  });

  it("takes another moment of the spreadsheet's time zone", () => {
    expect(readAsOfField("2026-08-26T13:00", SUGGESTED, NEWEST, TOKYO)).toEqual({
      ok: true,
      asOf: Date.UTC(2026, 7, 26, 4, 0),
    });
  });

  it("never lies before the newest time in the file", () => {
    expect(readAsOfField("2026-08-26T12:09", SUGGESTED, NEWEST, TOKYO)).toEqual({
      ok: false,
      fault: "too-early",
    });
  });

  it("means the newest time itself in its very minute", () => {
    expect(readAsOfField(dateTimeFieldOf(NEWEST, TOKYO), SUGGESTED, NEWEST, TOKYO)).toEqual({
      ok: true,
      asOf: NEWEST,
    });
  });

  it("may be any time where the file tells none", () => {
    expect(readAsOfField("2020-01-01T00:00", SUGGESTED, Number.NaN, TOKYO)).toMatchObject({ ok: true });
  });

  it.each(["", "2026-13-01T00:00", "0026-08-26T14:29"])("does not take %p", (value) => {
    expect(readAsOfField(value, SUGGESTED, NEWEST, TOKYO)).toEqual({ ok: false, fault: "missing" });
  });
});
