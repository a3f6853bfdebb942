import { zipSync } from "fflate";
import type { Page } from "playwright-core";
import { CHUNK_ROWS, type ImportFile, type SidebarState } from "../../src/addon/calls.ts";
import { expectSound } from "./expect-sound.ts";
import { FakeAddon } from "./fake-addon.ts";
import { chooseInMenu, openMenu } from "./home-menu.ts";
import {
  BUSY_STATE,
  CONTACTED,
  DIFFERENT,
  EMPTY_STATE,
  FIGURE,
  FIGURE_DETAILS,
  HISTORY,
  INQUIRY_HISTORY,
  JOINED,
  NOW,
  OVERDUE,
  PUZZLE,
  STALE_STATE,
  STOCK_BACK,
  STOCK_BACK_DETAILS,
  stateWith,
} from "./sidebar-states.ts";
import { sidebarsForTests } from "./sidebars-for-tests.ts";
import { unfold } from "./unfold.ts";

const open = sidebarsForTests();

function text(...lines: readonly (readonly string[])[]): Buffer {
  return Buffer.from(lines.map((cells) => `${cells.join("\t")}\r\n`).join(""));
}

const PENDING = [
  "order-id",
  "order-item-id",
  "purchase-date",
  "sku",
  "product-name",
  "quantity-purchased",
  "payment-type",
];

function pendingReport(rows: number): Buffer {
  const lines = Array.from({ length: rows }, (_, index) => [
    `250-${String(index).padStart(7, "0")}-0000000`,
    String(10_000_000_000_000 + index),
    "2026-08-25T10:00:00+09:00",
    `SKU-${index}`,
    "@@@@",
    "3",
    "CVS",
  ]);
  const bytes = text(PENDING, ...lines);
  // ①㈱ in CP932.
  for (let at = bytes.indexOf("@@@@"); at !== -1; at = bytes.indexOf("@@@@", at)) {
    bytes.set([0x87, 0x40, 0x87, 0x8a], at);
  }
  return bytes;
}

const report = (rows: number, name = "保留中の注文.txt") => ({
  name,
  mimeType: "text/plain",
  buffer: pendingReport(rows),
});
const INVOICE = {
  name: "請求書.csv",
  mimeType: "text/csv",
  buffer: Buffer.from("日付,金額\n2026/08/01,1000\n"),
};

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

describe("importing in the sidebar", () => {
  it("reads a CP932 report in the browser, shows it, sends it in chunks and sums up", async () => {
    const addon = new FakeAddon(EMPTY_STATE, BUSY_STATE);
    const page = await open(addon);
    await page.getByText("はじめに").waitFor();
    await expectSound(page);
    await page.setInputFiles("#report-files", [report(2 * CHUNK_ROWS + 1), INVOICE]);
    await page.locator("#confirm-import:enabled").waitFor();
    const card = page.locator(".card").first();
    expect(await card.innerText()).toMatch(/保留中の注文[\s\S]*Shift_JIS[\s\S]*10,001行/);
    expect(await page.locator(".card").nth(1).innerText()).toContain("注文レポートではありません");
    await expectSound(page);

    await button(page, "取り込む").click();
    await page.getByRole("heading", { name: "取り込みが終わりました" }).waitFor();
    expect(await page.locator(".tallies").innerText()).toMatch(/新規\s+10,001/);
    expect(addon.names()).toEqual([
      "sidebarState",
      "startImport",
      "importChunk",
      "importChunk",
      "importChunk",
      "finishImport",
      "refreshNow",
    ]);
    const [, start, chunk] = addon.calls;
    expect(start?.args[0]).toMatchObject({
      name: "保留中の注文.txt",
      kind: "pending-orders",
      encoding: "cp932",
    });
    expect(chunk?.args[2]).toMatchObject({ texts: expect.arrayContaining(["①㈱"]) });
    await expectSound(page);

    await button(page, "結果を見る").click();
    await page.getByRole("heading", { name: FIGURE.product }).waitFor();
  });

  it("shows how far a large file is read; removed meanwhile, nothing of it is left", async () => {
    const addon = new FakeAddon(EMPTY_STATE, BUSY_STATE);
    const page = await open(addon);
    await page.getByText("はじめに").waitFor();
    // A clock on which reading takes long.
    await page.evaluate(() => {
      const real = performance.now.bind(performance);
      let lost = 0;
      performance.now = () => {
        lost += 40;
        return real() + lost;
      };
      const told: (string | null)[] = [];
      Object.assign(globalThis, { told });
      new MutationObserver(() => {
        const bar = document.querySelector("[role=progressbar]");
        if (bar !== null) told.push(bar.getAttribute("aria-valuenow"));
        const removing = (globalThis as { removeAt?: number }).removeAt;
        if (removing !== undefined && Number(bar?.getAttribute("aria-valuenow")) >= removing) {
          document.querySelector<HTMLElement>(".file-top button")?.click();
        }
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    await page.setInputFiles("#report-files", report(4 * CHUNK_ROWS));
    await page.locator("#confirm-import:enabled").waitFor();
    const told = await page.evaluate(() => (globalThis as unknown as { told: string[] }).told.map(Number));
    expect(new Set(told).size).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((one, other) => one - other));
    await button(page, /保留中の注文\.txt/).click();
    await page.getByText("はじめに").waitFor();

    await page.evaluate(() => Object.assign(globalThis, { removeAt: 20 }));
    await page.setInputFiles("#report-files", report(4 * CHUNK_ROWS, "もう一度.txt"));
    await page.getByText("はじめに").waitFor();
    expect(await page.getByText("もう一度.txt").count()).toBe(0);
    await page.evaluate(() => Object.assign(globalThis, { removeAt: undefined }));
    await page.setInputFiles("#report-files", report(1, "次.txt"));
    await page.locator("#confirm-import:enabled").waitFor();
    expect(await page.locator(".card").count()).toBe(1);
    expect(await page.locator("[role=progressbar]").count()).toBe(0);
    expect(addon.names()).toEqual(["sidebarState"]);
  });

  it("takes files that are dropped anywhere on the page", async () => {
    const page = await open(new FakeAddon(EMPTY_STATE, BUSY_STATE));
    await page.getByText("はじめに").waitFor();
    await page.evaluate((base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], "dropped.txt", { lastModified: Date.UTC(2026, 7, 26, 3) }));
      const target = document.querySelector("footer") as Element;
      target.dispatchEvent(new DragEvent("dragover", { dataTransfer, bubbles: true, cancelable: true }));
      target.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, pendingReport(3).toString("base64"));
    await page.locator("#confirm-import:enabled").waitFor();
    expect(await page.locator(".card h3").innerText()).toBe("dropped.txt");
    expect(await page.getByLabel("いつの時点のレポートか").inputValue()).toBe("2026-08-26T12:00");
  });

  it("lets the as-of time be corrected, but not to before what the file holds", async () => {
    const addon = new FakeAddon(EMPTY_STATE, BUSY_STATE);
    const page = await open(addon);
    await page.setInputFiles("#report-files", report(1));
    const field = page.getByLabel("いつの時点のレポートか");
    await field.fill("2026-08-25T09:59");
    expect(await page.locator(".fault").innerText()).toContain("それ以降");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(await button(page, "取り込む").isDisabled()).toBe(true);
    await expectSound(page);
    await field.fill("2026-08-25T10:30");
    await button(page, "取り込む").click();
    await page.locator(".tallies").waitFor();
    expect(addon.calls[1]?.args[0]).toMatchObject({ asOf: Date.UTC(2026, 7, 25, 1, 30) });
  });

  it("touches nothing with a file that is no order report", async () => {
    const addon = new FakeAddon(EMPTY_STATE);
    const page = await open(addon);
    await page.setInputFiles("#report-files", INVOICE);
    await page.getByText("取り込めないファイル").waitFor();
    await page.getByText("見つかった列と、読めるレポート").click();
    expect(await page.locator(".card").innerText()).toMatch(/日付、金額[\s\S]*amazon-order-id/);
    expect(await button(page, "取り込む").count()).toBe(0);
    expect(addon.names()).toEqual(["sidebarState"]);
    await expectSound(page);
  });

  it("shows how far it is, stops when it is cut off, and goes on", async () => {
    const addon = new FakeAddon(EMPTY_STATE, BUSY_STATE);
    const page = await open(addon);
    await page.setInputFiles("#report-files", report(2 * CHUNK_ROWS));
    await page.locator("#confirm-import:enabled").waitFor();
    addon.fail("finishImport", "failed");
    const release = addon.hold();
    await button(page, "取り込む").click();
    const bar = page.getByRole("progressbar");
    expect(await bar.getAttribute("aria-valuenow")).toBe("0");
    expect(await page.locator("#report-files").isDisabled()).toBe(true);
    await expectSound(page);
    release();
    await page.getByRole("heading", { name: "取り込みが途中で止まりました" }).waitFor();
    expect(await bar.getAttribute("aria-valuenow")).toBe("67");
    expect(await page.getByRole("alert").innerText()).toContain("The add-on says: failed");
    await expectSound(page);
    await button(page, "もう一度").click();
    await page.locator(".tallies").waitFor();
    expect(addon.names().filter((name) => name === "importChunk")).toHaveLength(2);
  });

  it("stops when asked to", async () => {
    const addon = new FakeAddon(EMPTY_STATE, BUSY_STATE);
    const page = await open(addon);
    await page.setInputFiles("#report-files", report(3 * CHUNK_ROWS));
    await page.locator("#confirm-import:enabled").waitFor();
    const release = addon.hold();
    await button(page, "取り込む").click();
    await button(page, "中止する").click();
    release();
    await page.getByRole("heading", { name: "取り込みを中止しました" }).waitFor();
    expect(addon.names()).not.toContain("importChunk");
    await expectSound(page);
  });

  it("says that a file was imported before", async () => {
    const addon = new FakeAddon(EMPTY_STATE, BUSY_STATE);
    const page = await open(addon);
    for (const said of ["新規", "前に取り込み済みです"]) {
      await page.setInputFiles("#report-files", report(2));
      await page.getByLabel("いつの時点のレポートか").fill("2026-08-26T12:00");
      await button(page, "取り込む").click();
      await page.getByText(said).waitFor();
    }
    await expectSound(page);
  });

  it("asks for the shop where there are several", async () => {
    const addon = new FakeAddon({ ...EMPTY_STATE, shops: ["本店", "おもちゃ支店"] });
    const page = await open(addon);
    await page.setInputFiles("#report-files", report(1));
    const shop = page.getByLabel("店舗");
    expect(await shop.inputValue()).toBe("");
    expect(await button(page, "取り込む").isDisabled()).toBe(true);
    await expectSound(page);
    await shop.fill("おもちゃ支店");
    await button(page, "取り込む").click();
    await page.locator(".tallies").waitFor();
    expect(addon.calls[1]?.args[0]).toMatchObject({ shop: "おもちゃ支店" });
    // The next file is suggested to be of the same one.
    await page.setInputFiles("#report-files", report(2));
    expect(await shop.inputValue()).toBe("おもちゃ支店");
  });

  it("opens a zip: orders and stock, each with its own summary", async () => {
    const addon = new FakeAddon(EMPTY_STATE, BUSY_STATE);
    const page = await open(addon);
    const stock = text(["sku", "asin", "price", "quantity"], ["SKU-1", "B0ABCD1234", "1000", "3"]);
    const buffer = Buffer.from(zipSync({ "pending.txt": pendingReport(2), "stock.txt": stock }));
    await page.setInputFiles("#report-files", { name: "8月.zip", mimeType: "application/zip", buffer });
    await page.locator("#confirm-import:enabled").waitFor();
    expect(await page.locator(".card h3").allInnerTexts()).toEqual([
      "8月.zip › pending.txt",
      "8月.zip › stock.txt",
    ]);
    expect(await page.locator(".card").nth(1).innerText()).toMatch(/出品レポート[\s\S]*1行/);
    await expectSound(page);
    await button(page, "2件を取り込む").click();
    await page.locator(".tallies").nth(1).waitFor();
    expect(addon.names()).toEqual(expect.arrayContaining(["importChunk", "stockChunk"]));
    expect(await page.locator(".tallies").nth(1).innerText()).toMatch(/新規\s+1/);
    await expectSound(page);
  });

  it("takes rows pasted into the text box or anywhere on the page", async () => {
    const addon = new FakeAddon(EMPTY_STATE, BUSY_STATE);
    const page = await open(addon);
    await button(page, "行を貼り付ける").click();
    await button(page, "内容を確かめる").click();
    expect(await page.locator("textarea:focus").getAttribute("aria-invalid")).toBe("true");
    await expectSound(page);
    const [headers, first] = pendingReport(1).toString("latin1").split("\r\n");
    await page.getByLabel("コピーした行").fill(`${first}\n`);
    await button(page, "内容を確かめる").click();
    await page.getByText("1行目に列名がありません").waitFor();
    await page.evaluate((rows) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", rows);
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    }, `${headers}\n${first}`);
    await page.locator("#confirm-import:enabled").waitFor();
    expect(await page.locator(".card h3").allInnerTexts()).toEqual(["貼り付け", "貼り付け"]);
    expect(await page.getByLabel("いつの時点のレポートか").inputValue()).toBe("2026-08-26T14:30");
    expect(await page.locator(".card").nth(1).innerText()).toContain("何も判断しません");
    await expectSound(page);
    await button(page, "取り込む").click();
    await page.locator(".tallies").waitFor();
    const pasted = addon.calls[1]?.args[0] as ImportFile;
    expect(pasted).toMatchObject({ name: "貼り付け", complete: false });
    expect(Math.floor(pasted.asOf / 60_000)).toBe(NOW / 60_000);
  });

  it("asks what the columns of another layout hold, once", async () => {
    const addon = new FakeAddon(EMPTY_STATE, BUSY_STATE);
    const page = await open(addon);
    const foreign = (...orders: readonly string[]) => ({
      name: "orders.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(
        `Order ID,Date,Status,State now,SKU,Qty,Amount\n${orders
          .map((id) => `${id},04-05-26,,Pending,SKU-1,2,3000\n`)
          .join("")}`,
      ),
    });
    await page.setInputFiles("#report-files", foreign("250-1234567-1234567"));
    await page.getByText("どの列が何かを確かめてください").waitFor();
    const confirm = button(page, "この対応で読み取る");
    expect(await confirm.isDisabled()).toBe(true);
    await page.getByLabel("注文の状態").selectOption("State now");
    expect(await confirm.isDisabled()).toBe(true);
    expect(await page.locator("button.primary").allInnerTexts()).toEqual(["この対応で読み取る"]);
    await expectSound(page);
    await page.getByLabel("日付の順").selectOption("day-first");
    await page.getByLabel("注文番号", { exact: true }).selectOption("");
    expect(await confirm.isDisabled()).toBe(true);
    await page.getByLabel("注文番号", { exact: true }).selectOption("Order ID");
    await confirm.click();
    await page.locator("#confirm-import:enabled").waitFor();
    expect(await page.locator(".card").innerText()).toMatch(/列を対応づけた注文データ[\s\S]*5\/4/);
    await button(page, "取り込む").click();
    await page.locator(".tallies").waitFor();
    const started = addon.calls.find(({ name }) => name === "startImport");
    expect(started?.args[0]).toMatchObject({ kind: "mapped-orders", complete: false });

    await page.setInputFiles("#report-files", foreign("250-1234567-1234567", "250-1234567-7654321"));
    await page.getByText("前に確かめた列の対応").waitFor();
    await page.getByText("列の対応づけ", { exact: true }).click();
    expect(await page.locator(".card").innerText()).toContain("State now");
    await expectSound(page);
    await button(page, "列の対応を直す").click();
    await page.getByLabel("日付の順").selectOption("month-first");
    await confirm.click();
    await page.getByText("4/5").first().waitFor();
  });

  it("has a guessed kind confirmed before it imports", async () => {
    const addon = new FakeAddon(EMPTY_STATE, BUSY_STATE);
    const page = await open(addon);
    const lines = pendingReport(1)
      .toString("latin1")
      .replaceAll(/\t[^\t]*\r\n/g, "\r\n");
    await page.setInputFiles("#report-files", {
      name: "cut.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(lines, "latin1"),
    });
    const box = page.getByLabel("「保留中の注文」で間違いない");
    await box.waitFor();
    expect(await button(page, "取り込む").isDisabled()).toBe(true);
    await expectSound(page);
    await box.check();
    await button(page, "取り込む").click();
    await page.locator(".tallies").waitFor();
    expect(addon.calls[1]?.args[0]).toMatchObject({ kind: "pending-orders", complete: false });
  });
});

/** One inquiry of each kind, one of them with old data. */
const EVERY_GROUP = stateWith([
  OVERDUE,
  FIGURE,
  PUZZLE,
  { ...FIGURE, inquiryId: "old", product: "古い案件", staleDays: 3 },
  STOCK_BACK,
  DIFFERENT,
  CONTACTED,
]);

describe("what needs doing", () => {
  it("says on each card what else it may be, without a click", async () => {
    const page = await open(new FakeAddon(stateWith([FIGURE, STOCK_BACK])));
    const [figure, back] = [page.getByRole("article").nth(0), page.getByRole("article").nth(1)];
    await figure.getByText(/^ほかの可能性: 法人や学校、イベント用のまとめ買い／.+ など$/).waitFor();
    expect(await back.getByText("ほかの可能性").count()).toBe(0);
  });

  it("asks about orders that joined an inquiry after the contact", async () => {
    const page = await open(new FakeAddon(stateWith([JOINED])));
    const card = page.getByRole("article");
    await card.getByText("問い合わせたあとに、保留の注文が増えました。", { exact: false }).waitFor();
    await expectSound(page);
    await button(page, "問い合わせ文を見る").click();
    await page.getByRole("heading", { name: "Amazon に問い合わせる" }).waitFor();
  });

  it("is shown group by group, each card with its next step, and only the first one coloured", async () => {
    const page = await open(new FakeAddon(EVERY_GROUP));
    const today = page.getByRole("region", { name: /^今日すること/ });
    const cards = today.getByRole("article");
    await cards.first().waitFor();
    expect(await today.locator("h2, h3, h4").allInnerTexts()).toEqual([
      "今日すること（6件）",
      "期限が来たもの（1件）",
      OVERDUE.product,
      "Amazon に問い合わせるもの（3件）",
      FIGURE.product,
      PUZZLE.product,
      "古い案件",
      "在庫が戻ったか確かめるもの（1件）",
      STOCK_BACK.product,
      "状態を決めるもの（1件）",
      DIFFERENT.product,
    ]);
    const steps = await cards.evaluateAll((all) =>
      all.map((card) => card.querySelector("button")?.innerText),
    );
    expect(steps).toEqual([
      "結果を記録する",
      "問い合わせ文を見る",
      "問い合わせ文を見る",
      "新しいレポートを取り込む",
      "在庫が戻ったのを確認した",
      "「支払い済み」にする",
    ]);
    expect(await page.locator("button.primary").allInnerTexts()).toEqual(["結果を記録する"]);
    expect(await cards.nth(1).innerText()).toMatch(
      /危険[\s\S]*疑い度 92[\s\S]*12個[\s\S]*154,800円[\s\S]*保留 4日[\s\S]*注文 5件[\s\S]*1回の注文で8個/,
    );
    await expectSound(page);
    await page.getByText("進行中（1件）").click();
    await page.getByText(CONTACTED.product).nth(2).waitFor();
    await expectSound(page);
  });

  it("tells why and what else it may be when a card is unfolded, and says where that fails", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    addon.fail("inquiryDetails", "busy");
    const page = await open(addon);
    const card = page.getByRole("article").first();
    await card.getByText("詳しく見る").click();
    await card.getByText("The add-on says: busy").waitFor();
    await expectSound(page);
    await button(page, "もう一度").click();
    await card.getByText("疑う理由（4件）").waitFor();
    for (const summary of await card.locator("details details > summary").all()) await summary.click();
    expect(await card.innerText()).toMatch(/8\/22\(土\) 11:30[\s\S]*1回の注文で8個[\s\S]*法人や学校/);
    await expectSound(page);
  });

  it("is nothing: says what comes next, and when to import again", async () => {
    const page = await open(new FakeAddon(stateWith([CONTACTED])));
    await page.getByText("今日することはありません。").waitFor();
    await page.getByText("次のレポートは、8/27(木) 13:30ごろに取り込んでください。").waitFor();
    await page.getByText("次に確かめるのは8/29(土)です。").waitFor();
    expect(await page.getByRole("article").count()).toBe(0);
    await expectSound(page);
    const old = await open(new FakeAddon({ ...stateWith([]), newestReportAt: NOW - 2 * 86_400_000 }));
    await old.getByText("最後のレポートから1日以上たっています").waitFor();
    await expectSound(old);
  });

  it("says how many more stand in the log than it shows", async () => {
    const state = stateWith([FIGURE]);
    const page = await open(new FakeAddon({ ...state, agenda: { ...state.agenda, contact: 400 } }));
    await page.getByText("ほか399件は「問い合わせ記録」タブにあります").waitFor();
    await page.getByRole("heading", { name: "今日すること（400件）" }).waitFor();
  });

  it("stands out: what else can be opened is folded away, in order, and is reached by keyboard", async () => {
    const page = await open(new FakeAddon({ ...BUSY_STATE, dossiers: 2 }));
    const menu = page.getByRole("navigation");
    await menu.waitFor();
    expect(await menu.getByRole("button").count()).toBe(0);
    await menu.locator("summary").focus();
    await page.keyboard.press("Enter");
    expect(await menu.getByRole("button").allInnerTexts()).toEqual([
      "「注文」タブを要対応の順に並べる",
      "選んだ行の理由を見る",
      "注文を手で追加する",
      "Amazon とつなぐ（自動取得）",
      "取り込みの履歴",
      "自動更新",
      "朝のメール",
      "これまでの様子",
      "判定の成績",
      "判定のルール",
      "設定",
      "通報資料（2商品）",
      "予防の設定",
    ]);
    expect(await page.locator("button.primary").count()).toBe(1);
    await expectSound(page);
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "注文を手で追加する" }).waitFor();
  });

  it("says that the orders tab was sorted, or why not", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    addon.fail("sortOrders", "busy");
    const page = await open(addon);
    await chooseInMenu(page, "「注文」タブを要対応の順に並べる");
    await page.getByRole("alert").waitFor();
    await button(page, "「注文」タブを要対応の順に並べる").click();
    await page.getByText("要対応の注文を上に並べました。").first().waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    await expectSound(page);
  });

  it("stays short with a hundred inquiries, and goes on where the last one was", async () => {
    const inquiries = Array.from({ length: 100 }, (_, index) => ({
      ...FIGURE,
      inquiryId: `figure-${index}`,
      product: `${index + 1}番 ${FIGURE.product.repeat(5)}`,
    }));
    const page = await open(new FakeAddon(stateWith(inquiries)));
    const cards = page.getByRole("article");
    await cards.first().waitFor();
    expect(await cards.count()).toBe(20);
    await expectSound(page);
    await button(page, "次の20件を表示（残り80件）").focus();
    await page.keyboard.press("Enter");
    await cards.nth(39).waitFor();
    expect(await cards.nth(20).locator("h4:focus").innerText()).toMatch(/^21番/);
  });

  it("is a report to drop before the first import, and the menu has only what works by then", async () => {
    const page = await open(new FakeAddon(EMPTY_STATE));
    await openMenu(page);
    expect(await page.getByRole("navigation").locator("h2").allInnerTexts()).toEqual([
      "注文とレポート",
      "判定",
    ]);
    expect(await page.locator("button.primary").allInnerTexts()).toEqual(["ファイルを選ぶ"]);
  });

  it("starts with a new report where the data is old", async () => {
    const page = await open(new FakeAddon(STALE_STATE));
    await page.getByText("データは3日前のものです").waitFor();
    expect(await page.locator("button.primary").allInnerTexts()).toEqual(["新しいレポートを取り込む"]);
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      button(page, "新しいレポートを取り込む").click(),
    ]);
    expect(chooser.isMultiple()).toBe(true);
    await expectSound(page);
  });

  it("is readable in the dark and in English", async () => {
    const state: SidebarState = { ...BUSY_STATE, language: "en" };
    const page = await open(new FakeAddon(state), { colorScheme: "dark" });
    await page.getByRole("heading", { name: "Today (2)" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    for (const summary of await page.locator("summary").all()) await summary.click();
    await expectSound(page);
  });

  it("stays within 300 px with the longest words", async () => {
    const product = "Supercalifragilisticexpialidocious".repeat(4);
    const long = { ...OVERDUE, product, reason: product, units: 1_000_000, value: 999_999_999_999 };
    const addon = new FakeAddon({ ...stateWith([long]), notices: [product] });
    addon.details = { ...FIGURE_DETAILS, situation: product, termBasis: product };
    const page = await open(addon);
    await button(page, "結果を記録する").click();
    await unfold(page.getByRole("article"));
    await expectSound(page);
  });

  it("explains two Google accounts and goes on when they are sorted out", async () => {
    const addon = new FakeAddon(EMPTY_STATE);
    addon.fail("sidebarState", "two-accounts");
    const page = await open(addon);
    await page.getByText("複数の Google アカウント").waitFor();
    await expectSound(page);
    await button(page, "もう一度").click();
    await page.getByText("はじめに").waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("judges again when asked", async () => {
    const addon = new FakeAddon(stateWith([]), BUSY_STATE);
    const page = await open(addon);
    await page.getByText("今日することはありません").waitFor();
    await expectSound(page);
    await button(page, "今すぐ判定し直す").click();
    await page.getByRole("article").first().waitFor();
    expect(await page.getByRole("status").innerText()).toBe("判定し直しました");
  });
});

describe("the contact", () => {
  it("is copied although the clipboard is refused, then noted", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    const page = await open(addon);
    await page.getByRole("article").first().getByRole("button", { name: "問い合わせ文を見る" }).click();
    await button(page, "話す内容をコピーする").waitFor();
    expect(addon.calls.at(-1)).toMatchObject({ name: "contactText", args: [["figure"]] });
    expect(await page.locator("h2:focus").innerText()).toBe("Amazon に問い合わせる");
    await expectSound(page);

    await page.evaluate(() => {
      const copied: string[] = [];
      Object.defineProperty(navigator, "clipboard", {
        value: { writeText: () => Promise.reject(new Error()) },
      });
      document.addEventListener("copy", () =>
        copied.push(String((document.activeElement as HTMLTextAreaElement).value)),
      );
      Object.assign(globalThis, { copied });
    });
    await button(page, "話す内容をコピーする").click();
    await button(page, /コピーしました/).waitFor();
    expect(await page.evaluate(() => (globalThis as unknown as { copied: string[] }).copied)).toEqual([
      addon.contact.script,
    ]);
    expect(await page.locator("button.primary").allInnerTexts()).toEqual(["連絡済みにする"]);

    await button(page, "連絡済みにする").click();
    await page.getByText("連絡済みにしました").first().waitFor();
    expect(addon.calls.at(-1)).toMatchObject({
      name: "markContacted",
      args: [["figure"], { by: "phone", caseNumber: "", agent: "", replyBy: "2026-08-29" }],
    });
    expect(await page.locator("p:focus").innerText()).toBe("連絡済みにしました");
    await page.getByRole("heading", { name: "進行中（2件）" }).waitFor();
    await expectSound(page);
  });

  it("says what to press where copying is refused altogether, the text selected", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    const page = await open(addon);
    await page.getByRole("article").first().getByRole("button", { name: "問い合わせ文を見る" }).click();
    await button(page, "注文番号をコピーする").waitFor();
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => false;
    });
    await button(page, "注文番号をコピーする").click();
    await page.locator(".fault", { hasText: "Ctrl+C" }).waitFor();
    expect(await page.evaluate(() => String(getSelection()).trim().split(/\s+/))).toEqual([
      ...addon.contact.orderIds,
    ]);
    await expectSound(page);
  });

  it("covers several inquiries of one shop at once", async () => {
    const other = { ...FIGURE, inquiryId: "other", shop: "支店" };
    const addon = new FakeAddon({ ...stateWith([FIGURE, PUZZLE, other]), shops: ["", "支店"] });
    const page = await open(addon);
    const boxes = page.getByRole("checkbox");
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    expect(await boxes.nth(2).isDisabled()).toBe(true);
    expect(await page.locator("button.primary").allInnerTexts()).toEqual(["まとめて見る"]);
    await expectSound(page);
    await button(page, "まとめて見る").click();
    await button(page, "話す内容をコピーする").waitFor();
    expect(addon.calls.at(-1)?.args).toEqual([["figure", "puzzle"]]);
    expect(await page.locator(".about").innerText()).toContain(PUZZLE.product);
  });

  it("asks for a new report first where the data is old, and says nothing where nothing is held", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    addon.contact = {
      ...addon.contact,
      orderIds: [],
      warning: "保留中の注文がありません。",
    };
    const page = await open(addon);
    await page.getByRole("article").first().getByRole("button", { name: "問い合わせ文を見る" }).click();
    await page.getByText("保留中の注文がありません。").waitFor();
    expect(await page.locator("button.primary").allInnerTexts()).toEqual(["新しいレポートを取り込む"]);
    expect(await button(page, "連絡済みにする").count()).toBe(0);
    await expectSound(page);
  });
});

describe("the life of an inquiry", () => {
  it("is changed by keyboard, and only what was changed is sent", async () => {
    const addon = new FakeAddon(stateWith([CONTACTED]));
    const page = await open(addon);
    await page.getByText("進行中（1件）").click();
    await unfold(page.getByRole("article"));
    await page.locator("summary", { hasText: "状態を変える" }).focus();
    await page.keyboard.press("Enter");
    const state = page.getByLabel("状態", { exact: true });
    await state.waitFor();
    expect(await page.getByLabel("ケース番号").inputValue()).toBe("12345678");
    await expectSound(page);
    await button(page, "変更を記録する").click();
    expect(await page.locator("[id$='-state-fault']").innerText()).toContain("変えたところがありません");
    await state.focus();
    await page.keyboard.press("ArrowDown");
    expect(await state.inputValue()).toBe("waiting-for-buyer");
    await page.getByLabel("担当者").fill("佐藤");
    await page.getByLabel("担当者").press("Enter");
    await page.locator("form").waitFor({ state: "detached" });
    expect(addon.calls.find(({ name }) => name === "updateInquiry")?.args).toEqual([
      "contacted",
      { state: "waiting-for-buyer", agent: "佐藤", seen: { state: "contacted", agent: "" } },
    ]);
    expect(await page.locator("h3:focus").innerText()).toBe(CONTACTED.product);
    await expectSound(page);
  });

  it("has a contact made today, by phone, to be answered in the usual time", async () => {
    const page = await changing(new FakeAddon(stateWith([FIGURE])));
    await page.getByLabel("状態", { exact: true }).selectOption("contacted");
    expect(await page.getByLabel("連絡日").inputValue()).toBe("2026-08-26");
    expect(await page.getByLabel("回答期限").inputValue()).toBe("2026-08-29");
    expect(await page.getByLabel("連絡方法").inputValue()).toBe("phone");
    await expectSound(page);
  });

  it("asks why it is not suspicious", async () => {
    const addon = new FakeAddon(stateWith([FIGURE]));
    const page = await changing(addon);
    await page.getByLabel("状態", { exact: true }).selectOption("not-suspicious");
    await button(page, "変更を記録する").click();
    const reason = page.getByLabel("理由", { exact: true });
    await page.waitForFunction(() => document.activeElement?.id.endsWith("-reason"));
    expect(await reason.getAttribute("aria-invalid")).toBe("true");
    await expectSound(page);
    addon.fail("updateInquiry", "conflict");
    await reason.fill("常連のお客様");
    await button(page, "変更を記録する").click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain("The add-on says: conflict");
    expect(await reason.inputValue()).toBe("常連のお客様");
    await expectSound(page);
  });

  it("takes the usual results with one press, and goes on to the next card", async () => {
    const addon = new FakeAddon(stateWith([OVERDUE, FIGURE]));
    const page = await open(addon);
    await button(page, "結果を記録する").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: `${OVERDUE.product} の結果` }).waitFor();
    expect(await button(page, "結果を記録する").getAttribute("aria-expanded")).toBe("true");
    await expectSound(page);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.locator("button:focus").innerText()).toBe("支払い済み");
    await page.keyboard.press("Enter");
    await page.locator("h4:focus", { hasText: FIGURE.product }).waitFor();
    expect(addon.calls.at(-1)).toEqual({
      name: "updateInquiry",
      args: ["overdue", { state: "paid", seen: { state: "contacted" } }],
    });
    expect(await page.getByRole("status").innerText()).toBe("変更を記録しました");
    expect(await page.locator("button.primary").allInnerTexts()).toEqual(["問い合わせ文を見る"]);
    await expectSound(page);
  });

  it("asks once more where it is still pending, and returns to the top", async () => {
    const addon = new FakeAddon(stateWith([OVERDUE]));
    const page = await open(addon);
    await button(page, "結果を記録する").click();
    await button(page, "まだ保留中（もう一度問い合わせる）").click();
    await button(page, "注文番号をコピーする").waitFor();
    expect(addon.calls.at(-1)).toMatchObject({ name: "contactText", args: [["overdue"]] });
    await button(page, "戻る").click();
    expect(await page.locator("h2:focus").innerText()).toBe("今日すること（1件）");
  });

  it("takes any other result by the form, which gets the focus", async () => {
    const addon = new FakeAddon(stateWith([OVERDUE]));
    const page = await open(addon);
    await button(page, "結果を記録する").click();
    await button(page, "ほかの内容を入力する").click();
    await page.locator("select:focus").waitFor();
    await expectSound(page);
    await page.getByLabel("再通知日").fill("2026-09-01");
    await button(page, "変更を記録する").click();
    await page.locator("h2:focus", { hasText: "今日すること" }).waitFor();
    expect(addon.calls.at(-1)?.args[1]).toEqual({ snoozeUntil: "2026-09-01", seen: { snoozeUntil: "" } });
    await page.getByText("今日することはありません。").waitFor();
    await page.getByRole("heading", { name: "進行中（1件）" }).waitFor();
  });

  it("shows what differs from the reports, and settles it either way", async () => {
    const addon = new FakeAddon(stateWith([DIFFERENT]));
    const page = await open(addon);
    await page.getByText("入力は「連絡済み」ですが、レポートでは「支払い済み」です。").waitFor();
    expect(await page.locator("button.primary").allInnerTexts()).toEqual(["「支払い済み」にする"]);
    await expectSound(page);
    await button(page, "入力のままにする").click();
    await page.locator("h2:focus", { hasText: "今日すること" }).waitFor();
    expect(addon.calls.at(-1)?.args[1]).toMatchObject({ settle: { choice: "own", evidence: "paid 1 1" } });
  });

  it("has the stock checked, and goes back where the next card is above", async () => {
    const addon = new FakeAddon(stateWith([FIGURE, STOCK_BACK]));
    const page = await open(addon);
    addon.fail("updateInquiry", "protected");
    await button(page, "在庫が戻ったのを確認した").click();
    await page.getByText("The add-on says: protected").waitFor();
    await expectSound(page);
    await button(page, "在庫が戻ったのを確認した").click();
    await page.locator("h4:focus", { hasText: FIGURE.product }).waitFor();
    expect(addon.calls.at(-1)?.args).toEqual([
      "stock-back",
      { state: "stock-back", seen: { state: "cancelled-by-amazon" } },
    ]);
    expect(await page.getByText("The add-on says").count()).toBe(0);
  });

  it("tells what was won, and can be taken up again", async () => {
    const recovered = { ...BUSY_STATE.recovered, inquiries: 2, days: 5.25, unitDaysBack: 165 };
    const addon = new FakeAddon({ ...stateWith([STOCK_BACK]), recovered });
    addon.inquiryChanges = INQUIRY_HISTORY;
    addon.details = STOCK_BACK_DETAILS;
    const page = await open(addon);
    const card = page.getByRole("article");
    await card.getByText("戻ったか確かめてください").waitFor();
    await page
      .getByText("2件の問い合わせで、合わせて5.3日を取り戻しました。在庫にして165個・日です。")
      .waitFor();
    await unfold(card);
    expect(await card.innerText()).toMatch(/取り戻した日数\s+2\.8日[\s\S]*-400円/);
    expect(await button(page, "問い合わせ文を見る").count()).toBe(0);
    await page.locator("summary", { hasText: "経過" }).click();
    await page.getByText("この間の4件の変更は省略").waitFor();
    expect(await page.locator(".history li").allInnerTexts()).toHaveLength(4);
    await expectSound(page);
    await button(page, "対応を再開する").click();
    await page.getByRole("heading", { name: "進行中（1件）" }).waitFor();
    expect(addon.calls.at(-1)).toMatchObject({ name: "reopenInquiry", args: ["stock-back"] });
    await expectSound(page);
  });
});

/** The sidebar with the first card's state to be changed. */
async function changing(addon: FakeAddon): Promise<Page> {
  const page = await open(addon);
  await unfold(page.getByRole("article").first());
  await page.locator("summary", { hasText: "状態を変える" }).click();
  await page.getByLabel("状態", { exact: true }).waitFor();
  return page;
}

describe("the import history", () => {
  it("takes an import back after asking, and says where that cannot be done", async () => {
    const addon = new FakeAddon(BUSY_STATE, stateWith([]));
    addon.history = HISTORY;
    const page = await open(addon);
    await chooseInMenu(page, "取り込みの履歴");
    const cards = page.locator(".card");
    await cards.first().waitFor();
    expect(await cards.nth(1).innerText()).toContain("すでに取り消されています");
    await button(page, /^保留中の注文\.txt の取り込みを取り消す/).click();
    expect(await page.locator("button:focus").innerText()).toBe("やめる");
    expect(await cards.first().innerText()).toContain("取り込まなかったときの状態");
    await expectSound(page);
    await button(page, "やめる").click();
    expect(await page.locator("button:focus").innerText()).toBe("取り消す");
    expect(addon.names()).not.toContain("undoImport");

    addon.fail("undoImport", "busy");
    for (const outcome of ["The add-on says: busy", "取り込みを取り消しました"]) {
      await button(page, /^保留中の注文\.txt の取り込みを取り消す/).click();
      await page.getByRole("button", { name: "取り消す", exact: true }).click();
      await page.locator(".panel", { hasText: outcome }).waitFor();
      await expectSound(page);
    }
    expect(await cards.first().innerText()).toContain("取り消し済み");
    await button(page, "戻る").click();
    await page.getByText("今日することはありません。").waitFor();
  });

  it("says that nothing came in yet", async () => {
    const page = await open(new FakeAddon(stateWith([])));
    await chooseInMenu(page, "取り込みの履歴");
    await page.getByText("取り込みはまだありません").waitFor();
    await expectSound(page);
  });
});

describe("a spreadsheet that is nearly full", () => {
  const full: SidebarState = {
    ...BUSY_STATE,
    nearlyFull: true,
    notices: ["この表のセルが上限（1,000万）の86%に達しています。"],
  };

  it("can be given room by archiving, call after call until nothing is left", async () => {
    const addon = new FakeAddon(full, { ...BUSY_STATE, notices: [] });
    addon.toArchive = [0];
    const page = await open(addon);
    await expectSound(page);
    addon.fail("archiveOrders", "busy");
    await button(page, "終わった注文を保管する").click();
    await page.getByText("The add-on says: busy").waitFor();
    addon.toArchive = [800, 400, 0];
    const release = addon.hold();
    await button(page, "終わった注文を保管する").click();
    await page.locator(".busy", { hasText: "空きを増やしています" }).waitFor();
    expect(await button(page, "古い観測を整理する").isDisabled()).toBe(true);
    await expectSound(page);
    release();
    await page
      .getByText("1,200明細を「保管」タブへ移しました（ご自身の書き込みがある注文の2明細は残しました）")
      .first()
      .waitFor();
    expect(addon.names().filter((name) => name === "archiveOrders")).toHaveLength(4);
    expect(await button(page, "古い観測を整理する").count()).toBe(0);
    await expectSound(page);
  });

  it("can be given room by folding, call after call until nothing is left", async () => {
    const addon = new FakeAddon(full, { ...full, notices: [] });
    addon.toFold = [900, 0];
    const page = await open(addon);
    await button(page, "古い観測を整理する").click();
    await page.getByText("観測ログを1,200行減らしました").first().waitFor();
    expect(addon.names().filter((name) => name === "foldObservations")).toHaveLength(2);
    expect(await button(page, "終わった注文を保管する").isDisabled()).toBe(false);
    await expectSound(page);
  });
});

describe("an order added by hand", () => {
  it("is checked beside its fields, then judged", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    const page = await open(addon);
    await chooseInMenu(page, "注文を手で追加する");
    await expectSound(page);
    await button(page, "追加して判定する").click();
    const orderId = page.getByLabel("注文番号");
    expect(await orderId.getAttribute("aria-invalid")).toBe("true");
    await page.waitForFunction(() => document.activeElement?.id === "order-orderId");
    const described = (await orderId.getAttribute("aria-describedby"))?.split(" ").at(-1);
    expect(await page.locator(`#${described}`).innerText()).toContain("3桁-7桁-7桁");
    expect(addon.names()).not.toContain("addOrder");
    await expectSound(page);

    await orderId.fill("２５０-1234567-1234567");
    await page.getByLabel("商品名").fill("パズル");
    await page.getByLabel("数量").fill("5");
    await page.getByLabel("注文日時").fill("2026-08-26T09:00");
    expect(await page.getByLabel("保留中と確認した日時").inputValue()).toBe("2026-08-26T14:30");
    await button(page, "追加して判定する").click();
    await page.getByText("注文を追加しました").first().waitFor();
    expect(addon.calls.at(-1)).toMatchObject({
      name: "addOrder",
      args: [
        {
          orderId: "250-1234567-1234567",
          title: "パズル",
          units: 5,
          total: null,
          payment: "unknown",
          seenAt: NOW,
        },
      ],
    });
  });
});
