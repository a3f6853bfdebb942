import { asOfTime } from "../reports/as-of.ts";
import type { ColumnMapping } from "../reports/column-mapping.ts";
import { type ContainerFault, openContainer, type PackedFile } from "../reports/container.ts";
import type { InflatedFile } from "../reports/file-inflation.ts";
import { Fingerprint } from "../reports/fingerprint.ts";
import { asPasted } from "../reports/pasted-rows.ts";
import {
  openReport,
  type ReadingContext,
  type ReadingResult,
  type ReadReport,
  type ReadStock,
  type UnrecognisedFile,
} from "../reports/report-reader.ts";
import { utf8OfText } from "../reports/utf-8.ts";
import { inSlices, Stopped, UNWATCHED, type Watch } from "./slices.ts";
import { type PackedSource, packedSource, type Source } from "./source.ts";
import { browserDecoding } from "./text-decoding.ts";
import { zoneOf } from "./zone.ts";

/** Rows and bytes of one step: a few ms each. */
const STEP_ROWS = 500;
const STEP_BYTES = 250_000;
/** Packed bytes grow to ten or twenty times as many. */
const STEP_PACKED_BYTES = 20_000;

/** What reading the rows is of all the work; the rest tells the file from others. */
const ROWS_SHARE = 0.85;

/** What the import needs beside the rows. */
interface ReadBeside {
  readonly recognised: true;
  /** Hash of what was read, and of how its columns were mapped. */
  readonly content: string;
  /** As-of time to suggest, epoch ms. */
  readonly asOf: number;
  /** Earliest and latest purchase, epoch ms; null where no row tells one. */
  readonly period: readonly [number, number] | null;
}

export interface ReadOrders extends ReadReport, ReadBeside {
  readonly recognised: true;
  readonly holds: "orders";
}

export interface ReadOffers extends ReadStock, ReadBeside {
  readonly holds: "stock";
}

/** A report that can be imported. */
export type ReadFile = ReadOrders | ReadOffers;

export type UnreadFile =
  | Exclude<UnrecognisedFile, { readonly why: "no-orders" }>
  | { readonly recognised: false; readonly why: "unopened" }
  | { readonly recognised: false; readonly why: "unpacked"; readonly fault: ContainerFault };

export type Reading = ReadFile | UnreadFile;

/** A gzip or zip file: each file inside it is read by itself. */
export interface Archive {
  readonly recognised: false;
  readonly why: "archive";
  readonly sources: readonly PackedSource[];
}

/**
 * Reads a source step by step; the page stays alive. Never rejects. Dates without an offset are of `timeZone`.
 *
 * @param mapping what the columns hold where no header tells; null where nobody has said
 * @returns null where it was stopped
 */
export function readSource(
  source: Source,
  timeZone: string,
  mapping?: ColumnMapping | null,
): Promise<Reading | Archive>;
export function readSource(
  source: Source,
  timeZone: string,
  mapping: ColumnMapping | null,
  watch: Watch,
): Promise<Reading | Archive | null>;
export async function readSource(
  source: Source,
  timeZone: string,
  mapping: ColumnMapping | null = null,
  watch = UNWATCHED,
): Promise<Reading | Archive | null> {
  const context: ReadingContext = {
    name: source.name,
    decoding: browserDecoding(),
    timeZone: zoneOf(timeZone),
    ...(mapping === null ? {} : { mapping }),
  };
  try {
    const opened = await openedSource(source, watch);
    if (watch.isStopped()) return null;
    if (!opened.ok) return { recognised: false, why: "unpacked", fault: opened.why };
    if (source.how === "file") {
      const container = openContainer(opened.bytes, source.name, context.decoding);
      if (container?.ok === false) return { recognised: false, why: "unpacked", fault: container.why };
      if (container !== null) {
        const sources = container.files.map((packed) => packedSource(source, packed));
        return { recognised: false, why: "archive", sources };
      }
    }
    const reading = openReport(opened.bytes, context);
    const share = (): number => (ROWS_SHARE * reading.progress.done) / reading.progress.total;
    await inSlices(() => reading.step(STEP_ROWS), share, watch);
    const result = source.how === "pasted" ? asPasted(reading.result) : reading.result;
    return await importable(result, opened.bytes, source, mapping, watch);
  } catch (error) {
    if (error instanceof Stopped) return null;
    // Moved, deleted or locked since it was chosen, or larger than the browser holds.
    return { recognised: false, why: "unopened" };
  }
}

function openedSource(source: Source, watch: Watch): Promise<InflatedFile> {
  if (source.how === "pasted") return Promise.resolve({ ok: true, bytes: utf8OfText(source.text) });
  return source.how === "file" ? openFile(source.file) : inflated(source.packed, watch);
}

async function openFile(file: Pick<File, "arrayBuffer">): Promise<InflatedFile> {
  return { ok: true, bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function inflated(packed: PackedFile, watch: Watch): Promise<InflatedFile> {
  const inflation = packed.inflate();
  await inSlices(
    () => inflation.step(STEP_PACKED_BYTES),
    () => 0,
    watch,
  );
  return inflation.result;
}

async function importable(
  result: ReadingResult,
  bytes: Uint8Array,
  { changedAt }: Source,
  mapping: ColumnMapping | null,
  watch: Watch,
): Promise<Reading> {
  if (result.recognised) {
    const mapped = result.kind === "mapped-orders" ? mapping : null;
    return {
      ...result,
      holds: "orders",
      content: await hashOf(bytes, mapped, watch),
      asOf: asOfTime(changedAt, result.newestTime),
      period: periodOf(result.batch.purchasedAt.values),
    };
  }
  if (result.why !== "no-orders") return result;
  const content = await hashOf(bytes, null, watch);
  return { ...result.stock, recognised: true, holds: "stock", content, asOf: changedAt, period: null };
}

/** The same bytes read through another mapping are another content. */
async function hashOf(bytes: Uint8Array, mapping: ColumnMapping | null, watch: Watch): Promise<string> {
  const hash = new Fingerprint();
  let from = 0;
  const addPart = (): boolean => {
    hash.add(bytes.subarray(from, from + STEP_BYTES));
    from += STEP_BYTES;
    return from < bytes.length;
  };
  await inSlices(addPart, () => ROWS_SHARE + ((1 - ROWS_SHARE) * from) / bytes.length, watch);
  if (mapping !== null) {
    const columns = Object.entries(mapping.columns).sort(([one], [other]) => (one < other ? -1 : 1));
    hash.add(utf8OfText(JSON.stringify([columns, mapping.dateOrder])));
  }
  return hash.digest();
}

function periodOf(times: ArrayLike<number>): readonly [number, number] | null {
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < times.length; row += 1) {
    const time = times[row] as number;
    if (time < earliest) earliest = time;
    if (time > latest) latest = time;
  }
  return earliest <= latest ? [earliest, latest] : null;
}
