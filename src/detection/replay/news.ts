import type { Finding, Verdict } from "../verdict.ts";
import type { TimedVerdict } from "./replayed-hold.ts";

/** Whether a verdict raises the suspicion beyond all earlier ones of its hold, or a rule hits that never did. */
export function isNews(verdict: Verdict, earlier: readonly TimedVerdict[]): boolean {
  const isHighest = earlier.every((one) => heightOf(one.verdict) < heightOf(verdict));
  return isHighest || hitsOf(verdict).some(({ rule }) => !earlier.some((one) => hits(one.verdict, rule)));
}

/** The verdict with what hit, and nothing else that was looked at. */
export function briefly(verdict: Verdict): Verdict {
  return { ...verdict, findings: hitsOf(verdict) };
}

function heightOf({ suspicion }: Verdict): number {
  return suspicion ?? -1;
}

function hitsOf({ findings }: Verdict): readonly Finding[] {
  return findings.filter(({ outcome }) => outcome === "hit");
}

function hits({ findings }: Verdict, rule: string): boolean {
  return findings.some((one) => one.rule === rule && one.outcome === "hit");
}
