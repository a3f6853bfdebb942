import { ScriptException } from "./script-exception.ts";
import type { AuthMode, ExecutionKind } from "./types.ts";

const SCOPE = "https://www.googleapis.com/auth/";

export interface Permissions {
  readonly kind: ExecutionKind;
  readonly authMode: AuthMode;
  /** Scopes of the manifest that the user did not decline. */
  readonly scopes: ReadonlySet<string>;
}

const SPREADSHEETS = [`${SCOPE}spreadsheets.currentonly`, `${SCOPE}spreadsheets`];
const SPREADSHEET_CLASSES = new Set([
  "SpreadsheetApp",
  "Spreadsheet",
  "Sheet",
  "Range",
  "NamedRange",
  "Filter",
  "Protection",
  "DeveloperMetadata",
  "DeveloperMetadataFinder",
  "DeveloperMetadataLocation",
  "ConditionalFormatRule",
  "ConditionalFormatRuleBuilder",
  "BooleanCondition",
  "DataValidation",
  "DataValidationBuilder",
  "EmbeddedChart",
  "EmbeddedChartBuilder",
  "ContainerInfo",
]);

const SHOWS_UI = /^(show|alert|prompt)/;
const READS = /^(get|is|can|offset$|find|with|onIntersecting|createDeveloperMetadataFinder$)/;
const TRIGGER_METHODS = /^(newTrigger|getProjectTriggers|getUserTriggers|getScriptTriggers|deleteTrigger)$/;
const LOCALE_METHODS = new Set(["Session.getActiveUserLocale", "Session.getScriptTimeZone"]);

/** The scopes of which one must be granted for a call, as each method's "Authorization" section lists them. */
function scopesFor(service: string, method: string): readonly string[] {
  if (SPREADSHEET_CLASSES.has(service)) return method === "getUi" ? [] : SPREADSHEETS;
  switch (service) {
    case "Ui":
      return /^show/.test(method) ? [`${SCOPE}script.container.ui`] : [];
    case "ScriptApp":
      return TRIGGER_METHODS.test(method) ? [`${SCOPE}script.scriptapp`] : [];
    case "MailApp":
      return [`${SCOPE}script.send_mail`];
    case "UrlFetchApp":
      return [`${SCOPE}script.external_request`];
    case "Session":
      return /^get(Active|Effective)User$/.test(method) ? [`${SCOPE}userinfo.email`] : [];
    default:
      return [];
  }
}

function withoutPermission(service: string, method: string): ScriptException {
  const scopes = scopesFor(service, method);
  const required = scopes.length > 1 ? `(${scopes.join(" || ")})` : scopes[0];
  return new ScriptException(
    `You do not have permission to call ${service}.${method}${required ? `. Required permissions: ${required}` : ""}`,
  );
}

/** Throws what Apps Script throws when an execution may not call a method. */
export function assertPermitted(permissions: Permissions, service: string, method: string): void {
  if (permissions.kind === "user") return;
  if (permissions.kind === "customFunction") {
    assertPermittedToCustomFunction(service, method);
    return;
  }
  if (service === "SpreadsheetApp" && method === "getUi" && permissions.kind === "trigger") {
    throw new ScriptException("Cannot call SpreadsheetApp.getUi() from this context.");
  }
  if (permissions.authMode === "NONE") {
    assertPermittedWithoutAuthorization(service, method);
    return;
  }
  const scopes = scopesFor(service, method);
  if (permissions.authMode === "LIMITED" && !SPREADSHEET_CLASSES.has(service) && scopes.length > 0) {
    throw withoutPermission(service, method);
  }
  if (scopes.length > 0 && !scopes.some((scope) => permissions.scopes.has(scope))) {
    const required = scopes.length > 1 ? `(${scopes.join(" || ")})` : scopes[0];
    throw new ScriptException(
      `Specified permissions are not sufficient to call ${service}.${method}. Required permissions: ${required}`,
    );
  }
}

/** "Editor add-on authorization", AuthMode.NONE: the menu, and nothing that needs authorisation. */
function assertPermittedWithoutAuthorization(service: string, method: string): void {
  if (service === "Menu" || service === "Logger") return;
  if (service === "SpreadsheetApp" && method === "getUi") return;
  if (service === "Ui" && !SHOWS_UI.test(method)) return;
  if (LOCALE_METHODS.has(`${service}.${method}`)) return;
  throw withoutPermission(service, method);
}

/** "Custom functions in Google Sheets", Using Apps Script services. */
function assertPermittedToCustomFunction(service: string, method: string): void {
  if (service === "SpreadsheetApp" && method === "getUi") {
    throw new ScriptException("Cannot call SpreadsheetApp.getUi() from this context.");
  }
  if (SPREADSHEET_CLASSES.has(service)) {
    if (!READS.test(method)) throw new ScriptException(`You do not have permission to call ${method}`);
    return;
  }
  const allowed =
    /^(Cache|CacheService|Lock|LockService|Properties|PropertiesService|UrlFetchApp|HTTPResponse|Utilities|Blob|HtmlService|HtmlOutput|HtmlTemplate|Logger)$/;
  if (allowed.test(service) || LOCALE_METHODS.has(`${service}.${method}`)) return;
  throw withoutPermission(service, method);
}
