import { differences, wholeSheet } from "../trust/whole-sheet.ts";
import { allOrders, honestSales, orderId } from "./report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const stands = (spreadsheet: TestSpreadsheet) => wholeSheet(spreadsheet.host.save());

describe("the sample orders", () => {
  it.each([0, 5 * HOUR, 37 * DAY + 11 * HOUR])("show each level and an inquiry, %p ms later too", (later) => {
    const spreadsheet = new TestSpreadsheet();
    spreadsheet.now = TODAY + later;
    expect(spreadsheet.value("sidebarState").sample).toBe("offered");
    const state = spreadsheet.value("trySample");
    expect(state.sample).toBe("here");
    const { danger, caution, watch, notJudged, held } = state.counts;
    expect([danger, caution, watch, notJudged].map((count) => count > 0)).toEqual([true, true, true, true]);
    expect(held).toBeGreaterThan(danger + caution + watch + notJudged);
    expect(state.inquiries.length).toBeGreaterThan(0);
    const rows = spreadsheet.rows("注文");
    expect(rows.length).toBeGreaterThanOrEqual(18);
    expect(rows.length).toBeLessThanOrEqual(30);
    for (const row of rows) expect(String(row.商品名)).toMatch(/^【見本】/);
  });

  it("leave no trace when they are taken out", () => {
    const spreadsheet = new TestSpreadsheet();
    spreadsheet
      .sheet("シート1")
      .getRange("A1:B2")
      .setValues([
        ["仕入れ", 1],
        ["送料", 2],
      ]);
    spreadsheet.value("sidebarState");
    const before = stands(spreadsheet);
    spreadsheet.value("trySample");
    spreadsheet.value("refreshNow");
    expect(spreadsheet.value("removeSample")).toMatchObject({ sample: "offered", refreshedAt: null });
    expect(differences(before, stands(spreadsheet))).toEqual([]);
    spreadsheet.value("trySample");
    spreadsheet.value("removeSample");
    expect(differences(before, stands(spreadsheet))).toEqual([]);
  });

  it("leave settings that were entered before as they were", () => {
    const spreadsheet = new TestSpreadsheet();
    spreadsheet.value("applySettings", { "level.caution": 55 });
    const before = stands(spreadsheet);
    spreadsheet.value("trySample");
    spreadsheet.value("removeSample");
    expect(differences(before, stands(spreadsheet))).toEqual([]);
  });

  it("leave what the seller wrote beside them meanwhile", () => {
    const spreadsheet = new TestSpreadsheet();
    spreadsheet.value("trySample");
    const orders = spreadsheet.sheet("注文");
    const own = orders.getMaxColumns() + 1;
    orders.insertColumnAfter(own - 1);
    orders.getRange(1, own, 3, 1).setValues([["仕入れ先"], ["問屋A"], [""]]);
    spreadsheet.value("addToWatchList", { by: "sku", text: "MY-OWN-1", reason: "", until: null });
    spreadsheet.value("applySettings", { "level.caution": 55 });
    spreadsheet.value("removeSample");
    expect(spreadsheet.rows("注文")).toMatchObject([{ 仕入れ先: "問屋A", 注文番号: "" }]);
    expect(JSON.stringify(spreadsheet.rows("要注意リスト"))).toContain("MY-OWN-1");
    const caution = spreadsheet.rows("設定").find((row) => row.設定ID === "level.caution");
    expect(caution?.値).toBe(55);
    const names = spreadsheet.host.spreadsheet.getSheets().map((sheet) => sheet.getName());
    expect(names).not.toContain("問い合わせ記録");
    expect(names).not.toContain("観測ログ");
  });

  it("are not put among real orders, which nothing changes", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(allOrders(TODAY, honestSales(3, TODAY)));
    expect(spreadsheet.value("sidebarState").sample).toBe("none");
    const before = stands(spreadsheet);
    const answer = spreadsheet.call("trySample");
    expect(answer.ok ? "" : answer.code).toBe("conflict");
    spreadsheet.value("removeSample");
    const properties = (line: string) => line.includes("最終更新") || line.includes("property");
    expect(differences(before, stands(spreadsheet)).filter((line) => !properties(line))).toEqual([]);
    expect(spreadsheet.rows("注文")).toHaveLength(3);
  });

  it("make way by themselves for the first real report, the first order by hand too", async () => {
    const real = allOrders(TODAY, honestSales(3, TODAY));
    const expected = new TestSpreadsheet();
    await expected.import(real);
    const tried = new TestSpreadsheet();
    tried.value("trySample");
    await tried.import(real);
    expect(differences(stands(expected), stands(tried))).toEqual([]);

    const byHand = new TestSpreadsheet();
    byHand.value("trySample");
    const state = byHand.value("addOrder", {
      shop: "",
      orderId: orderId(1),
      sku: "TOY-1",
      asin: "",
      title: "ロボット",
      units: 3,
      total: null,
      purchasedAt: TODAY - DAY,
      payment: "unknown",
      seenAt: TODAY,
    });
    expect([state.sample, state.counts.held]).toEqual(["none", 1]);
  });

  it("never take real orders with them that came after they were cut off", async () => {
    for (let at = 20; ; at += 25) {
      let calls = 0;
      let armed = true;
      const spreadsheet = new TestSpreadsheet({
        onServiceCall: () => {
          calls += 1;
          if (armed && calls === at) throw new Error("Service error");
        },
      });
      const outcome = spreadsheet.call("trySample");
      armed = false;
      await spreadsheet.import(allOrders(TODAY, honestSales(3, TODAY)));
      spreadsheet.value("removeSample");
      expect([at, spreadsheet.rows("注文").length]).toEqual([at, 3]);
      expect(spreadsheet.value("sidebarState").sample).toBe("none");
      if (outcome.ok) break;
    }
  });

  it("go to the end when taking them out was cut off", () => {
    const fresh = new TestSpreadsheet();
    fresh.value("sidebarState");
    const before = stands(fresh);
    for (let at = 1; ; at += 7) {
      let calls = 0;
      let armed = false;
      const spreadsheet = new TestSpreadsheet({
        onServiceCall: () => {
          calls += 1;
          if (armed && calls === at) throw new Error("Service error");
        },
      });
      spreadsheet.value("trySample");
      calls = 0;
      armed = true;
      const outcome = spreadsheet.call("removeSample");
      armed = false;
      spreadsheet.value("removeSample");
      expect([at, ...differences(before, stands(spreadsheet))]).toEqual([at]);
      if (outcome.ok) break;
    }
  });
});
