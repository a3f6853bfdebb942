/** A verdict in the words and numbers that the orders tab and the inquiry log show. */
import type { Verdict } from "../detection/verdict.ts";
import { type CivilTime, formatDay } from "../inquiries/dates.ts";
import type { Language } from "../locales/language.ts";
import { messagesFor } from "../locales/messages.ts";
import { levelText } from "./level-colors.ts";
import { lastDayOf } from "./list-row.ts";
import type { VerdictCells } from "./orders-sheet.ts";

const HOUR = 3_600_000;
const MAIN_REASONS = 2;

export function verdictCells(
  verdict: Verdict,
  staleHours: number,
  inquiry: string,
  language: Language,
  civil: CivilTime,
): VerdictCells {
  const stale = staleDays(verdict.dataAge, staleHours);
  return {
    level: levelText(verdict.level, language),
    suspicion: verdict.suspicion === null ? "" : Math.floor(verdict.suspicion),
    reasons: mainReasonsOf(verdict, language, civil),
    dataAge: stale === null ? "" : messagesFor(language).sheets.dataAge(stale),
    inquiry,
  };
}

/** The strongest reasons, so that a row of the orders tab stays low; how many more there are; the exemption if any. */
function mainReasonsOf(verdict: Verdict, language: Language, civil: CivilTime): string {
  const hits = hitsOf(verdict, language);
  const shown = hits.slice(0, MAIN_REASONS).join("\n");
  const more = hits.length - MAIN_REASONS;
  const main = more > 0 ? shown + messagesFor(language).sheets.moreReasons(more) : shown;
  return joined([main, restOf(verdict, language, civil)]);
}

/** What the rules that hit have seen, one sentence a line; why nothing could be judged; the exemption in force. */
export function reasonsOf(verdict: Verdict, language: Language, civil: CivilTime): string {
  return joined([...hitsOf(verdict, language), restOf(verdict, language, civil)]);
}

/** What the rules that hit have seen, the strongest first. */
export function hitsOf({ findings }: Verdict, language: Language): readonly string[] {
  return findings.filter(({ outcome }) => outcome === "hit").map(({ text }) => text[language]);
}

/** Why nothing could be judged; `""` where something was, or where an exemption is why. */
export function unjudgedText({ unjudged }: Verdict, language: Language): string {
  return unjudged === null || unjudged === "exempt" ? "" : messagesFor(language).detection.unjudged[unjudged];
}

/** How the exemption in force has a hold treated, why and until when; `""` where there is none. */
export function exemptionText({ exemption }: Verdict, language: Language, civil: CivilTime): string {
  if (exemption === null) return "";
  const { covers, reason, expiresAt } = exemption;
  const words = messagesFor(language).sheets.lists;
  const until = Number.isNaN(expiresAt) ? "" : words.until(formatDay(lastDayOf(expiresAt, civil), language));
  return words.exempted(
    words.covers[covers],
    [reason, until].filter((part) => part !== ""),
  );
}

/** Why nothing could be judged, and the exemption in force. */
function restOf(verdict: Verdict, language: Language, civil: CivilTime): string {
  return joined([unjudgedText(verdict, language), exemptionText(verdict, language, civil)]);
}

function joined(lines: readonly string[]): string {
  return lines.filter((line) => line !== "").join("\n");
}

/** Whole days of age, at least 1, where data is older than the seller allows; else null. */
export function staleDays(age: number, staleHours: number): number | null {
  return age > staleHours * HOUR ? Math.max(1, Math.floor(age / (24 * HOUR))) : null;
}
