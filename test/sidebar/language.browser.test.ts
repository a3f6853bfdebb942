import { expectSound } from "./expect-sound.ts";
import { FakeAddon } from "./fake-addon.ts";
import { BUSY_STATE } from "./sidebar-states.ts";
import { sidebarsForTests } from "./sidebars-for-tests.ts";

const open = sidebarsForTests();

describe("the language of the sidebar", () => {
  it("is chosen at its foot, by keyboard too, and everything is asked for again", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    const page = await open(addon);
    const field = page.getByLabel("言語 / Language");
    expect(await field.inputValue()).toBe("auto");
    await field.focus();
    await page.keyboard.press("End");
    await page.getByText("Language / 言語").waitFor();
    expect(addon.calls).toContainEqual({ name: "remember", args: [{ language: "en" }] });
    expect(addon.names().filter((name) => name === "sidebarState")).toHaveLength(2);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.locator("#spoken-language").evaluate((one) => one === document.activeElement)).toBe(
      true,
    );
    await expectSound(page);
  });
});
