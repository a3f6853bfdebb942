import type { Rule } from "../src/detection/rule.ts";
import { detection as english } from "../src/locales/en/detection.ts";
import { detection as japanese } from "../src/locales/ja/detection.ts";
import type { Language } from "../src/locales/language.ts";
import type { RuleHelp, RuleHelpSetting } from "../src/sidebar/rule-help.ts";

/** What a rule's file says of it, in words and in one language: for the manual and for the help in the sidebar. */
export function ruleHelp(rule: Rule, language: Language): RuleHelp {
  const words = language === "ja" ? japanese : english;
  const strength: RuleHelpSetting = {
    name: "strength",
    label: words.strength,
    default: rule.strength.default,
    min: rule.strength.min,
    max: rule.strength.max,
    unit: words.units["%"],
  };
  return {
    id: rule.id,
    name: rule.name[language],
    family: words.families[rule.family],
    maturity: words.maturities[rule.maturity],
    question: rule.question[language],
    why: rule.explain.why[language],
    todo: rule.explain.todo[language],
    innocentCauses: rule.innocentCauses.map((cause) => cause[language]),
    blindSpots: rule.blindSpots.map((blindSpot) => blindSpot[language]),
    settings: [
      strength,
      ...Object.entries(rule.params).map(([name, { label, default: initial, min, max, unit }]) => ({
        name,
        label: label[language],
        default: initial,
        min,
        max,
        unit: words.units[unit],
      })),
    ],
    examples: rule.examples.map(({ expect, title }) => ({
      outcome: words.outcomes[expect.outcome],
      title: title[language],
    })),
  };
}
