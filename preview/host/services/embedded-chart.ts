import type { Environment } from "../host-state.ts";
import type { ChartOption, ChartPosition, ChartSource, ChartSpec } from "../model/chart.ts";
import { ScriptException } from "../script-exception.ts";
import { EnumerationValue, enumerated, full, Service } from "../service.ts";
import { ChartOptions, chartOption } from "./chart-options.ts";
import { ContainerInfo } from "./container-info.ts";
import { CHART_TYPE } from "./enumerations.ts";
import { Range } from "./range.ts";
import { integer, signatureMismatch } from "./signature.ts";

type Api = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type BuilderApi = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type RangeApi = GoogleAppsScript.Spreadsheet.Range;

const rangesOf = (environment: Environment, sources: readonly ChartSource[]): RangeApi[] =>
  sources.map(({ tab, area }) => full<RangeApi>(new Range(environment, tab, area)));

/** "Class EmbeddedChart": a chart as it was when it was read or built. */
export class EmbeddedChart extends Service implements Partial<Api> {
  readonly serviceName = "EmbeddedChart";
  readonly #environment: Environment;
  readonly #id: number | null;
  readonly #spec: ChartSpec;

  /** @param id null where it is not in the spreadsheet */
  constructor(environment: Environment, id: number | null, spec: ChartSpec) {
    super();
    this.#environment = environment;
    this.#id = id;
    this.#spec = spec;
  }

  /** What is behind a chart that the bundle handed in. */
  static parts(chart: unknown, method: string): { readonly id: number | null; readonly spec: ChartSpec } {
    if (!(chart instanceof EmbeddedChart)) throw signatureMismatch(method, [chart]);
    return { id: chart.#id, spec: chart.#spec };
  }

  getChartId(): number | null {
    return this.#id;
  }

  getContainerInfo(): GoogleAppsScript.Spreadsheet.ContainerInfo {
    return ContainerInfo.of(this.#spec.position);
  }

  getNumHeaders(): number {
    return this.#spec.headers;
  }

  getOptions(): GoogleAppsScript.Charts.ChartOptions {
    return ChartOptions.of(this.#spec.options);
  }

  getRanges(): RangeApi[] {
    return rangesOf(this.#environment, this.#spec.sources);
  }

  modify(): BuilderApi {
    return full<BuilderApi>(new EmbeddedChartBuilder(this.#environment, this.#id, this.#spec));
  }
}

/** "Class EmbeddedChartBuilder"; the builders of single types (`asLineChart`…) are not imitated. */
export class EmbeddedChartBuilder extends Service implements Partial<BuilderApi> {
  readonly serviceName = "EmbeddedChartBuilder";
  readonly #environment: Environment;
  readonly #id: number | null;
  #type: string | undefined;
  #sources: readonly ChartSource[];
  #headers: number;
  readonly #options: Map<string, ChartOption>;
  #position: ChartPosition | undefined;

  constructor(environment: Environment, id: number | null = null, spec?: ChartSpec) {
    super();
    this.#environment = environment;
    this.#id = id;
    this.#type = spec?.type;
    this.#sources = spec?.sources ?? [];
    this.#headers = spec?.headers ?? 0;
    this.#options = new Map(spec?.options);
    this.#position = spec?.position;
  }

  get #self(): BuilderApi {
    return full<BuilderApi>(this);
  }

  /** "EmbeddedChartBuilder.addRange": one that is there already is not added again. */
  addRange(range: RangeApi): BuilderApi {
    const source = Range.cells(range, "SpreadsheetApp.EmbeddedChartBuilder.addRange");
    if (!this.#sources.some((one) => isSame(one, source))) this.#sources = [...this.#sources, source];
    return this.#self;
  }

  removeRange(range: RangeApi): BuilderApi {
    const source = Range.cells(range, "SpreadsheetApp.EmbeddedChartBuilder.removeRange");
    this.#sources = this.#sources.filter((one) => !isSame(one, source));
    return this.#self;
  }

  clearRanges(): BuilderApi {
    this.#sources = [];
    return this.#self;
  }

  getRanges(): RangeApi[] {
    return rangesOf(this.#environment, this.#sources);
  }

  setChartType(type: GoogleAppsScript.Charts.ChartType): BuilderApi {
    const value: unknown = type;
    if (!(value instanceof EnumerationValue) || CHART_TYPE.get(value.name()) !== value) {
      throw signatureMismatch("SpreadsheetApp.EmbeddedChartBuilder.setChartType", [value]);
    }
    this.#type = value.name();
    return this.#self;
  }

  getChartType(): GoogleAppsScript.Charts.ChartType {
    if (this.#type === undefined) throw new ScriptException("The chart has no type.");
    return enumerated(CHART_TYPE, this.#type);
  }

  setNumHeaders(headers: number): BuilderApi {
    this.#headers = integer(headers, "SpreadsheetApp.EmbeddedChartBuilder.setNumHeaders", [headers]);
    return this.#self;
  }

  setOption(option: string, value: unknown): BuilderApi {
    this.#options.set(option, chartOption(option, value));
    return this.#self;
  }

  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): BuilderApi {
    const method = "SpreadsheetApp.EmbeddedChartBuilder.setPosition";
    const given = [anchorRowPos, anchorColPos, offsetX, offsetY];
    const [row = 0, column = 0, x = 0, y = 0] = given.map((value) => integer(value, method, given));
    if (row < 1 || column < 1) throw new ScriptException("The position of a chart must be a cell.");
    this.#position = { row, column, offsetX: x, offsetY: y };
    return this.#self;
  }

  getContainer(): GoogleAppsScript.Spreadsheet.ContainerInfo {
    if (this.#position === undefined) throw new ScriptException("The chart has no position.");
    return ContainerInfo.of(this.#position);
  }

  /** Whether anything stands in for a type, a range or a position that is missing is not documented. */
  build(): Api {
    if (this.#type === undefined) throw new ScriptException("A chart needs a type.");
    if (this.#sources.length === 0) throw new ScriptException("A chart needs a range.");
    if (this.#position === undefined) throw new ScriptException("A chart needs a position.");
    const spec: ChartSpec = {
      type: this.#type,
      sources: this.#sources,
      headers: this.#headers,
      options: new Map(this.#options),
      position: this.#position,
    };
    return full<Api>(new EmbeddedChart(this.#environment, this.#id, spec));
  }
}

function isSame(one: ChartSource, other: ChartSource): boolean {
  return (
    one.tab === other.tab &&
    one.area.row === other.area.row &&
    one.area.column === other.area.column &&
    one.area.rows === other.area.rows &&
    one.area.columns === other.area.columns
  );
}
