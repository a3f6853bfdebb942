import type { Environment } from "../host-state.ts";
import { full, Service } from "../service.ts";
import { signatureMismatch } from "./signature.ts";

type Api = GoogleAppsScript.Cache.Cache;

/** "Class CacheService". */
export class CacheService extends Service implements Partial<GoogleAppsScript.Cache.CacheService> {
  readonly serviceName = "CacheService";
  readonly #environment: Environment;

  constructor(environment: Environment) {
    super();
    this.#environment = environment;
  }

  getDocumentCache(): Api {
    return full<Api>(new Cache(this.#environment, "document"));
  }

  getScriptCache(): Api {
    return full<Api>(new Cache(this.#environment, "script"));
  }

  getUserCache(): Api {
    return full<Api>(new Cache(this.#environment, `user:${this.#environment.user.email}`));
  }
}

/** "Class Cache": strings by key, for a while. */
class Cache extends Service implements Partial<Api> {
  readonly serviceName = "Cache";
  readonly #environment: Environment;
  readonly #store: string;

  constructor(environment: Environment, store: string) {
    super();
    this.#environment = environment;
    this.#store = store;
  }

  get #stores() {
    return this.#environment.state.caches;
  }

  get(key: string): string | null {
    return this.#stores.get(this.#store, key) ?? null;
  }

  getAll(keys: string[]): { [key: string]: string } {
    const found = keys.flatMap((key) => {
      const value = this.#stores.get(this.#store, key);
      return value === undefined ? [] : [[key, value] as const];
    });
    return Object.fromEntries(found);
  }

  put(key: string, value: string, expirationInSeconds?: number): void {
    if (typeof key !== "string" || typeof value !== "string")
      throw signatureMismatch("CacheService.Cache.put", [key, value]);
    this.#stores.put(this.#store, key, value, expirationInSeconds);
  }

  putAll(values: { [key: string]: unknown }, expirationInSeconds?: number): void {
    for (const [key, value] of Object.entries(values)) this.put(key, String(value), expirationInSeconds);
  }

  remove(key: string): void {
    this.#stores.remove(this.#store, key);
  }

  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key);
  }
}
