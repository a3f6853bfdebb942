import { ORDERS_API_KIND } from "../../src/connectors/orders/kind.ts";
import { readOrders } from "../../src/connectors/orders/read-orders.ts";
import { packBatch } from "../../src/reports/packed-batch.ts";
import { allOrders, honestSales, orderId } from "./report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const COLUMN = "キャンセルした側（自動）";
const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };
const SMALL = { id: orderId(901), quantity: 1, price: 3000, bought: TODAY - 4 * HOUR };
const OWN = { id: orderId(902), quantity: 2, price: 6000, bought: TODAY - 3 * HOUR };
const ALL = [ATTACK, SMALL, OWN];
const CANCELLERS = { [ATTACK.id]: "AMAZON", [SMALL.id]: "BUYER", [OWN.id]: "MERCHANT" };

/** Takes in what the Orders API answers when these orders were cancelled. */
function importCancels(
  spreadsheet: TestSpreadsheet,
  cancellers: Readonly<Record<string, string>>,
  at: number,
): string {
  spreadsheet.now = Math.max(spreadsheet.now, at);
  const orders = readOrders({
    orders: ALL.filter(({ id }) => cancellers[id] !== undefined).map(({ id, bought }, index) => ({
      orderId: id,
      createdTime: new Date(bought).toISOString(),
      lastUpdatedTime: new Date(at - HOUR).toISOString(),
      salesChannel: { channelName: "AMAZON", marketplaceName: "Amazon.co.jp" },
      fulfillment: { fulfillmentStatus: "CANCELLED", fulfilledBy: "AMAZON" },
      orderItems: [
        {
          orderItemId: String(10_000_000_000_000 + index),
          quantityOrdered: 0,
          product: { asin: "B000000001", sellerSku: "TOY-1", title: "変形ロボット" },
          cancellation: { cancellationExecution: { cancelledBy: cancellers[id] } },
        },
      ],
    })),
  });
  if (orders === null) throw new Error("no answer of searchOrders");
  const { importId } = spreadsheet.value("startImport", {
    name: "Orders API",
    kind: ORDERS_API_KIND,
    encoding: "",
    rows: orders.rows,
    asOf: at,
    shop: "",
    complete: false,
    fingerprint: `orders-api ${at}`,
  });
  spreadsheet.value("importChunk", importId, 0, packBatch(orders.batch), orders.rejected);
  spreadsheet.value("finishImport", { importId, duplicates: 0 });
  spreadsheet.value("refreshNow");
  return importId;
}

async function held(): Promise<TestSpreadsheet> {
  const spreadsheet = new TestSpreadsheet();
  await spreadsheet.import(allOrders(TODAY, [...honestSales(20, TODAY), ...ALL], "first.txt"));
  return spreadsheet;
}

async function cancelled(): Promise<TestSpreadsheet> {
  const spreadsheet = await held();
  importCancels(spreadsheet, CANCELLERS, TODAY + 2 * DAY);
  return spreadsheet;
}

/** Who cancelled, as the tab shows it, by order; what nobody cancelled is left out. */
function shown(spreadsheet: TestSpreadsheet): unknown {
  const rows = spreadsheet.rows("注文").filter((row) => row[COLUMN] !== "");
  return Object.fromEntries(rows.map((row) => [row.注文番号, row[COLUMN]]));
}

const SHOWN = { [ATTACK.id]: "Amazon", [SMALL.id]: "購入者", [OWN.id]: "出品者" };

function columnOf(sheet: GoogleAppsScript.Spreadsheet.Sheet, header: string): number {
  const [headers = []] = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues();
  return headers.indexOf(header) + 1;
}

describe("who cancelled an order", () => {
  it("is told by the Orders API, beside what was held, and stands under its kind in the history", async () => {
    const spreadsheet = await cancelled();
    expect(shown(spreadsheet)).toEqual(SHOWN);
    const attack = spreadsheet.rows("注文").find((row) => row.注文番号 === ATTACK.id);
    expect(attack).toMatchObject({ 状態: "キャンセル", 数量: 30, 金額: 90_000 });
    expect(
      spreadsheet
        .rows("取込履歴")
        .map((row) => Object.values(row).join(" "))
        .join("\n"),
    ).toContain("注文（Orders API）");
  });

  it("is learned later of a cancel that a file showed, and kept when a file shows it again", async () => {
    const spreadsheet = await held();
    const file = ALL.map((row) => ({ ...row, status: "Cancelled", quantity: 0, updated: TODAY + DAY }));
    spreadsheet.now = TODAY + DAY;
    await spreadsheet.import(allOrders(TODAY + DAY, file, "second.txt"));
    expect(shown(spreadsheet)).toEqual({});
    importCancels(spreadsheet, CANCELLERS, TODAY + 2 * DAY);
    expect(shown(spreadsheet)).toEqual(SHOWN);
    spreadsheet.now = TODAY + 3 * DAY;
    await spreadsheet.import(allOrders(TODAY + 3 * DAY, file, "third.txt"));
    expect(shown(spreadsheet)).toEqual(SHOWN);
    // The end was seen before it was known whose it was.
    const ends = spreadsheet.rows("注文").filter((row) => row[COLUMN] !== "");
    expect(ends.map((row) => row.保留終了)).toEqual(ends.map(() => new Date(TODAY + DAY)));
  });

  it("leaves with the import that told it, and comes back with it", async () => {
    const spreadsheet = await held();
    const importId = importCancels(spreadsheet, CANCELLERS, TODAY + 2 * DAY);
    spreadsheet.value("undoImport", importId);
    expect(shown(spreadsheet)).toEqual({});
    expect(spreadsheet.rows("注文").find((row) => row.注文番号 === OWN.id)).toMatchObject({ 状態: "保留中" });
    spreadsheet.now += 1;
    importCancels(spreadsheet, CANCELLERS, TODAY + 2 * DAY + HOUR);
    expect(shown(spreadsheet)).toEqual(SHOWN);
  });

  it("stays when observations are folded, and when the tab is made again from them", async () => {
    const spreadsheet = await cancelled();
    spreadsheet.now = TODAY + 200 * DAY;
    spreadsheet.value("foldObservations");
    expect(shown(spreadsheet)).toEqual(SHOWN);
    spreadsheet.host.spreadsheet.deleteSheet(spreadsheet.sheet("注文"));
    spreadsheet.value("refreshNow");
    expect(shown(spreadsheet)).toEqual(SHOWN);
  });

  it("stays in the archive", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(allOrders(TODAY, [...honestSales(20, TODAY), OWN]));
    importCancels(spreadsheet, { [OWN.id]: "MERCHANT" }, TODAY + 2 * DAY);
    spreadsheet.now = TODAY + 200 * DAY;
    spreadsheet.value("archiveOrders");
    expect(spreadsheet.rows("保管").map((row) => row.注文番号)).toContain(OWN.id);
    // An order of which a report speaks again comes back with all that was known of it.
    await spreadsheet.import(
      allOrders(spreadsheet.now, [{ ...OWN, status: "Cancelled", quantity: 0 }], "late.txt"),
    );
    expect(shown(spreadsheet)).toEqual({ [OWN.id]: "出品者" });
  });

  it("comes back where the records were damaged", async () => {
    const spreadsheet = await cancelled();
    const orders = spreadsheet.sheet("注文");
    orders.deleteColumn(columnOf(orders, "記録（自動）"));
    spreadsheet.value("refreshNow");
    expect(shown(spreadsheet)).toEqual(SHOWN);
  });
});

describe("a sheet from before there was a column for it", () => {
  async function older(): Promise<TestSpreadsheet> {
    const spreadsheet = await held();
    const orders = spreadsheet.sheet("注文");
    orders.deleteColumn(columnOf(orders, COLUMN));
    const width = orders.getLastColumn();
    orders.insertColumnsAfter(width, 2);
    orders.getRange(1, width + 1, 2, 2).setValues([
      ["自分のメモ", "キャンセルした側"],
      ["電話した", "たぶん購入者"],
    ]);
    return spreadsheet;
  }

  it("gets it at its right with one notice, whatever stands beside it, and then is told who cancelled", async () => {
    const spreadsheet = await older();
    const orders = spreadsheet.sheet("注文");
    const width = orders.getLastColumn();
    const own = orders.getRange(1, 1, orders.getLastRow(), width).getValues();
    const { notices } = spreadsheet.value("refreshNow");
    expect(notices).toEqual([`「注文」タブの右端に、新しい列を加えました: ${COLUMN}`]);
    expect(columnOf(orders, COLUMN)).toBe(width + 1);
    expect(orders.getRange(1, 1, orders.getLastRow(), width).getValues()).toEqual(own);
    importCancels(spreadsheet, CANCELLERS, TODAY + 2 * DAY);
    expect(shown(spreadsheet)).toEqual(SHOWN);
    const memos = orders
      .getRange(1, width - 1, orders.getLastRow(), 2)
      .getValues()
      .flat();
    expect(memos.filter((cell) => cell !== "")).toEqual([
      "自分のメモ",
      "キャンセルした側",
      "電話した",
      "たぶん購入者",
    ]);
    expect(spreadsheet.value("refreshNow").notices).toEqual([]);
  });

  it("costs nothing but the new column's own cells, and is filled where it was deleted", async () => {
    const spreadsheet = await cancelled();
    const orders = spreadsheet.sheet("注文");
    spreadsheet.value("refreshNow");
    spreadsheet.host.resetCounters();
    spreadsheet.value("refreshNow");
    const usual = spreadsheet.host.counters().cellsWritten;
    orders.deleteColumn(columnOf(orders, COLUMN));
    spreadsheet.host.resetCounters();
    spreadsheet.value("refreshNow");
    expect(shown(spreadsheet)).toEqual(SHOWN);
    expect(spreadsheet.host.counters().cellsWritten - usual).toBeLessThan(30);
  });
});

describe("an inquiry about an order of which it is told who cancelled", () => {
  async function stateAfter(canceller: string, contact: boolean): Promise<Record<string, unknown>> {
    const spreadsheet = await held();
    const [card] = spreadsheet.value("sidebarState").inquiries;
    if (contact) spreadsheet.value("markContacted", [card?.inquiryId ?? ""]);
    // The case is about all that is held of the product.
    const all = Object.fromEntries(ALL.map(({ id }) => [id, canceller]));
    importCancels(spreadsheet, all, TODAY + 2 * DAY);
    return spreadsheet.rows("問い合わせ記録")[0] ?? {};
  }

  it("says that Amazon cancelled, asked or not, but counts days won only where it was asked", async () => {
    expect(await stateAfter("AMAZON", true)).toMatchObject({
      対応状況: "Amazonがキャンセル",
      取り戻した日数: expect.any(Number),
    });
    expect(await stateAfter("AMAZON", false)).toMatchObject({
      対応状況: "Amazonがキャンセル",
      取り戻した日数: "",
    });
  });

  it("says that the buyer cancelled, and counts the days won since Amazon was asked", async () => {
    expect(await stateAfter("BUYER", true)).toMatchObject({
      対応状況: "購入者がキャンセル",
      レポートからの状態: "購入者がキャンセル",
      取り戻した日数: expect.any(Number),
      在庫が戻る見込み: expect.any(Date),
    });
  });

  it("is withdrawn where the seller cancelled himself, which brought nothing", async () => {
    expect(await stateAfter("MERCHANT", true)).toMatchObject({
      対応状況: "取り下げ",
      取り戻した日数: "",
      レポートでの様子: expect.stringContaining("出品者がキャンセル"),
    });
  });
});
