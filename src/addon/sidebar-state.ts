/** The picture in the shape that crosses to the sidebar: words and numbers, unknown as null, no dates. */
import type { Exemption } from "../detection/exemption.ts";
import { strengthOf } from "../detection/judge.ts";
import { RULES } from "../detection/rules/index.ts";
import { type DetectionSettings, defaultDetectionSettings } from "../detection/settings.ts";
import type { Level, Verdict } from "../detection/verdict.ts";
import { watchFinder } from "../detection/watch-list.ts";
import { formatDay } from "../inquiries/dates.ts";
import { dueOf, returnDay } from "../inquiries/due.ts";
import { entriesOf } from "../inquiries/follow.ts";
import type { Inquiry } from "../inquiries/inquiry.ts";
import { inquirySettingsFrom } from "../inquiries/settings.ts";
import { situationText, termText } from "../inquiries/situation.ts";
import { isFinal, stateLabel } from "../inquiries/states.ts";
import { wrongTemplates } from "../inquiries/templates.ts";
import type { Messages } from "../locales/messages.ts";
import type { Product } from "../orders/hold.ts";
import { nameOfProduct } from "../orders/product-name.ts";
import { nearlyFullPercent } from "../sheets/cells-in-use.ts";
import { civilTimeOf } from "../sheets/civil-time.ts";
import { dossierCount } from "../sheets/dossiers.ts";
import { inquiriesIn, type Picture, situationIn, strongestVerdict } from "../sheets/picture.ts";
import { hitsOf, staleDays } from "../sheets/verdict-cells.ts";
import type { Workbook } from "../sheets/workbook.ts";
import type { CardExemption, InquiryCard, RuleInForce, SidebarState, WaitingCard } from "./calls.ts";
import { dailyNote, isMine } from "./daily.ts";
import type { Desk } from "./desk.ts";
import { exemptVerdicts } from "./exempt-verdicts.ts";
import { cardImpact, heldOrder, knownOrNull, shownScore, suspicionSum } from "./hold-cards.ts";
import { recoveredSummary, shownRecovered } from "./recovered-cards.ts";
import { remembered } from "./remembered.ts";

/** Waiting and exempt holds that the sidebar gets at once; the list of all holds has the others. */
const WAITING_SHOWN = 50;
const EXEMPT_SHOWN = 50;

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
    recovered: recoveredSummary([]),
    replyDays: inquirySettingsFrom({}).settings.replyDays,
    waiting: [],
    dossiers: 0,
    exempt: [],
    waitingTotal: 0,
    exemptTotal: 0,
    daily: dailyState(workbook, messages),
    learned: false,
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
    recovered: recoveredSummary(inquiriesIn(picture).map(picture.lives.recoveredBy)),
    replyDays: settings.inquiries.replyDays,
    waiting: picture.proposals.waiting.slice(0, WAITING_SHOWN).map((verdict) => waitingCard(verdict, words)),
    exempt: exempt.slice(0, EXEMPT_SHOWN).map((verdict) => heldOrder(verdict, picture)),
    waitingTotal: picture.proposals.waiting.length,
    dossiers: dossierCount(picture),
    exemptTotal: exempt.length,
    daily: dailyState(workbook, messages),
    learned: settings.detection.learned !== undefined,
    rules: rulesInForce(settings.detection),
    nearlyFull: full !== null,
    remembered: remembered(),
    notices: [
      // A tab that is opened several times in one run says the same each time.
      ...new Set(workbook.notices),
      // Told beforehand, while there is still room to fold and archive in.
      ...(full === null ? [] : [messages.sheets.notices.nearlyFull(full)]),
      ...settings.problems.map(({ text }) => text),
      ...listNotices(picture, messages),
      ...templateNotices(picture, messages),
    ],
  };
}

/** Rows of the seller's lists that take no effect. */
function listNotices({ lists }: Picture, messages: Messages): readonly string[] {
  return [lists.watchList, lists.exemptions].flatMap((list) =>
    list === null || list.wrongRows === 0
      ? []
      : [messages.sheets.notices.wrongRows(list.tabName, list.wrongRows)],
  );
}

/** Templates of the seller's that cannot be used. */
function templateNotices({ templatesSheet }: Picture, messages: Messages): readonly string[] {
  const wrong = templatesSheet === null ? 0 : wrongTemplates(templatesSheet.entries);
  if (templatesSheet === null || wrong === 0) return [];
  return [messages.sheets.notices.wrongTemplates(templatesSheet.name, wrong)];
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
    .flatMap((inquiry) => {
      const situation = situationIn(picture, inquiry);
      const followed = picture.lives.followed(inquiry.id);
      const reported = followed?.reported ?? null;
      const conflict = followed?.conflict ?? null;
      const { civil, at } = picture;
      const due = dueOf(inquiry, { situation, reported, conflict, civil, at });
      if (due === null) return [];
      return [{ inquiry, situation, reported, conflict, due, strongest: strongestVerdict(picture, inquiry) }];
    })
    .sort(
      (one, other) =>
        one.due.rank - other.due.rank || (other.strongest?.attention ?? 0) - (one.strongest?.attention ?? 0),
    );
  return ranked.map(({ inquiry, situation, reported, conflict, due, strongest }) => ({
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
    termBasis: situation.term === null ? "" : termText(situation.term, language),
    expectedReturn: knownOrNull(returnDay(inquiry, reported, picture.civil)),
    due: { kind: due.kind, rank: due.rank, day: knownOrNull(due.day) },
    conflict: conflict === null ? null : { ...conflict, reported: stateLabel(conflict.reported, language) },
    closed: isFinal(inquiry.state),
    entries: entriesOf(inquiry, picture.civil),
    recovered: shownRecovered(picture.lives.recoveredBy(inquiry)),
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

function waitingCard(verdict: Verdict, { picture, watched }: CardWords): WaitingCard {
  const { sku, asin } = verdict.hold.product;
  return {
    ...heldOrder(verdict, picture),
    sku,
    asin,
    reasons: hitsOf(verdict, picture.workbook.language).join("\n"),
    watched: watched(verdict.hold.product),
  };
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
