/** Letters of the scripts that run from right to left. */
const TO_THE_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * A report's or the seller's text as it stands inside a sentence of ours, whose order it cannot turn: without
 * characters that are not seen but turn what follows, and, where it runs from right to left itself, between U+2068 and
 * U+2069 (first strong isolate). `<bdi>` alone would not do: a U+2069 in the text ends it.
 */
export function isolated(text: string): string {
  const plain = text.replace(/\p{Bidi_Control}/gu, "");
  return TO_THE_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain;
}
