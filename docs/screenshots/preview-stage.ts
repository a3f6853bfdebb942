import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { DemoAmazon } from "../../preview/demo-amazon/demo-amazon.ts";
import { buildPage } from "../../preview/page-build.ts";
import { openSampleShop } from "../../preview/sample-shop.ts";
import { startServer } from "../../preview/server.ts";
import { PreviewSession } from "../../preview/session.ts";

/** The preview on its first morning, open in a browser, as a shot's steps use it. */
export interface Stage {
  readonly page: Page;
  readonly sidebar: FrameLocator;
  /** Chooses an entry of the add-on's menu. */
  choose(caption: string): Promise<void>;
  /** Takes in the reports of this day and of so many that follow it, one after another. */
  importDays(days: number): Promise<void>;
  /** Opens a view from the sidebar's home by the words on its button in the menu. */
  openView(button: string): Promise<void>;
  /** Back to the sidebar's home. */
  goHome(): Promise<void>;
  /** A picture (PNG) of the window, the preview's own bar left out, once nothing in it moves any more. */
  still(): Promise<Buffer>;
  close(): Promise<void>;
}

/**
 * Opens the built add-on in the preview, with its synthetic shop and nothing kept of earlier times.
 *
 * @param root the folder of the project; `dist/` is built
 * @param size of the window, CSS pixels
 */
export async function openStage(
  root: string,
  browser: Browser,
  size: { readonly width: number; readonly height: number },
): Promise<Stage> {
  const directory = await mkdtemp(join(tmpdir(), "screenshots-"));
  const built = (name: string) => readFileSync(join(root, "dist", name), "utf8");
  const session = new PreviewSession({
    bundle: {
      code: built("Code.js"),
      html: { sidebar: built("sidebar.html") },
      manifest: built("appsscript.json"),
    },
    shop: openSampleShop(),
    statePath: join(directory, "state.json"),
    language: "ja",
    report: console.warn,
    outside: new DemoAmazon(join(directory, "amazon.json")),
  });
  const server = await startServer(session, await buildPage(root), 0);
  const page = await browser.newPage({ viewport: size, locale: "ja-JP", reducedMotion: "reduce" });
  await page.goto(server.url);
  await page.waitForFunction(() => "preview" in globalThis);
  const sidebar = page.frameLocator("aside iframe");

  async function choose(caption: string): Promise<void> {
    await page.getByRole("menuitem", { name: "拡張機能" }).click();
    await page.getByRole("menuitem", { name: "保留注文ガード" }).click();
    await page.getByRole("menuitem", { name: caption, exact: true }).click();
  }

  async function importDay(): Promise<void> {
    await page.getByRole("button", { name: "今日のレポートを取り込む" }).click();
    await sidebar.getByRole("button", { name: /取り込む$/ }).click();
    await sidebar.getByRole("button", { name: "結果を見る" }).click();
  }

  return {
    page,
    sidebar,
    choose,
    async importDays(days) {
      await importDay();
      for (let day = 1; day <= days; day += 1) {
        await page.getByRole("button", { name: "1日進める" }).click();
        await importDay();
      }
    },
    async openView(button) {
      const entry = sidebar.getByRole("button", { name: button, exact: true });
      if (!(await entry.isVisible())) await sidebar.getByText("メニュー", { exact: true }).click();
      await entry.click();
    },
    goHome: () => sidebar.getByRole("button", { name: /戻る$/ }).click(),
    async still() {
      // What belongs to the preview and not to the add-on is left out.
      const bar = page.locator(".preview-bar");
      await bar.evaluate((element) => element.style.setProperty("display", "none"));
      const picture = await settled(page);
      await bar.evaluate((element) => element.style.removeProperty("display"));
      return picture;
    },
    async close() {
      await page.close();
      await server.close();
      await rm(directory, { recursive: true });
    },
  };
}

/** The grid paints when it finds time: two pictures that are the same show that it has. */
async function settled(page: Page): Promise<Buffer> {
  const shown = () => page.screenshot({ animations: "disabled", caret: "hide" });
  let last = await shown();
  for (;;) {
    await page.waitForTimeout(500);
    const next = await shown();
    if (next.equals(last)) return next;
    last = next;
  }
}
