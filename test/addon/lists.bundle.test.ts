import type { NewExemption, NewWatchEntry } from "../../src/addon/calls.ts";
import { allOrders, honestSales, orderId } from "./report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };
const OTHER = { id: orderId(901), sku: "TOY-2", asin: "B000000002", title: "木の汽車", bought: TODAY - HOUR };
/** The end of 2026-11-30 in Tokyo. */
const END_OF_NOVEMBER = Date.UTC(2026, 10, 30, 15);

const BULK: NewExemption = {
  target: "sku",
  id: "TOY-1",
  shop: "",
  covers: "bulk",
  reason: "学校向け",
  until: "2026-11-30",
};
const WATCH: NewWatchEntry = { by: "sku", text: "TOY-2", reason: "", until: null };

async function imported(spreadsheet = new TestSpreadsheet()): Promise<TestSpreadsheet> {
  await spreadsheet.import(allOrders(TODAY, [...honestSales(20, TODAY), ATTACK, OTHER]));
  return spreadsheet;
}

function order(spreadsheet: TestSpreadsheet, id: string, tab = "注文", header = "注文番号") {
  const found = spreadsheet.rows(tab).find((row) => row[header] === id);
  if (found === undefined) throw new Error(`no order ${id}`);
  return found;
}

/** Rows as the seller types them, below the header. */
function enter(spreadsheet: TestSpreadsheet, tab: string, rows: readonly (readonly string[])[], from = 2) {
  const sheet = spreadsheet.sheet(tab);
  rows.forEach((cells, row) => {
    cells.forEach((text, column) => {
      if (text !== "") spreadsheet.host.type(sheet.getSheetId(), from + row, column + 1, text);
    });
  });
}

const tabs = (spreadsheet: TestSpreadsheet) => spreadsheet.host.snapshot().sheets.map(({ name }) => name);
const checks = (spreadsheet: TestSpreadsheet, tab: string) => spreadsheet.rows(tab).map((row) => row.確認);

describe("the seller's lists", () => {
  it("are not made before they are needed, and stand among ours with their dropdowns when opened", async () => {
    const spreadsheet = await imported();
    expect(tabs(spreadsheet)).not.toEqual(expect.arrayContaining(["要注意リスト"]));
    expect(tabs(spreadsheet)).not.toEqual(expect.arrayContaining(["除外リスト"]));
    spreadsheet.menu("openExemptionsFromMenu");
    expect(spreadsheet.toast()).toContain("「除外リスト」を開きました");
    expect(spreadsheet.value("openList", "watch-list")).toBe("要注意リスト");
    expect(tabs(spreadsheet).slice(1, 5)).toEqual(["注文", "問い合わせ記録", "要注意リスト", "除外リスト"]);
    expect(spreadsheet.host.spreadsheet.getActiveSheet().getName()).toBe("要注意リスト");
    const choices = (tab: string, cell: string) =>
      spreadsheet.sheet(tab).getRange(cell).getDataValidation()?.getCriteriaValues()[0];
    expect(choices("要注意リスト", "A1000")).toEqual(["SKU", "ASIN", "商品名に含む語"]);
    expect(choices("除外リスト", "A2")).toEqual(["SKU", "ASIN", "注文番号", "法人注文"]);
    expect(choices("除外リスト", "D500")).toEqual(["まとめ買いが普通", "セール・発売日", "判定しない"]);
    expect(spreadsheet.value("sidebarState").notices).toEqual([]);
  });

  it("can be opened in a spreadsheet that has nothing else yet", () => {
    const spreadsheet = new TestSpreadsheet();
    spreadsheet.menu("openExemptionsFromMenu");
    expect(tabs(spreadsheet).filter((name) => name !== "シート1" && name !== "Sheet1")).toEqual([
      "除外リスト",
    ]);
    expect(spreadsheet.value("sidebarState").refreshedAt).toBeNull();
  });

  it("cost no call while they do not exist, and the same for many rows as for few", async () => {
    const spreadsheet = await imported();
    const refreshCalls = () => {
      spreadsheet.value("refreshNow");
      spreadsheet.host.resetCounters();
      spreadsheet.value("refreshNow");
      return spreadsheet.host.counters();
    };
    const without = refreshCalls();
    spreadsheet.value("openList", "watch-list");
    spreadsheet.value("openList", "exemptions");
    enter(spreadsheet, "要注意リスト", [["SKU", "TOY-2"]]);
    const few = refreshCalls();
    expect(few.totalCalls).toBeGreaterThan(without.totalCalls);
    // A list that bears our mark is not looked for by its name: neither was one that does not exist.
    const lookedFor = "Spreadsheet.getSheetByName";
    expect(without.calls[lookedFor]).toBe(few.calls[lookedFor]);
    enter(
      spreadsheet,
      "要注意リスト",
      Array.from({ length: 60 }, (_, index) => ["商品名に含む語", `語${index}`]),
      3,
    );
    expect(refreshCalls().totalCalls).toBe(few.totalCalls);
  });

  it("take effect as typed, at the next refresh, in either language and any width", async () => {
    const spreadsheet = await imported();
    spreadsheet.value("openList", "watch-list");
    spreadsheet.value("openList", "exemptions");
    enter(spreadsheet, "要注意リスト", [
      ["Word in  the title", "キシャ"],
      ["商品名に含む語", "汽車", "流行", "2026/11/24"],
    ]);
    enter(spreadsheet, "除外リスト", [
      ["ｓｋｕ", "ｔｏｙ－１", "", "まとめ買いが普通", "学校向け", "2026年11月30日"],
    ]);
    const before = order(spreadsheet, OTHER.id).疑い度 as number;
    const state = spreadsheet.value("refreshNow");
    expect(order(spreadsheet, OTHER.id).理由).toContain("要注意リストの「汽車」に当てはまります（流行）");
    expect(order(spreadsheet, OTHER.id).疑い度).toBeGreaterThan(before);
    expect(order(spreadsheet, ATTACK.id)).toMatchObject({ 判定: "通常" });
    expect(order(spreadsheet, ATTACK.id).理由).toContain(
      "除外中: まとめ買いが普通（学校向け、11月30日まで）",
    );
    expect(checks(spreadsheet, "要注意リスト")).toEqual([
      "有効\nこの語が商品名にある注文はまだありません。",
      "有効（11月24日まで）",
    ]);
    expect(checks(spreadsheet, "除外リスト")).toEqual(["有効（11月30日まで）"]);
    expect(state.counts.exempt).toBe(1);

    spreadsheet.now = END_OF_NOVEMBER - 1;
    spreadsheet.value("refreshNow");
    expect(checks(spreadsheet, "除外リスト")).toEqual(["有効（11月30日まで）"]);
    expect(checks(spreadsheet, "要注意リスト")[1]).toBe("期限切れ（11月24日まで）");
    spreadsheet.now = END_OF_NOVEMBER;
    expect(spreadsheet.value("refreshNow").counts.exempt).toBe(0);
    expect(checks(spreadsheet, "除外リスト")).toEqual(["期限切れ（11月30日まで）"]);
    expect(order(spreadsheet, ATTACK.id).理由).not.toContain("除外中");
  });

  it("marks what cannot be read, uses it for nothing and changes none of it", async () => {
    const spreadsheet = await imported();
    spreadsheet.value("openList", "exemptions");
    const rows = [
      ["SKU", "", "", "判定しない"],
      ["商品", "TOY-1", "", "判定しない"],
      ["SKU", "TOY-1", "", "なんとなく"],
      ["SKU", "TOY-1", "二号店", "判定しない"],
      ["SKU", "TOY-1", "", "判定しない", "", "そのうち"],
      ["注文番号", "249-1", "", "判定しない"],
      ["法人注文", "TOY-1", "", "判定しない"],
      ["", "TOY-1", "", "", "書きかけ"],
    ];
    enter(spreadsheet, "除外リスト", rows);
    const sheet = spreadsheet.sheet("除外リスト");
    const own = () => sheet.getRange(2, 1, rows.length, 6).getValues();
    const before = own();
    const state = spreadsheet.value("refreshNow");
    expect(own()).toEqual(before);
    for (const check of checks(spreadsheet, "除外リスト"))
      expect(check).toMatch(/^要確認: .+この行は使っていません。$/);
    expect(state.notices).toEqual([
      "「除外リスト」に読めない行が8行あり、使っていません。「確認」の列をご覧ください。",
    ]);
    expect(state.counts).toMatchObject({ danger: 1, exempt: 0 });
    sheet.getRange(2, 1, rows.length, 6).clearContent();
    expect(spreadsheet.value("refreshNow").notices).toEqual([]);
    expect(sheet.getLastRow()).toBe(1);
  });
});

describe("an entry from a card", () => {
  it("stands below the seller's rows, once, and is taken back", async () => {
    const spreadsheet = await imported();
    spreadsheet.value("openList", "exemptions");
    enter(spreadsheet, "除外リスト", [["ASIN", "B000000009", "", "判定しない", "うち"]]);
    const edit = spreadsheet.value("addExemption", BULK);
    expect(edit).toMatchObject({ added: true, tab: "除外リスト", row: 3 });
    expect(edit.state.counts.exempt).toBe(1);
    const [his, ours] = spreadsheet.rows("除外リスト");
    expect(his).toMatchObject({ 値: "B000000009", 理由: "うち" });
    expect(ours).toMatchObject({
      対象: "SKU",
      値: "TOY-1",
      店舗: "",
      扱い: "まとめ買いが普通",
      理由: "学校向け",
      期限: new Date(Date.UTC(2026, 10, 29, 15)),
      確認: "有効（11月30日まで）",
    });
    expect(spreadsheet.value("addExemption", BULK)).toMatchObject({ added: false, row: 3 });
    expect(spreadsheet.value("addExemption", { ...BULK, id: "toy-1", until: "2026-11-29" })).toMatchObject({
      added: false,
    });
    expect(spreadsheet.value("addExemption", { ...BULK, until: null })).toMatchObject({
      added: true,
      row: 4,
    });
    expect(spreadsheet.value("removeListEntry", "exemptions", BULK).counts.exempt).toBe(1);
    expect(spreadsheet.rows("除外リスト").map((row) => row.期限)).toEqual(["", ""]);
    expect(spreadsheet.call("removeListEntry", "exemptions", BULK)).toMatchObject({
      ok: false,
      code: "not-found",
    });
  });

  it("puts a product on the watch list, and says so on its cards", async () => {
    const spreadsheet = await imported();
    const attack = { ...WATCH, text: "TOY-1" };
    const edit = spreadsheet.value("addToWatchList", attack);
    expect(edit).toMatchObject({ added: true, tab: "要注意リスト", row: 2 });
    expect(edit.state.inquiries[0]).toMatchObject({ sku: "TOY-1", watched: true });
    const state = spreadsheet.value("removeListEntry", "watch-list", attack);
    expect(state.inquiries[0]?.watched).toBe(false);
    expect(spreadsheet.sheet("要注意リスト").getLastRow()).toBe(1);
  });

  it("goes below a column of unticked checkboxes' last entry, but never into a row of the seller's", async () => {
    const spreadsheet = await imported();
    spreadsheet.value("addExemption", BULK);
    const sheet = spreadsheet.sheet("除外リスト");
    sheet.insertColumnAfter(7);
    sheet.getRange(1, 8).setValue("済");
    sheet.getRange(2, 8, 100, 1).setValues(Array.from({ length: 100 }, () => [false]));
    expect(spreadsheet.value("addExemption", { ...BULK, id: "TOY-2" }).row).toBe(3);
    sheet.getRange(6, 8).setValue("ここは自分の行");
    expect(spreadsheet.value("addExemption", { ...BULK, id: "TOY-3" }).row).toBe(102);
    expect(sheet.getRange(6, 8).getValue()).toBe("ここは自分の行");
  });

  it("is refused in words where it is forged, and nothing is made for it", async () => {
    const spreadsheet = await imported();
    const forged: unknown[] = [
      null,
      {},
      { ...BULK, id: " " },
      { ...BULK, target: "business" },
      { ...BULK, target: "order", id: "249" },
      { ...BULK, covers: "all" },
      { ...BULK, until: "2026-02-30" },
      { ...BULK, until: TODAY },
      { ...BULK, shop: "二号店" },
    ];
    for (const entry of forged) {
      expect(spreadsheet.host.run("addExemption", [entry as never])).toMatchObject({
        value: { ok: false, code: "invalid" },
      });
    }
    expect(spreadsheet.host.run("addToWatchList", [{ ...WATCH, by: "title" }])).toMatchObject({
      value: { ok: false, code: "invalid" },
    });
    expect(spreadsheet.host.run("removeListEntry", ["watch-list", BULK as never])).toMatchObject({
      value: { ok: false, code: "invalid" },
    });
    expect(spreadsheet.host.run("openList", ["orders"])).toMatchObject({
      value: { ok: false, code: "invalid" },
    });
    expect(tabs(spreadsheet)).not.toEqual(expect.arrayContaining(["除外リスト"]));
  });

  it("keeps text that begins like a formula as text", async () => {
    const spreadsheet = await imported();
    const odd = { ...BULK, id: "=1+1", reason: "@home" };
    spreadsheet.value("addExemption", odd);
    expect(spreadsheet.sheet("除外リスト").getDataRange().getFormulas().flat().join("")).toBe("");
    expect(spreadsheet.value("addExemption", odd).added).toBe(false);
    spreadsheet.value("removeListEntry", "exemptions", odd);
    expect(spreadsheet.sheet("除外リスト").getLastRow()).toBe(1);
  });

  it.each([
    ["added", "addExemption"],
    ["taken back", "removeListEntry"],
  ] as const)(
    "ends the same when it is %s, cut off at whatever service call and done again",
    async (_, name) => {
      const contents = (spreadsheet: TestSpreadsheet) =>
        JSON.stringify([spreadsheet.rows("除外リスト"), spreadsheet.rows("注文")]).replace(
          /HG-[0-9a-f]{10}/g,
          "HG",
        );
      const edit = (spreadsheet: TestSpreadsheet) =>
        name === "addExemption" ? spreadsheet.call(name, BULK) : spreadsheet.call(name, "exemptions", BULK);
      const before = await imported();
      if (name === "removeListEntry") before.value("addExemption", BULK);
      const state = before.host.save();
      const whole = new TestSpreadsheet({ state });
      expect(edit(whole).ok).toBe(true);
      const expected = contents(whole);
      const calls = whole.host.counters().totalCalls;
      for (let cutAt = 1; cutAt <= calls; cutAt += 11) {
        let ordinal = 0;
        const spreadsheet = new TestSpreadsheet({
          state,
          onServiceCall: () => {
            ordinal += 1;
            if (ordinal === cutAt) throw new Error("Exceeded maximum execution time");
          },
        });
        edit(spreadsheet);
        expect(edit(spreadsheet).ok).toBe(true);
        expect(contents(spreadsheet)).toBe(expected);
      }
    },
  );

  it("is left where the seller has changed it since", async () => {
    const spreadsheet = await imported();
    spreadsheet.value("addExemption", BULK);
    spreadsheet.sheet("除外リスト").getRange("E2").setValue("自分で直した");
    const answer = spreadsheet.call("removeListEntry", "exemptions", BULK);
    expect(answer).toMatchObject({ ok: false, code: "not-found" });
    expect(JSON.stringify(answer)).toContain("「除外リスト」に、追加したままの行が見つかりません");
    expect(spreadsheet.rows("除外リスト")).toHaveLength(1);
  });
});

describe("an exempt hold", () => {
  const SNOOZE: NewExemption = {
    ...BULK,
    target: "order",
    id: ATTACK.id,
    covers: "everything",
    until: "2026-11-26",
  };

  it("opens no inquiry, and surfaces with its reason and last day", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(allOrders(TODAY - DAY, honestSales(20, TODAY)));
    spreadsheet.value("addExemption", SNOOZE);
    await spreadsheet.import(allOrders(TODAY, [ATTACK, OTHER]));
    const state = spreadsheet.value("refreshNow");
    expect(state.inquiries).toEqual([]);
    expect(spreadsheet.sheet("問い合わせ記録").getLastRow()).toBe(1);
    expect(state.exempt).toMatchObject([
      {
        orderId: ATTACK.id,
        level: "not-judged",
        unjudged: "",
        exemption: "除外中: 判定しない（学校向け、11月26日まで）",
      },
    ]);
    expect(state.exemptTotal).toBe(1);
    const listed = spreadsheet.value("heldOrders", 0, 10).holds.map((hold) => [hold.orderId, hold.exemption]);
    expect(listed).toEqual([
      [OTHER.id, ""],
      [ATTACK.id, "除外中: 判定しない（学校向け、11月26日まで）"],
    ]);
    expect(spreadsheet.value("explainOrder", "", ATTACK.id).holds).toMatchObject([
      { suspicion: null, exemption: "除外中: 判定しない（学校向け、11月26日まで）" },
    ]);
    expect(order(spreadsheet, ATTACK.id)).toMatchObject({
      判定: "？ 判定不能",
      疑い度: "",
      理由: "除外中: 判定しない（学校向け、11月26日まで）",
    });
    spreadsheet.now = TODAY + 3 * DAY;
    expect(spreadsheet.value("refreshNow").inquiries).toHaveLength(1);
  });

  it("stays in an inquiry under way, whose card says so", async () => {
    const spreadsheet = await imported();
    const { state } = spreadsheet.value("addExemption", SNOOZE);
    expect(state.agenda).toMatchObject({ contact: 0, "under-way": 1 });
    expect(state.inquiries).toMatchObject([
      {
        orders: 1,
        due: { kind: "contact", group: "under-way" },
        stateLabel: "未連絡",
        level: "not-judged",
        exemptions: [
          { label: "判定しない", reason: "学校向け", lastDay: Date.UTC(2026, 10, 26, 15) - 1, orders: 1 },
        ],
      },
    ]);
    expect(state.exempt).toEqual([]);
    expect(order(spreadsheet, ATTACK.id, "問い合わせ記録")).toMatchObject({
      対応状況: "未連絡",
      理由: "除外中: 判定しない（学校向け、11月26日まで）",
    });
  });

  it("is set aside in formulas, too: over a table of the seller's own and in the list of what is held", async () => {
    const spreadsheet = await imported();
    const own = spreadsheet.host.spreadsheet.insertSheet("表");
    own.getRange("A1:C2").setValues([
      ["注文番号", "SKU", "数量"],
      [ATTACK.id, "TOY-1", 30],
    ]);
    // Sheets calculates a formula anew only where its arguments change.
    const result = (range: string, column: number) => {
      spreadsheet.host.type(own.getSheetId(), 1, column, `=SUSPICION(${range})`);
      return own.getRange(2, column).getValue();
    };
    expect(typeof result("A1:C2", 5)).toBe("number");
    spreadsheet.value("addExemption", SNOOZE);
    expect(result("A1:C3", 6)).toBe("判定不能");
    spreadsheet.host.type(own.getSheetId(), 10, 1, "=SUSPICION()");
    const listed = own.getRange(10, 1, 4, 8).getValues();
    const row = listed.find(([id]) => id === ATTACK.id);
    expect(row?.[7]).toBe("除外中: 判定しない（学校向け、11月26日まで）");
  });
});

describe("the tabs of the lists, as the seller arranges them,", () => {
  async function exempted(): Promise<TestSpreadsheet> {
    const spreadsheet = await imported();
    spreadsheet.value("addExemption", BULK);
    return spreadsheet;
  }

  it("work renamed, moved, with columns moved, inserted and renamed, and keep his cells", async () => {
    const spreadsheet = await exempted();
    const sheet = spreadsheet.sheet("除外リスト");
    sheet.setName("うちの例外");
    spreadsheet.host.spreadsheet.setActiveSheet(sheet);
    spreadsheet.host.spreadsheet.moveActiveSheet(1);
    sheet.insertColumnBefore(2);
    sheet.getRange("B1:B2").setValues([["担当"], ["佐藤"]]);
    sheet.moveColumns(sheet.getRange("A:A"), 5);
    sheet.getRange("A2").setNote("15時").setBackground("#00ff00");
    expect(spreadsheet.value("refreshNow").counts.exempt).toBe(1);
    const edit = spreadsheet.value("addExemption", { ...BULK, id: "TOY-2" });
    expect(edit).toMatchObject({ added: true, tab: "うちの例外", row: 3 });
    expect(edit.state.counts.exempt).toBe(2);
    expect(spreadsheet.rows("うちの例外")).toMatchObject([
      { 担当: "佐藤", 対象: "SKU", 値: "TOY-1" },
      { 担当: "", 対象: "SKU", 値: "TOY-2" },
    ]);
    expect([sheet.getRange("A2").getNote(), sheet.getRange("A2").getBackground()]).toEqual([
      "15時",
      "#00ff00",
    ]);
    expect(spreadsheet.host.spreadsheet.getSheetByName("除外リスト")).toBeNull();
  });

  it("are left alone where he deleted them, and made again when needed", async () => {
    const spreadsheet = await exempted();
    spreadsheet.host.spreadsheet.deleteSheet(spreadsheet.sheet("除外リスト"));
    const state = spreadsheet.value("refreshNow");
    expect(state.counts).toMatchObject({ exempt: 0, danger: 1 });
    expect(state.notices).toEqual([]);
    expect(tabs(spreadsheet)).not.toEqual(expect.arrayContaining(["除外リスト"]));
    const { state: after } = spreadsheet.value("addExemption", BULK);
    expect(after.counts.exempt).toBe(1);
  });

  it("are found by name in a file that lost all marks", async () => {
    const marked = await exempted();
    const copy = new TestSpreadsheet({ state: marked.host.save() });
    for (const sheet of copy.host.spreadsheet.getSheets())
      for (const entry of sheet.getDeveloperMetadata()) entry.remove();
    await copy.import(allOrders(TODAY, [ATTACK], "again.txt"));
    expect(copy.value("refreshNow").counts.exempt).toBe(1);
    expect(tabs(copy)).toEqual(tabs(marked));
  });

  it("follow the language in what is ours, and keep working in the words that stand", async () => {
    const spreadsheet = await exempted();
    const settings = spreadsheet.rows("設定");
    const row = settings.findIndex((cells) => cells.設定ID === "language") + 2;
    spreadsheet.sheet("設定").getRange(row, 2).setValue("English");
    const state = spreadsheet.value("refreshNow");
    expect(state.counts.exempt).toBe(1);
    expect(spreadsheet.rows("除外リスト")[0]).toMatchObject({ 対象: "SKU", 扱い: "まとめ買いが普通" });
    expect(checks(spreadsheet, "除外リスト")[0]).toBe("In force until 30 Nov");
    expect(order(spreadsheet, ATTACK.id).理由).toContain(
      "Exempt: Usually bought in bulk (学校向け, until 30 Nov)",
    );
    const edit = spreadsheet.value("addExemption", { ...BULK, id: "TOY-2" });
    expect(edit).toMatchObject({ added: true, tab: "除外リスト" });
    expect(spreadsheet.rows("除外リスト")[1]).toMatchObject({ 扱い: "Usually bought in bulk" });
    expect(
      spreadsheet.sheet("除外リスト").getRange("D3").getDataValidation()?.getCriteriaValues()[0],
    ).toEqual(["Usually bought in bulk", "Sale or release day", "Do not judge"]);
  });

  it("let an entry be for one shop, under the name the seller gave it", async () => {
    const spreadsheet = await imported();
    await spreadsheet.import({
      ...allOrders(TODAY, [{ ...ATTACK, id: orderId(950) }], "b.txt"),
      shop: "二号店",
    });
    const { state } = spreadsheet.value("addExemption", { ...BULK, shop: "二号店" });
    expect(state.counts.exempt).toBe(1);
    expect(spreadsheet.rows("除外リスト")[0]?.店舗).toBe("二号店");
    expect(
      spreadsheet.sheet("除外リスト").getRange("C9").getDataValidation()?.getCriteriaValues()[0],
    ).toEqual(["店舗1", "二号店"]);
    enter(spreadsheet, "除外リスト", [["SKU", "TOY-1", "店舗１", "まとめ買いが普通"]], 3);
    expect(spreadsheet.value("refreshNow").counts.exempt).toBe(2);
  });
});
