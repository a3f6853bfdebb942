import type { HostOptions, Json, RunOutcome } from "../../preview/host/types.ts";
import { TestSpreadsheet } from "../addon/spreadsheet.ts";

/** One call of a service: in which execution of the add-on, counted from 0, and which call of it, counted from 1. */
export interface Place {
  readonly execution: number;
  readonly call: number;
  /** `Range.setValues` */
  readonly name: string;
}

/** The add-on in its spreadsheet, and someone who is told of every service call before it is made. */
export class WatchedSpreadsheet extends TestSpreadsheet {
  /** Called before every service call of the add-on, formulas and nested executions apart; may throw. */
  before: ((place: Place) => void) | null = null;
  /** Called before every execution of the add-on. */
  onExecution: ((execution: number) => void) | null = null;
  /** What the user saw of each execution. */
  readonly outcomes: RunOutcome[] = [];
  private executions = 0;
  private isWatching = false;

  constructor(options: Partial<HostOptions> & { readonly at?: number } = {}) {
    const hook: { call: (name: string, call: number) => void } = { call: () => {} };
    super({
      ...options,
      onServiceCall: (name, call, kind) => {
        if (kind !== "customFunction") hook.call(name, call);
      },
    });
    if (options.at !== undefined) this.now = options.at;
    hook.call = (name, call) => {
      // What is done here, other executions among it, is not watched itself.
      if (this.before === null || this.isWatching) return;
      this.isWatching = true;
      try {
        this.before({ execution: this.executions - 1, call, name });
      } finally {
        this.isWatching = false;
      }
    };
    const { host } = this;
    const { run, clickMenu, runDueTriggers } = host;
    const execution = <Outcome>(execute: () => Outcome): Outcome => {
      if (!this.isWatching) {
        this.onExecution?.(this.executions);
        this.executions += 1;
      }
      return execute();
    };
    const noted = (outcome: RunOutcome): RunOutcome => {
      if (!this.isWatching) this.outcomes.push(outcome);
      return outcome;
    };
    host.run = (name: string, args: readonly Json[]) => noted(execution(() => run(name, args)));
    host.clickMenu = (name: string) => noted(execution(() => clickMenu(name)));
    host.runDueTriggers = () => {
      const runs = execution(() => runDueTriggers());
      for (const { outcome } of runs) noted(outcome);
      return runs;
    };
  }
}

/** The service calls of some work, in their order. */
export function placesIn(spreadsheet: WatchedSpreadsheet, work: (one: WatchedSpreadsheet) => void): Place[] {
  const places: Place[] = [];
  spreadsheet.before = (place) => places.push(place);
  work(spreadsheet);
  return places;
}
