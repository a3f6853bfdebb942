/** The picture in the shape that crosses to the sidebar: words and numbers, unknown as null, no dates. */
import type { Exemption } from "../detection/exemption.ts";
import { RULES } from "../detection/rules/index.ts";
import type { Finding, Level, Verdict } from "../detection/verdict.ts";
import { watchFinder } from "../detection/watch-list.ts";
import { formatDay } from "../inquiries/dates.ts";
import type { Inquiry } from "../inquiries/inquiry.ts";
import { situationText } from "../inquiries/situation.ts";
import { isFinal, stateLabel } from "../inquiries/states.ts";
import type { Language } from "../locales/language.ts";
import type { Messages } from "../locales/messages.ts";
import type { Product } from "../orders/hold.ts";
import { nearlyFullPercent } from "../sheets/cells-in-use.ts";
import { civilTimeOf } from "../sheets/civil-time.ts";
import { inquiriesIn, type Picture, situationIn, strongestVerdict } from "../sheets/picture.ts";
import { reasonsOf, staleDays } from "../sheets/verdict-cells.ts";
import type { Workbook } from "../sheets/workbook.ts";
import type { CardExemption, CardFinding, InquiryCard, SidebarState, WaitingCard } from "./calls.ts";
import { dailyNote, isMine } from "./daily.ts";
import type { Desk } from "./desk.ts";
import { exemptVerdicts } from "./exempt-verdicts.ts";

/** Exempt holds in the sidebar: the rest are on the orders tab. */
const EXEMPT_SHOWN = 50;

import { remembered } from "./remembered.ts";

/** What the sidebar shows where nothing was imported yet. */
export function emptySidebarState({ workbook, messages }: Desk): SidebarState {
  return {
    language: workbook.language,
    timeZone: workbook.spreadsheet.getSpreadsheetTimeZone(),
    now: Date.now(),
    shops: [],
    refreshedAt: null,
    newestReportAt: null,
    counts: { held: 0, danger: 0, caution: 0, watch: 0, notJudged: 0, stale: 0, exempt: 0 },
    inquiries: [],
    waiting: [],
    exempt: [],
    moreExempt: 0,
    daily: dailyState(workbook, messages),
    remembered: remembered(),
    notices: [],
  };
}

/** @param refreshedAt time of the last refresh, epoch ms; NaN for none */
export function sidebarStateOf(
  picture: Picture,
  { workbook, messages }: Desk,
  refreshedAt = picture.at,
): SidebarState {
  const { verdicts, desk, settings } = picture;
  const { staleHours } = settings.detection;
  const words: CardWords = { picture, messages, watched: watchedIn(picture) };
  const exempt = exemptVerdicts(picture);
  const count = (level: Level): number => verdicts.filter((verdict) => verdict.level === level).length;
  return {
    language: workbook.language,
    timeZone: workbook.spreadsheet.getSpreadsheetTimeZone(),
    now: picture.at,
    shops: desk.shops.all,
    refreshedAt: knownOrNull(refreshedAt),
    newestReportAt: knownOrNull(desk.history.newestAsOf),
    counts: {
      held: verdicts.length,
      danger: count("danger"),
      caution: count("caution"),
      watch: count("watch"),
      notJudged: count("not-judged"),
      stale: verdicts.filter(({ dataAge }) => staleDays(dataAge, staleHours) !== null).length,
      exempt: verdicts.filter(({ exemption }) => exemption !== null).length,
    },
    inquiries: cards(words),
    waiting: picture.proposals.waiting.map((verdict) => waitingCard(verdict, words)),
    exempt: exempt.slice(0, EXEMPT_SHOWN).map((verdict) => waitingCard(verdict, words)),
    moreExempt: Math.max(0, exempt.length - EXEMPT_SHOWN),
    daily: dailyState(workbook, messages),
    remembered: remembered(),
    notices: [
      ...workbook.notices,
      ...roomNotices(workbook, messages),
      ...settings.problems.map(({ text }) => text),
      ...listNotices(picture, messages),
    ],
  };
}

/** Told beforehand, while there is still room to fold in. */
function roomNotices({ spreadsheet }: Workbook, messages: Messages): readonly string[] {
  const percent = nearlyFullPercent(spreadsheet);
  return percent === null ? [] : [messages.sheets.notices.nearlyFull(percent)];
}

/** Rows of the seller's lists that take no effect. */
function listNotices({ lists }: Picture, messages: Messages): readonly string[] {
  return [lists.watchList, lists.exemptions].flatMap((list) =>
    list === null || list.wrongRows === 0
      ? []
      : [messages.sheets.notices.wrongRows(list.tabName, list.wrongRows)],
  );
}

/** What every card is written with. */
interface CardWords {
  readonly picture: Picture;
  readonly messages: Messages;
  /** Whether a product is on the watch list. */
  watched(product: Product): boolean;
}

function watchedIn({ lists, at }: Picture): (product: Product) => boolean {
  const entryOf = watchFinder(lists.watchList?.entries ?? [], at);
  return (product) => entryOf(product) !== null;
}

/** Inquiries that still want something of the seller, the most pressing first. */
function cards({ picture, messages, watched }: CardWords): readonly InquiryCard[] {
  const { language } = picture.workbook;
  const ranked = inquiriesIn(picture)
    .filter(({ state }) => !isFinal(state))
    .map((inquiry) => ({
      inquiry,
      situation: situationIn(picture, inquiry),
      strongest: strongestVerdict(picture, inquiry),
    }))
    .filter(({ inquiry, situation }) => situation.open > 0 || inquiry.state !== "to-contact")
    .sort((one, other) => (other.strongest?.attention ?? 0) - (one.strongest?.attention ?? 0));
  return ranked.map(({ inquiry, situation, strongest }) => ({
    inquiryId: inquiry.id,
    state: inquiry.state,
    stateLabel: stateLabel(inquiry.state, language),
    level: strongest?.level ?? "normal",
    levelLabel: messages.detection.levels[strongest?.level ?? "normal"],
    suspicion: shownScore(strongest?.suspicion),
    product: productName(inquiry),
    sku: inquiry.product.sku,
    asin: inquiry.product.asin,
    shop: picture.desk.shops.nameOf(inquiry.product.shop),
    orderIds: [...new Set(inquiry.lines.map(({ orderId }) => orderId))],
    units: knownOrNull(situation.units),
    value: knownOrNull(situation.value),
    currency: situation.currency || "JPY",
    heldSince: knownOrNull(situation.heldSince),
    expectedRelease: knownOrNull(situation.expectedRelease),
    replyBy: knownOrNull(inquiry.replyBy),
    situation: situationText(situation, language, picture.civil),
    staleDays: staleDays(picture.at - situation.lastSeenAt, picture.settings.detection.staleHours),
    findings: (strongest?.findings ?? []).flatMap((finding) => cardFinding(finding, language)),
    watched: watched(inquiry.product),
    exemptions: exemptionsOf(picture, inquiry, messages),
  }));
}

/** The exemptions in force for the lines of an inquiry that are still held, each once. */
function exemptionsOf(picture: Picture, inquiry: Inquiry, messages: Messages): readonly CardExemption[] {
  const ordersOf = new Map<Exemption, Set<string>>();
  for (const line of inquiry.lines) {
    const exemption = picture.verdictOf(inquiry.product.shop, line)?.exemption;
    if (exemption === null || exemption === undefined) continue;
    ordersOf.set(exemption, (ordersOf.get(exemption) ?? new Set()).add(line.orderId));
  }
  return [...ordersOf].map(([{ covers, reason, expiresAt }, orders]) => ({
    label: messages.sheets.lists.covers[covers],
    reason,
    lastDay: Number.isNaN(expiresAt) ? null : expiresAt - 1,
    orders: orders.size,
  }));
}

function productName({ product }: Inquiry): string {
  return product.title || product.asin || product.sku;
}

function cardFinding(finding: Finding, language: Language): CardFinding[] {
  const rule = RULES.find(({ id }) => id === finding.rule);
  if (rule === undefined) return [];
  return [
    {
      rule: rule.id,
      name: rule.name[language],
      outcome: finding.outcome,
      text: finding.text[language],
      why: rule.explain.why[language],
      todo: rule.explain.todo[language],
      probability: Math.round(finding.probability * 100),
      innocentCauses: rule.innocentCauses.map((cause) => cause[language]),
    },
  ];
}

function waitingCard(verdict: Verdict, { picture, messages, watched }: CardWords): WaitingCard {
  const { hold } = verdict;
  const { product } = hold;
  return {
    orderId: hold.line.orderId,
    product: product.title || product.asin || product.sku,
    sku: product.sku,
    asin: product.asin,
    shop: picture.desk.shops.nameOf(product.shop),
    units: knownOrNull(hold.quantity),
    heldSince: hold.heldSince,
    level: verdict.level,
    levelLabel: messages.detection.levels[verdict.level],
    suspicion: shownScore(verdict.suspicion),
    staleDays: staleDays(verdict.dataAge, picture.settings.detection.staleHours),
    reasons: reasonsOf(verdict, picture.workbook.language, picture.civil),
    watched: watched(product),
  };
}

function dailyState(workbook: Workbook, messages: Messages): SidebarState["daily"] {
  const note = dailyNote();
  if (note === null) return { on: false, owner: "", mine: false, hour: 0 };
  const mine = isMine(note);
  const civil = civilTimeOf(workbook.spreadsheet.getSpreadsheetTimeZone());
  const day = formatDay(civil.dayOf(note.since), workbook.language);
  return { on: true, owner: mine ? "" : messages.addon.daily.someoneElse(day), mine, hour: note.hour };
}

function knownOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

/** Rounded down, so that a score never looks as if it had reached the next level. */
function shownScore(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.floor(value);
}
