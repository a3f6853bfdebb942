/** The record in the shape that crosses to the sidebar: a share that nobody knows is null, never 0. */
import { ENOUGH_OF_EITHER, ENOUGH_OUTCOMES } from "../detection/learning/learn-strengths.ts";
import { learnedValues, strengthId } from "../detection/learning/learned-entries.ts";
import type { LearnedStrengths } from "../detection/learning/learned-strengths.ts";
import type { FlagRecord } from "../detection/replay/flag-record.ts";
import type { RecordEntry as Entry } from "../detection/replay/shop-record.ts";
import { RULES } from "../detection/rules/index.ts";
import type { DetectionSettings } from "../detection/settings.ts";
import { knownProportion } from "../detection/statistics/known-proportion.ts";
import type { Proportion } from "../detection/statistics/wilson-interval.ts";
import type { Language } from "../locales/language.ts";
import { messagesFor } from "../locales/messages.ts";
import type { Lessons } from "../sheets/record.ts";
import type { FlagReport, LearnedRule, RecordCounts, RecordEntry, RecordShare } from "./calls.ts";

/** @param settings those in force */
export function flagReportOf(
  { record, learned }: Lessons,
  settings: DetectionSettings,
  language: Language,
): FlagReport {
  const { from, to, looks, holds, ended, unpaid } = record;
  return {
    period: looks === 0 ? null : { from, to, looks },
    holds,
    ended,
    unpaid,
    overall: entryOf(record.overall, language),
    rules: record.rules.map((entry) => entryOf(entry, language)),
    learning: {
      rules: learnedRules(learned, settings, language),
      outcomes: learned.outcomes,
      unpaid: learned.unpaid,
      calibrated: learned.calibration !== null,
      needed: { outcomes: ENOUGH_OUTCOMES, ofEither: ENOUGH_OF_EITHER },
    },
  };
}

function entryOf({ rule, flagged, firstSight, ever }: Entry, language: Language): RecordEntry {
  return {
    rule: rule ?? "",
    name: ruleName(rule, language) ?? messagesFor(language).sheets.dashboard.overall,
    flagged,
    firstSight: countsOf(firstSight),
    ever: countsOf(ever),
    leadDays: Number.isNaN(ever.leadDays) ? null : ever.leadDays,
  };
}

function countsOf({ precision, recall }: FlagRecord): RecordCounts {
  return {
    ended: precision.all,
    cameTrue: precision.hits,
    precision: shareOf(precision),
    unpaid: recall.all,
    recall: shareOf(recall),
  };
}

function shareOf(proportion: Proportion): RecordShare {
  const known = knownProportion(proportion);
  return known === null ? null : { share: known.share, low: known.low, high: known.high };
}

function learnedRules(
  learned: LearnedStrengths,
  settings: DetectionSettings,
  language: Language,
): readonly LearnedRule[] {
  const values = learnedValues(learned);
  return Object.entries(learned.rules).map(([rule, { hits, unpaid }]) => ({
    rule,
    name: ruleName(rule, language) ?? rule,
    set: settings.rules[rule]?.strength ?? 0,
    learned: values[strengthId(rule)] ?? 0,
    hits,
    unpaid,
    inForce: settings.learned?.rules[rule]?.strength ?? null,
  }));
}

function ruleName(rule: string | null, language: Language): string | undefined {
  return RULES.find(({ id }) => id === rule)?.name[language];
}
