import { readFileSync, rmSync } from "node:fs";
import * as v from "valibot";
import { writeFileWhole } from "../whole-file.ts";

const keptRequests = v.array(v.object({ at: v.number(), body: v.string() }));

/** The reports that were asked for: when (epoch ms), and with which body. */
export type KeptRequests = v.InferOutput<typeof keptRequests>;

/** None where the file is missing or damaged: the add-on asks again for what Amazon no longer knows. */
export function readKeptRequests(path: string): KeptRequests {
  try {
    return v.parse(keptRequests, JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return [];
  }
}

export function keepRequests(path: string, requests: KeptRequests): void {
  writeFileWhole(path, JSON.stringify(requests));
}

export function forgetRequests(path: string): void {
  rmSync(path, { force: true });
}
