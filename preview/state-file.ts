import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as v from "valibot";

const savedState = v.object({
  version: v.literal(1),
  day: v.pipe(v.number(), v.integer(), v.minValue(0)),
  host: v.string(),
});

/** What a restart needs: how many days have passed, and the host's own state. */
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

/** Replaces the saved state in one step: whoever reads the file sees the old state or the new one, never half. */
export function writeState(path: string, state: SavedState): void {
  mkdirSync(dirname(path), { recursive: true });
  const next = `${path}.${process.pid}.next`;
  writeFileSync(next, JSON.stringify(state));
  renameSync(next, path);
}

/** Sets a damaged state aside under another name, which it returns. */
export function setStateAside(path: string): string {
  const aside = `${path}.damaged`;
  rmSync(aside, { force: true });
  renameSync(path, aside);
  return aside;
}
