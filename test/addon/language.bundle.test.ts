import type { LanguageChoice } from "../../src/addon/calls.ts";
import { allOrders, honestSales, orderId } from "./report-files.ts";
import { DAY, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const JAPANESE = /[ぁ-んァ-ヶ一-龠]/;
const MENU = { ja: "サイドバーを開く", en: "Open sidebar" };

function userWith(locale: string): TestSpreadsheet {
  return new TestSpreadsheet({ user: { email: "seller@example.com", locale } });
}

/** A sheet with a flagged hold. */
async function flagged(locale: string): Promise<TestSpreadsheet> {
  const spreadsheet = userWith(locale);
  const attack = { id: orderId(900), title: "Robot", quantity: 30, price: 90_000, bought: TODAY - 4 * DAY };
  const sales = honestSales(30, TODAY - 5 * DAY).map((row) => ({ ...row, title: "Robot" }));
  await spreadsheet.import(allOrders(TODAY, [...sales, attack]));
  return spreadsheet;
}

function choose(spreadsheet: TestSpreadsheet, language: LanguageChoice): void {
  spreadsheet.value("remember", { language });
}

const menuText = (spreadsheet: TestSpreadsheet) => JSON.stringify(spreadsheet.host.menu());

describe("the language that the add-on speaks", () => {
  it.each([
    ["ja", "ja"],
    ["ja_JP", "ja"],
    ["en", "en"],
    ["en_GB", "en"],
    ["de", "en"],
  ] as const)("follows the user's locale: %s is %s", (locale, language) => {
    const spreadsheet = userWith(locale);
    spreadsheet.host.open();
    expect(menuText(spreadsheet)).toContain(MENU[language]);
    expect(spreadsheet.value("sidebarState")).toMatchObject({ language, remembered: { language: "auto" } });
  });

  it("is the user's choice in sidebar, toasts and failures, and changes no cell", async () => {
    const spreadsheet = await flagged("ja");
    const cells = () => spreadsheet.host.snapshot().sheets;
    const before = cells();
    choose(spreadsheet, "en");
    const state = spreadsheet.value("sidebarState");
    expect(state.language).toBe("en");
    expect(state.inquiries[0]).toMatchObject({ stateLabel: "To contact" });
    expect(JAPANESE.test(JSON.stringify([state.inquiries, state.waiting, state.notices]))).toBe(false);
    const [card] = state.inquiries;
    const details = spreadsheet.value("inquiryDetails", card?.inquiryId ?? "");
    expect(JAPANESE.test(JSON.stringify(details))).toBe(false);
    expect(JAPANESE.test(JSON.stringify(spreadsheet.value("heldOrders", 0, 10)))).toBe(false);
    expect(JAPANESE.test(JSON.stringify(spreadsheet.value("settingsView").groups))).toBe(false);
    spreadsheet.menu("refreshFromMenu");
    expect(spreadsheet.toast()).not.toMatch(JAPANESE);
    const refused = spreadsheet.call("undoImport", "unknown");
    expect(refused.ok ? "" : refused.message).toMatch(/^[A-Z][ -~]+$/);
    expect(cells()).toEqual(before);
    choose(spreadsheet, "auto");
    expect(spreadsheet.value("sidebarState").language).toBe("ja");
  });

  it("leaves what is written to the sheet's own language", async () => {
    const spreadsheet = await flagged("ja");
    choose(spreadsheet, "en");
    const late = { id: orderId(901), title: "Robot", quantity: 25, price: 75_000, bought: TODAY - 3 * DAY };
    await spreadsheet.import(allOrders(TODAY + 1, [late], "later.txt"));
    const levels = spreadsheet.rows("注文").map((row) => String(row.判定));
    expect(levels.filter((text) => /[a-z]/i.test(text))).toEqual([]);
    expect(spreadsheet.rows("取込履歴").map((row) => row.内容)).toEqual(["全注文レポート", "全注文レポート"]);
  });

  it("makes the first tabs in the chosen language", async () => {
    const spreadsheet = userWith("ja");
    choose(spreadsheet, "en");
    await spreadsheet.import(allOrders(TODAY, honestSales(3, TODAY)));
    expect(spreadsheet.host.spreadsheet.getSheetByName("Orders")).not.toBeNull();
  });

  it("is by the locale alone while nothing of the user can be read", () => {
    const spreadsheet = userWith("ja");
    choose(spreadsheet, "en");
    // Google opens a file in AuthMode.NONE.
    expect(spreadsheet.host.open()).toMatchObject({ ok: true });
    expect(menuText(spreadsheet)).toContain(MENU.ja);
  });

  it("refuses a language that it does not speak", () => {
    const spreadsheet = userWith("ja");
    const answer = spreadsheet.call("remember", { language: "fr" as LanguageChoice });
    expect(answer.ok ? "" : answer.code).toBe("invalid");
  });
});
