import type { Environment } from "../host-state.ts";
import { lastColumn } from "../model/rectangle.ts";
import { sortRows } from "../model/sorting.ts";
import type { Tab } from "../model/tab.ts";
import { ScriptException } from "../script-exception.ts";
import { full, Service } from "../service.ts";
import { Range } from "./range.ts";

type Api = GoogleAppsScript.Spreadsheet.Filter;

/** "Class Filter", of which only the place, the sorting and the removal are imitated. */
export class Filter extends Service implements Partial<Api> {
  readonly serviceName = "Filter";
  readonly #environment: Environment;
  readonly #tab: Tab;

  constructor(environment: Environment, tab: Tab) {
    super();
    this.#environment = environment;
    this.#tab = tab;
  }

  get #area() {
    if (!this.#tab.filter) throw new ScriptException("The filter does not exist any more.");
    return this.#tab.filter;
  }

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    return full(new Range(this.#environment, this.#tab, this.#area));
  }

  remove(): void {
    this.#tab.filter = undefined;
    this.#environment.state.workbook.changes.structure(this.#tab);
  }

  /** Sorts the filtered rows below the filter's header; the column counts on the sheet. */
  sort(columnPosition: number, ascending: boolean): Api {
    const area = this.#area;
    if (columnPosition < area.column || columnPosition > lastColumn(area)) {
      throw new ScriptException("The sort column is out of range.");
    }
    if (area.rows > 1) {
      sortRows(
        this.#environment.state.workbook,
        this.#tab,
        { ...area, row: area.row + 1, rows: area.rows - 1 },
        [{ column: columnPosition, ascending }],
      );
    }
    return full<Api>(this);
  }
}
