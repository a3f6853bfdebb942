import { writeUtf8 } from "./utf-8.ts";

/**
 * UTF-16 text as UTF-8, so that one reader serves all encodings: in UTF-16 the byte of a tab may be half of another
 * character. A lone surrogate and a cut last character become U+FFFD.
 *
 * @param from first byte after the BOM
 */
export function utf8OfUtf16(bytes: Uint8Array, from: number, encoding: "utf-16le" | "utf-16be"): Uint8Array {
  const low = encoding === "utf-16le" ? 0 : 1;
  const high = 1 - low;
  const units = Math.floor((bytes.length - from) / 2);
  const out = new Uint8Array(units * 3 + 3);
  let length = 0;
  const unitAt = (index: number): number => {
    const at = from + index * 2;
    return index < units ? (bytes[at + low] as number) | ((bytes[at + high] as number) << 8) : 0;
  };
  for (let index = 0; index < units; index += 1) {
    let code = unitAt(index);
    if (code >= 0xd800 && code <= 0xdfff) {
      const next = unitAt(index + 1);
      if (code < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) {
        code = 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00);
        index += 1;
      } else {
        code = 0xfffd;
      }
    }
    length = writeUtf8(out, length, code);
  }
  if ((bytes.length - from) % 2 === 1) length = writeUtf8(out, length, 0xfffd);
  return out.subarray(0, length);
}
