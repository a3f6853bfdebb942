import { inquiries as en } from "../locales/en/inquiries.ts";
import { inquiries as ja } from "../locales/ja/inquiries.ts";
import type { Language } from "../locales/language.ts";
import type { Hold } from "../orders/hold.ts";
import { DAY, formatDay, suggestedReplyBy } from "./dates.ts";
import { distinct, type FillingGround, fillingsOf, unitsText } from "./fillings.ts";
import type { Inquiry } from "./inquiry.ts";
import type { LineLookup } from "./line-lookup.ts";
import type { InquirySettings } from "./settings.ts";
import { standingOf } from "./situation.ts";
import { spokenOrderId } from "./spoken-order-id.ts";
import type { Fillings } from "./template.ts";
import { filled, isBrief, TEMPLATE_NAMES, type TemplateName } from "./templates.ts";

/** One step of a call: what to do, and what to say or write down. */
export interface PhoneStep {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What the seller needs to put one or several cases to Amazon in one contact. */
export interface Contact {
  /** Steps to the contact form. */
  readonly path: readonly string[];
  /** Of the contact form, one line. `""` where nothing is held any more: there is nothing to ask. */
  readonly subject: string;
  /** What is written in the form; `""` likewise. */
  readonly question: string;
  /** Subject and text in one, to be copied in one go; `""` likewise. */
  readonly form: string;
  /** What to say in a call, step by step; the last is what to write down. None where there is nothing to ask. */
  readonly phone: readonly PhoneStep[];
  /** The same as one text; `""` likewise. */
  readonly script: string;
  /** Order numbers still held by the reports, each once. */
  readonly orderIds: readonly string[];
  /** To be read first: what is old, ended or unknown, and that a new report is needed; `""` while all is fresh. */
  readonly warning: string;
}

export interface ContactGround extends FillingGround {
  readonly holdOf: LineLookup<Hold>;
  readonly settings: InquirySettings;
  /** Hours after its last sight from which what is known of a hold counts as old. */
  readonly staleHours: number;
  /** When the contact is made, epoch ms. */
  readonly at: number;
}

/**
 * The contact for inquiries of one shop. Only lines that the reports show as held are asked about: Amazon is never
 * called about an order that was paid or has ended.
 */
export function contactFor(inquiries: readonly Inquiry[], ground: ContactGround): Contact {
  const { settings, language } = ground;
  const { open: holds, ended, unknown } = standingLines(inquiries, ground);
  const orderIds = distinct(holds.map(({ line }) => line.orderId));
  const warning = warningOf(holds, leftOut(ended, orderIds), leftOut(unknown, orderIds), ground);
  const path = settings.path[language];
  if (holds.length === 0) {
    return { path, subject: "", question: "", form: "", phone: [], script: "", orderIds, warning };
  }
  const replyBy = replyByOf(inquiries, ground);
  const filledAs = filledWith(holds, replyBy, ground);
  const [subject, question] = [filledAs("subject"), filledAs("text")];
  const phone = phoneSteps(holds, orderIds, replyBy, filledAs, ground);
  return {
    path,
    subject,
    question,
    form: textsOf(language).form(subject, question),
    phone,
    script: scriptOf(phone, language),
    orderIds,
    warning,
  };
}

/** The text of the form alone; `""` where nothing is held any more. */
export function questionFor(inquiries: readonly Inquiry[], ground: ContactGround): string {
  const { open } = standingLines(inquiries, ground);
  return open.length === 0 ? "" : filledWith(open, replyByOf(inquiries, ground), ground)("text");
}

function filledWith(
  holds: readonly Hold[],
  replyBy: number,
  ground: ContactGround,
): (name: TemplateName) => string {
  const { settings, language } = ground;
  return (name) =>
    filled(name, settings.templates[name][language], fillingsOf(holds, replyBy, ground, isBrief(name)));
}

/** What each template would be filled with now for an inquiry; null where nothing of it is held. */
export function sampleOf(
  inquiry: Inquiry,
  ground: ContactGround,
): Readonly<Record<TemplateName, Fillings>> | null {
  const { open } = standingLines([inquiry], ground);
  if (open.length === 0) return null;
  const replyBy = replyByOf([inquiry], ground);
  const samples = TEMPLATE_NAMES.map((name) => [name, fillingsOf(open, replyBy, ground, isBrief(name))]);
  return Object.fromEntries(samples) as Record<TemplateName, Fillings>;
}

interface StandingLines {
  /** Each hold once. */
  readonly open: readonly Hold[];
  /** Order numbers. */
  readonly ended: readonly string[];
  readonly unknown: readonly string[];
}

function standingLines(inquiries: readonly Inquiry[], { holdOf }: ContactGround): StandingLines {
  const open = new Set<Hold>();
  const ended: string[] = [];
  const unknown: string[] = [];
  for (const { product, lines } of inquiries) {
    for (const line of lines) {
      const hold = holdOf(product.shop, line);
      const standing = standingOf(hold);
      if (hold !== undefined && standing === "open") open.add(hold);
      else if (standing === "unknown") unknown.push(line.orderId);
      else ended.push(line.orderId);
    }
  }
  return { open: [...open], ended, unknown };
}

function phoneSteps(
  holds: readonly Hold[],
  orderIds: readonly string[],
  replyBy: number,
  filledAs: (name: TemplateName) => string,
  { language, civil }: ContactGround,
): readonly PhoneStep[] {
  const { opening, orders, question, asks, closing, notes } = textsOf(language).phone;
  const day = formatDay(civil.dayOf(replyBy), language);
  const unitsOf = (orderId: string): string =>
    unitsText(
      holds.filter(({ line }) => line.orderId === orderId),
      language,
    );
  return [
    { heading: opening.heading, lines: [opening.line(orderIds.length)] },
    {
      heading: orders.heading,
      lines: orderIds.map((id) => orders.line(spokenOrderId(id, language), unitsOf(id))),
    },
    { heading: question, lines: linesOf(filledAs("phoneQuestion")) },
    { heading: asks.heading, lines: asks.lines(day) },
    { heading: closing, lines: linesOf(filledAs("phoneClosing")) },
    { heading: notes.heading, lines: notes.lines(day) },
  ];
}

function scriptOf(steps: readonly PhoneStep[], language: Language): string {
  const { step } = textsOf(language).phone;
  return steps
    .map(({ heading, lines }, index) => [step(index + 1, heading), ...lines].join("\n"))
    .join("\n\n");
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
}

/**
 * The day to name for the buyer's answer: the latest that was agreed or follows from the contact, while it is still
 * to come; else the one that follows from a contact made now. Start of the day, epoch ms.
 */
function replyByOf(inquiries: readonly Inquiry[], { settings, civil, at }: ContactGround): number {
  const agreed = inquiries.map(({ replyBy, contactedAt }) =>
    Number.isNaN(replyBy) && !Number.isNaN(contactedAt)
      ? suggestedReplyBy(contactedAt, settings.replyDays, civil)
      : replyBy,
  );
  const toCome = agreed.filter((day) => day >= at);
  return toCome.length > 0 ? Math.max(...toCome) : suggestedReplyBy(at, settings.replyDays, civil);
}

/** Orders of which no line is asked about, each once. */
function leftOut(orderIds: readonly string[], asked: readonly string[]): readonly string[] {
  const known = new Set(asked);
  return distinct(orderIds).filter((orderId) => !known.has(orderId));
}

function warningOf(
  holds: readonly Hold[],
  ended: readonly string[],
  unknown: readonly string[],
  { language, at, staleHours }: ContactGround,
): string {
  const texts = textsOf(language);
  if (holds.length === 0) return texts.contact.nothingHeld;
  const age = at - Math.min(...holds.map(({ lastSeenAt }) => lastSeenAt));
  const days = Math.max(1, Math.floor(age / DAY));
  return [
    age > staleHours * (DAY / 24) ? texts.contact.old(days) : "",
    ended.length > 0 ? texts.contact.ended(ended.join(texts.listSeparator)) : "",
    unknown.length > 0 ? texts.contact.unknown(unknown.join(texts.listSeparator)) : "",
  ]
    .filter((sentence) => sentence !== "")
    .join("\n");
}

function textsOf(language: Language): typeof ja {
  return language === "ja" ? ja : en;
}
