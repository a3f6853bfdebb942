/** Opens gzip and zip files: which reports are inside, each unpacked only when it is asked for. */

import { FileInflation, type InflatedFile, type InflationFault, isBearable } from "./file-inflation.ts";
import type { TextDecoding } from "./text-decoding.ts";
import { Utf8Survey } from "./utf8-survey.ts";
import { type ZipEntry, zipEntries } from "./zip-directory.ts";

/** A file inside a container. */
export interface PackedFile {
  /** Last part of its path. To be shown, never to be used as a path. */
  readonly name: string;
  /** Begins to inflate it: call `step` until nothing is left, then take `result`. */
  inflate(): Inflation;
}

export interface Inflation {
  /** Inflates about `maxBytes` more packed bytes; true while something is left. */
  step(maxBytes: number): boolean;
  /** The whole file; only after the last step. */
  readonly result: InflatedFile;
}

export const CONTAINER_FAULTS = ["empty", "damaged", "encrypted", "too-large", "too-many-files"] as const;
export type ContainerFault = (typeof CONTAINER_FAULTS)[number];

export type Container =
  | { readonly ok: true; readonly files: readonly PackedFile[] }
  | { readonly ok: false; readonly why: ContainerFault };

/** More files than a seller collects in one archive. */
const MOST_FILES = 200;
/** No file system takes longer names; an archive does. */
const LONGEST_NAME = 255;
/** Bytes of all files of one archive, unpacked. */
const LARGEST_CONTAINER = 500_000_000;

/**
 * Opens a file of any name: null if it is no gzip or zip file, or if it is a spreadsheet (.xlsx, .ods), which the
 * reader then refuses. A container inside a container is not opened.
 *
 * @param name the file's own name; a gzip file's content is named after it
 */
export function openContainer(bytes: Uint8Array, name: string, decoding: TextDecoding): Container | null {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const inflate = () => new FileInflation(bytes, "gzip", null);
    const inside = lastPart(name).replace(/\.gz(?:ip)?$/i, "");
    return { ok: true, files: [{ name: shownName(inside || lastPart(name)), inflate }] };
  }
  return isZip(bytes) ? openZip(bytes, name, decoding) : null;
}

/** Inflates a file at once. */
export function inflateWhole(file: PackedFile): InflatedFile {
  const inflation = file.inflate();
  while (inflation.step(Number.MAX_SAFE_INTEGER));
  return inflation.result;
}

/** A file comes first; in an empty archive the end of its directory does. */
function isZip(bytes: Uint8Array): boolean {
  const [one, two, three, four] = bytes;
  if (one !== 0x50 || two !== 0x4b) return false;
  return (three === 0x03 && four === 0x04) || (three === 0x05 && four === 0x06);
}

function openZip(bytes: Uint8Array, name: string, decoding: TextDecoding): Container | null {
  const entries = zipEntries(bytes);
  if (entries === null) return { ok: false, why: "damaged" };
  const named = entries.map((entry) => ({ entry, path: pathOf(entry, decoding) }));
  // Office Open XML and OpenDocument each hold one of these.
  if (named.some(({ path }) => path === "[Content_Types].xml" || path === "mimetype")) return null;
  const files = named.filter(({ path }) => isFile(path));
  if (files.length === 0) return { ok: false, why: "empty" };
  if (files.length > MOST_FILES) return { ok: false, why: "too-many-files" };
  if (files.every(({ entry }) => entry.encrypted)) return { ok: false, why: "encrypted" };
  const total = files.reduce((sum, { entry }) => sum + entry.size, 0);
  if (total > LARGEST_CONTAINER) return { ok: false, why: "too-large" };
  return {
    ok: true,
    files: files.map(({ entry, path }) => ({
      name: shownName(lastPart(path) || lastPart(name)),
      inflate: () => inflationOf(entry),
    })),
  };
}

function inflationOf(entry: ZipEntry): Inflation {
  if (entry.encrypted) return failed("encrypted");
  if (!isBearable(entry.size, entry.packed.length)) return failed("too-large");
  if (entry.method === "deflated") return new FileInflation(entry.packed, "deflate", entry.size);
  if (entry.method === "unknown" || entry.packed.length !== entry.size) return failed("damaged");
  return settled({ ok: true, bytes: entry.packed });
}

function failed(why: InflationFault): Inflation {
  return settled({ ok: false, why });
}

function settled(result: InflatedFile): Inflation {
  return { step: () => false, result };
}

function pathOf({ path, pathIsUtf8 }: ZipEntry, decoding: TextDecoding): string {
  const survey = new Utf8Survey(path, 0);
  survey.step(path.length);
  return decoding.decode(path, pathIsUtf8 || survey.isUtf8 ? "utf-8" : "cp932");
}

/** Folders, and what a Mac puts beside each file, are none. */
function isFile(path: string): boolean {
  return !path.endsWith("/") && !path.startsWith("__MACOSX/") && !lastPart(path).startsWith(".");
}

function shownName(name: string): string {
  return name.slice(0, LONGEST_NAME).replace(/[\ud800-\udbff]$/, "");
}

function lastPart(path: string): string {
  const parts = path.replace(/\p{Cc}+/gu, " ").split(/[/\\]/);
  return (parts[parts.length - 1] ?? "").trim();
}
