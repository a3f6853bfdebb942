import { allOrders, honestSales, orderId } from "./report-files.ts";
import { HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };
const REPORT = allOrders(TODAY, [...honestSales(20, TODAY), ATTACK]);

function nameFirstShop(spreadsheet: TestSpreadsheet, name: string): void {
  const settings = spreadsheet.sheet("設定");
  const row = spreadsheet.rows("設定").findIndex((one) => one.設定ID === "firstShopName") + 2;
  const [headers = []] = settings.getDataRange().getValues();
  settings.getRange(row, headers.indexOf("値") + 1).setValue(name);
}

/** Shop by order line, sorted. */
function shopsShown(spreadsheet: TestSpreadsheet, tab: string): string[] {
  return [...new Set(spreadsheet.rows(tab).map((row) => String(row.店舗)))].sort();
}

describe("shops", () => {
  it("need no name while there is one", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(REPORT);
    expect(spreadsheet.value("sidebarState").shops).toEqual([""]);
    expect(shopsShown(spreadsheet, "注文")).toEqual([""]);
  });

  it("are told apart: the same order numbers in another shop are other orders, with verdicts of their own", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(REPORT, { ...REPORT, shop: "二号店" });
    expect(spreadsheet.rows("注文")).toHaveLength(42);
    expect(spreadsheet.value("sidebarState").shops).toEqual(["店舗1", "二号店"]);
    expect(shopsShown(spreadsheet, "注文")).toEqual(["二号店", "店舗1"]);
    expect(shopsShown(spreadsheet, "問い合わせ記録")).toEqual(["二号店", "店舗1"]);
    expect(spreadsheet.rows("問い合わせ記録").map((row) => row.拘束数)).toEqual([30, 30]);
    const cards = spreadsheet.value("sidebarState").inquiries;
    expect(cards.map(({ shop }) => shop).sort()).toEqual(["二号店", "店舗1"]);
    const both = cards.map(({ inquiryId }) => inquiryId);
    expect(spreadsheet.call("contactText", both)).toMatchObject({ ok: false, code: "invalid" });
  });

  it("are known again under the name that the seller gives the first", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(REPORT);
    nameFirstShop(spreadsheet, "本店");
    expect(spreadsheet.value("refreshNow").shops).toEqual(["本店"]);
    expect(shopsShown(spreadsheet, "注文")).toEqual(["本店"]);
    spreadsheet.now = TODAY + HOUR;
    const state = await spreadsheet.import({
      ...allOrders(TODAY + HOUR, [ATTACK], "later.txt"),
      shop: "本店",
    });
    expect(state.files[0]?.summary).toMatchObject({ new: 0, unchanged: 1 });
    expect(spreadsheet.rows("注文")).toHaveLength(21);
  });

  it("do not take the same file in again under the name that the first was given", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(REPORT);
    nameFirstShop(spreadsheet, "本店");
    const state = await spreadsheet.import({ ...REPORT, shop: "本店" });
    expect(state.files[0]?.phase).toBe("already-in");
    expect(spreadsheet.rows("取込履歴")).toHaveLength(1);
  });

  it("stay known when the import history was deleted", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(REPORT, { ...REPORT, shop: "二号店" });
    const before = spreadsheet.rows("注文");
    spreadsheet.host.spreadsheet.deleteSheet(spreadsheet.sheet("取込履歴"));
    const state = spreadsheet.value("refreshNow");
    expect(state.shops).toEqual(["店舗1", "二号店"]);
    expect(state.notices.join()).toContain("取込履歴");
    expect(spreadsheet.rows("注文")).toEqual(before);
    const again = await spreadsheet.import({ ...REPORT, shop: "二号店" });
    expect(again.files[0]?.summary).toMatchObject({ new: 0, changed: 0, unchanged: 21 });
    expect(spreadsheet.rows("注文")).toEqual(before);
    expect([...spreadsheet.value("sidebarState").shops].sort()).toEqual(["二号店", "店舗1"]);
  });

  it("never let two of them have one name", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(REPORT, { ...REPORT, shop: "二号店" });
    nameFirstShop(spreadsheet, "二号店");
    expect(spreadsheet.value("refreshNow").shops).toEqual(["店舗1", "二号店"]);
  });
});
