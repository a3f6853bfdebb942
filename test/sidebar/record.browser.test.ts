import type { Page } from "playwright-core";
import { expectSound } from "./expect-sound.ts";
import { FakeAddon } from "./fake-addon.ts";
import { chooseInMenu, openMenu } from "./home-menu.ts";
import { NO_RECORD, SOME_RECORD } from "./record-states.ts";
import { BUSY_STATE, EMPTY_STATE } from "./sidebar-states.ts";
import { type Look, sidebarsForTests } from "./sidebars-for-tests.ts";

const open = sidebarsForTests();

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

async function openRecord(addon: FakeAddon, name = "判定の成績", look: Look = {}): Promise<Page> {
  const page = await open(addon, look);
  await chooseInMenu(page, name);
  await page.getByRole("heading", { name, exact: true }).waitFor();
  return page;
}

/** An add-on that knows some months of a shop. */
function knowing(learned = false): FakeAddon {
  const addon = new FakeAddon({ ...BUSY_STATE, learned });
  addon.report = SOME_RECORD;
  return addon;
}

describe("how good the flags were", () => {
  it("is told in words, each share with its counts and its interval", async () => {
    const page = await openRecord(knowing());
    await page.getByRole("heading", { name: "全体（「注意」以上）" }).waitFor();
    const main = await page.getByRole("main").innerText();
    expect(main).toContain("疑ったのは14件。結果のわかった12件のうち、10件が未払いで終わりました。");
    expect(main).toMatch(/的中率\s+83%（55〜95%）\s+12件中10件が未払い/);
    expect(main).toMatch(/見つけた割合\s+77%（50〜92%）\s+未払い13件中10件/);
    expect(main).toMatch(/初めて見た時点では\s+的中率\s+88%（53〜98%）/);
    expect(main).toContain("5.2日");
    expect(main).toMatch(/3\/9\S*〜8\/25/);
    expect(main).toContain("ほか7件は、結果がわからないため数えていません");
    expect(main).toContain("該当がなかったルール: 複数店舗での同時拘束、カード払いの停滞");
    await expectSound(page);
  });

  it("shows a rule's figures when it is opened, and calls unknown what too few cases tell", async () => {
    const page = await openRecord(knowing());
    await page.getByText("キャンセル直後の再注文（3件）").click();
    const rule = page.locator("details.card[open]");
    expect(await rule.innerText()).toMatch(/的中率\s+不明（5件未満）\s+3件中3件が未払い/);
    await page.getByText("数え方と、わからないこと").click();
    await expectSound(page);
  });

  it("says what is needed where nothing has ended yet", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    const page = await openRecord(addon);
    await page.getByText("成績はまだ出せません").waitFor();
    const main = await page.getByRole("main").innerText();
    expect(main).toContain("レポートを取り込む");
    expect(main).not.toMatch(/\d%/);
    expect(await button(page, /強さを使う|戻す$/).count()).toBe(0);
    await expectSound(page);
    await button(page, "戻る").click();
    addon.report = { ...NO_RECORD, holds: 4 };
    await chooseInMenu(page, "判定の成績");
    await page.getByText("保留として見た4件の結果がまだわかっていません").waitFor();
  });

  it("is not offered before the first import", async () => {
    const page = await open(new FakeAddon(EMPTY_STATE));
    await page.getByText("はじめに").waitFor();
    await openMenu(page);
    expect(await button(page, "判定の成績").count()).toBe(0);
  });

  it("says that it counts, what went wrong, and counts again", async () => {
    const addon = knowing();
    addon.fail("flagRecord", "busy");
    const page = await open(addon);
    await page.getByRole("navigation").waitFor();
    const release = addon.hold();
    await chooseInMenu(page, "判定の成績");
    await page.locator(".busy", { hasText: "過去の判定を数えています" }).waitFor();
    release();
    await page.getByRole("alert").waitFor();
    await expectSound(page);
    await button(page, "もう一度").click();
    await page.getByRole("heading", { name: "全体（「注意」以上）" }).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("reads in English and in the dark", async () => {
    const addon = knowing();
    addon.state = { ...addon.state, language: "en" };
    const page = await openRecord(addon, "How good the flags were", { colorScheme: "dark", locale: "en-GB" });
    await page.getByText("10 unpaid of 12 flagged").first().waitFor();
    expect(await page.getByRole("main").innerText()).toContain("83 % (55–95 %)");
    await expectSound(page);
  });
});

describe("learned strengths", () => {
  it("are used only when asked, and given back", async () => {
    const addon = knowing();
    const page = await openRecord(addon);
    await page.getByText("いまは、設定の強さで判定しています。").waitFor();
    const learning = page.getByRole("region", { name: "結果から学習した強さ" });
    expect(await learning.innerText()).toMatch(
      /まとめ買い\s+60% → 66.3%\s+このルールが決め手になった保留 7.6件分/,
    );
    expect(addon.names()).toEqual(["sidebarState", "flagRecord"]);
    await button(page, "学習した強さを使う").click();
    await page.getByText("学習した強さで判定し直しました").first().waitFor();
    await page.getByText("いまは、学習した強さで判定しています。").waitFor();
    expect(addon.names().at(-1)).toBe("followLearned");
    await expectSound(page);

    await button(page, "戻る").click();
    await page.getByText(/^学習した強さで判定しています/).waitFor();
    await chooseInMenu(page, "判定の成績");
    await button(page, "元の強さに戻す").click();
    await page.getByText("元の強さに戻し、判定し直しました").first().waitFor();
    expect(addon.names().at(-1)).toBe("forgetLearned");
    expect(await button(page, "元の強さに戻す").count()).toBe(0);
    await button(page, "戻る").click();
    await page.getByRole("navigation").waitFor();
    expect(await page.getByText(/^学習した強さで判定しています/).count()).toBe(0);
  });

  it("name the value in force where learning again would give another", async () => {
    const addon = knowing(true);
    const { learning } = SOME_RECORD;
    const rules = learning.rules.map((rule) => ({ ...rule, inForce: 64 }));
    addon.report = { ...SOME_RECORD, learning: { ...learning, rules, calibrated: false, outcomes: 45 } };
    const page = await openRecord(addon);
    await button(page, "いまの結果で学習し直す").waitFor();
    const main = await page.getByRole("main").innerText();
    expect(main).toContain("いま使っている値は64%です。");
    expect(main).toContain("結果が100件以上あり");
    expect(main).toContain("いまは45件");
    await expectSound(page);
  });

  it("say what went wrong, and change nothing", async () => {
    const addon = knowing();
    addon.fail("followLearned", "protected");
    const page = await openRecord(addon);
    await button(page, "学習した強さを使う").click();
    await page.getByRole("alert").waitFor();
    await page.getByText("いまは、設定の強さで判定しています。").waitFor();
    await button(page, "もう一度").click();
    await page.getByText("いまは、学習した強さで判定しています。").waitFor();
  });
});
