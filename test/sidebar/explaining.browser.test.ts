import type { Page } from "playwright-core";
import { RULES } from "../../src/detection/rules/index.ts";
import { expectSound } from "./expect-sound.ts";
import { FakeAddon } from "./fake-addon.ts";
import { chooseInMenu } from "./home-menu.ts";
import { BUSY_STATE, EMPTY_STATE, EXPLAINED, FIGURE_DETAILS, heldOrders } from "./sidebar-states.ts";
import { sidebarsForTests } from "./sidebars-for-tests.ts";
import { unfold } from "./unfold.ts";

const open = sidebarsForTests();

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const focused = (page: Page) => page.locator(":focus").innerText();

/** Moves the focus with the Tab key to the button or fold of that name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await focused(page)).startsWith(name)) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

describe("how a suspicion adds up", () => {
  it("is told on the card: what counts, what every order has, and what counts for nothing", async () => {
    const page = await open(new FakeAddon(BUSY_STATE));
    const card = page.getByRole("article").first();
    await unfold(card);
    await card.getByText("疑う理由（4件）").click();
    expect(await card.getByRole("row").allInnerTexts()).toEqual([
      "まとめ買い\t62点",
      "長い保留\t24点",
      "コンビニ払いの未払い\t1点未満",
      "どの保留注文にもある分\t6点",
      "疑い度\t92点",
    ]);
    expect(await card.innerText()).toMatch(/「まとめ買い」と同じ種類の手がかり.*（0点）/);
    expect(await card.innerText()).toContain(`いちばん疑わしい注文の内訳: ${FIGURE_DETAILS.orderIds[0]}`);
    await card.getByText("そのほかのルール（2件）").click();
    expect(await card.innerText()).toMatch(/当てはまらなかったもの[\s\S]*近い時期にはこの1件だけ/);
    expect(await card.innerText()).toMatch(/判定できなかったもの[\s\S]*販売実績もないため/);
    await expectSound(page);
  });

  it("stands apart from what the hold takes", async () => {
    const page = await open(new FakeAddon(BUSY_STATE));
    const card = page.getByRole("article").first();
    expect(await card.innerText()).toContain("自動解放 あと2日");
    await unfold(card);
    const facts = card.locator(".facts");
    await facts.waitFor();
    expect(await facts.innerText()).toMatch(/8\/28\(金\)\s*設定 6日[\s\S]*拘束率\s+40%[\s\S]*優先度\s+71/);
  });
});

describe("the help on the rules", () => {
  it("explains all of them, and how each is set now", async () => {
    const page = await open(new FakeAddon(BUSY_STATE));
    await chooseInMenu(page, "判定のルール");
    expect(await focused(page)).toBe("判定のルール");
    const rules = page.locator(".rule");
    expect(await rules.locator("h3").allInnerTexts()).toEqual(RULES.map(({ name }) => name.ja));
    await expectSound(page);
    for (const summary of await rules.locator("summary").all()) await summary.click();
    for (const [index, rule] of RULES.entries()) {
      const said = await rules.nth(index).innerText();
      const wanted = [
        rule.question,
        rule.explain.why,
        ...rule.innocentCauses,
        ...rule.blindSpots,
        ...rule.examples.map(({ title }) => title),
        ...Object.values(rule.params).map(({ label }) => label),
      ];
      for (const { ja } of wanted) expect(said).toContain(ja);
    }
    expect(await rules.first().innerText()).toMatch(/61 %\s*既定値は 92 %[\s\S]*実績から学習した値/);
    expect(await rules.last().innerText()).toMatch(/オフ[\s\S]*いまは使っていません/);
    await expectSound(page);
  });

  it("opens from a finding at its rule and leads back to it, by keyboard alone", async () => {
    const page = await open(new FakeAddon(BUSY_STATE));
    await page.getByRole("article").first().waitFor();
    await tabTo(page, "詳しく見る");
    await page.keyboard.press("Enter");
    await page.getByText("疑う理由").waitFor();
    await tabTo(page, "疑う理由");
    await page.keyboard.press("Enter");
    await tabTo(page, "長い保留");
    const scrolled = await page.evaluate(() => scrollY);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "判定のルール" }).waitFor();
    expect(await focused(page)).toBe("長い保留");
    expect(await page.locator(".rule[open] h3").allInnerTexts()).toEqual(["長い保留"]);
    expect(await page.getByRole("article").count()).toBe(0);
    await page.keyboard.press("Enter");
    expect(await page.locator(".rule[open]").count()).toBe(0);
    await button(page, "戻る").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("article").first().waitFor();
    expect(await focused(page)).toContain("長い保留");
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  });

  it("is there before the first import, in the dark and in English", async () => {
    const page = await open(new FakeAddon({ ...EMPTY_STATE, language: "en", rules: {} }), {
      colorScheme: "dark",
    });
    await chooseInMenu(page, "The rules");
    for (const summary of await page.locator(".rule summary").all()) await summary.click();
    expect(await page.locator(".rule").first().innerText()).toContain(RULES[0]?.question.en);
    expect(await page.locator(".rule").first().innerText()).toMatch(/strength\s+92 %/);
    await expectSound(page);
    await button(page, "Back").click();
    expect(await button(page, "See all pending orders").count()).toBe(0);
  });
});

describe("all that is held", () => {
  it("is listed a hundred at a time and goes on where the last one was", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    addon.held = heldOrders(230);
    const page = await open(addon);
    await button(page, "保留中の注文をすべて見る").click();
    const rows = page.locator(".waiting:visible > li");
    await rows.first().waitFor();
    expect(await rows.count()).toBe(100);
    expect(await rows.first().innerText()).toMatch(/超合金[\s\S]*危険[\s\S]*疑い度 95[\s\S]*数量不明/);
    await expectSound(page);
    await button(page, "次の100件を表示（残り130件）").click();
    await rows.nth(199).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith("超合金"));
    expect(await rows.nth(100).locator("button:focus").count()).toBe(1);
    addon.fail("heldOrders", "busy");
    await button(page, "次の30件を表示（残り30件）").click();
    await button(page, "もう一度").click();
    await rows.nth(229).waitFor();
    expect(await rows.last().innerText()).toContain("判定に使える情報が足りません");
    expect(await button(page, /^次の/).count()).toBe(0);
    expect(addon.calls.filter(({ name }) => name === "heldOrders").map(({ args }) => args)).toEqual([
      [0, 100],
      [100, 100],
      [200, 100],
      [200, 100],
    ]);
    await expectSound(page);
  });

  it("leads to the reasons of each and back to its place", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    addon.held = heldOrders(100);
    addon.explained = EXPLAINED;
    const page = await open(addon);
    await button(page, "保留中の注文をすべて見る").click();
    const entry = button(page, /^知育ブロック 55/);
    await entry.click();
    await page.getByRole("article").first().waitFor();
    expect(addon.calls.at(-1)).toEqual({ name: "explainOrder", args: ["", "250-0000055-1234567"] });
    expect(await page.getByRole("heading", { level: 3 }).allInnerTexts()).toEqual(
      [...EXPLAINED.holds, ...EXPLAINED.others].map(({ product }) => product),
    );
    const holds = page.getByRole("article");
    expect(await holds.first().innerText()).toMatch(
      /影響の大きさ[\s\S]*103,200円（前の販売価格から推定）[\s\S]*最後に保留中/,
    );
    expect(await holds.nth(1).innerText()).toMatch(/疑い度 不明[\s\S]*マルチチャネル/);
    expect(await holds.nth(1).getByRole("table").count()).toBe(0);
    expect(await holds.nth(2).getByRole("row").allInnerTexts()).toEqual([
      "どの保留注文にもある分\t3点",
      "疑い度\t3点",
    ]);
    expect(await holds.nth(3).innerText()).toContain("支払われて、保留は終わっています");
    for (const others of await page.getByText("そのほかのルール（2件）").all()) {
      if (await others.isVisible()) await others.click();
    }
    await expectSound(page);

    await holds.first().getByRole("button", { name: "同じ商品への集中" }).click();
    expect(await page.locator(".rule[open] h3").innerText()).toBe("同じ商品への集中");
    await button(page, "戻る").click();
    await holds.first().waitFor();
    await button(page, "戻る").click();
    await entry.waitFor();
    expect(await focused(page)).toContain("知育ブロック 55");
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  });

  it("is told to be nothing where nothing is", async () => {
    const page = await open(new FakeAddon(BUSY_STATE));
    await button(page, "保留中の注文をすべて見る").click();
    await page.getByText("いま保留中の注文はありません").waitFor();
    await expectSound(page);
  });

  it("gives way to a file that is dropped", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    const page = await open(addon);
    await chooseInMenu(page, "判定のルール");
    await page.setInputFiles("#report-files", {
      name: "請求書.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("日付,金額\n2026/08/01,1000\n"),
    });
    await page.getByText("取り込めないファイル").waitFor();
    expect(await page.getByRole("heading", { name: "判定のルール" }).count()).toBe(0);
  });
});

describe("one order", () => {
  it("is explained from the waiting list, with the longest words", async () => {
    const addon = new FakeAddon({ ...BUSY_STATE, waitingTotal: 312 });
    const long = "Supercalifragilisticexpialidocious".repeat(4);
    addon.explained = {
      ...EXPLAINED,
      shop: long,
      holds: EXPLAINED.holds.map((hold) => ({
        ...hold,
        product: long,
        value: 999_999_999_999,
        units: 1_000_000,
      })),
    };
    const page = await open(addon);
    await page.getByText("支払い待ち（312件）").click();
    expect(await button(page, /^ほか310件/).count()).toBe(1);
    await button(page, /^粘土 12色セット/).click();
    await page.getByRole("article").first().waitFor();
    expect(addon.calls.at(-1)).toEqual({ name: "explainOrder", args: ["", "250-6666666-6666666"] });
    await expectSound(page);
  });

  it("selected in the sheet is read again after another row was selected", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    const page = await open(addon);
    await chooseInMenu(page, "選んだ行の理由を見る");
    expect(await page.getByRole("alert").innerText()).toContain("The add-on says: not-found");
    expect(await button(page, "もう一度").count()).toBe(0);
    await expectSound(page);
    addon.explained = EXPLAINED;
    await button(page, "選んだ行を読み直す").click();
    await page.getByRole("article").first().waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await page.getByRole("status").innerText()).toContain(EXPLAINED.orderId);
    expect(addon.names().slice(1)).toEqual(["explainSelected", "explainSelected"]);
    await expectSound(page);
  });
});
