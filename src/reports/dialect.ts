/** How the cells and lines of a table are told apart; decided once for a whole file. */
import { COMMA, CR, closingQuote, LF, QUOTE, TAB } from "./quoted-cell.ts";

export interface Dialect {
  readonly delimiter: typeof TAB | typeof COMMA;
  /** A line ends at this byte; a CR before LF goes with it. */
  readonly newline: typeof LF | typeof CR;
  /** Whether the writer put quotes round cells. In Amazon's own files a quote is a character like any other. */
  readonly quoted: boolean;
}

export type Separators = Omit<Dialect, "quoted">;

/** What the first line that is not blank says of the file. */
export function separatorsOf(bytes: Uint8Array, from: number): Separators {
  let at = from;
  while (bytes[at] === CR || bytes[at] === LF) at += 1;
  let delimiter: Separators["delimiter"] | null = null;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === TAB) delimiter = TAB;
    if (byte === COMMA && delimiter === null) delimiter = COMMA;
    if (byte === LF || byte === CR) break;
  }
  const newline = bytes[at] === CR && bytes[at + 1] !== LF ? CR : LF;
  return { delimiter: delimiter ?? TAB, newline };
}

/**
 * Looks through a file for whether its writer quoted cells, a piece at a time. A comma-separated file does. A
 * tab-separated one does if its header is quoted, or if some cell could only have been written by quoting
 * (`"24"" monitor"`, `"red, blue"`, a line break inside) and none stands against it (`24" monitor`).
 */
export class QuoteSurvey {
  private at: number;
  private headerEnd = -1;
  private headerQuoted = false;
  private written = 0;
  private against = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly from: number,
    private readonly separators: Separators,
  ) {
    this.at = from;
  }

  /** Looks on to about `until`; a quoted cell is never cut. */
  step(until: number): void {
    if (this.separators.delimiter === COMMA || this.headerQuoted || this.against > 0) return;
    while (this.at < until) {
      const quote = this.bytes.indexOf(QUOTE, this.at);
      if (quote === -1) {
        this.at = this.bytes.length;
        return;
      }
      this.at = this.judge(quote);
    }
  }

  get isQuoted(): boolean {
    if (this.separators.delimiter === COMMA || this.headerQuoted) return true;
    return this.written > 0 && this.against === 0;
  }

  /** Where to look on after the quote at `open`. */
  private judge(open: number): number {
    const bytes = this.bytes;
    const before = bytes[open - 1];
    const opensCell = open === this.from || before === TAB || before === LF || before === CR;
    const close = opensCell ? closingQuote(bytes, open, TAB) : -1;
    if (close === -1) {
      this.against += 1;
      return open + 1;
    }
    if (this.isInHeader(open)) this.headerQuoted = true;
    const inside = bytes.subarray(open + 1, close);
    if (inside.indexOf(TAB) !== -1) this.against += 1;
    else if ([QUOTE, COMMA, LF, CR].some((byte) => inside.indexOf(byte) !== -1)) this.written += 1;
    return close + 1;
  }

  private isInHeader(at: number): boolean {
    if (this.headerEnd === -1) {
      let end = this.from;
      while (this.bytes[end] === LF || this.bytes[end] === CR) end += 1;
      while (end < this.bytes.length && this.bytes[end] !== this.separators.newline) end += 1;
      this.headerEnd = end;
    }
    return at < this.headerEnd;
  }
}
