import { currentRuleId } from "./former-ids.ts";
import {
  type LearnedProblem,
  learnedEntryId,
  learnedFrom,
  settingOfLearned,
} from "./learning/learned-entries.ts";
import type { LearnedInForce } from "./learning/learned-strengths.ts";
import type { LevelThresholds } from "./level.ts";
import type { Rule } from "./rule.ts";
import { RULES } from "./rules/index.ts";
import { type NumberSetting, type SettingDefinition, settingDefinitions } from "./setting-definitions.ts";
import { readEntry } from "./setting-value.ts";

export interface RuleSettings {
  readonly enabled: boolean;
  /** 0–100. */
  readonly strength: number;
  readonly params: Readonly<Record<string, number>>;
}

export interface DetectionSettings {
  readonly levels: LevelThresholds;
  /** After how many days Amazon cancels an unpaid order. */
  readonly paymentTermDays: number;
  /** Hours after its last sight from which what is known of a hold counts as old. */
  readonly staleHours: number;
  /** By rule id; every rule has an entry. */
  readonly rules: Readonly<Record<string, RuleSettings>>;
  /** What the shop's own outcomes taught, if the seller wants it followed. */
  readonly learned?: LearnedInForce;
}

/** A wrong entry: the default was used instead. The sentence is `detection.problems` of the locales. */
export type SettingProblem =
  | LearnedProblem
  | {
      readonly code: "not-a-number" | "out-of-bounds";
      readonly id: string;
      readonly definition: NumberSetting;
    }
  | { readonly code: "not-a-switch"; readonly id: string }
  | { readonly code: "levels-out-of-order"; readonly id: "level.danger"; readonly defaults: LevelThresholds };

export function defaultDetectionSettings(): DetectionSettings {
  return settingsFrom({}).settings;
}

/**
 * The settings that a seller's entries make. What is left blank has its default; a wrong entry is reported and
 * has its default too. Entries of other rooms are left alone.
 *
 * @param values entries by setting id, as they stand in the cells
 */
export function settingsFrom(values: Readonly<Record<string, unknown>>): {
  readonly settings: DetectionSettings;
  readonly problems: readonly SettingProblem[];
} {
  const problems: SettingProblem[] = [];
  const entries = new Map<string, unknown>();
  for (const [id, value] of Object.entries(values)) entries.set(currentSettingId(id), value);
  const read = new Map<string, number | boolean>();
  for (const definition of settingDefinitions()) {
    read.set(definition.id, entryOf(definition, entries.get(definition.id), problems));
  }
  const number = (id: string): number => Number(read.get(id));
  const rules: Record<string, RuleSettings> = {};
  for (const rule of RULES) rules[rule.id] = ruleSettings(rule, read);
  const { learned, problems: learnedProblems } = learnedFrom(entries);
  problems.push(...learnedProblems);
  return {
    settings: {
      levels: levelsInOrder(
        { danger: number("level.danger"), caution: number("level.caution"), watch: number("level.watch") },
        problems,
      ),
      paymentTermDays: number("hold.paymentTermDays"),
      staleHours: number("hold.staleHours"),
      rules,
      ...(learned === null ? {} : { learned }),
    },
    problems,
  };
}

/** The settings as the seller made them: nothing learned is followed. */
export function withoutLearned({ learned: _learned, ...settings }: DetectionSettings): DetectionSettings {
  return settings;
}

function ruleSettings(rule: Rule, read: ReadonlyMap<string, number | boolean>): RuleSettings {
  const params: Record<string, number> = {};
  for (const name of Object.keys(rule.params)) params[name] = Number(read.get(`rule.${rule.id}.${name}`));
  return {
    enabled: read.get(`rule.${rule.id}.enabled`) === true,
    strength: Number(read.get(`rule.${rule.id}.strength`)),
    params,
  };
}

function entryOf(
  definition: SettingDefinition,
  entry: unknown,
  problems: SettingProblem[],
): number | boolean {
  const read = readEntry(definition, entry);
  if ("value" in read) return read.value ?? definition.default;
  const { id } = definition;
  if (read.fault === "not-a-switch") problems.push({ code: read.fault, id });
  else if (definition.kind === "number") problems.push({ code: read.fault, id, definition });
  return definition.default;
}

function levelsInOrder(levels: LevelThresholds, problems: SettingProblem[]): LevelThresholds {
  if (levels.danger > levels.caution && levels.caution > levels.watch) return levels;
  const initial = (id: string): number =>
    Number(settingDefinitions().find((definition) => definition.id === id)?.default);
  const defaults = {
    danger: initial("level.danger"),
    caution: initial("level.caution"),
    watch: initial("level.watch"),
  };
  problems.push({ code: "levels-out-of-order", id: "level.danger", defaults });
  return defaults;
}

/** `rule.<former id>.<name>` → `rule.<today's id>.<name>`, and so what was learned beside it. */
export function currentSettingId(id: string): string {
  const learnedOf = settingOfLearned(id);
  if (learnedOf !== null) return learnedEntryId(currentSettingId(learnedOf));
  const [room, rule, name] = id.split(".");
  return room === "rule" && rule !== undefined && name !== undefined
    ? `rule.${currentRuleId(rule)}.${name}`
    : id;
}
