/** The highest bits of four bytes: set in none of them where all are ASCII. */
const HIGHEST_BITS = 0x80808080 | 0;

/** Finds where runs of ASCII end, four bytes at a time. */
export class AsciiRuns {
  /** Added to an index into the bytes, it counts from the first byte of `words`. */
  private readonly shift: number;
  private readonly words: Int32Array;

  constructor(private readonly bytes: Uint8Array) {
    const { buffer, byteOffset } = bytes;
    this.shift = byteOffset & 3;
    this.words = new Int32Array(buffer, byteOffset - this.shift, (this.shift + bytes.length) >> 2);
  }

  /** Index of the first byte from `from` on that is not ASCII, or the length of the bytes. */
  endOf(from: number): number {
    const { bytes, words, shift } = this;
    const size = bytes.length;
    const count = words.length;
    let at = from;
    while (at < size && ((at + shift) & 3) !== 0) {
      if ((bytes[at] as number) >= 0x80) return at;
      at += 1;
    }
    let word = (at + shift) >> 2;
    while (word < count && ((words[word] as number) & HIGHEST_BITS) === 0) word += 1;
    at = Math.max(at, word * 4 - shift);
    while (at < size && (bytes[at] as number) < 0x80) at += 1;
    return at;
  }
}
