import { samplePeriod, sampleSeed, sampleShop } from "../../../bench/shop/profiles.ts";
import { reportsAt } from "../../../bench/shop/reports-at.ts";
import { simulateShop } from "../../../bench/shop/simulate-shop.ts";
import { packStock } from "../../../src/reports/packed-stock.ts";
import { stockBatchOf } from "../../../src/reports/stock-batch.ts";
import { allOrders, honestSales, type OrderRow, orderId, pendingOrders } from "../report-files.ts";
import { DAY, HOUR, TODAY } from "../spreadsheet.ts";
import { FormulaDesk } from "./formula-desk.ts";

const HEADERS = ["注文番号", "商品", "数量", "判定", "疑い度", "保留日数", "自動解放の予定", "理由"];

/** Held orders of products of their own: from one late payer to a whole stock, some of the same suspicion. */
const HELD: readonly OrderRow[] = [
  [1, 3, 3000],
  [30, 5, 90_000],
  [12, 100, 36_000],
  [6, 20, 18_000],
  [2, 130, 6000],
  [30, 80, 90_000],
  [3, 9, 240_000],
  [8, 30, undefined],
].map(([quantity = 1, hours = 1, price], index) => ({
  id: orderId(900 + index),
  sku: `TOY-${index}`,
  asin: `B00000000${index}`,
  title: `ロボット${index}`,
  quantity,
  bought: TODAY - hours * HOUR,
  ...(price === undefined ? {} : { price }),
}));

function salesOf({ sku, asin, title }: OrderRow, index: number): readonly OrderRow[] {
  return honestSales(20, TODAY).map((sale, number) => ({
    ...sale,
    id: orderId(10_000 + index * 100 + number),
    ...(sku === undefined ? {} : { sku }),
    ...(asin === undefined ? {} : { asin }),
    ...(title === undefined ? {} : { title }),
  }));
}

/** The order ids that the sidebar shows, in its order: those of the cases, then those of the waiting. */
function sidebarOrder(desk: FormulaDesk): { readonly cases: string[]; readonly waiting: string[] } {
  const { inquiries, waiting } = desk.spreadsheet.value("sidebarState");
  return {
    cases: inquiries.filter(({ orderIds }) => orderIds.length === 1).flatMap(({ orderIds }) => orderIds),
    waiting: waiting.map(({ orderId: id }) => id),
  };
}

function listed(desk: FormulaDesk): string[] {
  return desk.column("=SUSPICION(最終更新)").slice(2).map(String);
}

describe("=SUSPICION() without a range", () => {
  it("lists what is held: as of when, under headers, in words and numbers and dates", async () => {
    const attack = HELD[1] as OrderRow;
    const desk = await FormulaDesk.with(allOrders(TODAY, [...honestSales(30, TODAY), attack]));
    const [row] = desk.spreadsheet.rows("注文").filter((one) => one.注文番号 === attack.id);
    const [top, headers, first, ...others] = desk.answer("=SUSPICION(最終更新)");
    expect(top?.slice(0, 4)).toEqual(["時点", new Date(TODAY), "保留中 1件（要対応の順）", ""]);
    expect(headers).toEqual(HEADERS);
    expect(first).toEqual([
      attack.id,
      "ロボット1",
      30,
      "危険",
      row?.疑い度,
      0.2,
      new Date(attack.bought + 6 * DAY),
      row?.理由,
    ]);
    expect(others).toEqual([]);
    expect(desk.answer("=SUSPICION()")).toEqual(desk.answer("=SUSPICION(最終更新)"));
  });

  it("ranks them as the sidebar does", async () => {
    const desk = await FormulaDesk.with(allOrders(TODAY, [...HELD.flatMap(salesOf), ...HELD]));
    const ids = listed(desk);
    expect([...ids].sort()).toEqual(HELD.map(({ id }) => id));
    const { cases, waiting } = sidebarOrder(desk);
    expect(cases.length).toBeGreaterThan(3);
    expect(ids.filter((id) => cases.includes(id))).toEqual(cases);
    expect(ids.filter((id) => waiting.includes(id))).toEqual(waiting);
  });

  it("ranks them as the sidebar does where the stock tells what is left", async () => {
    const desk = await FormulaDesk.with(allOrders(TODAY, [...HELD.flatMap(salesOf), ...HELD]));
    const before = listed(desk);
    const { importId } = desk.spreadsheet.value("startImport", {
      name: "stock.txt",
      kind: "fba-stock",
      encoding: "utf-8",
      rows: HELD.length,
      asOf: TODAY,
      shop: "",
      complete: true,
      fingerprint: "stock",
    });
    const offers = HELD.map(({ sku = "", asin = "", title = "" }, index) => ({
      sku,
      asin,
      title,
      channel: "amazon" as const,
      available: index === 3 ? 0 : 1000,
      reserved: Number.NaN,
      price: 3000,
      status: "active" as const,
    }));
    desk.spreadsheet.value("stockChunk", importId, 0, packStock(stockBatchOf(offers)), []);
    desk.spreadsheet.value("finishImport", { importId, duplicates: 0 });
    desk.spreadsheet.now = TODAY + HOUR;
    desk.spreadsheet.value("refreshNow");
    const ids = listed(desk);
    const { cases, waiting } = sidebarOrder(desk);
    expect(ids).not.toEqual(before);
    expect(ids.filter((id) => cases.includes(id))).toEqual(cases);
    expect(ids.filter((id) => waiting.includes(id))).toEqual(waiting);
  });

  it("ranks a whole synthetic shop as the sidebar does, and shows the verdicts of the orders tab", async () => {
    const shop = simulateShop(sampleShop, sampleSeed, samplePeriod);
    const desk = new FormulaDesk();
    let ranked = 0;
    for (let day = 0; day < 4; day += 1) {
      const at = shop.dayZero + 9 * HOUR + day * DAY;
      desk.spreadsheet.now = at;
      const since = day === 0 ? { since: shop.from } : {};
      await desk.spreadsheet.import(
        ...reportsAt(shop, at, { kinds: ["all-orders", "pending-orders"], ...since }),
      );
      const ids = listed(desk);
      const { cases, waiting } = sidebarOrder(desk);
      ranked += cases.length + waiting.length;
      expect(ids.filter((id) => cases.includes(id))).toEqual(cases);
      expect(ids.filter((id) => waiting.includes(id))).toEqual(waiting);
    }
    expect(ranked).toBeGreaterThan(4);
    const held = desk.spreadsheet.rows("注文").filter((row) => row.判定 !== "");
    expect(held.length).toBeGreaterThan(10);
    const shown = desk
      .answer("=SUSPICION(最終更新)")
      .slice(2)
      .map((cells) => `${cells[0]} ${cells[4]}`);
    expect([...shown].sort()).toEqual(held.map((row) => `${row.注文番号} ${row.疑い度}`).sort());
  });

  it("says in words that nothing is held", async () => {
    const desk = await FormulaDesk.with(allOrders(TODAY, honestSales(5, TODAY)));
    expect(desk.answer("=SUSPICION(最終更新)")).toEqual([
      ["時点", new Date(TODAY), "保留中の注文はありません。", "", "", "", "", ""],
      HEADERS,
    ]);
  });

  it("names the shops where there are several, and leaves out what a complete list no longer shows", async () => {
    const gone = { id: orderId(950), sku: "OWN-1", bought: TODAY - 30 * HOUR };
    const desk = await FormulaDesk.with(pendingOrders(TODAY - DAY, [gone], "first.txt"), {
      ...allOrders(TODAY, [HELD[1] as OrderRow]),
      shop: "二号店",
    });
    expect(listed(desk)).toHaveLength(2);
    desk.spreadsheet.now = TODAY + HOUR;
    await desk.spreadsheet.import(pendingOrders(TODAY, [], "second.txt"));
    const [, headers, ...rows] = desk.answer("=SUSPICION(最終更新)");
    expect(headers).toEqual([...HEADERS, "店舗"]);
    expect(rows.map((cells) => [cells[0], cells[8]])).toEqual([[orderId(901), "二号店"]]);
  });

  it("follows each refresh through the named cell", async () => {
    const desk = await FormulaDesk.with(allOrders(TODAY, HELD));
    const tab = desk.spreadsheet.host.spreadsheet.insertSheet("一覧");
    desk.spreadsheet.host.type(tab.getSheetId(), 1, 1, "=SUSPICION(最終更新)");
    expect(tab.getLastRow()).toBe(2 + HELD.length);
    desk.spreadsheet.now = TODAY + HOUR;
    const paid = HELD.slice(1).map((row) => ({ ...row, status: "Unshipped" }));
    await desk.spreadsheet.import(allOrders(TODAY + HOUR, paid, "later.txt"));
    expect(
      tab
        .getDataRange()
        .getValues()
        .map(([first]) => first),
    ).toEqual(["時点", "注文番号", HELD[0]?.id]);
    expect(tab.getRange("B1").getValue()).toEqual(new Date(TODAY + HOUR));
  });
});
