/**
 * What was learned as entries of the settings: numbers under ids of their own, beside the strengths that the seller
 * set. They are the only place where it is kept, so what stands there is what is followed.
 */
import { RULES } from "../rules/index.ts";
import { booleanFrom, isBlankEntry, numberFrom } from "../setting-value.ts";
import type { PlattScaling } from "../statistics/platt-scaling.ts";
import type { LearnedInForce } from "./learned-strengths.ts";

/** The switch that lets verdicts follow what was learned. */
export const USE_LEARNED = "learning.use";

/** The settings that a learned value can stand beside. */
export const CALIBRATION = { slope: "learning.slope", intercept: "learning.intercept" } as const;

interface LearnedRange {
  /** Setting beside which the learned value stands. */
  readonly id: string;
  readonly min: number;
  readonly max: number;
}

/** A learned value that cannot be followed, or a switch that is neither on nor off: it is passed over. */
export type LearnedProblem =
  | ({ readonly code: "learned-out-of-bounds" } & LearnedRange)
  | { readonly code: "not-a-learning-switch"; readonly id: typeof USE_LEARNED };

const PREFIX = "learned.";

/** Id of the entry that holds what was learned beside a setting. */
export function learnedEntryId(settingId: string): string {
  return PREFIX + settingId;
}

/** The setting beside which an entry holds what was learned; null for any other entry. */
export function settingOfLearned(entryId: string): string | null {
  return entryId.startsWith(PREFIX) ? entryId.slice(PREFIX.length) : null;
}

/** All settings beside which a learned value can stand. */
export function learnedRanges(): readonly LearnedRange[] {
  return [
    ...RULES.map(({ id, strength: { min, max } }) => ({ id: strengthId(id), min, max })),
    { id: CALIBRATION.slope, min: 0, max: 10 },
    { id: CALIBRATION.intercept, min: -10, max: 10 },
  ];
}

/** What stands beside each setting when this is followed; a setting that nothing was learned of has no entry. */
export function learnedValues({ rules, calibration }: LearnedInForce): Readonly<Record<string, number>> {
  const values: Record<string, number> = {};
  for (const [id, { strength }] of Object.entries(rules)) values[strengthId(id)] = rounded(strength, 1);
  if (calibration !== null) {
    values[CALIBRATION.slope] = rounded(calibration.slope, 3);
    values[CALIBRATION.intercept] = rounded(calibration.intercept, 3);
  }
  return values;
}

/**
 * What is to be followed, by the entries of the settings: null while it is switched off or nothing stands there. A
 * blank entry goes back to the seller's strength, and so does a wrong one, which is reported.
 */
export function learnedFrom(entries: ReadonlyMap<string, unknown>): {
  readonly learned: LearnedInForce | null;
  readonly problems: readonly LearnedProblem[];
} {
  const problems: LearnedProblem[] = [];
  const values = new Map<string, number>();
  for (const range of learnedRanges()) {
    const value = entryIn(range, entries.get(learnedEntryId(range.id)), problems);
    if (value !== null) values.set(range.id, value);
  }
  if (!isOn(entries.get(USE_LEARNED), problems) || values.size === 0) return { learned: null, problems };
  const rules: Record<string, { strength: number }> = {};
  for (const { id } of RULES) {
    const strength = values.get(strengthId(id));
    if (strength !== undefined) rules[id] = { strength };
  }
  return { learned: { rules, calibration: calibrationIn(values) }, problems };
}

function calibrationIn(values: ReadonlyMap<string, number>): PlattScaling | null {
  const slope = values.get(CALIBRATION.slope);
  const intercept = values.get(CALIBRATION.intercept);
  return slope === undefined || intercept === undefined ? null : { slope, intercept };
}

function isOn(entry: unknown, problems: LearnedProblem[]): boolean {
  if (isBlankEntry(entry)) return false;
  const on = booleanFrom(entry);
  if (on === null) problems.push({ code: "not-a-learning-switch", id: USE_LEARNED });
  return on ?? false;
}

function entryIn(range: LearnedRange, entry: unknown, problems: LearnedProblem[]): number | null {
  if (isBlankEntry(entry)) return null;
  const value = numberFrom(entry);
  if (value !== null && value >= range.min && value <= range.max) return value;
  problems.push({ code: "learned-out-of-bounds", ...range });
  return null;
}

/** Setting of a rule's strength. */
export function strengthId(rule: string): string {
  return `rule.${rule}.strength`;
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
