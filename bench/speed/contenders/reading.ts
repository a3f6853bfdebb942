/** The first half of our own work: decodes and parses into observations. */
import { readFileSync } from "node:fs";
import { nodeTextDecoding } from "../../../src/cli/text-decoding.ts";
import { readReport } from "../../../src/reports/report-reader.ts";
import { JAPAN } from "../../../src/reports/time-zone.ts";
import { measure } from "../measured.ts";

await measure(({ file }) => {
  const read = readReport(readFileSync(file), {
    name: "bench",
    decoding: nodeTextDecoding(),
    timeZone: JAPAN,
  });
  if (!read.recognised) throw new Error("the report was not recognised");
  return `${read.batch.length} observations`;
});
