import type { Hold, Product } from "../orders/hold.ts";
import { attentionOf } from "./attention.ts";
import type { Baseline } from "./baseline.ts";
import { contextOf, isMultiChannel } from "./context.ts";
import { impactOf } from "./impact.ts";
import { levelOf } from "./level.ts";
import { missingEvidence } from "./needs.ts";
import type { Outcome, Rule } from "./rule.ts";
import type { RuleContext } from "./rule-context.ts";
import { RULES } from "./rules/index.ts";
import type { DetectionSettings, RuleSettings } from "./settings.ts";
import { suspicionOf } from "./suspicion.ts";
import type { Finding, Verdict } from "./verdict.ts";

export interface Judging {
  /** Time of judging, epoch ms; nothing later may be known. */
  readonly at: number;
  readonly settings: DetectionSettings;
  readonly baseline: Baseline;
  /** Units of a product still on sale, without what is held; NaN unknown. Left out: no stock is known. */
  readonly availableUnits?: (product: Product) => number;
}

/**
 * The verdicts on all open holds, in the order of the holds.
 *
 * @param holds all holds of the order book, open and ended: the ended ones are what the open ones are judged by
 */
export function judge(holds: readonly Hold[], judging: Judging): readonly Verdict[] {
  const { at, settings, baseline, availableUnits } = judging;
  const context = contextOf(holds, {
    at,
    paymentTermDays: settings.paymentTermDays,
    baseline,
    ...(availableUnits === undefined ? {} : { availableUnits }),
  });
  return holds.filter((hold) => hold.end === null).map((hold) => verdictOn(hold, context, settings));
}

function verdictOn(hold: Hold, context: RuleContext, settings: DetectionSettings): Verdict {
  const findings = isMultiChannel(hold) ? [] : findingsOn(hold, context, settings);
  const suspicion = suspicionOf(findings);
  const impact = impactOf(hold, context);
  return {
    hold,
    suspicion,
    level: levelOf(suspicion, settings.levels),
    unjudged: suspicion !== null ? null : isMultiChannel(hold) ? "multi-channel" : "no-evidence",
    findings,
    impact,
    attention: suspicion === null ? 0 : attentionOf(suspicion, impact, settings.paymentTermDays),
    dataAge: Math.max(0, context.at - hold.lastSeenAt),
  };
}

function findingsOn(hold: Hold, context: RuleContext, settings: DetectionSettings): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of RULES) {
    const tuned = settings.rules[rule.id];
    if (tuned?.enabled) findings.push(findingOf(rule, tuned, hold, context));
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
