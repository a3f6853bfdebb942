import type { Page } from "playwright-core";
import type { DossierView, SettingsView } from "../../src/addon/calls.ts";
import { CONNECTED } from "../sidebar/connector-states.ts";
import { FakeAddon } from "../sidebar/fake-addon.ts";
import { chooseInMenu, openMenu } from "../sidebar/home-menu.ts";
import { MAIL_ON } from "../sidebar/morning-mail-states.ts";
import { ADVICE, DOSSIER } from "../sidebar/outcome-states.ts";
import { SO_FAR } from "../sidebar/overview-states.ts";
import { SOME_RECORD } from "../sidebar/record-states.ts";
import { FOREIGN } from "../sidebar/schedule-states.ts";
import { PREVIEW, SETTINGS } from "../sidebar/settings-states.ts";
import {
  BUSY_STATE,
  CONTACTED,
  DIFFERENT,
  EXEMPT_STATE,
  EXPLAINED,
  FIGURE,
  HISTORY,
  heldOrders,
  INQUIRY_HISTORY,
  OVERDUE,
  STOCK_BACK,
  stateWith,
} from "../sidebar/sidebar-states.ts";
import { sidebarsForTests } from "../sidebar/sidebars-for-tests.ts";
import { faultsOf } from "./faults-of-page.ts";
import { ENDLESS, filledWith, HOSTILE } from "./hostile-answers.ts";

const open = sidebarsForTests();

/** Every cell of the settings tab holds this text. */
function settingsWith(text: string): SettingsView {
  return {
    ...SETTINGS,
    groups: SETTINGS.groups.map((group) => ({
      ...group,
      fields: group.fields.map((field) => ({ ...field, entry: text })),
    })),
  };
}

/** A report of abuse about this text; its order numbers are of the form without which no row is taken in. */
function dossierWith(text: string): DossierView {
  const rows = DOSSIER.rows.map((row) => ({ ...row, skus: [text] }));
  return { ...filledWith({ ...DOSSIER, shopName: "本店" }, text), rows };
}

/** An add-on all of whose answers are made of this text, but what only the add-on itself can say. */
function addonSaying(text: string): FakeAddon {
  const exempted = EXEMPT_STATE.inquiries.filter(({ exemptions }) => exemptions.length > 0);
  const cards = [FIGURE, CONTACTED, OVERDUE, DIFFERENT, STOCK_BACK, ...exempted];
  const state = {
    ...stateWith(
      cards.map((card, index) => ({ ...card, inquiryId: `card-${index}` })),
      BUSY_STATE,
    ),
    shops: ["本店", "支店"],
    dossiers: 1,
    exempt: EXEMPT_STATE.exempt,
    schedule: FOREIGN,
  };
  const addon = new FakeAddon(filledWith(state, text));
  const answers = {
    contact: addon.contact,
    inquiryChanges: INQUIRY_HISTORY,
    details: addon.details,
    advice: ADVICE,
    soFar: SO_FAR,
    mail: MAIL_ON,
    history: HISTORY,
    held: heldOrders(3),
    explained: EXPLAINED,
    connector: CONNECTED,
    settingsPreview: PREVIEW,
    schedule: FOREIGN,
  };
  return Object.assign(addon, filledWith(answers, text), {
    report: SOME_RECORD,
    reported: [dossierWith(text)],
    settings: settingsWith(text),
  });
}

/** Waits until nothing is asked for any more. */
async function settled(page: Page): Promise<void> {
  await page.locator("main:not([hidden]) .busy:visible").first().waitFor({ state: "detached" });
}

/** Unfolds all that can be unfolded, also what comes by it. */
async function unfoldAll(page: Page): Promise<void> {
  const unfold = () =>
    page.locator("main:not([hidden]) details:not([open])").evaluateAll((folded) => {
      for (const one of folded) (one as HTMLDetailsElement).open = true;
      return folded.length;
    });
  while ((await unfold()) > 0) await settled(page);
}

/** What is wrong with the view, all of it unfolded. */
async function faultsOfView(page: Page): Promise<readonly string[]> {
  await settled(page);
  await unfoldAll(page);
  return faultsOf(page);
}

async function goBack(page: Page): Promise<void> {
  await page.locator("main:not([hidden])").getByRole("button", { name: "戻る" }).first().click();
}

const button = (page: Page, name: string | RegExp) =>
  page.locator("main:not([hidden])").getByRole("button", { name });

describe.each([
  ["markup and bidi characters", HOSTILE],
  ["one endless word", ENDLESS],
])("%s in every text of the add-on's answers", (_what, text) => {
  it("is nothing but text on home and in each view of its menu", async () => {
    const page = await open(addonSaying(text));
    expect(await faultsOfView(page)).toEqual([]);
    expect(await page.locator("article h4").first().textContent()).toBe(text);
    await openMenu(page);
    const entries = page.getByRole("navigation").getByRole("button");
    // The first one sorts the tab and stays on home.
    for (let index = 1; index < (await entries.count()); index++) {
      const name = await entries.nth(index).innerText();
      await entries.nth(index).click();
      expect([name, await faultsOfView(page)]).toEqual([name, []]);
      await goBack(page);
      await openMenu(page);
    }
  });

  it("is nothing but text in a contact, an order, the results of an inquiry, and what was added to a list", async () => {
    const page = await open(addonSaying(text));
    await button(page, "問い合わせ文を見る").first().click();
    await button(page, "本文をコピー").or(button(page, "話す内容をコピー")).first().waitFor();
    expect(await faultsOfView(page)).toEqual([]);
    await goBack(page);
    await button(page, "保留中の注文をすべて見る").click();
    expect(await faultsOfView(page)).toEqual([]);
    await page.locator("main:not([hidden]) .waiting-product").first().click();
    expect(await faultsOfView(page)).toEqual([]);
    await goBack(page);
    await goBack(page);
    await unfoldAll(page);
    await button(page, /除外する/)
      .first()
      .click();
    expect(await faultsOfView(page)).toEqual([]);
    await button(page, /要注意に追加/)
      .first()
      .click();
    await page.getByText("行目に追加し").first().waitFor();
    expect(await faultsOfView(page)).toEqual([]);
  });

  it("is nothing but text in the report of abuse, on the screen and on paper", async () => {
    const page = await open(addonSaying(text));
    await chooseInMenu(page, "通報資料");
    await button(page, /の資料を見る$/).click();
    expect(await faultsOfView(page)).toEqual([]);
    await page.evaluate(() => Object.assign(globalThis, { print: () => undefined }));
    await button(page, "印刷・PDF に保存").click();
    await page.locator(".paper").waitFor({ state: "attached" });
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 760, height: 1000 });
    const paper = page.locator(".paper");
    expect(await paper.locator("img, script, svg").count()).toBe(0);
    expect(await paper.locator("dd").first().textContent()).toBe(text);
    expect(await paper.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(false);
    expect(await page.evaluate(() => "ran" in globalThis)).toBe(false);
  });

  it("is nothing but text where a file's name, its headers and its cells are made of it", async () => {
    const page = await open(addonSaying("積み木"));
    const cell = text.replace(/[\t\r\n]/g, " ");
    const headers = [
      "order-id",
      "order-item-id",
      "purchase-date",
      "sku",
      "product-name",
      "quantity-purchased",
    ];
    const row = ["250-0000001-0000000", "10000000000001", "2026-08-25T10:00:00+09:00", cell, cell, "3"];
    const rows = [
      [...headers, cell],
      row,
      [cell, ...row.slice(1)],
      [...row.slice(0, 2), cell, ...row.slice(3)],
    ];
    const named = (name: string, lines: readonly (readonly string[])[]) => ({
      name: `${text}${name}`.slice(-250),
      mimeType: "text/plain",
      buffer: Buffer.from(lines.map((cells) => `${cells.join("\t")}\r\n`).join("")),
    });
    await page.setInputFiles("#report-files", [
      named("保留中の注文.txt", rows),
      named("別のもの.txt", [
        [cell, `2${cell}`],
        ["1", "2"],
      ]),
    ]);
    await page.locator("article, .card").first().waitFor();
    expect(await faultsOfView(page)).toEqual([]);
  });
});
