import iconv from "iconv-lite";
import type { Encoding } from "./shop-profile.ts";

/** The text's bytes. Throws on a character that CP932 (Windows-31J) does not have. */
export function encodeText(text: string, encoding: Encoding): Buffer {
  const bytes = iconv.encode(text, encoding);
  if (encoding === "cp932" && iconv.decode(bytes, encoding) !== text) {
    throw new Error("a character of the synthetic shop is not in CP932");
  }
  return bytes;
}
