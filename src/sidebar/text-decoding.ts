import type { TextDecoding, TextEncodingName } from "../reports/text-decoding.ts";

/** The browser's own decoders; what they call `shift_jis` is CP932. */
export function browserDecoding(): TextDecoding {
  const decoders: Readonly<Record<TextEncodingName, TextDecoder>> = {
    "utf-8": new TextDecoder("utf-8", { ignoreBOM: true }),
    cp932: new TextDecoder("shift_jis"),
  };
  return { decode: (bytes, encoding) => decoders[encoding].decode(bytes) };
}
