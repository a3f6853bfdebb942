import type { FlagReport } from "../../src/addon/calls.ts";
import { nodeTextDecoding } from "../../src/cli/text-decoding.ts";
import { learnStrengths } from "../../src/detection/learning/learn-strengths.ts";
import { recentHistory } from "../../src/detection/replay/recent-history.ts";
import { shopRecord } from "../../src/detection/replay/shop-record.ts";
import { defaultDetectionSettings } from "../../src/detection/settings.ts";
import { OrderBook } from "../../src/orders/order-book.ts";
import { readReport } from "../../src/reports/report-reader.ts";
import { JAPAN } from "../../src/reports/time-zone.ts";
import { allOrders, honestSales, type OrderRow, orderId } from "./report-files.ts";
import { DAY, type GivenFile, HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const BEGIN = TODAY - 28 * DAY;
/** Bought one every four days; the last two are still open today. */
const ATTACKS = Array.from({ length: 7 }, (_, index) => ({
  id: orderId(900 + index),
  bought: BEGIN + (4 * index + 1) * DAY - 5 * HOUR,
}));
/** Some units each of something seldom sold, all of which are paid late; the last one, of far more, is still open today. */
const LATE = Array.from({ length: 10 }, (_, index) => ({
  id: orderId(950 + index),
  sku: `RARE-${index}`,
  asin: `B00000001${index}`,
  title: `電車 ${index}`,
  quantity: index === 9 ? 12 : 4,
  bought: BEGIN + (3 * index + 1) * DAY - 20 * HOUR,
}));
const LAST_LATE = LATE[9]?.id ?? "";
const DANGER = "危険";

/** What an all-orders report of that moment says. */
function rowsAt(at: number): readonly OrderRow[] {
  const attacks = ATTACKS.filter(({ bought }) => bought < at).map((order): OrderRow => {
    const isCancelled = at >= order.bought + 6 * DAY;
    return { ...order, status: isCancelled ? "Cancelled" : "Pending", quantity: isCancelled ? 0 : 30 };
  });
  const late = LATE.filter(({ bought }) => bought < at).map((order): OrderRow => {
    const isPaid = at >= order.bought + 2 * DAY;
    return {
      ...order,
      sku: "TOY-2",
      asin: "B000000002",
      title: "電車",
      status: isPaid ? "Shipped" : "Pending",
    };
  });
  return [...attacks, ...late];
}

/** The seller's reports: a first one with two months of sales, then one every day. */
const FILES: readonly GivenFile[] = [
  allOrders(BEGIN, honestSales(40, BEGIN)),
  ...Array.from({ length: 28 }, (_, day) => {
    const at = BEGIN + (day + 1) * DAY;
    return allOrders(at, rowsAt(at), `${day}.txt`);
  }),
];

/** Saved once: every test opens its own copy. */
let saved: ReturnType<TestSpreadsheet["host"]["save"]>;
beforeAll(async () => {
  const spreadsheet = new TestSpreadsheet();
  await spreadsheet.import(...FILES);
  saved = spreadsheet.host.save();
});

function opened(): TestSpreadsheet {
  return new TestSpreadsheet({ state: saved });
}

function pureLessons() {
  const book = new OrderBook();
  for (const { bytes, name, asOf } of FILES) {
    const read = readReport(bytes, { name, decoding: nodeTextDecoding(), timeZone: JAPAN });
    if (!read.recognised) throw new Error(`${name} is no order report`);
    book.observe("", asOf, read.batch);
  }
  const settings = defaultDetectionSettings();
  const history = recentHistory(book.lines, { settings });
  return { record: shopRecord(history, settings), learned: learnStrengths(history.holds, settings) };
}

function dashboard(spreadsheet: TestSpreadsheet, item = "全体（「注意」以上）") {
  return spreadsheet.rows("ダッシュボード").find((row) => row.対象 === item);
}

function sheetNames(spreadsheet: TestSpreadsheet): readonly string[] {
  return spreadsheet.host.snapshot().sheets.map(({ name }) => name);
}

/** A cell of the settings tab. */
function setting(spreadsheet: TestSpreadsheet, id: string, header: string) {
  const sheet = spreadsheet.sheet("設定");
  const [headers = []] = sheet.getDataRange().getValues();
  const row = spreadsheet.rows("設定").findIndex((one) => one.設定ID === id) + 2;
  return sheet.getRange(row, headers.indexOf(header) + 1);
}

function verdicts(spreadsheet: TestSpreadsheet) {
  return spreadsheet.rows("注文").map((row) => [row.注文番号, row.判定, row.疑い度, row.理由]);
}

function orderRow(spreadsheet: TestSpreadsheet, id: string) {
  return spreadsheet.rows("注文").find((row) => row.注文番号 === id);
}

describe("the record of flags", () => {
  it("comes to what the pure modules count from the same reports", () => {
    const spreadsheet = opened();
    const report: FlagReport = spreadsheet.value("flagRecord");
    const { record, learned } = pureLessons();
    expect(record).toMatchObject({ ended: 15, unpaid: 6 });
    expect(report).toMatchObject({ holds: record.holds, ended: record.ended, unpaid: record.unpaid });
    expect(report.period).toEqual({ from: record.from, to: record.to, looks: record.looks });
    const { precision, recall } = record.overall.ever;
    expect(report.overall).toMatchObject({
      flagged: record.overall.flagged,
      ever: {
        ended: precision.all,
        cameTrue: precision.hits,
        precision: { share: precision.share, low: precision.low, high: precision.high },
        recall: { share: recall.share },
      },
      leadDays: record.overall.ever.leadDays,
    });
    expect(report.rules.map(({ rule, flagged }) => [rule, flagged])).toEqual(
      record.rules.map(({ rule, flagged }) => [rule, flagged]),
    );
    expect(report.learning).toMatchObject({ outcomes: learned.outcomes, unpaid: 6, calibrated: false });
  });

  it("stands on the dashboard, right of the inquiry log: numbers as numbers, and what is not known as unknown", () => {
    const spreadsheet = opened();
    expect(sheetNames(spreadsheet)).not.toContain("ダッシュボード");
    spreadsheet.value("flagRecord");
    const names = sheetNames(spreadsheet);
    expect(names[names.indexOf("問い合わせ記録") + 1]).toBe("ダッシュボード");
    const { record } = pureLessons();
    const { precision, recall } = record.overall.ever;
    expect(precision.hits).toBeLessThan(precision.all);
    expect(dashboard(spreadsheet)).toMatchObject({
      区分: "これまでの判定の成績",
      疑った件数: record.overall.flagged,
      結果のわかった件数: precision.all,
      うち未払い: 6,
      的中率: precision.share,
      的中率の下限: precision.low,
      的中率の上限: precision.high,
      見つけた割合: recall.share,
      見つけた割合の下限: recall.low,
      集計日時: new Date(TODAY),
    });
    expect(String(dashboard(spreadsheet)?.期間と数え方)).toContain("2026年10月27日〜2026年11月24日");
    expect(
      dashboard(spreadsheet, "複数店舗での同時保留") ?? spreadsheet.rows("ダッシュボード").at(-1),
    ).toMatchObject({
      疑った件数: 0,
      的中率: "不明",
      的中率の下限: "不明",
      解放までの日数: "不明",
    });
    const shown = spreadsheet.sheet("ダッシュボード").getRange("F2").getDisplayValue();
    expect(shown).toBe(`${Math.round(100 * precision.share)}%`);
  });

  it("counts outcomes that the seller enters in the inquiry log", () => {
    const spreadsheet = opened();
    const before = spreadsheet.value("flagRecord");
    const log = spreadsheet.sheet("問い合わせ記録");
    const row = spreadsheet
      .rows("問い合わせ記録")
      .findIndex(({ 注文番号 }) => String(注文番号).includes(ATTACKS[6]?.id ?? ""));
    expect(row).toBeGreaterThanOrEqual(0);
    log.getRange(row + 2, 1).setValue("Amazonがキャンセル");
    const after = spreadsheet.value("flagRecord");
    expect(after.ended).toBeGreaterThan(before.ended);
    expect(after.unpaid - before.unpaid).toBe(after.ended - before.ended);
    expect(after.holds).toBe(before.holds);
  });

  it("follows exemptions of products, but none of a single order", () => {
    const spreadsheet = opened();
    const before = spreadsheet.value("flagRecord");
    const exemption = { shop: "", covers: "everything", reason: "", until: null } as const;
    spreadsheet.value("addExemption", { ...exemption, target: "order", id: ATTACKS[0]?.id ?? "" });
    expect(spreadsheet.value("flagRecord").overall).toEqual(before.overall);
    spreadsheet.value("addExemption", { ...exemption, target: "sku", id: "TOY-1" });
    const after = spreadsheet.value("flagRecord");
    expect(before.holds - after.holds).toBe(ATTACKS.length);
    expect(after.overall.ever).toMatchObject({ cameTrue: 0, unpaid: 0, recall: null });
  });

  it("keeps the seller's own columns and rows, and writes again only what differs", () => {
    const spreadsheet = opened();
    spreadsheet.value("flagRecord");
    const tab = spreadsheet.sheet("ダッシュボード");
    const own = tab.getLastColumn() + 1;
    tab.insertColumnAfter(tab.getLastColumn());
    tab.getRange(1, own).setValue("メモ");
    tab.getRange(2, own).setValue("よく当たる");
    tab.insertRowBefore(2);
    tab.getRange(2, 2).setValue("自分の行");
    tab.moveColumns(tab.getRange("F1"), 3);
    spreadsheet.now = TODAY + HOUR;
    spreadsheet.host.resetCounters();
    spreadsheet.value("flagRecord");
    // Beside it a row of what the charts draw: how long the open hold has lasted.
    expect(spreadsheet.host.counters().cellsWritten).toBeLessThan(30 + 16);
    const rows = spreadsheet.rows("ダッシュボード");
    expect(rows[0]).toMatchObject({ 対象: "自分の行", 的中率: "" });
    expect(rows[1]).toMatchObject({ メモ: "よく当たる", うち未払い: 6, 集計日時: new Date(TODAY + HOUR) });
    expect(rows.filter((row) => row.対象 === rows[1]?.対象)).toHaveLength(1);
  });

  it("is made again where a row was deleted, and loses the row of a rule that is switched off", () => {
    const spreadsheet = opened();
    spreadsheet.value("flagRecord");
    const count = spreadsheet.rows("ダッシュボード").length;
    spreadsheet.sheet("ダッシュボード").deleteRow(2);
    setting(spreadsheet, "rule.watched-product.enabled", "値").setValue("オフ");
    spreadsheet.value("flagRecord");
    expect(spreadsheet.rows("ダッシュボード")).toHaveLength(count - 1);
    expect(dashboard(spreadsheet)).toMatchObject({ うち未払い: 6 });
    expect(spreadsheet.rows("ダッシュボード").map((row) => row.行ID)).not.toContain(
      "record.rule.watched-product",
    );
  });

  it("is written by the daily refresh once a week, and by no other", () => {
    const spreadsheet = opened();
    spreadsheet.value("refreshNow");
    expect(sheetNames(spreadsheet)).not.toContain("ダッシュボード");
    spreadsheet.menu("switchScheduleOn");
    const countedAt = (day: number) => {
      spreadsheet.now = TODAY + day * DAY;
      spreadsheet.host.runDueTriggers();
      return Number(dashboard(spreadsheet)?.集計日時);
    };
    const first = countedAt(1);
    expect(countedAt(3)).toBe(first);
    expect(countedAt(9)).toBeGreaterThan(first + 6 * DAY);
  });

  it("says what is needed, and makes no tab, where nothing was imported or nothing was ever held", async () => {
    const empty = new TestSpreadsheet();
    expect(empty.value("flagRecord")).toMatchObject({ period: null, ended: 0, overall: { flagged: 0 } });
    expect(sheetNames(empty)).toEqual(["シート1"]);
    expect(empty.call("followLearned")).toMatchObject({ ok: false, code: "invalid" });
    const calm = new TestSpreadsheet();
    await calm.import(allOrders(TODAY, honestSales(20, TODAY)));
    expect(calm.value("flagRecord")).toMatchObject({ holds: 0, overall: { ever: { precision: null } } });
    expect(sheetNames(calm)).not.toContain("ダッシュボード");
  });
});

describe("learned strengths", () => {
  const SALES = "rule.days-of-sales-held.strength";

  /** What the settings tab holds as learned. */
  const learnedColumn = (spreadsheet: TestSpreadsheet) =>
    spreadsheet.rows("設定").flatMap((row) => (row.学習値 === "" ? [] : [[row.設定ID, row.学習値]]));

  it("change nothing until the seller says so, then stand in the settings tab, and go back without a trace", async () => {
    const spreadsheet = opened();
    const before = verdicts(spreadsheet);
    const report = spreadsheet.value("flagRecord");
    expect(report.learning.rules.length).toBeGreaterThan(0);
    spreadsheet.value("refreshNow");
    expect(learnedColumn(spreadsheet)).toEqual([]);
    expect(verdicts(spreadsheet)).toEqual(before);
    expect(spreadsheet.value("sidebarState").learned).toBe(false);

    const followed = spreadsheet.value("followLearned");
    expect(followed.state.learned).toBe(true);
    expect(learnedColumn(spreadsheet)).toEqual(
      followed.report.learning.rules.map(({ rule, learned }) => [`rule.${rule}.strength`, learned]),
    );
    for (const { learned, inForce } of followed.report.learning.rules) expect(inForce).toBe(learned);
    expect(setting(spreadsheet, "learning.use", "値").getValue()).toBe("オン");
    expect(verdicts(spreadsheet)).not.toEqual(before);

    const learned = learnedColumn(spreadsheet);
    spreadsheet.now = TODAY + DAY;
    await spreadsheet.import(allOrders(TODAY + DAY, rowsAt(TODAY + DAY)));
    spreadsheet.value("flagRecord");
    expect(learnedColumn(spreadsheet)).toEqual(learned);

    const back = opened();
    back.value("followLearned");
    expect(back.value("forgetLearned").learned).toBe(false);
    expect(verdicts(back)).toEqual(before);
    expect(setting(back, "learning.use", "値").getValue()).toBe("オフ");
  });

  it("are read from their cells: a cleared one goes back, a wrong one is reported, a copy of the file keeps them", () => {
    const spreadsheet = opened();
    const suspicion = () => Number(orderRow(spreadsheet, LAST_LATE)?.疑い度);
    const plain = suspicion();
    spreadsheet.value("followLearned");
    for (const row of spreadsheet.rows("設定")) {
      if (row.学習値 !== "") setting(spreadsheet, String(row.設定ID), "学習値").setValue("");
    }
    expect(spreadsheet.value("refreshNow").learned).toBe(false);
    expect(suspicion()).toBe(plain);
    const learned = (id: string) => setting(spreadsheet, id, "学習値");
    learned(SALES).setValue(20);
    const copy = new TestSpreadsheet({ state: spreadsheet.host.save() });
    copy.value("refreshNow");
    expect(Number(orderRow(copy, LAST_LATE)?.疑い度)).toBeLessThan(plain);
    learned(SALES).setValue("とても強い");
    const { notices } = spreadsheet.value("refreshNow");
    expect(notices.join()).toContain("学習値");
    expect(String(setting(spreadsheet, SALES, "確認").getValue())).toContain("学習値");
    expect(suspicion()).toBe(plain);
  });

  it("get their column where the settings tab is older, and formulas read a tab that lacks it", () => {
    const spreadsheet = opened();
    const tab = spreadsheet.sheet("設定");
    const [headers = []] = tab.getDataRange().getValues();
    tab.deleteColumn(headers.indexOf("学習値") + 1);
    const formula = spreadsheet.host.spreadsheet.insertSheet("自分の表");
    formula.getRange("A1:A2").setValues([["注文番号"], [ATTACKS[6]?.id]]);
    spreadsheet.host.type(formula.getSheetId(), 1, 2, "=SUSPICION(A1:A2, 最終更新)");
    expect(formula.getRange("B2").getValue()).toBe(orderRow(spreadsheet, ATTACKS[6]?.id ?? "")?.疑い度);
    expect(String(orderRow(spreadsheet, ATTACKS[6]?.id ?? "")?.判定)).toContain(DANGER);
    spreadsheet.value("followLearned");
    expect(learnedColumn(spreadsheet).length).toBeGreaterThan(0);
  });

  it("are followed by formulas too; a strength that a formula is given goes before them", () => {
    const spreadsheet = opened();
    const own = spreadsheet.host.spreadsheet.insertSheet("自分の表");
    own.getRange("A1:C2").setValues([
      ["数量", "商品名", "注文日時"],
      [30, "ロボット", new Date(TODAY - HOUR)],
    ]);
    own.getRange("E1:F1").setValues([["rule.bulk-quantity.strength", ""]]);
    const judged = (settings: string): unknown => {
      spreadsheet.host.type(own.getSheetId(), 1, 8, `=SUSPICION(A1:C2, 最終更新${settings})`);
      return own.getRange("H2").getValue();
    };
    const plain = Number(judged(""));
    spreadsheet.value("followLearned");
    for (const { 設定ID: id } of spreadsheet.rows("設定")) {
      if (String(id).endsWith(".strength")) setting(spreadsheet, String(id), "学習値").setValue(0);
    }
    spreadsheet.now += HOUR;
    spreadsheet.value("refreshNow");
    expect(judged("")).toBeLessThan(plain);
    expect(judged(", E1:F1")).toBeGreaterThan(Number(judged("")));
    const copy = spreadsheet.sheet("設定").getDataRange().getValues();
    const tab = spreadsheet.host.spreadsheet.insertSheet("設定の写し");
    const texts = copy.map((cells) =>
      cells.map((cell) => (typeof cell === "string" && /^[=+\-'@]/.test(cell) ? `'${cell}` : cell)),
    );
    tab.getRange(1, 1, texts.length, texts[0]?.length ?? 1).setValues(texts as never);
    expect(judged(", 設定の写し!A1:I200")).toBe(judged(""));
  });
});
