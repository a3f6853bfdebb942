/** How good the flags have been in this spreadsheet: played from the order book, written to the dashboard. */
import { learnStrengths } from "../detection/learning/learn-strengths.ts";
import type { LearnedStrengths } from "../detection/learning/learned-strengths.ts";
import type { FlagRecord } from "../detection/replay/flag-record.ts";
import { recentHistory } from "../detection/replay/recent-history.ts";
import { type RecordEntry, type ShopRecord, shopRecord } from "../detection/replay/shop-record.ts";
import { RULES } from "../detection/rules/index.ts";
import { withoutLearned } from "../detection/settings.ts";
import { knownProportion } from "../detection/statistics/known-proportion.ts";
import type { Proportion } from "../detection/statistics/wilson-interval.ts";
import type { CivilTime } from "../inquiries/dates.ts";
import { enteredEndings } from "../inquiries/entered-endings.ts";
import type { Language } from "../locales/language.ts";
import { messagesFor } from "../locales/messages.ts";
import type { RowValues } from "./cell.ts";
import { type DashboardRow, DashboardSheet } from "./dashboard-sheet.ts";
import type { Picture } from "./picture.ts";
import { DASHBOARD_TAB, DASHBOARD_TEXTS, type DashboardColumn } from "./tabs/dashboard-columns.ts";

const SECTION = "record.";

export interface Lessons {
  readonly record: ShopRecord;
  readonly learned: LearnedStrengths;
}

/**
 * Plays the history once, by the seller's own settings and lists: what was learned from these very endings would be
 * marking its own work, and an exemption of a single order was made in the light of what that order did.
 */
export function lessonsOf(picture: Picture): Lessons {
  const { desk, settings, lists, known, archivedSales, archivedUntil } = picture;
  const detection = withoutLearned(settings.detection);
  const exemptions = lists.exemptions?.entries ?? [];
  const replay = {
    settings: detection,
    endingOf: enteredEndings(known),
    watchList: lists.watchList?.entries ?? [],
    exemptions: exemptions.filter(({ target }) => target.kind !== "order"),
    ...(archivedSales === null ? {} : { archived: archivedSales }),
  };
  const history = recentHistory(desk.orders.book.lines, replay, archivedUntil);
  return { record: shopRecord(history, detection), learned: learnStrengths(history.holds, detection) };
}

/** Writes the record to the dashboard, where it differs from what stands there; no tab is made to say nothing. */
export function writeRecord({ workbook, civil, at }: Picture, record: ShopRecord): void {
  if (record.holds === 0 && !workbook.has(DASHBOARD_TAB, DASHBOARD_TEXTS)) return;
  const { language } = workbook;
  const texts = messagesFor(language).sheets.dashboard;
  const rows = [record.overall, ...record.rules].map((entry): DashboardRow => {
    const name = RULES.find(({ id }) => id === entry.rule)?.name[language];
    return {
      ...figures(entry, language),
      id: SECTION + (entry.rule === null ? "overall" : `rule.${entry.rule}`),
      section: texts.record,
      item: name ?? texts.overall,
      ...(entry.rule === null ? { basis: basisOf(record, civil, language), at } : {}),
    };
  });
  new DashboardSheet(workbook).writeSection(SECTION, rows);
}

function figures({ flagged, firstSight, ever }: RecordEntry, language: Language): RowValues<DashboardColumn> {
  const { unknown } = messagesFor(language).sheets.dashboard;
  const share = (proportion: Proportion) => {
    const { share, low, high } = knownProportion(proportion) ?? {
      share: unknown,
      low: unknown,
      high: unknown,
    };
    return [share, low, high] as const;
  };
  const shares = ({ precision, recall }: FlagRecord) => [...share(precision), ...share(recall)] as const;
  const [precision, precisionLow, precisionHigh, recall, recallLow, recallHigh] = shares(ever);
  const first = shares(firstSight);
  return {
    flagged,
    ended: ever.precision.all,
    unpaid: ever.precision.hits,
    precision,
    precisionLow,
    precisionHigh,
    recall,
    recallLow,
    recallHigh,
    firstPrecision: first[0],
    firstPrecisionLow: first[1],
    firstPrecisionHigh: first[2],
    firstRecall: first[3],
    firstRecallLow: first[4],
    firstRecallHigh: first[5],
    leadDays: Number.isNaN(ever.leadDays) ? unknown : ever.leadDays,
  };
}

function basisOf(record: ShopRecord, civil: CivilTime, language: Language): string {
  const texts = messagesFor(language).sheets.dashboard;
  if (record.looks === 0) return texts.nothingYet;
  const dayOf = (time: number): string => {
    const { year, month, day } = civil.dayOf(time);
    return texts.day(year, month, day);
  };
  const period = texts.period(dayOf(record.from), dayOf(record.to), record.looks);
  return period + texts.holds(record.holds, record.ended, record.unpaid) + texts.how;
}
