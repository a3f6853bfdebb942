import type { Page } from "playwright-core";
import { sidebar as texts } from "../../src/locales/ja/sidebar.ts";
import { CONNECTED } from "./connector-states.ts";
import { FakeAddon } from "./fake-addon.ts";
import { chooseInMenu } from "./home-menu.ts";
import { BUSY_STATE, FIGURE, HISTORY, heldOrders, OVERDUE, stateWith } from "./sidebar-states.ts";
import { sidebarsForTests } from "./sidebars-for-tests.ts";
import { unfold } from "./unfold.ts";

const open = sidebarsForTests();

/** Opens something with Enter, waits until it shows, closes it with Escape: the focus is where it was. */
async function opensAndCloses(page: Page, opener: string, opened: string): Promise<void> {
  const button = page.getByRole("button", { name: opener, exact: true }).first();
  await button.focus();
  await page.keyboard.press("Enter");
  await page.locator(opened).waitFor();
  if (!(await page.locator(opened).evaluate((one) => one.contains(document.activeElement)))) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Escape");
  await page.locator(opened).waitFor({ state: "detached" });
  await button.and(page.locator(":focus")).waitFor();
}

describe("Escape", () => {
  it("closes the results of an inquiry", async () => {
    const page = await open(new FakeAddon(stateWith([OVERDUE])));
    await opensAndCloses(page, texts.life.record, "article .choices");
  });

  it("closes the exemption, but not while a word is being converted", async () => {
    const page = await open(new FakeAddon(stateWith([FIGURE])));
    await unfold(page.getByRole("article").first());
    await opensAndCloses(page, texts.lists.exemptOf(FIGURE.product), ".exemption-form");
    await page.getByRole("button", { name: texts.lists.exemptOf(FIGURE.product) }).click();
    await page.locator(".exemption-form input").first().dispatchEvent("keydown", {
      key: "Escape",
      isComposing: true,
    });
    expect(await page.locator(".exemption-form").count()).toBe(1);
  });

  it("keeps the import that was to be taken back", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    addon.history = HISTORY;
    const page = await open(addon);
    await chooseInMenu(page, texts.history.heading);
    await opensAndCloses(page, texts.history.undoOf("保留中の注文.txt"), "fieldset.panel");
    expect(addon.names()).not.toContain("undoImport");
  });

  it("leaves a connection, or all, as they are", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    addon.connector = CONNECTED;
    const page = await open(addon);
    await chooseInMenu(page, texts.connecting.open);
    const { disconnecting, form, shops } = texts.connecting;
    await opensAndCloses(page, `${shops.disconnect}: おもちゃの森`, "section.panel-warning");
    await opensAndCloses(page, `${shops.change}: おもちゃの森`, "form");
    await opensAndCloses(page, disconnecting.openAll, "section.panel-warning");
    await opensAndCloses(page, form.addAnother, "form");
    expect(addon.names()).not.toContain("disconnect");
  });

  it("leaves what explains something, for what lay below", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    addon.held = heldOrders(3);
    const page = await open(addon);
    const opener = page.getByRole("button", { name: texts.holds.open });
    await opener.focus();
    await page.keyboard.press("Enter");
    await page.locator("h2:focus", { hasText: texts.holds.heading }).waitFor();
    await page.keyboard.press("Escape");
    await opener.and(page.locator(":focus")).waitFor();
  });
});
