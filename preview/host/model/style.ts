import type { CellStyle } from "../types.ts";

/** A cell's own look. */
export interface Style extends CellStyle {
  readonly underline?: boolean;
  /** The number format was not set but taken from what was typed (a date, a percentage): it goes with the value. */
  readonly inferred?: true;
}

const PLAIN: Style = {};

/** Every distinct style once; cells hold its number. Number 0 is the plain style. */
export class StyleTable {
  readonly #styles: Style[] = [PLAIN];
  readonly #numbers = new Map<string, number>([["[]", 0]]);

  get(number: number): Style {
    return this.#styles[number] ?? PLAIN;
  }

  /** The number of a style; an undefined property is the same as none. */
  numberOf(style: Style): number {
    const entries = Object.entries(style).filter(([, value]) => value !== undefined);
    const key = JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#styles.length;
    if (number > 0xffff) throw new Error("more than 65,535 distinct styles in one spreadsheet");
    this.#styles.push(Object.fromEntries(entries));
    this.#numbers.set(key, number);
    return number;
  }

  all(): readonly Style[] {
    return this.#styles;
  }
}
