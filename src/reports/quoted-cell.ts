export const TAB = 0x09;
export const LF = 0x0a;
export const CR = 0x0d;
export const QUOTE = 0x22;
export const COMMA = 0x2c;

/** A quoted cell is not looked for farther than this: four bytes for each character that a spreadsheet's cell holds. */
const LONGEST_CELL = 200_000;

/**
 * Index of the quote that properly closes the cell opened by the quote at `open`: inside, quotes are doubled, and
 * after it comes only `delimiter`, the end of the line or of the file. -1 where the cell is not properly quoted.
 * None of these bytes is ever part of a longer character, neither in CP932 nor in UTF-8.
 */
export function closingQuote(bytes: Uint8Array, open: number, delimiter: number): number {
  let at = bytes.indexOf(QUOTE, open + 1);
  while (at !== -1 && at - open <= LONGEST_CELL) {
    const next = bytes[at + 1];
    if (next !== QUOTE) {
      const closes = next === undefined || next === delimiter || next === LF || next === CR;
      return closes ? at : -1;
    }
    at = bytes.indexOf(QUOTE, at + 2);
  }
  return -1;
}
