import { addon as addonEn } from "./en/addon.ts";
import { connector as connectorEn } from "./en/connector.ts";
import { detection as detectionEn } from "./en/detection.ts";
import { inquiries as inquiriesEn } from "./en/inquiries.ts";
import { mail as mailEn } from "./en/mail.ts";
import { reports as reportsEn } from "./en/reports.ts";
import { sheets as sheetsEn } from "./en/sheets.ts";
import { addon as addonJa } from "./ja/addon.ts";
import { connector as connectorJa } from "./ja/connector.ts";
import { detection as detectionJa } from "./ja/detection.ts";
import { inquiries as inquiriesJa } from "./ja/inquiries.ts";
import { mail as mailJa } from "./ja/mail.ts";
import { reports as reportsJa } from "./ja/reports.ts";
import { sheets as sheetsJa } from "./ja/sheets.ts";
import type { Language } from "./language.ts";

const ja = {
  addon: addonJa,
  connector: connectorJa,
  detection: detectionJa,
  inquiries: inquiriesJa,
  mail: mailJa,
  reports: reportsJa,
  sheets: sheetsJa,
};

const en: typeof ja = {
  addon: addonEn,
  connector: connectorEn,
  detection: detectionEn,
  inquiries: inquiriesEn,
  mail: mailEn,
  reports: reportsEn,
  sheets: sheetsEn,
};

/** Every sentence that the add-on itself says. The sidebar's own stand in `<language>/sidebar.ts`. */
export type Messages = typeof ja;

export function messagesFor(language: Language): Messages {
  return language === "ja" ? ja : en;
}
