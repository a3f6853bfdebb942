import type { Page } from "playwright-core";
import type { ScheduleView } from "../../src/addon/calls.ts";
import { expectSound } from "./expect-sound.ts";
import { FakeAddon } from "./fake-addon.ts";
import { chooseInMenu } from "./home-menu.ts";
import { FOREIGN, homeOf, MISSED, NOT_PERMITTED, SCHEDULE_OFF, SCHEDULE_ON } from "./schedule-states.ts";
import { BUSY_STATE, EMPTY_STATE } from "./sidebar-states.ts";
import { type Look, sidebarsForTests } from "./sidebars-for-tests.ts";

const open = sidebarsForTests();

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });

async function opened(schedule: ScheduleView, state = BUSY_STATE, look: Look = {}) {
  const addon = new FakeAddon({ ...state, schedule: homeOf(schedule) });
  addon.schedule = schedule;
  const page = await open(addon, look);
  await chooseInMenu(page, /^(自動更新|Scheduled refresh)$/);
  await page.locator(".facts").waitFor();
  return { addon, page };
}

const primaries = (page: Page) => page.locator(".primary").count();

describe("the scheduled refresh in the sidebar", () => {
  it("is switched on at the hour and on the days that were chosen", async () => {
    const { addon, page } = await opened(SCHEDULE_OFF);
    await page.getByText("まだ動いていません").waitFor();
    await page.getByLabel("時刻").selectOption({ label: "7時台" });
    await page.getByLabel("日曜").uncheck();
    await page.getByLabel("土曜").uncheck();
    await expectSound(page);
    expect(await primaries(page)).toBe(1);
    await button(page, "オンにする").click();
    await page.getByText("自動更新を設定しました").last().waitFor();
    expect(addon.calls.at(-1)).toEqual({
      name: "setSchedule",
      args: [{ on: true, hour: 7, days: [1, 2, 3, 4, 5] }],
    });
    await expectSound(page);
    await button(page, "戻る").click();
    await page.getByText("自動更新: オン（7時台）").waitFor();
  });

  it("needs a day, and saves only what has changed", async () => {
    const { addon, page } = await opened({ ...SCHEDULE_ON, days: [1] });
    expect(await button(page, "変更を保存する").isDisabled()).toBe(true);
    await page.getByLabel("月曜").uncheck();
    await page.getByText("曜日を1つ以上選んでください。").waitFor();
    expect(await button(page, "変更を保存する").isDisabled()).toBe(true);
    await expectSound(page);
    await page.getByLabel("金曜").check();
    await button(page, "変更を保存する").click();
    await page.getByText("自動更新を設定しました").last().waitFor();
    expect(addon.calls.at(-1)?.args).toEqual([{ on: true, hour: 6, days: [5] }]);
    await button(page, "オフにする").click();
    await page.getByText("自動更新をオフにしました").last().waitFor();
    expect(addon.calls.at(-1)?.args).toEqual([{ on: false }]);
  });

  it("tells the last run and the next", async () => {
    const { page } = await opened(SCHEDULE_ON);
    const facts = await page.locator(".facts").innerText();
    expect(facts).toMatch(/前回\s*8\/26\(水\) 06:12/);
    expect(facts).toMatch(/次回\s*8\/27\(木\) 06:00 ごろ/);
    await page.getByText("判定の成績を数え直しました").waitFor();
    await expectSound(page);
  });

  it("says whose it is and what failed, and lets it be taken over", async () => {
    const { page } = await opened(FOREIGN);
    await page.getByText("ほかの方（8月20日から）").waitFor();
    await page.getByText("Google のサービスが一時的に応答しませんでした", { exact: false }).waitFor();
    await page.getByText("前回の続きは、1時間以内に進めます。").waitFor();
    await expectSound(page);
    await button(page, "引き継いでオンにする").click();
    await page.getByText("自動更新を設定しました").last().waitFor();
    await page.getByText("あなた", { exact: true }).waitFor();
  });

  it("says why Google's permission is needed, and leads to where it is granted", async () => {
    const { addon, page } = await opened(NOT_PERMITTED);
    const link = page.getByRole("link", { name: "Google の画面で許可する" });
    expect(await link.getAttribute("href")).toBe("https://script.google.com/d/preview/authorize");
    expect(await link.getAttribute("target")).toBe("_blank");
    expect(await primaries(page)).toBe(1);
    await expectSound(page);
    await button(page, "許可したので確かめる").click();
    await page.getByText("まだ許可されていません。").waitFor();
    await expectSound(page);
    addon.schedule = SCHEDULE_ON;
    await button(page, "許可したので確かめる").click();
    await button(page, "オフにする").waitFor();
  });

  it("tells the way in words where Google names no page", async () => {
    const { page } = await opened({ ...NOT_PERMITTED, permission: { granted: false, url: "" } });
    await page.getByText("「サイドバーを開く」を選ぶと", { exact: false }).waitFor();
    expect(await page.getByRole("link").count()).toBe(0);
  });

  it("tells a failure and can be asked for again", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    const page = await open(addon);
    addon.fail("scheduleView", "busy");
    addon.fail("setSchedule", "permission");
    await chooseInMenu(page, "自動更新");
    await button(page, "もう一度").click();
    await button(page, "オンにする").click();
    await page.getByRole("alert").waitFor();
    await expectSound(page);
  });

  it.each([
    ["in the dark", BUSY_STATE, { colorScheme: "dark" }],
    ["in English", { ...BUSY_STATE, language: "en" }, {}],
    ["before the first import", EMPTY_STATE, {}],
  ] as const)("is sound %s", async (_name, state, look) => {
    for (const schedule of [MISSED, NOT_PERMITTED]) {
      const { page } = await opened(schedule, state, look);
      await expectSound(page);
    }
  });
});

describe("a missed run", () => {
  it("is told when the sidebar is opened, and caught up with one click", async () => {
    const addon = new FakeAddon({ ...BUSY_STATE, schedule: homeOf(MISSED) }, BUSY_STATE);
    const page = await open(addon);
    await page.getByRole("heading", { name: "8/26(水) 06:00 の自動更新が動いていません" }).waitFor();
    expect(await primaries(page)).toBe(1);
    await expectSound(page);
    await button(page, "いま更新する").click();
    await page.getByText("更新しました").last().waitFor();
    expect(addon.names().filter((name) => name === "catchUp")).toHaveLength(1);
    expect(await button(page, "いま更新する").count()).toBe(0);
    await expectSound(page);
  });

  it("is caught up in its view as well, and says there what failed", async () => {
    const { addon, page } = await opened(MISSED);
    addon.caughtUp = { ok: false, told: "失敗：メールを送れませんでした。" };
    expect(await primaries(page)).toBe(1);
    await button(page, "いま更新する").click();
    await page.getByText("失敗：メールを送れませんでした。").first().waitFor();
    expect(await button(page, "いま更新する").count()).toBe(0);
    await expectSound(page);
  });

  it("says so where it cannot be caught up with just now", async () => {
    const addon = new FakeAddon({ ...BUSY_STATE, schedule: homeOf(MISSED) }, BUSY_STATE);
    const page = await open(addon);
    addon.fail("catchUp", "busy");
    await button(page, "いま更新する").click();
    await page.getByRole("alert").waitFor();
    await button(page, "いま更新する").waitFor();
    await expectSound(page);
  });

  it("is told on home when the permission was withdrawn", async () => {
    const page = await open(new FakeAddon({ ...BUSY_STATE, schedule: homeOf(NOT_PERMITTED) }));
    await page.getByText("自動更新の許可が取り消されています").waitFor();
    await button(page, "自動更新の設定").click();
    await page.getByRole("heading", { name: "自動更新" }).waitFor();
  });
});
