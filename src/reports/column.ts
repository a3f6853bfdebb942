/**
 * The columns of a batch. Whoever handles single rows asks `at`; whoever goes through a million of them takes the
 * typed arrays inside, which hold no object for each row.
 */
export interface Column<T> {
  readonly length: number;
  /** The value in row `row` (0-based, below `length`). */
  at(row: number): T;
  /** Rows `from` (included) to `to` (excluded), both cut to the length. */
  slice(from: number, to: number): Column<T>;
  toArray(): T[];
}

/** Values that come up again and again: each stands once in `values`, and a row holds its place there. */
export class Coded<T> implements Column<T> {
  constructor(
    readonly codes: Uint8Array | Int32Array,
    /** Each value once. */
    readonly values: readonly T[],
  ) {}

  get length(): number {
    return this.codes.length;
  }

  at(row: number): T {
    return this.values[this.codes[row] as number] as T;
  }

  slice(from: number, to: number): Coded<T> {
    return new Coded(this.codes.slice(from, to), this.values);
  }

  toArray(): T[] {
    return Array.from(this.codes, (code) => this.values[code] as T);
  }
}

/** The column of these values. */
export function coded<T>(rows: readonly T[]): Coded<T> {
  const codes = new Int32Array(rows.length);
  const codeOf = new Map<T, number>();
  rows.forEach((value, row) => {
    const code = codeOf.get(value) ?? codeOf.size;
    codeOf.set(value, code);
    codes[row] = code;
  });
  return new Coded(codes, [...codeOf.keys()]);
}

export class Numbers implements Column<number> {
  constructor(readonly values: Float64Array | Int32Array) {}

  get length(): number {
    return this.values.length;
  }

  at(row: number): number {
    return this.values[row] as number;
  }

  slice(from: number, to: number): Numbers {
    return new Numbers(this.values.slice(from, to));
  }

  toArray(): number[] {
    return Array.from(this.values);
  }
}

/** The column of these numbers. */
export function numbers(rows: readonly number[]): Numbers {
  return new Numbers(Float64Array.from(rows));
}

/** Texts of which hardly one comes up twice. */
export class Texts implements Column<string> {
  constructor(private readonly texts: readonly string[]) {}

  get length(): number {
    return this.texts.length;
  }

  at(row: number): string {
    return this.texts[row] as string;
  }

  slice(from: number, to: number): Texts {
    return new Texts(this.texts.slice(from, to));
  }

  toArray(): string[] {
    return [...this.texts];
  }
}
