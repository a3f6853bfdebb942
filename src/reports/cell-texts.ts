import { ByteDictionary } from "./byte-dictionary.ts";
import { LONGEST_TEXT } from "./limits.ts";
import type { RejectReason } from "./rejected-row.ts";

const SHORT = 40;

/**
 * The texts of a file's cells: each different cell is decoded once, and equal cells are the same string. Line breaks
 * and other control characters inside become a space.
 */
export class CellTexts {
  private readonly pieces: ByteDictionary;
  private readonly texts: string[] = [];
  /** One array of character codes for each length, used again and again. */
  private readonly codes: number[][] = [];
  private readonly faults: (RejectReason | null)[] = [];

  constructor(
    private readonly bytes: Uint8Array,
    private readonly decode: (bytes: Uint8Array) => string,
    /** Whether every quote in these cells stands for half a quote. */
    private readonly quotesDoubled: boolean,
  ) {
    this.pieces = new ByteDictionary(bytes);
  }

  /** Index of the cell's text, for `textAt` and `faultAt`. */
  indexOf(start: number, end: number): number {
    const index = this.pieces.indexOf(start, end);
    if (index === this.texts.length) {
      const text = this.read(start, end);
      this.texts.push(text);
      this.faults.push(faultOf(text));
    }
    return index;
  }

  textAt(index: number): string {
    return this.texts[index] as string;
  }

  /** Why the text cannot be used, null if it can. */
  faultAt(index: number): RejectReason | null {
    return this.faults[index] as RejectReason | null;
  }

  /** The cell's text, without looking whether it came up before. */
  read(start: number, end: number): string {
    if (!this.quotesDoubled && end - start <= SHORT) {
      const short = this.readShort(start, end);
      if (short !== null) return short;
    }
    const text = this.decode(this.bytes.subarray(start, end));
    const plain = this.quotesDoubled ? text.replace(/""/g, '"') : text;
    return plain.replace(/\p{Cc}+/gu, " ").trim();
  }

  /** Ids, dates and numbers are short and plain ASCII: they need no decoder. null for everything else. */
  private readShort(start: number, end: number): string | null {
    const length = end - start;
    const codes = this.codes[length] ?? new Array<number>(length).fill(0);
    this.codes[length] = codes;
    for (let at = 0; at < length; at += 1) {
      const byte = this.bytes[start + at] as number;
      if (byte < 0x20 || byte > 0x7e) return null;
      codes[at] = byte;
    }
    return String.fromCharCode.apply(null, codes);
  }
}

function faultOf(text: string): RejectReason | null {
  if (text.length > LONGEST_TEXT) return "cell-too-long";
  return text.includes("\ufffd") ? "undecodable-text" : null;
}
