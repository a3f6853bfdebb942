/** One stage of a run: one file in `stages/`, one line in `stages.ts`. */
import type { Desk } from "../desk.ts";
import type { ScheduledRun } from "./scheduled-run.ts";

export interface StageOutcome {
  /** What was done, in the user's words; empty where there is nothing worth telling. */
  readonly did: readonly string[];
  /** What went wrong, in the user's words. */
  readonly failed: readonly string[];
  /** Time was up: the next run is to go on with it. */
  readonly unfinished: boolean;
}

export interface StageReport extends StageOutcome {
  readonly stage: string;
  /** The stage comes with every run: the run of the day does not wait for it. */
  readonly everyRun: boolean;
}

export interface Stage {
  readonly id: string;
  /** Stages without which this one is pointless: it is left out where one of them failed or was not finished. */
  readonly needs: readonly string[];
  /** It comes with every run, so that what it leaves undone does not keep the run of the day from being done. */
  readonly everyRun?: true;
  /** Does what this run asks of it; null where that is nothing. What it throws counts as failed. */
  run(run: ScheduledRun, desk: Desk): StageOutcome | null;
}

export function done(...did: readonly string[]): StageOutcome {
  return { did, failed: [], unfinished: false };
}

export const UNFINISHED: StageOutcome = { did: [], failed: [], unfinished: true };
