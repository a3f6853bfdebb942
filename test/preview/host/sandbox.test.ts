import { failureOf, hostWith, NOON, resultOf, run } from "./inline-bundle.ts";

describe("the bundle's world", () => {
  it.each([
    "setTimeout",
    "fetch",
    "URL",
    "TextDecoder",
    "atob",
    "crypto",
    "process",
    "require",
    "structuredClone",
    "performance",
    "queueMicrotask",
    "WebAssembly",
    "Buffer",
  ])("has no %s, as Apps Script has none", (name) => {
    expect(run(`return typeof ${name};`)).toBe("undefined");
  });

  it("runs code made of text, which sees the services and the globals, but not what stands around it", () => {
    expect(
      run(`const local = 1;
      return [new Function("return typeof local + typeof SpreadsheetApp")(), (0, eval)("(() => 2)()")];`),
    ).toEqual(["undefinedobject", 2]);
  });

  it("is evaluated anew in every execution", () => {
    const host = hostWith("let count = 0; function next() { return ++count; }");
    expect([resultOf(host, "next"), resultOf(host, "next")]).toEqual([1, 1]);
  });

  it("has the host's clock", () => {
    expect(run("return [Date.now(), new Date().getTime(), typeof Date()];")).toEqual([NOON, NOON, "string"]);
  });

  it("shows dates in the script's time zone, whatever the machine's", () => {
    expect(
      run(`const date = new Date(2026, 7, 26, 14, 29);
        date.setHours(15);
        return [
          date.toISOString(), date.getHours(), date.getTimezoneOffset(), String(date),
          new Date("2026-08-26").toISOString(), new Date("2026-08-26T00:00:00").toISOString(),
          new Date("2026/08/26 00:00").toISOString(), new Date("2026-08-26T00:00:00+00:00").toISOString(),
          date.toLocaleTimeString("ja"),
        ];`),
    ).toEqual([
      "2026-08-26T06:29:00.000Z",
      15,
      -540,
      "Wed Aug 26 2026 15:29:00 GMT+0900",
      "2026-08-26T00:00:00.000Z",
      "2026-08-25T15:00:00.000Z",
      "2026-08-25T15:00:00.000Z",
      "2026-08-26T00:00:00.000Z",
      "15:29:00",
    ]);
  });

  it("keeps dates dates: instanceof, copies and arithmetic", () => {
    expect(
      run(`const a = new Date(5); const b = new Date(a);
        return [a instanceof Date, b.getTime(), b - a, a.constructor === Date, Date.UTC(1970, 0, 1)];`),
    ).toEqual([true, 5, 0, true, 0]);
  });

  it("gets what console and Logger write into the logs", () => {
    const host = hostWith("function log() { console.warn('数', 3); Logger.log('%s 件', 4); }");
    host.run("log", []);
    expect(host.logs()).toEqual(["数 3", "4 件"]);
  });

  it("fails loudly for what the host does not imitate, even when the bundle catches it", () => {
    const host = hostWith(`
      function direct() { DriveApp.getFiles(); }
      function caught() { try { SpreadsheetApp.getActiveSpreadsheet().copy("x"); } catch (error) { return error.message; } }
      function unknownEnum() { return SpreadsheetApp.WrapStrategy.SHRINK; }`);
    expect(failureOf(host, "direct")).toBe("DriveApp.getFiles is not imitated by this Apps Script host");
    expect(failureOf(host, "caught")).toBe("Spreadsheet.copy is not imitated by this Apps Script host");
    expect(failureOf(host, "unknownEnum")).toContain("SpreadsheetApp.WrapStrategy.SHRINK");
  });

  it("sees service errors as its own realm's errors named Exception", () => {
    expect(
      run(`try { sheet.getRange(0, 1); } catch (error) {
        return [error instanceof Error, error.name, error.message];
      }`),
    ).toEqual([true, "Exception", "The starting row of the range is too small."]);
  });

  it("is stopped after the longest time of an execution", () => {
    const host = hostWith("function endless() { for (;;) {} }", {
      timeLimits: { execution: 50, customFunction: 50 },
    });
    expect(failureOf(host, "endless")).toBe("Exceeded maximum execution time");
  });
});
