import { allOrders, type OrderRow, orderId } from "./report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const BOARD = "ダッシュボード";
const DATA = "グラフデータ";
const TITLES = [
  "保留の推移（60日）",
  "商品別の保留中の数量",
  "商品別の保留中の金額",
  "疑いが最も多い商品の保留",
  "疑った保留の結果",
  "問い合わせで早まった日数",
];

/** Two cycles of one product: one ended unpaid, one is held; and one ordinary order. */
const EARLIER: readonly OrderRow[] = [
  { id: orderId(1), bought: TODAY - 8 * DAY, quantity: 30, price: 90_000 },
  { id: orderId(3), bought: TODAY - 8 * DAY, sku: "TOY-2", asin: "B000000002", title: "電車" },
];
const NOW: readonly OrderRow[] = [
  { id: orderId(1), bought: TODAY - 8 * DAY, updated: TODAY - 2 * DAY, quantity: 0, status: "Cancelled" },
  { id: orderId(2), bought: TODAY - 1 * DAY, quantity: 30, price: 90_000 },
  {
    id: orderId(3),
    bought: TODAY - 8 * DAY,
    updated: TODAY - 12 * HOUR,
    sku: "TOY-2",
    asin: "B000000002",
    title: "電車",
    status: "Shipped",
  },
];

async function used(): Promise<TestSpreadsheet> {
  const spreadsheet = new TestSpreadsheet();
  spreadsheet.now = TODAY - 7 * DAY;
  await spreadsheet.import(allOrders(TODAY - 7 * DAY, EARLIER, "earlier.txt"));
  spreadsheet.now = TODAY;
  await spreadsheet.import(allOrders(TODAY, NOW));
  return spreadsheet;
}

async function drawn(): Promise<TestSpreadsheet> {
  const spreadsheet = await used();
  spreadsheet.value("drawCharts");
  return spreadsheet;
}

const charts = (spreadsheet: TestSpreadsheet) => spreadsheet.sheet(BOARD).getCharts();
const titles = (spreadsheet: TestSpreadsheet): unknown[] =>
  charts(spreadsheet).map((chart) => chart.getOptions().get("title"));

describe("the charts over the dashboard", () => {
  it("are made when the seller asks, and show what the order book tells", async () => {
    const spreadsheet = await used();
    expect(spreadsheet.host.spreadsheet.getSheetByName(BOARD)).toBeNull();
    expect(spreadsheet.value("drawCharts")).toEqual({ tab: BOARD });
    expect(spreadsheet.host.spreadsheet.getActiveSheet().getName()).toBe(BOARD);
    expect(titles(spreadsheet)).toEqual(TITLES);
    expect(spreadsheet.sheet(DATA).isSheetHidden()).toBe(true);
    const rows = spreadsheet.rows(DATA);
    expect(rows).toHaveLength(60);
    expect(rows.slice(50).map((row) => [row.保留中, row.うち疑いあり])).toEqual([
      ["", ""],
      ["", ""],
      [2, 1],
      [2, 1],
      [2, 1],
      [2, 1],
      [2, 1],
      [1, 0],
      [1, 1],
      [1, 1],
    ]);
    expect(rows[0]).toMatchObject({
      商品: "変形ロボット",
      保留中の数量: 30,
      "保留中の金額（円）": 90_000,
      保留: "変形ロボット",
      開始まで: "",
    });
    expect(rows[1]).toMatchObject({ 保留: "11/16〜 30個 未払い", 開始まで: 0, 未払いで終了: 6, 商品: "" });
    expect(rows[2]).toMatchObject({ 保留: "11/23〜 30個 保留中", 開始まで: 7, 保留が続く: 1 });
    expect(rows.slice(0, 5).map((row) => [row.結果, row.件数])).toEqual([
      ["未払い", 1],
      ["支払い済み", 0],
      ["保留中", 1],
      ["結果不明", 0],
      ["", ""],
    ]);
  });

  it("draw the cells of the hidden tab", async () => {
    const [held] = charts(await drawn());
    expect(held?.getNumHeaders()).toBe(1);
    expect(
      held?.getRanges().map((range) => `${range.getSheet().getName()}!${range.getA1Notation()}`),
    ).toEqual([`${DATA}!A1:A61`, `${DATA}!B1:B61`, `${DATA}!C1:C61`]);
  });

  it("are never doubled, whatever is done again", async () => {
    const spreadsheet = await drawn();
    spreadsheet.value("drawCharts");
    spreadsheet.value("refreshNow");
    spreadsheet.value("flagRecord");
    expect(titles(spreadsheet)).toEqual(TITLES);
  });

  it("are left alone by a refresh that finds nothing new, which writes no cell of them", async () => {
    const spreadsheet = await drawn();
    spreadsheet.value("refreshNow");
    spreadsheet.host.resetCounters();
    spreadsheet.value("refreshNow");
    const { calls } = spreadsheet.host.counters();
    expect(calls["Sheet.insertChart"]).toBeUndefined();
    expect(calls["Sheet.updateChart"]).toBeUndefined();
    expect(calls["Sheet.getCharts"]).toBeUndefined();
  });

  it("cost a refresh some thirty calls and one block of cells", async () => {
    const without = await used();
    const within = await drawn();
    const cost = (spreadsheet: TestSpreadsheet) => {
      spreadsheet.now = TODAY + DAY;
      spreadsheet.value("refreshNow");
      spreadsheet.now = TODAY + 2 * DAY;
      spreadsheet.host.resetCounters();
      spreadsheet.value("refreshNow");
      return spreadsheet.host.counters();
    };
    const [usual, more] = [cost(without), cost(within)];
    expect(more.totalCalls - usual.totalCalls).toBeLessThanOrEqual(30);
    expect(more.cellsWritten - usual.cellsWritten).toBeLessThanOrEqual(60 * 16);
  });

  it("follow what is imported", async () => {
    const spreadsheet = await drawn();
    spreadsheet.now = TODAY + HOUR;
    await spreadsheet.import(
      allOrders(
        TODAY + HOUR,
        [{ ...NOW[1], id: orderId(2), bought: TODAY - DAY, status: "Shipped" }],
        "paid.txt",
      ),
    );
    expect(
      spreadsheet
        .rows(DATA)
        .slice(0, 3)
        .map((row) => row.件数),
    ).toEqual([1, 1, 0]);
    expect(titles(spreadsheet)).toEqual(TITLES);
  });

  it("stay as the seller changed them, beside his own", async () => {
    const spreadsheet = await drawn();
    const board = spreadsheet.sheet(BOARD);
    const [held] = board.getCharts();
    if (held === undefined) throw new Error("no chart");
    board.updateChart(
      held
        .modify()
        .setOption("title", "わたしの推移")
        .setOption("width", 300)
        .setPosition(2, 8, 1, 1)
        .build(),
    );
    const own = board.newChart().setChartType(held.modify().getChartType()).setPosition(1, 9, 0, 0);
    board.insertChart(own.addRange(board.getRange("C1:C3")).setOption("title", "自分の").build());
    spreadsheet.value("refreshNow");
    spreadsheet.value("drawCharts");
    expect(titles(spreadsheet)).toEqual(["わたしの推移", ...TITLES.slice(1), "自分の"]);
    expect(charts(spreadsheet)[0]?.getContainerInfo().getAnchorColumn()).toBe(8);
    expect(charts(spreadsheet)[0]?.getOptions().get("width")).toBe(300);
  });

  it("follow the seller's rows and columns, and are not doubled by them", async () => {
    const spreadsheet = await drawn();
    spreadsheet.value("flagRecord");
    const board = spreadsheet.sheet(BOARD);
    board.insertColumnBefore(1);
    board.getRange(1, 1).setValue("自分の列");
    board.sort(3, false);
    board.deleteRows(3, 2);
    spreadsheet.sheet(DATA).insertColumnBefore(2);
    spreadsheet.value("refreshNow");
    spreadsheet.value("flagRecord");
    expect(titles(spreadsheet)).toEqual(TITLES);
    const [held] = charts(spreadsheet);
    expect(held?.getContainerInfo().getAnchorRow()).toBe(15);
    expect(held?.getContainerInfo().getAnchorColumn()).toBe(2);
    expect(held?.getRanges().map((range) => range.getA1Notation())).toEqual(["A1:A61", "C1:C61", "D1:D61"]);
    expect(spreadsheet.rows(DATA)[59]).toMatchObject({ 保留中: 1, うち疑いあり: 1 });
  });

  it("that the seller deleted come back only when he asks", async () => {
    const spreadsheet = await drawn();
    const board = spreadsheet.sheet(BOARD);
    const [held] = board.getCharts();
    if (held !== undefined) board.removeChart(held);
    spreadsheet.value("refreshNow");
    spreadsheet.value("flagRecord");
    expect(titles(spreadsheet)).toEqual(TITLES.slice(1));
    spreadsheet.value("drawCharts");
    expect(titles(spreadsheet)).toEqual([...TITLES.slice(1), TITLES[0]]);
    spreadsheet.value("drawCharts");
    expect(charts(spreadsheet)).toHaveLength(6);
  });

  it("draw the hidden tab again after it was deleted or damaged", async () => {
    const spreadsheet = await drawn();
    const before = spreadsheet.rows(DATA);
    const data = spreadsheet.sheet(DATA);
    data.getRange(2, 1, 5, 5).clearContent();
    spreadsheet.value("refreshNow");
    expect(spreadsheet.rows(DATA)).toEqual(before);
    data.sort(2);
    data.deleteRows(3, 10);
    spreadsheet.value("refreshNow");
    expect(spreadsheet.rows(DATA)).toEqual(before);
    spreadsheet.host.spreadsheet.deleteSheet(spreadsheet.sheet(DATA));
    spreadsheet.value("refreshNow");
    expect(spreadsheet.rows(DATA)).toEqual(before);
    expect(titles(spreadsheet)).toEqual(TITLES);
    expect(
      charts(spreadsheet)[0]
        ?.getRanges()
        .map((range) => range.getSheet().getName()),
    ).toEqual([DATA, DATA, DATA]);
  });

  it("are whole after a run that was cut off at any call, none of them doubled", async () => {
    const saved = (await used()).host.save();
    let failAt = -1;
    let reached = 0;
    const calls = (): void => {
      reached += 1;
      if (reached === failAt) throw new Error("cut off");
    };
    const whole = new TestSpreadsheet({ state: saved, onServiceCall: calls });
    reached = 0;
    whole.value("drawCharts");
    const total = reached;
    const step = Math.ceil(total / 25);
    for (let at = 1; at <= total; at += step) {
      const spreadsheet = new TestSpreadsheet({ state: saved, onServiceCall: calls });
      reached = 0;
      failAt = at;
      spreadsheet.host.run("drawCharts", []);
      failAt = -1;
      spreadsheet.value("drawCharts");
      expect(titles(spreadsheet)).toEqual(TITLES);
      expect(spreadsheet.rows(DATA)).toEqual(whole.rows(DATA));
    }
  });

  it("come with the record that the daily refresh writes", async () => {
    const spreadsheet = await used();
    expect(spreadsheet.menu("switchScheduleOn").ok).toBe(true);
    spreadsheet.now = TODAY + DAY;
    expect(spreadsheet.host.runDueTriggers().every(({ outcome }) => outcome.ok)).toBe(true);
    expect(titles(spreadsheet)).toEqual(TITLES);
  });

  it("are not drawn where nothing was imported", () => {
    const spreadsheet = new TestSpreadsheet();
    expect(spreadsheet.call("drawCharts")).toMatchObject({ ok: false, code: "invalid" });
    expect(spreadsheet.value("overview").days).toEqual([]);
  });
});

describe("the overview", () => {
  it("tells the same in numbers, and writes nothing", async () => {
    const spreadsheet = await used();
    spreadsheet.host.resetCounters();
    const overview = spreadsheet.value("overview");
    expect(spreadsheet.host.counters().cellsWritten).toBe(0);
    expect(overview.endings).toEqual({ unpaid: 1, paid: 0, open: 1, unknown: 0 });
    expect(overview.days[59]).toMatchObject({ held: 1, flagged: 1 });
    expect(overview.days[0]).toMatchObject({ held: null, flagged: null });
    expect(overview.timeline).toMatchObject({
      product: "変形ロボット",
      cycles: [
        { orderId: orderId(1), fate: "unpaid", units: 30 },
        { orderId: orderId(2), fate: "open", units: 30 },
      ],
    });
  });
});
