/** Encodings in which reports arrive; UTF-16 is rewritten as UTF-8 before anything is decoded. */
export type TextEncodingName = "utf-8" | "cp932";

/**
 * Turns bytes into text. Browsers and Node have `TextDecoder` for it, Apps Script has its own way: the caller
 * brings the one of the place it runs in.
 */
export interface TextDecoding {
  /** The text of one cell. What cannot be decoded becomes U+FFFD; never throws, never drops a BOM. */
  decode(bytes: Uint8Array, encoding: TextEncodingName): string;
}
