import type { PackedFile } from "../reports/container.ts";

interface Provenance {
  readonly name: string;
  /** When it was last changed, or pasted, epoch ms. */
  readonly changedAt: number;
}

/** The part of the browser's `File` that is read. */
export type ChosenFile = Pick<File, "name" | "size" | "lastModified" | "arrayBuffer">;

/** A file the user chose. */
export interface FileSource extends Provenance {
  readonly how: "file";
  readonly file: ChosenFile;
}

/** A file inside a gzip or zip file. */
export interface PackedSource extends Provenance {
  readonly how: "packed";
  readonly packed: PackedFile;
  /** The file that it is inside of. */
  readonly file: ChosenFile;
}

export interface PastedSource extends Provenance {
  readonly how: "pasted";
  readonly text: string;
}

/** Where rows come from. */
export type Source = FileSource | PackedSource | PastedSource;

/** What the add-on takes for a name. */
const LONGEST_NAME = 500;

export function fileSource(file: ChosenFile): FileSource {
  return { how: "file", name: file.name.slice(0, LONGEST_NAME), changedAt: file.lastModified, file };
}

/** A file inside a container is as old as the container, and named after both. */
export function packedSource({ name, changedAt, file }: FileSource, packed: PackedFile): PackedSource {
  return {
    how: "packed",
    name: `${name} › ${packed.name}`.slice(0, LONGEST_NAME),
    changedAt,
    packed,
    file,
  };
}

/** The same for the same file chosen twice; what is inside an archive goes by the archive. */
export function sourceId(source: Source): string {
  if (source.how === "pasted") return `pasted ${source.changedAt} ${source.text}`;
  const { name, size, lastModified } = source.file;
  return `${name} ${size} ${lastModified}`;
}
