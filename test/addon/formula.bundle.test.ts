import { readFileSync } from "node:fs";
import { join } from "node:path";
import { builtEntryPoints } from "../build/built.ts";
import { allOrders, honestSales, orderId } from "./report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };
const SINGLE = { id: orderId(901), quantity: 1, price: 3000, bought: TODAY - 2 * HOUR };

async function imported() {
  const spreadsheet = new TestSpreadsheet();
  await spreadsheet.import(allOrders(TODAY, [...honestSales(30, TODAY), ATTACK, SINGLE]));
  return spreadsheet;
}

/** A tab of the seller's own, with these cells from A1 on. */
function ownTab(spreadsheet: TestSpreadsheet, cells: readonly (readonly unknown[])[]) {
  const tab = spreadsheet.host.spreadsheet.insertSheet("自分の表");
  tab.getRange(1, 1, cells.length, cells[0]?.length ?? 1).setValues(cells as never);
  return tab;
}

/** The names of all custom functions of the bundle, but those that only the templates tab has. */
function formulaNames(): string[] {
  return builtEntryPoints()
    .filter(({ name, comment }) => comment.includes("@customfunction") && !name.startsWith("TEMPLATE_"))
    .map(({ name }) => name)
    .sort();
}

describe("=SUSPICION()", () => {
  it("returns the stored verdicts for order ids", async () => {
    const spreadsheet = await imported();
    const tab = ownTab(spreadsheet, [["注文番号"], [ATTACK.id], [orderId(1)], ["249-9999999-9999999"], [""]]);
    spreadsheet.host.type(tab.getSheetId(), 1, 3, "=SUSPICION(A1:A5, 最終更新)");
    const stored = spreadsheet.rows("注文").find((row) => row.注文番号 === ATTACK.id)?.疑い度;
    expect(tab.getRange("C1:C5").getValues().flat()).toEqual([
      "疑い度",
      stored,
      "",
      "注文タブにありません",
      "",
    ]);
    expect(stored).toBeGreaterThan(70);
  });

  it.each(["ja", "en"])("works as the guide in %s writes it, and so do its neighbours", async (language) => {
    const spreadsheet = await imported();
    const page = readFileSync(join(__dirname, `../../docs/guide/${language}/formulas.md`), "utf8");
    const [, column] = /=SUSPICION\(注文!([A-Z])1:[^)]*\)/.exec(page) ?? [];
    expect(spreadsheet.sheet("注文").getRange(`${column}1`).getValue()).toBe("注文番号");
    const examples = [...page.matchAll(/^=[A-Z_]+\([^)]*\)/gm)].map(([formula]) => formula);
    const named = new Set(examples.map((formula) => formula.slice(1, formula.indexOf("("))));
    expect([...named].sort()).toEqual(formulaNames());
    const tab = ownTab(spreadsheet, [
      ["注文番号", "商品名", "SKU", "数量", "注文日時", "状態", "", "項目", "値"],
      [ATTACK.id, "ロボット", "TOY-1", 30, new Date(TODAY - HOUR), "保留中", "", "level.danger", 60],
    ]);
    examples.forEach((formula, index) => {
      const column = 12 + index * 10;
      tab.insertColumnsAfter(tab.getMaxColumns(), 10);
      spreadsheet.host.type(tab.getSheetId(), 1, column, formula);
      const [first, second] = tab.getRange(1, column, 2, 1).getValues().flat();
      expect([formula, first]).toEqual([
        formula,
        expect.stringMatching(/^(疑い度|判定|理由|保留日数|自動解放の予定|保留数|時点)$/),
      ]);
      expect([formula, second]).not.toEqual([formula, ""]);
    });
  });

  it("judges a table by what it holds, the same as the orders tab where the evidence is the same", async () => {
    const spreadsheet = await imported();
    const tab = spreadsheet.host.spreadsheet.insertSheet("自分の表");
    spreadsheet.host.type(tab.getSheetId(), 1, 1, "=SUSPICION(注文!A1:X33, 最終更新)");
    const results = tab.getRange("A1:A33").getValues().flat();
    const orders = spreadsheet.rows("注文");
    expect(results.slice(1)).toEqual(orders.map((row) => row.疑い度));
  });

  it("needs no more than a quantity, and says in the cell what a row lacks", async () => {
    const spreadsheet = await imported();
    const tab = ownTab(spreadsheet, [
      ["商品名", "数量", "注文日時"],
      ["ロボット", 30, new Date(TODAY - HOUR)],
      ["ロボット", "たくさん", new Date(TODAY - HOUR)],
      ["", "", ""],
    ]);
    spreadsheet.host.type(tab.getSheetId(), 1, 5, "=SUSPICION(A1:C4, 最終更新)");
    const [header, first, second, third] = tab.getRange("E1:E4").getValues().flat();
    expect(header).toBe("疑い度");
    expect(first).toBeGreaterThan(70);
    expect(second).toContain("数量を読めません");
    expect(third).toBe("");
  });

  it.each([
    ["=SUSPICION(A1:B2, 最終更新)", "見出しの行に"],
    ['=SUSPICION(A1:B2, "昨日")', "日時のセル"],
  ])("explains a wrong argument in the cell: %s", async (formula, words) => {
    const spreadsheet = await imported();
    const tab = ownTab(spreadsheet, [
      ["仕入先", "電話"],
      ["山田", "03"],
    ]);
    spreadsheet.host.type(tab.getSheetId(), 5, 5, formula);
    expect(tab.getRange("E5").getValue()).toContain(words);
  });

  it("follows each refresh through the named cell, and is not calculated otherwise", async () => {
    const spreadsheet = await imported();
    const tab = ownTab(spreadsheet, [["注文番号"], [ATTACK.id]]);
    spreadsheet.host.type(tab.getSheetId(), 1, 3, "=SUSPICION(A1:A2, 最終更新)");
    expect(tab.getRange("C2").getValue()).toBeGreaterThan(70);
    const runs = () => spreadsheet.host.counters().calls["customFunction.SUSPICION"];
    const before = runs();
    spreadsheet.value("sidebarState");
    tab.getRange("H9").setValue("何か");
    expect(tab.getRange("C2").getValue()).toBeGreaterThan(70);
    expect(runs()).toBe(before);
    spreadsheet.now = TODAY + DAY;
    await spreadsheet.import(allOrders(TODAY + DAY, [{ ...ATTACK, status: "Unshipped" }]));
    expect(tab.getRange("C2").getValue()).toBe("");
    expect(runs()).toBeGreaterThan(before ?? 0);
  });
});
