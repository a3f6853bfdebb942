import { ScriptException } from "./script-exception.ts";

/** "Class Cache": 250 characters a key, 100 KB a value, 1,000 items, 10 minutes unless told, at most 6 hours. */
const LONGEST_KEY = 250;
const MOST_BYTES_OF_A_VALUE = 100 * 1024;
const MOST_ITEMS = 1000;
const KEPT_WHEN_FULL = 900;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 21_600;

interface Item {
  readonly value: string;
  /** epoch ms */
  readonly expires: number;
}

/** The document's, the script's and each user's cache. They are lost when the host stops, as a cache may be. */
export class CacheStores {
  readonly #stores = new Map<string, Map<string, Item>>();

  constructor(readonly now: () => number) {}

  get(name: string, key: string): string | undefined {
    const item = this.#stores.get(name)?.get(key);
    return item && item.expires > this.now() ? item.value : undefined;
  }

  put(name: string, key: string, value: string, seconds = DEFAULT_SECONDS): void {
    if (key.length > LONGEST_KEY) throw new ScriptException("Argument too large: key");
    if (Buffer.byteLength(value) > MOST_BYTES_OF_A_VALUE)
      throw new ScriptException("Argument too large: value");
    if (!(seconds >= 1 && seconds <= MOST_SECONDS)) {
      throw new ScriptException(
        `Invalid argument: expirationInSeconds must be between 1 and ${MOST_SECONDS}`,
      );
    }
    const store = this.#stores.get(name) ?? new Map<string, Item>();
    store.set(key, { value, expires: this.now() + seconds * 1000 });
    this.#stores.set(name, store);
    if (store.size <= MOST_ITEMS) return;
    const latest = [...store].sort(([, a], [, b]) => b.expires - a.expires).slice(0, KEPT_WHEN_FULL);
    this.#stores.set(name, new Map(latest));
  }

  remove(name: string, key: string): void {
    this.#stores.get(name)?.delete(key);
  }
}
