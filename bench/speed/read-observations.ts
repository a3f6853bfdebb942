import { readFileSync } from "node:fs";
import { nodeTextDecoding } from "../../src/cli/text-decoding.ts";
import { type ReadReport, readReport } from "../../src/reports/report-reader.ts";
import { JAPAN } from "../../src/reports/time-zone.ts";

/** Decodes and parses one of the bench's files. */
export function readObservations(file: string): ReadReport {
  const read = readReport(readFileSync(file), {
    name: "bench",
    decoding: nodeTextDecoding(),
    timeZone: JAPAN,
  });
  if (!read.recognised) throw new Error("the report was not recognised");
  return read;
}
