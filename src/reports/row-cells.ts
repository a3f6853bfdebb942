import { CellTexts } from "./cell-texts.ts";
import { type DateOrder, instantOfBytes, instantOfText } from "./instant.ts";
import { isUnits } from "./limits.ts";
import { amountOfText, unitsOfText, wholeNumberOfBytes } from "./numbers.ts";
import { type RejectedRow, type RejectReason, shortenedCell } from "./rejected-row.ts";
import type { RowScanner } from "./row-scanner.ts";
import type { TimeZone } from "./time-zone.ts";

/** How a file's bytes become values. */
export interface CellReading {
  /** The text of a piece of the file, in the file's encoding. */
  readonly decode: (bytes: Uint8Array) => string;
  /** For dates without an offset. */
  readonly zone: TimeZone;
  readonly dateOrder: DateOrder;
}

/**
 * The cells of the row on which a scanner stands, read one by one as what they hold. A column of -1 is always empty.
 * The row's first cell that cannot be read is kept as its fault.
 */
export class RowCells {
  fault: RejectReason | null = null;
  private faultColumn = -1;
  private readonly texts: CellTexts;
  private readonly textsWithQuotes: CellTexts;

  /**
   * @param scanner goes through `bytes`; its header row has been read
   * @param headers as they stand in the file
   */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly scanner: RowScanner,
    private readonly headers: readonly string[],
    private readonly reading: CellReading,
  ) {
    this.texts = new CellTexts(bytes, reading.decode, false);
    this.textsWithQuotes = new CellTexts(bytes, reading.decode, true);
  }

  /** Forgets the fault of the row before. */
  begin(): void {
    this.fault = null;
  }

  isEmpty(column: number): boolean {
    return column === -1 || this.scanner.starts[column] === this.scanner.ends[column];
  }

  /** Whether the row has cells beyond the header's that say something. */
  get isTooLong(): boolean {
    const { scanner, headers } = this;
    return scanner.cells > headers.length && !scanner.isBlankFrom(headers.length);
  }

  /** A text that seldom comes up twice: no use in remembering it. */
  rareText(column: number): string {
    if (this.isEmpty(column)) return "";
    return this.texts.read(this.scanner.starts[column] as number, this.scanner.ends[column] as number);
  }

  text(column: number): string {
    if (this.isEmpty(column)) return "";
    const texts = this.scanner.doubled[column] === 1 ? this.textsWithQuotes : this.texts;
    const index = texts.indexOf(this.scanner.starts[column] as number, this.scanner.ends[column] as number);
    const fault = texts.faultAt(index);
    if (fault !== null) this.fail(fault, column);
    return texts.textAt(index);
  }

  /**
   * @param known meanings found so far
   * @param absent for an empty cell
   */
  word<T>(column: number, known: Map<string, T>, meaningOf: (word: string) => T, absent: T): T {
    if (this.isEmpty(column)) return absent;
    const word = this.text(column);
    const meaning = known.get(word);
    if (meaning !== undefined) return meaning;
    const found = meaningOf(word);
    known.set(word, found);
    return found;
  }

  units(column: number): number {
    if (this.isEmpty(column)) return Number.NaN;
    const units = this.wholeNumber(column);
    if (isUnits(units)) return units;
    return this.number(column, unitsOfText, "unreadable-quantity");
  }

  amount(column: number): number {
    if (this.isEmpty(column)) return Number.NaN;
    const amount = this.wholeNumber(column);
    return Number.isNaN(amount) ? this.number(column, amountOfText, "unreadable-amount") : amount;
  }

  /** Epoch ms. */
  time(column: number): number {
    if (this.isEmpty(column)) return Number.NaN;
    const { zone, dateOrder } = this.reading;
    const start = this.scanner.starts[column] as number;
    const instant = instantOfBytes(this.bytes, start, this.scanner.ends[column] as number, zone);
    if (!Number.isNaN(instant)) return instant;
    return this.number(column, (text) => instantOfText(text, zone, dateOrder), "unreadable-date");
  }

  /** Only a row's first fault is told. */
  fail(reason: RejectReason, column: number): void {
    if (this.fault !== null) return;
    this.fault = reason;
    this.faultColumn = column;
  }

  /** The row as one that could not be read, for its fault. */
  rejection(fault: RejectReason): RejectedRow {
    const { starts, ends, line, cells } = this.scanner;
    if (cells !== this.headers.length) return this.misfit();
    const column = this.faultColumn;
    const cell = shortenedCell(this.texts.read(starts[column] as number, ends[column] as number));
    return { line, column: this.headers[column] ?? "", reason: fault, cell };
  }

  /** In a row of the wrong length, any cell may be someone's name or address: only the length is told. */
  misfit(): RejectedRow {
    const { cells, line } = this.scanner;
    const width = this.headers.length;
    const reason = cells < width ? "too-few-cells" : "too-many-cells";
    return { line, column: "", reason, cell: `${cells}/${width}` };
  }

  private wholeNumber(column: number): number {
    const { starts, ends } = this.scanner;
    return wholeNumberOfBytes(this.bytes, starts[column] as number, ends[column] as number);
  }

  private number(column: number, ofText: (text: string) => number, reason: RejectReason): number {
    const { starts, ends } = this.scanner;
    const number = ofText(this.texts.read(starts[column] as number, ends[column] as number));
    if (Number.isNaN(number)) this.fail(reason, column);
    return number;
  }
}
