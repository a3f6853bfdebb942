import { useCallback, useEffect, useState } from "preact/hooks";
import { dateTimeFieldOf } from "./date-time-field.ts";
import { type Reading, readFile } from "./file-reading.ts";

/** A file the user chose, what was read of it, and what he may correct. */
export interface FileChoice {
  readonly id: number;
  readonly file: File;
  /** null until it is read. */
  readonly reading: Reading | null;
  readonly shop: string;
  /** Value of the date and time field for the as-of time. */
  readonly asOf: string;
}

export interface FileChoices {
  readonly all: readonly FileChoice[];
  add(files: readonly File[]): void;
  change(choice: FileChoice): void;
  remove(choice: FileChoice): void;
  clear(): void;
}

let lastId = 0;

/**
 * The chosen files, read one after another as soon as the spreadsheet's time zone is known.
 *
 * @param timeZone null until the add-on has answered
 * @param shop the shop that a file is taken for until another is chosen
 */
export function useFileChoices(timeZone: string | null, shop: string): FileChoices {
  const [all, setAll] = useState<readonly FileChoice[]>([]);
  const next = all.find((choice) => choice.reading === null);

  useEffect(() => {
    if (next === undefined || timeZone === null) return undefined;
    let dropped = false;
    void readFile(next.file, timeZone).then((reading) => {
      if (dropped) return;
      const asOf = reading.recognised ? dateTimeFieldOf(reading.asOf, timeZone) : "";
      setAll((choices) =>
        choices.map((choice) => (choice.id === next.id ? { ...choice, reading, asOf, shop } : choice)),
      );
    });
    return () => {
      dropped = true;
    };
  }, [next, timeZone, shop]);

  return {
    all,
    add: useCallback((files) => {
      setAll((choices) => {
        const fresh = files.filter((file) => !choices.some((choice) => isSameFile(choice.file, file)));
        return [
          ...choices,
          ...fresh.map((file) => ({ id: ++lastId, file, reading: null, shop: "", asOf: "" })),
        ];
      });
    }, []),
    change: useCallback((changed) => {
      setAll((choices) => choices.map((choice) => (choice.id === changed.id ? changed : choice)));
    }, []),
    remove: useCallback((removed) => {
      setAll((choices) => choices.filter((choice) => choice.id !== removed.id));
    }, []),
    clear: useCallback(() => setAll([]), []),
  };
}

function isSameFile(one: File, other: File): boolean {
  return one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
}
