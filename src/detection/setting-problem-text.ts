import { detection as english } from "../locales/en/detection.ts";
import { detection as japanese } from "../locales/ja/detection.ts";
import type { Language } from "../locales/language.ts";
import { settingDefinitions } from "./setting-definitions.ts";
import type { SettingProblem } from "./settings.ts";

/** The sentence for a wrong entry: what may stand there and what is used instead. */
export function settingProblemText(problem: SettingProblem, language: Language): string {
  const texts = language === "ja" ? japanese : english;
  switch (problem.code) {
    case "levels-out-of-order": {
      const { danger, caution, watch } = problem.defaults;
      return texts.problems[problem.code](danger, caution, watch);
    }
    case "not-a-learning-switch":
      return texts.problems[problem.code](texts.learning[problem.id].label);
    case "learned-out-of-bounds": {
      const label = settingDefinitions().find(({ id }) => id === problem.id)?.label[language];
      const { [problem.id]: learning } = texts.learning as Readonly<
        Record<string, { readonly label: string }>
      >;
      return texts.problems[problem.code](label ?? learning?.label ?? problem.id, problem.min, problem.max);
    }
    case "not-a-switch": {
      const label = settingDefinitions().find(({ id }) => id === problem.id)?.label[language];
      return texts.problems[problem.code](label ?? problem.id);
    }
    default: {
      const { label, min, max, unit, default: fallback } = problem.definition;
      return texts.problems[problem.code](label[language], min, max, texts.units[unit], fallback);
    }
  }
}

/** What the setting is called beside which a learned value stands. */
export function learnedSettingLabel(settingId: string, language: Language): string {
  const { learning } = language === "ja" ? japanese : english;
  const { [settingId]: own } = learning as Readonly<Record<string, { readonly label: string }>>;
  return own?.label ?? settingDefinitions().find(({ id }) => id === settingId)?.label[language] ?? settingId;
}
