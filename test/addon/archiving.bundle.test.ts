import fc from "fast-check";
import { allOrders, honestSales, type OrderRow, orderId, pendingOrders } from "./report-files.ts";
import { DAY, type GivenFile, HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const SALES = honestSales(20, TODAY);
const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };
const LATER = TODAY + 200 * DAY;
const OPEN = { id: orderId(901), quantity: 2, price: 60_000, bought: LATER - HOUR };

/** Twenty old sales, an attack that was asked about and cancelled, and half a year later an order that is held. */
async function withHistory(): Promise<TestSpreadsheet> {
  const spreadsheet = new TestSpreadsheet();
  await spreadsheet.import(allOrders(TODAY, [...SALES, ATTACK], "first.txt"));
  spreadsheet.now = TODAY + DAY;
  await spreadsheet.import(
    allOrders(TODAY + DAY, [...SALES, { ...ATTACK, status: "Cancelled", quantity: 0 }], "second.txt"),
  );
  spreadsheet.now = LATER;
  await spreadsheet.import(allOrders(LATER, [OPEN], "third.txt"));
  return spreadsheet;
}

type Row = Record<string, unknown>;

function lineOf({ "記録（自動）": record }: Row): string {
  const { said: _said, ...line } = JSON.parse(String(record)) as Record<string, unknown>;
  return JSON.stringify(line);
}

/** All order lines as they are remembered, whichever tab holds them. */
function lines(spreadsheet: TestSpreadsheet): readonly string[] {
  const open = spreadsheet.rows("注文").map(lineOf);
  if (!hasTab(spreadsheet, "保管")) return open.sort();
  const archived = spreadsheet.rows("保管").map(({ "記録（自動）": record }) => {
    const { line } = JSON.parse(String(record)) as { line: string };
    return lineOf({ "記録（自動）": line });
  });
  return [...open, ...archived].sort();
}

function hasTab(spreadsheet: TestSpreadsheet, name: string): boolean {
  return spreadsheet.host.spreadsheet.getSheetByName(name) !== null;
}

function orderIds(spreadsheet: TestSpreadsheet, tab: string): unknown[] {
  return spreadsheet.rows(tab).map((row) => row.注文番号);
}

/** What the sheet says of what is held. */
function verdicts(spreadsheet: TestSpreadsheet): readonly unknown[] {
  return spreadsheet
    .rows("注文")
    .filter((row) => row.判定 !== "")
    .map((row) => [row.注文番号, row.判定, row.疑い度, row.理由])
    .sort();
}

describe("archiving orders that ended long ago", () => {
  it("moves them to their tab, and leaves what is held or was asked about, with the same verdicts", async () => {
    const spreadsheet = await withHistory();
    spreadsheet.sheet("問い合わせ記録").getRange(2, 1).setValue("考え中");
    const [before, allLines] = [verdicts(spreadsheet), lines(spreadsheet)];
    expect(before).toHaveLength(1);
    const { lines: moved, left, keptBack, state } = spreadsheet.value("archiveOrders");
    expect([moved, left, keptBack]).toEqual([20, 0, 0]);
    expect(state.notices.filter((notice) => notice.includes("考え中"))).toHaveLength(1);
    expect(orderIds(spreadsheet, "注文").sort()).toEqual([ATTACK.id, OPEN.id].sort());
    expect(orderIds(spreadsheet, "保管").sort()).toEqual(SALES.map(({ id }) => id).sort());
    expect(spreadsheet.rows("保管")[0]).toMatchObject({ 商品名: "変形ロボット", 数量: 1, 結果: "出荷済み" });
    expect(orderIds(spreadsheet, "観測ログ").filter((id) => SALES.some((sale) => sale.id === id))).toEqual(
      [],
    );
    expect(verdicts(spreadsheet)).toEqual(before);
    expect(lines(spreadsheet)).toEqual(allLines);
    expect(spreadsheet.value("archiveOrders").lines).toBe(0);
  });

  it("can be asked for in the menu, which says what stays because the seller wrote beside it", async () => {
    const spreadsheet = await withHistory();
    const tab = spreadsheet.sheet("注文");
    tab.insertColumnsBefore(2, 2);
    tab.getRange(1, 2, 1, 2).setValues([["メモ", "済"]]);
    tab.getRange(2, 3, 22, 1).setValues(new Array(22).fill([false]));
    const rowOf = (sale?: OrderRow) => orderIds(spreadsheet, "注文").indexOf(sale?.id) + 2;
    tab.getRange(rowOf(SALES[3]), 2).setValue("常連さん");
    tab.getRange(rowOf(SALES[7]), 1).setNote("返品あり");
    spreadsheet.menu("archiveFromMenu");
    expect(spreadsheet.toast()).toMatch(
      /^18明細を「保管」タブへ移しました。.*2明細は、そのまま残しました。$/,
    );
    expect(spreadsheet.rows("注文").find((one) => one.メモ === "常連さん")?.注文番号).toBe(SALES[3]?.id);
    expect(tab.getRange(rowOf(SALES[7]), 1).getNote()).toBe("返品あり");
    spreadsheet.menu("archiveFromMenu");
    expect(spreadsheet.toast()).toContain("保管できる終わった注文はありません");
  });

  it("goes on from call to call where there is too much for one", async () => {
    const spreadsheet: TestSpreadsheet = new TestSpreadsheet({
      // Every look at the clock takes three minutes.
      now: (): number => {
        spreadsheet.now += 180_000;
        return spreadsheet.now;
      },
    });
    const rows = Array.from({ length: 260 }, (_, number) => ({
      id: orderId(number),
      sku: number % 2 === 0 ? "TOY-1" : "TOY-2",
      status: number % 2 === 0 ? "Shipped" : "Pending",
      asin: `B00000000${number % 2}`,
      quantity: 1,
      price: 3000,
      bought: TODAY - DAY - number * HOUR,
    }));
    await spreadsheet.import(allOrders(TODAY, rows));
    const column = Object.keys(spreadsheet.rows("注文")[0] ?? {}).indexOf("注文日時") + 1;
    const tab = spreadsheet.sheet("注文");
    // As the seller likes them: what ended stands between what is held.
    tab.getRange(2, 1, rows.length, tab.getLastColumn()).sort(column);
    spreadsheet.now = LATER;
    const archived = (lines: number, left: number) => ({ lines, left, keptBack: 0 });
    expect(spreadsheet.value("archiveOrders")).toMatchObject(archived(100, 30));
    expect(spreadsheet.value("archiveOrders")).toMatchObject(archived(30, 0));
    expect(spreadsheet.value("archiveOrders")).toMatchObject(archived(0, 0));
    expect(spreadsheet.rows("注文")).toHaveLength(130);
    expect(spreadsheet.sheet("注文").getMaxRows()).toBeLessThan(1000 - 100);
  });

  it("keeps the days that a setting says, but never fewer than the rules look back", async () => {
    const spreadsheet = await withHistory();
    const settings = spreadsheet.sheet("設定");
    const set = (id: string, value: number) => {
      const row = spreadsheet.rows("設定").findIndex((one) => one.設定ID === id) + 2;
      settings.getRange(row, 2).setValue(value);
    };
    set("archiveAfterDays", 250);
    expect(spreadsheet.value("archiveOrders").lines).toBe(0);
    set("archiveAfterDays", 60);
    set("rule.reorder-after-cancel.lookBackDays", 200);
    expect(spreadsheet.value("archiveOrders").lines).toBe(0);
    set("rule.reorder-after-cancel.lookBackDays", 45);
    expect(spreadsheet.value("archiveOrders").lines).toBe(20);
    set("archiveAfterDays", 59);
    expect(spreadsheet.value("sidebarState").notices.join()).toContain("60〜3650");
  });

  it("brings an order back once a report speaks of it, with what was said of it before", async () => {
    const spreadsheet = await withHistory();
    spreadsheet.value("archiveOrders");
    const [sale] = SALES as [OrderRow];
    spreadsheet.now = LATER + HOUR;
    await spreadsheet.import(allOrders(LATER + HOUR, [OPEN, { ...sale, status: "Cancelled" }], "fourth.txt"));
    expect(orderIds(spreadsheet, "保管")).not.toContain(sale.id);
    expect(spreadsheet.rows("保管")).toHaveLength(19);
    expect(orderIds(spreadsheet, "注文")).toHaveLength(3);
    const back = spreadsheet.rows("注文").find((row) => row.注文番号 === sale.id);
    expect(back).toMatchObject({ 状態: "キャンセル", 金額: 3000 });
    const imports = spreadsheet.value("recentImports");
    spreadsheet.value("undoImport", imports.find(({ name }) => name === "fourth.txt")?.importId ?? "");
    expect(spreadsheet.rows("注文").find((row) => row.注文番号 === sale.id)).toMatchObject({
      状態: "出荷済み",
    });
    expect(spreadsheet.value("archiveOrders").lines).toBe(1);
  });

  it("brings an order back that the seller adds by hand", async () => {
    const spreadsheet = await withHistory();
    spreadsheet.value("archiveOrders");
    const [sale] = SALES as [OrderRow];
    spreadsheet.value("addOrder", {
      shop: "",
      orderId: sale.id,
      sku: "TOY-1",
      asin: "",
      title: "",
      units: 1,
      total: null,
      purchasedAt: sale.bought,
      payment: "unknown",
      seenAt: LATER,
    });
    const rows = spreadsheet.rows("注文").filter((row) => row.注文番号 === sale.id);
    expect(rows).toMatchObject([{ 状態: "出荷済み", ASIN: "B000000001" }]);
    expect(orderIds(spreadsheet, "保管")).not.toContain(sale.id);
  });

  it("brings a hold back that is open again, as the report that missed it was taken back", async () => {
    const spreadsheet = new TestSpreadsheet();
    const held = { id: orderId(910), bought: TODAY - HOUR };
    const other = { id: orderId(911), sku: "TOY-2", bought: TODAY - HOUR };
    await spreadsheet.import(pendingOrders(TODAY, [held, other], "listed.txt"));
    spreadsheet.now = TODAY + HOUR;
    await spreadsheet.import(pendingOrders(TODAY + HOUR, [other], "missed.txt"));
    spreadsheet.now = LATER;
    expect(spreadsheet.value("archiveOrders").lines).toBe(1);
    expect(orderIds(spreadsheet, "保管")).toEqual([held.id]);
    expect(spreadsheet.rows("保管")[0]?.結果).toBe("保留終了（結果は未確認）");
    const missed = spreadsheet.value("recentImports").find(({ name }) => name === "missed.txt");
    spreadsheet.value("undoImport", missed?.importId ?? "");
    expect(orderIds(spreadsheet, "注文")).toContain(held.id);
    expect(spreadsheet.rows("保管")).toEqual([]);
  });

  it("brings back what an order looks at that is first shown half a year late, and only that", async () => {
    const held = [910, 911].map((id) => ({ id: orderId(id), bought: TODAY - 2 * HOUR }));
    const elsewhere = { id: orderId(913), sku: "TOY-2", asin: "B000000002", bought: TODAY - 2 * HOUR };
    const late = { id: orderId(914), bought: TODAY - HOUR, status: "Pending" };
    const [archiving, plain] = [new TestSpreadsheet(), new TestSpreadsheet()];
    for (const spreadsheet of [archiving, plain]) {
      await spreadsheet.import(allOrders(TODAY, SALES, "sales.txt"));
      await spreadsheet.import(pendingOrders(TODAY, [...held, elsewhere], "listed.txt"));
      spreadsheet.now = TODAY + DAY;
      await spreadsheet.import(
        pendingOrders(
          TODAY + DAY,
          [{ ...OPEN, sku: "TOY-3", asin: "B000000003", bought: TODAY }],
          "missed.txt",
        ),
      );
      spreadsheet.now = LATER;
      if (spreadsheet === archiving) expect(spreadsheet.value("archiveOrders").lines).toBe(23);
      await spreadsheet.import(allOrders(LATER, [late], "late.txt"));
    }
    expect(verdicts(archiving)).toEqual(verdicts(plain));
    const archived = [...SALES, elsewhere].map(({ id }) => id);
    expect(orderIds(archiving, "保管").sort()).toEqual(archived.sort());
    archiving.value("refreshNow");
    expect(archiving.value("archiveOrders").lines).toBe(0);
  });

  it("takes rows that the seller copied for one line each", async () => {
    const spreadsheet = await withHistory();
    spreadsheet.value("archiveOrders");
    const before = verdicts(spreadsheet);
    const tab = spreadsheet.sheet("保管");
    const width = tab.getLastColumn();
    tab.getRange(22, 1, 20, width).setValues(tab.getRange(2, 1, 20, width).getValues());
    spreadsheet.value("refreshNow");
    expect(verdicts(spreadsheet)).toEqual(before);
    const [sale] = SALES as [OrderRow];
    spreadsheet.now = LATER + HOUR;
    await spreadsheet.import(allOrders(LATER + HOUR, [OPEN, { ...sale, status: "Cancelled" }], "fourth.txt"));
    expect(spreadsheet.rows("注文").filter((row) => row.注文番号 === sale.id)).toMatchObject([
      { 状態: "キャンセル" },
    ]);
    expect(orderIds(spreadsheet, "保管")).not.toContain(sale.id);
  });

  it("leaves the book as it would be without it, whatever comes when", async () => {
    const anyRow = fc.record({
      number: fc.nat(5),
      status: fc.constantFrom("Pending", "Shipped", "Cancelled"),
      quantity: fc.constantFrom(1, 2, 30),
      price: fc.constantFrom(3000, 90_000),
    });
    const anySteps = fc.array(
      fc.record({
        days: fc.constantFrom(1, 80),
        pending: fc.boolean(),
        rows: fc.uniqueArray(anyRow, { selector: ({ number }) => number, maxLength: 4 }),
        archives: fc.boolean(),
      }),
      { minLength: 4, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const [archiving, plain] = [new TestSpreadsheet(), new TestSpreadsheet()];
        let at = TODAY;
        for (const [index, { days, pending, rows, archives }] of steps.entries()) {
          at += days * DAY;
          const orders = rows.map(({ number, ...row }) => ({
            ...row,
            id: orderId(number),
            bought: TODAY + number * HOUR,
          }));
          const name = `${index}.txt`;
          const file: GivenFile = pending ? pendingOrders(at, orders, name) : allOrders(at, orders, name);
          for (const spreadsheet of [archiving, plain]) {
            spreadsheet.now = at;
            await spreadsheet.import(file);
          }
          if (archives) archiving.value("archiveOrders");
          expect(lines(archiving)).toEqual(lines(plain));
          expect(verdicts(archiving)).toEqual(verdicts(plain));
        }
      }),
      { numRuns: 5 },
    );
  });
});

describe("archiving that is cut off", () => {
  /** A copy that is cut off at the service call of that number, and then asked again. */
  async function cutAt(
    state: TestSpreadsheet,
    calls: number,
    work: (spreadsheet: TestSpreadsheet) => Promise<unknown> | unknown,
  ): Promise<TestSpreadsheet> {
    let left = Number.POSITIVE_INFINITY;
    const spreadsheet = new TestSpreadsheet({
      state: state.host.save(),
      onServiceCall: () => {
        left -= 1;
        if (left === 0) throw new Error("Exceeded maximum execution time");
      },
    });
    spreadsheet.now = state.now;
    left = calls;
    await work(spreadsheet);
    left = Number.POSITIVE_INFINITY;
    await work(spreadsheet);
    return spreadsheet;
  }

  function whatStands(spreadsheet: TestSpreadsheet) {
    return {
      lines: lines(spreadsheet),
      archived: [...orderIds(spreadsheet, "保管")].sort(),
      verdicts: verdicts(spreadsheet),
      log: spreadsheet
        .rows("観測ログ")
        .map((row) => row.注文番号)
        .filter((id) => id !== "")
        .sort(),
    };
  }

  it("ends the same wherever it was", async () => {
    const source = await withHistory();
    const archive = (spreadsheet: TestSpreadsheet) => spreadsheet.host.run("archiveOrders", []);
    const whole = await cutAt(source, Number.POSITIVE_INFINITY, archive);
    whole.host.resetCounters();
    const once = await cutAt(source, Number.POSITIVE_INFINITY, () => {});
    once.host.resetCounters();
    archive(once);
    const calls = once.host.counters().totalCalls;
    for (let call = 3; call <= calls; call += Math.ceil(calls / 25)) {
      const spreadsheet = await cutAt(source, call, archive);
      expect(whatStands(spreadsheet)).toEqual(whatStands(whole));
    }
  });

  it("leaves no order in both tabs of a copy of the file that was made meanwhile", async () => {
    const source = await withHistory();
    const both = async (call: number): Promise<TestSpreadsheet> => {
      let stopped = false;
      const cut = await cutAt(source, call, (spreadsheet) => {
        if (!stopped) spreadsheet.host.run("archiveOrders", []);
        stopped = true;
      });
      const there = hasTab(cut, "保管") && orderIds(cut, "保管").length > 0;
      return there ? cut : both(call + 1);
    };
    const cut = await both(100);
    expect(orderIds(cut, "注文")).toContain(SALES[0]?.id);
    const saved = JSON.parse(cut.host.save()) as { properties: object; triggers: unknown[] };
    const copy = new TestSpreadsheet({
      state: JSON.stringify({ ...saved, properties: {}, triggers: [] }),
    });
    copy.now = LATER;
    copy.value("refreshNow");
    expect(orderIds(copy, "保管")).toEqual([]);
    expect(lines(copy)).toEqual(lines(source));
    expect(verdicts(copy)).toEqual(verdicts(source));
  });

  it("ends the same wherever the import was that brings an order back", async () => {
    const source = await withHistory();
    source.value("archiveOrders");
    source.now = LATER + HOUR;
    const [sale] = SALES as [OrderRow];
    const file = allOrders(LATER + HOUR, [OPEN, { ...sale, status: "Cancelled" }], "fourth.txt");
    const bring = (spreadsheet: TestSpreadsheet) => spreadsheet.import(file);
    const whole = await cutAt(source, Number.POSITIVE_INFINITY, bring);
    const once = await cutAt(source, Number.POSITIVE_INFINITY, () => {});
    once.host.resetCounters();
    await bring(once);
    const calls = once.host.counters().totalCalls;
    for (let call = 3; call <= calls; call += Math.ceil(calls / 25)) {
      const spreadsheet = await cutAt(source, call, bring);
      const { log: _log, ...stands } = whatStands(spreadsheet);
      expect(stands).toEqual({
        lines: lines(whole),
        archived: [...orderIds(whole, "保管")].sort(),
        verdicts: verdicts(whole),
      });
      // A line may be folded into the log twice, until it is folded again: both say the same.
      spreadsheet.host.spreadsheet.deleteSheet(spreadsheet.sheet("注文"));
      spreadsheet.value("refreshNow");
      expect(lines(spreadsheet)).toEqual(lines(whole));
    }
  });
});

describe("what archived orders taught", () => {
  async function archived(): Promise<TestSpreadsheet> {
    const spreadsheet = await withHistory();
    spreadsheet.value("archiveOrders");
    return spreadsheet;
  }

  it("is read from its tally: a refresh costs as much however much is archived", async () => {
    const cost = async (sales: number): Promise<{ readonly calls: number; readonly cells: number }> => {
      const spreadsheet = new TestSpreadsheet();
      await spreadsheet.import(allOrders(TODAY, [...honestSales(sales, TODAY), ATTACK]));
      spreadsheet.now = LATER;
      await spreadsheet.import(allOrders(LATER, [OPEN], "later.txt"));
      expect(spreadsheet.value("archiveOrders").lines).toBe(sales);
      spreadsheet.host.resetCounters();
      spreadsheet.value("refreshNow");
      const { totalCalls, cellsRead } = spreadsheet.host.counters();
      return { calls: totalCalls, cells: cellsRead };
    };
    expect(await cost(400)).toEqual(await cost(20));
  });

  it("is made again from the archive where the tally was deleted, damaged or is of another payment term", async () => {
    const before = verdicts(await archived());
    const damages: readonly ((spreadsheet: TestSpreadsheet) => void)[] = [
      (one) => one.host.spreadsheet.deleteSheet(one.sheet("保管分の集計")),
      (one) => one.sheet("保管分の集計").getRange(3, 2).setValue(":{}"),
      (one) => one.sheet("保管分の集計").getRange(2, 2).setValue("oops"),
      (one) => one.sheet("保管分の集計").deleteRow(3),
    ];
    for (const damage of damages) {
      const spreadsheet = await archived();
      const tally = () => spreadsheet.rows("保管分の集計").map((row) => row.照合値);
      const whole = tally();
      damage(spreadsheet);
      spreadsheet.value("refreshNow");
      expect(verdicts(spreadsheet)).toEqual(before);
      expect(tally()).toEqual(whole);
    }
    const spreadsheet = await archived();
    const row = spreadsheet.rows("設定").findIndex((one) => one.設定ID === "hold.paymentTermDays") + 2;
    spreadsheet.sheet("設定").getRange(row, 2).setValue(10);
    spreadsheet.value("refreshNow");
    expect(JSON.parse(String(spreadsheet.rows("保管分の集計")[0]?.内容).slice(1))).toMatchObject({
      paymentTermDays: 10,
      rows: 20,
    });
  });

  it("is not counted where the archive was deleted, which is said once", async () => {
    const spreadsheet = await archived();
    spreadsheet.host.spreadsheet.deleteSheet(spreadsheet.sheet("保管"));
    expect(spreadsheet.value("refreshNow").notices.join()).toContain("「保管」タブが見つかりません");
    expect(spreadsheet.value("refreshNow").notices).toEqual([]);
    expect(orderIds(spreadsheet, "注文")).toHaveLength(2);
    expect(spreadsheet.value("archiveOrders").lines).toBe(0);
  });

  it("is said to be without records where the column of them was deleted, once", async () => {
    const spreadsheet = await archived();
    const tab = spreadsheet.sheet("保管");
    tab.deleteColumn(Object.keys(spreadsheet.rows("保管")[0] ?? {}).indexOf("記録（自動）") + 1);
    expect(spreadsheet.value("refreshNow").notices.join()).toContain(
      "「保管」タブの記録の列が失われています",
    );
    expect(spreadsheet.value("refreshNow").notices).toEqual([]);
    expect(spreadsheet.rows("保管")).toHaveLength(20);
  });

  it("is not asked for by an import of orders that are newer than all that is archived", async () => {
    const spreadsheet = await archived();
    const cellsOf = async (bought: number, name: string): Promise<number> => {
      spreadsheet.now += HOUR;
      spreadsheet.host.resetCounters();
      await spreadsheet.import(
        allOrders(spreadsheet.now, [{ id: orderId(950), bought, status: "Shipped" }], name),
      );
      return spreadsheet.host.counters().cellsRead;
    };
    const plain = await cellsOf(LATER, "new.txt");
    await cellsOf(LATER, "again.txt");
    expect(plain).toBeLessThan((await cellsOf(TODAY - 3 * DAY, "old.txt")) + 20);
    expect(orderIds(spreadsheet, "保管")).toHaveLength(20);
  });

  it("leaves the formula blank for an order that is archived", async () => {
    const spreadsheet = await archived();
    const tab = spreadsheet.host.spreadsheet.insertSheet("計算");
    tab.getRange(1, 1, 3, 1).setValues([[OPEN.id], [SALES[0]?.id ?? ""], [orderId(999)]]);
    tab.getRange(1, 2).setFormula("=SUSPICION(A1:A3)");
    const values = tab
      .getRange(1, 2, 3, 1)
      .getValues()
      .map(([value]) => value);
    expect(values[0]).toEqual(expect.any(Number));
    expect(values.slice(1)).toEqual(["", "注文タブにありません"]);
  });
});
