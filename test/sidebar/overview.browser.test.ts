import type { Page } from "playwright-core";
import { expectSound } from "./expect-sound.ts";
import { FakeAddon } from "./fake-addon.ts";
import { chooseInMenu, openMenu } from "./home-menu.ts";
import { SO_FAR } from "./overview-states.ts";
import { BUSY_STATE, EMPTY_STATE } from "./sidebar-states.ts";
import { type Look, sidebarsForTests } from "./sidebars-for-tests.ts";

const open = sidebarsForTests();

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

async function opened(soFar = SO_FAR, look: Look = {}) {
  const addon = new FakeAddon(BUSY_STATE);
  addon.soFar = soFar;
  const page = await open(addon, look);
  await chooseInMenu(page, /^(これまでの様子|So far)$/);
  await page.getByRole("heading", { name: /^(これまでの様子|So far)$/ }).waitFor();
  return { addon, page };
}

describe("the pictures of the sidebar", () => {
  it("say their numbers to those who do not see them", async () => {
    const { page } = await opened();
    await page.locator(".picture").first().waitFor();
    const said = await page.locator("svg[role=img]").evaluateAll((all) => all.map((one) => one.ariaLabel));
    expect(said).toHaveLength(5);
    expect(said[0]).toMatch(/^いま保留中の注文商品は13件、うち疑いあり8件。いちばん多かったのは.*の16件。$/);
    expect(said[1]).toContain("電車セット 12個・不明");
    expect(said[1]).toContain("ほか14商品 31個・45,500円");
    expect(said[2]).toMatch(/未払い.*支払い済み.*結果不明.*保留中/);
    expect(said[3]).toBe("疑った保留: 未払い9件、支払い済み2件、保留中4件、結果不明1件。");
    expect(said[4]).toContain("2026年7月 不明、2026年8月 11.5日");
    expect(await page.locator("main").innerText()).toContain("これより前に3件あります。");
    await expectSound(page);
  });

  it("have them as tables under a fold", async () => {
    const { page } = await opened();
    await page.locator(".picture").first().waitFor();
    for (const fold of await page.locator("details summary").all()) await fold.click();
    await page.getByRole("cell", { name: "11.5日" }).waitFor();
    expect(await page.locator("table").first().locator("tbody tr").count()).toBe(40);
    await expectSound(page);
  });

  it("leave a gap where no report tells", async () => {
    const { page } = await opened();
    await page.locator(".picture").first().waitFor();
    const points = await page
      .locator("polyline.line-held")
      .evaluateAll((lines) => lines.map((line) => (line.getAttribute("points") ?? "").split(" ").length));
    expect(points).toEqual([40]);
  });

  it.each([
    ["in the dark", { colorScheme: "dark" }],
    ["in English", { state: { ...BUSY_STATE, language: "en" } }],
  ] as const)("are sound %s", async (_name, look) => {
    const addon = new FakeAddon("state" in look ? look.state : BUSY_STATE);
    addon.soFar = SO_FAR;
    const page = await open(addon, "state" in look ? {} : look);
    await chooseInMenu(page, /^(これまでの様子|So far)$/);
    await page.locator(".picture").first().waitFor();
    await expectSound(page);
  });

  it("say where there is nothing to draw", async () => {
    const { page } = await opened({
      ...SO_FAR,
      days: SO_FAR.days.map(({ day }) => ({ day, held: 0, flagged: 0 })),
      products: [],
      timeline: null,
      endings: { unpaid: 0, paid: 0, open: 0, unknown: 0 },
      months: [],
    });
    await page.getByText("いま保留中の注文はありません。").waitFor();
    await page.getByText("疑った保留は、まだありません。").waitFor();
    await page.getByText("早まったとわかる問い合わせは、まだありません。").waitFor();
    await expectSound(page);
    const none = await opened({ ...SO_FAR, days: [] });
    await none.page.getByText("まだ描ける保留がありません。").waitFor();
    expect(await button(none.page, "ダッシュボードにグラフを作る").count()).toBe(0);
  });

  it("lead to the charts of the dashboard", async () => {
    const { addon, page } = await opened();
    await button(page, "ダッシュボードにグラフを作る").click();
    await page.getByText("「ダッシュボード」タブにグラフがあります。").last().waitFor();
    expect(addon.names()).toContain("drawCharts");
    await expectSound(page);
  });

  it("tell a failure and can be asked for again", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    addon.soFar = SO_FAR;
    const page = await open(addon);
    addon.fail("overview", "busy");
    await chooseInMenu(page, "これまでの様子");
    await page.getByRole("alert").waitFor();
    await expectSound(page);
  });

  it("are not offered before the first import", async () => {
    const page = await open(new FakeAddon(EMPTY_STATE));
    await openMenu(page);
    expect(await button(page, "これまでの様子").count()).toBe(0);
  });
});
