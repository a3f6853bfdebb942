import { packStock } from "../../src/reports/packed-stock.ts";
import { type StockRow, stockBatchOf } from "../../src/reports/stock-batch.ts";
import { allOrders, honestSales, orderId } from "./report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };

function offer(available: number, said: Partial<StockRow> = {}): StockRow {
  return {
    sku: "TOY-1",
    asin: "B000000001",
    title: "変形ロボット",
    channel: "amazon",
    available,
    reserved: Number.NaN,
    price: 3000,
    status: "active",
    ...said,
  };
}

/** Imports a stock report in one chunk; returns what it came to. */
function importStock(spreadsheet: TestSpreadsheet, asOf: number, offers: readonly StockRow[], shop = "") {
  const { importId } = spreadsheet.value("startImport", {
    name: `stock-${asOf}.txt`,
    kind: "fba-stock",
    encoding: "utf-8",
    rows: offers.length,
    asOf,
    shop,
    complete: true,
    fingerprint: `stock ${asOf} ${shop}`,
  });
  spreadsheet.value("stockChunk", importId, 0, packStock(stockBatchOf(offers)), []);
  return spreadsheet.value("finishImport", { importId, duplicates: 0 });
}

/** A row without its record, which names the import. */
function shownIn(row: Record<string, unknown>): Record<string, unknown> {
  return { ...row, "記録（自動）": "" };
}

describe("a stock report", () => {
  it("shows how much of a product is held", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(allOrders(TODAY, [...honestSales(20, TODAY), ATTACK]));
    expect(spreadsheet.host.spreadsheet.getSheetByName("在庫")).toBeNull();
    expect(importStock(spreadsheet, TODAY, [offer(10), offer(4, { sku: "=1+1", asin: "" })])).toMatchObject({
      rows: 2,
      new: 2,
    });
    spreadsheet.value("refreshNow");
    expect(spreadsheet.rows("在庫")).toMatchObject([
      {
        商品名: "変形ロボット",
        SKU: "TOY-1",
        販売可能数: 10,
        保留中の数量: 30,
        拘束率: 0.75,
        気づいた点: "",
      },
      { SKU: "=1+1", 販売可能数: 4, 保留中の数量: "", 拘束率: "" },
    ]);
    expect(spreadsheet.rows("取込履歴").map((row) => row.結果)).toEqual(["完了", "完了"]);
  });

  it("counts an offer once, though the seller copied its row", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(allOrders(TODAY, [...honestSales(20, TODAY), ATTACK]));
    importStock(spreadsheet, TODAY, [offer(10)]);
    spreadsheet.value("refreshNow");
    const verdict = () => spreadsheet.rows("注文").find((row) => row.注文番号 === ATTACK.id)?.理由;
    const before = verdict();
    const tab = spreadsheet.sheet("在庫");
    const values = tab.getRange(2, 1, 1, tab.getLastColumn()).getValues();
    tab.getRange(3, 1, 1, tab.getLastColumn()).setValues(values);
    tab.getRange(3, 1).setValue("控え");
    spreadsheet.value("refreshNow");
    expect(verdict()).toBe(before);
    importStock(spreadsheet, TODAY + HOUR / 6, [offer(2)]);
    spreadsheet.value("refreshNow");
    expect(spreadsheet.rows("在庫")).toMatchObject([
      { 商品名: "変形ロボット", 販売可能数: 2, 保留中の数量: 30 },
      { 商品名: "控え", 販売可能数: 10 },
    ]);
  });

  it("tells of a drop that no order explains, and takes it back with its import", async () => {
    const spreadsheet = new TestSpreadsheet();
    spreadsheet.now = TODAY + HOUR;
    await spreadsheet.import(allOrders(TODAY, [...honestSales(20, TODAY), ATTACK]));
    importStock(spreadsheet, TODAY - DAY, [offer(100)]);
    importStock(spreadsheet, TODAY, [offer(20)]);
    spreadsheet.value("refreshNow");
    const row = () => spreadsheet.rows("在庫")[0];
    expect(row()?.販売可能数).toBe(20);
    expect(row()?.気づいた点).toContain("80個減りました。うち50個");
    const newest = spreadsheet.value("recentImports")[0];
    spreadsheet.value("undoImport", newest?.importId ?? "");
    expect(row()).toMatchObject({ 販売可能数: 100, 気づいた点: "" });
    for (const one of spreadsheet.value("recentImports")) {
      if (one.what.includes("在庫") && one.undoable) spreadsheet.value("undoImport", one.importId);
    }
    expect(spreadsheet.rows("在庫")).toEqual([]);
  });

  it("lets the newest report win, whichever comes last, and keeps shops apart", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(allOrders(TODAY, [ATTACK]));
    importStock(spreadsheet, TODAY, [offer(10)]);
    importStock(spreadsheet, TODAY - DAY, [offer(50)]);
    importStock(spreadsheet, TODAY, [offer(7)], "二号店");
    spreadsheet.value("refreshNow");
    expect(spreadsheet.rows("在庫").map((row) => [row.販売可能数, row.保留中の数量])).toEqual([
      [10, 30],
      [7, ""],
    ]);
  });

  it("changes nothing when a chunk comes twice, cut off or not", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(allOrders(TODAY, [ATTACK]));
    const file = {
      name: "stock.txt",
      kind: "fba-stock",
      encoding: "utf-8",
      rows: 1,
      asOf: TODAY,
      shop: "",
      complete: true,
      fingerprint: "stock",
    };
    const { importId } = spreadsheet.value("startImport", file);
    const packed = packStock(stockBatchOf([offer(10)]));
    const rejected = [{ line: 3, column: "sku", reason: "missing-sku" as const, cell: "" }];
    for (let time = 0; time < 2; time += 1) {
      expect(spreadsheet.value("stockChunk", importId, 0, packed, rejected)).toMatchObject({
        nextChunk: 1,
        new: 1,
        changed: 0,
      });
    }
    expect(spreadsheet.rows("在庫")).toHaveLength(1);
    expect(spreadsheet.rows("取込エラー")).toHaveLength(1);
  });

  it.each([
    ["its tab was deleted", (tab: GoogleAppsScript.Spreadsheet.Sheet) => tab.getParent().deleteSheet(tab)],
    ["its rows were deleted", (tab: GoogleAppsScript.Spreadsheet.Sheet) => tab.deleteRows(2, 1)],
    [
      "its records were deleted",
      (tab: GoogleAppsScript.Spreadsheet.Sheet) => tab.deleteColumn(tab.getLastColumn()),
    ],
  ])("can come again when %s", async (_, lose) => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(allOrders(TODAY, [...honestSales(20, TODAY), ATTACK]));
    importStock(spreadsheet, TODAY, [offer(10)]);
    spreadsheet.value("refreshNow");
    const before = spreadsheet.rows("在庫");
    expect(before).toMatchObject([{ SKU: "TOY-1", 販売可能数: 10, 保留中の数量: 30 }]);
    lose(spreadsheet.sheet("在庫"));
    expect(spreadsheet.value("refreshNow").notices.join()).toContain("在庫レポートをもう一度");
    expect(spreadsheet.value("refreshNow").notices.join()).not.toContain("在庫レポート");
    expect(importStock(spreadsheet, TODAY, [offer(10)])).toMatchObject({ new: 1 });
    spreadsheet.value("refreshNow");
    expect(spreadsheet.rows("在庫").map(shownIn)).toEqual(before.map(shownIn));
  });

  it("is refused where it is none", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(allOrders(TODAY, [ATTACK]));
    const [orders] = spreadsheet.value("recentImports");
    const packed = packStock(stockBatchOf([offer(10)]));
    expect(spreadsheet.call("stockChunk", orders?.importId ?? "", 1, packed, [])).toMatchObject({
      ok: false,
      code: "invalid",
    });
    expect(spreadsheet.call("stockChunk", orders?.importId ?? "", 1, {} as never, [])).toMatchObject({
      ok: false,
      code: "invalid",
    });
  });
});
