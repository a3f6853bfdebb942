import { codeTexts } from "../locales/code-texts.ts";
import { userLanguage } from "./user-language.ts";

/**
 * Builds the menu. It may run in AuthMode.NONE, where nearly every service is out of reach: nothing else happens
 * here.
 */
export function onOpen(event?: { readonly authMode?: unknown }): void {
  const isAuthorised = event !== undefined && String(event.authMode) !== "NONE";
  const { menu } = codeTexts[userLanguage(isAuthorised)];
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(menu.openSidebar, "showSidebar")
    .addSeparator()
    .addItem(menu.refresh, "refreshFromMenu")
    .addItem(menu.sort, "sortFromMenu")
    .addItem(menu.fold, "foldFromMenu")
    .addItem(menu.archive, "archiveFromMenu")
    .addSeparator()
    .addItem(menu.watchList, "openWatchListFromMenu")
    .addItem(menu.exemptions, "openExemptionsFromMenu")
    .addSeparator()
    .addItem(menu.scheduleOn, "switchScheduleOn")
    .addItem(menu.scheduleOff, "switchScheduleOff")
    .addSeparator()
    .addItem(menu.selfCheck, "selfCheckFromMenu")
    .addToUi();
}

export function showSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile("sidebar").setTitle(codeTexts[userLanguage()].title);
  SpreadsheetApp.getUi().showSidebar(page);
}
