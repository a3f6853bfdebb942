import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { HostOptions } from "../../../preview/host/types.ts";
import { TestSpreadsheet } from "../spreadsheet.ts";

const FOLDER = join(__dirname, "../../fixtures/sheets");

/** Sheets that earlier add-ons made, the first layout first. `make-sheet.ts` makes them. */
export const EARLIER_SHEETS = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json.gz"))
  .sort();

export function earlierSheet(name: string, options: Partial<HostOptions> = {}): TestSpreadsheet {
  const state = gunzipSync(readFileSync(join(FOLDER, name))).toString("utf8");
  return new TestSpreadsheet({ state, ...options });
}

interface Metadata {
  readonly key: string;
  readonly value?: string;
}

/** The values that developer metadata of this key have, in the order in which they were added. */
export function metadataOf(spreadsheet: TestSpreadsheet, key: string): string[] {
  const { metadata } = JSON.parse(spreadsheet.host.save()) as { metadata: Metadata[] };
  return metadata.filter((one) => one.key === key).map(({ value }) => value ?? "");
}

export const VERSION_KEY = "holdguard.version";

/** The same spreadsheet as a newer add-on would leave it. */
export function withVersion(spreadsheet: TestSpreadsheet, version: string): TestSpreadsheet {
  const state = JSON.parse(spreadsheet.host.save()) as { metadata: (Metadata & { id: number })[] };
  const others = state.metadata.filter(({ key }) => key !== VERSION_KEY);
  const note = { id: 99_999, key: VERSION_KEY, value: version, visibility: "DOCUMENT" };
  const changed = new TestSpreadsheet({ state: JSON.stringify({ ...state, metadata: [...others, note] }) });
  changed.now = spreadsheet.now;
  return changed;
}
