/** What the document remembers of its runs, from one to the next. */
import * as v from "valibot";
import { store, stored } from "../stored.ts";

const KEY = "holdguard.runs";
/** Lines for the import history that wait for a run that can write them. */
const MOST_UNWRITTEN = 5;
/** Characters of each. */
const MOST_TOLD = 400;

const lineSchema = v.object({ at: v.number(), told: v.string() });

const stateSchema = v.object({
  slot: v.number(),
  attempts: v.number(),
  done: v.array(v.string()),
  closed: v.boolean(),
  running: v.nullable(v.number()),
  hasNews: v.boolean(),
  last: v.nullable(v.object({ ...lineSchema.entries, ok: v.boolean() })),
  unwritten: v.array(lineSchema),
});

export interface RunLine {
  /** When the run began, epoch ms. */
  readonly at: number;
  /** What it did or why it did not, in words. */
  readonly told: string;
}

export interface RunState {
  /** The slot that the last full run was for, epoch ms; 0: none yet. */
  readonly slot: number;
  /** Runs that have begun on it. */
  readonly attempts: number;
  /** Stages of it that are done. */
  readonly done: readonly string[];
  /** Nothing more is to be done for it. */
  readonly closed: boolean;
  /** When the run began that has not come to its end yet, epoch ms; it may have been cut off. */
  readonly running: number | null;
  /** Reports have come in that no refresh has judged. */
  readonly hasNews: boolean;
  readonly last: (RunLine & { readonly ok: boolean }) | null;
  readonly unwritten: readonly RunLine[];
}

/** Google ends every execution after so long. */
const LONGEST_RUN_MS = 360_000;

/** Whether a run is at work at `now`, and was not cut off. */
export function isUnderWay({ running }: RunState, now: number): boolean {
  return running !== null && now - running < LONGEST_RUN_MS;
}

const NO_RUNS: RunState = {
  slot: 0,
  attempts: 0,
  done: [],
  closed: true,
  running: null,
  hasNews: false,
  last: null,
  unwritten: [],
};

export function runState(): RunState {
  return stored(PropertiesService.getDocumentProperties(), KEY, stateSchema) ?? NO_RUNS;
}

export function noteRunState(state: RunState): void {
  const fitting = {
    ...state,
    last: state.last && shortened(state.last),
    unwritten: state.unwritten.slice(-MOST_UNWRITTEN).map(shortened),
  };
  store(PropertiesService.getDocumentProperties(), KEY, fitting);
}

/** A property takes 9 kB, a character up to three bytes. */
function shortened<Line extends RunLine>(line: Line): Line {
  return { ...line, told: line.told.slice(0, MOST_TOLD) };
}

/** Reports have come in outside a run, and the next run is to judge them if nobody does before. */
export function noteNews(): void {
  noteRunState({ ...runState(), hasNews: true });
}
