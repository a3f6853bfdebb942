import { createContext, runInContext } from "node:vm";
import { built } from "./built.ts";

/** Every service of Apps Script that a script finds among its globals. */
const SERVICES = [
  "BigQuery",
  "Browser",
  "CacheService",
  "CalendarApp",
  "CardService",
  "Charts",
  "ConferenceDataService",
  "ContactsApp",
  "ContentService",
  "DataStudioApp",
  "DocumentApp",
  "DriveApp",
  "FormApp",
  "GmailApp",
  "GroupsApp",
  "HtmlService",
  "Jdbc",
  "LanguageApp",
  "LinearOptimizationService",
  "LockService",
  "Logger",
  "MailApp",
  "Maps",
  "PropertiesService",
  "ScriptApp",
  "Session",
  "SitesApp",
  "SlidesApp",
  "SpreadsheetApp",
  "UrlFetchApp",
  "Utilities",
  "XmlService",
  "console",
];

/**
 * Runs Code.js in a bare context where each service throws as soon as anything is asked of it.
 * @param services stand-ins for those that may be used
 */
export function loadBundle(services: Readonly<Record<string, unknown>> = {}) {
  const globals: Record<string, unknown> = {};
  for (const name of SERVICES) globals[name] = services[name] ?? untouchable(name);
  runInContext(built("Code.js"), createContext(globals), { filename: "Code.js" });
  return { globals };
}

function untouchable(name: string): unknown {
  const refuse = (): never => {
    throw new Error(`${name} was touched without authorisation`);
  };
  return new Proxy(refuse, { get: refuse, apply: refuse, construct: refuse, has: refuse, ownKeys: refuse });
}
