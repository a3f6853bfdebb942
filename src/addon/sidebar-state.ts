/** The picture in the shape that crosses to the sidebar: words and numbers, unknown as null, no dates. */
import { strengthOf } from "../detection/judge.ts";
import { RULES } from "../detection/rules/index.ts";
import { type DetectionSettings, defaultDetectionSettings } from "../detection/settings.ts";
import type { Level, Verdict } from "../detection/verdict.ts";
import { formatDay } from "../inquiries/dates.ts";
import { situationText } from "../inquiries/situation.ts";
import { isFinal, stateLabel } from "../inquiries/states.ts";
import type { Language } from "../locales/language.ts";
import type { Messages } from "../locales/messages.ts";
import { nearlyFullPercent } from "../sheets/cells-in-use.ts";
import { civilTimeOf } from "../sheets/civil-time.ts";
import { dossierCount } from "../sheets/dossiers.ts";
import { inquiriesIn, type Picture, situationIn, strongestVerdict } from "../sheets/picture.ts";
import { reasonsOf, staleDays } from "../sheets/verdict-cells.ts";
import type { Workbook } from "../sheets/workbook.ts";
import type { InquiryCard, RuleInForce, SidebarState, WaitingCard } from "./calls.ts";
import { dailyNote, isMine } from "./daily.ts";
import type { Desk } from "./desk.ts";
import { cardImpact, heldOrder, knownOrNull, nameOfProduct, shownScore, suspicionSum } from "./hold-cards.ts";
import { remembered } from "./remembered.ts";

/** Waiting holds that the sidebar gets at once; the list of all holds has the others. */
const WAITING_SHOWN = 50;

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
    waitingTotal: 0,
    daily: dailyState(workbook, messages),
    rules: rulesInForce(defaultDetectionSettings()),
    nearlyFull: false,
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
  const full = nearlyFullPercent(workbook.spreadsheet);
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
    waiting: picture.proposals.waiting
      .slice(0, WAITING_SHOWN)
      .map((verdict) => waitingCard(verdict, picture)),
    waitingTotal: picture.proposals.waiting.length,
    dossiers: dossierCount(picture),
    daily: dailyState(workbook, messages),
    rules: rulesInForce(settings.detection),
    nearlyFull: full !== null,
    remembered: remembered(),
    notices: [
      // A tab that is opened several times in one run says the same each time.
      ...new Set(workbook.notices),
      // Told beforehand, while there is still room to fold and archive in.
      ...(full === null ? [] : [messages.sheets.notices.nearlyFull(full)]),
      ...settings.problems.map(({ text }) => text),
    ],
  };
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
    product: nameOfProduct(inquiry.product),
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
    strongest:
      strongest === null
        ? null
        : {
            orderId: strongest.hold.line.orderId,
            sum: suspicionSum(strongest, language),
            impact: cardImpact(strongest),
          },
  }));
}

function waitingCard(verdict: Verdict, picture: Picture): WaitingCard {
  return { ...heldOrder(verdict, picture), reasons: reasonsOf(verdict, picture.workbook.language) };
}

function rulesInForce(settings: DetectionSettings): Readonly<Record<string, RuleInForce>> {
  const inForce: Record<string, RuleInForce> = {};
  for (const rule of RULES) {
    const tuned = settings.rules[rule.id];
    if (tuned === undefined) continue;
    inForce[rule.id] = {
      enabled: tuned.enabled,
      strength: strengthOf(rule, tuned, settings),
      learned: settings.learned?.rules[rule.id] !== undefined,
      params: tuned.params,
    };
  }
  return inForce;
}

function dailyState(workbook: Workbook, messages: Messages): SidebarState["daily"] {
  const note = dailyNote();
  if (note === null) return { on: false, owner: "", mine: false, hour: 0 };
  const mine = isMine(note);
  const civil = civilTimeOf(workbook.spreadsheet.getSpreadsheetTimeZone());
  const day = formatDay(civil.dayOf(note.since), workbook.language);
  return { on: true, owner: mine ? "" : messages.addon.daily.someoneElse(day), mine, hour: note.hour };
}
