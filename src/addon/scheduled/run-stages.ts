/** Carries out the stages of a run, each on its own: one that fails stops only those that need it. */
import type { Messages } from "../../locales/messages.ts";
import type { Desk } from "../desk.ts";
import { failureOf } from "../failure.ts";
import type { ScheduledRun } from "./scheduled-run.ts";
import { type Stage, type StageOutcome, UNFINISHED } from "./stage.ts";

/**
 * @param reopen opens the spreadsheet anew, after a stage that failed
 * @param onDone told of each stage that is done with, before the next begins
 */
export function runStages(
  run: ScheduledRun,
  stages: readonly Stage[],
  given: Desk,
  reopen: () => Desk,
  onDone: (stageId: string) => void,
): void {
  let desk = given;
  const missing = new Set<string>();
  for (const stage of stages) {
    const outcome = outcomeOf(stage, run, desk, missing);
    if (outcome === null) continue;
    run.reports.push({ stage: stage.id, everyRun: stage.everyRun === true, ...outcome });
    if (outcome.failed.length > 0 || outcome.unfinished) missing.add(stage.id);
    else onDone(stage.id);
    // What a stage that failed has read or half changed is not to be relied on.
    if (outcome.failed.length > 0) desk = reopen();
  }
}

function outcomeOf(
  stage: Stage,
  run: ScheduledRun,
  desk: Desk,
  missing: ReadonlySet<string>,
): StageOutcome | null {
  // It stays to be done: what it needs keeps this run from being the last of its day.
  if (stage.needs.some((id) => missing.has(id))) return null;
  if (run.remaining() <= 0) return run.wants(stage.id) ? UNFINISHED : null;
  try {
    return stage.run(run, desk);
  } catch (error) {
    return { did: [], failed: [inWords(error, desk.messages)], unfinished: false };
  }
}

function inWords(error: unknown, messages: Messages): string {
  return failureOf(error, messages).message;
}
