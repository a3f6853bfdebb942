/**
 * An Apps Script object as the bundle sees it. A service implements a part of the interface of
 * `@types/google-apps-script`; the boundary makes everything else throw with its name.
 */
export abstract class Service {
  /** The class's name in Apps Script, e.g. `Range`. */
  abstract readonly serviceName: string;
}

/** A partial implementation under its full type. Sound, for whoever calls it gets it through the boundary. */
export const full = <Full extends object>(implementation: NoInfer<Partial<Full>>): Full =>
  implementation as Full;

/** One value of an Apps Script enumeration, e.g. `SpreadsheetApp.WrapStrategy.CLIP`. */
export class EnumerationValue {
  readonly #name: string;
  readonly #ordinal: number;

  constructor(name: string, ordinal: number) {
    this.#name = name;
    this.#ordinal = ordinal;
    Object.freeze(this);
  }

  name(): string {
    return this.#name;
  }

  ordinal(): number {
    return this.#ordinal;
  }

  compareTo(other: EnumerationValue): number {
    return this.#ordinal - other.ordinal();
  }

  toString(): string {
    return this.#name;
  }

  toJSON(): string {
    return this.#name;
  }
}

/** An Apps Script enumeration. */
export class Enumeration {
  readonly #values: ReadonlyMap<string, EnumerationValue>;

  constructor(
    readonly enumerationName: string,
    names: readonly string[],
  ) {
    this.#values = new Map(names.map((name, ordinal) => [name, new EnumerationValue(name, ordinal)]));
  }

  get(name: string): EnumerationValue | undefined {
    return this.#values.get(name);
  }
}

/** A value of an enumeration, under the type that `@types/google-apps-script` gives it. */
export function enumerated<Value>(enumeration: Enumeration, name: string): Value {
  const value = enumeration.get(name);
  if (!value) throw new Error(`${enumeration.enumerationName} has no ${name}`);
  return value as Value;
}

/** An enumeration under the type that `@types/google-apps-script` gives it. */
export const typedEnumeration = <Type>(enumeration: Enumeration): Type => enumeration as Type;
