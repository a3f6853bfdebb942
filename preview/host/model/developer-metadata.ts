import type { Column } from "./column.ts";
import type { Tab } from "./tab.ts";

/** Where developer metadata hangs. A column's follows the column wherever it moves. */
export type MetadataPlace =
  | { readonly kind: "spreadsheet" }
  | { readonly kind: "tab"; readonly tab: Tab }
  | { readonly kind: "column"; readonly tab: Tab; readonly column: Column };

export interface DeveloperMetadataEntry {
  readonly id: number;
  key: string;
  value: string | undefined;
  visibility: "DOCUMENT" | "PROJECT";
  readonly place: MetadataPlace;
}
