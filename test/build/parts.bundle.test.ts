import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { parse } from "acorn";
import { LANGUAGES } from "../../src/locales/language.ts";
import { messagesFor } from "../../src/locales/messages.ts";
import { TestSpreadsheet } from "../addon/spreadsheet.ts";
import { built, builtHtml, partScript } from "./built.ts";

const PARTS = ["desk", "formulas"] as const;

describe.each(PARTS)("the part %s", (name) => {
  it("is ES2019, and nothing that a template of HtmlService would run or cut", () => {
    expect(() => parse(partScript(name), { ecmaVersion: 2019, sourceType: "script" })).not.toThrow();
    expect(built(`${name}.html`)).not.toContain("<?");
    expect(built(`${name}.html`).match(/<\/script>/g)).toHaveLength(1);
  });

  it("is evaluated without touching any service", () => {
    const loaded = runInContext(`${partScript(name)}\npart`, createContext({}));
    expect(Object.values(loaded).every((one) => typeof one === "function")).toBe(true);
  });

  it("is not larger than it has to be", () => {
    expect(Buffer.byteLength(built(`${name}.html`))).toBeLessThanOrEqual(
      { desk: 600_000, formulas: 300_000 }[name],
    );
  });
});

it("the desk has everything that the entry points ask of it", () => {
  const entry = readFileSync(join(__dirname, "../../src/addon/entry.js"), "utf8");
  const asked = [...entry.matchAll(/\(desk\) => desk\.(\w+)\(/g)].map(([, name]) => name).sort();
  const desk = runInContext(`${partScript("desk")}\npart`, createContext({}));
  expect(asked.length).toBeGreaterThan(0);
  expect(Object.keys(desk).sort()).toEqual(asked);
});

describe("a part is loaded", () => {
  const loads = (work: (spreadsheet: TestSpreadsheet) => void): string[] => {
    const asked: string[] = [];
    const spreadsheet = new TestSpreadsheet({
      onServiceCall: (name) => {
        if (name === "HtmlTemplate.getRawContent") asked.push(name);
      },
    });
    work(spreadsheet);
    return asked;
  };

  it("neither when the file is opened nor when the sidebar is shown", () => {
    expect(loads((one) => one.menu("showSidebar"))).toEqual([]);
  });

  it("once by a call of the sidebar", () => {
    expect(loads((one) => one.value("sidebarState"))).toHaveLength(1);
  });

  it.each([
    ["not by a formula that looks up", "=SUSPICION(A1:A2)", 0],
    ["by a formula that judges a table", "=HOLD_DAYS(D1:F2,G1)", 1],
    ["by the list", "=SUSPICION()", 1],
    ["by a template", '=TEMPLATE_CHECK("","x")', 1],
  ])("%s", (_case, formula, times) => {
    const asked = loads(({ host }) => {
      const sheet = host.spreadsheet.insertSheet("own");
      sheet.getRange("D1:G2").setValues([
        ["注文番号", "注文日時", "状態", new Date(0)],
        ["250-1234567-1234567", new Date(0), "保留中", ""],
      ]);
      host.type(sheet.getSheetId(), 5, 1, formula);
      expect(sheet.getRange("A5").getValue()).not.toBe("");
    });
    expect(asked).toHaveLength(times);
  });
});

describe.each([
  ["missing", () => ({ sidebar: "" })],
  [
    "foreign",
    () => builtOtherwise((page) => page.replaceAll(/(HoldGuard|end of) (desk|formulas) \w+/g, "$1 $2 0")),
  ],
  ["foreign", () => builtOtherwise((page) => page.slice(0, page.length / 2))],
] as const)("a part that is %s", (kind, html) => {
  it.each(LANGUAGES)("is told in words to whoever asked (%s)", (language) => {
    const { failures } = messagesFor(language).addon;
    const spreadsheet = new TestSpreadsheet({
      html: html(),
      user: { email: "shop@example.com", locale: language },
    });
    expect(spreadsheet.call("sidebarState")).toEqual({
      ok: false,
      code: "failed",
      message: failures.parts[kind]("desk.html"),
    });
    spreadsheet.menu("refreshFromMenu");
    expect(spreadsheet.host.drainUiEvents()).toContainEqual(
      expect.objectContaining({ kind: "toast", message: failures.parts[kind]("desk.html") }),
    );
    expect(spreadsheet.host.run("scheduledRun", []).ok).toBe(true);
    const sheet = spreadsheet.host.spreadsheet.insertSheet("own");
    for (const formula of ["=SUSPICION()", '=TEMPLATE_CHECK("","x")']) {
      spreadsheet.host.type(sheet.getSheetId(), 1, 1, formula);
      expect(sheet.getRange("A1").getValue()).toBe(failures.parts[kind]("formulas.html"));
    }
  });
});

function builtOtherwise(change: (page: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(builtHtml()).map(([name, page]) => [name, change(page)]));
}
