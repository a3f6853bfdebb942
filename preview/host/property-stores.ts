import { ScriptException } from "./script-exception.ts";

/** "Quotas for Google services": 9 KB a value, 500 KB a store. */
const MOST_BYTES_OF_A_VALUE = 9 * 1024;
const MOST_BYTES_OF_A_STORE = 500 * 1024;

export type PropertyStore = ReadonlyMap<string, string>;

/** The document's, the script's and each user's properties. */
export class PropertyStores {
  readonly #stores = new Map<string, Map<string, string>>();

  /** `name`: `document`, `script` or `user:` and the address. */
  store(name: string): PropertyStore {
    return this.#open(name);
  }

  #open(name: string): Map<string, string> {
    const store = this.#stores.get(name) ?? new Map<string, string>();
    this.#stores.set(name, store);
    return store;
  }

  /** Sets several properties, or none when one of them is refused. */
  set(name: string, entries: readonly (readonly [string, string])[], deleteOthers = false): void {
    const next = new Map(deleteOthers ? [] : this.#open(name));
    for (const [key, value] of entries) {
      if (Buffer.byteLength(value) > MOST_BYTES_OF_A_VALUE)
        throw new ScriptException("Argument too large: value");
      if (Buffer.byteLength(key) > MOST_BYTES_OF_A_VALUE)
        throw new ScriptException("Argument too large: key");
      next.set(key, value);
    }
    let bytes = 0;
    for (const [key, value] of next) bytes += Buffer.byteLength(key) + Buffer.byteLength(value);
    if (bytes > MOST_BYTES_OF_A_STORE) {
      throw new ScriptException(
        "You have exceeded the property storage quota. Please remove some properties and try again.",
      );
    }
    this.#stores.set(name, next);
  }

  delete(name: string, key: string): void {
    this.#open(name).delete(key);
  }

  clear(name: string): void {
    this.#stores.delete(name);
  }

  all(): Record<string, Record<string, string>> {
    return Object.fromEntries([...this.#stores].map(([name, store]) => [name, Object.fromEntries(store)]));
  }

  restore(stores: Record<string, Record<string, string>>): void {
    for (const [name, store] of Object.entries(stores))
      this.#stores.set(name, new Map(Object.entries(store)));
  }
}
