import { detection as english } from "../locales/en/detection.ts";
import { detection as japanese } from "../locales/ja/detection.ts";
import type { Bilingual } from "../locales/language.ts";
import type { Rule, Unit } from "./rule.ts";
import { RULES } from "./rules/index.ts";

export interface NumberSetting {
  readonly kind: "number";
  /** e.g. `rule.bulk-quantity.minUnits`. */
  readonly id: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit: Unit;
  readonly label: Bilingual;
  readonly help: Bilingual;
  readonly ofRule?: RulePart;
}

interface SwitchSetting {
  readonly kind: "switch";
  readonly id: string;
  readonly default: boolean;
  readonly label: Bilingual;
  readonly help: Bilingual;
  readonly ofRule?: RulePart;
}

/** The rule that a setting belongs to, and what it is called where it stands under the rule's name. */
interface RulePart {
  readonly rule: string;
  readonly label: Bilingual;
}

export type SettingDefinition = NumberSetting | SwitchSetting;

/** Everything of detection that a seller can tune, in the order in which the settings tab lists it. */
export function settingDefinitions(): readonly SettingDefinition[] {
  return [
    general("level.danger", { default: 70, min: 2, max: 100, unit: "score" }),
    general("level.caution", { default: 40, min: 1, max: 99, unit: "score" }),
    general("level.watch", { default: 15, min: 0, max: 98, unit: "score" }),
    general("hold.paymentTermDays", { default: 6, min: 1, max: 30, unit: "days" }),
    general("hold.staleHours", { default: 24, min: 1, max: 720, unit: "hours" }),
    ...RULES.flatMap(ofRule),
  ];
}

function general(
  id: keyof typeof japanese.settings,
  range: Pick<NumberSetting, "default" | "min" | "max" | "unit">,
): NumberSetting {
  const ja = japanese.settings[id];
  const en = english.settings[id];
  return {
    kind: "number",
    id,
    ...range,
    label: { ja: ja.label, en: en.label },
    help: { ja: ja.help, en: en.help },
  };
}

function ofRule(rule: Rule): readonly SettingDefinition[] {
  const { ja, en } = rule.name;
  const enabled = { ja: japanese.ruleEnabled(ja), en: english.ruleEnabled(en) };
  const strength = { ja: japanese.ruleStrength(ja), en: english.ruleStrength(en) };
  return [
    {
      kind: "switch",
      id: `rule.${rule.id}.enabled`,
      default: true,
      label: { ja: enabled.ja.label, en: enabled.en.label },
      help: { ja: enabled.ja.help, en: enabled.en.help },
      ofRule: { rule: rule.id, label: { ja: japanese.ofRule.enabled, en: english.ofRule.enabled } },
    },
    {
      kind: "number",
      id: `rule.${rule.id}.strength`,
      ...rule.strength,
      unit: "%",
      label: { ja: strength.ja.label, en: strength.en.label },
      help: { ja: strength.ja.help, en: strength.en.help },
      ofRule: { rule: rule.id, label: { ja: japanese.ofRule.strength, en: english.ofRule.strength } },
    },
    ...Object.entries(rule.params).map(
      ([name, parameter]): NumberSetting => ({
        kind: "number",
        id: `rule.${rule.id}.${name}`,
        default: parameter.default,
        min: parameter.min,
        max: parameter.max,
        unit: parameter.unit,
        label: {
          ja: japanese.ruleParameter(ja, parameter.label.ja),
          en: english.ruleParameter(en, parameter.label.en),
        },
        help: parameter.help,
        ofRule: { rule: rule.id, label: parameter.label },
      }),
    ),
  ];
}
