/** The picture in the shape that crosses to the sidebar: words and numbers, unknown as null, no dates. */
import { RULES } from "../detection/rules/index.ts";
import type { Finding, Level, Verdict } from "../detection/verdict.ts";
import { formatDay } from "../inquiries/dates.ts";
import type { Inquiry } from "../inquiries/inquiry.ts";
import { situationText } from "../inquiries/situation.ts";
import { isFinal, stateLabel } from "../inquiries/states.ts";
import type { Language } from "../locales/language.ts";
import type { Messages } from "../locales/messages.ts";
import { nearlyFullPercent } from "../sheets/cells-in-use.ts";
import { civilTimeOf } from "../sheets/civil-time.ts";
import { dossiersIn } from "../sheets/dossiers.ts";
import { inquiriesIn, type Picture, situationIn, strongestVerdict } from "../sheets/picture.ts";
import { reasonsOf, staleDays } from "../sheets/verdict-cells.ts";
import type { Workbook } from "../sheets/workbook.ts";
import type { CardFinding, InquiryCard, SidebarState, WaitingCard } from "./calls.ts";
import { dailyNote, isMine } from "./daily.ts";
import type { Desk } from "./desk.ts";
import { knownOrNull } from "./known-or-null.ts";
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
    counts: { held: 0, danger: 0, caution: 0, watch: 0, notJudged: 0, stale: 0 },
    inquiries: [],
    waiting: [],
    dossiers: 0,
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
    },
    inquiries: cards(picture, workbook.language, messages),
    waiting: picture.proposals.waiting.map((verdict) =>
      waitingCard(verdict, staleHours, workbook.language, messages),
    ),
    dossiers: dossiersIn(picture).length,
    daily: dailyState(workbook, messages),
    remembered: remembered(),
    notices: [
      ...workbook.notices,
      ...roomNotices(workbook, messages),
      ...settings.problems.map(({ text }) => text),
    ],
  };
}

/** Told beforehand, while there is still room to fold in. */
function roomNotices({ spreadsheet }: Workbook, messages: Messages): readonly string[] {
  const percent = nearlyFullPercent(spreadsheet);
  return percent === null ? [] : [messages.sheets.notices.nearlyFull(percent)];
}

/** Inquiries that still want something of the seller, the most pressing first. */
function cards(picture: Picture, language: Language, messages: Messages): readonly InquiryCard[] {
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

function waitingCard(
  verdict: Verdict,
  staleHours: number,
  language: Language,
  messages: Messages,
): WaitingCard {
  const { hold } = verdict;
  const { product } = hold;
  return {
    orderId: hold.line.orderId,
    product: product.title || product.asin || product.sku,
    units: knownOrNull(hold.quantity),
    heldSince: hold.heldSince,
    level: verdict.level,
    levelLabel: messages.detection.levels[verdict.level],
    suspicion: shownScore(verdict.suspicion),
    staleDays: staleDays(verdict.dataAge, staleHours),
    reasons: reasonsOf(verdict, language),
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

/** Rounded down, so that a score never looks as if it had reached the next level. */
function shownScore(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.floor(value);
}
