import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import type { Realm } from "./boundary.ts";
import { ZoneClock } from "./model/date-serial.ts";
import { ScriptException } from "./script-exception.ts";

/** What the prelude gives of a new context. */
interface ContextRealm extends Realm {
  /** JSON as objects of this realm. */
  parse(text: string): unknown;
  globalNames(): string[];
}

type Prepare = (
  now: () => number,
  offsetAt: (instant: number) => number,
  instantOf: ((wallClock: number) => number) & { timeZone?: string },
) => ContextRealm;

const prelude = new vm.Script(readFileSync(join(import.meta.dirname, "sandbox-prelude.js"), "utf8"), {
  filename: "sandbox-prelude.js",
});
const RUN_SLOT = "\u0000run";
const run = new vm.Script(`(() => {
  const run = globalThis["${RUN_SLOT}"];
  delete globalThis["${RUN_SLOT}"];
  return run();
})()`);

/** The bundle, compiled once; every execution evaluates it anew in a context of its own, as Apps Script does. */
export class Sandbox {
  readonly #script: vm.Script;
  readonly #clock: ZoneClock;

  constructor(
    code: string,
    /** The script's own time zone, from the manifest: that of `Date` (not the spreadsheet's). */
    timeZone: string,
    readonly now: () => number,
  ) {
    this.#script = new vm.Script(code, { filename: "Code.js" });
    this.#clock = new ZoneClock(timeZone);
  }

  /** A fresh context, in which the bundle has not run yet. */
  context(limitMilliseconds: number): BundleContext {
    const context = vm.createContext({}, { name: "Apps Script" });
    const prepare = prelude.runInContext(context) as Prepare;
    const instantOf = Object.assign((wallClock: number) => this.#clock.instantOf(wallClock), {
      timeZone: this.#clock.timeZone,
    });
    const realm = prepare(this.now, (instant) => this.#clock.offsetAt(instant), instantOf);
    return new BundleContext(context, realm, this.#script, limitMilliseconds);
  }
}

/** One execution's world. */
export class BundleContext {
  #ownNames: ReadonlySet<string> = new Set();

  constructor(
    readonly context: vm.Context,
    readonly realm: ContextRealm,
    readonly script: vm.Script,
    readonly limitMilliseconds: number,
  ) {}

  /** Evaluates the bundle among these globals, then runs `then`, both within the time limit. */
  execute<Result>(globals: Readonly<Record<string, unknown>>, then: () => Result): Result {
    for (const [name, value] of Object.entries(globals)) {
      Object.defineProperty(this.context, name, {
        value,
        writable: true,
        configurable: true,
        enumerable: false,
      });
    }
    const before = new Set(this.realm.globalNames());
    const work = (): Result => {
      this.script.runInContext(this.context);
      this.#ownNames = new Set(this.realm.globalNames().filter((name) => !before.has(name)));
      return then();
    };
    Object.defineProperty(this.context, RUN_SLOT, { value: work, configurable: true });
    try {
      return run.runInContext(this.context, { timeout: this.limitMilliseconds }) as Result;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") {
        throw new ScriptException("Exceeded maximum execution time");
      }
      throw error;
    }
  }

  /** The bundle's top-level functions, after it was evaluated. */
  functionNames(): readonly string[] {
    return [...this.#ownNames].filter((name) => typeof this.context[name] === "function");
  }

  /** Calls a top-level function of the bundle; undefined names are refused as Apps Script does. */
  call(name: string, given: readonly unknown[]): unknown {
    const found: unknown = this.#ownNames.has(name) ? this.context[name] : undefined;
    if (typeof found !== "function") throw new ScriptException(`Script function not found: ${name}`);
    return (found as (...given: unknown[]) => unknown)(...given);
  }
}
