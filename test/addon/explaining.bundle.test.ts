import type { ExplainedOrder } from "../../src/addon/calls.ts";
import { allOrders, honestSales, type OrderRow, orderId } from "./report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const ATTACK = orderId(900);
const SINGLE = orderId(901);
const TWO_LINES = orderId(902);
const PAID = orderId(903);
const CANCELLED = orderId(904);
const UNPRICED = orderId(905);

async function shop(...more: readonly OrderRow[]): Promise<TestSpreadsheet> {
  const spreadsheet = new TestSpreadsheet();
  const bought = TODAY - 5 * HOUR;
  await spreadsheet.import(
    allOrders(TODAY - 2 * HOUR, [
      ...honestSales(40, TODAY),
      { id: PAID, bought },
      { id: CANCELLED, bought },
      { id: ATTACK, quantity: 30, price: 90_000, bought },
      { id: SINGLE, price: 3000, bought },
      { id: UNPRICED, quantity: 2, bought },
      { id: TWO_LINES, sku: "AAA", asin: "B000000002", title: "電車", quantity: 20, bought },
      { id: TWO_LINES, sku: "BBB", asin: "B000000003", title: "積み木", quantity: 20, bought },
      ...more,
    ]),
    allOrders(TODAY - HOUR, [
      { id: PAID, status: "Unshipped", bought },
      { id: CANCELLED, status: "Cancelled", quantity: 0, bought },
    ]),
  );
  return spreadsheet;
}

/** The parts of a sum, as they are shown. */
function shownSum({ base, findings }: ExplainedOrder["holds"][number]["sum"]): number {
  return findings.reduce((sum, { points }) => sum + points, base ?? Number.NaN);
}

function select(spreadsheet: TestSpreadsheet, tab: string, row: number, column = 1): void {
  const sheet = spreadsheet.sheet(tab);
  sheet.setActiveRange(sheet.getRange(row, column));
}

function rowOf(spreadsheet: TestSpreadsheet, id: string): number {
  return spreadsheet.rows("注文").findIndex((row) => row.注文番号 === id) + 2;
}

describe("why, of any pending order", () => {
  it("adds up to the suspicion shown, on the cards, in the list and order by order", async () => {
    const spreadsheet = await shop();
    const { inquiries, waiting } = spreadsheet.value("sidebarState");
    expect(inquiries.length).toBeGreaterThan(0);
    for (const { inquiryId, suspicion, reason } of inquiries) {
      const { strongest } = spreadsheet.value("inquiryDetails", inquiryId);
      if (strongest === null) throw new Error("a case without a hold");
      expect(shownSum(strongest.sum)).toBe(suspicion);
      expect(strongest.sum.findings[0]).toMatchObject({ outcome: "hit", text: reason });
    }
    const { total, holds } = spreadsheet.value("heldOrders", 0, 100);
    expect([total, holds.length]).toEqual([5, 5]);
    for (const { shop: name, orderId: id } of [...holds, ...waiting]) {
      for (const hold of spreadsheet.value("explainOrder", name, id).holds) {
        expect(shownSum(hold.sum)).toBe(hold.suspicion);
        const counted = hold.sum.findings.filter(({ points }) => points > 0);
        expect(counted.every(({ outcome, behind }) => outcome === "hit" && behind === "")).toBe(true);
      }
    }
  });

  it("says of evidence of the same kind that it does not count twice", async () => {
    const { holds } = (await shop()).value("explainOrder", "", TWO_LINES);
    expect(holds.map(({ product }) => product)).toEqual(["電車", "積み木"]);
    const quantity = holds[0]?.sum.findings.filter(({ rule }) => rule.startsWith("bulk-")) ?? [];
    expect(quantity.map(({ outcome }) => outcome)).toEqual(["hit", "hit"]);
    const [counts, behind] = quantity;
    expect(counts).toMatchObject({ behind: "" });
    expect(behind).toMatchObject({ points: 0, behind: counts?.name });
  });

  it("keeps what is held apart from how suspicious it is", async () => {
    const spreadsheet = await shop();
    const [hold] = spreadsheet.value("explainOrder", "", ATTACK).holds;
    expect(hold).toMatchObject({ units: 30, value: 90_000, valueEstimated: false, currency: "JPY" });
    const [guessed] = spreadsheet.value("explainOrder", "", UNPRICED).holds;
    expect(guessed).toMatchObject({ value: 6000, valueEstimated: true });
    expect(hold?.impact).toMatchObject({ stockPercent: null, daysToRelease: 6 });
    expect(hold?.impact.attention).toBeLessThan(hold?.suspicion ?? 0);
    const details = spreadsheet
      .value("sidebarState")
      .inquiries.map(({ inquiryId }) => spreadsheet.value("inquiryDetails", inquiryId));
    const strongest = details.find(({ orderIds }) => orderIds.includes(ATTACK))?.strongest;
    // What a whole case holds may be more than its strongest order does.
    expect(strongest).toMatchObject({
      orderId: ATTACK,
      impact: { ...hold?.impact, attention: expect.any(Number) },
      sum: hold?.sum,
    });
    expect(strongest?.impact.attention).toBeGreaterThanOrEqual(hold?.impact.attention ?? Number.NaN);
  });

  it("lists all that is held part by part, the most pressing first, and writes nothing", async () => {
    const many = Array.from({ length: 130 }, (_, index) => ({
      id: orderId(2000 + index),
      sku: `SKU-${index}`,
      asin: `B0000${String(20_000 + index)}`,
      title: `積み木 ${index}`,
      quantity: 1 + (index % 12),
      bought: TODAY - (index % 50) * HOUR - 3 * HOUR,
    }));
    const spreadsheet = await shop(...many);
    spreadsheet.host.resetCounters();
    const first = spreadsheet.value("heldOrders", 0, 100);
    expect(spreadsheet.host.counters().cellsWritten).toBe(0);
    const second = spreadsheet.value("heldOrders", 100, 100);
    const lines = [...first.holds, ...second.holds].map(({ line }) => line);
    expect([first.total, first.holds.length, second.holds.length]).toEqual([135, 100, 35]);
    expect(new Set(lines).size).toBe(135);
    expect(spreadsheet.value("heldOrders", 200, 100)).toEqual({ total: 135, holds: [] });
    const some = first.holds.filter((_hold, index) => index % 20 === 0);
    const attention = some.map(
      ({ orderId: id, line }) =>
        spreadsheet.value("explainOrder", "", id).holds.find((hold) => hold.line === line)?.impact.attention,
    );
    expect(attention).toEqual([...attention].sort((one, other) => (other ?? -1) - (one ?? -1)));
    // A hundred holds cross in less than a chunk of an import does.
    expect(JSON.stringify(first).length).toBeLessThan(60_000);
  });

  it("sends the sidebar the first of those that wait, and how many there are", async () => {
    const late = Array.from({ length: 60 }, (_, index) => ({
      id: orderId(3000 + index),
      sku: `SKU-${index}`,
      asin: `B0000${String(30_000 + index)}`,
      title: `積み木 ${index}`,
      quantity: 3,
      bought: TODAY - 5 * HOUR,
    }));
    const spreadsheet = await shop();
    const settings = spreadsheet.rows("設定");
    const minimum = settings.findIndex((row) => row.設定ID === "inquiry.minUnits") + 2;
    spreadsheet.sheet("設定").getRange(minimum, 2).setValue(1000);
    const before = spreadsheet.value("sidebarState").waitingTotal;
    await spreadsheet.import(allOrders(TODAY - HOUR, late));
    const { waiting, waitingTotal } = spreadsheet.value("sidebarState");
    expect([waiting.length, waitingTotal - before]).toEqual([50, 60]);
    expect(waiting[0]?.reasons).not.toBe("");
  });

  it("says why an order could not be judged, and how the rules are set", async () => {
    const spreadsheet = await shop();
    const settings = spreadsheet.sheet("設定");
    const ids = spreadsheet.rows("設定").map((row) => String(row.設定ID));
    const headers = settings.getRange(1, 1, 1, settings.getLastColumn()).getValues()[0] ?? [];
    ids.forEach((id, index) => {
      if (/^rule\..*\.enabled$/.test(id))
        settings.getRange(index + 2, headers.indexOf("値") + 1).setValue("オフ");
    });
    const { holds } = spreadsheet.value("heldOrders", 0, 100);
    expect(holds[0]).toMatchObject({ level: "not-judged", suspicion: null });
    expect(holds[0]?.unjudged).toContain("判定");
    const [hold] = spreadsheet.value("explainOrder", "", ATTACK).holds;
    expect(hold?.sum).toEqual({ base: null, findings: [] });
    expect(spreadsheet.value("sidebarState").rules["bulk-quantity"]).toMatchObject({ enabled: false });
  });

  it("tells what became of an order that is not held", async () => {
    const spreadsheet = await shop();
    const situation = (id: string) => {
      const { holds, others } = spreadsheet.value("explainOrder", "", id);
      expect(holds).toEqual([]);
      return others.map((one) => one.situation).join();
    };
    expect(situation(PAID)).toContain("支払われて");
    expect(situation(CANCELLED)).toContain("キャンセルで終わりました");
    expect(situation(orderId(1))).toContain("出荷済み");
    expect(spreadsheet.call("explainOrder", "", orderId(5000))).toMatchObject({
      ok: false,
      code: "not-found",
    });
  });

  it("is told of each shop's own order", async () => {
    const spreadsheet = new TestSpreadsheet();
    const bought = TODAY - 5 * HOUR;
    const report = (quantity: number) => allOrders(TODAY - HOUR, [{ id: ATTACK, quantity, bought }]);
    await spreadsheet.import({ ...report(30), shop: "本店" }, { ...report(2), shop: "支店" });
    for (const [name, units] of [
      ["本店", 30],
      ["支店", 2],
    ] as const) {
      expect(spreadsheet.value("explainOrder", name, ATTACK)).toMatchObject({
        shop: name,
        holds: [{ units, shop: name }],
      });
    }
  });

  it.each([
    ["heldOrders", [-1, 100]],
    ["heldOrders", [0, 100_000]],
    ["explainOrder", ["", ""]],
    ["explainOrder", [{}, []]],
  ])("refuses in words what the sidebar would never ask: %s %j", async (name, args) => {
    const spreadsheet = await shop();
    const outcome = spreadsheet.host.run(name, args as never[]);
    expect(outcome).toMatchObject({ ok: true, value: { ok: false, code: "invalid" } });
  });

  it("has nothing to say before the first import, and makes no tab", () => {
    const spreadsheet = new TestSpreadsheet();
    expect(spreadsheet.value("heldOrders", 0, 100)).toEqual({ total: 0, holds: [] });
    expect(spreadsheet.call("explainSelected")).toMatchObject({ ok: false, code: "not-found" });
    expect(spreadsheet.call("explainOrder", "", ATTACK)).toMatchObject({ ok: false, code: "not-found" });
    expect(spreadsheet.host.spreadsheet.getSheetByName("注文")).toBeNull();
  });
});

describe("the row selected in the sheet", () => {
  it("is explained wherever its order stands, its own line first", async () => {
    const spreadsheet = await shop();
    spreadsheet.menu("sortFromMenu");
    spreadsheet.sheet("注文").sort(1);
    const row = spreadsheet.rows("注文").findIndex((cells) => cells.SKU === "BBB") + 2;
    select(spreadsheet, "注文", row, 3);
    const order = spreadsheet.value("explainSelected");
    expect(order.orderId).toBe(TWO_LINES);
    expect(order.holds.map(({ product }) => product)).toEqual(["積み木", "電車"]);
  });

  it("is told of in words when it is no pending order", async () => {
    const spreadsheet = await shop();
    select(spreadsheet, "注文", rowOf(spreadsheet, PAID));
    expect(spreadsheet.value("explainSelected")).toMatchObject({
      orderId: PAID,
      holds: [],
      others: [{ situation: expect.stringContaining("支払われて") }],
    });
    const message = (): string => {
      const answer = spreadsheet.call("explainSelected");
      if (answer.ok) throw new Error("There was an order.");
      return answer.message;
    };
    select(spreadsheet, "注文", 1);
    expect(message()).toContain("1行目");
    const blank = spreadsheet.sheet("注文").getLastRow() + 3;
    select(spreadsheet, "注文", blank);
    expect(message()).toContain(`${blank}行目`);
    select(spreadsheet, "設定", 2);
    expect(message()).toContain("「注文」タブ");
    spreadsheet.sheet("注文").setName("わたしの注文");
    expect(message()).toContain("「わたしの注文」タブ");
  });

  it("is the one of that moment, also after the days have passed", async () => {
    const spreadsheet = await shop();
    spreadsheet.now = TODAY + 3 * DAY;
    select(spreadsheet, "注文", rowOf(spreadsheet, ATTACK));
    expect(spreadsheet.value("explainSelected").holds[0]).toMatchObject({
      staleDays: 3,
      impact: { daysToRelease: 3 },
    });
  });
});
