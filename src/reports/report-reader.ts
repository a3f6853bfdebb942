/**
 * Reads one report file: bytes → encoding and dialect → kind → observations. It works in steps, so that a browser
 * stays alive and a bar can move; `readReport` does all of them at once.
 */
import { CellTexts } from "./cell-texts.ts";
import { type Dialect, QuoteSurvey, type Separators, separatorsOf } from "./dialect.ts";
import { byteOrderMark, type Encoding } from "./encoding.ts";
import { fieldColumns } from "./field-columns.ts";
import type { ObservationBatch } from "./observation.ts";
import { TAB } from "./quoted-cell.ts";
import {
  ORDER_REPORT_KINDS,
  type OrderReportKindId,
  recogniseKind,
  type StockReportKindId,
} from "./recognise-kind.ts";
import { type RejectedRow, shortenedCell } from "./rejected-row.ts";
import { RowObserver } from "./row-observer.ts";
import { RowScanner } from "./row-scanner.ts";
import type { TextDecoding } from "./text-decoding.ts";
import type { TimeZone } from "./time-zone.ts";
import { utf8OfUtf16 } from "./utf-16.ts";
import { Utf8Survey } from "./utf8-survey.ts";

/** What a file needs to be read, beside its bytes. */
export interface ReadingContext {
  /** The file's name, handed on to the result. */
  readonly name: string;
  readonly decoding: TextDecoding;
  /** For dates without an offset: the spreadsheet's zone. */
  readonly timeZone: TimeZone;
}

/** An order report. Its data rows are each an observation, an exact duplicate or a rejected row. */
export interface ReadReport {
  readonly recognised: true;
  readonly name: string;
  readonly kind: OrderReportKindId;
  readonly encoding: Encoding;
  readonly delimiter: "tab" | "comma";
  /** Data rows: `batch.length + duplicates + rejected.length`. */
  readonly rows: number;
  readonly batch: ObservationBatch;
  readonly duplicates: number;
  readonly rejected: readonly RejectedRow[];
  /** Newest purchase or change found in the file, epoch ms; NaN where it tells none. */
  readonly newestTime: number;
  /** Headers of the columns that were read; all others were never decoded. */
  readonly columnsUsed: readonly string[];
  readonly columnsIgnored: readonly string[];
}

/** A file that holds no orders that could be read. */
export type UnrecognisedFile = { readonly recognised: false; readonly name: string } & (
  | { readonly why: "empty" }
  /** A spreadsheet, a zip or another packed file: no text at all. */
  | { readonly why: "not-text" }
  /** A report of Amazon's, but not of orders. */
  | { readonly why: "no-orders"; readonly kind: StockReportKindId }
  | {
      readonly why: "unknown-headers";
      /** The file's first cells, shortened. */
      readonly found: readonly string[];
      /** What would have been recognised. */
      readonly expected: readonly ExpectedHeaders[];
    }
);

export interface ExpectedHeaders {
  readonly kind: OrderReportKindId;
  readonly headers: readonly string[];
}

export type ReadingResult = ReadReport | UnrecognisedFile;

/** How far a reading has come, in bytes. */
export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
}

/** Reads a whole file. Any bytes give a result; nothing is thrown. */
export function readReport(bytes: Uint8Array, context: ReadingContext): ReadingResult {
  const reading = openReport(bytes, context);
  while (reading.step(Number.MAX_SAFE_INTEGER));
  return reading.result;
}

/** Begins to read a file: call `step` until it says that nothing is left, then take `result`. */
export function openReport(bytes: Uint8Array, context: ReadingContext): ReportReading {
  return new ReportReading(bytes, context);
}

/** How many bytes the first look at a file goes through in the time of a row. */
const SURVEYED_PER_ROW = 512;
/** What the first look is of all the work. */
const SURVEY_SHARE = 0.15;
const MOST_HEADERS_SHOWN = 40;
/** Bytes from which the number of rows is guessed. */
const SAMPLE = 65_536;

export class ReportReading {
  private readonly bytes: Uint8Array;
  /** First byte after the BOM. */
  private readonly from: number;
  private readonly markedEncoding: Encoding | null;
  private readonly separators: Separators;
  private readonly utf8: Utf8Survey;
  private readonly quotes: QuoteSurvey;
  private surveyed: number;
  private rows: RowReading | null = null;
  private outcome: ReadingResult | null = null;

  constructor(
    bytes: Uint8Array,
    private readonly context: ReadingContext,
  ) {
    const mark = byteOrderMark(bytes);
    const utf16 = mark !== null && mark.encoding !== "utf-8" ? mark.encoding : null;
    this.bytes = utf16 === null ? bytes : utf8OfUtf16(bytes, 2, utf16);
    this.from = mark !== null && utf16 === null ? mark.length : 0;
    this.markedEncoding = mark === null ? null : mark.encoding;
    this.separators = separatorsOf(this.bytes, this.from);
    this.utf8 = new Utf8Survey(this.bytes, this.from);
    this.quotes = new QuoteSurvey(this.bytes, this.from, this.separators);
    this.surveyed = this.from;
    if (isNotText(bytes)) this.outcome = { recognised: false, name: context.name, why: "not-text" };
  }

  get progress(): ReadingProgress {
    const total = this.bytes.length;
    if (this.outcome !== null) return { done: total, total };
    const read = this.rows === null ? 0 : this.rows.scanner.position;
    return {
      done: Math.floor(Math.min(this.surveyed, total) * SURVEY_SHARE + read * (1 - SURVEY_SHARE)),
      total,
    };
  }

  /** Reads about `maxRows` rows more; true while something is left. */
  step(maxRows: number): boolean {
    if (this.outcome !== null) return false;
    if (this.surveyed < this.bytes.length) this.survey(maxRows);
    else if (this.rows === null) this.begin();
    else if (!this.rows.read(maxRows)) this.outcome = this.rows.result;
    return this.outcome === null;
  }

  /** The whole result; only after the last step. */
  get result(): ReadingResult {
    if (this.outcome === null) throw new Error("The report has not been read to its end.");
    return this.outcome;
  }

  /** As many rows as there would be if all were as long as the first ones from `start` on. */
  private expectedRows(start: number): number {
    const sample = this.bytes.subarray(start, start + SAMPLE);
    let lines = 0;
    let last = -1;
    for (let at = sample.indexOf(this.separators.newline); at !== -1; ) {
      lines += 1;
      last = at;
      at = sample.indexOf(this.separators.newline, at + 1);
    }
    return lines === 0 ? 0 : Math.ceil(((this.bytes.length - start) / (last + 1)) * lines);
  }

  private survey(maxRows: number): void {
    this.surveyed += maxRows * SURVEYED_PER_ROW;
    if (this.markedEncoding === null) this.utf8.step(this.surveyed);
    this.quotes.step(this.surveyed);
  }

  private begin(): void {
    const { bytes, context } = this;
    const { name } = context;
    const dialect: Dialect = { ...this.separators, quoted: this.quotes.isQuoted };
    const scanner = new RowScanner(bytes, this.from, dialect);
    if (!scanner.next(0)) {
      this.outcome = { recognised: false, name, why: "empty" };
      return;
    }
    const encoding = this.markedEncoding ?? (this.utf8.isUtf8 ? "utf-8" : "cp932");
    const decode = (cell: Uint8Array) =>
      context.decoding.decode(cell, encoding === "cp932" ? "cp932" : "utf-8");
    const texts = new CellTexts(bytes, decode, dialect.quoted);
    const headers = Array.from({ length: scanner.keptCells }, (_, cell) =>
      texts.read(scanner.starts[cell] as number, scanner.ends[cell] as number),
    );
    const kind = recogniseKind(headers);
    if (kind === null) {
      const found = headers.slice(0, MOST_HEADERS_SHOWN).map(shortenedCell);
      this.outcome = { recognised: false, name, why: "unknown-headers", found, expected: expectedHeaders() };
      return;
    }
    if (kind.holds === "stock") {
      this.outcome = { recognised: false, name, why: "no-orders", kind: kind.id };
      return;
    }
    const columns = fieldColumns(headers, kind.columns);
    const layout = { kind, headers, columns };
    const expected = this.expectedRows(scanner.position);
    const observer = new RowObserver(bytes, scanner, layout, decode, context.timeZone, expected);
    const used = new Set(Object.values(columns));
    this.rows = new RowReading(scanner, observer, headers.length, () => ({
      recognised: true,
      name,
      kind: kind.id,
      encoding,
      delimiter: dialect.delimiter === TAB ? "tab" : "comma",
      rows: observer.rows,
      batch: observer.builder.batch,
      duplicates: observer.duplicates,
      rejected: observer.rejected,
      newestTime: observer.newestTime,
      columnsUsed: headers.filter((_, column) => used.has(column)),
      columnsIgnored: headers.filter((_, column) => !used.has(column)),
    }));
  }
}

/** The part of a reading that goes row by row. */
class RowReading {
  constructor(
    readonly scanner: RowScanner,
    private readonly observer: RowObserver,
    private readonly width: number,
    private readonly report: () => ReadReport,
  ) {}

  /** false at the end of the file. */
  read(maxRows: number): boolean {
    const { scanner, observer, width } = this;
    for (let row = 0; row < maxRows; row += 1) {
      if (!scanner.next(width)) return false;
      observer.observe();
    }
    return true;
  }

  get result(): ReadReport {
    return this.report();
  }
}

/** Zip (also a spreadsheet's .xlsx), gzip, an old spreadsheet's .xls, PDF. */
const PACKED: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
];

function isNotText(bytes: Uint8Array): boolean {
  return PACKED.some((beginning) => beginning.every((byte, at) => bytes[at] === byte));
}

function expectedHeaders(): readonly ExpectedHeaders[] {
  return ORDER_REPORT_KINDS.map((kind) => ({
    kind: kind.id,
    headers: kind.signature.has.map((anyOf) => anyOf[0]),
  }));
}
