import type { Environment } from "../host-state.ts";
import { ScriptException } from "../script-exception.ts";
import { full, Service } from "../service.ts";
import { Range } from "./range.ts";

type Api = GoogleAppsScript.Spreadsheet.NamedRange;

/** "Class NamedRange". */
export class NamedRange extends Service implements Partial<Api> {
  readonly serviceName = "NamedRange";
  readonly #environment: Environment;
  #name: string;

  constructor(environment: Environment, name: string) {
    super();
    this.#environment = environment;
    this.#name = name;
  }

  get #workbook() {
    return this.#environment.state.workbook;
  }

  getName(): string {
    return this.#name;
  }

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    const named = this.#workbook.namedAreas.get(this.#name);
    if (!named) throw new ScriptException(`Named range ${this.#name} does not exist.`);
    return full(new Range(this.#environment, named.tab, named.area));
  }

  setName(name: string): Api {
    const named = this.#workbook.namedAreas.get(this.#name);
    if (!named) throw new ScriptException(`Named range ${this.#name} does not exist.`);
    this.#workbook.namedAreas.delete(this.#name);
    this.#workbook.namedAreas.set(name, named);
    this.#name = name;
    this.#workbook.calculation.namedAreasChanged();
    return full<Api>(this);
  }

  setRange(range: GoogleAppsScript.Spreadsheet.Range): Api {
    const { tab, area } = Range.cells(range, "SpreadsheetApp.NamedRange.setRange");
    this.#workbook.namedAreas.set(this.#name, { tab, area });
    this.#workbook.calculation.namedAreasChanged();
    return full<Api>(this);
  }

  remove(): void {
    this.#workbook.namedAreas.delete(this.#name);
    this.#workbook.calculation.namedAreasChanged();
  }
}
