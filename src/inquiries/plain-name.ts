/**
 * A product name as it goes into a text for others: one line, without characters that are not seen but turn the order
 * of what follows around (bidirectional controls), so that the text reads as it is.
 */
export function plainName(name: string): string {
  return name
    .replace(/\p{Bidi_Control}/gu, "")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
}
