import type { Environment } from "../host-state.ts";
import type { MetadataPlace } from "../model/developer-metadata.ts";
import { enumerated, full, Service } from "../service.ts";
import { DEVELOPER_METADATA_LOCATION_TYPE } from "./enumerations.ts";
import { Range } from "./range.ts";
import { Sheet } from "./sheet.ts";
import { Spreadsheet } from "./spreadsheet.ts";

const TYPE_NAMES = { spreadsheet: "SPREADSHEET", tab: "SHEET", column: "COLUMN" } as const;

/** "Class DeveloperMetadataLocation". */
export class DeveloperMetadataLocation
  extends Service
  implements Partial<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation>
{
  readonly serviceName = "DeveloperMetadataLocation";
  readonly #environment: Environment;
  readonly #place: MetadataPlace;

  constructor(environment: Environment, place: MetadataPlace) {
    super();
    this.#environment = environment;
    this.#place = place;
  }

  getLocationType(): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType {
    return enumerated(DEVELOPER_METADATA_LOCATION_TYPE, TYPE_NAMES[this.#place.kind]);
  }

  getSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet | null {
    return this.#place.kind === "spreadsheet"
      ? full<GoogleAppsScript.Spreadsheet.Spreadsheet>(new Spreadsheet(this.#environment))
      : null;
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet | null {
    return this.#place.kind === "tab"
      ? full<GoogleAppsScript.Spreadsheet.Sheet>(new Sheet(this.#environment, this.#place.tab))
      : null;
  }

  getColumn(): GoogleAppsScript.Spreadsheet.Range | null {
    if (this.#place.kind !== "column") return null;
    const { tab, column } = this.#place;
    const position = tab.columns.indexOf(column) + 1;
    return full<GoogleAppsScript.Spreadsheet.Range>(
      new Range(this.#environment, tab, { row: 1, column: position, rows: tab.maxRows, columns: 1 }),
    );
  }

  getRow(): null {
    return null;
  }
}
