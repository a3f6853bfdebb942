import { types } from "node:util";
import { NotImitated } from "./script-exception.ts";
import { Enumeration, EnumerationValue, Service } from "./service.ts";

/** Makes objects that belong to the world of the code that gets them, so that `instanceof` holds there. */
export interface Realm {
  array(length: number): unknown[];
  object(): Record<string, unknown>;
  /** epoch ms */
  date(instant: number): Date;
  error(name: string, message: string): Error;
}

/** The realm of the tests and the preview themselves. */
export const HOST_REALM: Realm = {
  array: (length) => new Array(length),
  object: () => ({}),
  date: (instant) => new Date(instant),
  error: (name, message) => Object.assign(new Error(message), { name }),
};

/** What a boundary does around every call. */
export interface CallWatch {
  /** Before the call: counts, checks permissions; throws to refuse it. */
  before(serviceName: string, method: string): void;
  after(): void;
  /** The code asked for something that is not imitated. */
  notImitated(what: NotImitated): void;
}

/** Asked of any object by the language, by jest or by printing; no part of Apps Script. */
const ASKED_OF_ANY_OBJECT = new Set([
  "then",
  "toJSON",
  "constructor",
  "nodeType",
  "tagName",
  "asymmetricMatch",
  "$$typeof",
  "inspect",
  "length",
  "valueOf",
  "hasAttribute",
]);

/**
 * The wall between the host's objects and code that uses them as Apps Script: every method call is watched, what is
 * not implemented throws with its name, and values change realms.
 */
export class Boundary {
  readonly #proxies = new WeakMap<object, object>();
  readonly #originals = new WeakMap<object, object>();
  readonly #native = new WeakSet<object>();

  constructor(
    readonly realm: Realm,
    readonly watch: CallWatch,
  ) {}

  /** Marks a value as made in the other side's realm already: it passes without a copy. */
  native<Value extends object>(value: Value): Value {
    this.#native.add(value);
    return value;
  }

  /** The value for the other side. */
  outward(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (value instanceof EnumerationValue) return value;
    if (value instanceof Service) return this.#proxy(value, value.serviceName);
    if (value instanceof Enumeration) return this.#enumeration(value);
    if (this.#native.has(value)) return value;
    if (Array.isArray(value)) {
      const copy = this.realm.array(value.length);
      for (let i = 0; i < value.length; i++) {
        const element: unknown = value[i];
        copy[i] = typeof element === "object" && element !== null ? this.outward(element) : element;
      }
      return copy;
    }
    if (types.isDate(value)) return this.realm.date(value.getTime());
    const copy = this.realm.object();
    for (const [key, inner] of Object.entries(value)) copy[key] = this.outward(inner);
    return copy;
  }

  /** An argument from the other side: our own objects come back out of their wrapping. */
  inward(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    const original = this.#originals.get(value);
    if (original) return original;
    // A list of ranges; tables of values are left as they are.
    if (Array.isArray(value) && value.some((element) => this.#originals.has(Object(element)))) {
      return value.map((element) => this.inward(element));
    }
    // Options that hold a blob.
    if (!Array.isArray(value) && Object.values(value).some((inner) => this.#originals.has(Object(inner)))) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.inward(inner)]));
    }
    return value;
  }

  #proxy(service: Service, name: string): object {
    const known = this.#proxies.get(service);
    if (known) return known;
    const methods = new Map<string, unknown>();
    const proxy: object = new Proxy(service, {
      get: (_, key) => {
        if (typeof key === "symbol") return key === Symbol.toStringTag ? name : undefined;
        if (key === "toString") return () => name;
        const made = methods.get(key);
        if (made !== undefined) return made;
        const found = this.#member(service, name, key);
        if (found !== undefined) methods.set(key, found);
        return found;
      },
      set: (_, key) => {
        throw this.#translated(new TypeError(`Cannot set property ${String(key)} of ${name}`));
      },
      getPrototypeOf: () => null,
      ownKeys: () => [],
    });
    this.#proxies.set(service, proxy);
    this.#originals.set(proxy, service);
    return proxy;
  }

  #member(service: Service, name: string, key: string): unknown {
    const member: unknown = key === "serviceName" ? undefined : Reflect.get(service, key);
    if (key === "constructor") return undefined;
    if (typeof member === "function") return this.#method(service, name, key, member);
    if (member instanceof Enumeration) return this.outward(member);
    if (ASKED_OF_ANY_OBJECT.has(key) || key.startsWith("@@") || key.startsWith("_")) return undefined;
    throw this.#translated(new NotImitated(`${name}.${key}`));
  }

  #method(service: Service, name: string, key: string, method: unknown): (...given: unknown[]) => unknown {
    const run = method as (...given: unknown[]) => unknown;
    return (...given) => {
      try {
        this.watch.before(name, key);
        const result = run.apply(
          service,
          given.map((argument) => this.inward(argument)),
        );
        this.watch.after();
        return this.outward(result);
      } catch (error) {
        throw this.#translated(error);
      }
    };
  }

  #enumeration(enumeration: Enumeration): object {
    const known = this.#proxies.get(enumeration);
    if (known) return known;
    const proxy = new Proxy(enumeration, {
      get: (_, key) => {
        if (typeof key === "symbol" || ASKED_OF_ANY_OBJECT.has(key)) return undefined;
        const value = enumeration.get(key);
        if (!value) throw this.#translated(new NotImitated(`${enumeration.enumerationName}.${key}`));
        return value;
      },
    });
    this.#proxies.set(enumeration, proxy);
    return proxy;
  }

  /** An error of ours as one of the other side's. */
  #translated(error: unknown): unknown {
    if (error instanceof NotImitated) this.watch.notImitated(error);
    if (types.isNativeError(error)) {
      const translated = this.realm.error(error.name === "Error" ? "Exception" : error.name, error.message);
      return Object.assign(translated, { cause: error });
    }
    return error;
  }
}
