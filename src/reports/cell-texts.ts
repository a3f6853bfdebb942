const SHORT = 40;

/** Reads a file's cells as texts. Line breaks and other control characters inside become a space. */
export class CellTexts {
  /** One array of character codes for each length, used again and again. */
  private readonly codes: number[][] = [];

  constructor(
    private readonly bytes: Uint8Array,
    private readonly decode: (bytes: Uint8Array) => string,
    /** Whether every quote in these cells stands for half a quote. */
    private readonly quotesDoubled: boolean,
  ) {}

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
