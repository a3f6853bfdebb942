/** Takes a report of Amazon's into the spreadsheet: the reading and the import of a file that was dropped on the sidebar. */
import type { CollectedReport, Taken } from "../../connectors/collect.ts";
import { ORDERS_API_KIND } from "../../connectors/orders/kind.ts";
import type { OrdersPage } from "../../connectors/orders/search-orders.ts";
import type { StreamId } from "../../connectors/streams.ts";
import { messagesFor } from "../../locales/messages.ts";
import { asOfTime } from "../../reports/as-of.ts";
import { coverageOf } from "../../reports/coverage.ts";
import { Fingerprint, importFingerprint } from "../../reports/fingerprint.ts";
import type { ObservationBatch } from "../../reports/observation.ts";
import {
  openReport,
  type ReadingResult,
  type ReadReport,
  type ReadStock,
} from "../../reports/report-reader.ts";
import { sliceBatch } from "../../reports/slice-batch.ts";
import { type StockBatch, sliceStock } from "../../reports/stock-batch.ts";
import { utf8OfText } from "../../reports/utf-8.ts";
import { timeZoneOf } from "../../sheets/civil-time.ts";
import { collectedId, ImportHistory, type ImportRecord } from "../../sheets/import-history.ts";
import { beginImport, endImport, takeChunk, takeStockChunk } from "../../sheets/import-steps.ts";
import { CHUNK_ROWS } from "../calls.ts";
import { type Desk, openTabs } from "../desk.ts";
import { newId } from "../new-id.ts";
import { makeWayForReal } from "../sample.ts";
import { readableFile, serviceDecoding } from "./text-decoding.ts";

/** Kinds that the headers of each stream's files may tell. */
const KINDS: Readonly<Record<StreamId, readonly string[]>> = {
  pendingOrders: ["pending-orders"],
  allOrders: ["all-orders"],
  listings: ["all-listings", "open-listings"],
  fbaStock: ["fba-stock"],
};

/** A step of the reading, in rows. */
const STEP_ROWS = 5000;
/** With less time left no further chunk is begun, ms. */
const CHUNK_MS = 20_000;

export interface TakenReport {
  readonly taken: Taken;
  readonly new: number;
  readonly changed: number;
  /** What is held may have changed. */
  readonly news: boolean;
}

/** What a chunk needs of the whole. */
type Counted = Pick<ReadReport, "rejected" | "duplicates">;

type Read =
  | { readonly holds: "orders"; readonly file: ReadReport; readonly batch: ObservationBatch }
  | { readonly holds: "stock"; readonly file: ReadStock; readonly batch: StockBatch };

type Chunked =
  | { readonly holds: "orders"; readonly file: Counted; readonly batch: ObservationBatch }
  | { readonly holds: "stock"; readonly file: Counted; readonly batch: StockBatch };

const NOTHING = { new: 0, changed: 0, news: false };

/** @param remaining time left, ms */
export function takeReport(
  desk: Desk,
  shop: string,
  report: CollectedReport,
  remaining: () => number,
): TakenReport {
  const { connector } = messagesFor(desk.workbook.language);
  const name = connector.importName(connector.streams[report.stream]);
  const { bytes, wasCp932 } = readableFile(report.bytes);
  const reading = openReport(bytes, {
    name,
    decoding: serviceDecoding,
    timeZone: timeZoneOf(desk.workbook.spreadsheet.getSpreadsheetTimeZone()),
  });
  while (reading.step(STEP_ROWS)) if (remaining() < CHUNK_MS) return { ...NOTHING, taken: "later" };
  const read = readOf(reading.result);
  if (read === "empty") return { ...NOTHING, taken: "taken" };
  if (read === null || !KINDS[report.stream].includes(read.file.kind)) {
    return { ...NOTHING, taken: "unreadable" };
  }
  const { file } = read;
  const asOf = read.holds === "orders" ? asOfOrders(report.asOf, read.file.newestTime) : report.asOf;
  const hash = new Fingerprint();
  hash.add(report.bytes);
  return importRead(desk, read, remaining, {
    name,
    kind: file.kind,
    encoding: wasCp932 ? "cp932" : file.encoding,
    rows: file.rows,
    asOf,
    shop,
    fingerprint: importFingerprint(hash.digest(), asOf),
    complete:
      read.holds === "orders"
        ? coverageOf(read.file, asOf) !== null
        : file.asWritten && file.rejected.length === 0,
  });
}

/** Takes in a page of the Orders API. */
export function takeOrders(
  desk: Desk,
  shop: string,
  page: OrdersPage,
  asOf: number,
  remaining: () => number,
): TakenReport {
  const { connector } = messagesFor(desk.workbook.language);
  const hash = new Fingerprint();
  hash.add(utf8OfText(page.text));
  const read = {
    holds: "orders",
    file: { rejected: page.rejected, duplicates: 0 },
    batch: page.batch,
  } as const;
  return importRead(desk, read, remaining, {
    name: connector.importName(connector.streams.orders),
    kind: ORDERS_API_KIND,
    encoding: "utf-8",
    rows: page.rows,
    asOf,
    shop,
    fingerprint: importFingerprint(hash.digest(), asOf),
    // A page lists what was updated, never all that is pending.
    complete: false,
  });
}

type ImportFacts = Pick<
  ImportRecord,
  "name" | "kind" | "encoding" | "rows" | "asOf" | "shop" | "fingerprint" | "complete"
>;

/** Chunk by chunk, each with tabs opened anew, as in calls of the sidebar; an import that was cut off goes on. */
function importRead(desk: Desk, read: Chunked, remaining: () => number, facts: ImportFacts): TakenReport {
  const { file } = read;
  makeWayForReal(desk, ImportHistory.peek(desk.workbook));
  const first = openTabs(desk);
  let record = beginImport(first.history, {
    ...facts,
    shop: first.shops.shopOf(facts.shop),
    id: collectedId(newId()),
    at: Date.now(),
  });
  if (record.state !== "running") return { ...NOTHING, taken: "taken" };
  const chunks = Math.ceil(Math.max(read.batch.length, file.rejected.length) / CHUNK_ROWS);
  while (record.chunks < chunks) {
    if (remaining() < CHUNK_MS) return { ...NOTHING, taken: "later" };
    const from = record.chunks * CHUNK_ROWS;
    const to = from + CHUNK_ROWS;
    const tabs = record.chunks === 0 ? first : openTabs(desk);
    const rejected = file.rejected.slice(from, to);
    const next =
      read.holds === "orders"
        ? takeChunk(tabs, record, record.chunks, sliceBatch(read.batch, from, to), rejected)
        : takeStockChunk(tabs, record, record.chunks, sliceStock(read.batch, from, to), rejected);
    if (next === null) return { ...NOTHING, taken: "later" };
    record = next;
  }
  const last = openTabs(desk);
  const done = endImport(last.history, record, file.duplicates, () => last);
  const changes = done.new + done.changed > 0;
  return {
    taken: "taken",
    new: done.new,
    changed: done.changed,
    // Even a report that shows nothing new says what is no longer pending.
    news: changes || read.holds === "orders",
  };
}

function readOf(result: ReadingResult): Read | "empty" | null {
  if (result.recognised) return { holds: "orders", file: result, batch: result.batch };
  if (result.why === "empty") return "empty";
  if (result.why !== "no-orders") return null;
  return { holds: "stock", file: result.stock, batch: result.stock.batch };
}

/** Never before what the report itself shows, and never in the future, which a wrong clock in a row would make of it. */
function asOfOrders(asOf: number, newestTime: number): number {
  const inside = asOfTime(asOf, newestTime);
  return inside > Date.now() ? asOf : inside;
}
