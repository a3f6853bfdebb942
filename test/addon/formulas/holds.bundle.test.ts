import { allOrders, honestSales, orderId, pendingOrders } from "../report-files.ts";
import { DAY, HOUR, TODAY } from "../spreadsheet.ts";
import { FormulaDesk } from "./formula-desk.ts";

const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 60 * HOUR };
const SINGLE = { id: orderId(901), quantity: 1, price: 3000, bought: TODAY - 12 * HOUR };
const OTHER = { id: orderId(902), quantity: 4, bought: TODAY - 3 * HOUR, sku: "BOOK-1", asin: "B000000002" };
const PAID = { id: orderId(903), quantity: 5, bought: TODAY - 4 * DAY, sku: "BOOK-1", asin: "B000000002" };
const UNKNOWN = "249-9999999-9999999";

let desk: FormulaDesk;
let ids: string;

beforeAll(async () => {
  desk = new FormulaDesk();
  const before = TODAY - 3 * DAY;
  await desk.spreadsheet.import(
    allOrders(before, [PAID], "before.txt"),
    allOrders(TODAY, [
      ...honestSales(30, TODAY),
      ATTACK,
      SINGLE,
      OTHER,
      { ...PAID, status: "Unshipped", updated: before + 12 * HOUR },
    ]),
    // This report names no ASIN.
    pendingOrders(TODAY, [{ id: orderId(904), quantity: 7, bought: TODAY - HOUR, sku: "BOOK-1" }]),
  );
  ids = desk.fill([["注文番号"], [ATTACK.id], [SINGLE.id], [PAID.id], [UNKNOWN], [""], ["なし"]]);
});

const STRANGERS = ["注文タブにありません", "", "注文番号を読めません"];

describe("order ids", () => {
  it("=SUSPICION_LEVEL() gives the level's word", () => {
    expect(desk.column(`=SUSPICION_LEVEL(${ids}!A1:A7, 最終更新)`)).toEqual([
      "判定",
      "危険",
      expect.stringMatching(/^(通常|様子見)$/),
      "",
      ...STRANGERS,
    ]);
  });

  it("=SUSPICION_REASONS() gives the reasons of the orders tab", () => {
    const reasons = desk.spreadsheet.rows("注文").find((row) => row.注文番号 === ATTACK.id)?.理由;
    expect(reasons).toMatch(/30個/);
    const answers = desk.column(`=SUSPICION_REASONS(${ids}!A1:A7, 最終更新)`);
    expect([answers[0], answers[1], answers[3], answers[4]]).toEqual(["理由", reasons, "", STRANGERS[0]]);
  });

  it("=HOLD_DAYS() counts to the given time, and to the end of what has ended", () => {
    expect(desk.column(`=HOLD_DAYS(${ids}!A1:A7, 最終更新)`)).toEqual([
      "保留日数",
      2.5,
      0.5,
      1.5,
      ...STRANGERS,
    ]);
    expect(desk.column(`=HOLD_DAYS(${ids}!A1:A4, DATE(2026,11,23))`)).toEqual(["保留日数", 1.1, "", 1.5]);
  });

  it("=HOLD_RELEASE() gives a date that shows as one, for what is held", () => {
    const tab = desk.spreadsheet.host.spreadsheet.insertSheet("解放");
    desk.spreadsheet.host.type(tab.getSheetId(), 1, 1, `=HOLD_RELEASE(${ids}!A1:A7, 最終更新)`);
    expect(tab.getRange("A1:A7").getValues().flat()).toEqual([
      "自動解放の予定",
      new Date(ATTACK.bought + 6 * DAY),
      new Date(SINGLE.bought + 6 * DAY),
      "",
      ...STRANGERS,
    ]);
    expect(tab.getRange("A2").getDisplayValue()).toMatch(/^2026\/11\/27 /);
  });

  it("=HELD_UNITS() gives what is held of each, 0 for what is not", () => {
    expect(desk.column(`=HELD_UNITS(${ids}!A1:A7, 最終更新)`)).toEqual(["保留数", 30, 1, 0, ...STRANGERS]);
  });
});

describe("=HELD_UNITS()", () => {
  it("adds up what is held of a SKU or an ASIN", () => {
    const skus = desk.fill([["SKU"], ["TOY-1"], ["book-1"], ["NEVER-SOLD"], [""]]);
    expect(desk.column(`=HELD_UNITS(${skus}!A1:A5, 最終更新)`)).toEqual(["保留数", 31, 11, 0]);
    const asins = desk.fill([
      ["商品", "ASIN"],
      ["本", "B000000002"],
      ["玩具", "b000000001"],
      ["", "B00UNKNOWN"],
    ]);
    expect(desk.column(`=HELD_UNITS(${asins}!A1:B4, 最終更新)`)).toEqual(["保留数", 11, 31, 0]);
  });

  it("needs no header for those it knows, and tells the others", () => {
    const skus = desk.fill([["TOY-1"], ["BOOK-1"], ["送料"]]);
    expect(desk.column(`=HELD_UNITS(${skus}!A1:A3, 最終更新)`)).toEqual([31, 11, "注文タブにありません"]);
    expect(desk.answer(`=HELD_UNITS("B000000002", 最終更新)`)).toEqual([[11]]);
    const mixed = desk.fill([
      ["何か", "OTHERWORDS"],
      [OTHER.id, "OTHERWORDS"],
      ["TOY-1", ""],
      [`${OTHER.id}\n${ATTACK.id}`, "OTHERWORDS"],
      ["B000000002", ""],
      ["B00UNKNOWN", ""],
      [UNKNOWN, ""],
    ]);
    expect(desk.column(`=HELD_UNITS(${mixed}!A1:B7, 最終更新)`)).toEqual([
      "保留数",
      4,
      31,
      34,
      11,
      0,
      "注文タブにありません",
    ]);
  });
});

describe("a table of the seller's own", () => {
  it("tells its days, its release, its units and its level by its own columns", () => {
    const bought = new Date(TODAY - 2 * DAY);
    const tab = desk.fill([
      ["状態", "個数", "注文日", "商品名"],
      ["保留中", 30, bought, "ロボット"],
      ["出荷済み", 2, bought, "ロボット"],
      ["保留中", "", bought, "ロボット"],
      ["", "", "", ""],
      ["保留中", 1, "いつか", "ロボット"],
    ]);
    const answers = (name: string): unknown[] => desk.column(`=${name}(${tab}!A1:D6, 最終更新)`);
    const unreadable = expect.stringContaining("いつか");
    expect(answers("HOLD_DAYS")).toEqual(["保留日数", 2, "", 2, "", unreadable]);
    const release = new Date(bought.getTime() + 6 * DAY);
    expect(answers("HOLD_RELEASE")).toEqual(["自動解放の予定", release, "", release, "", unreadable]);
    expect(answers("HELD_UNITS")).toEqual(["保留数", 30, 0, "数量不明", "", unreadable]);
    expect(answers("SUSPICION_LEVEL")).toEqual(["判定", "危険", "", expect.any(String), "", unreadable]);
    expect(answers("SUSPICION_REASONS")[1]).toMatch(/30個/);
  });
});
