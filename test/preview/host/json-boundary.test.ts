import { failureOf, hostWith, resultOf } from "./inline-bundle.ts";

const host = hostWith(`
  function echo(value) { return value; }
  function kinds(value) { return [value instanceof Object, Array.isArray(value.list), value.list instanceof Array]; }
  function date() { return { rows: [[1, new Date()]] }; }
  function fn() { return { call: function () {} }; }
  function instance() { return new (class Verdict {})(); }
  function map() { return new Map(); }
  function nan() { return [Number.NaN]; }
  function circle() { const a = {}; a.a = a; return a; }
  function holes() { return { none: undefined, list: [undefined, null, 1] }; }
  function service() { return SpreadsheetApp.getActiveSpreadsheet(); }
  function promise() { return Promise.resolve(1); }
  function hidden_() { return 1; }
  const notAFunction = 1;
  function fails() { throw new TypeError("行 3: だめ"); }
`);

describe("google.script.run", () => {
  it("hands plain values over in both directions, as objects of the bundle's realm", () => {
    const value = { text: "保留", list: [1, true, null, { deep: "x" }] };
    expect(resultOf(host, "echo", value)).toEqual(value);
    expect(resultOf(host, "kinds", value)).toEqual([true, true, true]);
  });

  it.each([
    ["date", "a Date at rows[0][1]"],
    ["fn", "a function at call"],
    ["instance", "an object of a class (Verdict)"],
    ["map", "an object of a class (Map)"],
    ["nan", "NaN at [0]"],
    ["circle", "a circular reference at a"],
    ["service", "an object of a class (an Apps Script object)"],
    ["promise", "an object of a class (Promise)"],
  ])("refuses a result with what may not cross: %s", (name, what) => {
    expect(failureOf(host, name)).toBe(
      `The script completed but the returned value is not a supported return type: ${what}.`,
    );
  });

  it("makes undefined null in arrays and leaves it out of objects", () => {
    expect(resultOf(host, "holes")).toEqual({ list: [null, null, 1] });
  });

  it("refuses a Date as an argument", () => {
    const outcome = host.run("echo", [{ at: new Date(0) } as never]);
    expect(outcome).toEqual({
      ok: false,
      message: "Failed due to illegal value in property: a Date at [0].at.",
    });
  });

  it.each(["hidden_", "notAFunction", "parseInt", "missing"])(
    "calls top-level functions only: not %s",
    (name) => {
      expect(failureOf(host, name)).toBe(`Script function not found: ${name}`);
    },
  );

  it("tells what the bundle threw", () => {
    expect(host.run("fails", [])).toEqual({ ok: false, message: "行 3: だめ" });
  });
});
