/** The files that are read: all-orders reports of a year, made once and kept. */
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { type BulkReport, writeBulkReport } from "../shop/bulk-report.ts";

const SEED = 1;
const CACHE = join(import.meta.dirname, "../../.cache/bench");

export type Input = Omit<BulkReport, "seed">;

/** Path of the report of so many rows; the same bytes each time. */
export async function inputFile({ rows, encoding }: Input): Promise<string> {
  const path = join(CACHE, `all-orders-${rows}-${encoding}-seed-${SEED}.txt`);
  if (existsSync(path)) return path;
  mkdirSync(CACHE, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  await writeBulkReport(unfinished, { rows, encoding, seed: SEED });
  renameSync(unfinished, path);
  return path;
}
