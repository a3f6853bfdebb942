import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expectSound } from "./expect-sound.ts";
import { FakeAddon } from "./fake-addon.ts";
import { chooseInMenu } from "./home-menu.ts";
import { PREVIEW, SETTINGS } from "./settings-states.ts";
import { BUSY_STATE } from "./sidebar-states.ts";
import { sidebarsForTests } from "./sidebars-for-tests.ts";

const open = sidebarsForTests();
const FILE = { name: "settings.json", mimeType: "application/json", buffer: Buffer.from('{"a":1}') };

async function openSettings(addon: FakeAddon): Promise<Page> {
  addon.settings = SETTINGS;
  const page = await open(addon);
  await chooseInMenu(page, /^設定$/);
  await page.getByRole("heading", { name: "ファイルへの保存と読み込み" }).waitFor();
  return page;
}

describe("the file of the settings in the sidebar", () => {
  it("is saved with the lists where they are wanted", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    const page = await openSettings(addon);
    await page.getByLabel("要注意リストと除外リストも入れる").check();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "ファイルに書き出す" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("保留注文ガードの設定.json");
    expect(readFileSync(await download.path(), "utf8")).toBe('{"app":"HoldGuard","lists":true}');
    await page.getByText("を書き出しました。").first().waitFor();
    await expectSound(page);
  });

  it("is tried out before it applies, and applied as it was tried out", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    addon.settingsFile = { settings: PREVIEW, texts: ["フォームの本文"], watchEntries: 3, exemptions: 0 };
    const page = await openSettings(addon);
    await page.getByLabel("ファイルから読み込む").setInputFiles(FILE);
    await page.getByRole("heading", { name: "試算の結果" }).waitFor();
    expect(addon.calls.at(-1)).toEqual({ name: "previewSettingsFile", args: ['{"a":1}'] });
    const said = await page.locator("main").innerText();
    expect(said).toContain("「フォームの本文」を置き換えます");
    expect(said).toContain("ファイルには3件");
    expect(said).not.toContain("除外リスト");
    await expectSound(page);
    await page.getByRole("button", { name: "この設定を適用する" }).click();
    await page.getByText("設定を適用しました").first().waitFor();
    expect(addon.calls.at(-1)).toEqual({ name: "applySettingsFile", args: ['{"a":1}'] });
  });

  it("changes nothing where it cannot be used, and can be chosen again", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    addon.fail("previewSettingsFile", "invalid");
    const page = await openSettings(addon);
    const choice = page.getByLabel("ファイルから読み込む");
    await choice.setInputFiles(FILE);
    await page.getByText("The add-on says: invalid").waitFor();
    expect(addon.names()).not.toContain("applySettingsFile");
    await expectSound(page);
    await choice.setInputFiles(FILE);
    await page.getByRole("heading", { name: "試算の結果" }).waitFor();
    await page.getByRole("button", { name: "設定に戻る" }).click();
    await page.getByRole("heading", { name: "ファイルへの保存と読み込み" }).waitFor();
  });
});
