import { addon as addonInEnglish } from "../../src/locales/en/addon.ts";
import { addon as addonInJapanese } from "../../src/locales/ja/addon.ts";
import type { Language } from "../../src/locales/language.ts";
import type { Shot } from "./shot.ts";

/** Over the cards of what Amazon is to be asked. */
const toAsk = /^Amazon に問い合わせるもの|^To ask Amazon about/;

/** The pictures of the guide, and of the README: from the first opening to the fifth day. */
export function guideShots(language: Language): Shot[] {
  const folder = `guide/images/${language}`;
  const japanese = language === "ja";
  const openSidebar = (japanese ? addonInJapanese : addonInEnglish).menu.openSidebar;
  return [
    {
      name: "first-view",
      folder,
      sidebarHeight: 960,
      steps: async ({ choose, sidebar, texts }) => {
        await choose(openSidebar);
        await sidebar.getByText(texts.empty.heading, { exact: true }).waitFor();
      },
    },
    {
      name: "reports",
      folder,
      sidebarHeight: 640,
      steps: ({ offerReports }) => offerReports(),
    },
    {
      // The README has the Japanese one.
      name: japanese ? "preview" : "sheet",
      folder: japanese ? "images" : folder,
      steps: async ({ sidebar, texts, importDays }) => {
        await sidebar.getByRole("button", { name: texts.back, exact: true }).click();
        await importDays(4);
        await sidebar.getByText(toAsk).waitFor();
      },
    },
    {
      name: "menu",
      folder,
      steps: async ({ page }) => {
        // By the keyboard: a menu that the pointer opened closes when the window moves under it.
        await page.mouse.move(500, 500);
        await page.getByRole("menuitem", { name: japanese ? "拡張機能" : "Extensions", exact: true }).focus();
        for (const key of ["ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
        await page.getByRole("menuitem", { name: openSidebar, exact: true }).waitFor();
      },
    },
    {
      name: "card",
      folder,
      sidebarHeight: 1100,
      steps: async ({ page, sidebar, texts }) => {
        await page.keyboard.press("Escape");
        await page.keyboard.press("Escape");
        await sidebar.getByText(texts.life.details).first().click();
        await sidebar
          .getByText(/^疑う理由|^Why it is flagged/)
          .first()
          .click();
        await sidebar.getByText(toAsk).evaluate((heading) => heading.scrollIntoView());
      },
    },
    {
      name: "contact",
      folder,
      sidebarHeight: 1000,
      steps: async ({ sidebar, texts }) => {
        await sidebar.getByRole("button", { name: texts.inquiries.contact }).first().click();
        await sidebar.getByRole("button", { name: texts.contact.copyScript }).waitFor();
      },
    },
    {
      name: "settings",
      folder,
      sidebarHeight: 640,
      steps: async ({ goHome, openView, sidebar, texts }) => {
        await goHome();
        await openView(texts.settings.heading);
        await sidebar.getByText(texts.settings.preset.careful.name, { exact: true }).waitFor();
      },
    },
    {
      name: "schedule",
      folder,
      sidebarHeight: 560,
      steps: async ({ goHome, openView, sidebar, texts }) => {
        await goHome();
        await openView(texts.schedule.heading);
        await sidebar.getByRole("button", { name: texts.schedule.switchOn }).waitFor();
      },
    },
    {
      name: "morning-mail",
      folder,
      sidebarHeight: 360,
      steps: async ({ goHome, openView, sidebar, texts }) => {
        await goHome();
        await openView(texts.morningMail.heading);
        await sidebar.getByRole("button", { name: texts.morningMail.sendCode }).waitFor();
      },
    },
    {
      name: "connector",
      folder,
      sidebarHeight: 900,
      steps: async ({ goHome, openView, sidebar, texts }) => {
        await goHome();
        await openView(texts.connecting.open);
        await sidebar.getByRole("button", { name: texts.connecting.form.save }).waitFor();
      },
    },
  ];
}
