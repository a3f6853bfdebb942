/** One run from its beginning to its line in the import history, under the document's lock. */
import { civilTimeOf } from "../../sheets/civil-time.ts";
import { ImportHistory } from "../../sheets/import-history.ts";
import { type Desk, forCells, openDesk } from "../desk.ts";
import { failureOf } from "../failure.ts";
import { hasOrders } from "../has-orders.ts";
import { isLastAttempt } from "./due.ts";
import { runStages } from "./run-stages.ts";
import { noteRunState, type RunState, runState } from "./run-state.ts";
import { ScheduledRun } from "./scheduled-run.ts";
import type { StageReport } from "./stage.ts";
import { STAGES } from "./stages.ts";

/**
 * @param began epoch ms
 * @param slot the slot that this is the full run of, epoch ms; null for a run between
 */
export function performRun(given: Desk, began: number, slot: number | null): ScheduledRun {
  const desk = forCells(given);
  const words = desk.messages.addon.scheduled;
  let state = begin(began, slot, words.cutOff);
  noteRunState(state);
  const run = new ScheduledRun(began, slot !== null, state.hasNews, state.done, () => Date.now());
  runStages(run, STAGES, desk, openDesk, (stage) => {
    // Each end is noted at once: a run that is cut off later does not do it again.
    state = { ...state, hasNews: run.hasNews, ...(run.isFull ? { done: [...state.done, stage] } : {}) };
    noteRunState(state);
  });
  state = end(state, run, words);
  noteRunState(writeLines(desk, state, run));
  return run;
}

/**
 * Notes a run that could not even begin; who writes next writes its line.
 *
 * @param slot what it would have been the full run of, epoch ms; null for a run between
 */
export function noteFailedRun(began: number, slot: number | null, told: string): void {
  const state = runState();
  const isNew = slot !== null && slot > state.slot;
  noteRunState({
    ...state,
    ...(isNew ? { slot, attempts: 0, done: [], closed: false } : {}),
    running: null,
    last: { at: began, told, ok: false },
    unwritten: [...state.unwritten, { at: began, told }],
  });
}

function begin(began: number, slot: number | null, cutOff: string): RunState {
  const before = runState();
  const lost = before.running;
  return {
    ...before,
    running: began,
    // What a run that was cut off had taken in may not be judged yet.
    hasNews: before.hasNews || lost !== null,
    ...(lost === null ? {} : { unwritten: [...before.unwritten, { at: lost, told: cutOff }] }),
    ...(slot === null ? {} : ofSlot(before, slot)),
  };
}

function ofSlot(before: RunState, slot: number): Pick<RunState, "slot" | "attempts" | "done" | "closed"> {
  const again = before.slot === slot && !before.closed;
  return {
    slot,
    attempts: again ? before.attempts + 1 : 1,
    done: again ? before.done : [],
    closed: false,
  };
}

function end(state: RunState, run: ScheduledRun, words: Words): RunState {
  const ok = run.reports.every(isDone);
  const isDayDone = run.reports.every((report) => report.everyRun || isDone(report));
  const isGivenUp = run.isFull && !isDayDone && isLastAttempt(state);
  const told = tell(run, isGivenUp, words);
  return {
    ...state,
    running: null,
    hasNews: run.hasNews,
    closed: run.isFull ? isDayDone || isGivenUp : state.closed,
    last: hasToTell(run) ? { at: run.began, told, ok } : state.last,
  };
}

function isDone({ failed, unfinished }: StageReport): boolean {
  return failed.length === 0 && !unfinished;
}

/** A day on which nothing is wanted, or a connector that has nothing to fetch from, is no run to tell of. */
function hasToTell({ reports }: ScheduledRun): boolean {
  return reports.length > 0;
}

type Words = Desk["messages"]["addon"]["scheduled"];

function tell(run: ScheduledRun, isGivenUp: boolean, words: Words): string {
  const did = run.reports.flatMap((one) => one.did);
  const failed = run.reports.flatMap((one) => one.failed).map(words.failed);
  const isUnfinished = run.reports.some(({ unfinished }) => unfinished);
  const rest = isGivenUp ? [words.givenUp] : isUnfinished ? [words.unfinished] : [];
  const told = [...did, ...failed, ...rest];
  return told.length === 0 ? words.nothingNew : told.join("\n");
}

/** Writes what is to be told into the import history; what cannot be written now stays for the next run. */
function writeLines(desk: Desk, state: RunState, run: ScheduledRun): RunState {
  const { last } = state;
  // A spreadsheet that holds nothing yet stays as it is.
  if (!hasOrders(desk)) return { ...state, unwritten: [] };
  const own = last === null || !hasToTell(run) ? [] : [last];
  if (own.length + state.unwritten.length === 0) return state;
  const quiet = run.reports.every(
    ({ did, failed, unfinished }) => did.length + failed.length === 0 && !unfinished,
  );
  try {
    const history = new ImportHistory(desk.workbook);
    const { dayOf, startOf } = civilTimeOf(desk.workbook.spreadsheet.getSpreadsheetTimeZone());
    const lines = [
      ...state.unwritten.map((line) => ({ ...line, quiet: false })),
      ...own.map((line) => ({ ...line, quiet })),
    ];
    for (const line of lines) history.noteRun(line, startOf(dayOf(line.at)));
    SpreadsheetApp.flush();
    return { ...state, unwritten: [] };
  } catch (error) {
    failureOf(error, desk.messages);
    return { ...state, unwritten: [...state.unwritten, ...own] };
  }
}
