import { allOrders, honestSales, orderId } from "./report-files.ts";
import { HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };
const TAB = "ひな形";

async function imported() {
  const spreadsheet = new TestSpreadsheet();
  await spreadsheet.import(allOrders(TODAY, [...honestSales(40, TODAY), ATTACK]));
  return spreadsheet;
}

const columnOf = (sheet: GoogleAppsScript.Spreadsheet.Sheet, header: string): number =>
  (sheet.getDataRange().getValues()[0] ?? []).indexOf(header) + 1;

function rowOf(spreadsheet: TestSpreadsheet, tab: string, idHeader: string, id: string): number {
  return spreadsheet.rows(tab).findIndex((row) => row[idHeader] === id) + 2;
}

/** What the seller types into the text of a template. */
function type(spreadsheet: TestSpreadsheet, id: string, text: string): void {
  const sheet = spreadsheet.sheet(TAB);
  const row = rowOf(spreadsheet, TAB, "ひな形ID", id);
  spreadsheet.host.type(sheet.getSheetId(), row, columnOf(sheet, "文"), text);
}

function rowWith(spreadsheet: TestSpreadsheet, id: string): Record<string, unknown> {
  const row = spreadsheet.rows(TAB).find((one) => one.ひな形ID === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}

const attackIn = (spreadsheet: TestSpreadsheet) =>
  spreadsheet.value("contactText", [spreadsheet.value("sidebarState").inquiries[0]?.inquiryId ?? ""]);

/** The row that settings tabs had before templates had a tab of their own, with the seller's text in it. */
function oldSetting(spreadsheet: TestSpreadsheet, id: string, text: unknown): void {
  const sheet = spreadsheet.sheet("設定");
  const row = sheet.getLastRow() + 1;
  const cells: [string, unknown][] = [
    ["項目", "問い合わせ文のひな形"],
    ["値", text],
    ["説明", "波かっこ"],
    ["設定ID", id],
  ];
  for (const [header, cell] of cells) sheet.getRange(row, columnOf(sheet, header)).setValue(cell as string);
}

const settingRow = (spreadsheet: TestSpreadsheet, id: string) =>
  spreadsheet.rows("設定").find((row) => row.設定ID === id);

describe("the templates tab", () => {
  it("is made when it is asked for, also before anything was imported, and shows invented orders", () => {
    const spreadsheet = new TestSpreadsheet();
    expect(spreadsheet.value("openTemplates")).toEqual({ tab: TAB, moved: false });
    expect(spreadsheet.host.spreadsheet.getActiveSheet().getName()).toBe(TAB);
    const rows = spreadsheet.rows(TAB);
    expect(rows.map((row) => row.ひな形ID)).toEqual([
      ...["subject.ja", "text.ja", "phoneQuestion.ja", "phoneClosing.ja"],
      ...["subject.en", "text.en", "phoneQuestion.en", "phoneClosing.en"],
    ]);
    expect(rows.map((row) => row.文)).toEqual(rows.map(() => ""));
    expect(rows.map((row) => row.確認)).toEqual(rows.map(() => "既定の文を使います"));
    expect(rowWith(spreadsheet, "subject.ja").プレビュー).toBe("保留中の注文について（変形ロボット、2件）");
    expect(rowWith(spreadsheet, "text.en").プレビュー).toContain("Product: Transforming robot");
    expect(rowWith(spreadsheet, "text.ja").使える名前).toContain("{注文番号} {商品名}");
    expect(settingRow(spreadsheet, "inquiry.question.ja")).toBeUndefined();
    expect(settingRow(spreadsheet, "inquiry.path.ja")).toBeDefined();
  });

  it("is not made by imports and refreshes, and opening it again writes nothing", async () => {
    const spreadsheet = await imported();
    spreadsheet.value("refreshNow");
    expect(spreadsheet.host.spreadsheet.getSheetByName(TAB)).toBeNull();
    spreadsheet.value("openTemplates");
    const before = JSON.stringify(spreadsheet.rows(TAB));
    spreadsheet.value("openTemplates");
    spreadsheet.value("refreshNow");
    expect(JSON.stringify(spreadsheet.rows(TAB))).toBe(before);
  });

  it("shows at once what an edit comes to, filled with the newest inquiry, as the contact then has it", async () => {
    const spreadsheet = await imported();
    spreadsheet.value("openTemplates");
    expect(rowWith(spreadsheet, "text.ja").プレビュー).toBe(attackIn(spreadsheet).question);
    expect(rowWith(spreadsheet, "subject.ja").プレビュー).toBe(attackIn(spreadsheet).subject);

    type(spreadsheet, "text.ja", "1+1=2 ではなく {注文番号} は {ｕｎｉｔｓ} です");
    expect(rowWith(spreadsheet, "text.ja")).toMatchObject({
      確認: "この文を使います",
      プレビュー: `1+1=2 ではなく ${ATTACK.id} は 30個 です`,
    });
    type(spreadsheet, "phoneQuestion.ja", "{注文件数}の件");
    const contact = attackIn(spreadsheet);
    expect(contact.question).toBe(rowWith(spreadsheet, "text.ja").プレビュー);
    expect(contact.phone[2]?.lines).toEqual(["1件の件"]);
    expect(contact.script).toContain("3. 質問する\n1件の件");

    spreadsheet.value("refreshNow");
    expect(spreadsheet.rows("問い合わせ記録")[0]?.問い合わせ文).toBe(contact.question);
    type(spreadsheet, "text.ja", "");
    expect(rowWith(spreadsheet, "text.ja").確認).toBe("既定の文を使います");
    expect(attackIn(spreadsheet).question).toContain("お世話になっております");
  });

  it("names an unknown placeholder in the cell and in the sidebar, and goes on with the default", async () => {
    const spreadsheet = await imported();
    spreadsheet.value("openTemplates");
    type(spreadsheet, "text.ja", "一行目\n{注文番後}");
    const row = rowWith(spreadsheet, "text.ja");
    expect(row.確認).toContain("2行目の {注文番後}");
    expect(row.確認).toContain("いまは既定の文");
    expect(row.プレビュー).toContain("{注文番後}");
    expect(attackIn(spreadsheet).question).toContain("お世話になっております");
    expect(spreadsheet.value("refreshNow").notices).toEqual([expect.stringContaining("使えない文が1件")]);
    expect(row.文).toBe("一行目\n{注文番後}");
  });

  it("keeps the seller's columns and order, and mends what is ours", async () => {
    const spreadsheet = await imported();
    spreadsheet.value("openTemplates");
    type(spreadsheet, "text.ja", "私の文 {注文番号}");
    const sheet = spreadsheet.sheet(TAB);
    sheet.insertColumnBefore(1);
    sheet.getRange(1, 1).setValue("自分の列");
    sheet.getRange(3, 1).setValue("メモ");
    const preview = columnOf(sheet, "プレビュー");
    const texts = rowOf(spreadsheet, TAB, "ひな形ID", "text.ja");
    sheet.getRange(texts, preview).setValue("消した");
    sheet.getRange(texts, columnOf(sheet, "既定の文")).clearContent();
    sheet.deleteRow(rowOf(spreadsheet, TAB, "ひな形ID", "phoneClosing.en"));
    spreadsheet.value("refreshNow");
    expect(rowWith(spreadsheet, "text.ja")).toMatchObject({
      自分の列: "メモ",
      文: "私の文 {注文番号}",
      プレビュー: `私の文 ${ATTACK.id}`,
      既定の文: expect.stringContaining("お世話に"),
    });
    expect(rowWith(spreadsheet, "phoneClosing.en")).toMatchObject({ 文: "", 確認: "既定の文を使います" });
    expect(spreadsheet.rows(TAB)).toHaveLength(8);
  });

  it("follows columns that the seller moved and a change of language", async () => {
    const spreadsheet = await imported();
    spreadsheet.value("openTemplates");
    const sheet = spreadsheet.sheet(TAB);
    sheet.moveColumns(sheet.getRange(1, columnOf(sheet, "文"), 1, 1), sheet.getMaxColumns() + 1);
    type(spreadsheet, "subject.en", "{order count}");
    expect(rowWith(spreadsheet, "subject.en").プレビュー).toBe("1 order");
    const settings = spreadsheet.sheet("設定");
    const language = rowOf(spreadsheet, "設定", "設定ID", "language");
    settings.getRange(language, columnOf(settings, "値")).setValue("English");
    spreadsheet.value("refreshNow");
    const row = rowWith(spreadsheet, "subject.en");
    expect(row).toMatchObject({ ひな形: "Subject of the form", 言語: "English", 文: "{order count}" });
    expect(row.確認).toBe("This text is used");
    spreadsheet.value("remember", { language: "en" });
    expect(attackIn(spreadsheet).subject).toBe("1 order");
  });

  it("takes the first of rows that the seller copied", async () => {
    const spreadsheet = await imported();
    spreadsheet.value("openTemplates");
    const sheet = spreadsheet.sheet(TAB);
    const [, ...cells] = sheet.getDataRange().getValues();
    const copy = cells.find((row) => row.includes("text.ja")) ?? [];
    copy[columnOf(sheet, "文") - 1] = "写し";
    sheet.getRange(sheet.getLastRow() + 1, 1, 1, copy.length).setValues([copy]);
    expect(attackIn(spreadsheet).question).toContain("お世話になっております");
    spreadsheet.value("refreshNow");
    expect(spreadsheet.rows(TAB)).toHaveLength(9);
    expect(spreadsheet.rows(TAB)[8]?.文).toBe("写し");
  });
});

describe("a text that stood on the settings tab", () => {
  it("is used before there is a tab for it, and moves there when the tab is opened", async () => {
    const spreadsheet = await imported();
    oldSetting(spreadsheet, "inquiry.question.ja", "前の文 {注文番号}");
    expect(attackIn(spreadsheet).question).toBe(`前の文 ${ATTACK.id}`);

    expect(spreadsheet.value("openTemplates")).toEqual({ tab: TAB, moved: true });
    expect(rowWith(spreadsheet, "text.ja").文).toBe("前の文 {注文番号}");
    const old = settingRow(spreadsheet, "inquiry.question.ja");
    expect(old?.値).toBe("");
    expect(old?.説明).toContain("「ひな形」タブの「フォームの本文」に移りました");
    expect(attackIn(spreadsheet).question).toBe(`前の文 ${ATTACK.id}`);
    expect(spreadsheet.value("openTemplates")).toEqual({ tab: TAB, moved: false });
  });

  it("moves as it is where it is wrong, so that it can be put right", async () => {
    const spreadsheet = await imported();
    oldSetting(spreadsheet, "inquiry.question.ja", "{注文番語}");
    const [notice] = spreadsheet.value("refreshNow").notices;
    expect(notice).toContain("{注文番語}");
    spreadsheet.value("openTemplates");
    expect(rowWith(spreadsheet, "text.ja")).toMatchObject({
      文: "{注文番語}",
      確認: expect.stringContaining("{注文番語}"),
    });
    expect(settingRow(spreadsheet, "inquiry.question.ja")?.値).toBe("");
  });

  it("is never lost where the run is cut off at whatever service call", async () => {
    const before = await imported();
    oldSetting(before, "inquiry.question.ja", "前の文 {注文番号}");
    oldSetting(before, "inquiry.question.en", "{wrong}");
    const state = before.host.save();
    const cutAt = (call: number): TestSpreadsheet => {
      let left = call;
      const spreadsheet = new TestSpreadsheet({
        state,
        onServiceCall: (_name, _ordinal, kind) => {
          // A formula is an execution of its own.
          if (kind === "customFunction") return;
          left -= 1;
          if (left === 0) throw new Error("Exceeded maximum execution time");
        },
      });
      spreadsheet.host.run("openTemplates", []);
      left = 0;
      return spreadsheet;
    };
    const whole = cutAt(0);
    const calls = whole.host.counters().totalCalls;
    expect(whole.rows(TAB)).toHaveLength(8);
    const shown = (spreadsheet: TestSpreadsheet) => ({
      templates: spreadsheet.rows(TAB),
      settings: ["ja", "en"].map((language) => settingRow(spreadsheet, `inquiry.question.${language}`)?.値),
    });
    for (let call = 1; call <= calls; call += Math.ceil(calls / 25)) {
      const spreadsheet = cutAt(call);
      spreadsheet.value("openTemplates");
      expect([call, shown(spreadsheet)]).toEqual([call, shown(whole)]);
    }
  });

  it("stays where another one is written on the templates tab, which is the one that counts", async () => {
    const spreadsheet = await imported();
    spreadsheet.value("openTemplates");
    type(spreadsheet, "text.ja", "新しい文");
    oldSetting(spreadsheet, "inquiry.question.ja", "前の文");
    expect(spreadsheet.value("openTemplates").moved).toBe(false);
    expect(settingRow(spreadsheet, "inquiry.question.ja")?.値).toBe("前の文");
    expect(settingRow(spreadsheet, "inquiry.question.ja")?.説明).toContain("使いません");
    expect(attackIn(spreadsheet).question).toBe("新しい文");
  });
});

describe("=TEMPLATE_PREVIEW() and =TEMPLATE_CHECK()", () => {
  it("say what is wrong with anything they are given", () => {
    const spreadsheet = new TestSpreadsheet();
    const tab = spreadsheet.host.spreadsheet.insertSheet("自分の表");
    const answer = (formula: string): unknown => {
      spreadsheet.host.type(tab.getSheetId(), 1, 1, formula);
      return tab.getRange("A1").getValue();
    };
    expect(answer('=TEMPLATE_PREVIEW("{商品名}","text.ja","","ja")')).toBe("変形ロボット");
    expect(answer('=TEMPLATE_PREVIEW("{x}","text.ja","","en")')).toContain("{x} is not a known name");
    expect(answer('=TEMPLATE_PREVIEW("a","text","","ja")')).toContain("ひな形ID");
    expect(answer('=TEMPLATE_CHECK(7,"text.ja","ja")')).toContain("文章で");
    expect(answer('=TEMPLATE_CHECK("","text.ja","en")')).toBe("The default text is used");
    expect(answer('=TEMPLATE_CHECK("a","","en")')).toContain("template ID");
    expect(answer("=TEMPLATE_CHECK()")).toContain("ひな形ID");
  });
});

describe("how Amazon is contacted", () => {
  it("is remembered for the seller, beside what else he chose", () => {
    const spreadsheet = new TestSpreadsheet();
    expect(spreadsheet.value("sidebarState").remembered.contactBy).toBe("phone");
    spreadsheet.value("remember", { shop: "支店" });
    spreadsheet.value("remember", { contactBy: "form" });
    expect(spreadsheet.value("sidebarState").remembered).toEqual({
      shop: "支店",
      mappings: [],
      contactBy: "form",
      language: "auto",
    });
    expect(spreadsheet.call("remember", { contactBy: "fax" } as never)).toMatchObject({ ok: false });
  });
});
