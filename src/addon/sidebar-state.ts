/** The picture in the shape that crosses to the sidebar: words and numbers, unknown as null, no dates. */
import { strengthOf } from "../detection/judge.ts";
import { RULES } from "../detection/rules/index.ts";
import { type DetectionSettings, defaultDetectionSettings } from "../detection/settings.ts";
import type { Level, Verdict } from "../detection/verdict.ts";
import { inquirySettingsFrom } from "../inquiries/settings.ts";
import { wrongTemplates } from "../inquiries/templates.ts";
import type { Messages } from "../locales/messages.ts";
import type { Product } from "../orders/hold.ts";
import { nearlyFullPercent } from "../sheets/cells-in-use.ts";
import { dossierCount } from "../sheets/dossiers.ts";
import { inquiriesIn, type Picture } from "../sheets/picture.ts";
import { hasSample, isFreeForSample } from "../sheets/sample.ts";
import { hitsOf, staleDays } from "../sheets/verdict-cells.ts";
import type { RuleInForce, SidebarState, WaitingCard } from "./calls.ts";
import type { Desk } from "./desk.ts";
import { exemptVerdicts } from "./exempt-verdicts.ts";
import { heldOrder, knownOrNull } from "./hold-cards.ts";
import { agendaCounts, inquiryCards, watchedIn } from "./inquiry-cards.ts";
import { recoveredSummary } from "./recovered-cards.ts";
import { remembered } from "./remembered.ts";
import { scheduleState } from "./scheduled/schedule-state.ts";

/** Waiting and exempt holds that the sidebar gets at once; the list of all holds has the others. */
const WAITING_SHOWN = 50;
const EXEMPT_SHOWN = 50;

/** What the sidebar shows where nothing was imported yet. */
export function emptySidebarState(desk: Desk): SidebarState {
  const { workbook } = desk;
  return {
    language: workbook.spoken,
    timeZone: workbook.timeZone,
    now: Date.now(),
    shops: [],
    refreshedAt: null,
    newestReportAt: null,
    counts: { held: 0, danger: 0, caution: 0, watch: 0, notJudged: 0, stale: 0, exempt: 0 },
    inquiries: [],
    agenda: agendaCounts([]),
    recovered: recoveredSummary([]),
    replyDays: inquirySettingsFrom({}).settings.replyDays,
    waiting: [],
    dossiers: 0,
    exempt: [],
    waitingTotal: 0,
    exemptTotal: 0,
    schedule: scheduleState(desk, Number.NaN),
    learned: false,
    rules: rulesInForce(defaultDetectionSettings()),
    nearlyFull: false,
    sample: hasSample(workbook) ? "here" : isFreeForSample(workbook) ? "offered" : "none",
    remembered: remembered(),
    notices: [],
  };
}

/** @param refreshedAt time of the last refresh, epoch ms; NaN for none */
export function sidebarStateOf(picture: Picture, given: Desk, refreshedAt = picture.at): SidebarState {
  const { workbook, messages } = given;
  const { verdicts, desk, settings } = picture;
  const { staleHours } = settings.detection;
  const full = nearlyFullPercent(workbook.spreadsheet);
  const watched = watchedIn(picture);
  const exempt = exemptVerdicts(picture);
  const count = (level: Level): number => verdicts.filter((verdict) => verdict.level === level).length;
  return {
    language: workbook.spoken,
    timeZone: workbook.timeZone,
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
    ...inquiryCards(picture, messages, watched),
    recovered: recoveredSummary(inquiriesIn(picture).map(picture.lives.recoveredBy)),
    replyDays: settings.inquiries.replyDays,
    waiting: picture.proposals.waiting
      .slice(0, WAITING_SHOWN)
      .map((verdict) => waitingCard(verdict, picture, watched)),
    exempt: exempt.slice(0, EXEMPT_SHOWN).map((verdict) => heldOrder(verdict, picture)),
    waitingTotal: picture.proposals.waiting.length,
    dossiers: dossierCount(picture),
    exemptTotal: exempt.length,
    schedule: scheduleState(given, refreshedAt),
    learned: settings.detection.learned !== undefined,
    rules: rulesInForce(settings.detection),
    nearlyFull: full !== null,
    sample: hasSample(workbook) ? "here" : "none",
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

function waitingCard(
  verdict: Verdict,
  picture: Picture,
  watched: (product: Product) => boolean,
): WaitingCard {
  const { sku, asin } = verdict.hold.product;
  return {
    ...heldOrder(verdict, picture),
    sku,
    asin,
    reasons: hitsOf(verdict, picture.workbook.spoken).join("\n"),
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
