import { allOrders, honestSales, orderId } from "../report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "../spreadsheet.ts";

const SCOPE = "https://www.googleapis.com/auth/";
const SHEET = `${SCOPE}spreadsheets.currentonly`;
const UI = `${SCOPE}script.container.ui`;
const TIMER = `${SCOPE}script.scriptapp`;
const ALL = [SHEET, UI, TIMER, `${SCOPE}script.send_mail`, `${SCOPE}script.external_request`];
const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

/** Every way to decline some of the scopes. */
const COMBINATIONS = Array.from({ length: 2 ** ALL.length }, (_, bits) =>
  ALL.filter((_scope, index) => (bits & (1 << index)) !== 0),
);
const shortName = (scope: string) => scope.slice(SCOPE.length);

describe("declined permissions", () => {
  it.each(
    COMBINATIONS.filter((declined) => !declined.includes(SHEET)).map(
      (declined) => [declined.map(shortName).join(", ") || "nothing", declined] as const,
    ),
  )("leave all that needs none of them at work: %s", async (_names, declinedScopes) => {
    const spreadsheet = new TestSpreadsheet({ declinedScopes });
    expect(spreadsheet.menu("showSidebar").ok).toBe(!declinedScopes.includes(UI));
    await spreadsheet.import(allOrders(TODAY, [...honestSales(20, TODAY), ATTACK]));
    const [card] = spreadsheet.value("refreshNow").inquiries;
    expect(card?.orders).toBe(1);
    expect(spreadsheet.value("contactText", [card?.inquiryId ?? ""]).orderIds).toEqual([ATTACK.id]);
    spreadsheet.value("markContacted", [card?.inquiryId ?? ""]);
    expect(spreadsheet.value("recentImports")).toHaveLength(1);
    spreadsheet.value("settingsView");
    spreadsheet.value("flagRecord");
    spreadsheet.value("overview");
    spreadsheet.value("prevention");
    expect(spreadsheet.menu("refreshFromMenu").ok).toBe(true);

    const allowed = !declinedScopes.includes(TIMER);
    const view = spreadsheet.value("scheduleView");
    expect(view.permission.granted).toBe(allowed);
    const set = spreadsheet.call("setSchedule", { on: true, hour: 6, days: EVERY_DAY });
    expect(set).toMatchObject(allowed ? { ok: true } : { ok: false, code: "permission" });
    expect(spreadsheet.host.triggers()).toHaveLength(allowed ? 1 : 0);
    spreadsheet.menu("switchScheduleOn");
    expect(spreadsheet.toast()).toContain(allowed ? "オンにしました" : "不在時にも動く許可");
    spreadsheet.now = TODAY + DAY;
    spreadsheet.host.runDueTriggers();
    expect(spreadsheet.value("sidebarState").schedule).toMatchObject({ on: allowed, permitted: true });
  });

  it.each(COMBINATIONS.filter((declined) => declined.includes(SHEET)).map((declined) => [declined]))(
    "are told in words where the spreadsheet itself is among them",
    (declinedScopes) => {
      const spreadsheet = new TestSpreadsheet({ declinedScopes });
      for (const name of ["sidebarState", "refreshNow", "scheduleView"] as const) {
        const answer = spreadsheet.call(name);
        expect(answer).toMatchObject({ ok: false, code: "permission" });
        expect(JSON.stringify(answer)).toContain("許可がありません");
      }
    },
  );

  it("are asked for on Google's own page", () => {
    const spreadsheet = new TestSpreadsheet({ declinedScopes: [TIMER] });
    const { permission } = spreadsheet.value("scheduleView");
    expect(permission).toEqual({
      granted: false,
      url: expect.stringMatching(/^https:\/\/script\.google\.com\//),
    });
  });
});

describe("a permission that is withdrawn", () => {
  async function scheduled(): Promise<TestSpreadsheet> {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(allOrders(TODAY, [...honestSales(20, TODAY), ATTACK]));
    spreadsheet.value("setSchedule", { on: true, hour: 6, days: EVERY_DAY });
    return spreadsheet;
  }

  it("is missed in the sidebar, which works on, and lets the schedule be switched off", async () => {
    const before = await scheduled();
    const after = new TestSpreadsheet({ state: before.host.save(), declinedScopes: [TIMER] });
    after.now = TODAY + DAY;
    expect(after.host.runDueTriggers()).toMatchObject([{ outcome: { ok: true } }]);
    const { schedule } = after.value("sidebarState");
    expect(schedule).toMatchObject({ on: true, mine: true, permitted: false, next: null });
    expect(after.value("setSchedule", { on: false })).toMatchObject({ on: false });
    expect(after.value("sidebarState").schedule).toMatchObject({ on: false, permitted: true });
    // Granted again, nothing comes that was switched off: the old trigger ends itself.
    const again = new TestSpreadsheet({ state: after.host.save() });
    again.now = TODAY + 2 * DAY;
    again.host.runDueTriggers();
    expect(again.host.triggers()).toEqual([]);
  });

  it("ends no run in an exception, and is told once the spreadsheet can be used again", async () => {
    const before = await scheduled();
    const without = new TestSpreadsheet({ state: before.host.save(), declinedScopes: [SHEET] });
    without.now = TODAY + DAY;
    expect(without.host.runDueTriggers()).toMatchObject([{ outcome: { ok: true } }]);
    const again = new TestSpreadsheet({ state: without.host.save() });
    again.now = TODAY + DAY + HOUR;
    expect(again.value("sidebarState").schedule.missed).toBe(TODAY + DAY - 3 * HOUR);
    expect(again.value("scheduleView").last).toMatchObject({ at: TODAY + DAY, ok: false });
    expect(again.value("catchUp").ok).toBe(true);
    const told = again.rows("取込履歴").map((row) => String(row.結果));
    expect(told.join("\n")).toContain("このスプレッドシートを使う許可がありません");
  });
});
