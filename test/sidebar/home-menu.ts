import type { Page } from "playwright-core";

/** Unfolds home's menu, unless it is unfolded. */
export async function openMenu(page: Page): Promise<void> {
  const menu = page.locator("nav details");
  await menu.waitFor();
  if ((await menu.getAttribute("open")) === null) await menu.locator("summary").click();
}

/** Chooses an entry of home's menu. */
export async function chooseInMenu(page: Page, name: string | RegExp): Promise<void> {
  await openMenu(page);
  await page.getByRole("navigation").getByRole("button", { name }).click();
}
