import type { NumberSetting } from "../detection/setting-definitions.ts";
import { detection as detectionEn } from "../locales/en/detection.ts";
import { inquiries as en } from "../locales/en/inquiries.ts";
import { detection as detectionJa } from "../locales/ja/detection.ts";
import { inquiries as ja } from "../locales/ja/inquiries.ts";
import type { Bilingual, Language } from "../locales/language.ts";
import type { HeldMinima } from "./held.ts";
import { MAX_TEMPLATE, type Templates, templateFaults, templateFrom, templatesOf } from "./templates.ts";
import { textFaults } from "./text-faults.ts";

export interface InquirySettings {
  readonly minima: HeldMinima;
  /** Days after the contact by which the buyer is asked to answer. */
  readonly replyDays: number;
  /** Of what is said and written to Amazon. */
  readonly templates: Templates;
  /** Steps to the contact form. */
  readonly path: Readonly<Record<Language, readonly string[]>>;
  /** Steps to the form for a report of abuse. */
  readonly abusePath: Readonly<Record<Language, readonly string[]>>;
}

/** A text that the seller may change; it may have several lines. */
interface TextSetting {
  readonly kind: "text";
  readonly id: string;
  readonly default: string;
  /** In UTF-16 code units. */
  readonly maxLength: number;
  readonly label: Bilingual;
  readonly help: Bilingual;
  /** Its place is the templates tab now: a new settings tab has it not, an entry in an older one counts. */
  readonly moved?: true;
}

export type InquirySettingDefinition = NumberSetting | TextSetting;

/** A wrong entry, in words: the default was used instead. */
export interface InquirySettingProblem {
  readonly id: string;
  /** What may stand there. */
  readonly fault: Bilingual;
  /** The same, and what is used for now. */
  readonly text: Bilingual;
}

type SettingId = keyof typeof ja.settings;

/**
 * Everything of inquiries that a seller can tune, in the order in which the settings tab lists it. Why these
 * defaults:
 *
 * - 3 units: buyers take one or two of a thing; the third is what a call can give back.
 * - 30,000 yen: three units of a dear article. One late payer of one ordinary article stays below it, a single
 *   piece worth more is worth the call.
 * - half of the stock, from 2 units on: the offer is about to vanish from the shop; with 1 unit it would be every
 *   late payer of a last piece.
 * - 3 days to answer: half of the usual payment term of 6, so that a cancel still comes sooner than by itself.
 */
export function inquirySettingDefinitions(): readonly InquirySettingDefinition[] {
  return [
    number("inquiry.minUnits", { default: 3, min: 1, max: 10_000, unit: "units" }),
    number("inquiry.minYen", { default: 30_000, min: 1, max: 100_000_000, unit: "JPY" }),
    number("inquiry.minStockShare", { default: 50, min: 1, max: 100, unit: "%" }),
    number("inquiry.minStockShareUnits", { default: 2, min: 1, max: 10_000, unit: "units" }),
    number("inquiry.replyDays", { default: 3, min: 1, max: 30, unit: "days" }),
    question("inquiry.question.ja", ja.templates.text.text),
    path("inquiry.path.ja", ja.path),
    question("inquiry.question.en", en.templates.text.text),
    path("inquiry.path.en", en.path),
    path("inquiry.abusePath.ja", ja.abusePath),
    path("inquiry.abusePath.en", en.abusePath),
  ];
}

/**
 * The settings that a seller's entries make. What is left blank has its default; a wrong entry is reported and has
 * its default too. Entries of other rooms are left alone.
 *
 * @param values entries by setting id, as they stand in the cells
 */
export function inquirySettingsFrom(values: Readonly<Record<string, unknown>>): {
  readonly settings: InquirySettings;
  readonly problems: readonly InquirySettingProblem[];
} {
  const problems: InquirySettingProblem[] = [];
  const numbers = new Map<string, number>();
  const texts = new Map<string, string>();
  for (const definition of inquirySettingDefinitions()) {
    const entry = values[definition.id];
    if (definition.kind === "number") numbers.set(definition.id, numberOf(definition, entry, problems));
    else texts.set(definition.id, textOf(definition, entry, problems));
  }
  const numberOfId = (id: SettingId): number => numbers.get(id) ?? Number.NaN;
  const textOfId = (id: SettingId): string => texts.get(id) ?? "";
  return {
    settings: {
      minima: {
        units: numberOfId("inquiry.minUnits"),
        yen: numberOfId("inquiry.minYen"),
        stockShare: numberOfId("inquiry.minStockShare") / 100,
        stockShareUnits: numberOfId("inquiry.minStockShareUnits"),
      },
      replyDays: Math.round(numberOfId("inquiry.replyDays")),
      templates: templatesOf((key) =>
        templateFrom(key.name === "text" ? textOfId(`inquiry.question.${key.language}`) : "", key),
      ),
      path: { ja: stepsOf(textOfId("inquiry.path.ja")), en: stepsOf(textOfId("inquiry.path.en")) },
      abusePath: {
        ja: stepsOf(textOfId("inquiry.abusePath.ja")),
        en: stepsOf(textOfId("inquiry.abusePath.en")),
      },
    },
    problems,
  };
}

function number(
  id: SettingId,
  range: Pick<NumberSetting, "default" | "min" | "max" | "unit">,
): NumberSetting {
  return { kind: "number", id, ...range, label: labelOf(id), help: helpOf(id) };
}

function question(id: SettingId, initial: string): TextSetting {
  return { ...path(id, initial), moved: true };
}

function path(id: SettingId, initial: string): TextSetting {
  return {
    kind: "text",
    id,
    default: initial,
    maxLength: MAX_TEMPLATE,
    label: labelOf(id),
    help: helpOf(id),
  };
}

function labelOf(id: SettingId): Bilingual {
  return { ja: ja.settings[id].label, en: en.settings[id].label };
}

function helpOf(id: SettingId): Bilingual {
  return { ja: ja.settings[id].help, en: en.settings[id].help };
}

function isBlank(entry: unknown): boolean {
  return entry === undefined || entry === null || (typeof entry === "string" && entry.trim() === "");
}

function numberOf(definition: NumberSetting, entry: unknown, problems: InquirySettingProblem[]): number {
  if (isBlank(entry)) return definition.default;
  const value = typeof entry === "string" ? plainNumber(entry) : entry;
  if (typeof value === "number" && value >= definition.min && value <= definition.max) return value;
  const { id, unit, default: fallback } = definition;
  const used = {
    ja: ja.usedInstead.number(fallback, detectionJa.units[unit]),
    en: en.usedInstead.number(fallback, detectionEn.units[unit]),
  };
  problems.push(problem(id, inquiryNumberFault(definition), used));
  return fallback;
}

/** The sentence for an entry that is no number of the setting: what may stand there. */
export function inquiryNumberFault({ label, min, max, unit }: NumberSetting): Bilingual {
  return {
    ja: ja.problems.number(label.ja, min, max, detectionJa.units[unit]),
    en: en.problems.number(label.en, min, max, detectionEn.units[unit]),
  };
}

function problem(id: string, fault: Bilingual, used: Bilingual): InquirySettingProblem {
  return { id, fault, text: { ja: fault.ja + used.ja, en: fault.en + used.en } };
}

/** Full-width digits and thousands commas are fine. */
function plainNumber(entry: string): number {
  const text = entry.normalize("NFKC").replace(/[,\s]/g, "");
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

function textOf(definition: TextSetting, entry: unknown, problems: InquirySettingProblem[]): string {
  if (isBlank(entry)) return definition.default;
  const { label, maxLength, moved } = definition;
  const faults = moved ? templateFaults(entry, label) : textFaults(entry, label, maxLength);
  const used = { ja: ja.usedInstead.text, en: en.usedInstead.text };
  for (const fault of faults) problems.push(problem(definition.id, fault, used));
  return typeof entry === "string" && faults.length === 0 ? entry : definition.default;
}

function stepsOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((step) => step.trim())
    .filter((step) => step !== "");
}
