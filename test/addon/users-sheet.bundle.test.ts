import { allOrders, honestSales, orderId } from "./report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };

async function imported(): Promise<TestSpreadsheet> {
  const spreadsheet = new TestSpreadsheet();
  await spreadsheet.import(allOrders(TODAY, [...honestSales(20, TODAY), ATTACK]));
  return spreadsheet;
}

/** The next day's report: the attack is still pending, one more order came in. */
async function nextDay(spreadsheet: TestSpreadsheet): Promise<void> {
  spreadsheet.now = TODAY + DAY;
  const late = { id: orderId(901), quantity: 1, price: 3000, bought: TODAY + 20 * HOUR };
  await spreadsheet.import(allOrders(TODAY + DAY, [ATTACK, late]));
}

function headersOf(sheet: GoogleAppsScript.Spreadsheet.Sheet): string[] {
  return (sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? []).map(String);
}

function columnOf(sheet: GoogleAppsScript.Spreadsheet.Sheet, header: string): number {
  return headersOf(sheet).indexOf(header) + 1;
}

function rowOf(sheet: GoogleAppsScript.Spreadsheet.Sheet, id: string): number {
  const column = columnOf(sheet, "注文番号");
  const ids = sheet.getRange(1, column, sheet.getLastRow(), 1).getValues();
  return ids.findIndex(([cell]) => String(cell).includes(id)) + 1;
}

describe("the seller's own things", () => {
  it("keeps his columns, formats, notes and rules beside ours, however he moves and sorts", async () => {
    const spreadsheet = await imported();
    const orders = spreadsheet.sheet("注文");
    orders.setName("うちの注文");
    orders.insertColumnBefore(3);
    orders.getRange(1, 3).setValue("自分のメモ");
    const row = rowOf(orders, ATTACK.id);
    orders.getRange(row, 3).setValue("電話した").setBackground("#00ff00").setNote("15時");
    orders.moveColumns(orders.getRange(1, columnOf(orders, "商品名"), 1, 1), 1);
    orders.getRange(2, 1, orders.getLastRow() - 1, orders.getLastColumn()).sort({
      column: columnOf(orders, "注文番号"),
      ascending: true,
    });
    const host = spreadsheet.host;
    expect(host.drainUiEvents()).toEqual([]);

    await nextDay(spreadsheet);

    expect(orders.getName()).toBe("うちの注文");
    const moved = rowOf(orders, ATTACK.id);
    const memo = orders.getRange(moved, columnOf(orders, "自分のメモ"));
    expect([memo.getValue(), memo.getBackground(), memo.getNote()]).toEqual(["電話した", "#00ff00", "15時"]);
    expect(orders.getRange(moved, columnOf(orders, "最終確認")).getValue()).toEqual(new Date(TODAY + DAY));
    expect(orders.getRange(rowOf(orders, orderId(901)), columnOf(orders, "判定")).getValue()).toBe("通常");
    expect(orders.getLastRow()).toBe(1 + 20 + 2);
    expect(host.spreadsheet.getSheetByName("注文")).toBeNull();
  });

  it("keeps his conditional formats, and puts each of ours there once", async () => {
    const spreadsheet = await imported();
    const orders = spreadsheet.sheet("注文");
    const ours = orders.getConditionalFormatRules();
    const [first] = ours;
    if (first === undefined) throw new Error("no rules");
    const his = first
      .copy()
      .whenTextContains("急ぎ")
      .setBackground("#00ff00")
      .setRanges([orders.getRange("C2:C")])
      .build();
    orders.setConditionalFormatRules([his, ...ours]);
    await nextDay(spreadsheet);
    await nextDay(spreadsheet);
    const rules = orders.getConditionalFormatRules();
    expect(rules).toHaveLength(ours.length + 1);
    expect(rules[0]?.getBooleanCondition()?.getCriteriaValues()).toEqual(["急ぎ"]);
  });

  it("never changes what he wrote in the inquiry log, and fills a reply-by day only where he left it blank", async () => {
    const spreadsheet = await imported();
    const log = spreadsheet.sheet("問い合わせ記録");
    const cell = (header: string) => log.getRange(2, columnOf(log, header));
    cell("対応状況").setValue("購入者の回答待ち");
    cell("連絡日").setValue(new Date(TODAY));
    cell("メモ").setValue("ケース 12345");
    await nextDay(spreadsheet);
    expect(cell("対応状況").getValue()).toBe("購入者の回答待ち");
    expect(cell("連絡日").getValue()).toEqual(new Date(TODAY));
    expect(cell("メモ").getValue()).toBe("ケース 12345");
    expect(cell("回答期限").getValue()).toEqual(new Date(TODAY + 3 * DAY - 9 * HOUR));
    cell("回答期限").setValue(new Date(TODAY + 9 * DAY));
    await nextDay(spreadsheet);
    expect(cell("回答期限").getValue()).toEqual(new Date(TODAY + 9 * DAY));
    expect(log.getLastRow()).toBe(2);
  });

  it("does not propose an inquiry again that he deleted", async () => {
    const spreadsheet = await imported();
    spreadsheet.sheet("問い合わせ記録").deleteRow(2);
    await nextDay(spreadsheet);
    expect(spreadsheet.sheet("問い合わせ記録").getLastRow()).toBe(1);
    expect(spreadsheet.rows("注文")[0]).toMatchObject({ 注文番号: ATTACK.id, 判定: "▲▲ 危険" });
  });

  it("leaves a tab of his alone that has the name of one of ours", async () => {
    const spreadsheet = new TestSpreadsheet();
    const his = spreadsheet.host.spreadsheet.insertSheet("注文");
    his.getRange("A1:B2").setValues([
      ["仕入先", "電話"],
      ["山田商店", "03"],
    ]);
    await spreadsheet.import(allOrders(TODAY, [ATTACK]));
    expect(his.getLastRow()).toBe(2);
    expect(spreadsheet.rows("注文（HoldGuard）")).toHaveLength(1);
  });

  it("makes a deleted column again and says so", async () => {
    const spreadsheet = await imported();
    const orders = spreadsheet.sheet("注文");
    orders.deleteColumn(columnOf(orders, "理由"));
    spreadsheet.now = TODAY + HOUR;
    const { notices } = spreadsheet.value("refreshNow");
    expect(notices.join()).toContain("理由");
    const row = rowOf(orders, ATTACK.id);
    expect(orders.getRange(row, columnOf(orders, "理由")).getValue()).toContain("30");
  });

  it("makes records again from the observation log when the record column or the whole tab was deleted", async () => {
    const spreadsheet = await imported();
    const orders = spreadsheet.sheet("注文");
    orders.deleteColumn(columnOf(orders, "記録（自動）"));
    const { notices } = spreadsheet.value("refreshNow");
    expect(notices.join("\n")).toContain("観測ログ");
    expect(orders.getLastRow()).toBe(1 + 21);
    spreadsheet.host.spreadsheet.deleteSheet(orders);
    expect(spreadsheet.value("refreshNow").counts).toMatchObject({ held: 1, danger: 1 });
    expect(spreadsheet.rows("注文")).toHaveLength(21);
  });

  it("writes text that looks like a formula as text, and ids with all their digits", async () => {
    const spreadsheet = new TestSpreadsheet();
    const titles = ['=HYPERLINK("http://x")', "+1+1", "-5", "@SUM(A1)", "'quoted"];
    await spreadsheet.import(
      allOrders(
        TODAY,
        titles.map((title, index) => ({
          id: orderId(index),
          title,
          sku: `00${index}`,
          bought: TODAY - HOUR,
        })),
      ),
    );
    const orders = spreadsheet.sheet("注文");
    const cells = orders.getRange(2, columnOf(orders, "商品名"), titles.length, 1);
    expect(cells.getFormulas().flat().join("")).toBe("");
    expect(cells.getValues().flat().map(String).sort()).toEqual([...titles].sort());
    expect(orders.getRange(2, columnOf(orders, "SKU"), 5, 1).getValues().flat().sort()).toEqual([
      "000",
      "001",
      "002",
      "003",
      "004",
    ]);
    // Reading them back and writing them again must not add apostrophes.
    spreadsheet.now = TODAY + HOUR;
    spreadsheet.value("refreshNow");
    await nextDay(spreadsheet);
    expect(cells.getValues().flat().map(String).sort()).toEqual([...titles].sort());
  });

  it("marks a wrong setting and goes on with the default", async () => {
    const spreadsheet = await imported();
    const settings = spreadsheet.sheet("設定");
    const ids = settings
      .getRange(1, columnOf(settings, "設定ID"), settings.getLastRow(), 1)
      .getValues()
      .flat();
    const row = ids.indexOf("level.danger") + 1;
    settings.getRange(row, columnOf(settings, "値")).setValue("たくさん");
    const { notices, counts } = spreadsheet.value("refreshNow");
    expect(notices).toHaveLength(1);
    expect(counts.danger).toBe(1);
    expect(settings.getRange(row, columnOf(settings, "確認")).getValue()).toBe(notices[0]);
    settings.getRange(row, columnOf(settings, "値")).setValue(99);
    expect(spreadsheet.value("refreshNow").counts).toMatchObject({ danger: 0, caution: 1 });
    expect(settings.getRange(row, columnOf(settings, "確認")).getValue()).toBe("");
  });
});
