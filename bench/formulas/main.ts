/**
 * `npm run bench:formulas -- [--rows N]`
 *
 * How long each formula takes for a range of so many rows, with an orders tab of as many lines, in the stand-in for
 * Google Sheets on this machine. Google's own machines differ; a custom function may take 30 s there.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createHost } from "../../preview/host/host.ts";
import type { Host, Json } from "../../preview/host/types.ts";
import { CHUNK_ROWS } from "../../src/addon/calls.ts";
import { batchOf, type Observation } from "../../src/reports/observation.ts";
import { packBatch } from "../../src/reports/packed-batch.ts";

const { values } = parseArgs({ options: { rows: { type: "string", default: "10000" } } });
const ROWS = Number(values.rows);
const NOW = Date.UTC(2026, 10, 24);
const HOUR = 3_600_000;
const PRODUCTS = 300;
/** Every so many orders one is still pending. */
const PENDING_EVERY = 10;

const dist = (name: string): string => readFileSync(join(import.meta.dirname, "../../dist", name), "utf8");
const host = createHost({
  code: dist("Code.js"),
  html: { desk: dist("desk.html"), formulas: dist("formulas.html") },
  manifest: dist("appsscript.json"),
  now: () => NOW,
});
const lines = Array.from({ length: ROWS }, (_, number) => line(number));
importLines();

const own = host.spreadsheet.insertSheet("own");
own.insertRowsAfter(own.getMaxRows(), Math.max(0, ROWS + 10 - own.getMaxRows()));
const table = [
  ["注文番号", "SKU", "商品名", "数量", "金額", "注文日時", "状態", "店舗"],
  ...lines.map((one, row) => [
    one.orderId,
    one.sku,
    one.title,
    one.quantity,
    one.total,
    new Date(one.purchasedAt),
    one.status === "pending" ? "保留中" : "出荷済み",
    row % 2 === 0 ? "一号店" : "二号店",
  ]),
];
own.getRange(1, 1, table.length, 8).setValues(table);
own.getRange("J1:K2").setValues([
  ["「注意」とする疑い度", 50],
  ["支払期限", 7],
]);
const answers = host.spreadsheet.insertSheet("answers");
answers.insertRowsAfter(answers.getMaxRows(), Math.max(0, ROWS + 10 - answers.getMaxRows()));

const last = ROWS + 1;
console.log(
  `合成データ: ${ROWS} rows, ${ROWS} lines on the orders tab, ${ROWS / PENDING_EVERY} of them pending`,
);
for (const formula of [
  `=SUSPICION(own!A1:H${last}, 最終更新)`,
  `=SUSPICION_REASONS(own!A1:H${last}, 最終更新, own!J1:K2)`,
  `=SUSPICION(own!A1:A${last}, 最終更新)`,
  `=SUSPICION(own!A1:A${last}, 最終更新, own!J1:K2)`,
  `=SUSPICION_LEVEL(own!A:A, 最終更新)`,
  `=HOLD_DAYS(own!A1:A${last}, 最終更新)`,
  `=HOLD_RELEASE(own!A1:A${last}, 最終更新)`,
  `=HELD_UNITS(own!B1:B${last}, 最終更新)`,
  `=HELD_UNITS(own!A1:H${last}, 最終更新)`,
  "=SUSPICION(最終更新)",
]) {
  const started = performance.now();
  host.type(answers.getSheetId(), 1, 1, formula);
  const seconds = (performance.now() - started) / 1000;
  const filled = answers
    .getRange("A:A")
    .getValues()
    .filter(([cell]) => cell !== "").length;
  console.log(`${seconds.toFixed(2).padStart(6)} s  ${String(filled).padStart(6)} filled  ${formula}`);
  host.type(answers.getSheetId(), 1, 1, "");
}

function line(number: number): Observation {
  const pending = number % PENDING_EVERY === 0;
  const product = (number * 7) % PRODUCTS;
  const purchasedAt = NOW - (pending ? (number % 120) + 1 : 150 + (number % 8000)) * HOUR;
  const quantity = number % 97 === 0 ? 12 : 1;
  return {
    orderId: `249-${String(1_000_000 + number)}-${String(7_000_000 + number)}`,
    itemId: "",
    sku: `TOY-${product}`,
    ordinal: 1,
    asin: `B0${String(product).padStart(8, "0")}`,
    title: `変形ロボット ${product}`,
    status: pending ? "pending" : "shipped",
    quantity,
    total: quantity * 3000,
    currency: "JPY",
    channel: "amazon",
    salesChannel: "Amazon.co.jp",
    payment: "unknown",
    business: 0,
    purchasedAt,
    updatedAt: purchasedAt + (pending ? 0 : HOUR),
    cancelledBy: "unknown",
  };
}

function importLines(): void {
  const { importId } = called(host, "startImport", {
    name: "bench.txt",
    kind: "all-orders",
    encoding: "utf-8",
    rows: ROWS,
    asOf: NOW,
    shop: "",
    complete: true,
    fingerprint: "bench",
  }) as { importId: string };
  for (let chunk = 0; chunk * CHUNK_ROWS < ROWS; chunk += 1) {
    const rows = lines.slice(chunk * CHUNK_ROWS, (chunk + 1) * CHUNK_ROWS);
    called(host, "importChunk", importId, chunk, packBatch(batchOf(rows)) as unknown as Json, []);
  }
  called(host, "finishImport", { importId, duplicates: 0 });
  called(host, "refreshNow");
}

function called(on: Host, name: string, ...given: Json[]): unknown {
  const outcome = on.run(name, given);
  if (!outcome.ok) throw new Error(outcome.message);
  const answer = outcome.value as { ok: boolean; message?: string; value: unknown };
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}
