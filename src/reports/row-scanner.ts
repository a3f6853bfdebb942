import type { Dialect } from "./dialect.ts";
import { CR, closingQuote, LF, QUOTE, TAB } from "./quoted-cell.ts";
import type { Utf8Tally } from "./utf8-tally.ts";

/** More columns than any report has; cells beyond are counted, not kept. */
const MOST_COLUMNS = 1024;

/** It and all before it are white space round a cell. */
const SPACE = 0x20;

/**
 * Walks through the bytes of a table row by row. After `next`, cell `i` of the row lies at `starts[i]` to `ends[i]`
 * (exclusive), without its quotes and the white space around it; a cell that a short row lacks is empty. Nothing is
 * copied or decoded.
 */
export class RowScanner {
  /** 1-based line on which the row begins. */
  line = 0;
  /** Cells of the row. */
  cells = 0;
  /** The row's bytes, without its line end. */
  rowStart = 0;
  rowEnd = 0;
  readonly starts = new Int32Array(MOST_COLUMNS);
  readonly ends = new Int32Array(MOST_COLUMNS);
  /** Where each cell of a row without quotes begins; behind the last one stands where the next would begin. */
  private readonly edges = new Int32Array(MOST_COLUMNS + 1);
  /** Columns whose cells are looked at; null for all of them. */
  private wanted: Int32Array | null = null;
  /** 1 where quotes inside the cell are doubled. */
  readonly doubled = new Uint8Array(MOST_COLUMNS);
  /** Where the next row begins. */
  position: number;
  private nextLine = 1;
  /** Reads four bytes at once, wherever they lie. */
  private readonly view: DataView;

  /**
   * @param from first byte after the BOM
   * @param dialect the file's
   * @param tally counts all that is not ASCII in a file without quotes; null where its encoding is known
   */
  constructor(
    private readonly bytes: Uint8Array,
    from: number,
    private readonly dialect: Dialect,
    private readonly tally: Utf8Tally | null = null,
  ) {
    this.position = from;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** From the next row on, only the cells of these columns are needed; -1 is none. */
  keepOnly(columns: readonly number[]): void {
    this.wanted = Int32Array.from(columns.filter((column) => column >= 0 && column < MOST_COLUMNS));
  }

  /**
   * Goes to the next row; false at the end of the file. Rows without any text are passed over.
   *
   * @param width cells of the header: a row that has as many never goes on in the next line
   */
  next(width: number): boolean {
    while (this.position < this.bytes.length) {
      this.line = this.nextLine;
      this.rowStart = this.position;
      if (this.dialect.quoted) this.scanQuoted(width);
      else this.scanRaw();
      if (this.isBlank()) continue;
      if (this.cells < width) {
        this.starts.fill(0, this.cells, width);
        this.ends.fill(0, this.cells, width);
      }
      return true;
    }
    return false;
  }

  /** Cells of the row that are kept in `starts` and `ends`. */
  get keptCells(): number {
    return Math.min(this.cells, MOST_COLUMNS);
  }

  /** Whether all cells from `from` on are empty. */
  isBlankFrom(from: number): boolean {
    for (let cell = from; cell < this.keptCells; cell += 1) {
      if (!this.dialect.quoted) this.keepRaw(cell);
      if ((this.starts[cell] as number) < (this.ends[cell] as number)) return false;
    }
    return true;
  }

  private isBlank(): boolean {
    // Text at the very beginning is the rule; a quote there may be that of an empty cell.
    if (!this.dialect.quoted && (this.bytes[this.rowStart] as number) > SPACE) return false;
    return this.isBlankFrom(0);
  }

  private scanRaw(): void {
    const { bytes, view, edges, tally } = this;
    const size = bytes.length;
    const newline = this.dialect.newline;
    let at = this.position;
    let cell = 0;
    edges[0] = at;
    while (at < size) {
      if (at + 3 < size) {
        const special = specialIn(view.getInt32(at, true));
        if (special === 0) {
          at += 4;
          continue;
        }
        at += firstOf(special);
      }
      // What is special comes in runs: Japanese text, empty cells.
      while ((bytes[at] as number) >= 0x80) at += tally === null ? 1 : tally.take(at);
      while (bytes[at] === TAB) {
        cell += 1;
        at += 1;
        if (cell < MOST_COLUMNS) edges[cell] = at;
      }
      const byte = bytes[at] as number;
      if (byte === newline) break;
      if (byte < 0x80) at += 1;
    }
    if (cell < MOST_COLUMNS) edges[cell + 1] = at + 1;
    this.end(cell + 1, at);
    const { wanted, keptCells } = this;
    if (wanted === null) {
      for (let kept = 0; kept < keptCells; kept += 1) this.keepRaw(kept);
      return;
    }
    for (let index = 0; index < wanted.length; index += 1) {
      const column = wanted[index] as number;
      if (column < keptCells) this.keepRaw(column);
    }
  }

  private keepRaw(cell: number): void {
    this.keep(cell, this.edges[cell] as number, (this.edges[cell + 1] as number) - 1, 0);
  }

  private scanQuoted(width: number): void {
    const bytes = this.bytes;
    const { delimiter } = this.dialect;
    let cell = 0;
    let start = this.position;
    for (;;) {
      const close = bytes[start] === QUOTE ? this.closeOf(start, cell, width) : -1;
      if (close === -1) {
        const end = this.bareEnd(start);
        if (bytes[end] !== delimiter) {
          this.finish(cell, start, end);
          return;
        }
        this.keep(cell, start, end, 0);
        start = end + 1;
      } else {
        this.keep(cell, start + 1, close, bytes.indexOf(QUOTE, start + 1) < close ? 1 : 0);
        if (bytes[close + 1] !== delimiter) {
          this.end(cell + 1, this.bareEnd(close + 1));
          return;
        }
        start = close + 2;
      }
      cell += 1;
    }
  }

  /** The quote that closes the cell, -1 if it is a bare one; counts the line breaks inside. */
  private closeOf(open: number, cell: number, width: number): number {
    const close = closingQuote(this.bytes, open, this.dialect.delimiter);
    if (close === -1) return -1;
    const { newline } = this.dialect;
    let at = this.bytes.indexOf(newline, open);
    if (at === -1 || at > close) return close;
    if (!this.goesOn(cell, open, at, close, width)) return -1;
    for (; at !== -1 && at < close; at = this.bytes.indexOf(newline, at + 1)) this.nextLine += 1;
    return close;
  }

  /**
   * Whether the row goes on after the line break at `lineEnd` inside the cell: only while it has fewer cells than
   * the header, or where this is its last cell and the row ends with it. So a stray quote never swallows the rows
   * that follow.
   */
  private goesOn(cell: number, open: number, lineEnd: number, close: number, width: number): boolean {
    const { delimiter } = this.dialect;
    let cells = cell + 1;
    for (let at = open; at < lineEnd; at += 1) if (this.bytes[at] === delimiter) cells += 1;
    return cells < width || (cells === width && cell === width - 1 && this.bytes[close + 1] !== delimiter);
  }

  private bareEnd(from: number): number {
    const { bytes } = this;
    const { delimiter, newline } = this.dialect;
    let at = from;
    while (at < bytes.length && bytes[at] !== delimiter && bytes[at] !== newline) at += 1;
    return at;
  }

  private finish(cell: number, start: number, end: number): void {
    this.keep(cell, start, end, 0);
    this.end(cell + 1, end);
  }

  private end(cells: number, end: number): void {
    this.cells = cells;
    this.rowEnd =
      this.dialect.newline === LF && this.bytes[end - 1] === CR && end > this.rowStart ? end - 1 : end;
    this.position = end + 1;
    this.nextLine += 1;
  }

  private keep(cell: number, start: number, end: number, doubled: number): void {
    if (cell >= MOST_COLUMNS) return;
    const bytes = this.bytes;
    let from = start;
    let to = end;
    while (from < to && (bytes[from] as number) <= SPACE) from += 1;
    while (to > from && (bytes[to - 1] as number) <= SPACE) to -= 1;
    this.starts[cell] = from;
    this.ends[cell] = to;
    this.doubled[cell] = doubled;
  }
}

const HIGHEST_BITS = 0x80808080 | 0;

/** The highest bit of each of four bytes that is not plain ASCII: below 0x10 (tab, line ends) or from 0x80 on. */
function specialIn(four: number): number {
  // What is added carries into the next byte only from a byte that is special itself.
  return ~((four + 0x70707070) & ~four) & HIGHEST_BITS;
}

/** Which of four bytes, 0 to 3, has the lowest bit that is set. */
function firstOf(bits: number): number {
  return (31 - Math.clz32(bits & -bits)) >> 3;
}
