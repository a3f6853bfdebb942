import { readFileSync, renameSync, rmSync } from "node:fs";
import * as v from "valibot";
import { writeFileWhole } from "./whole-file.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const savedState = v.object({
  version: v.literal(2),
  now: v.number(),
  declinedScopes: v.array(v.string()),
  spreadsheetInTriggers: v.boolean(),
  runs: v.array(
    v.object({
      at: v.number(),
      functionName: v.string(),
      failure: v.optional(v.string()),
      cellsWritten: count,
      fetches: count,
      mails: count,
    }),
  ),
  host: v.string(),
});

/** What a restart needs: the host's clock (epoch ms), what the user set in the preview, and the host's own state. */
export type SavedState = v.InferOutput<typeof savedState>;

/** The saved state, `undefined` where none was saved yet. Throws where the file is damaged. */
export function readState(path: string): SavedState | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  return v.parse(savedState, JSON.parse(text));
}

export function writeState(path: string, state: SavedState): void {
  writeFileWhole(path, JSON.stringify(state));
}

/** Sets a damaged state aside under another name, which it returns. */
export function setStateAside(path: string): string {
  const aside = `${path}.damaged`;
  rmSync(aside, { force: true });
  renameSync(path, aside);
  return aside;
}
