import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expectSound } from "./expect-sound.ts";
import { FakeAddon } from "./fake-addon.ts";
import { chooseInMenu, openMenu } from "./home-menu.ts";
import { ADVICE, DOSSIER, HOSTILE_TITLE, OTHER_DOSSIER } from "./outcome-states.ts";
import { BUSY_STATE, EMPTY_STATE } from "./sidebar-states.ts";
import { sidebarsForTests } from "./sidebars-for-tests.ts";

const open = sidebarsForTests();

function reporting(): FakeAddon {
  const addon = new FakeAddon({ ...BUSY_STATE, dossiers: 2, shops: ["本店", "二号店", "三号店", "四号店"] });
  addon.reported = [DOSSIER, OTHER_DOSSIER];
  addon.advice = ADVICE;
  return addon;
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

/** Asks for the print dialog; what it gives tells the titles under which the page was printed. */
async function printing(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const titles: string[] = [];
    Object.assign(globalThis, { titles, print: () => titles.push(document.title) });
  });
  await button(page, "印刷・PDF に保存する").click();
  return () => page.evaluate(() => (globalThis as unknown as { titles: readonly string[] }).titles);
}

/** Whether the pages of a PDF are A4 (in points). */
function a4(pdf: Buffer): boolean {
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString("latin1")) ?? [];
  return Math.round(Number(width)) === 595 && Math.round(Number(height)) === 842;
}

/** Presses Tab until the element that shows this has the focus. */
async function tabTo(page: Page, label: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? "");
    if (focused.includes(label)) return;
  }
  throw new Error(`Tab never comes to ${label}`);
}

describe("the report of abuse in the sidebar", () => {
  it("is offered only where there is something to report", async () => {
    const page = await open(new FakeAddon(BUSY_STATE));
    await openMenu(page);
    await button(page, "取り込みの履歴").waitFor();
    expect(await button(page, "通報資料").count()).toBe(0);
    const other = await open(reporting());
    await openMenu(other);
    await button(other, "通報資料（2商品）").waitFor();
  });

  it("leads by keyboard to the facts, the text and the way to the form", async () => {
    const addon = reporting();
    const page = await open(addon);
    await page.getByRole("article").first().waitFor();
    await tabTo(page, "メニュー");
    await page.keyboard.press("Enter");
    await tabTo(page, "通報資料（2商品）");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "通報資料" }).waitFor();
    await page.locator(".card").first().waitFor();
    await expectSound(page);
    await tabTo(page, "資料を見る");
    await page.keyboard.press("Enter");
    await page.locator(".timeline").waitFor();
    expect(addon.calls.at(-1)).toMatchObject({
      name: "dossier",
      args: [{ shop: "", key: "asin:B0ABCD1234" }],
    });
    const main = await page.locator("main").innerText();
    expect(main).toMatch(/3件（合計 62個）/);
    expect(main).toContain("同じ期間に 41件（うち3個以上は 0件）");
    expect(main).toContain("だれがキャンセルしたかは、レポートではわかりません");
    expect(await page.locator(".timeline li").count()).toBe(DOSSIER.timeline.length);
    expect(await page.locator("#dossier-body").innerText()).toBe(DOSSIER.body);
    expect(await page.locator(".path").innerText()).toContain("アカウント健全性");
    expect(main).not.toMatch(/悪質|犯人|攻撃|嫌がらせ/);
    await expectSound(page);

    await tabTo(page, "本文をコピーする");
    await page.keyboard.press("Enter");
    await page.getByText("✓ コピーしました").waitFor();
    await button(page, "戻る").click();
    expect(await button(page, /の資料を見る$/).count()).toBe(2);
    await button(page, "戻る").click();
    await openMenu(page);
    await button(page, "通報資料（2商品）").waitFor();
    expect(addon.names()).not.toContain("writeDossier");
  });

  it("prints a document in which a title is nothing but text", async () => {
    const page = await open(reporting());
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      return dialog.dismiss();
    });
    await chooseInMenu(page, "通報資料");
    await button(page, /alert.*の資料を見る$/).click();
    const titles = await printing(page);
    const paper = page.locator(".paper");
    expect(await paper.isVisible()).toBe(false);
    expect(await titles()).toEqual([`通報資料 ${HOSTILE_TITLE}`]);
    await page.emulateMedia({ media: "print" });
    expect(await paper.locator("h1").innerText()).toBe("通報資料");
    expect(await paper.locator("dd").first().textContent()).toBe(HOSTILE_TITLE);
    expect(await paper.locator("script, img").count()).toBe(0);
    expect(await paper.locator("tbody tr").count()).toBe(3);
    expect(await page.locator("main h2").first().isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    await expectSound(page);
    await button(page, "印刷・PDF に保存する").click();
    expect(await page.locator(".paper").count()).toBe(1);
    await button(page, "戻る").click();
    expect(await page.locator(".paper").count()).toBe(0);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("heading", { name: "通報資料" }).isVisible()).toBe(true);
    expect(dialogs).toEqual([]);
  });

  it("gives the same document as a file, which makes a PDF of A4 pages", async () => {
    const page = await open(reporting());
    await chooseInMenu(page, "通報資料");
    await button(page, /の資料を見る$/)
      .first()
      .click();
    const link = page.getByRole("link", { name: "HTML をダウンロードする" });
    await page.locator("a[href^='blob:']").waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe("通報資料_B0ABCD1234.html");
    const file = readFileSync(await download.path(), "utf8");
    await printing(page);
    expect(a4(await page.pdf({ preferCSSPageSize: true }))).toBe(true);
    const paper = await page.context().newPage();
    await paper.setContent(file);
    expect(await paper.locator("tbody tr").count()).toBe(3);
    expect(await paper.locator("main").innerText()).toContain(DOSSIER.body.slice(0, 20));
    expect(a4(await paper.pdf({ preferCSSPageSize: true }))).toBe(true);
    await paper.close();
  });

  it("writes to the tab only when asked, and says what came of it", async () => {
    const addon = reporting();
    const page = await open(addon);
    await chooseInMenu(page, "通報資料");
    await button(page, /の資料を見る$/)
      .first()
      .click();
    addon.fail("writeDossier", "protected");
    await button(page, "タブに書き出す").click();
    await page.getByText("The add-on says: protected").waitFor();
    await button(page, "タブに書き出す").click();
    await page
      .locator("main")
      .getByText("「通報資料」タブに書き出しました（追加 3行、変更 0行）。")
      .waitFor();
    expect(addon.names().filter((name) => name === "writeDossier")).toHaveLength(2);
    await expectSound(page);
  });

  it("says what went wrong and asks again", async () => {
    const addon = reporting();
    addon.fail("dossiers", "busy");
    const page = await open(addon);
    await chooseInMenu(page, "通報資料");
    await page.getByText("The add-on says: busy").waitFor();
    await button(page, "もう一度").click();
    await page.locator(".card").first().waitFor();
  });

  it("is sound in the dark and in English", async () => {
    const addon = reporting();
    addon.state = { ...addon.state, language: "en" };
    const page = await open(addon, { colorScheme: "dark", locale: "en-GB" });
    await chooseInMenu(page, "Report of abuse (2)");
    await button(page, /^See the report on/)
      .first()
      .click();
    await page.locator(".timeline").waitFor();
    await expectSound(page);
    await button(page, "Back").click();
    await button(page, "Back").click();
    await chooseInMenu(page, "Prevention");
    await page.getByText("At most 2 units an order").waitFor();
    await expectSound(page);
  });
});

describe("prevention in the sidebar", () => {
  it("warns against cancelling, then tells the cancel rates, before it advises anything", async () => {
    const page = await open(reporting());
    await chooseInMenu(page, "予防の設定");
    await page.getByText("1注文 2個まで").waitFor();
    const main = await page.locator("main").innerText();
    const places = [
      "注文を自分からキャンセルしないでください",
      "出荷前キャンセル率の目安",
      "2.4%：Amazon の基準（2.5%未満）の範囲です",
      "6.0%：Amazon の基準（2.5%未満）以上です",
      "不明です。全注文レポートを取り込むとわかります。",
      "数えられる自社出荷の注文はありません",
      "アカウント健全性",
      "最大注文可能個数",
      "過去の支払い済み注文200件のうち1件が対象になります。",
      "支払われずに終わった注文4件のうち、3件（62個）は受けずに済んだ見込みです。",
      "過去の支払い済み注文24件に、この上限を超えるものはありません。",
      "ほか3商品",
      "コンビニ払い",
      "オフにする効果が見込めます",
      "ほかに、支払方法がレポートに載っていない注文が120件あります。早く支払われたコンビニ払いも含まれ得る",
      "少なくとも支払われた9件は、別の支払方法が必要でした。",
      "オフはおすすめしません",
      "あと7件必要です",
    ].map((words) => [words, main.indexOf(words)] as const);
    expect(places.filter(([, place]) => place === -1)).toEqual([]);
    expect(places.map(([, place]) => place)).toEqual(
      places.map(([, place]) => place).sort((one, other) => one - other),
    );
    await expectSound(page);
    for (const details of await page.locator("details").all())
      await details.evaluate((element) => element.setAttribute("open", ""));
    const opened = await page.locator("main").innerText();
    expect(opened).toContain("反映まで15分ほど");
    expect(opened).toContain("支払い済み 12件。あと8件で判断できます。");
    expect(opened).toContain("支払い方法の設定");
    await expectSound(page);
    await button(page, `${DOSSIER.product} の SKU をコピー`).click();
    await page.getByText("✓ コピーしました").waitFor();
  });

  it("is plain about knowing nothing yet", async () => {
    const page = await open(new FakeAddon({ ...BUSY_STATE, inquiries: [] }));
    await chooseInMenu(page, "予防の設定");
    await page.getByText("いまの履歴からおすすめできる上限はありません。").waitFor();
    await expectSound(page);
  });

  it("is not offered before anything was imported", async () => {
    const page = await open(new FakeAddon(EMPTY_STATE));
    await page.getByText("はじめに").waitFor();
    await openMenu(page);
    expect(await button(page, "予防の設定").count()).toBe(0);
  });
});
