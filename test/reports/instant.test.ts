import fc from "fast-check";
import { instantOfSerial, instantOfText } from "../../src/reports/instant.ts";
import { InstantBytes } from "../../src/reports/instant-bytes.ts";
import { fixedOffset, JAPAN } from "../../src/reports/time-zone.ts";
import { encoded } from "./given.ts";

function instantOf(text: string): number {
  return instantOfText(text, JAPAN);
}

describe("a written date", () => {
  it.each([
    ["2026-08-26T14:29:25+09:00", "2026-08-26T05:29:25Z"],
    ["2026-08-26T05:29:25Z", "2026-08-26T05:29:25Z"],
    ["2026-08-25T21:29:25-08:00", "2026-08-26T05:29:25Z"],
    ["2026-08-26T14:29:25.123+0900", "2026-08-26T05:29:25Z"],
    ["2026-08-26 14:29:25 JST", "2026-08-26T05:29:25Z"],
    ["2026-08-25 22:29:25 PDT", "2026-08-26T05:29:25Z"],
    ["2026/08/26 14:29", "2026-08-26T05:29:00Z"],
    ["2026/8/6 9:05", "2026-08-06T00:05:00Z"],
    ["2026-08-26 14:29:00", "2026-08-26T05:29:00Z"],
    ["2026.08.26", "2026-08-25T15:00:00Z"],
    ["2028-02-29", "2028-02-28T15:00:00Z"],
  ])("%s is %s", (text, instant) => {
    expect(instantOf(text)).toBe(Date.parse(instant));
  });

  it.each([
    "",
    "昨日",
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-08-26T24:00:00Z",
    "2026-08-26T14:60:00Z",
    "08/26/2026",
    "2026-08/26",
    "1999-12-31T00:00:00Z",
    "2100-01-01T00:00:00Z",
    "2026-08-26T14:29:25+09:00x",
    "46260",
    "2026-08-26T14:29:25+25:00",
  ])("%j is none", (text) => {
    expect(instantOf(text)).toBeNaN();
  });

  it("without an offset is of the given zone", () => {
    expect(instantOfText("2026/08/26 14:29", fixedOffset(-480))).toBe(Date.parse("2026-08-26T22:29:00Z"));
  });

  const moment = fc.integer({ min: 946_684_800, max: 4_102_444_799 }).map((seconds) => seconds * 1000);

  it("is the platform's own reading of it", () => {
    fc.assert(
      fc.property(moment, (time) => {
        const text = new Date(time).toISOString().replace(".000", "");
        expect(instantOf(text)).toBe(time);
      }),
    );
  });

  it("is the same from bytes as from text, or left to the text", () => {
    const offset = fc.constantFrom("Z", "+09:00", "-08:00", "+05:30");
    const form = fc
      .tuple(moment, offset)
      .map(([time, ahead]) => `${new Date(time).toISOString().slice(0, 19)}${ahead}`);
    const nearly = fc
      .tuple(form, fc.nat(24), fc.constantFrom(..."0T:-+Zx9"))
      .map(([text, at, letter]) => text.slice(0, at) + letter + text.slice(at + 1));
    const instants = new InstantBytes();
    fc.assert(
      fc.property(fc.oneof(form, nearly), (text) => {
        const bytes = encoded(`\t${text}\t`);
        const fromBytes = instants.read(bytes, 1, bytes.length - 1);
        if (!Number.isNaN(fromBytes)) expect(fromBytes).toBe(instantOf(text));
      }),
      { numRuns: 500 },
    );
    const plain = encoded("2026-08-26T14:29:25+09:00");
    expect(instants.read(plain, 0, plain.length)).toBe(Date.parse("2026-08-26T05:29:25Z"));
  });
});

describe("a spreadsheet's date serial", () => {
  it("counts days in the zone's clock", () => {
    expect(instantOfSerial(46260 + 14.5 / 24, JAPAN)).toBe(Date.parse("2026-08-26T14:30:00+09:00"));
  });

  it("is no date outside the years of Amazon.co.jp", () => {
    expect(instantOfSerial(3, JAPAN)).toBeNaN();
    expect(instantOfSerial(Number.NaN, JAPAN)).toBeNaN();
  });
});
