import { FUNCTIONS } from "../formulas/functions.ts";
import { parseFormula, walk } from "../formulas/parser.ts";
import type { Environment } from "../host-state.ts";
import type { Condition, ConditionalRule } from "../model/conditional-rule.ts";
import type { Rectangle } from "../model/rectangle.ts";
import type { Style } from "../model/style.ts";
import type { Tab } from "../model/tab.ts";
import { NotImitated, ScriptException } from "../script-exception.ts";
import { enumerated, full, Service } from "../service.ts";
import { colorOf } from "./color.ts";
import { BOOLEAN_CRITERIA } from "./enumerations.ts";
import { Range } from "./range.ts";
import { signatureMismatch } from "./signature.ts";

type Api = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type BuilderApi = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type RangeApi = GoogleAppsScript.Spreadsheet.Range;

/** The rule behind an object that the bundle handed in; it must lie on this tab. */
export function conditionalRuleOf(rule: Api, tab: Tab): ConditionalRule {
  return ConditionalFormatRule.rule(rule, tab);
}

/** "Class ConditionalFormatRule". */
export class ConditionalFormatRule extends Service implements Partial<Api> {
  readonly serviceName = "ConditionalFormatRule";
  readonly #environment: Environment;
  readonly #tab: Tab;
  readonly #rule: ConditionalRule;

  constructor(environment: Environment, tab: Tab, rule: ConditionalRule) {
    super();
    this.#environment = environment;
    this.#tab = tab;
    this.#rule = rule;
  }

  static rule(rule: unknown, tab: Tab): ConditionalRule {
    if (!(rule instanceof ConditionalFormatRule)) {
      throw signatureMismatch("SpreadsheetApp.Sheet.setConditionalFormatRules", [rule]);
    }
    if (rule.#tab !== tab) {
      throw new ScriptException("Conditional format rule cannot reference a range on a different sheet.");
    }
    return rule.#rule;
  }

  copy(): BuilderApi {
    return full<BuilderApi>(new ConditionalFormatRuleBuilder(this.#environment, this.#tab, this.#rule));
  }

  getRanges(): RangeApi[] {
    return this.#rule.ranges.map((area) => full<RangeApi>(new Range(this.#environment, this.#tab, area)));
  }

  getBooleanCondition(): GoogleAppsScript.Spreadsheet.BooleanCondition | null {
    return full<GoogleAppsScript.Spreadsheet.BooleanCondition>(
      new BooleanCondition(this.#rule.condition, this.#rule.style),
    );
  }

  getGradientCondition(): null {
    return null;
  }
}

/** "Class BooleanCondition". */
class BooleanCondition extends Service implements Partial<GoogleAppsScript.Spreadsheet.BooleanCondition> {
  readonly serviceName = "BooleanCondition";
  readonly #condition: Condition;
  readonly #style: Style;

  constructor(condition: Condition, style: Style) {
    super();
    this.#condition = condition;
    this.#style = style;
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    return enumerated(BOOLEAN_CRITERIA, this.#condition.criterion);
  }

  getCriteriaValues(): unknown[] {
    return [...this.#condition.values];
  }

  getBackground(): string {
    return this.#style.background ?? "";
  }

  getFontColor(): string {
    return this.#style.fontColor ?? "";
  }

  getBold(): boolean | null {
    return this.#style.bold ?? null;
  }

  getItalic(): boolean | null {
    return this.#style.italic ?? null;
  }

  getStrikethrough(): boolean | null {
    return this.#style.strikethrough ?? null;
  }

  getUnderline(): boolean | null {
    return this.#style.underline ?? null;
  }
}

/** "Class ConditionalFormatRuleBuilder"; colour scales are not imitated. */
export class ConditionalFormatRuleBuilder extends Service implements Partial<BuilderApi> {
  readonly serviceName = "ConditionalFormatRuleBuilder";
  readonly #environment: Environment;
  #tab: Tab | undefined;
  #ranges: readonly Rectangle[];
  #condition: Condition | undefined;
  #style: Style;

  constructor(environment: Environment, tab?: Tab, rule?: ConditionalRule) {
    super();
    this.#environment = environment;
    this.#tab = tab;
    this.#ranges = rule?.ranges ?? [];
    this.#condition = rule?.condition;
    this.#style = rule?.style ?? {};
  }

  get #self(): BuilderApi {
    return full<BuilderApi>(this);
  }

  build(): Api {
    if (!this.#tab || this.#ranges.length === 0) {
      throw new ScriptException("Conditional format rule must have at least one range.");
    }
    if (!this.#condition) throw new ScriptException("Conditional format rule must have a condition.");
    const rule = { ranges: this.#ranges, condition: this.#condition, style: this.#style };
    if (this.#condition.criterion !== "CUSTOM_FORMULA")
      return full<Api>(new ConditionalFormatRule(this.#environment, this.#tab, rule));
    const formula = String(this.#condition.values[0]);
    const expression = parseFormula(formula.startsWith("=") ? formula : `=${formula}`);
    if (!expression) throw new ScriptException("Invalid conditional format rule formula.");
    for (const part of walk(expression)) {
      if (
        part.kind === "reference" &&
        part.reference.tabName !== undefined &&
        part.reference.tabName !== this.#tab.name
      ) {
        throw new ScriptException("Conditional format rule cannot reference a different sheet.");
      }
      if (part.kind === "call" && !FUNCTIONS.has(part.name.toUpperCase())) {
        throw new NotImitated(`${part.name}() in a conditional format`);
      }
    }
    return full<Api>(new ConditionalFormatRule(this.#environment, this.#tab, { ...rule, expression }));
  }

  copy(): BuilderApi {
    const copy = new ConditionalFormatRuleBuilder(this.#environment, this.#tab);
    copy.#ranges = this.#ranges;
    copy.#condition = this.#condition;
    copy.#style = this.#style;
    return full<BuilderApi>(copy);
  }

  getRanges(): RangeApi[] {
    const tab = this.#tab;
    return tab ? this.#ranges.map((area) => full<RangeApi>(new Range(this.#environment, tab, area))) : [];
  }

  getBooleanCondition(): GoogleAppsScript.Spreadsheet.BooleanCondition | null {
    return this.#condition
      ? full<GoogleAppsScript.Spreadsheet.BooleanCondition>(
          new BooleanCondition(this.#condition, this.#style),
        )
      : null;
  }

  setRanges(ranges: RangeApi[]): BuilderApi {
    const method = "SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges";
    if (!Array.isArray(ranges)) throw signatureMismatch(method, [ranges]);
    const cells = ranges.map((range) => Range.cells(range, method));
    if (cells.some(({ tab }) => tab !== cells[0]?.tab)) {
      throw new ScriptException("All ranges in a conditional format rule must be on the same sheet.");
    }
    this.#tab = cells[0]?.tab;
    this.#ranges = cells.map(({ area }) => area);
    return this.#self;
  }

  #styled(patch: Style): BuilderApi {
    this.#style = { ...this.#style, ...patch };
    return this.#self;
  }

  setBackground(color: string | null): BuilderApi {
    const { background: _, ...rest } = this.#style;
    const background = colorOf(color);
    this.#style = background === undefined ? rest : { ...rest, background };
    return this.#self;
  }

  setFontColor(color: string | null): BuilderApi {
    const { fontColor: _, ...rest } = this.#style;
    const fontColor = colorOf(color);
    this.#style = fontColor === undefined ? rest : { ...rest, fontColor };
    return this.#self;
  }

  setBold(bold: boolean | null): BuilderApi {
    return this.#styled({ bold: bold ?? false });
  }

  setItalic(italic: boolean | null): BuilderApi {
    return this.#styled({ italic: italic ?? false });
  }

  setStrikethrough(strikethrough: boolean | null): BuilderApi {
    return this.#styled({ strikethrough: strikethrough ?? false });
  }

  setUnderline(underline: boolean | null): BuilderApi {
    return this.#styled({ underline: underline ?? false });
  }

  #when(criterion: string, ...values: (string | number | Date)[]): BuilderApi {
    this.#condition = { criterion, values };
    return this.#self;
  }

  whenCellEmpty(): BuilderApi {
    return this.#when("CELL_EMPTY");
  }

  whenCellNotEmpty(): BuilderApi {
    return this.#when("CELL_NOT_EMPTY");
  }

  whenFormulaSatisfied(formula: string): BuilderApi {
    return this.#when("CUSTOM_FORMULA", formula.startsWith("=") ? formula : `=${formula}`);
  }

  whenNumberBetween(start: number, end: number): BuilderApi {
    return this.#when("NUMBER_BETWEEN", start, end);
  }

  whenNumberNotBetween(start: number, end: number): BuilderApi {
    return this.#when("NUMBER_NOT_BETWEEN", start, end);
  }

  whenNumberEqualTo(number: number): BuilderApi {
    return this.#when("NUMBER_EQUAL_TO", number);
  }

  whenNumberNotEqualTo(number: number): BuilderApi {
    return this.#when("NUMBER_NOT_EQUAL_TO", number);
  }

  whenNumberGreaterThan(number: number): BuilderApi {
    return this.#when("NUMBER_GREATER_THAN", number);
  }

  whenNumberGreaterThanOrEqualTo(number: number): BuilderApi {
    return this.#when("NUMBER_GREATER_THAN_OR_EQUAL_TO", number);
  }

  whenNumberLessThan(number: number): BuilderApi {
    return this.#when("NUMBER_LESS_THAN", number);
  }

  whenNumberLessThanOrEqualTo(number: number): BuilderApi {
    return this.#when("NUMBER_LESS_THAN_OR_EQUAL_TO", number);
  }

  whenTextContains(text: string): BuilderApi {
    return this.#when("TEXT_CONTAINS", text);
  }

  whenTextDoesNotContain(text: string): BuilderApi {
    return this.#when("TEXT_DOES_NOT_CONTAIN", text);
  }

  whenTextStartsWith(text: string): BuilderApi {
    return this.#when("TEXT_STARTS_WITH", text);
  }

  whenTextEndsWith(text: string): BuilderApi {
    return this.#when("TEXT_ENDS_WITH", text);
  }

  whenTextEqualTo(text: string): BuilderApi {
    return this.#when("TEXT_EQUAL_TO", text);
  }
}
