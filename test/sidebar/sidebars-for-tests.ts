import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../browser.ts";
import type { FakeAddon } from "./fake-addon.ts";
import { openSidebar } from "./open-sidebar.ts";

export type Look = Parameters<typeof openSidebar>[3];

/** Opens built sidebars in one browser for all tests of a file; each is closed after its test. */
export function sidebarsForTests(): (addon: FakeAddon, look?: Look) => Promise<Page> {
  let browser: Browser;
  let html: string;
  const pages: Page[] = [];
  beforeAll(async () => {
    html = readFileSync(join(process.cwd(), "dist/sidebar.html"), "utf8");
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.context().close()));
  });
  afterAll(() => browser?.close());
  return async (addon, look = {}) => {
    const page = await openSidebar(browser, html, addon, look);
    pages.push(page);
    return page;
  };
}
