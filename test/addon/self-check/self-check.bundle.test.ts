import type { Host } from "../../../preview/host/types.ts";
import { CHECKS } from "../../../src/addon/self-check/run-checks.ts";
import { allOrders, orderId } from "../report-files.ts";
import { HOUR, TestSpreadsheet, TODAY } from "../spreadsheet.ts";

const TAB = "動作確認";
const CONNECTOR = "https://www.googleapis.com/auth/script.external_request";

/** All that a user could see of the spreadsheet but the tab of the self-check. */
function seen(host: Host) {
  const { sheets, ...file } = host.snapshot();
  return {
    ...file,
    sheets: sheets.filter(({ name }) => name !== TAB),
    ranges: host.spreadsheet.getNamedRanges().map((range) => range.getName()),
    triggers: host.triggers(),
    mails: host.outbox(),
  };
}

function dialogOf(spreadsheet: TestSpreadsheet): string | undefined {
  const dialog = spreadsheet.host.drainUiEvents().find(({ kind }) => kind === "dialog");
  return dialog?.kind === "dialog" ? dialog.html : undefined;
}

describe("the self-check in the stand-in", () => {
  const spreadsheet = new TestSpreadsheet();
  const outcome = spreadsheet.menu("selfCheckFromMenu");
  const message = spreadsheet.toast();
  const rows = outcome.ok ? spreadsheet.rows(TAB) : [];

  it("runs to the end and says so", () => {
    expect(outcome).toMatchObject({ ok: true });
    expect(message).toContain(`${CHECKS.length}項目は、すべて想定どおり`);
    expect(rows).toHaveLength(CHECKS.length);
  });

  it.each(CHECKS.map(({ id, source }) => [id, source] as const))("%s: as expected", (id, source) => {
    const row = rows.find((one) => one.確認したこと === id);
    expect(row).toMatchObject({ 結果: "同じ", 根拠: source || "（記載なし）" });
  });

  it("names each check once", () => {
    const ids = CHECKS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the self-check in a seller's spreadsheet", () => {
  async function used(options = {}): Promise<TestSpreadsheet> {
    const spreadsheet = new TestSpreadsheet(options);
    await spreadsheet.import(allOrders(TODAY, [{ id: orderId(1), bought: TODAY - HOUR }]));
    spreadsheet.host.open();
    return spreadsheet;
  }

  it("leaves nothing behind but its own tab, and writes that one again", async () => {
    const spreadsheet = await used();
    const before = seen(spreadsheet.host);
    spreadsheet.menu("selfCheckFromMenu");
    const own = spreadsheet.sheet(TAB);
    const after = seen(spreadsheet.host);
    expect({ ...after, activeSheetId: before.activeSheetId }).toEqual(before);
    expect(after.activeSheetId).toBe(own.getSheetId());
    own.getRange("C2").setValue("x");
    own.insertColumnAfter(5);
    own.getRange("F2").setValue("私のメモ");
    spreadsheet.menu("selfCheckFromMenu");
    expect(spreadsheet.rows(TAB)).toHaveLength(CHECKS.length);
    expect(own.getRange("F2").getValue()).toBe("私のメモ");
    expect(own.getRange("C2").getValue()).not.toBe("x");
    expect(dialogOf(spreadsheet)).toBeUndefined();
  });

  it("takes away what an earlier run left that was cut off", async () => {
    let cutAt = "";
    const spreadsheet = await used({
      onServiceCall: (name: string) => {
        if (name === cutAt) throw new Error("Exceeded maximum execution time");
      },
    });
    const before = seen(spreadsheet.host);
    cutAt = "Spreadsheet.deleteSheet";
    spreadsheet.menu("selfCheckFromMenu");
    expect(seen(spreadsheet.host).sheets).toHaveLength(before.sheets.length + 1);
    cutAt = "";
    spreadsheet.menu("selfCheckFromMenu");
    expect(seen(spreadsheet.host).sheets).toEqual(before.sheets);
  });

  it("writes and hands out what Google does otherwise, as text and without anything of the seller's", async () => {
    let refuses = false;
    const spreadsheet = await used({
      onServiceCall: (name: string) => {
        if (refuses && name === "Utilities.formatDate") throw new Error("Service <b>not</b> available");
      },
    });
    refuses = true;
    spreadsheet.menu("selfCheckFromMenu");
    const html = dialogOf(spreadsheet) ?? "";
    expect(html).toContain('formatDate\n  expected "');
    expect(html).toContain("Service &lt;b&gt;not&lt;/b&gt; available");
    expect(html).not.toContain(orderId(1));
    expect(spreadsheet.rows(TAB).find((row) => row.確認したこと === "formatDate")).toMatchObject({
      結果: "違う",
      実際: "throws: Service <b>not</b> available",
    });
  });

  it("leaves out what a permission is missing for", async () => {
    const spreadsheet = await used({ declinedScopes: [CONNECTOR] });
    spreadsheet.menu("selfCheckFromMenu");
    expect(spreadsheet.toast()).toContain("許可のない機能の1項目は確かめていません");
    const row = spreadsheet.rows(TAB).find((one) => one.確認したこと === "fetch, no address");
    expect(row).toMatchObject({ 結果: "許可なし", 実際: "" });
  });
});
