/** Text of reports where there is no `TextDecoder`: UTF-8 by our own reading, CP932 by Google's service. */
import { byteOrderMark } from "../../reports/encoding.ts";
import type { TextDecoding } from "../../reports/text-decoding.ts";
import { textOfUtf8, utf8OfText } from "../../reports/utf-8.ts";
import { Utf8Survey } from "../../reports/utf8-survey.ts";
import { signed } from "./ungzip.ts";

export const serviceDecoding: TextDecoding = {
  decode: (bytes, encoding) => (encoding === "utf-8" ? textOfUtf8(bytes) : textOfCp932(bytes)),
};

/** A file for reading, and whether it was in CP932. */
export interface ReadableFile {
  readonly bytes: Uint8Array;
  readonly wasCp932: boolean;
}

/** The file in UTF-8: one call of the service for a file in CP932, where each cell would be one. */
export function readableFile(bytes: Uint8Array): ReadableFile {
  if (byteOrderMark(bytes) !== null || isUtf8(bytes)) return { bytes, wasCp932: false };
  return { bytes: utf8OfText(textOfCp932(bytes)), wasCp932: true };
}

function isUtf8(bytes: Uint8Array): boolean {
  const survey = new Utf8Survey(bytes, 0);
  survey.step(bytes.length);
  return survey.isUtf8;
}

/** Windows-31J is CP932 with the extensions of NEC and IBM. */
function textOfCp932(bytes: Uint8Array): string {
  return Utilities.newBlob(signed(bytes)).getDataAsString("Windows-31J");
}
