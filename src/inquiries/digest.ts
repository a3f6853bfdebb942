/** The morning mail: what it says, as blocks that are written out alike as text and as HTML. */
import type { Level } from "../detection/verdict.ts";
import { detection as detectionEn } from "../locales/en/detection.ts";
import { mail as mailEn } from "../locales/en/mail.ts";
import { detection as detectionJa } from "../locales/ja/detection.ts";
import { mail as mailJa } from "../locales/ja/mail.ts";
import type { Language } from "../locales/language.ts";
import type { Product } from "../orders/hold.ts";
import { nameOfProduct } from "../orders/product-name.ts";
import { AGENDA_GROUPS, type AgendaGroup, type AgendaItem, agendaOf, groupOf } from "./agenda.ts";
import { type CivilTime, formatDay, formatMoment } from "./dates.ts";
import { nameInMail, wordsInMail } from "./mail-words.ts";
import { formatMoney } from "./money.ts";

/** An inquiry that wants something, with what its card in the mail is written from. */
export interface DigestCase extends AgendaItem {
  readonly product: Product;
  /** As the seller calls it; `""` where there is only one. */
  readonly shop: string;
  readonly level: Level;
  /** Of its most suspicious hold, 0–100 in whole points; null unknown. */
  readonly suspicion: number | null;
  readonly orders: number;
  /** Held now; NaN unknown. */
  readonly units: number;
  readonly value: number;
  readonly currency: string;
  /** Epoch ms; NaN where none is held any more. */
  readonly expectedRelease: number;
  /** What the strongest rule has seen; `""` none. */
  readonly reason: string;
  /** The seller's entry and what the reports show, in words. */
  readonly conflict: { readonly entered: string; readonly reported: string } | null;
  /** Where it stands in the sheet; `""` unknown. */
  readonly link: string;
}

export interface DigestGround {
  /** Epoch ms. */
  readonly at: number;
  readonly civil: CivilTime;
  readonly language: Language;
  readonly cases: readonly DigestCase[];
  /** Holds, and those of them that stand at these levels; null unknown. */
  readonly held: { readonly all: number; readonly danger: number; readonly caution: number } | null;
  /** As-of time of the newest report, epoch ms; NaN without one. */
  readonly newestReportAt: number;
  /** What did not go well by itself, in words. */
  readonly failures: readonly string[];
  /** Address of the spreadsheet. */
  readonly sheet: string;
}

export interface DigestLink {
  readonly url: string;
  readonly label: string;
}

export type DigestBlock =
  | { readonly kind: "title" | "heading" | "text" | "note"; readonly text: string }
  | { readonly kind: "facts"; readonly facts: readonly { readonly what: string; readonly value: string }[] }
  | {
      readonly kind: "card";
      readonly level: Level;
      readonly levelText: string;
      readonly name: string;
      readonly lines: readonly string[];
      readonly link: DigestLink | null;
    }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "action"; readonly link: DigestLink };

export interface Digest {
  readonly language: Language;
  readonly subject: string;
  readonly blocks: readonly DigestBlock[];
}

/** Cards in the mail, other inquiries that are named, and failures that are told. */
const CARDS = 3;
const OTHERS = 10;
const FAILURES = 5;

const TEXTS = {
  ja: { mail: mailJa.digest, detection: detectionJa },
  en: { mail: mailEn.digest, detection: detectionEn },
} as const;

/** The mail of a morning; null where there is nothing to do and nothing failed. */
export function digestOf(ground: DigestGround): Digest | null {
  const todo = todoIn(ground);
  if (todo.length === 0 && ground.failures.length === 0) return null;
  const { subject } = TEXTS[ground.language].mail;
  return {
    language: ground.language,
    subject: subject(todo.length, dangerIn(todo), ground.failures.length),
    blocks: blocksOf(ground, todo),
  };
}

/** The same to try it out: it comes, and says so, even where there is nothing to do. */
export function testDigestOf(ground: DigestGround): Digest {
  const todo = todoIn(ground);
  const { subject, testSubject, test, nothing } = TEXTS[ground.language].mail;
  const said = todo.length === 0 && ground.failures.length === 0 ? [test, nothing] : [test];
  return {
    language: ground.language,
    subject: testSubject(subject(todo.length, dangerIn(todo), ground.failures.length)),
    blocks: [...said.map((text): DigestBlock => ({ kind: "text", text })), ...blocksOf(ground, todo)],
  };
}

/** What wants something today, the most pressing first. */
function todoIn({ cases }: DigestGround): readonly DigestCase[] {
  return agendaOf(cases.filter((one) => groupOf(one) !== "under-way"));
}

function dangerIn(todo: readonly DigestCase[]): number {
  return todo.filter(({ level }) => level === "danger").length;
}

function blocksOf(ground: DigestGround, todo: readonly DigestCase[]): readonly DigestBlock[] {
  const { at, civil, language, newestReportAt, sheet } = ground;
  const { mail } = TEXTS[language];
  const report = Number.isNaN(newestReportAt) ? "" : formatMoment(newestReportAt, language, civil);
  const facts = countsOf(ground, todo);
  return [
    { kind: "title", text: mail.title(todo.length) },
    { kind: "text", text: mail.asOf(formatMoment(at, language, civil), report) },
    ...(facts.length === 0 ? [] : [{ kind: "facts", facts } as const]),
    ...failuresOf(ground),
    ...cardsOf(ground, todo.slice(0, CARDS)),
    ...othersOf(ground, todo.slice(CARDS)),
    { kind: "action", link: { url: sheet, label: mail.openSheet } },
    ...(todo.length === 0 ? [] : [{ kind: "note", text: mail.innocent } as const]),
    { kind: "note", text: mail.stop },
  ];
}

function countsOf({ language, held }: DigestGround, todo: readonly DigestCase[]) {
  const { mail } = TEXTS[language];
  const groups = AGENDA_GROUPS.filter(isForToday).map((group) => ({
    what: mail.counts[group],
    count: todo.filter((one) => groupOf(one) === group).length,
  }));
  return [
    ...groups.filter(({ count }) => count > 0).map(({ what, count }) => ({ what, value: mail.cases(count) })),
    ...(held === null
      ? []
      : [{ what: mail.held, value: mail.heldCount(held.all, held.danger, held.caution) }]),
  ];
}

function failuresOf({ language, failures }: DigestGround): readonly DigestBlock[] {
  if (failures.length === 0) return [];
  const items = failures.slice(0, FAILURES).map(wordsInMail);
  return [
    { kind: "heading", text: TEXTS[language].mail.failures },
    { kind: "list", items },
  ];
}

function cardsOf(ground: DigestGround, cases: readonly DigestCase[]): readonly DigestBlock[] {
  if (cases.length === 0) return [];
  const { mail } = TEXTS[ground.language];
  return [{ kind: "heading", text: mail.urgent }, ...cases.map((one) => cardOf(one, ground))];
}

function cardOf(one: DigestCase, { language, civil }: DigestGround): DigestBlock {
  const { mail, detection } = TEXTS[language];
  const { level, suspicion, shop, orders, units, value, currency, expectedRelease, reason, link } = one;
  const facts = [
    Number.isNaN(units) ? "" : mail.units(units),
    Number.isNaN(value) ? "" : formatMoney(value, currency, language),
    mail.orders(orders),
    Number.isNaN(expectedRelease) ? "" : mail.release(formatDay(civil.dayOf(expectedRelease), language)),
    nameInMail(shop),
  ].filter((part) => part !== "");
  return {
    kind: "card",
    level,
    levelText: mail.level(detection.levelMarks[level], detection.levels[level], suspicion),
    name: nameInMail(nameOfProduct(one.product)),
    lines: [wantsOf(one, language, civil), facts.join(mail.separator), wordsInMail(reason)].filter(
      (line) => line !== "",
    ),
    link: link === "" ? null : { url: link, label: mail.open },
  };
}

/** Those that have no card: what has come due by name, what is to be asked by its number. */
function othersOf({ language, civil }: DigestGround, rest: readonly DigestCase[]): readonly DigestBlock[] {
  const { mail } = TEXTS[language];
  const named = rest.filter((one) => groupOf(one) !== "contact").slice(0, OTHERS);
  const items = named.map((one) =>
    mail.entry(nameInMail(nameOfProduct(one.product)), wantsOf(one, language, civil)),
  );
  const more = rest.length - named.length;
  return [
    ...(items.length === 0
      ? []
      : [{ kind: "heading", text: mail.others } as const, { kind: "list", items } as const]),
    ...(more === 0 ? [] : [{ kind: "text", text: mail.more(more) } as const]),
  ];
}

/** What it wants of the seller, in a sentence. */
function wantsOf({ due, conflict }: DigestCase, language: Language, civil: CivilTime): string {
  const { mail } = TEXTS[language];
  const day = Number.isNaN(due.day) ? "" : formatDay(civil.dayOf(due.day), language);
  if (due.kind !== "conflict") return mail.due[due.kind](day);
  return conflict === null ? "" : mail.conflict(wordsInMail(conflict.entered), conflict.reported);
}

function isForToday(group: AgendaGroup): group is Exclude<AgendaGroup, "under-way"> {
  return group !== "under-way";
}
