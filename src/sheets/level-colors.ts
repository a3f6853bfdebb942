/** Conditional formats that colour whole rows by level. The seller's own rules stay, and come first. */

import { LEVELS, type Level } from "../detection/verdict.ts";
import { codeTexts } from "../locales/code-texts.ts";
import { LANGUAGES } from "../locales/language.ts";
import type { DocumentNotes } from "./document-notes.ts";
import { keepRules } from "./own-rules.ts";
import type { Table } from "./table.ts";

/**
 * Backgrounds that differ in lightness as well as in hue, so that they also tell apart in grey; the level column
 * carries a mark in words besides. A normal order stays uncoloured.
 */
export const BACKGROUND: Readonly<Partial<Record<Level, string>>> = {
  danger: "#f6aea9",
  caution: "#fde293",
  watch: "#cfe2ff",
  "not-judged": "#dfe2e4",
};

/** Every text that the level column may hold, by level: its mark and its name. */
export function levelText(level: Level, language: "ja" | "en"): string {
  const { levelMarks, levels } = codeTexts[language];
  return `${levelMarks[level]} ${levels[level]}`.trim();
}

/** Makes sure that our rules stand in the tab, once each and over its present columns. */
export function colourByLevel<Id extends string>(
  table: Table<Id>,
  levelColumn: Id,
  notes: DocumentNotes,
): void {
  const letter = table.column(levelColumn);
  const rules = coloured().map(([level, background]) => {
    const holds = LANGUAGES.map((language) => `($${letter}2="${levelText(level, language)}")`);
    // In both languages: texts may be of the language before. A sum, for what stands between the arguments of OR differs from country to country.
    return { formula: `=${holds.join("+")}>0`, background };
  });
  keepRules(table, notes, { rules, isOurs, rangeTo: (lastRow) => table.bodyTo(lastRow) });
}

function coloured(): readonly (readonly [Level, string])[] {
  return LEVELS.flatMap((level) => {
    const background = BACKGROUND[level];
    return background === undefined ? [] : [[level, background] as const];
  });
}

/** A rule of ours compares a whole column with texts of a level, of one language in older sheets, and nothing else. */
function isOurs(formula: string): boolean {
  const compared = /^=\(?\$[A-Z]+2="(.+?)"(?:\)\+\(\$[A-Z]+2="(.+)"\)>0)?$/.exec(formula);
  if (compared === null) return false;
  const texts = LEVELS.flatMap((level) => LANGUAGES.map((language) => levelText(level, language)));
  return compared.slice(1).every((text) => text === undefined || texts.includes(text));
}
