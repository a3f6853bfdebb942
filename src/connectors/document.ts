/** Fetches a report's document from the store and makes sure that it is whole. */
import { isBearable } from "../reports/file-inflation.ts";
import type { Http, HttpResponse } from "./http.ts";
import { failed, type Outcome, succeeded } from "./problem.ts";
import type { ReportDocument } from "./reports-api.ts";

/** Unpacks gzip; null where it is damaged. */
export type Ungzip = (packed: Uint8Array) => Uint8Array | null;

/** The file's bytes. The token stays away from here: the address is signed, and anybody's. */
export function downloadDocument(http: Http, document: ReportDocument, ungzip: Ungzip): Outcome<Uint8Array> {
  const response = http({ method: "GET", url: document.url, headers: {} });
  if (response === null) return failed("no-answer");
  if (response.status >= 500) return failed("unavailable");
  if (response.status !== 200) return failed("url-expired");
  const bytes = response.bytes();
  if (!isWhole(response, bytes)) return failed("half-download");
  if (!isGzip(bytes)) {
    // Something on the way may have unpacked it already; then the header says so.
    const unpacked = !document.gzip || response.header("content-encoding") !== null;
    return unpacked ? succeeded(bytes) : failed("half-download");
  }
  // It would fill the memory, and no report is like that.
  if (!isBearable(lengthInTrailer(bytes), bytes.length)) return failed("unreadable");
  const file = ungzip(bytes);
  return file === null || file.length % 2 ** 32 !== lengthInTrailer(bytes)
    ? failed("half-download")
    : succeeded(file);
}

/** Where something unpacked the body on the way, the length is that of the packed one. */
function isWhole(response: HttpResponse, bytes: Uint8Array): boolean {
  const promised = response.header("content-length");
  if (promised === null || response.header("content-encoding") !== null) return true;
  return Number(promised) === bytes.length;
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** ISIZE of RFC 1952: the length of what was packed, modulo 2^32. */
function lengthInTrailer(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length < 18 ? -1 : view.getUint32(bytes.length - 4, true);
}
