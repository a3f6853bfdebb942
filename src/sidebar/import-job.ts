import {
  CHUNK_ROWS,
  type ImportFile,
  type ImportProgress,
  type ImportSummary,
  type SidebarState,
} from "../addon/calls.ts";
import type { ObservationBatch } from "../reports/observation.ts";
import { packBatch } from "../reports/packed-batch.ts";
import { packStock } from "../reports/packed-stock.ts";
import type { RejectedRow } from "../reports/rejected-row.ts";
import { sliceBatch } from "../reports/slice-batch.ts";
import { type StockBatch, sliceStock } from "../reports/stock-batch.ts";
import type { Failure, Reply, Server } from "./server.ts";

/** Waits before a call is tried again, ms. */
const RETRY_WAITS: readonly number[] = [1_000, 4_000];

/** A file that was read and confirmed. */
export type ImportItem = {
  readonly file: ImportFile;
  readonly rejected: readonly RejectedRow[];
  readonly duplicates: number;
} & (
  | { readonly holds: "orders"; readonly batch: ObservationBatch }
  | { readonly holds: "stock"; readonly batch: StockBatch }
);

export interface FileProgress {
  readonly file: ImportFile;
  /**
   * `already-in`: the add-on has had this very file before, nothing was sent. `refused`: it cannot take the file;
   * the others go on.
   */
  readonly phase: "waiting" | "sending" | "done" | "already-in" | "refused";
  /** Steps done of `steps`: one a chunk, and one to close the import. */
  readonly step: number;
  readonly steps: number;
  readonly summary: ImportSummary | null;
  readonly refusal: Failure | null;
}

export interface ImportState {
  /** `cut`: stopped by `failure`; `run` goes on where it stopped. */
  readonly phase: "importing" | "refreshing" | "cut" | "cancelled" | "done";
  readonly files: readonly FileProgress[];
  readonly failure: Failure | null;
  /** The add-on's state after the refresh at the end; null before, or where nothing was imported. */
  readonly refreshed: SidebarState | null;
}

type FileEnd =
  | { readonly ended: "done" | "refused" | "cancelled" }
  | { readonly ended: "cut"; readonly failure: Failure };

/**
 * Sends read files to the add-on: one after another, oldest as-of time first, a chunk at a time and never two
 * calls at once, then one refresh. Whatever stops it, `run` goes on from the step that failed.
 */
export class ImportJob {
  private readonly items: readonly ImportItem[];
  private current: ImportState;
  private cancelled = false;

  /**
   * @param onChange told of every new state
   * @param wait resolves after so many ms
   */
  constructor(
    private readonly server: Server,
    items: readonly ImportItem[],
    private readonly onChange: (state: ImportState) => void,
    private readonly wait: (milliseconds: number) => Promise<void>,
  ) {
    this.items = [...items].sort(
      (one, other) => one.file.asOf - other.file.asOf || (one.file.name < other.file.name ? -1 : 1),
    );
    this.current = {
      phase: "importing",
      files: this.items.map((item) => ({
        file: item.file,
        phase: "waiting",
        step: 0,
        steps: chunksOf(item) + 1,
        summary: null,
        refusal: null,
      })),
      failure: null,
      refreshed: null,
    };
  }

  get state(): ImportState {
    return this.current;
  }

  /** Stops after the call under way. What was sent stays: sent again, it changes nothing. */
  cancel(): void {
    this.cancelled = true;
  }

  /** Runs to the end, or goes on after a cut. Settles when the job is done, cut or cancelled; never rejects. */
  async run(): Promise<void> {
    this.change({ phase: "importing", failure: null });
    for (const [index, item] of this.items.entries()) {
      if (this.cancelled) break;
      if (isClosed(this.current.files[index])) continue;
      const end = await this.importFile(index, item);
      if (end.ended === "cut") {
        this.change({ phase: "cut", failure: end.failure });
        return;
      }
    }
    await this.refresh();
  }

  private async importFile(index: number, item: ImportItem): Promise<FileEnd> {
    const first = await this.sendFile(index, item);
    // The add-on no longer knows the import (its sheet was deleted meanwhile): once more from the start.
    if (first.ended !== "cut" || first.failure.code !== "not-found") return first;
    return this.sendFile(index, item);
  }

  private async sendFile(index: number, item: ImportItem): Promise<FileEnd> {
    this.changeFile(index, { phase: "sending" });
    const start = await this.attempt(() => this.server.startImport(item.file));
    if (!start.ok) return this.stopped(index, start);
    const { importId, nextChunk, alreadyIn } = start.value;
    const chunks = chunksOf(item);
    if (alreadyIn) {
      this.changeFile(index, { phase: "already-in", step: chunks + 1 });
      return { ended: "done" };
    }
    for (let chunk = nextChunk; chunk < chunks; chunk++) {
      if (this.cancelled) return { ended: "cancelled" };
      const sent = await this.attempt(() => this.sendChunk(importId, chunk, item));
      if (!sent.ok) return this.stopped(index, sent);
      this.changeFile(index, { step: chunk + 1 });
    }
    if (this.cancelled) return { ended: "cancelled" };
    const end = await this.attempt(() => this.server.finishImport({ importId, duplicates: item.duplicates }));
    if (!end.ok) return this.stopped(index, end);
    this.changeFile(index, { phase: "done", step: chunks + 1, summary: end.value });
    return { ended: "done" };
  }

  private sendChunk(importId: string, chunk: number, item: ImportItem): Promise<Reply<ImportProgress>> {
    const from = chunk * CHUNK_ROWS;
    const to = from + CHUNK_ROWS;
    const rejected = item.rejected.slice(from, to);
    return item.holds === "orders"
      ? this.server.importChunk(importId, chunk, packBatch(sliceBatch(item.batch, from, to)), rejected)
      : this.server.stockChunk(importId, chunk, packStock(sliceStock(item.batch, from, to)), rejected);
  }

  private stopped(index: number, failure: Failure): FileEnd {
    if (failure.code !== "invalid") return { ended: "cut", failure };
    this.changeFile(index, { phase: "refused", refusal: failure });
    return { ended: "refused" };
  }

  private async refresh(): Promise<void> {
    const phase = this.cancelled ? "cancelled" : "done";
    if (this.current.files.every(isUntouched)) {
      this.change({ phase });
      return;
    }
    this.change({ phase: "refreshing" });
    const refreshed = await this.attempt(() => this.server.refreshNow());
    if (refreshed.ok) this.change({ phase, refreshed: refreshed.value });
    else this.change({ phase: "cut", failure: refreshed });
  }

  private async attempt<T>(call: () => Promise<Reply<T>>): Promise<Reply<T>> {
    let reply = await call();
    for (const milliseconds of RETRY_WAITS) {
      if (reply.ok || !isPassing(reply) || this.cancelled) break;
      await this.wait(milliseconds);
      reply = await call();
    }
    return reply;
  }

  private change(changes: Partial<ImportState>): void {
    this.current = { ...this.current, ...changes };
    this.onChange(this.current);
  }

  private changeFile(index: number, changes: Partial<FileProgress>): void {
    this.change({
      files: this.current.files.map((file, at) => (at === index ? { ...file, ...changes } : file)),
    });
  }
}

function chunksOf(item: ImportItem): number {
  return Math.ceil(Math.max(item.batch.length, item.rejected.length) / CHUNK_ROWS);
}

function isClosed(file: FileProgress | undefined): boolean {
  return file !== undefined && file.phase !== "waiting" && file.phase !== "sending";
}

function isUntouched(file: FileProgress): boolean {
  return file.step === 0;
}

/** Another run holds the sheet, or an answer got lost: worth another try by itself. */
function isPassing(failure: Failure): boolean {
  return ["busy", "offline", "timed-out", "unanswered"].includes(failure.code);
}
