/**
 * `npm run bench -- [--rows 10000,100000,1000000] [--repeat 3]`
 *
 * How long it takes to read and judge a whole year's all-orders report, beside others that do less or other things
 * with the same file in the same minutes. Each contender runs in a process of its own, one after another and round by
 * round, so that a busy machine slows all of them; CPU time is what is compared.
 */
import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildSync } from "esbuild";
import type { Encoding } from "../shop/shop-profile.ts";
import { inputFile } from "./inputs.ts";
import type { Measured, Order } from "./measured.ts";
import { median } from "./median.ts";

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "10000,100000,1000000" },
    repeat: { type: "string", default: "3" },
  },
});
const SIZES = values.rows.split(",").map(Number);
const ROUNDS = Number(values.repeat);
/** Small files are read several times a process, for the compiler to warm up. */
const ROWS_A_PROCESS = 300_000;

interface Contender {
  readonly name: string;
  readonly script: string;
  readonly encodings: readonly Encoding[];
}

const BOTH: readonly Encoding[] = ["utf-8", "cp932"];
const OURS = "HoldGuard: read and judge";
const PAPAPARSE = "papaparse: split into cells";
const DUCKDB = "DuckDB: load and window";
const CONTENDERS: readonly Contender[] = [
  { name: "bytes only", script: "bytes", encodings: BOTH },
  { name: PAPAPARSE, script: "papaparse", encodings: BOTH },
  // It reads CP932 only with an extension that it would have to download.
  { name: DUCKDB, script: "duckdb", encodings: ["utf-8"] },
  { name: "HoldGuard: read", script: "reading", encodings: BOTH },
  { name: OURS, script: "holdguard", encodings: BOTH },
];

console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${ROUNDS} rounds`,
);
/** Compiled beforehand: a compiler in the process would count as its memory. */
const compiled = join(import.meta.dirname, "../../.cache/bench/contenders");
buildSync({
  entryPoints: CONTENDERS.map(({ script }) => join(import.meta.dirname, "contenders", `${script}.ts`)),
  outdir: compiled,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
});
const perRow = new Map<number, number>();
for (const rows of SIZES) {
  for (const encoding of BOTH) {
    const file = await inputFile({ rows, encoding });
    const runs = Math.max(1, Math.min(10, Math.round(ROWS_A_PROCESS / rows)));
    const measured = measureAll({ file, encoding, runs });
    print(rows, encoding, measured);
    const ours = measured.get(OURS);
    if (encoding === "utf-8" && ours !== undefined)
      perRow.set(rows, median(ours.flatMap(({ cpu }) => cpu)) / rows);
  }
}
const [smallest, largest] = [Math.min(...SIZES), Math.max(...SIZES)];
const growth = (perRow.get(largest) ?? Number.NaN) / (perRow.get(smallest) ?? Number.NaN);
console.log(`\nTime a row at ${largest} rows: ${growth.toFixed(2)} × that at ${smallest} rows`);

function measureAll(order: Order): ReadonlyMap<string, readonly Measured[]> {
  const measured = new Map<string, Measured[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, script, encodings } of CONTENDERS) {
      if (!encodings.includes(order.encoding)) continue;
      measured.set(name, [...(measured.get(name) ?? []), measureOne(script, order)]);
    }
  }
  return measured;
}

function measureOne(script: string, order: Order): Measured {
  const program = join(compiled, `${script}.mjs`);
  const output = execFileSync(process.execPath, [program, JSON.stringify(order)], { encoding: "utf8" });
  return JSON.parse(output) as Measured;
}

function print(rows: number, encoding: Encoding, measured: ReadonlyMap<string, readonly Measured[]>): void {
  const cpuOf = (name: string): number => median((measured.get(name) ?? []).flatMap(({ cpu }) => cpu));
  const memoryOf = (name: string): number =>
    median((measured.get(name) ?? []).map(({ peakMemory }) => peakMemory));
  console.log(`\n${rows} rows, ${encoding}`);
  for (const [name, rounds] of measured) {
    const cpu = rounds.flatMap((round) => round.cpu).sort((one, other) => one - other);
    const wall = median(rounds.flatMap((round) => round.wall));
    const spread = `${inMs(cpu[0])}–${inMs(cpu.at(-1))}`;
    console.log(
      `  ${name.padEnd(28)} CPU ${inMs(median(cpu)).padStart(8)} ms (${spread}), wall ${inMs(wall)} ms, ${memoryOf(name).toFixed(0)} MB; ${rounds[0]?.found}`,
    );
  }
  const against = (peer: string): string => `${(cpuOf(OURS) / cpuOf(peer)).toFixed(2)} × ${peer}`;
  const peers = [PAPAPARSE, DUCKDB].filter((name) => measured.has(name));
  const memory = (memoryOf(OURS) / memoryOf(PAPAPARSE)).toFixed(2);
  console.log(`  ${OURS}: time ${peers.map(against).join(", ")}; memory ${memory} × ${PAPAPARSE}`);
}

function inMs(milliseconds: number | undefined): string {
  return (milliseconds ?? Number.NaN).toFixed(0);
}
