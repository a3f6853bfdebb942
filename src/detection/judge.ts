import { detection as english } from "../locales/en/detection.ts";
import { detection as japanese } from "../locales/ja/detection.ts";
import type { Hold, Product } from "../orders/hold.ts";
import { isMultiChannel } from "../orders/multi-channel.ts";
import { attentionOf } from "./attention.ts";
import type { Baseline } from "./baseline.ts";
import { contextOf } from "./context.ts";
import { coversFamily, type Exemption, exemptionFinder } from "./exemption.ts";
import { impactOf } from "./impact.ts";
import { levelOf } from "./level.ts";
import { missingEvidence } from "./needs.ts";
import type { Outcome, Rule } from "./rule.ts";
import type { RuleContext } from "./rule-context.ts";
import { RULES } from "./rules/index.ts";
import type { DetectionSettings, RuleSettings } from "./settings.ts";
import { suspicionOf } from "./suspicion.ts";
import { everydayChance } from "./usual-endings.ts";
import type { Finding, Verdict } from "./verdict.ts";
import type { WatchEntry } from "./watch-list.ts";

export interface Judging {
  /** Time of judging, epoch ms; nothing later may be known. */
  readonly at: number;
  readonly settings: DetectionSettings;
  readonly baseline: Baseline;
  /** Units of a product still on sale, without what is held; NaN unknown. Left out: no stock is known. */
  readonly availableUnits?: (product: Product) => number;
  /** Products that the seller wants to be looked at more closely. */
  readonly watchList?: readonly WatchEntry[];
  /** What the seller knows better than the rules. */
  readonly exemptions?: readonly Exemption[];
}

/**
 * The verdicts on all open holds, in the order of the holds.
 *
 * @param holds all holds of the order book, open and ended: the ended ones are what the open ones are judged by
 */
export function judge(holds: readonly Hold[], judging: Judging): readonly Verdict[] {
  const { settings, exemptions = [], ...known } = judging;
  const context = contextOf(holds, { ...known, paymentTermDays: settings.paymentTermDays });
  const exemptionsOf = exemptionFinder(exemptions, known.at);
  return holds
    .filter((hold) => hold.end === null)
    .map((hold) => verdictOn(hold, context, settings, exemptionsOf(hold)));
}

function verdictOn(
  hold: Hold,
  context: RuleContext,
  settings: DetectionSettings,
  exemptions: readonly Exemption[],
): Verdict {
  const whole = exemptions.find(({ covers }) => covers === "everything");
  const judged = !isMultiChannel(hold.line) && whole === undefined;
  const findings = judged ? findingsOn(hold, context, settings, exemptions) : [];
  const chance = everydayChance(hold, context.baseline, context.paymentTermDays);
  const suspicion = suspicionOf(findings, chance, settings.learned?.calibration ?? null);
  const impact = impactOf(hold, context);
  return {
    hold,
    suspicion,
    level: levelOf(suspicion, settings.levels),
    unjudged:
      suspicion !== null
        ? null
        : isMultiChannel(hold.line)
          ? "multi-channel"
          : whole
            ? "exempt"
            : "no-evidence",
    findings,
    everydayChance: chance,
    exemption: whole ?? exemptions[0] ?? null,
    impact,
    attention: suspicion === null ? 0 : attentionOf(suspicion, impact, settings.paymentTermDays),
    dataAge: Math.max(0, context.at - hold.lastSeenAt),
  };
}

function findingsOn(
  hold: Hold,
  context: RuleContext,
  settings: DetectionSettings,
  exemptions: readonly Exemption[],
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of RULES) {
    const tuned = settings.rules[rule.id];
    if (!tuned?.enabled) continue;
    const exemption = exemptions.find((one) => coversFamily(one, rule.family));
    findings.push(
      exemption === undefined
        ? findingOf(rule, { ...tuned, strength: strengthOf(rule, tuned, settings) }, hold, context)
        : setAside(rule, exemption),
    );
  }
  const rank = { hit: 0, miss: 1, "not-judged": 2 };
  return findings.sort(
    (one, other) => rank[one.outcome] - rank[other.outcome] || other.probability - one.probability,
  );
}

function findingOf(rule: Rule, tuned: RuleSettings, hold: Hold, context: RuleContext): Finding {
  const outcome = outcomeOf(rule, hold, context, tuned.params);
  if (outcome.outcome === "not-judged") {
    return { rule: rule.id, outcome: "not-judged", probability: 0, evidence: {}, text: outcome.reason };
  }
  const { evidence } = outcome;
  return {
    rule: rule.id,
    outcome: outcome.outcome,
    probability: outcome.outcome === "hit" ? (tuned.strength / 100) * outcome.share : 0,
    evidence,
    text: { ja: rule.explain.seen.ja(evidence), en: rule.explain.seen.en(evidence) },
  };
}

/** Strength 0–100 that a rule has now: what the shop's outcomes taught stands before the setting. */
export function strengthOf(rule: Rule, tuned: RuleSettings, { learned }: DetectionSettings): number {
  return learned?.rules[rule.id]?.strength ?? tuned.strength;
}

function setAside({ id }: Rule, { reason }: Exemption): Finding {
  const text = { ja: japanese.setAside(reason), en: english.setAside(reason) };
  return { rule: id, outcome: "not-judged", probability: 0, evidence: {}, text };
}

/** What a rule says of a hold, its needs looked at first. */
export function outcomeOf(
  rule: Rule,
  hold: Hold,
  context: RuleContext,
  params: Readonly<Record<string, number>>,
): Outcome {
  const reason = missingEvidence(rule.needs, hold, context);
  return reason === null ? rule.evaluate(hold, context, params) : { outcome: "not-judged", reason };
}
