/**
 * Reads one report file: bytes → encoding and dialect → kind → observations. It works in steps, so that a browser
 * stays alive and a bar can move; `readReport` does all of them at once.
 */
import { CellTexts } from "./cell-texts.ts";
import {
  type ColumnMapping,
  columnsByAlias,
  type MappingProposal,
  mappedColumns,
  proposeMapping,
} from "./column-mapping.ts";
import { type Dialect, QuoteSurvey, type Separators, separatorsOf } from "./dialect.ts";
import { byteOrderMark, type Encoding } from "./encoding.ts";
import { type FieldColumns, fieldColumns } from "./field-columns.ts";
import { isOrderId } from "./identifiers.ts";
import { mappedOrders } from "./kinds/mapped-orders.ts";
import type { ObservationBatch } from "./observation.ts";
import { LF, TAB } from "./quoted-cell.ts";
import {
  ORDER_REPORT_KINDS,
  type OrderReportKindId,
  recogniseKind,
  STOCK_REPORT_KINDS,
  type StockReportKindId,
} from "./recognise-kind.ts";
import { type RejectedRow, shortenedCell } from "./rejected-row.ts";
import { FIELDS, type ReportKind, STOCK_FIELDS } from "./report-kind.ts";
import type { CellReading } from "./row-cells.ts";
import { RowObserver } from "./row-observer.ts";
import { RowScanner } from "./row-scanner.ts";
import type { StockBatch } from "./stock-batch.ts";
import { StockObserver } from "./stock-observer.ts";
import type { TextDecoding } from "./text-decoding.ts";
import type { TimeZone } from "./time-zone.ts";
import { utf8OfUtf16 } from "./utf-16.ts";
import { Utf8Survey } from "./utf8-survey.ts";
import { Utf8Tally } from "./utf8-tally.ts";
import { declaresCp932, isXml, type OtherXml, readXmlOrders, type XmlOrders } from "./xml-orders.ts";

/** What a file needs to be read, beside its bytes. */
export interface ReadingContext {
  /** The file's name, handed on to the result. */
  readonly name: string;
  readonly decoding: TextDecoding;
  /** For dates without an offset: the spreadsheet's zone. */
  readonly timeZone: TimeZone;
  /** What the user has said of the columns of a file that no header tells; used only for such a file. */
  readonly mapping?: ColumnMapping;
}

/** What every file that could be read tells of itself. */
interface ReadFile {
  readonly name: string;
  readonly encoding: Encoding;
  readonly delimiter: "tab" | "comma" | "xml";
  /** Whether it looks as Amazon writes it: not saved again by another program, all the columns that tell its kind there. */
  readonly asWritten: boolean;
  /** Data rows: `batch.length + duplicates + rejected.length`. */
  readonly rows: number;
  readonly duplicates: number;
  readonly rejected: readonly RejectedRow[];
  /** Headers of the columns that were read; all others were never decoded. */
  readonly columnsUsed: readonly string[];
  readonly columnsIgnored: readonly string[];
}

/** An order report. Its data rows are each an observation, an exact duplicate or a rejected row. */
export interface ReadReport extends ReadFile {
  readonly recognised: true;
  readonly kind: OrderReportKindId;
  /** Whether the kind was told only by what the file lacks: the user should confirm it. */
  readonly guessed: boolean;
  readonly batch: ObservationBatch;
  /** Newest purchase or change found in the file, epoch ms; NaN where it tells none. */
  readonly newestTime: number;
}

/** A stock report. Its data rows are each an offer, an exact duplicate or a rejected row. */
export interface ReadStock extends ReadFile {
  readonly kind: StockReportKindId;
  readonly batch: StockBatch;
}

/** A file that holds no orders that could be read. */
export type UnrecognisedFile = { readonly recognised: false; readonly name: string } & (
  | { readonly why: "empty" }
  /** A spreadsheet, a zip or another packed file: no text at all. */
  | { readonly why: "not-text" }
  /** A report of Amazon's, but not of orders. */
  | { readonly why: "no-orders"; readonly kind: StockReportKindId; readonly stock: ReadStock }
  /** Its first row is an order, not the names of columns. */
  | { readonly why: "no-header" }
  | {
      readonly why: "unknown-headers";
      /** The file's first cells, shortened. */
      readonly found: readonly string[];
      /** What would have been recognised. */
      readonly expected: readonly ExpectedHeaders[];
      /** How it may be read through a column mapping; null for XML, and where hardly a header is known. */
      readonly proposal: LayoutProposal | null;
    }
);

export interface LayoutProposal extends MappingProposal {
  /** All headers, as they stand in the file. */
  readonly headers: readonly string[];
}

export interface ExpectedHeaders {
  readonly kind: OrderReportKindId | StockReportKindId;
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
/** Bytes from which the number of rows and the encoding are guessed. */
const SAMPLE = 65_536;

/** Rows from which a column mapping is proposed. */
const SAMPLE_ROWS = 200;
/** Fewer known headers than this are chance. */
const FEWEST_KNOWN_HEADERS = 2;

export class ReportReading {
  private readonly bytes: Uint8Array;
  /** First byte after the BOM. */
  private readonly from: number;
  private readonly markedEncoding: Encoding | null;
  private readonly xml: XmlOrders | null;
  private readonly separators: Separators;
  private readonly utf8: Utf8Survey;
  private readonly quotes: QuoteSurvey;
  private surveyed: number;
  /**
   * Counts while the rows are read as UTF-8, as the beginning of the file seems to be; null where the encoding is known
   * or was surveyed before. Should the file turn out to be something else, it is surveyed and read again.
   */
  private tally: Utf8Tally | null;
  private rows: RowReading | null = null;
  private outcome: ReadingResult | null = null;

  constructor(
    given: Uint8Array,
    private readonly context: ReadingContext,
  ) {
    const bytes = plainBytes(given);
    const mark = byteOrderMark(bytes);
    const utf16 = mark !== null && mark.encoding !== "utf-8" ? mark.encoding : null;
    const text = utf16 === null ? bytes : utf8OfUtf16(bytes, 2, utf16);
    const from = mark !== null && utf16 === null ? mark.length : 0;
    let encoding: Encoding | null = mark === null ? null : mark.encoding;
    let xml: XmlOrders | OtherXml | null = null;
    if (isXml(text, from)) {
      const cp932 = mark === null && declaresCp932(text, from);
      xml = readXmlOrders(text, from, (cell) => context.decoding.decode(cell, cp932 ? "cp932" : "utf-8"));
      encoding ??= cp932 ? "cp932" : "utf-8";
    }
    this.xml = xml?.holdsOrders ? xml : null;
    this.bytes = this.xml?.table ?? text;
    this.from = this.xml === null ? from : 0;
    this.markedEncoding = encoding;
    this.separators = this.xml === null ? separatorsOf(text, from) : { delimiter: TAB, newline: LF };
    this.utf8 = new Utf8Survey(this.bytes, this.from);
    this.quotes = new QuoteSurvey(this.bytes, this.from, this.separators);
    this.surveyed = this.from;
    const presumed = this.markedEncoding === null && beginsAsUtf8(this.bytes);
    this.tally = presumed ? new Utf8Tally(this.bytes) : null;
    if (isNotText(bytes)) this.outcome = { recognised: false, name: context.name, why: "not-text" };
    else if (xml?.holdsOrders === false) this.outcome = this.unknownHeaders(xml.elements, null);
  }

  get progress(): ReadingProgress {
    const total = this.bytes.length;
    if (this.outcome !== null) return { done: total, total };
    const read = this.rows === null ? 0 : this.rows.position;
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
    else if (!this.rows.read(maxRows)) this.finish(this.rows);
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
    if (this.markedEncoding === null && this.tally === null) this.utf8.step(this.surveyed);
    if (this.xml === null) this.quotes.step(this.surveyed);
  }

  private begin(): void {
    // Only reading an order or stock report to its end counts all of its bytes, and only without quotes.
    if (this.tally === null || !this.quotes.isQuoted) this.open();
    if (this.tally !== null && this.rows === null) this.surveyInFull();
  }

  private finish(rows: RowReading): void {
    if (this.tally === null || this.tally.isUtf8) this.outcome = rows.result;
    else this.surveyInFull();
  }

  /** Begins anew, presuming nothing. */
  private surveyInFull(): void {
    this.tally = null;
    this.rows = null;
    this.outcome = null;
    this.surveyed = this.from;
  }

  private open(): void {
    const { bytes, context, xml, tally } = this;
    const { name } = context;
    const dialect: Dialect = { ...this.separators, quoted: xml === null && this.quotes.isQuoted };
    const scanner = new RowScanner(bytes, this.from, dialect, tally);
    if (!scanner.next(0)) {
      this.outcome = { recognised: false, name, why: "empty" };
      return;
    }
    if (holdsOrderId(bytes, scanner)) {
      this.outcome = { recognised: false, name, why: "no-header" };
      return;
    }
    const encoding = this.markedEncoding ?? (tally !== null || this.utf8.isUtf8 ? "utf-8" : "cp932");
    const decode = (cell: Uint8Array) =>
      context.decoding.decode(cell, xml === null && encoding === "cp932" ? "cp932" : "utf-8");
    const texts = new CellTexts(bytes, decode, dialect.quoted);
    const headers = textsOf(scanner, texts, scanner.keptCells);
    const opened: OpenedTable = { scanner, headers, dialect, encoding, decode };
    const recognised = recogniseKind(headers);
    if (recognised === null) this.beginMapped(opened, texts);
    else if (recognised.kind.holds === "stock") this.beginStock(opened, recognised.kind);
    else {
      const columns = fieldColumns(FIELDS, headers, recognised.kind.columns);
      this.beginOrders(opened, recognised.kind, columns, recognised.guessed);
    }
  }

  private beginMapped(opened: OpenedTable, texts: CellTexts): void {
    const { headers, scanner } = opened;
    const { mapping } = this.context;
    const columns = mapping === undefined ? null : mappedColumns(headers, mapping);
    if (columns !== null) {
      this.beginOrders(opened, mappedOrders, columns, false);
      return;
    }
    this.outcome = this.unknownHeaders(headers, proposalFor(headers, scanner, texts));
  }

  private beginOrders(
    opened: OpenedTable,
    kind: (typeof ORDER_REPORT_KINDS)[number] | typeof mappedOrders,
    columns: FieldColumns,
    guessed: boolean,
  ): void {
    const { scanner, headers } = opened;
    const layout = { kind, headers, columns };
    const expected = this.expectedRows(scanner.position);
    scanner.keepOnly(Object.values(columns));
    const observer = new RowObserver(this.bytes, scanner, layout, this.cellReading(opened, kind), expected);
    this.rows = new RowReading(scanner, observer, headers.length, () => {
      const { rows, rejected } = this.withBreak(observer.rows, observer.rejected);
      return {
        recognised: true,
        kind: kind.id,
        guessed,
        ...this.factsOf(opened, columns),
        asWritten: this.isAsWritten(opened) && !guessed && kind !== mappedOrders,
        rows,
        batch: observer.batch,
        duplicates: observer.duplicates,
        rejected,
        newestTime: observer.newestTime,
      };
    });
  }

  private beginStock(opened: OpenedTable, kind: (typeof STOCK_REPORT_KINDS)[number]): void {
    const { scanner, headers } = opened;
    const columns = fieldColumns(STOCK_FIELDS, headers, kind.columns);
    scanner.keepOnly(Object.values(columns));
    const observer = new StockObserver(
      this.bytes,
      scanner,
      { kind, headers, columns },
      this.cellReading(opened, kind),
    );
    const { name } = this.context;
    this.rows = new RowReading(scanner, observer, headers.length, () => {
      const stock: ReadStock = {
        kind: kind.id,
        ...this.factsOf(opened, columns),
        asWritten: this.isAsWritten(opened),
        rows: observer.rows,
        batch: observer.batch,
        duplicates: observer.duplicates,
        rejected: observer.rejected,
      };
      return { recognised: false, name, why: "no-orders", kind: kind.id, stock };
    });
  }

  /** Amazon's own reports write the year first. */
  private cellReading({ decode }: OpenedTable, kind: ReportKind): CellReading {
    const { timeZone, mapping } = this.context;
    const mapped = kind === mappedOrders ? mapping : undefined;
    return { decode, zone: timeZone, dateOrder: mapped?.dateOrder ?? "year-first" };
  }

  private factsOf(
    { headers, encoding, dialect }: OpenedTable,
    columns: Readonly<Record<string, number>>,
  ): Pick<ReadFile, "name" | "encoding" | "delimiter" | "columnsUsed" | "columnsIgnored"> {
    const used = new Set(Object.values(columns));
    return {
      name: this.context.name,
      encoding,
      delimiter: this.xml !== null ? "xml" : dialect.delimiter === TAB ? "tab" : "comma",
      columnsUsed: headers.filter((_, column) => used.has(column)),
      columnsIgnored: headers.filter((_, column) => !used.has(column)),
    };
  }

  /** Amazon writes tabs and no quotes, and never UTF-16. */
  private isAsWritten({ dialect, encoding }: OpenedTable): boolean {
    const { delimiter, quoted } = dialect;
    return delimiter === TAB && !quoted && (encoding === "utf-8" || encoding === "cp932");
  }

  /** The rejected rows at their lines in the file; where XML breaks off is one more of them. */
  private withBreak(
    rows: number,
    rejected: readonly RejectedRow[],
  ): { readonly rows: number; readonly rejected: readonly RejectedRow[] } {
    const { xml } = this;
    if (xml === null) return { rows, rejected };
    const placed = rejected.map((row) => ({ ...row, line: xml.lines[row.line - 1] ?? row.line }));
    if (xml.brokenAt === null) return { rows, rejected: placed };
    const broken: RejectedRow = { line: xml.brokenAt, column: "", reason: "broken-markup", cell: "" };
    return { rows: rows + 1, rejected: [...placed, broken] };
  }

  private unknownHeaders(headers: readonly string[], proposal: LayoutProposal | null): UnrecognisedFile {
    const found = headers.slice(0, MOST_HEADERS_SHOWN).map(shortenedCell);
    const { name } = this.context;
    return { recognised: false, name, why: "unknown-headers", found, expected: expectedHeaders(), proposal };
  }
}

/** A table whose header row has been read. */
interface OpenedTable {
  /** Stands on the header row. */
  readonly scanner: RowScanner;
  readonly headers: readonly string[];
  readonly dialect: Dialect;
  readonly encoding: Encoding;
  readonly decode: (bytes: Uint8Array) => string;
}

/** The part of a reading that goes row by row. */
class RowReading {
  constructor(
    private readonly scanner: RowScanner,
    private readonly observer: RowObserver | StockObserver,
    private readonly width: number,
    private readonly finish: () => ReadingResult,
  ) {}

  get position(): number {
    return this.scanner.position;
  }

  /** false at the end of the file. */
  read(maxRows: number): boolean {
    const { scanner, observer, width } = this;
    for (let row = 0; row < maxRows; row += 1) {
      if (!scanner.next(width)) return false;
      observer.observe();
    }
    return true;
  }

  get result(): ReadingResult {
    return this.finish();
  }
}

function textsOf(scanner: RowScanner, texts: CellTexts, cells: number): readonly string[] {
  return Array.from({ length: cells }, (_, cell) =>
    texts.read(scanner.starts[cell] as number, scanner.ends[cell] as number),
  );
}

const ORDER_ID_LENGTH = 19;

/** Whether a cell of the row is an order id: then the row is no header, and may hold a name or an address. */
function holdsOrderId(bytes: Uint8Array, scanner: RowScanner): boolean {
  for (let cell = 0; cell < scanner.keptCells; cell += 1) {
    const start = scanner.starts[cell] as number;
    const end = scanner.ends[cell] as number;
    if (end - start !== ORDER_ID_LENGTH) continue;
    if (isOrderId(String.fromCharCode(...bytes.subarray(start, end)))) return true;
  }
  return false;
}

/** Looks at the rows below the header; of columns without a known header nothing is decoded. */
function proposalFor(
  headers: readonly string[],
  scanner: RowScanner,
  texts: CellTexts,
): LayoutProposal | null {
  const known = new Set(Object.values(columnsByAlias(headers)).filter((column) => column !== -1));
  if (known.size < FEWEST_KNOWN_HEADERS) return null;
  const rows: string[][] = [];
  while (rows.length < SAMPLE_ROWS && scanner.next(headers.length)) {
    // In a row of another length, anything may stand under a known header.
    if (scanner.cells !== headers.length) continue;
    rows.push(
      headers.map((_, column) =>
        known.has(column) ? texts.read(scanner.starts[column] as number, scanner.ends[column] as number) : "",
      ),
    );
  }
  return { headers, ...proposeMapping(headers, rows) };
}

function beginsAsUtf8(bytes: Uint8Array): boolean {
  const beginning = new Utf8Survey(bytes.subarray(0, SAMPLE), 0);
  beginning.step(SAMPLE);
  return beginning.isUtf8;
}

/** Node's own kind of array makes every look at a byte slower than it is elsewhere. */
function plainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
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
  return [...ORDER_REPORT_KINDS, ...STOCK_REPORT_KINDS].map((kind) => ({
    kind: kind.id,
    headers: kind.signature.has.map((anyOf) => anyOf[0]),
  }));
}
