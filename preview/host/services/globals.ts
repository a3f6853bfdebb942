import { format } from "node:util";
import type { Environment } from "../host-state.ts";
import { Service } from "../service.ts";
import { CacheService } from "./cache-service.ts";
import { Charts } from "./charts.ts";
import { HtmlService } from "./html-service.ts";
import { LockService } from "./lock-service.ts";
import { MailApp } from "./mail-app.ts";
import { PropertiesService } from "./properties-service.ts";
import { ScriptApp } from "./script-app.ts";
import { Session } from "./session.ts";
import { SpreadsheetApp } from "./spreadsheet-app.ts";
import { UrlFetchApp } from "./url-fetch-app.ts";
import { Utilities } from "./utilities.ts";

/** Services of Apps Script that this host does not imitate at all: touching them throws with their name. */
const NOT_IMITATED = [
  "Browser",
  "CalendarApp",
  "CardService",
  "ContactsApp",
  "ContentService",
  "DocumentApp",
  "DriveApp",
  "FormApp",
  "GmailApp",
  "GroupsApp",
  "Jdbc",
  "LanguageApp",
  "LinearOptimizationService",
  "Maps",
  "SitesApp",
  "SlidesApp",
  "XmlService",
] as const;

/** The services that stand in the bundle's global scope. */
export function globalServices(environment: Environment): Readonly<Record<string, Service>> {
  const imitated = {
    SpreadsheetApp: new SpreadsheetApp(environment),
    Charts: new Charts(),
    PropertiesService: new PropertiesService(environment),
    CacheService: new CacheService(environment),
    LockService: new LockService(environment),
    ScriptApp: new ScriptApp(environment),
    HtmlService: new HtmlService(environment),
    Session: new Session(environment),
    Utilities: new Utilities(),
    MailApp: new MailApp(environment),
    UrlFetchApp: new UrlFetchApp(environment),
  };
  const others = NOT_IMITATED.map((name) => [name, new MissingService(name)] as const);
  return { ...imitated, ...Object.fromEntries(others) };
}

class MissingService extends Service {
  constructor(readonly serviceName: string) {
    super();
  }
}

/** `console` and `Logger`: no services, they are neither counted nor refused. */
export function loggers(logs: string[]): Readonly<Record<string, object>> {
  const write = (...given: unknown[]) => {
    logs.push(format(...given));
  };
  const logger = {
    log: (...given: unknown[]) => {
      write(...given);
      return logger;
    },
    clear: () => {},
    getLog: () => logs.join("\n"),
  };
  const timer = () => {};
  return {
    console: {
      log: write,
      info: write,
      warn: write,
      error: write,
      debug: write,
      time: timer,
      timeEnd: timer,
    },
    Logger: logger,
  };
}
