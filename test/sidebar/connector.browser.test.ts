import type { Page } from "playwright-core";
import { CONNECTED, NOT_CONNECTED, NOTHING_COLLECTED } from "./connector-states.ts";
import { expectSound } from "./expect-sound.ts";
import { FakeAddon } from "./fake-addon.ts";
import { chooseInMenu } from "./home-menu.ts";
import { BUSY_STATE, EMPTY_STATE } from "./sidebar-states.ts";
import { type Look, sidebarsForTests } from "./sidebars-for-tests.ts";

const open = sidebarsForTests();
const ENTRY = /^(Amazon とつなぐ（自動取得）|Connect to Amazon)/;

async function opened(change: (addon: FakeAddon) => void = () => {}, state = BUSY_STATE, look: Look = {}) {
  const addon = new FakeAddon(state);
  change(addon);
  const page = await open(addon, look);
  await chooseInMenu(page, ENTRY);
  return { addon, page };
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const connect = (addon: FakeAddon) => {
  addon.connector = CONNECTED;
};

describe("connecting to Amazon", () => {
  it("leads through the setup, saves and tests, and forgets what was typed", async () => {
    const { addon, page } = await opened(undefined, EMPTY_STATE);
    await page.getByText("開発者として登録する").waitFor();
    await expectSound(page);
    await page.getByLabel("クライアントID").fill("amzn1.application-oa2-client.abc");
    await page.getByLabel("クライアントシークレット").fill("amzn1.oa2-cs.v1.secret");
    await page.getByLabel("リフレッシュトークン").fill("Atzr|token");
    await page.getByLabel("だれがキャンセルしたかも受け取る").check();
    expect(await page.getByLabel("クライアントシークレット").getAttribute("type")).toBe("password");
    await button(page, "保存して接続を確認する").click();
    await page.locator("article").getByText("接続できました。").waitFor();
    expect(addon.names().slice(-2)).toEqual(["saveConnection", "checkShop"]);
    expect(addon.calls.find(({ name }) => name === "saveConnection")?.args[0]).toEqual({
      id: "",
      shop: "",
      marketplaceId: "A1VC38T7YXB528",
      orders: true,
      clientOf: "",
      clientId: "amzn1.application-oa2-client.abc",
      clientSecret: "amzn1.oa2-cs.v1.secret",
      refreshToken: "Atzr|token",
    });
    expect(await page.content()).not.toMatch(/amzn1\.oa2-cs|Atzr\|token/);
    await page.getByText("設定済み").waitFor();
    await expectSound(page);
  });

  it("shows how each shop and report stands", async () => {
    const { page } = await opened(connect);
    const one = page.getByRole("article", { name: "おもちゃの森" });
    expect(await one.getByRole("row", { name: /全注文/ }).innerText()).toMatch(/13:40.*時点 · 作成中/);
    expect(await one.getByRole("row", { name: /出品一覧/ }).innerText()).toContain("データなし");
    const two = page.getByRole("article", { name: /みどり/ });
    expect(await two.innerText()).toContain("リフレッシュトークンが使えません");
    expect(await two.innerText()).toMatch(/FBA在庫: Amazon に断られました.*次に試すのは/);
    await expectSound(page);
  });

  it("collects at once, has it judged and says what came", async () => {
    const { addon, page } = await opened((given) => {
      connect(given);
      given.collected = {
        ...NOTHING_COLLECTED,
        did: ["保留中の注文を取り込みました（新規3、変更1）。"],
        asked: 2,
        news: true,
      };
    });
    await button(page, "今すぐ取得する").click();
    await page.locator(".panel-calm").getByText("新規3、変更1").waitFor();
    await page.locator(".panel-calm").getByText("レポートを2件依頼しました").waitFor();
    expect(addon.names().slice(-2)).toEqual(["collectNow", "refreshNow"]);
    await expectSound(page);
  });

  it("says when there is nothing new, and judges nothing for it", async () => {
    const { addon, page } = await opened((given) => {
      connect(given);
      given.connector = { ...CONNECTED, shops: [{ ...CONNECTED.shops[0], streams: [] }] as never };
    });
    await button(page, "今すぐ取得する").click();
    await page.locator(".panel").getByText("新しく取得するものはありません").waitFor();
    expect(addon.names()).not.toContain("refreshNow");
  });

  it("tells a failure in words and stays usable", async () => {
    const { addon, page } = await opened(connect);
    addon.fail("collectNow", "busy");
    await button(page, "今すぐ取得する").click();
    await page.getByRole("alert").waitFor();
    expect(await button(page, "今すぐ取得する").isEnabled()).toBe(true);
    addon.connectionCheck = { ok: false, message: "クライアントIDが正しくありません。" };
    await button(page, "接続を確認する: おもちゃの森").click();
    await page.getByRole("article", { name: "おもちゃの森" }).locator(".panel-error").waitFor();
    await expectSound(page);
  });

  it("changes a connection: what stays blank stays as it is", async () => {
    const { addon, page } = await opened(connect);
    await button(page, "変更する: おもちゃの森").click();
    await page.getByRole("heading", { name: "おもちゃの森の接続を変更" }).waitFor();
    await expectSound(page);
    await page.getByLabel("リフレッシュトークン").fill("Atzr|new");
    await button(page, "保存して接続を確認する").click();
    await page.locator("article").getByText("接続できました。").waitFor();
    expect(addon.calls.find(({ name }) => name === "saveConnection")?.args[0]).toMatchObject({
      id: "one",
      clientId: "",
      clientSecret: "",
      refreshToken: "Atzr|new",
    });
  });

  it("offers the app of a shop that is connected for the next one", async () => {
    const { addon, page } = await opened(connect, { ...BUSY_STATE, shops: ["おもちゃの森", "第3の店"] });
    await button(page, "別の店舗をつなぐ").click();
    expect(await page.getByLabel("店舗名").inputValue()).toBe("第3の店");
    expect(await page.getByLabel("クライアントシークレット").count()).toBe(0);
    await page.getByLabel("リフレッシュトークン").fill("Atzr|third");
    await expectSound(page);
    await button(page, "保存して接続を確認する").click();
    await page.getByRole("article", { name: "第3の店" }).waitFor();
    expect(addon.calls.find(({ name }) => name === "saveConnection")?.args[0]).toMatchObject({
      clientOf: "one",
      clientId: "",
    });
    await page.getByLabel("店舗名").waitFor({ state: "detached" });
  });

  it("asks before it disconnects, one shop or all", async () => {
    const { addon, page } = await opened(connect);
    await button(page, "切断する: おもちゃの森").click();
    await page.getByText("おもちゃの森を切断しますか？").waitFor();
    await expectSound(page);
    await button(page, "やめる").click();
    expect(addon.names()).not.toContain("disconnect");
    await button(page, "すべて切断する").click();
    await page.getByRole("button", { name: "切断する", exact: true }).click();
    await page.getByText("開発者として登録する").waitFor();
    expect(addon.calls.find(({ name }) => name === "disconnect")?.args).toEqual([""]);
    expect(await page.locator("article").count()).toBe(0);
  });

  it("leads to the missing permission", async () => {
    const { page } = await opened((addon) => {
      addon.connector = {
        ...NOT_CONNECTED,
        permission: { granted: false, url: "https://script.google.com/auth" },
      };
    });
    const link = page.getByRole("link", { name: "Google の画面で許可する" });
    expect(await link.getAttribute("href")).toBe("https://script.google.com/auth");
    await expectSound(page);
  });

  it("leads to the schedule where nothing is collected by itself", async () => {
    const { page } = await opened((addon) => {
      addon.connector = { ...CONNECTED, scheduled: "off" };
    });
    await page.getByText("自動更新がオフのため、自動では取得しません").waitFor();
    await expectSound(page);
    await button(page, "自動更新の設定").click();
    await page.getByRole("heading", { name: "自動更新" }).waitFor();
  });

  it.each<[string, Look, "ja" | "en"]>([
    ["in the dark", { colorScheme: "dark" }, "ja"],
    ["in English", {}, "en"],
  ])("is sound %s", async (_name, look, language) => {
    const { page } = await opened(connect, { ...BUSY_STATE, language }, look);
    await page.locator("article").first().waitFor();
    for (const fold of await page.locator("main details summary").all()) await fold.click();
    await expectSound(page);
  });

  it("tells a failure of its opening and can be asked again", async () => {
    const addon = new FakeAddon(BUSY_STATE);
    const page = await open(addon);
    addon.fail("connectorView", "busy");
    await chooseInMenu(page, ENTRY);
    await page.getByRole("alert").waitFor();
    await button(page, "もう一度").click();
    await page.getByText("開発者として登録する").waitFor();
  });
});
