import help from "rule-help";
import type { Language } from "../locales/language.ts";

/** What a rule's own file says of it, in one language. */
export interface RuleHelp {
  readonly id: string;
  readonly name: string;
  /** The kind of evidence it looks for, in words. */
  readonly family: string;
  readonly maturity: string;
  readonly question: string;
  readonly why: string;
  readonly todo: string;
  readonly innocentCauses: readonly string[];
  readonly blindSpots: readonly string[];
  /** The strength, named `strength`, then the parameters. */
  readonly settings: readonly RuleHelpSetting[];
  readonly examples: readonly { readonly outcome: string; readonly title: string }[];
}

export interface RuleHelpSetting {
  readonly name: string;
  readonly label: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
}

/** The help of all rules, in the order in which the manual has them. */
export function ruleHelpIn(language: Language): readonly RuleHelp[] {
  return help[language];
}
