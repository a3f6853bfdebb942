import { assertPermitted } from "./authorization.ts";
import { Boundary } from "./boundary.ts";
import type { CallCounters } from "./counters.ts";
import { messageOf } from "./error-message.ts";
import type { CustomFunctions } from "./formulas/calculation.ts";
import type { Environment, HostState, User } from "./host-state.ts";
import type { BundleContext, Sandbox } from "./sandbox.ts";
import type { NotImitated } from "./script-exception.ts";
import { globalServices, loggers } from "./services/globals.ts";
import type { AuthMode, ExecutionKind, Json, RunOutcome } from "./types.ts";

/** "Quotas for Google services": an execution 6 minutes, a custom function 30 seconds. */
const TIME_LIMITS = { execution: 360_000, customFunction: 30_000 };

/** The world of one execution, after the bundle was evaluated in it. */
export interface Execution {
  readonly context: BundleContext;
  readonly boundary: Boundary;
  readonly environment: Environment;
}

/** Who runs the bundle, how, and with which authorisation. */
export interface Occasion {
  readonly kind: ExecutionKind;
  readonly authMode: AuthMode;
  readonly user: User;
}

/** Runs the bundle: every execution in a context of its own, its calls counted and its permissions checked. */
export class Executions {
  readonly #state: HostState;
  readonly #sandbox: Sandbox;
  readonly #counters: CallCounters;

  constructor(state: HostState, sandbox: Sandbox, counters: CallCounters) {
    this.#state = state;
    this.#sandbox = sandbox;
    this.#counters = counters;
  }

  /** Evaluates the bundle in a new context and does something there; what is thrown comes out. */
  run<Result>({ kind, authMode, user }: Occasion, action: (execution: Execution) => Result): Result {
    const state = this.#state;
    const { options } = state;
    const limits = options.timeLimits ?? TIME_LIMITS;
    const declined = new Set(options.declinedScopes);
    const scopes = new Set(state.manifest.scopes.filter((scope) => !declined.has(scope)));
    const context = this.#sandbox.context(
      kind === "customFunction" ? limits.customFunction : limits.execution,
    );
    const executionId = {};
    let ordinal = 0;
    let missing: NotImitated | undefined;
    const boundary = new Boundary(context.realm, {
      before: (service, method) => {
        const name = `${service}.${method}`;
        ordinal++;
        this.#counters.call(name);
        options.onServiceCall?.(name, ordinal, kind);
        assertPermitted({ kind, authMode, scopes }, service, method);
      },
      after: () => {},
      notImitated: (what) => {
        missing ??= what;
        state.logs.push(what.message);
      },
    });
    const environment: Environment = {
      state,
      kind,
      user,
      executionId,
      realm: context.realm,
      native: (value) => boundary.native(value),
      cellsRead: (tab, area) => {
        this.#counters.read(area.rows * area.columns);
        options.onCells?.({ kind: "read", tab: tab.name, ...area });
      },
      cellsWritten: (tab, area) => {
        this.#counters.written(area.rows * area.columns);
        options.onCells?.({ kind: "write", tab: tab.name, ...area });
      },
    };
    const services = Object.entries(globalServices(environment)).map(
      ([name, service]) => [name, boundary.outward(service)] as const,
    );
    try {
      const result = context.execute({ ...Object.fromEntries(services), ...loggers(state.logs) }, () =>
        action({ context, boundary, environment }),
      );
      // Whatever the bundle caught: what is not imitated here may not pass unnoticed.
      if (missing) throw missing;
      return result;
    } finally {
      state.documentLock.release(executionId);
    }
  }

  /** An execution from outside: its outcome instead of an exception, and formulas calculated after it. */
  outcome(occasion: Occasion, action: (execution: Execution) => Json | undefined): RunOutcome {
    let outcome: RunOutcome;
    try {
      outcome = { ok: true, value: this.run(occasion, action) };
    } catch (error) {
      outcome = { ok: false, message: messageOf(error) };
    }
    this.#state.workbook.calculation.settle();
    return outcome;
  }

  /** The bundle's functions as formulas call them: each call an execution that may only read. */
  customFunctions(user: User): CustomFunctions {
    const occasion: Occasion = { kind: "customFunction", authMode: "LIMITED", user };
    let names: readonly string[] | undefined;
    return {
      find: (name) => {
        names ??= this.run(occasion, ({ context }) => context.functionNames());
        const upper = name.toUpperCase();
        return names.find((own) => own.toUpperCase() === upper && !own.endsWith("_"));
      },
      call: (name, given) => {
        this.#counters.customFunction(name);
        return this.run(occasion, ({ context, boundary }) =>
          context.call(
            name,
            given.map((argument) => boundary.outward(argument)),
          ),
        );
      },
    };
  }
}
