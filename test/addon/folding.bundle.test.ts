import { allOrders, honestSales, orderId } from "./report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };
const SALES = honestSales(20, TODAY);

async function withHistory(): Promise<TestSpreadsheet> {
  const spreadsheet = new TestSpreadsheet();
  await spreadsheet.import(allOrders(TODAY, [...SALES, ATTACK], "first.txt"));
  spreadsheet.now = TODAY + DAY;
  await spreadsheet.import(
    allOrders(TODAY + DAY, [...SALES, { ...ATTACK, status: "Cancelled", quantity: 0 }], "second.txt"),
  );
  spreadsheet.now = TODAY + 200 * DAY;
  const open = { id: orderId(901), quantity: 2, price: 6000, bought: spreadsheet.now - HOUR };
  await spreadsheet.import(allOrders(spreadsheet.now, [open], "third.txt"));
  return spreadsheet;
}

function facts(spreadsheet: TestSpreadsheet) {
  return spreadsheet.rows("注文").map(({ "記録（自動）": _record, 問い合わせID: _inquiry, ...rest }) => rest);
}

describe("folding old observations", () => {
  it("leaves one row a line of what ended long ago, and the orders as they were", async () => {
    const spreadsheet = await withHistory();
    const before = facts(spreadsheet);
    const rows = spreadsheet.rows("観測ログ").length;
    const { rows: freed } = spreadsheet.value("foldObservations");
    const log = spreadsheet.rows("観測ログ");
    expect(log).toHaveLength(22);
    expect(freed).toBe(rows - 22);
    expect(facts(spreadsheet)).toEqual(before);
    // The book can still be made again from it.
    spreadsheet.host.spreadsheet.deleteSheet(spreadsheet.sheet("注文"));
    spreadsheet.value("refreshNow");
    const byId = (all: typeof before) =>
      all.map((row) => [row.注文番号, row.状態, row.数量, row.金額, row.保留終了]).sort();
    expect(byId(facts(spreadsheet))).toEqual(byId(before));
  });

  it("can be done again without harm, and says which imports can no longer be undone", async () => {
    const spreadsheet = await withHistory();
    spreadsheet.value("foldObservations");
    expect(spreadsheet.value("foldObservations").rows).toBe(0);
    const imports = spreadsheet.value("recentImports");
    expect(imports.map(({ name, undoable }) => [name, undoable])).toEqual([
      ["third.txt", true],
      ["second.txt", false],
      ["first.txt", false],
    ]);
    expect(spreadsheet.call("undoImport", imports[1]?.importId ?? "")).toMatchObject({
      ok: false,
      code: "invalid",
    });
    spreadsheet.value("undoImport", imports[0]?.importId ?? "");
    expect(spreadsheet.rows("注文")).toHaveLength(21);
  });

  it("can be asked for in the menu, and says what it did", async () => {
    const spreadsheet = await withHistory();
    spreadsheet.menu("foldFromMenu");
    expect(spreadsheet.toast()).toMatch(/観測ログを\d+行減らしました/);
    spreadsheet.menu("foldFromMenu");
    expect(spreadsheet.toast()).toContain("整理できる古い観測はありません");
  });

  it("ends the same when it is cut off at whatever service call", async () => {
    const whole = await withHistory();
    whole.host.resetCounters();
    whole.value("foldObservations");
    const calls = whole.host.counters().totalCalls;
    for (let cutAt = 3; cutAt <= calls; cutAt += Math.ceil(calls / 20)) {
      let left = Number.POSITIVE_INFINITY;
      const source = await withHistory();
      const spreadsheet = new TestSpreadsheet({
        state: source.host.save(),
        onServiceCall: () => {
          left -= 1;
          if (left === 0) throw new Error("Exceeded maximum execution time");
        },
      });
      spreadsheet.now = source.now;
      left = cutAt;
      spreadsheet.host.run("foldObservations", []);
      left = Number.POSITIVE_INFINITY;
      spreadsheet.host.run("foldObservations", []);
      expect(facts(spreadsheet)).toEqual(facts(whole));
      expect(spreadsheet.rows("観測ログ")).toHaveLength(22);
    }
  });
});
