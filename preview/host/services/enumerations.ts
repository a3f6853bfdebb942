import { Enumeration } from "../service.ts";

/** The enumerations of SpreadsheetApp, ScriptApp and Utilities that are imitated. */
export const BOOLEAN_CRITERIA = new Enumeration("SpreadsheetApp.BooleanCriteria", [
  "CELL_EMPTY",
  "CELL_NOT_EMPTY",
  "DATE_AFTER",
  "DATE_BEFORE",
  "DATE_EQUAL_TO",
  "NUMBER_BETWEEN",
  "NUMBER_EQUAL_TO",
  "NUMBER_GREATER_THAN",
  "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  "NUMBER_LESS_THAN",
  "NUMBER_LESS_THAN_OR_EQUAL_TO",
  "NUMBER_NOT_BETWEEN",
  "NUMBER_NOT_EQUAL_TO",
  "TEXT_CONTAINS",
  "TEXT_DOES_NOT_CONTAIN",
  "TEXT_ENDS_WITH",
  "TEXT_EQUAL_TO",
  "TEXT_STARTS_WITH",
  "CUSTOM_FORMULA",
]);
export const DATA_VALIDATION_CRITERIA = new Enumeration("SpreadsheetApp.DataValidationCriteria", [
  "CHECKBOX",
  "CUSTOM_FORMULA",
  "DATE_IS_VALID_DATE",
  "NUMBER_BETWEEN",
  "NUMBER_GREATER_THAN",
  "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  "NUMBER_LESS_THAN",
  "NUMBER_LESS_THAN_OR_EQUAL_TO",
  "VALUE_IN_LIST",
  "VALUE_IN_RANGE",
]);
export const DEVELOPER_METADATA_VISIBILITY = new Enumeration("SpreadsheetApp.DeveloperMetadataVisibility", [
  "DOCUMENT",
  "PROJECT",
]);
export const DEVELOPER_METADATA_LOCATION_TYPE = new Enumeration(
  "SpreadsheetApp.DeveloperMetadataLocationType",
  ["SPREADSHEET", "SHEET", "ROW", "COLUMN"],
);
export const WRAP_STRATEGY = new Enumeration("SpreadsheetApp.WrapStrategy", ["WRAP", "OVERFLOW", "CLIP"]);
export const PROTECTION_TYPE = new Enumeration("SpreadsheetApp.ProtectionType", ["RANGE", "SHEET"]);
export const BORDER_STYLE = new Enumeration("SpreadsheetApp.BorderStyle", [
  "DOTTED",
  "DASHED",
  "SOLID",
  "SOLID_MEDIUM",
  "SOLID_THICK",
  "DOUBLE",
]);
/** The types that the preview draws. */
export const CHART_TYPE = new Enumeration("Charts.ChartType", ["BAR", "COLUMN", "LINE"]);
export const AUTH_MODE = new Enumeration("ScriptApp.AuthMode", [
  "NONE",
  "CUSTOM_FUNCTION",
  "LIMITED",
  "FULL",
]);
export const AUTHORIZATION_STATUS = new Enumeration("ScriptApp.AuthorizationStatus", [
  "REQUIRED",
  "NOT_REQUIRED",
]);
export const EVENT_TYPE = new Enumeration("ScriptApp.EventType", [
  "CLOCK",
  "ON_OPEN",
  "ON_EDIT",
  "ON_FORM_SUBMIT",
  "ON_CHANGE",
  "ON_EVENT_UPDATED",
]);
export const TRIGGER_SOURCE = new Enumeration("ScriptApp.TriggerSource", [
  "SPREADSHEETS",
  "CLOCK",
  "FORMS",
  "DOCUMENTS",
  "CALENDAR",
]);
export const WEEK_DAY = new Enumeration("ScriptApp.WeekDay", [
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
  "SUNDAY",
]);
export const DIGEST_ALGORITHM = new Enumeration("Utilities.DigestAlgorithm", [
  "MD2",
  "MD5",
  "SHA_1",
  "SHA_256",
  "SHA_384",
  "SHA_512",
]);
export const CHARSET = new Enumeration("Utilities.Charset", ["US_ASCII", "UTF_8"]);
export const BUTTON = new Enumeration("Ui.Button", ["CLOSE", "OK", "CANCEL", "YES", "NO"]);
export const BUTTON_SET = new Enumeration("Ui.ButtonSet", ["OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL"]);
