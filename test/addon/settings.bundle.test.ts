import type { SettingField } from "../../src/addon/calls.ts";
import { PRESET_IDS, presetChanges } from "../../src/inquiries/presets.ts";
import { allOrders, honestSales, orderId } from "./report-files.ts";
import { DAY, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 9 * DAY };
/** Three units, two days pending: something, but not much. */
const SOME = { id: orderId(901), quantity: 3, price: 9000, bought: TODAY - 8 * DAY };
const OPEN = { id: orderId(902), quantity: 3, price: 9000, bought: TODAY - 2 * DAY };

/** A shop that looked every day: an attack ended unpaid, three units were paid, three more are held now. */
async function told(
  options: ConstructorParameters<typeof TestSpreadsheet>[0] = {},
): Promise<TestSpreadsheet> {
  const spreadsheet = new TestSpreadsheet(options);
  const rowsOf = (day: number) => {
    const at = TODAY - day * DAY;
    const rows = [ATTACK, SOME, OPEN].filter(({ bought }) => bought < at);
    return rows.map((row) => {
      if (row === ATTACK && day <= 3) return { ...row, status: "Cancelled", quantity: 0, updated: at };
      return row === SOME && day <= 5 ? { ...row, status: "Shipped", updated: at } : row;
    });
  };
  for (const day of [8, 7, 6, 5, 3, 1, 0]) {
    spreadsheet.now = TODAY - day * DAY;
    const rows = day === 8 ? [...honestSales(30, TODAY - 9 * DAY), ...rowsOf(day)] : rowsOf(day);
    await spreadsheet.import(allOrders(TODAY - day * DAY, rows, `day-${day}.txt`));
  }
  return spreadsheet;
}

function fieldOf(spreadsheet: TestSpreadsheet, id: string): SettingField {
  const field = spreadsheet
    .value("settingsView")
    .groups.flatMap(({ fields }) => fields)
    .find((one) => one.id === id);
  if (field === undefined) throw new Error(`no setting ${id}`);
  return field;
}

function columnOf(sheet: GoogleAppsScript.Spreadsheet.Sheet, header: string): number {
  return (sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? []).indexOf(header) + 1;
}

function rowOf(spreadsheet: TestSpreadsheet, id: string): number {
  return spreadsheet.rows("設定").findIndex((row) => row.設定ID === id) + 2;
}

/** Types into the value cell, as the seller does. */
function type(spreadsheet: TestSpreadsheet, id: string, value: unknown): void {
  const tab = spreadsheet.sheet("設定");
  tab.getRange(rowOf(spreadsheet, id), columnOf(tab, "値")).setValue(value);
}

const values = (spreadsheet: TestSpreadsheet): Record<string, unknown> =>
  Object.fromEntries(spreadsheet.rows("設定").map((row) => [String(row.設定ID), row.値]));

/** What the sheet holds, all tabs. */
const sheets = (spreadsheet: TestSpreadsheet) => spreadsheet.host.snapshot().sheets;

/** Calls that write, by their names. */
function writes(spreadsheet: TestSpreadsheet): readonly string[] {
  const { calls, cellsWritten } = spreadsheet.host.counters();
  const names = Object.keys(calls).filter((name) =>
    /\.(set|append|insert|delete|add|clear|remove|protect|sort|hide|show|merge|move)/.test(name),
  );
  return cellsWritten === 0 ? names : [...names, `${cellsWritten} cells`];
}

describe("the settings in the sidebar", () => {
  it("are shown with their bounds and entries, and reading them writes nothing", async () => {
    const spreadsheet = await told();
    type(spreadsheet, "level.caution", 55);
    type(spreadsheet, "rule.long-unpaid.enabled", "オフ");
    type(spreadsheet, "inquiry.minUnits", "たくさん");
    spreadsheet.host.resetCounters();
    expect(fieldOf(spreadsheet, "level.caution")).toMatchObject({
      kind: "number",
      entry: "55",
      inForce: 40,
      default: 40,
      min: 1,
      max: 99,
      unit: "点",
      problem: "",
      faults: { "out-of-bounds": "「「注意」とする疑い度」に入れられるのは1〜99点です。" },
    });
    expect(fieldOf(spreadsheet, "rule.long-unpaid.enabled")).toMatchObject({
      kind: "switch",
      label: "使う",
      entry: "オフ",
      inForce: true,
    });
    expect(fieldOf(spreadsheet, "inquiry.minUnits").problem).toContain("既定値の3個");
    expect(writes(spreadsheet)).toEqual([]);
    spreadsheet.value("refreshNow");
    expect(fieldOf(spreadsheet, "level.caution")).toMatchObject({ entry: "55", inForce: 55 });
    expect(fieldOf(spreadsheet, "rule.long-unpaid.enabled")).toMatchObject({ inForce: false });
  });

  it("take what is typed with a percent sign for the percentage that the cell shows", async () => {
    const spreadsheet = await told();
    type(spreadsheet, "rule.bulk-quantity.strength", "50%");
    type(spreadsheet, "inquiry.minStockShare", "100%");
    // Without a percent sign it is one percent.
    type(spreadsheet, "rule.long-unpaid.strength", 1);
    spreadsheet.value("refreshNow");
    expect(fieldOf(spreadsheet, "rule.bulk-quantity.strength")).toMatchObject({ entry: "50", inForce: 50 });
    expect(fieldOf(spreadsheet, "inquiry.minStockShare")).toMatchObject({ entry: "100", inForce: 100 });
    expect(fieldOf(spreadsheet, "rule.long-unpaid.strength")).toMatchObject({ entry: "1", inForce: 1 });
    spreadsheet.value("applySettings", { "rule.bulk-quantity.strength": 60 });
    expect(fieldOf(spreadsheet, "rule.bulk-quantity.strength")).toMatchObject({ entry: "60", inForce: 60 });
    expect(values(spreadsheet)["rule.bulk-quantity.strength"]).toBe(60);
  });

  it("speak the language that is chosen, but for the seller's own words and entries", async () => {
    const spreadsheet = await told();
    const before = spreadsheet.rows("設定");
    type(spreadsheet, "level.caution", 55);
    const tab = spreadsheet.sheet("設定");
    tab.getRange(rowOf(spreadsheet, "level.watch"), columnOf(tab, "説明")).setValue("うちの目安");
    const settingOf = (id: string) => spreadsheet.rows("設定").find((row) => row.設定ID === id);
    type(spreadsheet, "language", "English");
    spreadsheet.value("refreshNow");
    expect(settingOf("level.caution")).toMatchObject({
      項目: "Suspicion for “caution”",
      値: 55,
      単位: "points",
    });
    expect(settingOf("rule.long-unpaid.enabled")).toMatchObject({ 既定値: "On", 範囲: "On / Off" });
    expect(settingOf("level.watch")).toMatchObject({ 説明: "うちの目安" });
    const own = ["うちの目安", "日本語 / English", "日本語"];
    const inJapanese = spreadsheet
      .rows("設定")
      .filter(({ 設定ID }) => !String(設定ID).startsWith("inquiry."))
      .flatMap(({ 項目, 単位, 既定値, 範囲, 説明 }) => [項目, 単位, 既定値, 範囲, 説明])
      .filter(
        (cell) => /[ぁ-ん一-龠]/.test(String(cell).replace("最終更新", "")) && !own.includes(String(cell)),
      );
    expect(inJapanese).toEqual([]);
    spreadsheet.host.resetCounters();
    spreadsheet.value("refreshNow");
    expect(writes(spreadsheet)).toEqual(["Range.setValue", "1 cells"]);
    type(spreadsheet, "language", "");
    type(spreadsheet, "level.caution", "");
    tab
      .getRange(rowOf(spreadsheet, "level.watch"), columnOf(tab, "説明"))
      .setValue(before.find((row) => row.設定ID === "level.watch")?.説明);
    spreadsheet.value("refreshNow");
    const words = ({ 項目, 単位, 既定値, 範囲, 説明 }: Record<string, unknown>) => [
      項目,
      単位,
      既定値,
      範囲,
      説明,
    ];
    expect(spreadsheet.rows("設定").map(words)).toEqual(before.map(words));
  });

  it("can be seen, tried out and entered before the first import, which makes no other tab", () => {
    const spreadsheet = new TestSpreadsheet();
    const preview = spreadsheet.value("previewSettings", presetChanges("eager"));
    expect(preview).toMatchObject({ history: null, now: null });
    expect(preview.tried.map(({ id }) => id)).toContain("level.caution");
    expect(fieldOf(spreadsheet, "level.caution").entry).toBe("");
    expect(sheets(spreadsheet).map(({ name }) => name)).toEqual(["シート1"]);
    expect(spreadsheet.value("applySettings", presetChanges("eager"))).toMatchObject({ refreshedAt: null });
    expect(sheets(spreadsheet).map(({ name }) => name)).toEqual(["シート1", "設定"]);
    expect(values(spreadsheet)).toMatchObject({ "level.caution": 35 });
  });
});

describe("a preview of settings", () => {
  it("replays the shop's own history under both settings", async () => {
    const spreadsheet = await told();
    const { tried, history, now } = spreadsheet.value("previewSettings", presetChanges("careful"));
    expect(tried).toContainEqual({
      id: "level.caution",
      label: "「注意」とする疑い度",
      unit: "点",
      before: 40,
      after: 60,
    });
    expect(history).toMatchObject({ from: TODAY - 8 * DAY, to: TODAY, looks: 7, holds: 3 });
    expect([history?.flaggedBefore, history?.flaggedAfter]).toEqual([2, 1]);
    expect(history?.more.count).toBe(0);
    expect(history?.less).toMatchObject({
      count: 1,
      endings: { paid: 1, unpaid: 0, open: 0, unknown: 0 },
      listed: [
        {
          orderId: SOME.id,
          units: 3,
          ending: "paid",
          before: { level: "caution" },
          after: { level: "watch" },
        },
      ],
    });
    expect(now).toMatchObject({ held: 1, flaggedBefore: 0, flaggedAfter: 0, casesBefore: 0 });
  });

  it("tells what would change for the holds of now and for the inquiries", async () => {
    const spreadsheet = await told();
    const { now } = spreadsheet.value("previewSettings", { "level.caution": 20 });
    expect(now).toMatchObject({
      flaggedBefore: 0,
      flaggedAfter: 1,
      casesBefore: 0,
      casesAfter: 1,
      more: { count: 1, endings: { open: 1 }, listed: [{ orderId: OPEN.id, ending: "open" }] },
      moreCases: { count: 1, listed: [{ product: "変形ロボット", orders: 1, units: 3 }] },
    });
    spreadsheet.value("applySettings", { "level.caution": 20 });
    const back = spreadsheet.value("previewSettings", { "level.caution": null });
    expect(back.now).toMatchObject({ casesBefore: 1, casesAfter: 0, lessCases: { count: 1 } });
    // The case of the hold that ended is closed by then.
    const states = spreadsheet.rows("問い合わせ記録").map((row) => row.対応状況);
    expect(states).toEqual(["期限切れで解放", "未連絡"]);
  });

  it("leaves inquiries that were begun out of the count", async () => {
    const spreadsheet = await told();
    const { inquiries } = spreadsheet.value("applySettings", { "level.caution": 20 });
    spreadsheet.value(
      "markContacted",
      inquiries.map(({ inquiryId }) => inquiryId),
    );
    const { now } = spreadsheet.value("previewSettings", { "level.caution": null });
    expect(now).toMatchObject({ casesBefore: 0, casesAfter: 0, less: { count: 1 } });
  });

  it("writes nothing at all, not even the mark of a wrong entry", async () => {
    const spreadsheet = await told();
    type(spreadsheet, "hold.staleHours", "一日");
    const before = sheets(spreadsheet);
    spreadsheet.host.resetCounters();
    spreadsheet.value("previewSettings", presetChanges("eager"));
    spreadsheet.value("previewSettings", { "rule.bulk-quantity.enabled": false, "inquiry.minUnits": 1 });
    expect(writes(spreadsheet)).toEqual([]);
    expect(sheets(spreadsheet)).toEqual(before);
  });

  it("goes back no further than the archive, judges by the lists, and still writes nothing", async () => {
    const spreadsheet = await told();
    const late = TODAY + 200 * DAY;
    spreadsheet.now = late;
    const rows = [{ ...OPEN, status: "Shipped", updated: TODAY + DAY }];
    await spreadsheet.import(allOrders(TODAY + DAY, rows, "paid.txt"));
    spreadsheet.value("archiveOrders");
    const fresh = { ...OPEN, id: orderId(950), quantity: 30, bought: late - DAY };
    await spreadsheet.import(allOrders(late, [fresh], "late.txt"));
    const allOff = { "level.danger": 100, "level.caution": 99 };
    spreadsheet.host.resetCounters();
    const { history } = spreadsheet.value("previewSettings", allOff);
    expect(writes(spreadsheet)).toEqual([]);
    expect(history).toMatchObject({ from: late, to: late, holds: 1, flaggedBefore: 1 });
    const until = "2099-12-31";
    const bulk = {
      target: "sku",
      id: "TOY-1",
      shop: "",
      covers: "everything",
      reason: "法人",
      until,
    } as const;
    spreadsheet.value("addExemption", bulk);
    expect(spreadsheet.value("previewSettings", allOff).history).toMatchObject({ flaggedBefore: 0 });
  });

  it("of nothing but cells edited in the tab compares with what the last refresh judged by", async () => {
    const spreadsheet = await told();
    expect(spreadsheet.value("previewSettings", {}).tried).toEqual([]);
    type(spreadsheet, "level.caution", "６０");
    const { tried, history } = spreadsheet.value("previewSettings", {});
    expect(tried).toMatchObject([{ id: "level.caution", before: 40, after: 60 }]);
    expect(history?.less.count).toBe(1);
    spreadsheet.value("applySettings", {});
    expect(spreadsheet.value("previewSettings", {}).tried).toEqual([]);
    expect(values(spreadsheet)).toMatchObject({ "level.caution": "６０" });
  });

  it("takes as many service calls for many orders as for few", async () => {
    const callsOf = async (orders: number) => {
      const spreadsheet = await told();
      const more = Array.from({ length: orders }, (_, index) => ({ ...OPEN, id: orderId(2000 + index) }));
      await spreadsheet.import(allOrders(TODAY, more, "more.txt"));
      spreadsheet.host.resetCounters();
      const preview = spreadsheet.value("previewSettings", { "rule.bulk-quantity.strength": 20 });
      expect(preview.history?.less.listed.length).toBeLessThanOrEqual(10);
      return spreadsheet.host.counters().totalCalls;
    };
    expect(await callsOf(200)).toBe(await callsOf(3));
  });

  it("takes the tab for what is in force in a file that no refresh has noted it of", async () => {
    const spreadsheet = await told();
    type(spreadsheet, "level.caution", 60);
    const copy = new TestSpreadsheet({ state: withoutProperties(spreadsheet.host.save()) });
    expect(copy.value("previewSettings", {}).tried).toEqual([]);
    expect(copy.value("previewSettings", { "level.caution": null }).tried).toMatchObject([
      { before: 60, after: 40 },
    ]);
  });
});

describe("applying settings", () => {
  it("writes the value cells that are named and no other cell of the tab, and judges by them", async () => {
    const spreadsheet = await told();
    type(spreadsheet, "level.watch", 12);
    type(spreadsheet, "rule.high-order-total.strength", 50);
    type(spreadsheet, "inquiry.path.ja", "開く");
    const before = spreadsheet.rows("設定");
    const state = spreadsheet.value("applySettings", {
      "level.caution": 20,
      "level.watch": null,
      "rule.watched-product.enabled": false,
    });
    const changed = spreadsheet.rows("設定").flatMap((row, index) => {
      const was = before[index] ?? {};
      const headers = Object.keys(row).filter((header) => String(row[header]) !== String(was[header]));
      return headers.map((header) => [row.設定ID, header, row[header]]);
    });
    expect(changed).toEqual([
      ["level.caution", "値", 20],
      ["level.watch", "値", ""],
      ["rule.watched-product.enabled", "値", "オフ"],
    ]);
    expect(state.counts).toMatchObject({ caution: 1 });
    expect(spreadsheet.rows("注文").find((row) => row.注文番号 === OPEN.id)?.判定).toBe("▲ 注意");
  });

  it("of a preset changes its own settings alone; the standard one blanks them", async () => {
    const spreadsheet = await told();
    type(spreadsheet, "rule.bulk-quantity.strength", 44);
    for (const id of PRESET_IDS) {
      spreadsheet.value("applySettings", presetChanges(id));
      const wanted = Object.fromEntries(
        Object.entries(presetChanges(id)).map(([setting, value]) => [setting, value ?? ""]),
      );
      expect(values(spreadsheet)).toMatchObject({ ...wanted, "rule.bulk-quantity.strength": 44 });
    }
  });

  it("keeps a checkbox that the seller made of a switch", async () => {
    const spreadsheet = await told();
    type(spreadsheet, "rule.long-unpaid.enabled", true);
    spreadsheet.value("applySettings", { "rule.long-unpaid.enabled": false });
    expect(values(spreadsheet)).toMatchObject({ "rule.long-unpaid.enabled": false });
  });

  it.each([
    [{ "level.caution": 500 }, "「「注意」とする疑い度」に入れられるのは1〜99点です。"],
    [{ "level.caution": true }, "1〜99点の数値で入力してください。"],
    [{ "inquiry.minUnits": 0 }, "1〜10,000個の数値で入力してください。"],
    [{ "rule.long-unpaid.enabled": 7 }, "オン（TRUE）かオフ（FALSE）"],
    [{ "level.watch": 60 }, "「注意」「様子見」の順"],
    [{ "level.mild": 60 }, "設定「level.mild」が見つかりません"],
    [{ refreshHour: 5 }, "設定「refreshHour」が見つかりません"],
    [{ "level.caution": "=1+1" }, "送られた内容を読めませんでした（level.caution）"],
    [[40], "設定「0」が見つかりません"],
    [null, "送られた内容を読めませんでした"],
  ])("refuses %j in words, and writes nothing", async (changes, words) => {
    const spreadsheet = await told();
    spreadsheet.host.resetCounters();
    for (const call of ["previewSettings", "applySettings"] as const) {
      const answer = spreadsheet.call(call, changes as never);
      expect(answer).toMatchObject({ ok: false, code: "invalid", message: expect.stringContaining(words) });
    }
    expect(writes(spreadsheet)).toEqual([]);
  });

  it("does not mind a wrong entry elsewhere in the tab", async () => {
    const spreadsheet = await told();
    type(spreadsheet, "hold.staleHours", "一日");
    expect(spreadsheet.call("applySettings", { "level.caution": 45 })).toMatchObject({ ok: true });
  });

  it("waits its turn, and says so when it has to wait too long", async () => {
    const spreadsheet = await told();
    const release = spreadsheet.host.holdDocumentLock();
    for (const answer of [
      spreadsheet.call("settingsView"),
      spreadsheet.call("previewSettings", {}),
      spreadsheet.call("applySettings", {}),
    ]) {
      expect(answer).toMatchObject({ ok: false, code: "busy" });
    }
    release();
    expect(spreadsheet.call("applySettings", {})).toMatchObject({ ok: true });
  });

  it("ends the same when it is cut off at whatever service call", async () => {
    const state = (await told()).host.save();
    const whole = new TestSpreadsheet({ state });
    const changes = presetChanges("careful");
    whole.host.resetCounters();
    whole.value("applySettings", changes);
    const calls = whole.host.counters().totalCalls;
    for (let cutAt = 3; cutAt <= calls; cutAt += Math.ceil(calls / 25)) {
      let left = cutAt;
      const cut = new TestSpreadsheet({
        state,
        onServiceCall: () => {
          left -= 1;
          if (left === 0) throw new Error("Exceeded maximum execution time");
        },
      });
      cut.host.run("applySettings", [changes]);
      left = Number.POSITIVE_INFINITY;
      cut.value("applySettings", changes);
      expect(sheets(cut)).toEqual(sheets(whole));
      expect(cut.value("previewSettings", {}).tried).toEqual([]);
    }
  });
});

describe("a wrong entry", () => {
  /** The look that rules add to the value cell. */
  const look = (spreadsheet: TestSpreadsheet, id: string) => {
    const tab = sheets(spreadsheet).find(({ name }) => name === "設定");
    const column = columnOf(spreadsheet.sheet("設定"), "値");
    const row = rowOf(spreadsheet, id);
    return tab?.cells.find((cell) => cell.row === row && cell.column === column)?.conditional?.background;
  };

  it.each([
    ["language", "Français", "日本語 / English"],
    ["foldAfterDays", 3, "30〜3650"],
    ["firstShopName", new Date(TODAY), "文字で"],
    ["level.danger", 30, "順に低く"],
    ["level.caution", "多め", "1〜99点"],
    ["hold.paymentTermDays", new Date(TODAY), "1〜30日"],
    ["rule.bulk-quantity.enabled", "たぶん", "オン（TRUE）かオフ（FALSE）"],
    ["rule.bulk-quantity.strength", -1, "%です"],
    ["rule.high-order-total.minTotal", "#N/A", "円の数値"],
    ["inquiry.minUnits", 0, "1〜10,000個"],
    ["inquiry.replyDays", "すぐ", "1〜30日"],
    ["inquiry.path.en", true, "文章で"],
    ["inquiry.path.ja", "あ".repeat(5001), "5,000文字"],
  ])("in %s is marked in its cell and explained beside it", async (id, entry, words) => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(allOrders(TODAY, [ATTACK]));
    expect(look(spreadsheet, id)).toBeUndefined();
    type(spreadsheet, id, entry);
    spreadsheet.value("refreshNow");
    const problem = spreadsheet.rows("設定").find((row) => row.設定ID === id)?.確認;
    expect(problem).toContain(words);
    expect(String(problem)).toContain("いま");
    expect(look(spreadsheet, id)).toBe("#f6aea9");
    type(spreadsheet, id, " ");
    spreadsheet.value("refreshNow");
    expect(spreadsheet.rows("設定").find((row) => row.設定ID === id)?.確認).toBe("");
    expect(look(spreadsheet, id)).toBeUndefined();
  });

  it("is marked beside the seller's own formats and rules, which stay and come first", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(allOrders(TODAY, [ATTACK]));
    const tab = spreadsheet.sheet("設定");
    const cell = tab.getRange(rowOf(spreadsheet, "level.caution"), columnOf(tab, "値"));
    cell.setBackground("#00ffff").setNumberFormat("0.0");
    type(spreadsheet, "level.caution", 500);
    spreadsheet.value("refreshNow");
    spreadsheet.value("refreshNow");
    expect([cell.getBackground(), cell.getNumberFormat()]).toEqual(["#00ffff", "0.0"]);
    const rules = tab.getConditionalFormatRules();
    expect(rules).toHaveLength(1);
    expect(rules[0]?.getRanges().map((range) => range.getColumn())).toEqual([columnOf(tab, "値")]);
    const copy = (rules[0] as GoogleAppsScript.Spreadsheet.ConditionalFormatRule).copy();
    const own = copy.whenCellNotEmpty().setBackground("#ffff00").build();
    tab.setConditionalFormatRules([own, ...rules]);
    tab.moveColumns(tab.getRange(1, columnOf(tab, "確認"), 1, 1), 1);
    spreadsheet.value("refreshNow");
    const [theirs, ours, ...more] = tab.getConditionalFormatRules();
    expect(more).toEqual([]);
    expect(theirs?.getBooleanCondition()?.getBackground()).toBe("#ffff00");
    expect(ours?.getBooleanCondition()?.getCriteriaValues()).toEqual(["=LEN($A2)>0"]);
    expect(look(spreadsheet, "level.caution")).toBe("#ffff00");
  });
});

/** The file as Google copies it: without the document's properties. */
function withoutProperties(state: string): string {
  const saved = JSON.parse(state) as Record<string, unknown>;
  return JSON.stringify({ ...saved, properties: { ...(saved.properties as object), document: {} } });
}
