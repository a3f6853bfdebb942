/** How a file's bytes become text: its BOM decides, else whether it is UTF-8, else it is CP932. */
import type { TextEncodingName } from "./text-decoding.ts";

export type Encoding = TextEncodingName | "utf-16le" | "utf-16be";

export interface ByteOrderMark {
  readonly encoding: Exclude<Encoding, "cp932">;
  /** Bytes that it takes up. */
  readonly length: number;
}

/** The mark at the beginning of the file, null without one. */
export function byteOrderMark(bytes: Uint8Array): ByteOrderMark | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", length: 2 };
  return null;
}
