import type { Page } from "playwright-core";
import { expectSound } from "./expect-sound.ts";
import { FakeAddon } from "./fake-addon.ts";
import { chooseInMenu } from "./home-menu.ts";
import { NO_HISTORY, PREVIEW, SETTINGS, settingsWith } from "./settings-states.ts";
import { BUSY_STATE, EMPTY_STATE } from "./sidebar-states.ts";
import { type Look, sidebarsForTests } from "./sidebars-for-tests.ts";

const open = sidebarsForTests();

/** The sidebar with its settings open. */
async function openSettings(addon: FakeAddon, look: Look = {}): Promise<Page> {
  const page = await open(addon, look);
  await chooseInMenu(page, /^設定$/);
  await page.getByRole("heading", { name: "設定" }).waitFor();
  return page;
}

function addonWith(settings = SETTINGS, preview = PREVIEW): FakeAddon {
  const addon = new FakeAddon(BUSY_STATE);
  addon.settings = settings;
  addon.settingsPreview = preview;
  return addon;
}

/** Sound whatever is folded. */
async function expectAllSound(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  await expectSound(page);
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const radio = (page: Page, name: string) => page.getByRole("radio", { name });

/** Waits for the focus to come to the heading: effects run after the page is drawn. */
const focusOn = (page: Page, heading: string) =>
  page.waitForFunction((text) => document.activeElement?.textContent === text, heading);

describe("settings in the sidebar", () => {
  it("tries a preset out by keyboard and applies just its settings", async () => {
    const addon = addonWith();
    const page = await openSettings(addon);
    await focusOn(page, "設定");
    expect(await radio(page, "標準").isChecked()).toBe(true);
    expect(await page.locator(".preset", { hasText: "標準" }).innerText()).toContain("使用中");
    await expectAllSound(page);

    await radio(page, "標準").focus();
    await page.keyboard.press("ArrowDown");
    expect(await radio(page, "積極").isChecked()).toBe(true);
    await button(page, "試算する").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "試算の結果" }).waitFor();
    await focusOn(page, "試算の結果");
    const changes = { "level.danger": 60, "level.caution": 35, "level.watch": 10, "inquiry.minUnits": 2 };
    expect(addon.calls[addon.calls.length - 1]).toEqual({
      name: "previewSettings",
      args: [{ ...changes, "inquiry.minYen": 15_000 }],
    });
    const said = await page.locator("main").innerText();
    expect(said).toContain("58回分のレポートで保留中だった412件");
    expect(said).toContain("31件 → 42件");
    expect(said).toContain("注目商品：使う オン → オフ");
    await page.getByText("新たに知らせる注文（12件）").click();
    expect(await page.locator("details[open]").first().innerText()).toMatch(
      /未払いで終わった 7件、支払われた 4件、まだ保留中 1件[\s\S]*250-1234567-1234567[\s\S]*31点 → 44点[\s\S]*ほか10件/,
    );
    expect(addon.names()).not.toContain("applySettings");
    await expectAllSound(page);

    await button(page, "この設定を適用する").focus();
    await page.keyboard.press("Enter");
    await page.getByText("設定を適用しました").first().waitFor();
    expect(addon.calls[addon.calls.length - 1]).toEqual({
      name: "applySettings",
      args: [{ ...changes, "inquiry.minYen": 15_000 }],
    });
    await page.getByRole("heading", { name: /^今日すること/ }).waitFor();
  });

  it("checks entries while they are typed, and tries out nothing that is wrong", async () => {
    const addon = addonWith();
    const page = await openSettings(addon);
    await page.getByText("疑い度の区切り", { exact: true }).click();
    const caution = page.getByLabel("「注意」とする疑い度");
    await caution.fill("400");
    expect(await page.locator(".fault").first().innerText()).toContain("入れられるのは1〜99点です。");
    expect(await caution.getAttribute("aria-invalid")).toBe("true");
    expect(await button(page, "試算する").isDisabled()).toBe(true);
    await expectAllSound(page);
    await caution.fill("80");
    expect(await page.locator("main").innerText()).toContain("「注意」「様子見」の順に低く");
    expect(await button(page, "試算する").isDisabled()).toBe(true);
    await caution.fill("４５");
    expect(await page.locator(".fault").count()).toBe(0);
    expect(await page.locator(".preset.chosen").count()).toBe(0);
    await page.getByLabel("使う").uncheck();
    const rule = await page.locator(".group", { hasText: "まとめ買い" }).innerText();
    expect(rule).toMatch(/オフ[\s\S]*一度に買われるふだんの数より、ずっと多い注文か/);
    await expectAllSound(page);
    await button(page, "まとめ買いのルールの説明").click();
    await page.getByText("なぜ見るか").first().waitFor();
    await button(page, "戻る").last().click();
    await button(page, "試算する").click();
    await button(page, "設定に戻る").click();
    expect(await caution.inputValue()).toBe("４５");
    expect(addon.calls[addon.calls.length - 1]?.args).toEqual([
      { "level.caution": 45, "rule.bulk-quantity.enabled": false },
    ]);
    await button(page, "元に戻す").click();
    await focusOn(page, "設定");
    expect(await radio(page, "標準").isChecked()).toBe(true);
    expect(await button(page, "試算する").count()).toBe(0);
  });

  it("says that cells were edited in the tab, and that the mixture is the seller's own", async () => {
    const addon = addonWith(settingsWith("level.caution", { entry: "55", inForce: 47 }));
    const page = await openSettings(addon, { colorScheme: "dark" });
    await radio(page, "標準").waitFor();
    const said = await page.locator("main").innerText();
    expect(said).toContain("「設定」タブで1件の値が変わっています");
    expect(said).toContain("いまは独自の設定です");
    await expectAllSound(page);
    addon.fail("previewSettings", "busy");
    await button(page, "変わった値で試算する").click();
    expect(await page.getByRole("alert").innerText()).toContain("busy");
    await expectAllSound(page);
    await button(page, "変わった値で試算する").click();
    await page.getByRole("heading", { name: "試算の結果" }).waitFor();
    expect(addon.calls[addon.calls.length - 1]).toEqual({ name: "previewSettings", args: [{}] });
    await expectAllSound(page);
  });

  it("shows a wrong entry of the tab where it stands", async () => {
    const problem = "「支払期限」は1〜30日の数値で入力してください。いまは既定値の6日で判定しています。";
    const page = await openSettings(
      addonWith(settingsWith("hold.paymentTermDays", { entry: "六日", problem, inForce: 6 })),
    );
    const group = page.locator(".group", { hasText: "保留の見方" });
    await group.waitFor();
    expect(await group.innerText()).toContain("要確認");
    await page.getByText("保留の見方", { exact: true }).click();
    expect(await page.locator(".fault").innerText()).toBe(problem);
    await expectAllSound(page);
  });

  it("says that there is no history to try it on, and what went wrong when it is not applied", async () => {
    const addon = new FakeAddon(EMPTY_STATE);
    addon.settings = SETTINGS;
    addon.settingsPreview = NO_HISTORY;
    addon.fail("applySettings", "protected");
    const page = await openSettings(addon);
    await radio(page, "慎重").check();
    await button(page, "試算する").click();
    await page.getByText("試算できる保留注文がまだありません").waitFor();
    await expectAllSound(page);
    await button(page, "この設定を適用する").click();
    expect(await page.getByRole("alert").innerText()).toContain("protected");
    await expectAllSound(page);
  });

  it("can be asked again when the settings do not come", async () => {
    const addon = addonWith();
    addon.fail("settingsView", "offline");
    const page = await openSettings(addon);
    await page.getByRole("alert").waitFor();
    await expectAllSound(page);
    await button(page, "もう一度").click();
    await radio(page, "標準").waitFor();
  });

  it("is in English where the seller's language is", async () => {
    const addon = new FakeAddon({ ...BUSY_STATE, language: "en" });
    addon.settings = SETTINGS;
    addon.settingsPreview = PREVIEW;
    const page = await open(addon, { locale: "en-GB" });
    await chooseInMenu(page, "Settings");
    await radio(page, "Early").check();
    await button(page, "Preview").click();
    await page.getByText("Newly flagged (12)").waitFor();
    expect(await page.locator("main").innerText()).toContain("412 orders that were pending at 58 reports");
  });
});
