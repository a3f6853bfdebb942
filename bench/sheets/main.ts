/**
 * `npm run bench:sheets -- [--lines N]... [--dist FOLDER]`
 *
 * What each operation asks of Google, counted in the stand-in for Google Sheets, beside the least program for it
 * (`hand-minimal.ts`), and how long that takes by published measurements (`cost-model.ts`). `--dist`: the build to
 * measure, another version's for comparison.
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Cost } from "./cost.ts";
import { estimatedSeconds } from "./cost-model.ts";
import { formulaCosts } from "./formula-costs.ts";
import { besideMinimal } from "./hand-minimal.ts";
import { LargeBook } from "./large-book.ts";
import { operations } from "./operations.ts";

const { values } = parseArgs({
  options: { lines: { type: "string", multiple: true }, dist: { type: "string", default: "../../dist" } },
});
const sizes = (values.lines ?? ["10000", "100000"]).map(Number);
const program = readFileSync(join(import.meta.dirname, "minimal-program.js"), "utf8");
const bundle = (name: string): string =>
  readFileSync(join(resolve(import.meta.dirname, values.dist), name), "utf8");

const rows: (readonly string[])[] = [
  [
    "operation",
    "book",
    "change",
    "calls",
    "cells read",
    "cells written",
    "calls ÷ least",
    "cells ÷ least",
    "s",
  ],
];

for (const lines of sizes) {
  const book = new LargeBook(bundle, lines);
  for (const { name, change, prepare, work, minimal } of operations(lines)) {
    prepare?.(book);
    if (minimal === undefined) {
      addRow(name, lines, change, book.measure(() => work(book)).cost);
      continue;
    }
    const compared = besideMinimal(book, program, () => work(book), minimal);
    addRow(name, lines, change, compared.own, compared.minimal);
  }
  for (const { formula, cost } of formulaCosts(book, 1000)) addRow(formula, lines, "1,000 rows", cost);
}

function addRow(name: string, lines: number, change: string, own: Cost, minimal?: Cost): void {
  const cells = (cost: Cost): number => cost.cellsRead + cost.cellsWritten;
  const ratio = (of: (cost: Cost) => number): string =>
    minimal === undefined ? "" : (of(own) / of(minimal)).toFixed(2);
  rows.push([
    name,
    lines.toLocaleString("en"),
    change,
    own.calls.toLocaleString("en"),
    own.cellsRead.toLocaleString("en"),
    own.cellsWritten.toLocaleString("en"),
    ratio(({ calls }) => calls),
    ratio(cells),
    estimatedSeconds(own).toFixed(1),
  ]);
}

const [head = [], ...body] = rows;
for (const row of [head, head.map(() => "---"), ...body]) console.log(`| ${row.join(" | ")} |`);
