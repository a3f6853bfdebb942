/**
 * `npm run --silent scan -- [--shop NAME] --at ISO-TIME FILE... [--at ISO-TIME FILE...]...`
 *
 * Imports the files of each point of time in order and prints, as one JSON object a line, what came in and what is
 * held at that time with its verdict. The same modules as in the spreadsheet, without one.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { judgeBook } from "../detection/judge-book.ts";
import { defaultDetectionSettings } from "../detection/settings.ts";
import type { Verdict } from "../detection/verdict.ts";
import { cli } from "../locales/ja/cli.ts";
import { reportFiles } from "../locales/ja/report-files.ts";
import { type Listing, Listings } from "../orders/listings.ts";
import { OrderBook } from "../orders/order-book.ts";
import { coverageOf } from "../reports/coverage.ts";
import { listsPendingOrders } from "../reports/recognise-kind.ts";
import { type ReadReport, readReport, type UnrecognisedFile } from "../reports/report-reader.ts";
import { JAPAN } from "../reports/time-zone.ts";
import { type ScanPoint, scanArguments } from "./scan-arguments.ts";
import { nodeTextDecoding } from "./text-decoding.ts";

const settings = defaultDetectionSettings();
const decoding = nodeTextDecoding();

function main(words: readonly string[]): number {
  const parsed = scanArguments(words);
  if (!parsed.ok) {
    process.stderr.write(`${cli.scan.problems[parsed.problem](parsed.argument)}\n${cli.scan.usage}\n`);
    return 2;
  }
  const book = new OrderBook();
  const listings: Listing[] = [];
  let exitCode = 0;
  for (const point of parsed.points) {
    const imports: object[] = [];
    for (const { path, shop } of point.files) {
      const read = readFile(path);
      if (typeof read === "string") {
        process.stderr.write(`${read}\n`);
        exitCode = 2;
        continue;
      }
      const listing = listsPendingOrders(read.kind);
      const change = book.observe(shop, point.at, read.batch, listing ? "listing" : "report");
      if (listing && coverageOf(read, point.at) !== null) listings.push({ shop, at: point.at });
      book.settleBy(new Listings(listings));
      imports.push({
        file: basename(path),
        kind: read.kind,
        encoding: read.encoding,
        rows: read.rows,
        new: change.new,
        changed: change.changed,
        unchanged: change.unchanged,
        duplicates: read.duplicates,
        rejected: read.rejected.map((row) => ({
          line: row.line,
          reason: reportFiles.rejectReasons[row.reason](row.column, row.cell),
        })),
      });
    }
    process.stdout.write(`${JSON.stringify({ at: point.text, imports, holds: holdsAt(book, point) })}\n`);
  }
  return exitCode;
}

/** The report, or the sentence that says why the file holds none. */
function readFile(path: string): ReadReport | string {
  const name = basename(path);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    return cli.scan.unreadable(path);
  }
  const read = readReport(bytes, { name, decoding, timeZone: JAPAN });
  return read.recognised ? read : cli.scan.noReport(name, unreadReason(read));
}

function unreadReason(file: UnrecognisedFile): string {
  const { kinds, unread } = reportFiles;
  if (file.why === "no-orders") return unread["no-orders"](kinds[file.kind].name);
  if (file.why !== "unknown-headers") return unread[file.why];
  const expected = file.expected.map(({ kind, headers }) => ({ kind: kinds[kind].name, headers }));
  return unread["unknown-headers"](file.found, expected);
}

function holdsAt(book: OrderBook, { at }: ScanPoint): readonly object[] {
  return judgeBook(book, { at, settings }).map(holdRecord);
}

function holdRecord({ hold, suspicion, level, findings }: Verdict): object {
  const { line, product } = hold;
  return {
    orderId: line.orderId,
    orderItemId: line.itemId,
    sku: line.sku || product.sku,
    asin: line.asin || product.asin,
    quantity: Number.isNaN(hold.quantity) ? null : hold.quantity,
    heldSince: new Date(hold.heldSince).toISOString(),
    suspicion: suspicion === null ? null : Math.round(suspicion * 100) / 100,
    level,
    findings: findings.map((finding) => ({
      rule: finding.rule,
      outcome: finding.outcome,
      text: finding.text.ja,
    })),
  };
}

process.exitCode = main(process.argv.slice(2));
