import type { ChartPosition } from "../model/chart.ts";
import { full, Service } from "../service.ts";

type Api = GoogleAppsScript.Spreadsheet.ContainerInfo;

/** "Class ContainerInfo": where a chart floats. */
export class ContainerInfo extends Service implements Partial<Api> {
  readonly serviceName = "ContainerInfo";
  readonly #position: ChartPosition;

  constructor(position: ChartPosition) {
    super();
    this.#position = position;
  }

  static of(position: ChartPosition): Api {
    return full<Api>(new ContainerInfo(position));
  }

  getAnchorRow(): number {
    return this.#position.row;
  }

  getAnchorColumn(): number {
    return this.#position.column;
  }

  getOffsetX(): number {
    return this.#position.offsetX;
  }

  getOffsetY(): number {
    return this.#position.offsetY;
  }
}
