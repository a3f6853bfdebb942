import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { ShownState } from "../../preview/page/shown-state.ts";
import { buildPage } from "../../preview/page-build.ts";
import { type PreviewServer, startServer } from "../../preview/server.ts";
import { PreviewSession, type SampleShop } from "../../preview/session.ts";
import { launchBrowser } from "../browser.ts";
import { sampleAddOn } from "./sample-add-on.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

declare global {
  // What the page offers to tests.
  var preview: ShownState | undefined;
}

const root = join(import.meta.dirname, "..", "..");
const statePath = join(temporaryDirectory(), "state.json");
const START = Date.parse("2026-05-01T09:00:00+09:00");

const shop: SampleShop = {
  name: "見本の店（合成データ）",
  start: START,
  days: 3,
  timeZone: "Asia/Tokyo",
  reportsAt: (at) => [
    { name: "all.txt", bytes: new Uint8Array([1]), asOf: at },
    { name: "pending.txt", bytes: new Uint8Array([2]), asOf: at - 60_000 },
  ],
};

/** Univer's own: where its first cell begins in the canvas, and a row's height; pixels. */
const ROW_HEADER = 46;
const COLUMN_HEADER = 20;
const ROW_HEIGHT = 21;
const COLUMN_WIDTH = 100;

/** What Univer's tab bar logs, now and then, where a tab comes or goes while it is being drawn. */
const TAB_BAR_REMARK = "Index out of bounds";
/** What the browser logs of the script in the sample's mail. */
const BLOCKED_SCRIPT = "Blocked script execution";

let browser: Browser;
let server: PreviewServer;
let page: Page;
const outside: string[] = [];
const errors: string[] = [];

async function startPreview(): Promise<void> {
  const report = (message: string) => errors.push(message);
  const session = new PreviewSession({ bundle: sampleAddOn, shop, statePath, language: "ja", report });
  server = await startServer(session, await buildPage(root), 0);
}

async function open(): Promise<void> {
  await page.goto(server.url);
  await page.waitForFunction(() => globalThis.preview !== undefined);
}

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "ja-JP" });
  page.on("request", (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) outside.push(request.url());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    const expected = message.text() === TAB_BAR_REMARK || message.text().startsWith(BLOCKED_SCRIPT);
    if (message.type() === "error" && !expected) errors.push(message.text());
  });
  await startPreview();
  await open();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

const cell = (sheet: string, row: number, column: number) =>
  page.evaluate(([name, r, c]) => globalThis.preview?.cell(name, r, c), [sheet, row, column] as const);

/** Waits until the grid shows this text there. */
const shows = (sheet: string, row: number, column: number, text: string) =>
  page.waitForFunction(([name, r, c, expected]) => globalThis.preview?.cell(name, r, c)?.text === expected, [
    sheet,
    row,
    column,
    text,
  ] as const);

async function select(row: number, column: number): Promise<void> {
  const canvas = await page.locator("[id^=univer-sheet-main-canvas]").boundingBox();
  if (canvas === null) throw new Error("the grid has no canvas");
  const x = canvas.x + ROW_HEADER + (column - 0.5) * COLUMN_WIDTH;
  const y = canvas.y + COLUMN_HEADER + (row - 0.5) * ROW_HEIGHT;
  await page.mouse.click(x, y);
  // What is typed before the grid has taken the click would go to the cell before.
  await page.waitForFunction(
    (name) => [...document.querySelectorAll("input")].some(({ value }) => value === name),
    `${String.fromCharCode(64 + column)}${row}`,
  );
}

async function type(row: number, column: number, text: string): Promise<void> {
  await select(row, column);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

async function choose(caption: string): Promise<void> {
  await page.getByRole("menuitem", { name: "拡張機能" }).click();
  await page.getByRole("menuitem", { name: "保留注文ガード" }).click();
  await page.getByRole("menuitem", { name: caption, exact: true }).click();
}

const sidebar = () => page.frameLocator("aside iframe");

/** What axe finds in the page around the grid and the add-on's own pages. */
async function accessibilityFaults(): Promise<string[]> {
  const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  return page.evaluate(async (text) => {
    const axe = new Function(`${text}; return axe;`)() as typeof import("axe-core");
    const { violations } = await axe.run({ exclude: [[".grid"], ["[data-u-comp]"], ["iframe"]] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, source);
}

describe("the preview's page", () => {
  it("shows an empty sheet on the first morning", async () => {
    expect(await page.evaluate(() => globalThis.preview?.sheetNames())).toEqual(["シート1"]);
    expect(await page.getByTestId("clock").innerText()).toMatch(/1日目.*2026年5月1日金曜日 9:00/);
    expect(await page.getByText("架空の合成データ").isVisible()).toBe(true);
  });

  it("has nothing that stands in the way of assistive technology", async () => {
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("opens the add-on's menu with the keyboard alone", async () => {
    await page.getByRole("menuitem", { name: "拡張機能" }).focus();
    for (const key of ["ArrowDown", "ArrowRight", "ArrowDown", "Enter"]) await page.keyboard.press(key);
    await page.getByRole("status").getByText("3件").waitFor();
    expect(await page.evaluate(() => globalThis.preview?.activeSheetName())).toBe("注文");
    expect(await page.getByRole("menu").count()).toBe(0);
  });

  it("shows values, and conditional formats as colours", async () => {
    expect(await cell("注文", 2, 1)).toEqual({ text: "503-1", formula: undefined, background: "#f4c7c3" });
    expect(await cell("注文", 3, 1)).toMatchObject({ text: "503-2", background: undefined });
  });

  it("draws a chart at its cell, and scrolls it with that", async () => {
    const chart = () => page.evaluate(() => globalThis.preview?.charts()[0]);
    await choose("グラフを載せる");
    await page.waitForFunction(() => globalThis.preview?.charts().length === 1);
    const canvas = await page.locator("[id^=univer-sheet-main-canvas]").boundingBox();
    const corner = { x: (canvas?.x ?? 0) + ROW_HEADER, y: (canvas?.y ?? 0) + COLUMN_HEADER };
    const drawn = await chart();
    expect(drawn?.title).toBe("疑い度");
    expect(drawn?.text.split("\n")).toEqual([
      "疑い度",
      "503-1 疑い度 90",
      "503-2 疑い度 10",
      "503-3 疑い度 70",
    ]);
    expect(Math.abs((drawn?.left ?? 0) - (corner.x + 5 * COLUMN_WIDTH + 10))).toBeLessThanOrEqual(2);
    expect(Math.abs((drawn?.top ?? 0) - (corner.y + 7 * ROW_HEIGHT + 5))).toBeLessThanOrEqual(2);
    await page.mouse.move(corner.x + 300, corner.y + 300);
    await page.mouse.wheel(0, 2 * ROW_HEIGHT);
    await page.waitForFunction((top) => (globalThis.preview?.charts()[0]?.top ?? top) < top, drawn?.top ?? 0);
    await page.mouse.wheel(0, -10 * ROW_HEIGHT);
    await page.waitForFunction((top) => globalThis.preview?.charts()[0]?.top === top, drawn?.top ?? 0);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("sends what the user types to the host, and paints its answer", async () => {
    await type(3, 2, "95");
    await page.waitForFunction(() => globalThis.preview?.cell("注文", 3, 1)?.background === "#f4c7c3");
    await type(6, 1, "007");
    await shows("注文", 6, 1, "7");
    await type(7, 1, "=B2+B3");
    await shows("注文", 7, 1, "185");
    expect(await cell("注文", 7, 1)).toMatchObject({ formula: "=B2+B3" });
  });

  it("undoes in the host too", async () => {
    await select(3, 2);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("Control+z");
    await shows("注文", 3, 2, "10");
    await page.waitForFunction(() => globalThis.preview?.cell("注文", 3, 1)?.background === undefined);
  });

  it("empties cells in the host too", async () => {
    await select(4, 1);
    await page.keyboard.press("Delete");
    await shows("注文", 4, 1, "");
    const { snapshot } = await (await fetch(`${server.url}snapshot`)).json();
    const orders = snapshot.sheets.find(({ name }: { name: string }) => name === "注文");
    expect(JSON.stringify(orders.cells)).not.toContain("503-3");
  });

  it("lets the host do what the user wants beside typing, and says where it cannot", async () => {
    await page.locator(".grid").getByText("注文", { exact: true }).last().dblclick();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("私の注文");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => globalThis.preview?.sheetNames().includes("私の注文"));
    const { snapshot } = await (await fetch(`${server.url}snapshot`)).json();
    expect(snapshot.sheets.map(({ name }: { name: string }) => name)).toEqual(["シート1", "私の注文"]);
    await select(2, 1);
    await page.keyboard.press("Control+u");
    await page.getByRole("status").getByText("この操作はプレビューでは使えません").waitFor();
  });

  it("shows an alert as a dialog with the focus in it", async () => {
    await choose("知らせる");
    const dialog = page.getByRole("dialog", { name: "お知らせ" });
    await dialog.getByText("毎朝6時ごろに動きます。").waitFor();
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "hidden" });
  });

  it("tells when the add-on fails", async () => {
    await choose("しくじる");
    await page.getByRole("status").getByText("わざと").waitFor();
  });

  it("gives the sidebar google.script.run with its handlers", async () => {
    await choose("サイドバーを開く");
    await sidebar().getByRole("button", { name: "あいさつ" }).click();
    await sidebar().getByText("こんにちは、売り手さん!").waitFor();
    await sidebar().getByRole("button", { name: "しくじる" }).click();
    await sidebar()
      .getByText(/^true.*わざと/)
      .waitFor();
  });

  it("lets the add-on know which cell is selected", async () => {
    for (const [row, column] of [
      [3, 2],
      [5, 1],
    ] as const) {
      await select(row, column);
      await sidebar().getByRole("button", { name: "どこ" }).click();
      await sidebar().getByText(`私の注文 ${row} ${column}`).waitFor();
    }
  });

  it("closes the sidebar when it asks for it, and from its head", async () => {
    await sidebar().getByRole("button", { name: "閉じる" }).click();
    await page.getByRole("complementary", { name: "見本" }).waitFor({ state: "hidden" });
    await choose("サイドバーを開く");
    await page.getByRole("complementary", { name: "見本" }).getByRole("button", { name: "閉じる" }).click();
    await page.getByRole("complementary", { name: "見本" }).waitFor({ state: "hidden" });
  });

  it("hands today's reports to the sidebar as dropped files", async () => {
    await page.getByRole("button", { name: "今日のレポートを取り込む" }).click();
    const said = "all.txt 2026-05-01T00:00:00.000Z, pending.txt 2026-04-30T23:59:00.000Z";
    await sidebar().getByText(said).waitFor();
    await page.getByRole("menuitem", { name: "拡張機能" }).click();
    expect(await accessibilityFaults()).toEqual([]);
    await page.keyboard.press("Escape");
  });

  it("shows the mails that were sent, and nothing in them runs or leads out", async () => {
    await choose("メールを送る");
    const button = page.getByRole("button", { name: "送信メール" });
    await button.getByText("1", { exact: true }).waitFor();
    await button.click();
    const outbox = page.getByRole("dialog", { name: "送信メール" });
    await outbox.getByRole("button", { name: "要確認 3件" }).waitFor();
    expect(await button.innerText()).toBe("送信メール");
    const mail = page.frameLocator("iframe[title='要確認 3件']");
    expect(await mail.getByRole("heading").innerText()).toBe("要確認 3件");
    expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false);
    expect(await accessibilityFaults()).toEqual([]);
    await mail.getByRole("link", { name: "開く" }).click();
    await page.waitForFunction(() => globalThis.preview?.activeSheetName() === "シート1");
    await outbox.getByRole("button", { name: "テキスト" }).click();
    await outbox.getByText("本文です").waitFor();
    await page.keyboard.press("Escape");
    await outbox.waitFor({ state: "hidden" });
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.panel)).toBe("mails");
  });

  it("withdraws a permission and grants it again, where the sidebar leads for it", async () => {
    await sidebar().getByRole("link", { name: "許可する" }).click();
    const developer = page.getByRole("dialog", { name: "権限・接続" });
    const mail = developer.getByRole("checkbox", { name: "メールの送信" });
    expect(await mail.isChecked()).toBe(true);
    await mail.click();
    await developer.getByRole("checkbox", { name: "メールの送信", checked: false }).waitFor();
    expect(await accessibilityFaults()).toEqual([]);
    await choose("メールを送る");
    await page.getByRole("status").getByText("Required permissions").waitFor();
    await mail.click();
    await developer.getByRole("checkbox", { name: "メールの送信", checked: true }).waitFor();
    await developer.getByRole("button", { name: "閉じる" }).click();
    await choose("メールを送る");
    await page.getByRole("button", { name: "送信メール" }).getByText("1", { exact: true }).waitFor();
  });

  it("lets an hour pass, and tells what a trigger did", async () => {
    await choose("毎時動かす");
    await page.getByRole("button", { name: "自動実行" }).click();
    const runs = page.getByRole("dialog", { name: "自動実行" });
    await runs.getByText("次の実行：5月1日(金) 10:00（hourly）").waitFor();
    await page.getByRole("button", { name: "1時間進める" }).click();
    const row = runs.getByRole("row").nth(1);
    await row
      .getByText("失敗：Address unavailable: https://api.amazon.com/（2セルに書き込み、通信1回）")
      .waitFor();
    expect(await row.innerText()).toMatch(/5月1日\(金\) 10:00\s+hourly/);
    expect(await accessibilityFaults()).toEqual([]);
    await page.getByRole("button", { name: "自動実行" }).click();
    await runs.waitFor({ state: "hidden" });
    await choose("止める");
  });

  it("lets a day pass", async () => {
    await choose("毎朝動かす");
    await page.getByRole("button", { name: "1日進める" }).click();
    await shows("シート1", 2, 2, "朝");
    expect(await page.getByTestId("clock").innerText()).toMatch(/2日目.*5月2日/);
    await page.getByRole("button", { name: "今日のレポートを取り込む" }).click();
    await sidebar().getByText("all.txt 2026-05-02T00:00:00.000Z").waitFor();
  });

  it("is as it was after a restart", async () => {
    await server.close();
    await startPreview();
    await open();
    expect(await page.evaluate(() => globalThis.preview?.sheetNames())).toEqual(["シート1", "私の注文"]);
    expect(await cell("私の注文", 2, 1)).toMatchObject({ text: "503-1", background: "#f4c7c3" });
    expect(await page.getByTestId("clock").innerText()).toMatch(/2日目/);
  });

  it("starts over, but asks first", async () => {
    await page.getByRole("button", { name: "最初から" }).click();
    await page.getByRole("button", { name: "キャンセル" }).click();
    expect(await page.getByTestId("clock").innerText()).toMatch(/2日目/);
    await page.getByRole("button", { name: "最初から" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "最初から" }).click();
    await page.waitForFunction(() => globalThis.preview?.sheetNames().length === 1);
    expect(await page.getByTestId("clock").innerText()).toMatch(/1日目/);
    expect(await cell("シート1", 1, 1)).toMatchObject({ text: "" });
  });

  it("asks no other machine for anything, and raises no error", () => {
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  });
});
