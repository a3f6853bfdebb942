import { allOrders, honestSales, orderId } from "./report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };
const LATE = { id: orderId(901), quantity: 1, price: 3000, bought: TODAY + 20 * HOUR };

async function imported(): Promise<TestSpreadsheet> {
  const spreadsheet = new TestSpreadsheet();
  await spreadsheet.import(allOrders(TODAY, [...honestSales(20, TODAY), ATTACK]));
  return spreadsheet;
}

async function nextDay(spreadsheet: TestSpreadsheet): Promise<void> {
  spreadsheet.now = TODAY + DAY;
  await spreadsheet.import(allOrders(TODAY + DAY, [ATTACK, LATE]));
}

function columnOf(sheet: GoogleAppsScript.Spreadsheet.Sheet, header: string): number {
  return (sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? []).indexOf(header) + 1;
}

function rowOf(spreadsheet: TestSpreadsheet, id: string): number {
  return spreadsheet.rows("注文").findIndex((row) => row.注文番号 === id) + 2;
}

/** Facts and verdicts of all orders, whatever the order of rows and columns. */
function orders(spreadsheet: TestSpreadsheet, headers: readonly string[]) {
  return spreadsheet
    .rows("注文")
    .map((row) => headers.map((header) => row[header]))
    .sort();
}

const HEADERS = ["注文番号", "判定", "疑い度", "理由", "数量", "金額", "状態", "最終確認", "SKU"];

describe("the seller's layout", () => {
  it("makes no difference to what comes in: tabs moved and hidden, columns moved, hidden and inserted", async () => {
    const plain = await imported();
    await nextDay(plain);
    const spreadsheet = await imported();
    const tab = spreadsheet.sheet("注文");
    spreadsheet.host.spreadsheet.setActiveSheet(spreadsheet.sheet("取込履歴"));
    spreadsheet.host.spreadsheet.moveActiveSheet(1);
    spreadsheet.sheet("観測ログ").showSheet();
    spreadsheet.sheet("取込エラー").hideSheet();
    tab.moveColumns(tab.getRange(1, columnOf(tab, "疑い度"), 1, 1), 15);
    tab.moveColumns(tab.getRange(1, columnOf(tab, "記録（自動）"), 1, 1), 1);
    tab.insertColumnBefore(4);
    tab.hideColumns(columnOf(tab, "理由"));
    tab.setFrozenColumns(2);
    tab.setFrozenRows(3);
    const visible = spreadsheet.host.snapshot().sheets.map(({ name, hidden }) => [name, hidden]);

    await nextDay(spreadsheet);

    expect(orders(spreadsheet, HEADERS)).toEqual(orders(plain, HEADERS));
    expect(spreadsheet.host.snapshot().sheets.map(({ name, hidden }) => [name, hidden])).toEqual(visible);
    expect(tab.isColumnHiddenByUser(columnOf(tab, "理由"))).toBe(true);
    expect([tab.getFrozenColumns(), tab.getFrozenRows()]).toEqual([2, 3]);
  });

  it("keeps rows that he sorted, hid or filtered where they are, and writes to the right ones", async () => {
    const plain = await imported();
    await nextDay(plain);
    const spreadsheet = await imported();
    const tab = spreadsheet.sheet("注文");
    tab
      .getRange(2, 1, tab.getLastRow() - 1, tab.getLastColumn())
      .sort({ column: columnOf(tab, "注文番号"), ascending: false });
    const before = spreadsheet.rows("注文").map((row) => row.注文番号);
    tab.hideRows(3, 5);

    await nextDay(spreadsheet);

    expect(spreadsheet.rows("注文").map((row) => row.注文番号)).toEqual([...before, LATE.id]);
    expect(orders(spreadsheet, HEADERS)).toEqual(orders(plain, HEADERS));
    expect(tab.isRowHiddenByUser(4)).toBe(true);
  });

  it("puts what needs him first again when he asks the sidebar for it, and shows the tab", async () => {
    const spreadsheet = new TestSpreadsheet();
    expect(spreadsheet.value("sortOrders")).toContain("まだ注文がありません");
    await spreadsheet.import(allOrders(TODAY, [...honestSales(20, TODAY), ATTACK]));
    spreadsheet.now = TODAY + DAY;
    await spreadsheet.import(allOrders(TODAY + DAY, [ATTACK, { ...LATE, quantity: 30, price: 90_000 }]));
    expect(rowOf(spreadsheet, LATE.id)).toBe(23);
    const { spreadsheet: file } = spreadsheet.host;
    file.setActiveSheet(spreadsheet.sheet("取込履歴"));
    expect(spreadsheet.value("sortOrders")).toContain("上に並べました");
    const top = [ATTACK.id, LATE.id].map((id) => rowOf(spreadsheet, id));
    expect(top.sort()).toEqual([2, 3]);
    expect(file.getActiveSheet().getName()).toBe("注文");
  });

  it("keeps his formulas beside ours, and his formats on our cells", async () => {
    const spreadsheet = await imported();
    const tab = spreadsheet.sheet("注文");
    const own = tab.getLastColumn() + 1;
    const row = rowOf(spreadsheet, ATTACK.id);
    tab.insertColumnAfter(tab.getLastColumn());
    tab.getRange(1, own).setValue("倍");
    tab.getRange(row, own).setFormula("=1+1");
    tab.getRange(row, columnOf(tab, "数量")).setNumberFormat("0.0").setBackground("#00ffff");
    await nextDay(spreadsheet);
    const now = rowOf(spreadsheet, ATTACK.id);
    expect(tab.getRange(now, own).getFormula()).toBe("=1+1");
    expect(tab.getRange(now, own).getValue()).toBe(2);
    const quantity = tab.getRange(now, columnOf(tab, "数量"));
    expect([quantity.getNumberFormat(), quantity.getBackground()]).toEqual(["0.0", "#00ffff"]);
  });

  it("names the tab in which cells are protected from the user, and goes on once they are not", async () => {
    const mine = await imported();
    mine.sheet("注文").protect().removeEditors([]);
    const shared = new TestSpreadsheet({
      state: mine.host.save(),
      user: { email: "partner@example.com", locale: "ja" },
    });
    shared.now = TODAY + DAY;
    const refused = await shared.import(allOrders(TODAY + DAY, [ATTACK, LATE]));
    expect(JSON.stringify(refused)).toContain("「注文」タブに保護されたセルがある");
    const freed = new TestSpreadsheet({ state: shared.host.save() });
    await nextDay(freed);
    const plain = await imported();
    await nextDay(plain);
    expect(orders(freed, HEADERS)).toEqual(orders(plain, HEADERS));
  });

  it.each(["注文", "問い合わせ記録", "取込履歴", "取込エラー", "設定", "観測ログ"])(
    "makes the tab %s again when it was deleted, and says so",
    async (name) => {
      const spreadsheet = await imported();
      spreadsheet.host.spreadsheet.deleteSheet(spreadsheet.sheet(name));
      const { notices, counts } = spreadsheet.value("refreshNow");
      expect(notices.join("\n")).toContain(`「${name}」タブが見つからなかったため、作り直しました。`);
      expect(counts).toMatchObject({ held: 1, danger: 1 });
      await nextDay(spreadsheet);
      expect(spreadsheet.rows("注文")).toHaveLength(22);
      expect(spreadsheet.value("refreshNow").notices).toEqual([]);
    },
  );

  it("is understood in a copy of the file, which has the tabs but none of the add-on's notes", async () => {
    const original = await imported();
    const saved = JSON.parse(original.host.save()) as { properties: object; triggers: unknown[] };
    const copy = new TestSpreadsheet({
      state: JSON.stringify({ ...saved, properties: {}, triggers: [] }),
      user: { email: "partner@example.com", locale: "ja" },
    });
    expect(copy.value("sidebarState").counts).toMatchObject({ held: 1, danger: 1 });
    await nextDay(copy);
    const plain = await imported();
    await nextDay(plain);
    expect(orders(copy, HEADERS)).toEqual(orders(plain, HEADERS));
    const again = await copy.import(allOrders(TODAY + DAY, [ATTACK, LATE]));
    expect(again.files[0]?.phase).toBe("already-in");
  });

  it("lets text that begins like a formula stay text, on every tab", async () => {
    const spreadsheet = new TestSpreadsheet();
    const odd = ["=1+1", "+81", "-5", "@home"];
    await spreadsheet.import(
      allOrders(
        TODAY,
        odd.map((text, index) => ({ id: orderId(index), sku: text, title: text, bought: TODAY - HOUR })),
      ),
    );
    for (const name of ["注文", "観測ログ", "問い合わせ記録"]) {
      expect(spreadsheet.sheet(name).getDataRange().getFormulas().flat().join("")).toBe("");
    }
    expect(
      spreadsheet
        .rows("注文")
        .map((row) => row.SKU)
        .sort(),
    ).toEqual([...odd].sort());
  });
});
