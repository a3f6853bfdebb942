import type { Environment } from "../host-state.ts";
import { full, Service, typedEnumeration } from "../service.ts";
import { ConditionalFormatRuleBuilder } from "./conditional-format-rule.ts";
import { DataValidationBuilder } from "./data-validation.ts";
import {
  BOOLEAN_CRITERIA,
  BORDER_STYLE,
  DATA_VALIDATION_CRITERIA,
  DEVELOPER_METADATA_LOCATION_TYPE,
  DEVELOPER_METADATA_VISIBILITY,
  PROTECTION_TYPE,
  WRAP_STRATEGY,
} from "./enumerations.ts";
import { Spreadsheet } from "./spreadsheet.ts";
import { Ui } from "./ui.ts";

/** "Class SpreadsheetApp". */
export class SpreadsheetApp extends Service implements Partial<GoogleAppsScript.Spreadsheet.SpreadsheetApp> {
  readonly serviceName = "SpreadsheetApp";
  readonly #environment: Environment;
  readonly BooleanCriteria =
    typedEnumeration<typeof GoogleAppsScript.Spreadsheet.BooleanCriteria>(BOOLEAN_CRITERIA);
  readonly BorderStyle = typedEnumeration<typeof GoogleAppsScript.Spreadsheet.BorderStyle>(BORDER_STYLE);
  readonly DataValidationCriteria =
    typedEnumeration<typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria>(DATA_VALIDATION_CRITERIA);
  readonly DeveloperMetadataLocationType = typedEnumeration<
    typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType
  >(DEVELOPER_METADATA_LOCATION_TYPE);
  readonly DeveloperMetadataVisibility = typedEnumeration<
    typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility
  >(DEVELOPER_METADATA_VISIBILITY);
  readonly ProtectionType =
    typedEnumeration<typeof GoogleAppsScript.Spreadsheet.ProtectionType>(PROTECTION_TYPE);
  readonly WrapStrategy = typedEnumeration<typeof GoogleAppsScript.Spreadsheet.WrapStrategy>(WRAP_STRATEGY);

  constructor(environment: Environment) {
    super();
    this.#environment = environment;
  }

  get #spreadsheet() {
    return new Spreadsheet(this.#environment);
  }

  /** In a trigger of a published add-on it is null, by some reports: the host's options decide. */
  getActiveSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    const { kind, state } = this.#environment;
    if (kind === "trigger" && state.options.spreadsheetInTriggers === false) {
      return null as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
    }
    return full<GoogleAppsScript.Spreadsheet.Spreadsheet>(this.#spreadsheet);
  }

  getActive(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.getActiveSpreadsheet();
  }

  getActiveSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return this.#spreadsheet.getActiveSheet();
  }

  setActiveSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet): GoogleAppsScript.Spreadsheet.Sheet {
    return this.#spreadsheet.setActiveSheet(sheet);
  }

  getActiveRange(): GoogleAppsScript.Spreadsheet.Range {
    return this.#spreadsheet.getActiveRange();
  }

  getCurrentCell(): GoogleAppsScript.Spreadsheet.Range {
    return this.#spreadsheet.getActiveCell();
  }

  getUi(): GoogleAppsScript.Base.Ui {
    return full<GoogleAppsScript.Base.Ui>(new Ui(this.#environment));
  }

  /** "SpreadsheetApp.flush": applies pending changes; here formulas are calculated. */
  flush(): void {
    this.#environment.state.workbook.calculation.settle();
  }

  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return full<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>(
      new ConditionalFormatRuleBuilder(this.#environment),
    );
  }

  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return full<GoogleAppsScript.Spreadsheet.DataValidationBuilder>(
      new DataValidationBuilder(this.#environment),
    );
  }
}
