import type { Counters, Host } from "./host/types.ts";
import type { TriggerRun } from "./protocol.ts";

/** More than any day's triggers: one that stays due after it ran must not hold the preview for ever. */
const MOST_ROUNDS = 200;

/** The host's clock, epoch ms. */
export interface Clock {
  now: number;
}

/** Lets time pass until `until` (epoch ms): what is due on the way runs at its own time. In the order of the runs. */
export function passTime(host: Host, clock: Clock, until: number): TriggerRun[] {
  const runs: TriggerRun[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const due = Math.min(...host.triggers().map(({ nextRun }) => nextRun));
    if (due > until) break;
    clock.now = Math.max(clock.now, due);
    runs.push(...runDue(host, clock.now));
  }
  clock.now = Math.max(clock.now, until);
  return runs;
}

function runDue(host: Host, at: number): TriggerRun[] {
  const before = done(host);
  const outcomes = host.runDueTriggers();
  const after = done(host);
  return outcomes.map(({ functionName, outcome }) => ({
    at,
    functionName,
    ...(outcome.ok ? {} : { failure: outcome.message }),
    cellsWritten: after.cellsWritten - before.cellsWritten,
    fetches: after.fetches - before.fetches,
    mails: after.mails - before.mails,
  }));
}

/** What can be told of a run from outside. */
function done(host: Host): { cellsWritten: number; fetches: number; mails: number } {
  const { cellsWritten, calls }: Counters = host.counters();
  return { cellsWritten, fetches: calls["UrlFetchApp.fetch"] ?? 0, mails: host.outbox().length };
}
