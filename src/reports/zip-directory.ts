/** The list of files at the end of a zip archive (APPNOTE 6.3). Nothing is unpacked, nothing is believed unchecked. */

/** How a file's bytes stand in an archive. */
export interface ZipEntry {
  /** Its path as bytes: UTF-8 where marked, else in whatever encoding the writer used. */
  readonly path: Uint8Array;
  readonly pathIsUtf8: boolean;
  /** Its bytes as packed. */
  readonly packed: Uint8Array;
  readonly method: "stored" | "deflated" | "unknown";
  readonly encrypted: boolean;
  /** Bytes when unpacked, as the archive says. */
  readonly size: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const CENTRAL = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const ENCRYPTED = 0x0001;
const UTF8_PATH = 0x0800;

/** The archive's files and folders, null where it is damaged, of several parts or larger than 4 GB (zip64). */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === -1) return null;
  const count = view.getUint16(end + 10, true);
  const from = view.getUint32(end + 16, true);
  if (from + view.getUint32(end + 12, true) > end) return null;
  const entries: ZipEntry[] = [];
  let packed = 0;
  let at = from;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) return null;
    const entry = entryAt(bytes, view, at);
    if (entry === null) return null;
    entries.push(entry);
    packed += entry.packed.length;
    at += CENTRAL_LENGTH + directoryNamesLength(view, at);
  }
  // Files that share their bytes are how a small archive pretends to be a huge one.
  return packed <= bytes.length ? entries : null;
}

/** The record lies at the very end, but for a comment; its length must lead exactly to the end. */
function endOfDirectory(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return -1;
}

function directoryNamesLength(view: DataView, at: number): number {
  return view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry | null {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (local + LOCAL_LENGTH > bytes.length || view.getUint32(local, true) !== LOCAL) return null;
  const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) return null;
  const pathStart = at + CENTRAL_LENGTH;
  return {
    path: bytes.subarray(pathStart, pathStart + view.getUint16(at + 28, true)),
    pathIsUtf8: (flags & UTF8_PATH) !== 0,
    packed: bytes.subarray(start, start + packedSize),
    method: method === 0 ? "stored" : method === 8 ? "deflated" : "unknown",
    encrypted: (flags & ENCRYPTED) !== 0,
    size: view.getUint32(at + 24, true),
  };
}
