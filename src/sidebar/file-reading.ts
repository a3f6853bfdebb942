import { asOfTime } from "../reports/as-of.ts";
import { openReport, type ReadReport, type UnrecognisedFile } from "../reports/report-reader.ts";
import { Fingerprint } from "./fingerprint.ts";
import { pause } from "./pause.ts";
import { browserDecoding } from "./text-decoding.ts";
import { zoneOf } from "./zone.ts";

/** Rows and bytes of one step: some 10 ms each. */
const STEP_ROWS = 2_000;
const STEP_BYTES = 1_000_000;

/** An order report, with what the import needs beside it. */
export interface ReadFile extends ReadReport {
  /** Hash of its bytes. */
  readonly content: string;
  /** As-of time to suggest, epoch ms. */
  readonly asOf: number;
  /** Earliest and latest purchase, epoch ms; null where no row tells one. */
  readonly period: readonly [number, number] | null;
}

export type UnreadFile = UnrecognisedFile | { readonly recognised: false; readonly why: "unopened" };

export type Reading = ReadFile | UnreadFile;

/** The part of the browser's `File` that is read. */
export type ChosenFile = Pick<File, "name" | "lastModified" | "arrayBuffer">;

/** Reads a file step by step; the page stays alive. Never rejects. Dates without an offset are of `timeZone`. */
export async function readFile(file: ChosenFile, timeZone: string): Promise<Reading> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { name } = file;
    const reading = openReport(bytes, { name, decoding: browserDecoding(), timeZone: zoneOf(timeZone) });
    while (reading.step(STEP_ROWS)) await pause();
    const { result } = reading;
    if (!result.recognised) return result;
    return {
      ...result,
      content: await hashOf(bytes),
      asOf: asOfTime(file.lastModified, result.newestTime),
      period: periodOf(result.batch.purchasedAt),
    };
  } catch {
    // Moved, deleted or locked since it was chosen, or larger than the browser holds.
    return { recognised: false, why: "unopened" };
  }
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = new Fingerprint();
  for (let from = 0; from < bytes.length; from += STEP_BYTES) {
    hash.add(bytes.subarray(from, from + STEP_BYTES));
    await pause();
  }
  return hash.digest();
}

function periodOf(times: readonly number[]): readonly [number, number] | null {
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  for (const time of times) {
    if (time < earliest) earliest = time;
    if (time > latest) latest = time;
  }
  return earliest <= latest ? [earliest, latest] : null;
}
