import { DATA_VERSION } from "../../../src/sheets/data-version.ts";
import { MIGRATIONS } from "../../../src/sheets/migrations.ts";
import { allOrders, orderId } from "../report-files.ts";
import { DAY, TestSpreadsheet } from "../spreadsheet.ts";
import { EARLIER_SHEETS, earlierSheet, metadataOf, VERSION_KEY } from "./earlier-sheets.ts";
import {
  ATTACK,
  BEGIN,
  BY_HAND,
  CUT_FILE,
  CUT_OFF,
  ENDED,
  NOTE,
  OWN_CELL,
  OWN_COLUMN,
  OWN_QUESTION,
  OWN_REPLY_DAYS,
  SALES,
  TAKEN_BACK,
} from "./story.ts";

const NOW = BEGIN + 4 * DAY;

function opened(name: string): TestSpreadsheet {
  const spreadsheet = earlierSheet(name);
  spreadsheet.now = NOW;
  return spreadsheet;
}

function ordersOf(spreadsheet: TestSpreadsheet): Map<unknown, Record<string, unknown>> {
  return new Map(spreadsheet.rows("注文").map((row) => [row.注文番号, row]));
}

/** What the seller wrote stands where he wrote it. */
function expectSellersOwn(spreadsheet: TestSpreadsheet): void {
  expect(spreadsheet.rows("注文").map((row) => row[OWN_COLUMN])).toContain(OWN_CELL);
  const inquiry = spreadsheet.rows("問い合わせ記録").find((row) => row.メモ === NOTE);
  expect(String(inquiry?.注文番号)).toContain(ATTACK.id);
  expect(inquiry?.連絡日).toEqual(new Date(BEGIN + DAY - 9 * 3_600_000));
}

/** All cells of all tabs. */
function cellsOf(spreadsheet: TestSpreadsheet): unknown {
  return spreadsheet.host
    .snapshot()
    .sheets.map(({ name, cells }) => [name, cells.map(({ row, column, value }) => [row, column, value])]);
}

it("one migration leads from each layout to the next, up to the present one", () => {
  expect(MIGRATIONS.map(({ to }) => to)).toEqual(
    Array.from({ length: DATA_VERSION - 1 }, (_, index) => index + 2),
  );
});

describe.each(EARLIER_SHEETS)("a sheet of an earlier layout, %s", (name) => {
  it("opens with all its orders, inquiries and entries, and its version is noted", () => {
    const spreadsheet = opened(name);
    expect(metadataOf(spreadsheet, VERSION_KEY)).toEqual([]);
    const state = spreadsheet.value("sidebarState");
    expect(metadataOf(spreadsheet, VERSION_KEY)).toEqual([String(DATA_VERSION)]);
    expect(state.replyDays).toBe(OWN_REPLY_DAYS);
    const contacted = state.inquiries.filter((one) => one.state === "contacted");
    expect(contacted).toMatchObject([{ product: "変形ロボット", orders: 2 }]);
    const orders = ordersOf(spreadsheet);
    expect(orders.size).toBe(SALES + 4);
    expect(orders.get(ATTACK.id)).toMatchObject({ 数量: 30, 状態: "保留中" });
    // The cancelled line keeps the number that was held.
    expect(orders.get(ENDED.id)).toMatchObject({ 数量: 30 });
    expect(orders.get(BY_HAND)).toMatchObject({ 数量: 8 });
    expect(orders.has(TAKEN_BACK.id)).toBe(false);
    expectSellersOwn(spreadsheet);
    expect(spreadsheet.host.logs()).toEqual([]);
  });

  it("comes to the same whether it is refreshed once or again", () => {
    const spreadsheet = opened(name);
    spreadsheet.value("sidebarState");
    spreadsheet.value("refreshNow");
    const once = cellsOf(spreadsheet);
    expect(spreadsheet.value("refreshNow").notices).toEqual([]);
    expect(cellsOf(spreadsheet)).toEqual(once);
    expectSellersOwn(spreadsheet);
  });

  it("goes on with the import that was cut off, and takes in new reports", async () => {
    const spreadsheet = opened(name);
    const { importId, nextChunk } = spreadsheet.value("startImport", {
      ...{ name: CUT_FILE.name, kind: "all-orders", encoding: "utf-8", rows: 1, asOf: CUT_FILE.asOf },
      ...{ shop: "", complete: true, fingerprint: `${CUT_FILE.name} ${CUT_FILE.asOf}` },
    });
    expect(nextChunk).toBe(1);
    expect(spreadsheet.value("finishImport", { importId, duplicates: 0 })).toMatchObject({ rows: 1, new: 1 });
    const asOf = NOW;
    const fresh = { ...ATTACK, id: orderId(950), quantity: 20, bought: NOW - DAY };
    const { phase } = await spreadsheet.import(
      allOrders(asOf, [fresh, { ...ATTACK, status: "Shipped", updated: NOW - DAY }, CUT_OFF], "today.txt"),
    );
    expect(phase).toBe("done");
    const orders = ordersOf(spreadsheet);
    expect(orders.size).toBe(SALES + 5);
    expect(orders.get(fresh.id)).toMatchObject({ 数量: 20, 状態: "保留中" });
    expect(orders.get(ATTACK.id)).toMatchObject({ 数量: 30 });
    expect(orders.get(ATTACK.id)?.状態).not.toBe("保留中");
    expect(orders.get(CUT_OFF.id)).toMatchObject({ 数量: 12, 状態: "保留中" });
    expectSellersOwn(spreadsheet);
  });

  it("takes back an import that an earlier add-on took in", () => {
    const spreadsheet = opened(name);
    const imports = spreadsheet.value("recentImports");
    const second = imports.find((one) => one.name === "second.txt");
    expect(second?.undoable).toBe(true);
    spreadsheet.value("undoImport", second?.importId ?? "");
    const orders = ordersOf(spreadsheet);
    // Without the second report nothing is known of its cancel.
    expect(orders.get(ENDED.id)).toMatchObject({ 数量: 30, 状態: "保留中" });
    expect(orders.size).toBe(SALES + 4);
    expectSellersOwn(spreadsheet);
  });

  it("asks Amazon in the seller's own words", () => {
    const spreadsheet = opened(name);
    const [inquiry] = spreadsheet.value("sidebarState").inquiries;
    spreadsheet.value("openTemplates");
    const text = JSON.stringify(spreadsheet.value("contactText", [inquiry?.inquiryId ?? ""]));
    const [greeting = ""] = OWN_QUESTION.split("\n");
    // The templates have a tab of their own since the lifecycle of inquiries.
    if (name.startsWith("4")) expect(text).toContain(ATTACK.id);
    else expect(text).toContain(greeting);
  });

  it("tells of a tab that is deleted later", () => {
    const spreadsheet = opened(name);
    spreadsheet.value("sidebarState");
    spreadsheet.host.spreadsheet.deleteSheet(spreadsheet.sheet("取込エラー"));
    const { notices } = spreadsheet.value("refreshNow");
    expect(notices.filter((one) => one.includes("取込エラー"))).toHaveLength(1);
  });
});

it("a sheet is brought up to date whatever service call the first run is cut off at", () => {
  const [first = ""] = EARLIER_SHEETS;
  const whole = opened(first);
  whole.host.resetCounters();
  whole.value("scheduleView");
  const calls = whole.host.counters().totalCalls;
  const made = metadataOf(whole, "holdguard.made").sort();
  expect(made.length).toBeGreaterThan(4);
  for (let cut = 1; cut <= calls; cut += 1) {
    let left = cut;
    const spreadsheet = earlierSheet(first, {
      // From then on nothing of this execution reaches the spreadsheet any more.
      onServiceCall: () => {
        left -= 1;
        if (left <= 0) throw new Error("Exceeded maximum execution time");
      },
    });
    spreadsheet.host.run("scheduleView", []);
    left = Number.POSITIVE_INFINITY;
    spreadsheet.value("scheduleView");
    expect(metadataOf(spreadsheet, VERSION_KEY)).toEqual([String(DATA_VERSION)]);
    expect(metadataOf(spreadsheet, "holdguard.made").sort()).toEqual(made);
  }
});

it("a new spreadsheet is of the present layout from its first tab on, and untouched before", async () => {
  const spreadsheet = new TestSpreadsheet();
  spreadsheet.value("sidebarState");
  expect(metadataOf(spreadsheet, VERSION_KEY)).toEqual([]);
  await spreadsheet.import(CUT_FILE);
  expect(metadataOf(spreadsheet, VERSION_KEY)).toEqual([String(DATA_VERSION)]);
});
