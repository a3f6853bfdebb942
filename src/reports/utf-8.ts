/** Writes one code point at `at`; returns where the next one goes. */
export function writeUtf8(out: Uint8Array, at: number, code: number): number {
  if (code < 0x80) {
    out[at] = code;
    return at + 1;
  }
  if (code < 0x800) {
    out[at] = 0xc0 | (code >> 6);
    out[at + 1] = 0x80 | (code & 0x3f);
    return at + 2;
  }
  if (code < 0x10000) {
    out[at] = 0xe0 | (code >> 12);
    out[at + 1] = 0x80 | ((code >> 6) & 0x3f);
    out[at + 2] = 0x80 | (code & 0x3f);
    return at + 3;
  }
  out[at] = 0xf0 | (code >> 18);
  out[at + 1] = 0x80 | ((code >> 12) & 0x3f);
  out[at + 2] = 0x80 | ((code >> 6) & 0x3f);
  out[at + 3] = 0x80 | (code & 0x3f);
  return at + 4;
}

/** A text's bytes; a lone surrogate becomes U+FFFD. */
export function utf8OfText(text: string): Uint8Array {
  const out = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    length = writeUtf8(out, length, code >= 0xd800 && code <= 0xdfff ? 0xfffd : code);
  }
  return out.subarray(0, length);
}

/** Code units that one call takes as its arguments. */
const PIECE = 8192;
const REPLACEMENT = 0xfffd;

/**
 * The text of UTF-8 bytes, as the decoder of the Encoding Standard gives it ("UTF-8 decoder"): what is damaged becomes
 * U+FFFD, a BOM stays.
 */
export function textOfUtf8(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let units: number[] = [];
  let code = 0;
  let missing = 0;
  let lowest = 0x80;
  let highest = 0xbf;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (missing > 0 && byte >= lowest && byte <= highest) {
      code = (code << 6) | (byte & 0x3f);
      missing -= 1;
      lowest = 0x80;
      highest = 0xbf;
      if (missing === 0) pushCode(units, code);
      continue;
    }
    // What was begun ends here; the byte that does not belong to it begins anew.
    if (missing > 0) units.push(REPLACEMENT);
    missing = byte < 0xc2 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : byte < 0xf5 ? 3 : 0;
    lowest = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    highest = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
    if (missing === 0) units.push(byte < 0x80 ? byte : REPLACEMENT);
    else code = byte & (0x3f >> missing);
    if (units.length >= PIECE) {
      pieces.push(String.fromCharCode(...units));
      units = [];
    }
  }
  if (missing > 0) units.push(REPLACEMENT);
  pieces.push(String.fromCharCode(...units));
  return pieces.join("");
}

function pushCode(units: number[], code: number): void {
  if (code < 0x10000) units.push(code);
  else units.push(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff));
}
