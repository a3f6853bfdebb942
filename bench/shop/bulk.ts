import { parseArgs } from "node:util";
import { writeBulkReport } from "./bulk-report.ts";

const USAGE = "npx tsx bench/shop/bulk.ts --out FILE [--rows N] [--encoding utf-8|cp932] [--seed N]";

const { values } = parseArgs({
  options: {
    out: { type: "string" },
    rows: { type: "string", default: "100000" },
    encoding: { type: "string", default: "utf-8" },
    seed: { type: "string", default: "1" },
  },
});
const { out, encoding } = values;
const rows = Number(values.rows);
const seed = Number(values.seed);
const known = encoding === "utf-8" || encoding === "cp932";
if (out === undefined || !known || !Number.isInteger(rows) || rows < 1 || !Number.isInteger(seed)) {
  console.error(USAGE);
  process.exit(1);
}
await writeBulkReport(out, { rows, encoding, seed });
console.log(`${out}: ${rows} rows, ${encoding}, seed ${seed}`);
