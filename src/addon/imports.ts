/** The sidebar's import calls: begin a file, send its chunks, end it. */
import type { ObservationBatch } from "../reports/observation.ts";
import { unpackBatch } from "../reports/packed-batch.ts";
import { unpackStock } from "../reports/packed-stock.ts";
import { isStockKind } from "../reports/recognise-kind.ts";
import type { UnpackingError } from "../reports/unpacking.ts";
import { ImportHistory, type ImportRecord } from "../sheets/import-history.ts";
import {
  beginImport,
  endImport,
  isChunkPending,
  openForOrders,
  takeChunk,
  takeStockChunk,
} from "../sheets/import-steps.ts";
import { SettingsSheet } from "../sheets/settings-sheet.ts";
import { checked, chunkSchema, importEndSchema, importFileSchema, refuseFuture } from "./arguments.ts";
import type { Answer, ImportProgress, ImportSummary } from "./calls.ts";
import { answerAlone, type Desk, openTabs } from "./desk.ts";
import { Failure } from "./failure.ts";
import { newId } from "./new-id.ts";
import { makeWayForReal } from "./sample.ts";

export function startImport(file: unknown): Answer<ImportProgress> {
  return answerAlone((desk) => {
    const wanted = checked(importFileSchema, file, desk);
    refuseFuture(wanted.asOf, desk);
    // Which shop a name stands for, the book knows; a file without one needs no other tab than the history.
    const known = new ImportHistory(desk.workbook);
    const history = makeWayForReal(desk, known) ? new ImportHistory(desk.workbook) : known;
    const tabs = wanted.shop.trim() === "" ? null : openTabs(desk);
    const record = beginImport(tabs?.history ?? history, {
      ...wanted,
      shop: tabs?.shops.shopOf(wanted.shop) ?? "",
      complete: wanted.complete,
      id: newId(),
      at: Date.now(),
    });
    return progressOf(record);
  });
}

export function importChunk(
  importId: unknown,
  chunk: unknown,
  batch: unknown,
  rejected: unknown,
): Answer<ImportProgress> {
  return answerAlone((desk) => {
    const wanted = checked(chunkSchema, { importId, chunk, rejected }, desk);
    const observations = unpackedBatch(batch, desk);
    const tabs = openForOrders(desk.workbook, new SettingsSheet(desk.workbook).settings);
    const known = recordOf(tabs.history, wanted.importId, desk);
    if (isStockKind(known.kind)) throw new Failure("invalid", desk.messages.addon.failures.invalid("kind"));
    const record = takeChunk(tabs, known, wanted.chunk, observations, wanted.rejected);
    if (record === null) throw new Failure("invalid", desk.messages.addon.failures.chunkMissing);
    return progressOf(record);
  });
}

export function stockChunk(
  importId: unknown,
  chunk: unknown,
  batch: unknown,
  rejected: unknown,
): Answer<ImportProgress> {
  return answerAlone((desk) => {
    const wanted = checked(chunkSchema, { importId, chunk, rejected }, desk);
    const unpacked = unpackStock(batch);
    if (!unpacked.ok) throw new Failure("invalid", unreadable(unpacked.error, desk));
    const tabs = openTabs(desk);
    const known = recordOf(tabs.history, wanted.importId, desk);
    if (!isStockKind(known.kind)) throw new Failure("invalid", desk.messages.addon.failures.invalid("kind"));
    const record = takeStockChunk(tabs, known, wanted.chunk, unpacked.batch, wanted.rejected);
    if (record === null) throw new Failure("invalid", desk.messages.addon.failures.chunkMissing);
    return progressOf(record);
  });
}

export function finishImport(end: unknown): Answer<ImportSummary> {
  return answerAlone((desk) => {
    const wanted = checked(importEndSchema, end, desk);
    const history = isChunkPending(desk.workbook) ? openTabs(desk).history : new ImportHistory(desk.workbook);
    const record = recordOf(history, wanted.importId, desk);
    const taken = record.new + record.changed + record.unchanged + record.rejected + wanted.duplicates;
    if (record.state === "running" && taken !== record.rows) {
      throw new Failure("invalid", desk.messages.addon.failures.chunkMissing);
    }
    const done =
      record.state === "done" ? record : endImport(history, record, wanted.duplicates, () => openTabs(desk));
    return {
      importId: done.id,
      name: done.name,
      rows: done.rows,
      new: done.new,
      changed: done.changed,
      unchanged: done.unchanged,
      duplicates: done.duplicates,
      rejected: done.rejected,
    };
  });
}

function recordOf(history: ImportHistory, importId: string, desk: Desk): ImportRecord {
  const record = history.find(importId);
  if (record === undefined || (record.state !== "running" && record.state !== "done"))
    throw new Failure("not-found", desk.messages.addon.failures.importNotFound);
  return record;
}

function unpackedBatch(value: unknown, desk: Desk): ObservationBatch {
  const unpacked = unpackBatch(value);
  if (!unpacked.ok) throw new Failure("invalid", unreadable(unpacked.error, desk));
  return unpacked.batch;
}

function unreadable(error: UnpackingError, { messages }: Desk): string {
  return messages.addon.failures.invalid(messages.reports.unpacking[error]);
}

function progressOf(record: ImportRecord): ImportProgress {
  return {
    importId: record.id,
    nextChunk: record.chunks,
    alreadyIn: record.state === "done",
    new: record.new,
    changed: record.changed,
    unchanged: record.unchanged,
  };
}
