/** More damaged sequences than this, and more than good ones: no need to look on. */
const CLEARLY_NOT = 1000;

/** Counts what is UTF-8 among the bytes that are not ASCII, and what is not. */
export class Utf8Tally {
  private wellFormed = 0;
  private damaged = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** Counts what lies at `at`, which is not ASCII; returns how many bytes it takes up. */
  take(at: number): number {
    const { bytes } = this;
    const lead = bytes[at] as number;
    // Nearly all of Japanese is of this form.
    const isUsual = lead > 0xe0 && lead < 0xed && isContinued(bytes, at + 1) && isContinued(bytes, at + 2);
    const length = isUsual ? 3 : wellFormedLength(bytes, at);
    if (length === 0) {
      this.damaged += 1;
      return 1;
    }
    this.wellFormed += 1;
    return length;
  }

  /**
   * One damaged byte must not turn a large UTF-8 file into CP932 and all its titles into gibberish. In Japanese text
   * in CP932 nearly nothing is well-formed UTF-8, so a file in which well-formed characters outnumber damage by ten
   * to one is UTF-8, and its damaged cells are found when they are decoded.
   */
  get isUtf8(): boolean {
    return this.wellFormed >= this.damaged * 10;
  }

  /** Whether there is no need to look on. */
  get isClearlyNot(): boolean {
    return this.damaged > CLEARLY_NOT && this.damaged > this.wellFormed;
  }
}

function isContinued(bytes: Uint8Array, at: number): boolean {
  return ((bytes[at] as number) & 0xc0) === 0x80;
}

/** Length of the well-formed multi-byte character at `at`, 0 where there is none (Unicode, table 3-7). */
function wellFormedLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  const second = bytes[at + 1] as number;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let next = at + 2; next < at + length; next += 1) {
    if (((bytes[next] as number) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
