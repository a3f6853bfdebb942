/**
 * `npm run bench:again -- [--rows 10000,100000] [--repeat 9]`
 *
 * What judging again costs after 1 % of a book's lines changed, half of them new and half paid or cancelled since, beside
 * judging all of them: medians of CPU time, in turns in one process.
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { judge } from "../../src/detection/judge.ts";
import { JudgedBook } from "../../src/detection/judge-again.ts";
import { learnBaseline } from "../../src/detection/learn-baseline.ts";
import { defaultDetectionSettings } from "../../src/detection/settings.ts";
import { holdsOf } from "../../src/orders/holds.ts";
import { OrderBook } from "../../src/orders/order-book.ts";
import { joinLines, type OrderLine } from "../../src/orders/order-line.ts";
import { ProductIndex } from "../../src/orders/products.ts";
import { inputFile } from "./inputs.ts";
import { median } from "./median.ts";
import { readObservations } from "./read-observations.ts";

const HOUR = 3_600_000;
const WARM_UP = 4;
const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "10000,100000" },
    repeat: { type: "string", default: "9" },
  },
});
const settings = defaultDetectionSettings();
const { paymentTermDays } = settings;

console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`,
);
for (const rows of values.rows.split(",").map(Number)) {
  const read = readObservations(await inputFile({ rows, encoding: "utf-8" }));
  const book = new OrderBook();
  book.observe("shop", read.newestTime, read.batch);
  compare(book.lines, read.newestTime);
}

function compare(reported: readonly OrderLine[], newest: number): void {
  const change = Math.round(reported.length / 200);
  const changed = reported.length - 2 * change;
  const isNew = (index: number): boolean => index >= reported.length - change;
  const earlier = reported.map((line, index) =>
    isNew(index) ? undefined : index < changed ? line : asPending(line),
  );
  const later = reported.map((line, index) =>
    index < changed || isNew(index) ? line : joinLines(asPending(line), line),
  );
  const indices = [...reported.keys()].slice(changed);
  const again = new JudgedBook(paymentTermDays);
  again.take(newest, earlier.entries());
  const all: number[] = [];
  const some: number[] = [];
  let found = "";
  for (let round = 0; round < WARM_UP + Number(values.repeat); round += 1) {
    const at = newest + round;
    const before = process.cpuUsage();
    const judged = judgeAll(later, at);
    const between = process.cpuUsage();
    again.take(
      at,
      indices.map((index) => [index, later[index]]),
    );
    const judgedAgain = again.judge({ at, settings });
    if (round >= WARM_UP) {
      all.push(milliseconds(before, between));
      some.push(milliseconds(between, process.cpuUsage()));
    }
    if (JSON.stringify(judged) !== JSON.stringify(judgedAgain)) throw new Error("The verdicts differ.");
    found = `${judged.length} verdicts`;
    again.take(
      at,
      indices.map((index) => [index, earlier[index]]),
    );
  }
  const ratio = (100 * median(some)) / median(all);
  console.log(
    `${reported.length} lines, ${indices.length} changed: all ${median(all).toFixed(1)} ms, again ${median(some).toFixed(1)} ms, ${ratio.toFixed(1)} %; ${found}`,
  );
}

function judgeAll(lines: readonly OrderLine[], at: number) {
  const products = new ProductIndex(lines);
  const baseline = learnBaseline(lines, products, at, paymentTermDays);
  return judge(holdsOf(lines, products), { at, settings, baseline });
}

/** As it was seen an hour after its purchase. */
function asPending(line: OrderLine): OrderLine {
  const at = line.purchasedAt + HOUR;
  return {
    ...line,
    sightings: line.sightings.map((one) => ({
      ...one,
      status: "pending",
      firstAt: at,
      lastAt: at,
      updatedAt: at,
    })),
  };
}

function milliseconds(from: NodeJS.CpuUsage, to: NodeJS.CpuUsage): number {
  return (to.user + to.system - from.user - from.system) / 1000;
}
