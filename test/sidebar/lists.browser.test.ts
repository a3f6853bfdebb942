import type { Page } from "playwright-core";
import { expectSound } from "./expect-sound.ts";
import { FakeAddon } from "./fake-addon.ts";
import { chooseInMenu } from "./home-menu.ts";
import { BUSY_STATE, EXEMPT_STATE, FIGURE, FIGURE_DETAILS } from "./sidebar-states.ts";
import { sidebarsForTests } from "./sidebars-for-tests.ts";
import { unfold } from "./unfold.ts";

const openSidebar = sidebarsForTests();

async function open(addon: FakeAddon): Promise<Page> {
  const page = await openSidebar(addon);
  await page.getByRole("article").first().waitFor();
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const firstCard = (page: Page) => page.getByRole("article").first();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

describe("the watch list", () => {
  it("takes the product of a card with one click, says where it stands and gives it back", async () => {
    const watched = { ...BUSY_STATE, inquiries: [{ ...FIGURE, watched: true }] };
    const addon = new FakeAddon(BUSY_STATE, watched);
    const page = await open(addon);
    await unfold(firstCard(page));
    await firstCard(page)
      .getByRole("button", { name: /^この SKU を要注意に追加する/ })
      .click();
    const panel = page.getByRole("region", { name: "リストの変更" });
    await panel.waitFor();
    const entry = { by: "sku", text: FIGURE.sku, reason: "", until: null };
    expect(addon.calls.at(-1)).toEqual({ name: "addToWatchList", args: [entry] });
    expect(await focused(page)).toContain("「要注意リスト」の5行目に追加し");
    expect(await page.getByRole("status").innerText()).toContain("5行目に追加し");
    expect(await firstCard(page).innerText()).toContain("要注意リストに入っています");
    await expectSound(page);

    addon.fail("removeListEntry", "not-found");
    await button(page, "元に戻す").click();
    await panel.getByRole("alert").waitFor();
    await button(page, "元に戻す").click();
    await panel.getByText("取り消し、判定し直しました").waitFor();
    expect(addon.calls.at(-1)).toEqual({ name: "removeListEntry", args: ["watch-list", entry] });
    expect(await panel.getByRole("alert").count()).toBe(0);
    expect(await button(page, "元に戻す").count()).toBe(0);
    await chooseInMenu(page, "注文を手で追加する");
    await button(page, "戻る").click();
    await firstCard(page).waitFor();
    expect(await panel.count()).toBe(0);
  });

  it("says no more of it once it was put away", async () => {
    const page = await open(new FakeAddon(BUSY_STATE));
    await unfold(firstCard(page));
    await firstCard(page)
      .getByRole("button", { name: /^この SKU を要注意に追加する/ })
      .click();
    const panel = page.getByRole("region", { name: "リストの変更" });
    await button(page, "閉じる").click();
    expect(await panel.count()).toBe(0);
  });

  it("says of what stands there already where it stands, and opens its tab", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    addon.listed = true;
    const page = await open(addon);
    await page.getByText("支払い待ち（2件）").click();
    await button(page, /^この SKU を要注意に追加する（知育ブロック）/).click();
    await page.locator(".panel", { hasText: "すでに「要注意リスト」の5行目にあります。" }).waitFor();
    expect(await button(page, "元に戻す").count()).toBe(0);
    await button(page, "タブを開く").click();
    await page.waitForFunction(() =>
      document.querySelector("[role=status]")?.textContent?.includes("「要注意リスト」タブを開きました"),
    );
    expect(addon.calls.at(-1)).toEqual({ name: "openList", args: ["watch-list"] });
  });

  it("shows beside the button what went wrong", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    addon.fail("addToWatchList", "busy");
    const page = await open(addon);
    await unfold(firstCard(page));
    await firstCard(page)
      .getByRole("button", { name: /^この SKU を要注意に追加する/ })
      .click();
    await firstCard(page).getByText("The add-on says: busy").waitFor();
    await expectSound(page);
  });
});

describe("an exemption", () => {
  it("is made by keyboard alone, with an end that goes with how it is treated", async () => {
    const addon = new FakeAddon(BUSY_STATE, EXEMPT_STATE);
    const page = await open(addon);
    await unfold(firstCard(page));
    await firstCard(page)
      .getByRole("button", { name: /^除外する/ })
      .focus();
    await page.keyboard.press("Enter");
    const until = page.getByLabel("期限（任意）");
    await page.locator("#lists-figure-subject:focus").waitFor();
    expect(await until.inputValue()).toBe("");
    await expectSound(page);

    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    expect(await until.inputValue()).toBe("2026-09-25");
    await page.keyboard.press("ArrowDown");
    expect(await until.inputValue()).toBe("2026-09-02");
    await page.keyboard.press("Tab");
    await page.keyboard.type(" 常連の法人 ");
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "リストの変更" }).waitFor();
    expect(addon.calls.at(-1)).toEqual({
      name: "addExemption",
      args: [
        {
          target: "order",
          id: FIGURE_DETAILS.orderIds[0],
          shop: "",
          covers: "everything",
          reason: "常連の法人",
          until: "2026-09-02",
        },
      ],
    });
    expect(await focused(page)).toContain("「除外リスト」の5行目に追加し");
    expect(await page.getByRole("form").count()).toBe(0);
    await expectSound(page);
  });

  it("keeps the day that the seller chose, and asks for one that has not passed", async () => {
    const addon = new FakeAddon(BUSY_STATE, EXEMPT_STATE);
    const page = await open(addon);
    await unfold(firstCard(page));
    await firstCard(page)
      .getByRole("button", { name: /^除外する/ })
      .click();
    const until = page.getByLabel("期限（任意）");
    await until.fill("2026-08-25");
    await page.getByLabel("扱い").selectOption("sale");
    expect(await until.inputValue()).toBe("2026-08-25");
    await button(page, "除外リストに追加する").click();
    expect(await until.getAttribute("aria-invalid")).toBe("true");
    await page.locator("#lists-figure-until:focus").waitFor();
    expect(await page.locator("#lists-figure-until-fault").innerText()).toContain("それより後の日");
    expect(addon.names()).not.toContain("addExemption");
    await expectSound(page);
    await until.fill("2026-08-26");
    await button(page, "除外リストに追加する").click();
    await page.getByRole("region", { name: "リストの変更" }).waitFor();
    expect(addon.calls.at(-1)?.args[0]).toMatchObject({ covers: "sale", until: "2026-08-26" });
  });

  it("is left off with Escape, the focus back where it was, and stays filled in where it failed", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    const page = await open(addon);
    await unfold(firstCard(page));
    await firstCard(page)
      .getByRole("button", { name: /^除外する/ })
      .click();
    await page.locator("#lists-figure-subject:focus").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("button:focus", { hasText: "除外する…" }).waitFor();
    expect(await page.getByRole("form").count()).toBe(0);
    await page.keyboard.press("Enter");
    await page.getByLabel("理由（任意）").fill("セール");
    addon.fail("addExemption", "protected");
    await button(page, "除外リストに追加する").click();
    await page.getByRole("form").getByText("The add-on says: protected").waitFor();
    expect(await page.getByLabel("理由（任意）").inputValue()).toBe("セール");
    await expectSound(page);
  });

  it("is named on the inquiry that stays open, and exempt holds are listed", async () => {
    const addon = new FakeAddon(EXEMPT_STATE);
    const page = await open(addon);
    await page.getByText("進行中（1件）").click();
    const card = page.getByRole("article").nth(1);
    expect(await card.innerText()).toMatch(
      /判定しない（学校向け、9\/2\(水\)まで）: 4件\s+まとめ買いが普通: 1件/,
    );
    expect(await card.innerText()).toContain("問い合わせは閉じていません");
    expect(await card.locator("button.primary").count()).toBe(0);
    await page.getByText("除外中（3件）").click();
    expect(await page.locator(".waiting").last().innerText()).toContain(
      "判定しない（常連の法人、9月25日まで）",
    );
    await button(page, "ほか2件は、保留中の注文の一覧で").waitFor();
    await expectSound(page);
    await button(page, "除外リストを開く").click();
    await page.waitForFunction(() =>
      document.querySelector("[role=status]")?.textContent?.includes("「除外リスト」タブを開きました"),
    );
  });
});
