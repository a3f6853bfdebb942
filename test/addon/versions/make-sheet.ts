/**
 * Makes a sheet of an earlier layout for `earlier-sheets.bundle.test.ts`, with the add-on as it was then:
 *
 *     npx tsx test/addon/versions/make-sheet.ts CHECKOUT NAME
 *
 * CHECKOUT is a folder with the repository at an earlier commit, built (`node build.mjs`). What the sheet tells is the
 * same in each: `story.ts`.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { createHost } from "../../../preview/host/host.ts";
import type { Json } from "../../../preview/host/types.ts";
import type * as TextDecoding from "../../../src/cli/text-decoding.ts";
import type * as PackedBatch from "../../../src/reports/packed-batch.ts";
import type * as ReportReader from "../../../src/reports/report-reader.ts";
import type * as TimeZone from "../../../src/reports/time-zone.ts";
import type { GivenFile } from "../spreadsheet.ts";
import { tellStory } from "./story.ts";

const [checkout = ".", name = "sheet"] = process.argv.slice(2);
const file = (path: string): string => join(resolve(checkout), path);
const { readReport }: typeof ReportReader = await import(file("src/reports/report-reader.ts"));
const { packBatch }: typeof PackedBatch = await import(file("src/reports/packed-batch.ts"));
const { JAPAN }: typeof TimeZone = await import(file("src/reports/time-zone.ts"));
const { nodeTextDecoding }: typeof TextDecoding = await import(file("src/cli/text-decoding.ts"));

let clock = 0;
const host = createHost({
  code: readFileSync(file("dist/Code.js"), "utf8"),
  html: Object.fromEntries(
    readdirSync(file("dist"))
      .filter((page) => page.endsWith(".html"))
      .map((page) => [page.replace(/\.html$/, ""), readFileSync(file(`dist/${page}`), "utf8")]),
  ),
  manifest: readFileSync(file("dist/appsscript.json"), "utf8"),
  now: () => clock,
});

const functions = readFileSync(file("dist/Code.js"), "utf8");

function call(functionName: string, ...args: unknown[]): unknown {
  const outcome = host.run(functionName, args as Json[]);
  if (!outcome.ok) throw new Error(`${functionName}: ${outcome.message}`);
  const answer = outcome.value as { ok: boolean; value: unknown; message: string };
  if (!answer.ok) throw new Error(`${functionName}: ${answer.message}`);
  return answer.value;
}

/** Takes in the only chunk of a file; leaves the import open where it is to be cut off. */
function importFile({ name: fileName, bytes, asOf }: GivenFile, end: boolean): string {
  const read = readReport(bytes, { name: fileName, decoding: nodeTextDecoding(), timeZone: JAPAN });
  if (!read.recognised) throw new Error(`${fileName} is not known`);
  const { kind, encoding, rows, batch, rejected, duplicates } = read;
  const { importId } = call("startImport", {
    ...{ name: fileName, kind, encoding, rows, asOf, shop: "", complete: true },
    fingerprint: `${fileName} ${asOf}`,
  }) as { importId: string };
  call("importChunk", importId, 0, packBatch(batch), rejected);
  if (end) {
    call("finishImport", { importId, duplicates });
    call("refreshNow");
  }
  return importId;
}

tellStory({
  host,
  call,
  importFile,
  knows: (functionName) => functions.includes(`function ${functionName}(`),
  setClock: (at) => {
    clock = at;
  },
});
const target = join(import.meta.dirname, `../../fixtures/sheets/${name}.json.gz`);
const packed = gzipSync(host.save(), { level: 9 });
writeFileSync(target, packed);
process.stdout.write(`${target}: ${packed.length} bytes\n`);
