import type { Page } from "playwright-core";
import type { ScheduleView, SidebarState } from "../../src/addon/calls.ts";
import type { SidebarTexts } from "../../src/locales/ja/sidebar.ts";
import { CONNECTED, NOT_CONNECTED } from "./connector-states.ts";
import type { FakeAddon } from "./fake-addon.ts";
import { chooseInMenu } from "./home-menu.ts";
import { MAIL_ON, NO_MAIL } from "./morning-mail-states.ts";
import { ADVICE, DOSSIER, OTHER_DOSSIER } from "./outcome-states.ts";
import { SO_FAR } from "./overview-states.ts";
import { NO_RECORD, SOME_RECORD } from "./record-states.ts";
import { FOREIGN, homeOf, MISSED, NOT_PERMITTED, SCHEDULE_OFF, SCHEDULE_ON } from "./schedule-states.ts";
import { PREVIEW, SETTINGS } from "./settings-states.ts";
import {
  BUSY_STATE,
  DIFFERENT,
  EMPTY_STATE,
  EXEMPT_STATE,
  EXPLAINED,
  FIGURE,
  HISTORY,
  heldOrders,
  INQUIRY_HISTORY,
  JOINED,
  OVERDUE,
  PUZZLE,
  STALE_STATE,
  STOCK_BACK,
  STOCK_BACK_DETAILS,
  stateWith,
} from "./sidebar-states.ts";

/** One look of the sidebar: what the add-on has to say, and how to come there from the start. */
export interface ViewOfSidebar {
  readonly name: string;
  readonly state: SidebarState;
  readonly addon?: (addon: FakeAddon) => void;
  readonly visit?: (page: Page, texts: SidebarTexts) => Promise<void>;
}

const NO_REPORT = { name: "orders.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n") };
const REPORT = {
  name: "保留中の注文_2026年8月26日にダウンロードした分.txt",
  mimeType: "text/plain",
  buffer: Buffer.from(
    "order-id\torder-item-id\tpurchase-date\tsku\tproduct-name\tquantity-purchased\tpayment-type\n250-1234567-1234567\t1\t2026-08-25T10:00:00+09:00\tSKU-1\tPuzzle\t3\tCVS\n",
  ),
};
const exact = (label: string) => new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
const press = (page: Page, label: string) => page.getByRole("button", { name: label }).first().click();

/** A view that an entry of the menu opens. */
const inMenu = (
  name: string,
  label: (texts: SidebarTexts) => string,
  addon: (addon: FakeAddon) => void = () => {},
  further: (page: Page, texts: SidebarTexts) => Promise<void> = async () => {},
): ViewOfSidebar => ({
  name,
  state: { ...BUSY_STATE, dossiers: 2, shops: ["本店", "おもちゃ支店"] },
  addon,
  visit: async (page, texts) => {
    await chooseInMenu(page, exact(label(texts)));
    await further(page, texts);
  },
});

const scheduled = (name: string, schedule: ScheduleView): ViewOfSidebar =>
  inMenu(
    `the schedule, ${name}`,
    ({ schedule: { heading } }) => heading,
    (addon) => {
      addon.schedule = schedule;
    },
  );
const reported = (addon: FakeAddon) => {
  addon.reported = [DOSSIER, OTHER_DOSSIER];
};
const settings = (addon: FakeAddon) => {
  addon.settings = SETTINGS;
  addon.settingsPreview = PREVIEW;
};

/** Every view of the sidebar, in the states in which it differs. */
export const VIEWS: readonly ViewOfSidebar[] = [
  { name: "the welcome", state: EMPTY_STATE },
  { name: "home with sample orders", state: { ...BUSY_STATE, sample: "here" } },
  {
    name: "home with inquiries of every kind",
    state: {
      ...stateWith([OVERDUE, FIGURE, JOINED, STOCK_BACK, DIFFERENT, PUZZLE]),
      recovered: {
        ...BUSY_STATE.recovered,
        inquiries: 2,
        days: 5.25,
        unitDaysBack: 165,
        yenDaysBack: 98_000,
      },
      shops: ["本店", "おもちゃ支店"],
    },
    addon: (addon) => {
      addon.inquiryChanges = INQUIRY_HISTORY;
      addon.details = STOCK_BACK_DETAILS;
    },
    visit: (page, { life }) => press(page, life.record),
  },
  { name: "home with exempt orders", state: EXEMPT_STATE },
  { name: "home with old data", state: STALE_STATE },
  {
    name: "home with a missed run, in a full spreadsheet",
    state: { ...BUSY_STATE, nearlyFull: true, schedule: homeOf(MISSED), remembered: EMPTY_STATE.remembered },
  },
  {
    name: "home without the permission for the schedule",
    state: { ...BUSY_STATE, schedule: homeOf(NOT_PERMITTED) },
  },
  {
    name: "the exemption of a card's product",
    state: stateWith([FIGURE]),
    visit: async (page, { life, lists }) => {
      await page.getByText(life.details).first().click();
      await press(page, lists.exemptOf(FIGURE.product));
    },
  },
  {
    name: "several inquiries selected",
    state: BUSY_STATE,
    visit: async (page, { inquiries }) => {
      for (const { product } of [FIGURE, PUZZLE]) {
        await page.getByRole("checkbox", { name: inquiries.selectProduct(product) }).check();
      }
    },
  },
  { name: "the contact", state: BUSY_STATE, visit: (page, { inquiries }) => press(page, inquiries.contact) },
  {
    name: "files to import",
    state: { ...EMPTY_STATE, shops: ["本店", "おもちゃ支店"] },
    visit: async (page) => {
      await page.setInputFiles("#report-files", [REPORT, NO_REPORT]);
      await page.locator(".card").nth(1).waitFor();
      await page.locator("#confirm-import").waitFor();
    },
  },
  {
    name: "the import's sum",
    state: EMPTY_STATE,
    visit: async (page) => {
      await page.setInputFiles("#report-files", [REPORT]);
      await page.locator("#confirm-import:enabled").click();
      await page.locator(".tallies").waitFor();
    },
  },
  { name: "pasting", state: BUSY_STATE, visit: (page, { drop }) => press(page, drop.paste) },
  inMenu("an order added by hand", ({ addOrder }) => addOrder.open),
  inMenu(
    "the import history",
    ({ history }) => history.heading,
    (addon) => {
      addon.history = HISTORY;
    },
    (page, { history }) => press(page, history.undoOf("保留中の注文.txt")),
  ),
  scheduled("off", SCHEDULE_OFF),
  scheduled("on", SCHEDULE_ON),
  scheduled("missed", MISSED),
  scheduled("of another", FOREIGN),
  scheduled("not permitted", NOT_PERMITTED),
  inMenu(
    "the morning mail, off",
    ({ morningMail }) => morningMail.heading,
    (addon) => {
      addon.mail = NO_MAIL;
    },
  ),
  inMenu(
    "the morning mail, on",
    ({ morningMail }) => morningMail.heading,
    (addon) => {
      addon.mail = MAIL_ON;
    },
  ),
  inMenu(
    "the connector's guide",
    ({ connecting }) => connecting.open,
    (addon) => {
      addon.connector = NOT_CONNECTED;
    },
  ),
  inMenu(
    "a shop to be disconnected",
    ({ connecting }) => connecting.open,
    (addon) => {
      addon.connector = CONNECTED;
    },
    (page, { connecting }) => press(page, connecting.disconnecting.openAll),
  ),
  inMenu(
    "the overview",
    ({ overview }) => overview.heading,
    (addon) => {
      addon.soFar = SO_FAR;
    },
  ),
  inMenu(
    "no record yet",
    ({ record }) => record.heading,
    (addon) => {
      addon.report = NO_RECORD;
    },
  ),
  inMenu(
    "the record",
    ({ record }) => record.heading,
    (addon) => {
      addon.report = SOME_RECORD;
    },
  ),
  inMenu("the rules", ({ rules }) => rules.heading),
  inMenu("the settings", ({ settings: { heading } }) => heading, settings),
  inMenu(
    "settings tried out",
    ({ settings: { heading } }) => heading,
    settings,
    async (page, texts) => {
      await page.getByRole("radio").last().check();
      await press(page, texts.settings.preview);
    },
  ),
  inMenu("products to report", ({ dossier }) => dossier.open(2), reported),
  inMenu(
    "a report of abuse",
    ({ dossier }) => dossier.open(2),
    reported,
    async (page) => {
      await page.locator(".card button").first().click();
      await page.locator(".timeline").waitFor();
    },
  ),
  inMenu(
    "prevention",
    ({ prevention }) => prevention.open,
    (addon) => {
      addon.advice = ADVICE;
    },
  ),
  inMenu(
    "the order selected in the sheet",
    ({ order }) => order.openSelected,
    (addon) => {
      addon.explained = EXPLAINED;
    },
  ),
  {
    name: "all that is held",
    state: BUSY_STATE,
    addon: (addon) => {
      addon.held = heldOrders(30);
    },
    visit: (page, { holds }) => press(page, holds.open),
  },
];

const nothingIsBusy = () => [...document.querySelectorAll(".busy")].every((one) => !one.checkVisibility());

/** Waits until the view is there and everything that is folded in it is unfolded, folds in folds too. */
export async function unfoldAll(page: Page): Promise<void> {
  await page.waitForFunction(nothingIsBusy);
  for (let layer = 0; layer < 3; layer += 1) {
    await page.evaluate(async () => {
      for (const fold of document.querySelectorAll("main:not([hidden]) details")) {
        (fold as HTMLDetailsElement).open = true;
      }
      // Their toggle event comes with a later task.
      await new Promise((resolve) => setTimeout(resolve, 30));
    });
    await page.waitForFunction(nothingIsBusy);
  }
}
