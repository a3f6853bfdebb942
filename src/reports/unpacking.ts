/** Takes packed columns out of what came over the wire, each value checked; keeps the first fault. */
import { LONGEST_TEXT } from "./limits.ts";

export const UNPACKING_ERRORS = [
  "not-a-batch",
  "unknown-version",
  "too-long",
  "unequal-lengths",
  "malformed-value",
] as const;
export type UnpackingError = (typeof UNPACKING_ERRORS)[number];

export interface UnpackingFailure {
  readonly ok: false;
  readonly error: UnpackingError;
  readonly column: string;
}

/** More rows than one call ever carries. */
const MOST_ROWS = 50_000;

/** Looks at the frame of a packed batch: its version and its length. */
export function openPacked(value: unknown): Unpacking | UnpackingFailure {
  if (typeof value !== "object" || value === null) return failure("not-a-batch", "");
  const packed = value as Readonly<Record<string, unknown>>;
  if (packed.version !== 1) return failure("unknown-version", "version");
  const { length } = packed;
  if (!isWhole(length)) return failure("not-a-batch", "length");
  if (length > MOST_ROWS) return failure("too-long", "length");
  return new Unpacking(packed, length);
}

export class Unpacking {
  fault: UnpackingFailure | null = null;

  constructor(
    private readonly packed: Readonly<Record<string, unknown>>,
    readonly length: number,
  ) {}

  texts(): readonly string[] {
    const texts = this.packed.texts;
    if (Array.isArray(texts) && texts.every(isText)) return texts as string[];
    this.fail("malformed-value", "texts");
    return [];
  }

  strings(name: string, holds: (text: string) => boolean): string[] {
    return this.column(name, (value) => (isText(value) && holds(value) ? value : undefined));
  }

  places<T extends string>(name: string, list: readonly T[], holds: (text: T) => boolean = () => true): T[] {
    return this.column(name, (value) => {
      const text = isWhole(value) ? list[value] : undefined;
      return text !== undefined && holds(text) ? text : undefined;
    });
  }

  /** A column that may be missing: then every row holds the same. */
  placesIfGiven<T extends string>(name: string, list: readonly T[], otherwise: T): T[] {
    if (this.packed[name] === undefined) return new Array<T>(this.length).fill(otherwise);
    return this.places(name, list);
  }

  numbers(name: string, holds: (value: number) => boolean): number[] {
    return this.column(name, (value) => (typeof value === "number" && holds(value) ? value : undefined));
  }

  numbersOrNull(name: string, holds: (value: number) => boolean): number[] {
    return this.column(name, (value) => {
      if (value === null) return Number.NaN;
      return typeof value === "number" && holds(value) ? value : undefined;
    });
  }

  private column<T>(name: string, read: (value: unknown) => T | undefined): T[] {
    const column = this.packed[name];
    if (!Array.isArray(column) || column.length !== this.length) {
      this.fail("unequal-lengths", name);
      return [];
    }
    const values: T[] = [];
    for (const value of column as unknown[]) {
      const known = read(value);
      if (known === undefined) {
        this.fail("malformed-value", name);
        return [];
      }
      values.push(known);
    }
    return values;
  }

  private fail(error: UnpackingError, column: string): void {
    this.fault = this.fault ?? failure(error, column);
  }
}

/** Puts texts that come up again and again into one list. */
export class TextPlaces {
  readonly texts: string[] = [];
  private readonly places = new Map<string, number>();

  /** For each text its place in `texts`. */
  of(column: readonly string[]): number[] {
    return column.map((text) => {
      const known = this.places.get(text);
      if (known !== undefined) return known;
      this.places.set(text, this.texts.length);
      return this.texts.push(text) - 1;
    });
  }
}

/** JSON knows no NaN. */
export function nullable(column: readonly number[]): (number | null)[] {
  return column.map((value) => (Number.isNaN(value) ? null : value));
}

export function orBlank(holds: (text: string) => boolean): (text: string) => boolean {
  return (text) => text === "" || holds(text);
}

export function isWhole(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function failure(error: UnpackingError, column: string): UnpackingFailure {
  return { ok: false, error, column };
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= LONGEST_TEXT;
}
