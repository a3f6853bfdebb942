import type { Environment } from "../host-state.ts";
import { full, Service } from "../service.ts";
import { signatureMismatch } from "./signature.ts";

type Api = GoogleAppsScript.Properties.Properties;

/** "Class PropertiesService". */
export class PropertiesService
  extends Service
  implements Partial<GoogleAppsScript.Properties.PropertiesService>
{
  readonly serviceName = "PropertiesService";
  readonly #environment: Environment;

  constructor(environment: Environment) {
    super();
    this.#environment = environment;
  }

  getDocumentProperties(): Api {
    return full<Api>(new Properties(this.#environment, "document"));
  }

  getScriptProperties(): Api {
    return full<Api>(new Properties(this.#environment, "script"));
  }

  getUserProperties(): Api {
    return full<Api>(new Properties(this.#environment, `user:${this.#environment.user.email}`));
  }
}

/** "Class Properties": strings by key. */
class Properties extends Service implements Partial<Api> {
  readonly serviceName = "Properties";
  readonly #environment: Environment;
  readonly #store: string;

  constructor(environment: Environment, store: string) {
    super();
    this.#environment = environment;
    this.#store = store;
  }

  get #stores() {
    return this.#environment.state.properties;
  }

  getProperty(key: string): string | null {
    return this.#stores.store(this.#store).get(String(key)) ?? null;
  }

  getKeys(): string[] {
    return [...this.#stores.store(this.#store).keys()];
  }

  getProperties(): { [key: string]: string } {
    return Object.fromEntries(this.#stores.store(this.#store));
  }

  setProperty(key: string, value: string): Api {
    if (key === undefined || value === undefined || value === null) {
      throw signatureMismatch("PropertiesService.Properties.setProperty", [key, value]);
    }
    this.#stores.set(this.#store, [[String(key), String(value)]]);
    return full<Api>(this);
  }

  setProperties(properties: { [key: string]: string }, deleteAllOthers = false): Api {
    const entries = Object.entries(properties).map(([key, value]) => [key, String(value)] as const);
    this.#stores.set(this.#store, entries, deleteAllOthers);
    return full<Api>(this);
  }

  deleteProperty(key: string): Api {
    this.#stores.delete(this.#store, String(key));
    return full<Api>(this);
  }

  deleteAllProperties(): Api {
    this.#stores.clear(this.#store);
    return full<Api>(this);
  }
}
