import { allOrders, honestSales, orderId, pendingOrders } from "./report-files.ts";
import { DAY, type GivenFile, HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };
const LATER = { id: orderId(901), quantity: 2, price: 6000, bought: TODAY - 2 * HOUR };

/** Three days' reports: each repeats much of the one before. */
const FIRST = allOrders(TODAY, [...honestSales(6, TODAY), ATTACK], "first.txt");
const SECOND = allOrders(TODAY + HOUR, [...honestSales(6, TODAY), ATTACK, LATER], "second.txt");
const CANCELLED = allOrders(
  TODAY + 2 * HOUR,
  [...honestSales(4, TODAY), { ...ATTACK, status: "Cancelled", quantity: 0 }, LATER],
  "third.txt",
);

/** What the seller sees of the orders, whatever the order of the rows. */
function orders(spreadsheet: TestSpreadsheet) {
  return spreadsheet
    .rows("注文")
    .filter((row) => row.注文番号 !== "")
    .map(({ "記録（自動）": record, 問い合わせID: _inquiry, ...facts }) =>
      JSON.stringify({ ...facts, said: saidIn(String(record)) }),
    )
    .sort();
}

function saidIn(record: string): string[] {
  const { said } = JSON.parse(record) as { said: string };
  return (said.match(/.{9}/g) ?? []).sort();
}

async function imported(...files: readonly GivenFile[]): Promise<TestSpreadsheet> {
  const spreadsheet = new TestSpreadsheet();
  spreadsheet.now = TODAY + 3 * HOUR;
  await spreadsheet.import(...files);
  return spreadsheet;
}

function idOf(spreadsheet: TestSpreadsheet, name: string): string {
  const found = spreadsheet.value("recentImports").find((one) => one.name === name && one.state !== "undone");
  if (found === undefined) throw new Error(`no import ${name}`);
  return found.importId;
}

describe("the undo of an import", () => {
  it.each([["first.txt"], ["second.txt"], ["third.txt"]])(
    "of %s leaves the book of the others",
    async (name) => {
      const files = [FIRST, SECOND, CANCELLED];
      const spreadsheet = await imported(...files);
      spreadsheet.value("undoImport", idOf(spreadsheet, name));
      const others = await imported(...files.filter((file) => file.name !== name));
      expect(orders(spreadsheet)).toEqual(orders(others));
      const history = spreadsheet.rows("取込履歴").map((row) => [row.ファイル名, row.結果]);
      expect(history).toContainEqual([name, "取り消し済み"]);
      const undone = spreadsheet.value("recentImports").find((one) => one.state === "undone");
      expect(spreadsheet.rows("観測ログ").map((row) => row.取込ID)).not.toContain(undone?.importId);
    },
  );

  it("lets the same file come again", async () => {
    const spreadsheet = await imported(FIRST, SECOND);
    const before = orders(spreadsheet);
    spreadsheet.value("undoImport", idOf(spreadsheet, "second.txt"));
    expect(orders(spreadsheet)).not.toEqual(before);
    const state = await spreadsheet.import(SECOND);
    expect(state.files[0]?.summary).toMatchObject({ rows: 8, new: 1 });
    expect(orders(spreadsheet)).toEqual(before);
  });

  it("keeps what the seller wrote beside a line that goes", async () => {
    const spreadsheet = await imported(FIRST, SECOND);
    const tab = spreadsheet.sheet("注文");
    tab.insertColumnBefore(2);
    tab.getRange(1, 2).setValue("メモ");
    const row = spreadsheet.rows("注文").findIndex((one) => one.注文番号 === LATER.id) + 2;
    tab.getRange(row, 2).setValue("取り置き");
    spreadsheet.value("undoImport", idOf(spreadsheet, "second.txt"));
    const notes = spreadsheet.rows("注文").filter((one) => one.メモ !== "");
    expect(notes).toMatchObject([{ メモ: "取り置き", 注文番号: "" }]);
    expect(spreadsheet.rows("注文").some((one) => one.注文番号 === LATER.id)).toBe(false);
  });

  it("keeps a note that the seller added to a line that goes", async () => {
    const spreadsheet = await imported(FIRST, SECOND);
    const tab = spreadsheet.sheet("注文");
    const row = spreadsheet.rows("注文").findIndex((one) => one.注文番号 === LATER.id) + 2;
    tab.getRange(row, 3).setNote("電話で確認済み");
    spreadsheet.value("undoImport", idOf(spreadsheet, "second.txt"));
    expect(spreadsheet.rows("注文").some((one) => one.注文番号 === LATER.id)).toBe(false);
    const notes = tab.getRange(2, 1, tab.getMaxRows() - 1, tab.getLastColumn()).getNotes();
    expect(notes.flat().join("")).toBe("電話で確認済み");
  });

  it("says of an undone import that it is, and knows no import of that name else", async () => {
    const spreadsheet = await imported(FIRST);
    const id = idOf(spreadsheet, "first.txt");
    spreadsheet.value("undoImport", id);
    expect(spreadsheet.call("undoImport", id)).toMatchObject({ ok: false, code: "invalid" });
    expect(spreadsheet.call("undoImport", "HG-none")).toMatchObject({ ok: false, code: "not-found" });
    expect(spreadsheet.rows("注文")).toEqual([]);
  });

  it("ends the same when it is cut off at whatever service call", async () => {
    const undo = (spreadsheet: TestSpreadsheet, id: string) => spreadsheet.host.run("undoImport", [id]);
    const whole = await imported(FIRST, SECOND, CANCELLED);
    const id = idOf(whole, "second.txt");
    whole.host.resetCounters();
    undo(whole, id);
    const calls = whole.host.counters().totalCalls;
    for (let cutAt = 3; cutAt <= calls; cutAt += Math.ceil(calls / 25)) {
      let left = Number.POSITIVE_INFINITY;
      const spreadsheet: TestSpreadsheet = new TestSpreadsheet({
        onServiceCall: () => {
          left -= 1;
          if (left === 0) throw new Error("Exceeded maximum execution time");
        },
      });
      spreadsheet.now = TODAY + 3 * HOUR;
      await spreadsheet.import(FIRST, SECOND, CANCELLED);
      const wanted = idOf(spreadsheet, "second.txt");
      left = cutAt;
      undo(spreadsheet, wanted);
      left = Number.POSITIVE_INFINITY;
      undo(spreadsheet, wanted);
      expect(orders(spreadsheet)).toEqual(orders(whole));
      expect(spreadsheet.rows("観測ログ")).toHaveLength(whole.rows("観測ログ").length);
    }
  });
});

describe("a report of all pending orders", () => {
  it("ends the holds that it no longer lists, and its undo opens them again", async () => {
    const spreadsheet = await imported(pendingOrders(TODAY, [ATTACK, LATER], "monday.txt"));
    spreadsheet.now = TODAY + DAY;
    await spreadsheet.import(pendingOrders(TODAY + DAY, [LATER], "tuesday.txt"));
    const attack = () => spreadsheet.rows("注文").find((row) => row.注文番号 === ATTACK.id);
    expect(attack()).toMatchObject({ 状態: "保留終了（結果は未確認）", 判定: "" });
    expect(attack()?.保留終了).toEqual(new Date(TODAY + DAY));
    spreadsheet.value("undoImport", idOf(spreadsheet, "tuesday.txt"));
    expect(attack()).toMatchObject({ 状態: "保留中", 保留終了: "" });
  });

  it("opens a hold again that it lists after another one did not", async () => {
    const spreadsheet = await imported(pendingOrders(TODAY, [ATTACK, LATER], "monday.txt"));
    spreadsheet.now = TODAY + DAY;
    await spreadsheet.import(pendingOrders(TODAY + DAY, [LATER], "tuesday.txt"));
    spreadsheet.now = TODAY + 2 * DAY;
    await spreadsheet.import(pendingOrders(TODAY + 2 * DAY, [ATTACK, LATER], "wednesday.txt"));
    const attack = spreadsheet.rows("注文").find((row) => row.注文番号 === ATTACK.id);
    expect(attack).toMatchObject({ 状態: "保留中", 保留終了: "" });
  });
});
