import type { TextDecoding } from "../reports/text-decoding.ts";

/** Text decoding by Node's own decoders; the standard's `shift_jis` is CP932 with the NEC and IBM extensions. */
export function nodeTextDecoding(): TextDecoding {
  const decoders = {
    "utf-8": new TextDecoder("utf-8", { ignoreBOM: true }),
    cp932: new TextDecoder("shift_jis"),
  };
  return { decode: (bytes, encoding) => decoders[encoding].decode(bytes) };
}
