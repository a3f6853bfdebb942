/** A verdict in the words and numbers that the orders tab and the inquiry log show. */
import type { Verdict } from "../detection/verdict.ts";
import type { Language } from "../locales/language.ts";
import { messagesFor } from "../locales/messages.ts";
import { levelText } from "./level-colors.ts";
import type { VerdictCells } from "./orders-sheet.ts";

const HOUR = 3_600_000;
const MAIN_REASONS = 2;

export function verdictCells(
  verdict: Verdict,
  staleHours: number,
  inquiry: string,
  language: Language,
): VerdictCells {
  const stale = staleDays(verdict.dataAge, staleHours);
  return {
    level: levelText(verdict.level, language),
    suspicion: verdict.suspicion === null ? "" : Math.floor(verdict.suspicion),
    reasons: mainReasonsOf(verdict, language),
    dataAge: stale === null ? "" : messagesFor(language).sheets.dataAge(stale),
    inquiry,
  };
}

/** The strongest reasons, so that a row of the orders tab stays low; how many more there are. */
function mainReasonsOf(verdict: Verdict, language: Language): string {
  const reasons = reasonsOf(verdict, language).split("\n");
  const shown = reasons.slice(0, MAIN_REASONS).join("\n");
  const more = reasons.length - MAIN_REASONS;
  return more > 0 ? shown + messagesFor(language).sheets.moreReasons(more) : shown;
}

/** What the rules that hit have seen, one sentence a line; why nothing could be judged; `""` where nothing hit. */
export function reasonsOf(verdict: Verdict, language: Language): string {
  if (verdict.unjudged !== null) return messagesFor(language).detection.unjudged[verdict.unjudged];
  return verdict.findings
    .filter((finding) => finding.outcome === "hit")
    .map((finding) => finding.text[language])
    .join("\n");
}

/** Whole days of age, at least 1, where data is older than the seller allows; else null. */
export function staleDays(age: number, staleHours: number): number | null {
  return age > staleHours * HOUR ? Math.max(1, Math.floor(age / (24 * HOUR))) : null;
}
