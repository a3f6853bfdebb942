import type { Page } from "playwright-core";
import { expectSound } from "./expect-sound.ts";
import { FakeAddon } from "./fake-addon.ts";
import { BUSY_STATE } from "./sidebar-states.ts";
import { sidebarsForTests } from "./sidebars-for-tests.ts";

const open = sidebarsForTests();

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const primary = (page: Page) => page.locator("button.primary").allInnerTexts();
const status = (page: Page) => page.getByRole("status").innerText();

/** The contact of the first card, what is copied noted in `copied`. */
async function openContact(addon: FakeAddon): Promise<{ page: Page; copied: () => Promise<string[]> }> {
  const page = await open(addon);
  await page.evaluate(() => {
    const copied: string[] = [];
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: async (text: string) => copied.push(text) },
    });
    Object.assign(globalThis, { copied });
  });
  await page.getByRole("article").first().getByRole("button", { name: "問い合わせ文を見る" }).click();
  await page.getByRole("heading", { name: "3." }).waitFor();
  return {
    page,
    copied: () => page.evaluate(() => (globalThis as unknown as { copied: string[] }).copied),
  };
}

describe("a contact by phone", () => {
  it("shows the whole call, copies it in one go and leads on to what was written down", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    const { page, copied } = await openContact(addon);
    expect(await page.getByRole("radio", { name: "電話" }).isChecked()).toBe(true);
    const script = await page.locator("#contact-script").innerText();
    for (const { heading, lines } of addon.contact.phone) {
      for (const text of [heading, ...lines]) expect(script).toContain(text);
    }
    expect(await primary(page)).toEqual(["話す内容をコピーする"]);
    await expectSound(page);
    await button(page, "話す内容をコピーする").focus();
    await page.keyboard.press("Enter");
    await button(page, /コピーしました/).waitFor();
    expect(await copied()).toEqual([addon.contact.script]);
    expect(await primary(page)).toEqual(["連絡済みにする"]);
    await page.getByLabel("ケース番号").fill("123");
    await button(page, "連絡済みにする").click();
    await page.getByText("連絡済みにしました").first().waitFor();
    expect(addon.calls.at(-1)?.args[1]).toMatchObject({ by: "phone", caseNumber: "123" });
  });
});

describe("the language of a contact", () => {
  it("is the other one at the seller's wish, whatever the sidebar's is", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    const { page, copied } = await openContact(addon);
    await button(page, "話す内容をコピーする").click();
    await page.getByRole("radio", { name: "日本語" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.locator("#contact-script[lang=en]").getByText("I am calling about pending orders.").waitFor();
    expect(await primary(page)).toEqual(["話す内容をコピーする"]);
    await expectSound(page);
    await page.getByRole("radio", { name: "フォーム" }).check();
    await button(page, "件名と本文をコピーする").click();
    expect(await copied()).toEqual([addon.contact.script, addon.contact.translated.form]);
  });
});

describe("a contact by form", () => {
  it("is chosen by keyboard, remembered, and copied as a whole or in its parts", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    const { page, copied } = await openContact(addon);
    await page.getByLabel("担当者").fill("佐藤");
    await page.getByRole("radio", { name: "電話" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("heading", { name: "3. フォームに書く" }).waitFor();
    expect(addon.calls.at(-1)).toEqual({ name: "remember", args: [{ contactBy: "form" }] });
    expect(await page.getByLabel("連絡方法").inputValue()).toBe("form");
    expect(await page.getByLabel("担当者").inputValue()).toBe("佐藤");
    expect(await primary(page)).toEqual(["件名と本文をコピーする"]);
    await expectSound(page);

    await button(page, "件名だけコピーする").click();
    await button(page, /コピーしました/).waitFor();
    expect(await primary(page)).toEqual(["件名と本文をコピーする"]);
    await button(page, "本文だけコピーする").click();
    await button(page, "件名と本文をコピーする").click();
    await page.waitForFunction(() => (globalThis as unknown as { copied: string[] }).copied.length === 3);
    const { subject, question, form } = addon.contact;
    expect(await copied()).toEqual([subject, question, form]);
    expect(await primary(page)).toEqual(["連絡済みにする"]);

    await page.getByRole("button", { name: "戻る" }).click();
    await page.getByRole("article").first().getByRole("button", { name: "問い合わせ文を見る" }).click();
    await page.getByRole("heading", { name: "3. フォームに書く" }).waitFor();
    await page.getByRole("radio", { name: "電話" }).check();
    await page.getByRole("heading", { name: "3. 電話で話す" }).waitFor();
    expect(await primary(page)).toEqual(["話す内容をコピーする"]);
  });

  it("is what was chosen the last time", async () => {
    const { remembered } = BUSY_STATE;
    const addon = new FakeAddon({ ...BUSY_STATE, remembered: { ...remembered, contactBy: "form" } });
    const { page } = await openContact(addon);
    expect(await page.getByRole("radio", { name: "フォーム" }).isChecked()).toBe(true);
    expect(await page.getByLabel("連絡方法").inputValue()).toBe("form");
  });
});

describe("the templates", () => {
  it("are opened from the contact, whose texts can then be read again", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    addon.fail("openTemplates", "busy");
    const { page } = await openContact(addon);
    await button(page, "ひな形を編集する").click();
    await page.getByRole("alert").waitFor();
    await expectSound(page);
    addon.templatesMoved = true;
    await button(page, "ひな形を編集する").click();
    await page.getByText("このタブに移しました").waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await status(page)).toContain("「ひな形」タブを開きました");
    await expectSound(page);

    addon.contact = { ...addon.contact, phone: [{ heading: "質問する", lines: ["新しい文です。"] }] };
    await button(page, "文を読み直す").click();
    await page.getByText("新しい文です。").waitFor();
    expect(await status(page)).toBe("文を読み直しました");
  });
});
