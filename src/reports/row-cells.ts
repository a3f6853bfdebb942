import { CellCodes, faultOf, type TextsOfCells } from "./cell-codes.ts";
import { CellTexts } from "./cell-texts.ts";
import { type DateOrder, instantOfText } from "./instant.ts";
import { InstantBytes } from "./instant-bytes.ts";
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
  private readonly reads: TextsOfCells;
  private readonly instants = new InstantBytes();

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
    this.reads = {
      plain: new CellTexts(bytes, reading.decode, false),
      doubled: new CellTexts(bytes, reading.decode, true),
    };
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
    return this.reads.plain.read(this.scanner.starts[column] as number, this.scanner.ends[column] as number);
  }

  /**
   * Codes for one column; they say what its cells mean.
   *
   * @param values meanings whose codes are settled
   * @param absent for an empty cell
   */
  codes<T>(meaningOf: (text: string) => T, values: readonly T[], absent: T): CellCodes<T> {
    return new CellCodes(this.bytes, this.reads, meaningOf, values, absent);
  }

  /** Codes for a column of texts. */
  texts(): CellCodes<string> {
    return this.codes((text) => text, [], "");
  }

  /** The code of the row's cell, among those of its column. */
  code<T>(column: number, codes: CellCodes<T>): number {
    if (column === -1) return codes.absent;
    const { starts, ends, doubled } = this.scanner;
    const start = starts[column] as number;
    const end = ends[column] as number;
    if (start === end) return codes.absent;
    const code = codes.codeOf(start, end, doubled[column] === 1);
    if (code >= 0) return code;
    this.fail(faultOf(code), column);
    return codes.absent;
  }

  value<T>(column: number, codes: CellCodes<T>): T {
    return codes.values[this.code(column, codes)] as T;
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
    const instant = this.instants.read(this.bytes, start, this.scanner.ends[column] as number);
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
    const cell = shortenedCell(this.reads.plain.read(starts[column] as number, ends[column] as number));
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
    const number = ofText(this.reads.plain.read(starts[column] as number, ends[column] as number));
    if (Number.isNaN(number)) this.fail(reason, column);
    return number;
  }
}
