import { addon as ja } from "../../src/locales/ja/addon.ts";
import { allOrders, honestSales, orderId } from "./report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };
const TEXT = "ご担当者様。=1+1\n{注文の明細}";

async function used(): Promise<TestSpreadsheet> {
  const spreadsheet = new TestSpreadsheet();
  await spreadsheet.import(allOrders(TODAY, [...honestSales(20, TODAY), ATTACK]));
  return spreadsheet;
}

function enter(spreadsheet: TestSpreadsheet, tab: string, id: string, header: string, value: unknown): void {
  const sheet = spreadsheet.sheet(tab);
  const [headers = [], ...rows] = sheet.getDataRange().getValues();
  const row = rows.findIndex((cells) => cells.includes(id));
  sheet.getRange(row + 2, headers.indexOf(header) + 1).setValue(value);
}

function entryOf(spreadsheet: TestSpreadsheet, id: string): unknown {
  return spreadsheet.rows("設定").find((row) => row.設定ID === id)?.値;
}

/** With settings, a template and lists of its own. */
async function tuned(): Promise<TestSpreadsheet> {
  const spreadsheet = await used();
  spreadsheet.value("applySettings", { "inquiry.minUnits": 40, "rule.bulk-quantity.enabled": false });
  enter(spreadsheet, "設定", "foldAfterDays", "値", 90);
  enter(spreadsheet, "設定", "firstShopName", "値", "ひみつの店");
  enter(spreadsheet, "設定", "inquiry.path.ja", "値", "'=HYPERLINK(1)\n次へ");
  spreadsheet.value("openTemplates");
  enter(spreadsheet, "ひな形", "text.ja", "文", TEXT);
  spreadsheet.value("addToWatchList", { by: "sku", text: "TOY-9", reason: "人気", until: "2026-12-31" });
  const all = { covers: "bulk", reason: "学校", shop: "", until: null } as const;
  spreadsheet.value("addExemption", { ...all, target: "asin", id: "B000000009" });
  spreadsheet.value("addExemption", { ...all, target: "order", id: orderId(1) });
  return spreadsheet;
}

/** All cells of all tabs. */
function cellsOf(spreadsheet: TestSpreadsheet): string {
  return JSON.stringify(spreadsheet.host.snapshot().sheets.map(({ name, cells }) => [name, cells]));
}

describe("settings in a file", () => {
  it("come back in another spreadsheet as they were, the lists added once", async () => {
    const text = (await tuned()).value("exportSettings", true);
    const other = await used();
    other.value("applySettings", { "inquiry.replyDays": 9 });
    for (let times = 0; times < 2; times++) {
      other.value("applySettingsFile", text);
      expect(entryOf(other, "inquiry.minUnits")).toBe(40);
      expect(entryOf(other, "rule.bulk-quantity.enabled")).toBe("オフ");
      expect(entryOf(other, "foldAfterDays")).toBe(90);
      expect(entryOf(other, "inquiry.replyDays")).toBe("");
      expect(other.rows("要注意リスト")).toMatchObject([{ 値: "TOY-9", 理由: "人気" }]);
      expect(other.rows("除外リスト")).toMatchObject([{ 値: "B000000009", 理由: "学校" }]);
      expect(other.rows("ひな形").find((row) => row.ひな形ID === "text.ja")?.文).toBe(TEXT);
    }
    // A text that begins like a formula is still a text.
    expect(String(entryOf(other, "inquiry.path.ja"))).toContain("HYPERLINK(1)\n次へ");
    expect(other.value("exportSettings", true)).toBe(text);
    expect(other.value("sidebarState").inquiries).toHaveLength(1);
  });

  it("hold no name of a shop, no order and no schedule; lists only where they are wanted", async () => {
    const spreadsheet = await tuned();
    spreadsheet.value("setSchedule", { on: true, hour: 6, days: [1] });
    const withLists = spreadsheet.value("exportSettings", true);
    expect(withLists).not.toMatch(/ひみつの店|249-|schedule|hour|seller@/);
    expect(withLists).toContain("TOY-9");
    const without = spreadsheet.value("exportSettings", false);
    expect(without).not.toMatch(/TOY-9|B000000009/);
    expect(without).toContain('"inquiry.minUnits": 40');
  });

  it("are tried out first, and nothing is written by that", async () => {
    const text = (await tuned()).value("exportSettings", true);
    const other = await used();
    const before = cellsOf(other);
    const { settings, texts, watchEntries, exemptions } = other.value("previewSettingsFile", text);
    expect(settings.tried.map(({ id }) => id).sort()).toEqual([
      "inquiry.minUnits",
      "rule.bulk-quantity.enabled",
    ]);
    expect(settings.now).toMatchObject({ held: 1 });
    expect(texts).toHaveLength(3);
    expect([watchEntries, exemptions]).toEqual([1, 1]);
    expect(cellsOf(other)).toBe(before);
  });

  it("can be entered before the first import", async () => {
    const text = (await tuned()).value("exportSettings", true);
    const fresh = new TestSpreadsheet();
    expect(fresh.value("previewSettingsFile", text).settings.now).toBeNull();
    fresh.value("applySettingsFile", text);
    expect(entryOf(fresh, "inquiry.minUnits")).toBe(40);
    expect(fresh.host.spreadsheet.getSheetByName("注文")).toBeNull();
  });

  it("come out of a spreadsheet that was never used without making a tab", () => {
    const fresh = new TestSpreadsheet();
    const tabs = fresh.host.snapshot().sheets.length;
    expect(JSON.parse(fresh.value("exportSettings", true))).toMatchObject({ app: "HoldGuard", version: 1 });
    expect(fresh.host.snapshot().sheets).toHaveLength(tabs);
  });
});

describe("a file that cannot be used changes nothing and says why", () => {
  const good = { app: "HoldGuard", version: 1, settings: {}, templates: {} };
  const entry = { by: "sku", text: "A", reason: "", until: null };
  it.each([
    ["no JSON", "order-id\tsku", ja.settingsFile.foreign],
    ["nothing", "", ja.settingsFile.foreign],
    ["a list", "[]", ja.settingsFile.foreign],
    ["another program's file", '{"app":"Other","version":1}', ja.settingsFile.foreign],
    ["too long a file", `{"a":"${"x".repeat(600_000)}"}`, ja.settingsFile.foreign],
    ["a newer file", JSON.stringify({ ...good, version: 2, more: 1 }), ja.settingsFile.newer],
    ["a part that is missing", JSON.stringify({ app: "HoldGuard", version: 1 }), "settings"],
    [
      "a value of a wrong kind",
      JSON.stringify({ ...good, settings: { "inquiry.minUnits": [1] } }),
      "読めない",
    ],
    ["a value out of bounds", JSON.stringify({ ...good, settings: { "inquiry.minUnits": -1 } }), "1"],
    ["an unknown setting", JSON.stringify({ ...good, settings: { refreshedAt: 1 } }), "refreshedAt"],
    ["an unknown template", JSON.stringify({ ...good, templates: { "x.ja": "a" } }), "x.ja"],
    ["a wrong template", JSON.stringify({ ...good, templates: { "text.ja": "{知らない}" } }), "知らない"],
    ["a list that is no list", JSON.stringify({ ...good, watchList: 7 }), "watchList"],
    ["a wrong entry", JSON.stringify({ ...good, watchList: [{ ...entry, by: "asin" }] }), "watchList"],
    ["a wrong day", JSON.stringify({ ...good, watchList: [{ ...entry, until: "x" }] }), "watchList"],
    ["a polluting file", '{"app":"HoldGuard","version":1,"settings":{"__proto__":{"x":1}},"y":1}', ""],
  ])("%s", async (_what, text, said) => {
    const spreadsheet = await used();
    const before = cellsOf(spreadsheet);
    for (const call of ["previewSettingsFile", "applySettingsFile"] as const) {
      const answer = spreadsheet.call(call, text);
      expect(answer).toMatchObject({ ok: false, code: "invalid" });
      if (!answer.ok) {
        expect(answer.message).toContain(said);
        expect(answer.message.length).toBeLessThan(300);
      }
    }
    expect(cellsOf(spreadsheet)).toBe(before);
    expect(spreadsheet.host.logs()).toEqual([]);
  });
});

it("settings from a file are entered whole, whatever service call the run is cut off at", async () => {
  const text = (await tuned()).value("exportSettings", true);
  const whole = await used();
  const saved = whole.host.save();
  whole.host.resetCounters();
  whole.value("applySettingsFile", text);
  const calls = whole.host.counters().totalCalls;
  const wanted = whole.value("exportSettings", true);
  for (let cut = 1; cut <= calls; cut += Math.ceil(calls / 15)) {
    let left = cut;
    const spreadsheet = new TestSpreadsheet({
      state: saved,
      onServiceCall: () => {
        left -= 1;
        if (left <= 0) throw new Error("Exceeded maximum execution time");
      },
    });
    spreadsheet.now = TODAY + DAY;
    spreadsheet.host.run("applySettingsFile", [text]);
    left = Number.POSITIVE_INFINITY;
    spreadsheet.value("applySettingsFile", text);
    expect(spreadsheet.value("exportSettings", true)).toBe(wanted);
    expect(spreadsheet.rows("要注意リスト")).toHaveLength(1);
    expect(spreadsheet.rows("除外リスト")).toHaveLength(1);
  }
});
