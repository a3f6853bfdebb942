import { allOrders, orderId } from "../report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "../spreadsheet.ts";

const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };

describe("the menu and the daily refresh", () => {
  it("opens with a menu in AuthMode.NONE, in the user's language", () => {
    const captions = (spreadsheet: TestSpreadsheet) => {
      expect(spreadsheet.host.open()).toMatchObject({ ok: true });
      return JSON.stringify(spreadsheet.host.menu());
    };
    expect(captions(new TestSpreadsheet())).toContain("サイドバーを開く");
    const english = new TestSpreadsheet({ user: { email: "seller@example.com", locale: "en_GB" } });
    expect(captions(english)).toContain("Open sidebar");
  });

  it("shows the sidebar", () => {
    const spreadsheet = new TestSpreadsheet();
    expect(spreadsheet.menu("showSidebar")).toMatchObject({ ok: true });
    expect(spreadsheet.host.drainUiEvents()).toMatchObject([{ kind: "sidebar", title: "保留注文ガード" }]);
  });

  it("writes nothing into a spreadsheet that was not used yet", () => {
    const spreadsheet = new TestSpreadsheet();
    expect(spreadsheet.value("sidebarState")).toMatchObject({ refreshedAt: null, inquiries: [] });
    spreadsheet.menu("refreshFromMenu");
    spreadsheet.menu("sortFromMenu");
    expect(spreadsheet.host.snapshot().sheets.map(({ name }) => name)).toEqual(["シート1"]);
    expect(spreadsheet.toast()).toContain("まだ注文がありません");
  });

  it("has one trigger however often it is switched on, and none when it is switched off", () => {
    const spreadsheet = new TestSpreadsheet();
    spreadsheet.menu("switchScheduleOn");
    spreadsheet.menu("switchScheduleOn");
    expect(spreadsheet.host.triggers()).toMatchObject([{ functionName: "scheduledRun" }]);
    expect(spreadsheet.value("sidebarState").schedule).toMatchObject({ on: true, mine: true, hour: 6 });
    spreadsheet.menu("switchScheduleOff");
    expect(spreadsheet.host.triggers()).toEqual([]);
    expect(spreadsheet.value("sidebarState").schedule.on).toBe(false);
  });

  it("tells another user that someone has it, and lets him take it over; the old trigger then ends itself", () => {
    const mine = new TestSpreadsheet();
    mine.menu("switchScheduleOn");
    const other = new TestSpreadsheet({
      user: { email: "partner@example.com", locale: "ja" },
      state: mine.host.save(),
    });
    expect(other.value("sidebarState").schedule).toMatchObject({ on: true, mine: false });
    expect(other.value("sidebarState").schedule.owner).toContain("11月24日");
    other.menu("switchScheduleOn");
    expect(other.toast()).toContain("ほかの方がオンにした自動更新は止まります");
    expect(other.value("sidebarState").schedule).toMatchObject({ on: true, mine: true });

    const mineAgain = new TestSpreadsheet({ state: other.host.save() });
    mineAgain.now = TODAY + DAY;
    mineAgain.host.runDueTriggers();
    expect(mineAgain.value("sidebarState").schedule).toMatchObject({ on: true, mine: false });
  });

  it("judges again at its hour and marks what no report has shown since", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(allOrders(TODAY, [ATTACK]));
    spreadsheet.menu("switchScheduleOn");
    spreadsheet.now = TODAY + 2 * DAY;
    expect(spreadsheet.host.runDueTriggers()).toMatchObject([
      { functionName: "scheduledRun", outcome: { ok: true } },
    ]);
    expect(spreadsheet.rows("注文")[0]).toMatchObject({ データの古さ: "2日前のデータ" });
    const settings = spreadsheet.rows("設定");
    expect(settings[0]).toMatchObject({ 設定ID: "refreshedAt", 値: new Date(TODAY + 2 * DAY) });
  });

  it("writes a failed run into the import history, in words", async () => {
    let failing = false;
    const spreadsheet: TestSpreadsheet = new TestSpreadsheet({
      onServiceCall: (name) => {
        if (failing && name === "Spreadsheet.getRangeByName")
          throw new Error("Service Spreadsheets timed out");
      },
    });
    await spreadsheet.import(allOrders(TODAY, [ATTACK]));
    spreadsheet.menu("switchScheduleOn");
    spreadsheet.now = TODAY + DAY;
    failing = true;
    spreadsheet.host.runDueTriggers();
    const history = spreadsheet.rows("取込履歴");
    expect(history[history.length - 1]).toMatchObject({ 内容: "自動更新" });
    expect(String(history[history.length - 1]?.結果)).toContain("応答しませんでした");
  });
});
