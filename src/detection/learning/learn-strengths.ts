import type { ReplayedHold } from "../replay/replayed-hold.ts";
import { RULES } from "../rules/index.ts";
import type { DetectionSettings } from "../settings.ts";
import { fitPlattScaling, type PlattScaling } from "../statistics/platt-scaling.ts";
import { shrunkShare } from "../statistics/shrunk-share.ts";
import { chanceOf, strongestByFamily } from "../suspicion.ts";
import type { Finding } from "../verdict.ts";
import type { LearnedStrength, LearnedStrengths } from "./learned-strengths.ts";

/** How many outcomes a strength in the settings is worth. */
const PRIOR_HITS = 20;
/** The whole suspicion is calibrated from so many outcomes on, with so many of either kind. */
export const ENOUGH_OUTCOMES = 100;
export const ENOUGH_OF_EITHER = 10;

/**
 * Learns the strengths of rules from replayed holds whose ending is known: for each rule a Beta posterior around its
 * strength in the settings, over the holds for which it spoke loudest (others say more of the rules beside it), each
 * weighed by its share. From about 100 outcomes the whole is calibrated, too. Only first verdicts count: a hold is one
 * outcome, however often it was seen.
 *
 * @param holds replayed with `settings`, in which nothing learned is in force
 */
export function learnStrengths(
  holds: readonly ReplayedHold[],
  settings: DetectionSettings,
): LearnedStrengths {
  const ended = holds.flatMap(({ ending, verdicts: [{ verdict }] }) =>
    ending === null || verdict.suspicion === null ? [] : [{ verdict, unpaid: ending === "unpaid" }],
  );
  const strengthOf = (rule: string): number => settings.rules[rule]?.strength ?? 0;
  const tallies = new Map<string, { hits: number; unpaid: number }>();
  for (const { verdict, unpaid } of ended) {
    const loudest = [...strongestByFamily(verdict.findings).values()].sort(
      (one, other) => other.probability - one.probability,
    )[0];
    if (loudest === undefined || strengthOf(loudest.rule) === 0) continue;
    const share = (100 * loudest.probability) / strengthOf(loudest.rule);
    const tally = tallies.get(loudest.rule) ?? { hits: 0, unpaid: 0 };
    tallies.set(loudest.rule, tally);
    tally.hits += share;
    if (unpaid) tally.unpaid += share;
  }
  const rules: Record<string, LearnedStrength> = {};
  for (const { id, strength: bounds } of RULES) {
    const tally = tallies.get(id);
    if (tally === undefined) continue;
    const learned = 100 * shrunkShare(tally.unpaid, tally.hits, strengthOf(id) / 100, PRIOR_HITS);
    rules[id] = { strength: Math.min(bounds.max, Math.max(bounds.min, learned)), ...tally };
  }
  const cases = ended.map(({ verdict, unpaid }) => {
    const findings = verdict.findings.map((finding): Finding => {
      const learned = rules[finding.rule]?.strength ?? strengthOf(finding.rule);
      const change = strengthOf(finding.rule) === 0 ? 1 : learned / strengthOf(finding.rule);
      return { ...finding, probability: finding.probability * change };
    });
    return { probability: chanceOf(findings, verdict.everydayChance), happened: unpaid };
  });
  const unpaid = ended.filter((one) => one.unpaid).length;
  return { outcomes: cases.length, unpaid, rules, calibration: calibrationOf(cases) };
}

function calibrationOf(
  cases: readonly { readonly probability: number; readonly happened: boolean }[],
): PlattScaling | null {
  const unpaid = cases.filter(({ happened }) => happened).length;
  const either = Math.min(unpaid, cases.length - unpaid);
  return cases.length >= ENOUGH_OUTCOMES && either >= ENOUGH_OF_EITHER ? fitPlattScaling(cases) : null;
}
