import { useCallback, useEffect, useState } from "preact/hooks";
import type { RememberedMapping } from "../addon/calls.ts";
import { type ColumnMapping, mappingKey } from "../reports/column-mapping.ts";
import type { LayoutProposal } from "../reports/report-reader.ts";
import { dateTimeFieldOf } from "./date-time-field.ts";
import { type Archive, type Reading, readSource } from "./file-reading.ts";
import { knownMapping } from "./known-mappings.ts";
import type { Watch } from "./slices.ts";
import { type Source, sourceId } from "./source.ts";

/** A file the user chose or rows he pasted, what was read of it, and what he may correct. */
export interface FileChoice {
  readonly id: number;
  readonly source: Source;
  /** null until it is read. */
  readonly reading: Reading | null;
  /** What its columns seem to hold, where no header tells; null for all others. */
  readonly layout: LayoutProposal | null;
  /** What its columns were said to hold, now or another time; null where nothing was said. */
  readonly mapping: ColumnMapping | null;
  /** Whether that was said another time. */
  readonly mappingKnown: boolean;
  /** The user has said that the kind is guessed rightly. */
  readonly kindConfirmed: boolean;
  readonly shop: string;
  /** Value of the date and time field for the as-of time. */
  readonly asOf: string;
}

/** How far the file that is being read has come. */
export interface ReadSoFar {
  /** Of the choice. */
  readonly id: number;
  readonly percent: number;
}

export interface FileChoices {
  readonly all: readonly FileChoice[];
  /** null while none is read, and before the first has come far. */
  readonly readSoFar: ReadSoFar | null;
  add(sources: readonly Source[]): void;
  change(choice: FileChoice): void;
  /** Reads a file again, its columns as the user says, and keeps that for others of its layout. */
  map(choice: FileChoice, mapping: ColumnMapping): void;
  remove(choice: FileChoice): void;
  clear(): void;
}

let lastId = 0;

/**
 * The chosen files, read one after another as soon as the spreadsheet's time zone is known. An archive gives way to
 * the files inside it.
 *
 * @param timeZone null until the add-on has answered
 * @param shop the shop that a file is taken for until another is chosen
 * @param mappings what the user has said of other files
 * @param onMapped takes what he says of one now
 */
export function useFileChoices(
  timeZone: string | null,
  shop: string,
  mappings: readonly RememberedMapping[],
  onMapped: (mapped: RememberedMapping) => void,
): FileChoices {
  const [all, setAll] = useState<readonly FileChoice[]>([]);
  const [readSoFar, setReadSoFar] = useState<ReadSoFar | null>(null);
  const next = all.find((choice) => choice.reading === null);

  useEffect(() => {
    if (next === undefined || timeZone === null) return undefined;
    let dropped = false;
    const watch: Watch = {
      onProgress: (share) => setReadSoFar({ id: next.id, percent: Math.floor(100 * share) }),
      isStopped: () => dropped,
    };
    void readChoice(next, timeZone, mappings, watch).then((outcome) => {
      if (dropped || outcome === null) return;
      setReadSoFar(null);
      setAll((choices) =>
        choices.flatMap((choice) => {
          if (choice.id !== next.id) return [choice];
          return Array.isArray(outcome) ? outcome : [{ ...outcome, shop: outcome.shop || shop }];
        }),
      );
    });
    return () => {
      dropped = true;
      setReadSoFar(null);
    };
  }, [next, timeZone, shop, mappings]);

  return {
    all,
    readSoFar,
    add: useCallback((sources) => {
      setAll((choices) => {
        const chosen = new Set(choices.map(({ source }) => sourceId(source)));
        return [...choices, ...sources.filter((source) => !chosen.has(sourceId(source))).map(unread)];
      });
    }, []),
    change: useCallback((changed) => {
      setAll((choices) => choices.map((choice) => (choice.id === changed.id ? changed : choice)));
    }, []),
    map: useCallback(
      (mapped, mapping) => {
        if (mapped.layout !== null) onMapped({ layout: mappingKey(mapped.layout.headers), mapping });
        setAll((choices) =>
          choices.map((choice) =>
            choice.id === mapped.id ? { ...choice, reading: null, mapping, mappingKnown: false } : choice,
          ),
        );
      },
      [onMapped],
    ),
    remove: useCallback((removed) => {
      setAll((choices) => choices.filter((choice) => choice.id !== removed.id));
    }, []),
    clear: useCallback(() => setAll([]), []),
  };
}

function unread(source: Source): FileChoice {
  return {
    id: ++lastId,
    source,
    reading: null,
    layout: null,
    mapping: null,
    mappingKnown: false,
    kindConfirmed: false,
    shop: "",
    asOf: "",
  };
}

/** The choice with what was read of it, or a choice for each file inside it; null where it was stopped. */
async function readChoice(
  choice: FileChoice,
  timeZone: string,
  mappings: readonly RememberedMapping[],
  watch: Watch,
): Promise<FileChoice | FileChoice[] | null> {
  const reading = await readSource(choice.source, timeZone, choice.mapping, watch);
  if (reading === null) return null;
  if (isArchive(reading)) return reading.sources.map(unread);
  const layout = layoutOf(reading) ?? choice.layout;
  const known = layout === null || choice.mapping !== null ? null : knownMapping(mappings, layout.headers);
  if (known !== null) {
    return readChoice({ ...choice, layout, mapping: known, mappingKnown: true }, timeZone, mappings, watch);
  }
  const asOf = reading.recognised ? dateTimeFieldOf(reading.asOf, timeZone) : "";
  return { ...choice, reading, layout, asOf };
}

function isArchive(reading: Reading | Archive): reading is Archive {
  return !reading.recognised && reading.why === "archive";
}

function layoutOf(reading: Reading): LayoutProposal | null {
  return !reading.recognised && reading.why === "unknown-headers" ? reading.proposal : null;
}
