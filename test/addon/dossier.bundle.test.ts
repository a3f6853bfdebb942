import type { DossierEntry } from "../../src/addon/calls.ts";
import { allOrders, honestSales, type OrderRow, orderId } from "./report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const TITLE = `変形ロボット "<script>alert(1)</script>`;
const FIRST = { id: orderId(900), title: TITLE, quantity: 30, price: 90_000, bought: TODAY - 20 * DAY };
const SECOND = { id: orderId(901), title: TITLE, quantity: 20, price: 60_000, bought: TODAY - 10 * DAY };
const THIRD = { id: orderId(902), title: TITLE, quantity: 8, price: 24_000, bought: TODAY - 9 * DAY };

/** The order is seen pending five hours after it was placed, and cancelled six days later. */
async function leftUnpaid(spreadsheet: TestSpreadsheet, order: OrderRow): Promise<void> {
  const seen = order.bought + 5 * HOUR;
  spreadsheet.now = seen;
  await spreadsheet.import(allOrders(seen, [order], `${order.id}.txt`));
  const ended = order.bought + 6 * DAY;
  spreadsheet.now = ended;
  const cancelled = { ...order, status: "Cancelled", quantity: 0, updated: ended - HOUR };
  await spreadsheet.import(allOrders(ended, [cancelled], `${order.id}-cancelled.txt`));
}

async function hitTwice(): Promise<TestSpreadsheet> {
  const spreadsheet = new TestSpreadsheet();
  spreadsheet.now = FIRST.bought;
  await spreadsheet.import(allOrders(FIRST.bought, honestSales(30, FIRST.bought)));
  await leftUnpaid(spreadsheet, FIRST);
  await leftUnpaid(spreadsheet, SECOND);
  spreadsheet.now = TODAY;
  return spreadsheet;
}

function only(entries: readonly DossierEntry[]): DossierEntry {
  const [entry, ...others] = entries;
  if (entry === undefined || others.length > 0) throw new Error("not one dossier");
  return entry;
}

/** What stands in every tab, formulas, formats and all that a snapshot of the host shows. */
function everything(spreadsheet: TestSpreadsheet): unknown {
  return spreadsheet.host.spreadsheet
    .getSheets()
    .map((sheet) => [sheet.getName(), sheet.getMaxRows(), sheet.getDataRange().getValues()]);
}

describe("a report of abuse", () => {
  it("begins with the second order of a product that ended unpaid, and looking at it writes nothing", async () => {
    const spreadsheet = new TestSpreadsheet();
    expect(spreadsheet.value("dossiers")).toEqual([]);
    expect(spreadsheet.host.spreadsheet.getSheets()).toHaveLength(1);
    await leftUnpaid(spreadsheet, FIRST);
    expect(spreadsheet.value("sidebarState").dossiers).toBe(0);
    await leftUnpaid(spreadsheet, SECOND);
    expect(spreadsheet.value("sidebarState").dossiers).toBe(1);

    const before = everything(spreadsheet);
    const entry = only(spreadsheet.value("dossiers"));
    expect(entry).toMatchObject({
      product: TITLE,
      asin: "B000000001",
      cases: 2,
      units: 50,
      from: FIRST.bought,
      until: SECOND.bought + 6 * DAY - HOUR,
    });
    const view = spreadsheet.value("dossier", entry);
    expect(view.rows).toMatchObject([
      { orderId: FIRST.id, units: 30, total: 90_000, seenUntil: FIRST.bought + 5 * HOUR },
      { orderId: SECOND.id, units: 20, total: 60_000, contactedAt: null },
    ]);
    expect(view.body).toContain(`注文番号 ${FIRST.id}（30個、90,000円）：2026年11月4日に注文`);
    expect(view.path[0]).toContain("アカウント健全性");
    expect(everything(spreadsheet)).toEqual(before);
    expect(spreadsheet.host.spreadsheet.getSheetByName("通報資料")).toBeNull();
  });

  it("goes into a tab of its own, in which what the seller has survives", async () => {
    const spreadsheet = await hitTwice();
    const entry = only(spreadsheet.value("dossiers"));
    expect(spreadsheet.value("writeDossier", entry)).toEqual({ tab: "通報資料", added: 2, changed: 0 });
    expect(spreadsheet.rows("通報資料")).toMatchObject([
      {
        商品名: TITLE,
        ASIN: "B000000001",
        SKU: "TOY-1",
        注文番号: FIRST.id,
        数量: 30,
        金額: 90_000,
        注文日時: new Date(FIRST.bought),
        保留を確認: new Date(FIRST.bought + 5 * HOUR),
        キャンセル: new Date(FIRST.bought + 6 * DAY - HOUR),
        問い合わせ日: "",
      },
      { 注文番号: SECOND.id },
    ]);

    const sheet = spreadsheet.sheet("通報資料");
    sheet.setName("うちの通報");
    sheet.insertColumnBefore(2);
    sheet.getRange(1, 2).setValue("担当");
    sheet.getRange(2, 2).setValue("山田");
    const headers = (sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? []).map(String);
    const column = (header: string) => headers.indexOf(header) + 1;
    sheet.getRange(3, column("メモ")).setValue("受付 123");
    sheet.getRange(4, column("注文番号")).setValue("自分の行");
    sheet.getRange(2, column("数量")).setValue(29);
    sheet.moveColumns(sheet.getRange(1, column("数量"), 1, 1), 1);
    await leftUnpaid(spreadsheet, THIRD);
    expect(spreadsheet.value("writeDossier", only(spreadsheet.value("dossiers")))).toEqual({
      tab: "うちの通報",
      added: 1,
      changed: 1,
    });
    expect(spreadsheet.rows("うちの通報")).toMatchObject([
      { 注文番号: FIRST.id, 担当: "山田", 数量: 30 },
      { 注文番号: SECOND.id, メモ: "受付 123" },
      { 注文番号: "自分の行", 商品名: "" },
      { 注文番号: THIRD.id, 数量: 8 },
    ]);
    const before = everything(spreadsheet);
    expect(spreadsheet.value("writeDossier", entry)).toMatchObject({ added: 0, changed: 0 });
    expect(everything(spreadsheet)).toEqual(before);
  });

  it("leaves out what the seller found not suspicious, and says so where nothing is left", async () => {
    const spreadsheet = await hitTwice();
    const entry = only(spreadsheet.value("dossiers"));
    const log = spreadsheet.sheet("問い合わせ記録");
    const headers = (log.getRange(1, 1, 1, log.getLastColumn()).getValues()[0] ?? []).map(String);
    log.getRange(2, headers.indexOf("対応状況") + 1).setValue("疑いなし");
    expect(spreadsheet.value("dossiers")).toEqual([]);
    expect(spreadsheet.call("dossier", entry)).toMatchObject({ ok: false, code: "not-found" });
    expect(spreadsheet.call("writeDossier", entry)).toMatchObject({ ok: false, code: "not-found" });
    expect(spreadsheet.host.spreadsheet.getSheetByName("通報資料")).toBeNull();
    expect(spreadsheet.call("dossier", { shop: "", key: "" })).toMatchObject({ ok: false, code: "invalid" });
  });

  it("leaves out an order that the seller exempted", async () => {
    const spreadsheet = await hitTwice();
    const { state } = spreadsheet.value("addExemption", {
      target: "order",
      id: SECOND.id,
      shop: "",
      covers: "everything",
      reason: "購入者から連絡あり",
      until: null,
    });
    expect(state.dossiers).toBe(0);
    expect(spreadsheet.value("dossiers")).toEqual([]);
  });

  it("takes its way to the form from the settings", async () => {
    const spreadsheet = await hitTwice();
    const settings = spreadsheet.sheet("設定");
    const ids = settings.getDataRange().getValues();
    const [headers = []] = ids;
    const row = ids.findIndex((cells) => cells.includes("inquiry.abusePath.ja")) + 1;
    settings.getRange(row, headers.indexOf("値") + 1).setValue("新しい画面を開く\n通報する");
    expect(spreadsheet.value("dossier", only(spreadsheet.value("dossiers"))).path).toEqual([
      "新しい画面を開く",
      "通報する",
    ]);
  });

  it("does not count as unpaid or paid what is archived, and says that it does not", async () => {
    const spreadsheet = new TestSpreadsheet();
    const old = FIRST.bought - 300 * DAY;
    spreadsheet.now = old;
    await spreadsheet.import(allOrders(old, honestSales(30, old), "old.txt"));
    await leftUnpaid(spreadsheet, { ...FIRST, id: orderId(800), bought: old });
    await leftUnpaid(spreadsheet, FIRST);
    spreadsheet.now = TODAY;
    const before = spreadsheet.value("dossier", only(spreadsheet.value("dossiers")));
    expect(before).toMatchObject({ paidOrders: 0, archivedUntil: null, cases: 2 });
    expect(spreadsheet.value("archiveOrders").lines).toBe(30);
    const view = spreadsheet.value("dossier", only(spreadsheet.value("dossiers")));
    expect(view).toMatchObject({ cases: 2, paidOrders: null });
    expect(view.archivedUntil).not.toBeNull();
    expect(view.body).toContain("ここに記していないものがあります");
    expect(spreadsheet.value("prevention").archivedUntil).toBe(view.archivedUntil);
  });
});
