import type { Environment } from "../host-state.ts";
import type { Validation } from "../model/validation.ts";
import { ScriptException } from "../script-exception.ts";
import { enumerated, full, Service } from "../service.ts";
import { DATA_VALIDATION_CRITERIA } from "./enumerations.ts";
import { Range } from "./range.ts";
import { signatureMismatch } from "./signature.ts";

type Api = GoogleAppsScript.Spreadsheet.DataValidation;
type BuilderApi = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** "Create an in-cell dropdown list": up to 500 items in a list. */
const MOST_CHOICES = 500;

/** The validation behind an object that the bundle handed in. */
export const validationOf = (rule: Api): Validation => DataValidation.validation(rule);

/** "Class DataValidation". */
export class DataValidation extends Service implements Partial<Api> {
  readonly serviceName = "DataValidation";
  readonly #environment: Environment;
  readonly #validation: Validation;

  constructor(environment: Environment, validation: Validation) {
    super();
    this.#environment = environment;
    this.#validation = validation;
  }

  static validation(rule: unknown): Validation {
    if (!(rule instanceof DataValidation))
      throw signatureMismatch("SpreadsheetApp.Range.setDataValidation", [rule]);
    return rule.#validation;
  }

  copy(): BuilderApi {
    return full<BuilderApi>(new DataValidationBuilder(this.#environment, this.#validation));
  }

  getAllowInvalid(): boolean {
    return this.#validation.allowInvalid;
  }

  getHelpText(): string {
    return this.#validation.helpText ?? "";
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    return enumerated(DATA_VALIDATION_CRITERIA, this.#validation.criterion);
  }

  getCriteriaValues(): unknown[] {
    const { source, values } = this.#validation;
    return source ? [new Range(this.#environment, source.tab, source.area), ...values] : [...values];
  }
}

/** "Class DataValidationBuilder". Criteria on dates and texts are not imitated. */
export class DataValidationBuilder extends Service implements Partial<BuilderApi> {
  readonly serviceName = "DataValidationBuilder";
  readonly #environment: Environment;
  #validation: Validation | undefined;
  #allowInvalid: boolean;
  #helpText: string | undefined;

  constructor(environment: Environment, validation?: Validation) {
    super();
    this.#environment = environment;
    this.#validation = validation;
    this.#allowInvalid = validation?.allowInvalid ?? true;
    this.#helpText = validation?.helpText;
  }

  get #self(): BuilderApi {
    return full<BuilderApi>(this);
  }

  build(): Api {
    if (!this.#validation) throw new ScriptException("Data validation rule must have a criteria.");
    const { criterion, values, source } = this.#validation;
    return full<Api>(
      new DataValidation(this.#environment, {
        criterion,
        values,
        ...(source && { source }),
        allowInvalid: this.#allowInvalid,
        ...(this.#helpText !== undefined && { helpText: this.#helpText }),
      }),
    );
  }

  copy(): BuilderApi {
    const copy = new DataValidationBuilder(this.#environment, this.#validation);
    copy.#allowInvalid = this.#allowInvalid;
    copy.#helpText = this.#helpText;
    return full<BuilderApi>(copy);
  }

  /** "DataValidationBuilder.setAllowInvalid": true (the default of Apps Script) only warns. */
  setAllowInvalid(allowInvalidData: boolean): BuilderApi {
    this.#allowInvalid = allowInvalidData;
    return this.#self;
  }

  getAllowInvalid(): boolean {
    return this.#allowInvalid;
  }

  setHelpText(helpText: string): BuilderApi {
    this.#helpText = helpText;
    return this.#self;
  }

  #require(criterion: string, values: Validation["values"], source?: Validation["source"]): BuilderApi {
    this.#validation = { criterion, values, allowInvalid: true, ...(source && { source }) };
    return this.#self;
  }

  requireValueInList(values: string[], showDropdown = true): BuilderApi {
    if (!Array.isArray(values) || values.length === 0) {
      throw signatureMismatch("SpreadsheetApp.DataValidationBuilder.requireValueInList", [values]);
    }
    if (values.length > MOST_CHOICES) {
      throw new ScriptException(`The list of a data validation rule may have at most ${MOST_CHOICES} items.`);
    }
    return this.#require("VALUE_IN_LIST", [values.map(String), showDropdown]);
  }

  requireValueInRange(range: GoogleAppsScript.Spreadsheet.Range, showDropdown = true): BuilderApi {
    const source = Range.cells(range, "SpreadsheetApp.DataValidationBuilder.requireValueInRange");
    return this.#require("VALUE_IN_RANGE", [showDropdown], source);
  }

  requireCheckbox(...given: unknown[]): BuilderApi {
    return this.#require("CHECKBOX", given.map(String));
  }

  requireDate(): BuilderApi {
    return this.#require("DATE_IS_VALID_DATE", []);
  }

  requireFormulaSatisfied(formula: string): BuilderApi {
    return this.#require("CUSTOM_FORMULA", [formula]);
  }

  requireNumberBetween(start: number, end: number): BuilderApi {
    return this.#require("NUMBER_BETWEEN", [start, end]);
  }

  requireNumberGreaterThan(number: number): BuilderApi {
    return this.#require("NUMBER_GREATER_THAN", [number]);
  }

  requireNumberGreaterThanOrEqualTo(number: number): BuilderApi {
    return this.#require("NUMBER_GREATER_THAN_OR_EQUAL_TO", [number]);
  }

  requireNumberLessThan(number: number): BuilderApi {
    return this.#require("NUMBER_LESS_THAN", [number]);
  }

  requireNumberLessThanOrEqualTo(number: number): BuilderApi {
    return this.#require("NUMBER_LESS_THAN_OR_EQUAL_TO", [number]);
  }
}
