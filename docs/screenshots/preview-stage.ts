import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { DemoAmazon } from "../../preview/demo-amazon/demo-amazon.ts";
import { TEXTS } from "../../preview/page/texts.ts";
import { buildPage } from "../../preview/page-build.ts";
import { openSampleShop } from "../../preview/sample-shop.ts";
import { startServer } from "../../preview/server.ts";
import { PreviewSession } from "../../preview/session.ts";
import { sidebar as sidebarInEnglish } from "../../src/locales/en/sidebar.ts";
import { type SidebarTexts, sidebar as sidebarInJapanese } from "../../src/locales/ja/sidebar.ts";
import type { Language } from "../../src/locales/language.ts";

/** The preview on its first morning, open in a browser, as a shot's steps use it. */
export interface Stage {
  readonly page: Page;
  readonly sidebar: FrameLocator;
  /** What the sidebar says in the language of the stage. */
  readonly texts: SidebarTexts;
  /** Chooses an entry of the add-on's menu. */
  choose(caption: string): Promise<void>;
  /** Takes in the reports of this day and of so many that follow it, one after another. */
  importDays(days: number): Promise<void>;
  /** Hands the reports of this day to the sidebar, which shows what is in them. */
  offerReports(): Promise<void>;
  /** Opens a view from the sidebar's home by the words on its button in the menu. */
  openView(button: string): Promise<void>;
  /** Back to the sidebar's home. */
  goHome(): Promise<void>;
  /**
   * A picture (PNG), once nothing in it moves any more: of the window, the preview's own bar left out, or of the
   * sidebar alone.
   *
   * @param sidebarHeight how high the sidebar is to be, CSS pixels
   */
  still(sidebarHeight?: number): Promise<Buffer>;
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
  language: Language,
): Promise<Stage> {
  const { addOn, extensions, importReports, nextDay } = TEXTS[language];
  const texts = language === "ja" ? sidebarInJapanese : sidebarInEnglish;
  const directory = await mkdtemp(join(tmpdir(), "screenshots-"));
  const built = (name: string) => readFileSync(join(root, "dist", name), "utf8");
  const session = new PreviewSession({
    bundle: {
      code: built("Code.js"),
      html: { sidebar: built("sidebar.html"), desk: built("desk.html"), formulas: built("formulas.html") },
      manifest: built("appsscript.json"),
    },
    shop: openSampleShop(),
    statePath: join(directory, "state.json"),
    language,
    report: console.warn,
    outside: new DemoAmazon(join(directory, "amazon.json")),
  });
  const server = await startServer(session, await buildPage(root), 0);
  const page = await browser.newPage({
    viewport: size,
    locale: language === "ja" ? "ja-JP" : "en-GB",
    timezoneId: "Asia/Tokyo",
    reducedMotion: "reduce",
  });
  await page.goto(server.url);
  await page.waitForFunction(() => "preview" in globalThis);
  const sidebar = page.frameLocator("aside iframe");

  async function choose(caption: string): Promise<void> {
    await page.getByRole("menuitem", { name: extensions, exact: true }).click();
    await page.getByRole("menuitem", { name: addOn }).click();
    await page.getByRole("menuitem", { name: caption, exact: true }).click();
  }

  async function offerReports(): Promise<void> {
    await page.getByRole("button", { name: importReports }).click();
    await sidebar.getByRole("button", { name: /取り込む$|^Import/ }).waitFor();
  }

  async function importDay(): Promise<void> {
    await offerReports();
    await sidebar.getByRole("button", { name: /取り込む$|^Import/ }).click();
    await sidebar.getByRole("button", { name: texts.summary.close }).click();
  }

  return {
    page,
    sidebar,
    texts,
    choose,
    offerReports,
    async importDays(days) {
      await importDay();
      for (let day = 1; day <= days; day += 1) {
        await page.getByRole("button", { name: nextDay }).click();
        await importDay();
      }
    },
    async openView(button) {
      const entry = sidebar.getByRole("button", { name: button, exact: true });
      if (!(await entry.isVisible())) await sidebar.getByText(texts.menu.heading, { exact: true }).click();
      await entry.click();
    },
    goHome: () => sidebar.getByRole("button", { name: texts.back, exact: true }).click(),
    async still(sidebarHeight) {
      // What belongs to the preview and not to the add-on is left out.
      const bar = page.locator(".preview-bar");
      await bar.evaluate((element) => element.style.setProperty("display", "none"));
      const box = await page.locator("aside.sidebar").boundingBox();
      if (sidebarHeight !== undefined && box !== null)
        await page.setViewportSize({ ...size, height: Math.round(size.height - box.height + sidebarHeight) });
      const picture = await settled(sidebarHeight === undefined ? page : page.locator("aside.sidebar"));
      await page.setViewportSize(size);
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
async function settled(seen: Page | Locator): Promise<Buffer> {
  const shown = () => seen.screenshot({ animations: "disabled", caret: "hide" });
  let last = await shown();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const next = await shown();
    if (next.equals(last)) return next;
    last = next;
  }
}
