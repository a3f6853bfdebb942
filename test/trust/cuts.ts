/**
 * Where an execution can be cut off, and what is left then. Google ends an execution without asking it: nothing of it
 * runs afterwards. So what stands before a service call is what a cut at that call leaves.
 */

import { type Place, WatchedSpreadsheet } from "./watched-spreadsheet.ts";
import type { LeftOut } from "./whole-sheet.ts";
import { differences, wholeSheet } from "./whole-sheet.ts";

export interface Scenario {
  readonly name: string;
  /** A state of `Host.save`, and the time at which it begins. */
  readonly state: string | undefined;
  readonly at: number;
  /** What the user, or a trigger, has the add-on do. */
  run(spreadsheet: WatchedSpreadsheet): void | Promise<void>;
  /** What comes after it was cut off: the same again where it is left out. */
  again?(spreadsheet: WatchedSpreadsheet): void | Promise<void>;
  /** What is done in either case before both are compared. */
  afterwards?(spreadsheet: WatchedSpreadsheet): void;
  readonly leftOut?: LeftOut;
}

export interface Cut extends Place {
  /** What is left. */
  readonly state: string;
  /** Time of the cut, epoch ms. */
  readonly at: number;
  /** false: what was written to the sheet since the last reading or flush was not carried out. */
  readonly isSettled: boolean;
}

export interface Proof {
  /** Service calls at which the execution was cut off. */
  readonly positions: number;
  /** How many of the different things that they left were gone on with. */
  readonly tried: number;
  readonly faults: readonly string[];
}

/** Calls that make Google carry out what was written before them. */
const SETTLING =
  /^SpreadsheetApp\.flush$|^(Range|Sheet|Spreadsheet)\.(get(Values?|Formulas?|DataRange|LastRow|LastColumn|Notes|DeveloperMetadata|ConditionalFormatRules|Charts|NumberFormats))$/;

/** Calls that change nothing: a cut after one leaves what a cut before it leaves. */
const READING =
  /\.(get\w*|is[A-Z]\w*|has\w*|find|with[A-Z]\w*|formatDate|computeDigest|newDataValidation|requireValueInList|build)$/;

/** What every cut leaves, those that leave the same together; the last ones are after the last call of an execution. */
export async function cutsOf(scenario: Scenario): Promise<{ positions: number; cuts: readonly Cut[] }> {
  const spreadsheet = opened(scenario.state, scenario.at);
  const cuts = new Map<string, Cut>();
  let positions = 0;
  let [last, latest, settled] = ["", "", ""];
  const note = (place: Place): void => {
    positions += 1;
    if (!READING.test(last)) {
      latest = spreadsheet.host.save();
      settled ||= latest;
      const { now: at } = spreadsheet;
      // What was written to the sheet since may not have been carried out; properties are kept at once.
      const pending = withKept(settled, latest);
      if (!cuts.has(latest)) cuts.set(latest, { ...place, state: latest, at, isSettled: true });
      if (!cuts.has(pending)) cuts.set(pending, { ...place, state: pending, at, isSettled: false });
    }
    last = place.name;
    if (SETTLING.test(last)) settled = latest;
  };
  const between = (execution: number): void => {
    [last, settled] = ["", ""];
    note({ execution, call: Number.POSITIVE_INFINITY, name: "" });
  };
  spreadsheet.onExecution = (execution) => between(execution - 1);
  spreadsheet.before = note;
  await scenario.run(spreadsheet);
  between(spreadsheet.outcomes.length - 1);
  return { positions, cuts: [...cuts.values()] };
}

/**
 * Cuts the scenario off at every service call, goes on, and compares with what stands without a cut.
 *
 * @param most go on with so many of what the cuts leave, spread over all of it
 */
export async function prove(scenario: Scenario, most = Number.POSITIVE_INFINITY): Promise<Proof> {
  const expected = await ending(scenario, scenario.state, scenario.at, scenario.run);
  const { positions, cuts } = await cutsOf(scenario);
  const step = Math.max(1, cuts.length / most);
  const faults: string[] = [];
  let tried = 0;
  for (let next = cuts.length - 1; next >= 0; next -= step) {
    const cut = cuts[Math.round(next)];
    if (cut === undefined) continue;
    tried += 1;
    const found = await ending(scenario, cut.state, cut.at, scenario.again ?? scenario.run);
    const differ = differences(expected, found);
    const { execution, call, name, isSettled } = cut;
    const where = `${scenario.name}, execution ${execution}, before call ${call} ${name}${isSettled ? "" : " (unsettled)"}`;
    if (differ.length > 0) faults.push([where, ...differ].join("\n  "));
  }
  return { positions, tried, faults };
}

async function ending(
  scenario: Scenario,
  state: string | undefined,
  at: number,
  run: Scenario["run"],
): Promise<readonly string[]> {
  const spreadsheet = opened(state, at);
  await run(spreadsheet);
  if (state === scenario.state) expectAllWell(scenario, spreadsheet);
  scenario.afterwards?.(spreadsheet);
  return wholeSheet(spreadsheet.host.save(), scenario.leftOut);
}

/** A scenario that does nothing proves nothing. */
function expectAllWell({ name }: Scenario, { outcomes }: WatchedSpreadsheet): void {
  for (const outcome of outcomes) {
    const refused = outcome.ok ? (outcome.value as { ok?: boolean; message?: string } | undefined) : outcome;
    if (refused?.ok === false) throw new Error(`${name}: ${refused.message}`);
  }
}

export function opened(state: string | undefined, at: number): WatchedSpreadsheet {
  return new WatchedSpreadsheet({ ...(state === undefined ? {} : { state }), at });
}

/** The sheet of one moment with the properties, triggers and mails of a later one. */
function withKept(sheet: string, later: string): string {
  const { properties, triggers, outbox } = JSON.parse(later) as Record<string, unknown>;
  return JSON.stringify({ ...(JSON.parse(sheet) as object), properties, triggers, outbox });
}
