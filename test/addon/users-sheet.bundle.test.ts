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

  it("gives an older sheet the colours of today at the next refresh, and leaves his own", async () => {
    const before = await imported();
    const orders = before.sheet("注文");
    const rules = orders.getConditionalFormatRules();
    const paint = (rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule, background: string) =>
      rule.copy().setBackground(background).build();
    const [first] = rules;
    if (first === undefined) throw new Error("no rules");
    const his = first.copy().whenTextContains("急ぎ").setBackground("#00ff00").build();
    orders.setConditionalFormatRules([his, ...rules.map((rule) => paint(rule, "#e8f0fe"))]);
    const saved = JSON.parse(before.host.save()) as { properties: { document: Record<string, string> } };
    const { document } = saved.properties;
    const key = "holdguard.tab.orders.rules";
    // What an older add-on noted: the formulas, without their colours.
    const note = document[key]?.replace(/ #[0-9a-f]{6}$/gm, "") ?? "";
    expect(note).toContain("$");
    const older = new TestSpreadsheet({
      state: JSON.stringify({
        ...saved,
        properties: { ...saved.properties, document: { ...document, [key]: note } },
      }),
    });
    older.value("refreshNow");
    const looks = (sheet: GoogleAppsScript.Spreadsheet.Sheet) =>
      sheet.getConditionalFormatRules().map((rule) => rule.getBooleanCondition()?.getBackground());
    const colours = rules.map((rule) => rule.getBooleanCondition()?.getBackground());
    expect(looks(older.sheet("注文"))).toEqual(["#00ff00", ...colours]);
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

  it("brings lost records back before a report is taken in, so that nothing known is forgotten", async () => {
    const cancelled = allOrders(TODAY + 6 * DAY, [
      { id: ATTACK.id, bought: ATTACK.bought, status: "Cancelled", quantity: 0 },
    ]);
    const damages: ((spreadsheet: TestSpreadsheet) => void)[] = [
      (spreadsheet) => spreadsheet.host.spreadsheet.deleteSheet(spreadsheet.sheet("注文")),
      (spreadsheet) => {
        const orders = spreadsheet.sheet("注文");
        orders.getRange(rowOf(orders, ATTACK.id), columnOf(orders, "記録（自動）")).setValue("x");
      },
    ];
    for (const damage of damages) {
      const spreadsheet = await imported();
      damage(spreadsheet);
      spreadsheet.now = TODAY + 6 * DAY;
      await spreadsheet.import(cancelled);
      expect(spreadsheet.rows("注文")).toHaveLength(21);
      expect(spreadsheet.rows("注文").find((row) => row.注文番号 === ATTACK.id)).toMatchObject({
        状態: "キャンセル",
        数量: 30,
        金額: 90_000,
      });
    }
  });

  it("is not taken for unused when the orders tab is gone", async () => {
    const spreadsheet = await imported();
    spreadsheet.host.spreadsheet.deleteSheet(spreadsheet.sheet("注文"));
    expect(spreadsheet.value("sidebarState").counts).toMatchObject({ held: 1, danger: 1 });
  });

  it("fills a column that was deleted and made again", async () => {
    const spreadsheet = await imported();
    const orders = spreadsheet.sheet("注文");
    orders.deleteColumn(columnOf(orders, "数量"));
    spreadsheet.value("refreshNow");
    expect(spreadsheet.rows("注文").map((row) => row.数量)).not.toContain("");
  });

  it("stops in words, and writes nothing, when a row was inserted above the headers", async () => {
    const spreadsheet = await imported();
    const orders = spreadsheet.sheet("注文");
    orders.insertRowsBefore(1, 1);
    orders.getRange(1, 1).setValue("うちの注文一覧");
    const width = orders.getLastColumn();
    expect(spreadsheet.call("refreshNow")).toMatchObject({ ok: false, code: "protected" });
    expect([orders.getLastColumn(), orders.getLastRow()]).toEqual([width, 23]);
    orders.deleteRows(1, 1);
    expect(spreadsheet.value("refreshNow").counts.danger).toBe(1);
  });

  it("leaves a column of his alone that has the header of one of ours", async () => {
    const spreadsheet = await imported();
    const orders = spreadsheet.sheet("注文");
    orders.insertColumnBefore(1);
    orders.getRange(1, 1).setValue("理由");
    orders.getRange(2, 1).setValue("値下げしたから");
    await nextDay(spreadsheet);
    expect(orders.getRange(2, 1).getValue()).toBe("値下げしたから");
    expect(orders.getRange(2, columnOf(orders, "疑い度") + 1).getValue()).toContain("30");
  });

  it("still finds the column for his progress when he renames it", async () => {
    const spreadsheet = await imported();
    const log = spreadsheet.sheet("問い合わせ記録");
    log.getRange(2, columnOf(log, "対応状況")).setValue("疑いなし");
    log.getRange(1, columnOf(log, "対応状況")).setValue("状況");
    const { inquiries } = spreadsheet.value("refreshNow");
    expect(inquiries).toEqual([]);
    expect(columnOf(log, "対応状況")).toBe(0);
    expect(log.getLastRow()).toBe(2);
  });

  it("keeps free words in the progress column, and says that they are not on the list", async () => {
    const spreadsheet = await imported();
    const log = spreadsheet.sheet("問い合わせ記録");
    log.getRange(2, columnOf(log, "対応状況")).setValue("山田さんに確認中");
    const { notices, inquiries } = spreadsheet.value("refreshNow");
    expect(notices.join()).toContain("山田さんに確認中");
    spreadsheet.value("markContacted", [inquiries[0]?.inquiryId ?? ""]);
    expect(log.getRange(2, columnOf(log, "対応状況")).getValue()).toBe("山田さんに確認中");
  });

  it("takes a copied row for his own, not for a second order or inquiry", async () => {
    const spreadsheet = await imported();
    for (const name of ["注文", "問い合わせ記録"]) {
      const tab = spreadsheet.sheet(name);
      const row = rowOf(tab, ATTACK.id);
      const values = tab.getRange(row, 1, 1, tab.getLastColumn()).getValues();
      tab.getRange(tab.getLastRow() + 1, 1, 1, tab.getLastColumn()).setValues(values);
    }
    const state = spreadsheet.value("refreshNow");
    expect(state.counts.held).toBe(1);
    expect(state.inquiries).toHaveLength(1);
  });

  it("does not bring back rows that he deleted because of a row of his own that names an order", async () => {
    const spreadsheet = await imported();
    const orders = spreadsheet.sheet("注文");
    orders.deleteRow(rowOf(orders, orderId(3)));
    orders.getRange(orders.getLastRow() + 1, columnOf(orders, "注文番号")).setValue(orderId(555));
    spreadsheet.value("refreshNow");
    expect(rowOf(orders, orderId(3))).toBe(0);
    spreadsheet.host.resetCounters();
    spreadsheet.value("refreshNow");
    const first = spreadsheet.host.counters().cellsRead;
    spreadsheet.host.resetCounters();
    spreadsheet.value("refreshNow");
    expect(spreadsheet.host.counters().cellsRead).toBe(first);
  });

  it("puts all rows into the chosen language, and follows the payment term", async () => {
    const spreadsheet = await imported();
    const settings = spreadsheet.sheet("設定");
    const ids = settings
      .getRange(1, columnOf(settings, "設定ID"), settings.getLastRow(), 1)
      .getValues()
      .flat();
    const set = (id: string, value: unknown) =>
      settings.getRange(ids.indexOf(id) + 1, columnOf(settings, "値")).setValue(value);
    set("language", "English");
    set("hold.paymentTermDays", 10);
    spreadsheet.value("refreshNow");
    const statuses = new Set(spreadsheet.rows("注文").map((row) => row.状態));
    expect([...statuses].sort()).toEqual(["Pending", "Shipped"]);
    expect(spreadsheet.rows("注文").find((row) => row.注文番号 === ATTACK.id)).toMatchObject({
      自動解放の予定: new Date(ATTACK.bought + 10 * DAY),
    });
  });

  it("refuses a time of sight that lies ahead", async () => {
    const spreadsheet = await imported();
    const file = allOrders(TODAY + 30 * DAY, [ATTACK]);
    const state = await spreadsheet.import(file);
    expect(state.files[0]).toMatchObject({ phase: "refused" });
    expect(spreadsheet.rows("注文")[0]).toMatchObject({ 最終確認: new Date(TODAY) });
  });
});
