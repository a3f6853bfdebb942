import type { Page } from "playwright-core";
import type { MorningMail, SidebarState } from "../../src/addon/calls.ts";
import { expectSound } from "./expect-sound.ts";
import { FakeAddon } from "./fake-addon.ts";
import { chooseInMenu } from "./home-menu.ts";
import { MAIL_ON, NO_MAIL } from "./morning-mail-states.ts";
import { BUSY_STATE, EMPTY_STATE, NOW } from "./sidebar-states.ts";
import { type Look, sidebarsForTests } from "./sidebars-for-tests.ts";

const open = sidebarsForTests();

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

const REFRESHED = { ...EMPTY_STATE.schedule, on: true, mine: true };

async function opened(mail: MorningMail, state: SidebarState = BUSY_STATE, look: Look = {}) {
  const addon = new FakeAddon({ ...state, schedule: REFRESHED });
  addon.mail = mail;
  const page = await open(addon, look);
  await chooseInMenu(page, /^(朝のメール|Morning mail)$/);
  await page.getByLabel(/^(メールアドレス|Email address)$/).waitFor({ state: "attached" });
  return { addon, page };
}

describe("the morning mail in the sidebar", () => {
  it("goes from an address over its code to being on, and says each step", async () => {
    const { addon, page } = await opened(NO_MAIL);
    await expectSound(page);
    const send = button(page, "確認コードを送る");
    expect(await send.isDisabled()).toBe(true);
    await page.getByLabel("メールアドレス").fill(" seller@example.com ");
    await send.click();
    await page.getByText("seller@example.com に確認コードを送りました").last().waitFor();
    expect(addon.calls.at(-1)).toEqual({ name: "sendMailCode", args: ["seller@example.com"] });
    await expectSound(page);

    await page.getByLabel("確認コード").fill("999999");
    await button(page, "確認してオンにする").click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByLabel("確認コード").inputValue()).toBe("");
    await expectSound(page);

    await page.getByLabel("確認コード").fill("123456");
    await page.keyboard.press("Enter");
    await page.getByText("オン: seller@example.com に届きます").waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      "アドレスを確認し、朝のメールをオンにしました",
    );
    expect(await page.getByRole("alert").count()).toBe(0);
    await expectSound(page);
  });

  it("is switched off and on, and sends what stands now", async () => {
    const { addon, page } = await opened(MAIL_ON);
    await page.getByText(/最後に送ったメール: 8\/26/).waitFor();
    await button(page, "オフにする").click();
    await page.getByText("オフ: メールは届きません").waitFor();
    await button(page, "オンにする").click();
    await page.getByText("朝のメールをオンにしました").last().waitFor();
    await button(page, "いまの内容を自分に送る").click();
    await page.getByText(`${MAIL_ON.address} に送りました`).last().waitFor();
    expect(addon.names().slice(-3)).toEqual(["switchMorningMail", "switchMorningMail", "sendTestMail"]);
    await expectSound(page);
  });

  it("lets the address be changed and deleted", async () => {
    const { addon, page } = await opened(MAIL_ON);
    await page.getByText("アドレスを変える").click();
    await expectSound(page);
    await page.getByLabel("メールアドレス").fill("other@example.com");
    await button(page, "確認コードを送る").click();
    await page.getByLabel("確認コード").waitFor();
    await page.getByText(`オン: ${MAIL_ON.address} に届きます`).waitFor();
    await button(page, "コードを送り直す").click();
    await page.getByText("other@example.com に確認コードを送りました").last().waitFor();
    await button(page, "アドレスを消す").click();
    await page.getByText("アドレスを消しました。朝のメールは届きません").last().waitFor();
    expect(addon.mail.address).toBe("");
    await expectSound(page);
  });

  it("says why mail has to be allowed, and the way there", async () => {
    const { addon, page } = await opened({
      ...MAIL_ON,
      permission: { granted: false, url: "https://accounts.example/allow" },
    });
    await page.getByRole("heading", { name: "Google の許可が必要です" }).waitFor();
    expect(await page.getByRole("link", { name: "Google の画面で許可する" }).getAttribute("href")).toBe(
      "https://accounts.example/allow",
    );
    expect(await button(page, "いまの内容を自分に送る").isDisabled()).toBe(true);
    await expectSound(page);
    await button(page, "許可したので確かめる").click();
    await page.getByText("まだ許可されていません。").waitFor();
    await expectSound(page);
    addon.mail = MAIL_ON;
    await button(page, "許可したので確かめる").click();
    await page.getByRole("heading", { name: "Google の許可が必要です" }).waitFor({ state: "detached" });
    await expectSound(page);
  });

  it("says what keeps it from coming", async () => {
    for (const problem of ["quota", "permission", "not-sent"] as const) {
      const { page } = await opened({ ...MAIL_ON, problem });
      await page.getByText(/前回は/).waitFor();
      await expectSound(page);
    }
    const cut = await opened({ ...MAIL_ON, unsureAt: NOW });
    await cut.page.getByText(/送る途中で止まりました/).waitFor();
    for (const [schedule, said] of [
      [{ ...REFRESHED, on: false, mine: false }, "自動更新がオフのため、朝のメールは届きません。"],
      [{ ...REFRESHED, mine: false, owner: "ほかの方" }, "自動更新はほかの方がオンにしています。"],
    ] as const) {
      const addon = new FakeAddon({ ...BUSY_STATE, schedule });
      addon.mail = MAIL_ON;
      const page = await open(addon);
      await chooseInMenu(page, "朝のメール");
      await page.getByText(said).waitFor();
      await expectSound(page);
      await page.getByRole("main").getByRole("button", { name: "自動更新の設定" }).click();
      await page.getByRole("heading", { name: "自動更新" }).waitFor();
    }
  });

  it.each([
    ["in the dark", BUSY_STATE, { colorScheme: "dark" }],
    ["in English", { ...BUSY_STATE, language: "en" }, {}],
    ["before the first import", EMPTY_STATE, {}],
  ] as const)("is sound %s", async (_name, state, look) => {
    const pending = { address: "other@example.com", expiresAt: NOW + 1_800_000, triesLeft: 4 };
    const { page } = await opened({ ...MAIL_ON, pending, problem: "quota" }, state, look);
    await page.getByLabel(/^(確認コード|Confirmation code)$/).waitFor();
    await expectSound(page);
  });

  it("tells a failure and can be asked for again", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    addon.fail("morningMail", "busy");
    const page = await open(addon);
    await chooseInMenu(page, "朝のメール");
    await page.getByRole("alert").waitFor();
    await button(page, "もう一度").click();
    await page.getByLabel("メールアドレス").waitFor();
    await expectSound(page);
  });
});
