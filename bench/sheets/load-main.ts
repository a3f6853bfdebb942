/**
 * `npm run bench:load -- [--lines N] [--inquiries N] [--imports N]`
 *
 * What every function asks of Google in a spreadsheet that is as full as it may get, and how long that takes by
 * published measurements (`cost-model.ts`) against the time that Google allows.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { estimatedSeconds } from "./cost-model.ts";
import { loads } from "./load.ts";

const { values } = parseArgs({
  options: {
    lines: { type: "string", default: "200000" },
    inquiries: { type: "string", default: "5000" },
    imports: { type: "string", default: "1000" },
  },
});
const sizes = {
  lines: Number(values.lines),
  inquiries: Number(values.inquiries),
  imports: Number(values.imports),
};
const bundle = (name: string): string => readFileSync(join(import.meta.dirname, "../../dist", name), "utf8");
const number = (value: number): string => value.toLocaleString("en");

const { lines, inquiries, imports } = sizes;
console.log(`${number(lines)} lines, ${number(inquiries)} inquiries, ${number(imports)} imports\n`);
console.log("| function | calls | cells read | cells written | s | of | answer, bytes |");
console.log("| --- | --- | --- | --- | --- | --- | --- |");
for (const { name, cost, answerBytes, limitSeconds } of loads(bundle, sizes)) {
  const cells = [
    name,
    number(cost.calls),
    number(cost.cellsRead),
    number(cost.cellsWritten),
    estimatedSeconds(cost).toFixed(1),
    number(limitSeconds),
    answerBytes === 0 ? "" : number(answerBytes),
  ];
  console.log(`| ${cells.join(" | ")} |`);
}
