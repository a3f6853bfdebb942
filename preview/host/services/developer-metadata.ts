import type { Environment } from "../host-state.ts";
import type { DeveloperMetadataEntry, MetadataPlace } from "../model/developer-metadata.ts";
import type { Workbook } from "../model/workbook.ts";
import { ScriptException } from "../script-exception.ts";
import { EnumerationValue, enumerated, full, Service } from "../service.ts";
import { DeveloperMetadataLocation } from "./developer-metadata-location.ts";
import { DEVELOPER_METADATA_VISIBILITY } from "./enumerations.ts";
import { signatureMismatch } from "./signature.ts";

type Api = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

/** The overloads of `addDeveloperMetadata`. */
export type MetadataArguments = readonly [
  key: string,
  valueOrVisibility?: string | Visibility,
  visibility?: Visibility,
];

/** "DeveloperMetadata": 30,000 characters a place. */
const MOST_CHARACTERS = 30_000;

const samePlace = (a: MetadataPlace, b: MetadataPlace): boolean =>
  a.kind === "spreadsheet" || b.kind === "spreadsheet"
    ? a.kind === b.kind
    : a.kind === "column" && b.kind === "column"
      ? a.column === b.column
      : a.kind === b.kind && a.tab === b.tab;

/** Adds metadata to a place; keys need not be unique there. */
export function addMetadata(workbook: Workbook, place: MetadataPlace, given: MetadataArguments): void {
  const [key, second, third] = given;
  if (typeof key !== "string") throw signatureMismatch("addDeveloperMetadata", given);
  const value = typeof second === "string" ? second : undefined;
  const visibility = asVisibility(third ?? (typeof second === "string" ? undefined : second)) ?? "DOCUMENT";
  const there = workbook.metadata.filter((entry) => samePlace(entry.place, place));
  const size = there.reduce((sum, entry) => sum + entry.key.length + (entry.value?.length ?? 0), 0);
  if (size + key.length + (value?.length ?? 0) > MOST_CHARACTERS) {
    throw new ScriptException("Developer metadata storage quota exceeded.");
  }
  workbook.metadata.push({ id: workbook.nextId++, key, value, visibility, place });
}

function asVisibility(value: unknown): "DOCUMENT" | "PROJECT" | undefined {
  if (value === undefined) return undefined;
  const name = value instanceof EnumerationValue ? value.name() : undefined;
  if (name === "DOCUMENT" || name === "PROJECT") return name;
  throw signatureMismatch("addDeveloperMetadata", [value]);
}

/** "Class DeveloperMetadata". */
export class DeveloperMetadata extends Service implements Partial<Api> {
  readonly serviceName = "DeveloperMetadata";
  readonly #environment: Environment;
  readonly #entry: DeveloperMetadataEntry;

  constructor(environment: Environment, entry: DeveloperMetadataEntry) {
    super();
    this.#environment = environment;
    this.#entry = entry;
  }

  getId(): number {
    return this.#entry.id;
  }

  getKey(): string {
    return this.#entry.key;
  }

  getValue(): string | null {
    return this.#entry.value ?? null;
  }

  getVisibility(): Visibility {
    return enumerated(DEVELOPER_METADATA_VISIBILITY, this.#entry.visibility);
  }

  getLocation(): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation {
    return full(new DeveloperMetadataLocation(this.#environment, this.#entry.place));
  }

  setKey(key: string): Api {
    this.#entry.key = key;
    return full<Api>(this);
  }

  setValue(value: string): Api {
    this.#entry.value = value;
    return full<Api>(this);
  }

  setVisibility(visibility: Visibility): Api {
    this.#entry.visibility = asVisibility(visibility) ?? "DOCUMENT";
    return full<Api>(this);
  }

  remove(): void {
    const { workbook } = this.#environment.state;
    workbook.metadata = workbook.metadata.filter((entry) => entry !== this.#entry);
  }
}
