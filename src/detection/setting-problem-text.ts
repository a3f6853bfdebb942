import { detection as english } from "../locales/en/detection.ts";
import { detection as japanese } from "../locales/ja/detection.ts";
import type { Language } from "../locales/language.ts";
import { settingDefinitions } from "./setting-definitions.ts";
import type { SettingProblem } from "./settings.ts";

/** The sentence for a wrong entry: what may stand there. */
export function settingFault(problem: SettingProblem, language: Language): string {
  const texts = textsIn(language);
  switch (problem.code) {
    case "levels-out-of-order":
      return texts.problems[problem.code];
    case "not-a-learning-switch":
      return texts.problems[problem.code](texts.learning[problem.id].label);
    case "learned-out-of-bounds": {
      const label = learnedSettingLabel(problem.id, language);
      return texts.problems[problem.code](label, problem.min, problem.max);
    }
    case "not-a-switch": {
      const label = settingDefinitions().find(({ id }) => id === problem.id)?.label[language];
      return texts.problems[problem.code](label ?? problem.id);
    }
    default: {
      const { label, min, max, unit } = problem.definition;
      return texts.problems[problem.code](label[language], min, max, texts.units[unit]);
    }
  }
}

/** The sentences for a wrong entry: what may stand there and what is used instead. */
export function settingProblemText(problem: SettingProblem, language: Language): string {
  return settingFault(problem, language) + usedInstead(problem, language);
}

function usedInstead(problem: SettingProblem, language: Language): string {
  const texts = textsIn(language);
  switch (problem.code) {
    case "levels-out-of-order": {
      const { danger, caution, watch } = problem.defaults;
      return texts.usedInstead.levels(danger, caution, watch);
    }
    case "not-a-switch":
      return texts.usedInstead.switch;
    case "not-a-learning-switch":
      return texts.usedInstead.learningSwitch;
    case "learned-out-of-bounds":
      return texts.usedInstead.learned;
    default: {
      const { default: fallback, unit } = problem.definition;
      return texts.usedInstead.number(fallback, texts.units[unit]);
    }
  }
}

function textsIn(language: Language): typeof japanese {
  return language === "ja" ? japanese : english;
}

/** What the setting is called beside which a learned value stands. */
export function learnedSettingLabel(settingId: string, language: Language): string {
  const { learning } = language === "ja" ? japanese : english;
  const { [settingId]: own } = learning as Readonly<Record<string, { readonly label: string }>>;
  return own?.label ?? settingDefinitions().find(({ id }) => id === settingId)?.label[language] ?? settingId;
}
