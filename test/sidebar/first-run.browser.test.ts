import { expectSound } from "./expect-sound.ts";
import { FakeAddon } from "./fake-addon.ts";
import { BUSY_STATE, EMPTY_STATE, FIGURE } from "./sidebar-states.ts";
import { sidebarsForTests } from "./sidebars-for-tests.ts";

const open = sidebarsForTests();

describe("the first run", () => {
  it.each(["ja", "en"] as const)("welcomes with three steps (%s)", async (language) => {
    const page = await open(new FakeAddon({ ...EMPTY_STATE, language }));
    await page.locator(".steps").waitFor();
    expect(await page.locator(".steps > li").count()).toBe(3);
    await expectSound(page);
  });

  it("tries sample orders with one button and removes them with one, by keyboard too", async () => {
    const addon = new FakeAddon(EMPTY_STATE, BUSY_STATE);
    const page = await open(addon);
    await page.getByRole("button", { name: "合成データで試す" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: FIGURE.product }).waitFor();
    expect(await page.locator(".told").innerText()).toContain("実在の注文ではありません");
    await page.getByRole("heading", { name: "合成データ（見本）を表示しています" }).waitFor();
    await expectSound(page);
    await page.getByRole("button", { name: "合成データを消す" }).focus();
    await page.keyboard.press("Space");
    await page.getByText("試す前の状態に戻りました").first().waitFor();
    expect(await page.getByRole("button", { name: "合成データで試す" }).count()).toBe(1);
    expect(addon.names()).toEqual(["sidebarState", "trySample", "removeSample"]);
    await expectSound(page);
  });

  it("says in words why sample orders are refused", async () => {
    const addon = new FakeAddon(EMPTY_STATE);
    addon.fail("trySample", "conflict");
    const page = await open(addon);
    await page.getByRole("button", { name: "合成データで試す" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("The add-on says: conflict");
  });

  it("offers no sample where orders are", async () => {
    const page = await open(new FakeAddon({ ...EMPTY_STATE, sample: "none" }));
    await page.locator(".steps").waitFor();
    expect(await page.getByRole("button", { name: "合成データで試す" }).count()).toBe(0);
  });
});
