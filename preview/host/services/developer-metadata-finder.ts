import type { Environment } from "../host-state.ts";
import type { DeveloperMetadataEntry } from "../model/developer-metadata.ts";
import { full, Service } from "../service.ts";
import { DeveloperMetadata } from "./developer-metadata.ts";

type Api = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type Test = (entry: DeveloperMetadataEntry) => boolean;

const TYPES = { spreadsheet: "SPREADSHEET", tab: "SHEET", column: "COLUMN" } as const;

/** "Class DeveloperMetadataFinder". */
export class DeveloperMetadataFinder extends Service implements Partial<Api> {
  readonly serviceName = "DeveloperMetadataFinder";
  readonly #environment: Environment;
  readonly #tests: Test[];

  constructor(environment: Environment, within: Test) {
    super();
    this.#environment = environment;
    this.#tests = [within];
  }

  #where(test: Test): Api {
    this.#tests.push(test);
    return full<Api>(this);
  }

  withId(id: number): Api {
    return this.#where((entry) => entry.id === id);
  }

  withKey(key: string): Api {
    return this.#where((entry) => entry.key === key);
  }

  withValue(value: string): Api {
    return this.#where((entry) => entry.value === value);
  }

  withVisibility(visibility: GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility): Api {
    return this.#where((entry) => entry.visibility === String(visibility));
  }

  withLocationType(locationType: GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType): Api {
    return this.#where((entry) => TYPES[entry.place.kind] === String(locationType));
  }

  find(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return this.#environment.state.workbook.metadata
      .filter((entry) => this.#tests.every((test) => test(entry)))
      .map((entry) => full(new DeveloperMetadata(this.#environment, entry)));
  }
}
