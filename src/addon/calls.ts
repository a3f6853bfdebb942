/**
 * What the sidebar asks of the add-on through google.script.run, and what it gets back. Both sides compile
 * against this file: the sidebar's proxy (`src/sidebar/server.ts`) and the entry points (`src/addon/`).
 * Only JSON crosses: times are epoch milliseconds, unknown numbers null.
 */
import type { AgendaGroup } from "../inquiries/agenda.ts";
import type { DueKind } from "../inquiries/due.ts";
import type { ContactWay, InquiryState } from "../inquiries/inquiry.ts";
import type { HoldFate } from "../inquiries/overview/flag-endings.ts";
import type { PresetId } from "../inquiries/presets.ts";
import type { SellerEntries } from "../inquiries/seller-entries.ts";
import { LANGUAGES, type Language } from "../locales/language.ts";
import type { ColumnMapping } from "../reports/column-mapping.ts";
import type { PackedBatch } from "../reports/packed-batch.ts";
import type { PackedStock } from "../reports/packed-stock.ts";
import type { RejectedRow } from "../reports/rejected-row.ts";

/** Every answer: what was asked for, or a sentence for the user and what he can do. Exceptions never cross. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FailureCode; readonly message: string };

export type FailureCode =
  | "busy"
  | "invalid"
  | "conflict"
  | "protected"
  | "not-found"
  | "no-spreadsheet"
  | "newer"
  | "permission"
  | "failed";

/** Whether the user has granted what a feature needs; if not, Google's page where he can, `""` where there is none. */
export type Permission = { readonly granted: true } | { readonly granted: false; readonly url: string };

/** The morning mail of this spreadsheet to this user. Times are epoch ms. */
export interface MorningMail {
  readonly permission: Permission;
  /** Confirmed by who reads there; `""` none. */
  readonly address: string;
  /** An address that a code went to, and that waits to be confirmed. */
  readonly pending: {
    readonly address: string;
    readonly expiresAt: number;
    readonly triesLeft: number;
  } | null;
  readonly on: boolean;
  /** When the last one was sent; null never. */
  readonly sentAt: number | null;
  /** When the last one was begun, where nobody knows whether it went: the run was cut off. */
  readonly unsureAt: number | null;
  /** Why the last one did not go. */
  readonly problem: "" | "permission" | "quota" | "not-sent";
}

export interface ImportFile {
  readonly name: string;
  /** Id of the report kind, or `by-hand`. */
  readonly kind: string;
  readonly encoding: string;
  /** Data rows of the file. */
  readonly rows: number;
  /** Epoch ms. */
  readonly asOf: number;
  /** `""`: the spreadsheet's only shop. */
  readonly shop: string;
  /** Same content, same as-of: the same fingerprint. A cut-off import of the shop goes on under it. */
  readonly fingerprint: string;
  /** What the report leaves out says something too: `coverageOf` is not null. */
  readonly complete: boolean;
}

/** Rows of a file that go in one chunk: always the same, so that a cut-off import can be gone on with. */
export const CHUNK_ROWS = 5000;

export interface ImportProgress {
  readonly importId: string;
  /** The chunk that is wanted next: those before it are in. */
  readonly nextChunk: number;
  /** The same file came in completely before: there is nothing to send. */
  readonly alreadyIn: boolean;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface ImportEnd {
  readonly importId: string;
  readonly duplicates: number;
}

/** What a file came to: rows = new + changed + unchanged + duplicates + rejected. */
export interface ImportSummary {
  readonly importId: string;
  readonly name: string;
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly duplicates: number;
  readonly rejected: number;
}

/** An import as the sidebar lists it for taking back. */
export interface RecentImport {
  readonly importId: string;
  /** Name of the file, or the order number of an order added by hand. */
  readonly name: string;
  /** Kind of the report in words. */
  readonly what: string;
  readonly shop: string;
  /** When it came in, and the time of which it tells, epoch ms; null where its cell was changed. */
  readonly at: number | null;
  readonly asOf: number | null;
  readonly rows: number;
  readonly state: "running" | "done" | "undoing" | "undone";
  /** Its outcome in words. */
  readonly stateLabel: string;
  /** Not while it is undone, nor once some of what it said was folded. */
  readonly undoable: boolean;
}

/** What folding came to. */
export interface Folding {
  /** Rows that the observation log has fewer now. */
  readonly rows: number;
  /** Rows that have still to be looked at. */
  readonly left: number;
}

/** What archiving came to. */
export interface Archiving {
  /** Order lines that were moved to the archive. */
  readonly lines: number;
  /** Those that can still follow: time was up. */
  readonly left: number;
  /** Those that stay because the seller wrote beside one of their order. */
  readonly keptBack: number;
  readonly state: SidebarState;
}

/** What one rule says of one hold. What it says of every hold is in the sidebar's own help, by its id. */
export interface CardFinding {
  readonly rule: string;
  readonly name: string;
  readonly outcome: "hit" | "miss" | "not-judged";
  /** What was seen, or why it was not judged. */
  readonly text: string;
  /** Chance 0–100 that the hold ends unpaid by this evidence alone. */
  readonly probability: number;
  /** What it adds to the suspicion shown, in whole points. */
  readonly points: number;
  /** Name of the rule whose stronger evidence of the same kind counts in its place; `""` where none does. */
  readonly behind: string;
}

/** Why a hold has its suspicion: `base` and the findings' points add up to the suspicion shown. */
export interface SuspicionSum {
  /** Points of the chance that every pending order has; null where nothing could be judged. */
  readonly base: number | null;
  readonly findings: readonly CardFinding[];
}

/** How much a hold matters, apart from how suspicious it is. */
export interface CardImpact {
  /** Share of the product's stock that all its holds together take, 0–100; null unknown. */
  readonly stockPercent: number | null;
  /** Days until Amazon gives the stock back by itself, rounded up. */
  readonly daysToRelease: number;
  /** Suspicion × impact, 0–100, rounded down: the order in which holds want to be looked at; null where not judged. */
  readonly attention: number | null;
}

/** What an inquiry wants of the seller now. The day is the start of a day, epoch ms; null for none. */
export interface CardDue {
  readonly kind: DueKind;
  readonly group: AgendaGroup;
  readonly day: number | null;
}

/** The seller's entry and the reports differ. */
export interface CardConflict {
  /** What stands in the seller's cell. */
  readonly entered: string;
  /** The state that the reports show, in words. */
  readonly reported: string;
  /** What the reports show it by: names the conflict that is settled. */
  readonly evidence: string;
}

/** What an inquiry brought, as far as the reports show; null unknown. Days, unit-days, yen-days, yen. */
export interface CardRecovered {
  readonly days: number | null;
  readonly unitDaysBack: number | null;
  readonly yenDaysBack: number | null;
  readonly unitDaysHeld: number | null;
  readonly yenDaysHeld: number | null;
  readonly priceChange: number | null;
}

/** What all inquiries of the log brought together. */
export interface RecoveredSummary extends Omit<CardRecovered, "priceChange"> {
  /** Inquiries that brought days back. */
  readonly inquiries: number;
}

/** One change of an inquiry, in words. */
export interface InquiryHistoryEntry {
  /** Epoch ms. */
  readonly at: number;
  readonly who: "seller" | "report" | "add-on";
  readonly whoLabel: string;
  readonly text: string;
}

export interface InquiryHistory {
  /** The newest first. */
  readonly entries: readonly InquiryHistoryEntry[];
  /** Changes between the first and the rest that there was no room for. */
  readonly dropped: number;
}

/**
 * What the seller changes of an inquiry: only what is named is written. Days are `YYYY-MM-DD` by the spreadsheet's
 * calendar; `""` clears an entry.
 */
export interface InquiryChange {
  readonly state?: InquiryState;
  readonly by?: ContactWay | "";
  readonly caseNumber?: string;
  readonly agent?: string;
  /** Needed for `not-suspicious`, unless one stands there. */
  readonly reason?: string;
  readonly contactedAt?: string;
  readonly replyBy?: string;
  readonly snoozeUntil?: string;
  /** What stood there when the seller decided: where the cell says something else now, nothing is written. */
  readonly seen?: Partial<SellerEntries>;
  /** Settles a conflict: the reports' state is taken, or the seller's own is kept against this evidence. */
  readonly settle?: { readonly choice: "reports" | "own"; readonly evidence: string };
}

/** What is noted of a contact; `""` leaves the cell as it is. */
export type ContactDetails = Pick<Required<InquiryChange>, "by" | "caseNumber" | "agent" | "replyBy">;

/** An exemption of the seller's that is in force for what a card shows. */
export interface CardExemption {
  /** How it is treated, in words. */
  readonly label: string;
  /** The seller's own words; may be `""`. */
  readonly reason: string;
  /** A time on the last day on which it is in force, epoch ms; null: no end. */
  readonly lastDay: number | null;
  /** Orders of the card that it is in force for. */
  readonly orders: number;
}

/** A suspicious product with its holds in short: one inquiry, proposed or under way. */
export interface InquiryCard {
  readonly inquiryId: string;
  readonly state: string;
  readonly stateLabel: string;
  readonly level: string;
  readonly levelLabel: string;
  readonly suspicion: number | null;
  readonly product: string;
  readonly sku: string;
  readonly asin: string;
  readonly shop: string;
  /** Orders that it is about. */
  readonly orders: number;
  readonly units: number | null;
  readonly value: number | null;
  readonly currency: string;
  /** null where no report ever showed one of its lines as held. */
  readonly heldSince: number | null;
  /** null where none is held any more. */
  readonly expectedRelease: number | null;
  readonly replyBy: number | null;
  /** Day on which the stock should be back, epoch ms; null: none is to come back, or it is not known when. */
  readonly expectedReturn: number | null;
  readonly due: CardDue;
  readonly conflict: CardConflict | null;
  /** The case is closed: it can be reopened. */
  readonly closed: boolean;
  /** The seller's cells, days as `YYYY-MM-DD`. */
  readonly entries: SellerEntries;
  /** Id of the rule that says most of its most suspicious hold; `""` where none hits. */
  readonly rule: string;
  /** What that rule has seen; `""` likewise. */
  readonly reason: string;
  /** Days since the oldest of its lines was last seen in a report; null while fresh. Ask for a new report first. */
  readonly staleDays: number | null;
  /** The product is on the watch list. */
  readonly watched: boolean;
  /** In force for orders of it that are still held; the inquiry stays open all the same. */
  readonly exemptions: readonly CardExemption[];
}

/** What a card tells when it is unfolded. */
export interface InquiryDetails {
  readonly orderIds: readonly string[];
  /** What the reports show now, in words. */
  readonly situation: string;
  /** Where the expected release is from, in words; `""` where there is none. */
  readonly termBasis: string;
  readonly recovered: CardRecovered;
  /** Of its most suspicious hold; null where none is held any more. */
  readonly strongest: {
    readonly orderId: string;
    readonly sum: SuspicionSum;
    readonly impact: CardImpact;
  } | null;
}

/** One hold in the list of all. */
export interface HeldOrder {
  /** Tells the order line from all others. */
  readonly line: string;
  readonly shop: string;
  readonly orderId: string;
  readonly product: string;
  readonly level: string;
  readonly levelLabel: string;
  readonly suspicion: number | null;
  /** Why there is no suspicion; `""` where there is one, or where the exemption is why. */
  readonly unjudged: string;
  /** The exemption in force, its reason and last day; `""` for none. */
  readonly exemption: string;
  readonly units: number | null;
  readonly heldSince: number;
  readonly staleDays: number | null;
}

/** A hold that may well end unpaid but is no case by itself (支払い待ち). */
export interface WaitingCard extends HeldOrder {
  readonly sku: string;
  readonly asin: string;
  /** What the rules that hit have seen. */
  readonly reasons: string;
  readonly watched: boolean;
}

export type ListName = "watch-list" | "exemptions";

/** What a card puts on the watch list. Days are `YYYY-MM-DD` by the spreadsheet's calendar. */
export interface NewWatchEntry {
  readonly by: "sku" | "asin";
  readonly text: string;
  readonly reason: string;
  /** The last day on which it is in force; null: no end. */
  readonly until: string | null;
}

/** What a card puts on the list of exemptions. */
export interface NewExemption {
  readonly target: "sku" | "asin" | "order";
  readonly id: string;
  /** `""`: every shop. */
  readonly shop: string;
  readonly covers: "bulk" | "sale" | "everything";
  readonly reason: string;
  readonly until: string | null;
}

/** What adding an entry came to. */
export interface ListEdit {
  /** false: an entry that says the same stood there already. */
  readonly added: boolean;
  /** Where it stands. */
  readonly tab: string;
  readonly row: number;
  readonly state: SidebarState;
}

/** A part of the list of all holds, those that want most attention first. */
export interface HeldOrders {
  /** How many are held in all. */
  readonly total: number;
  readonly holds: readonly HeldOrder[];
}

/** One hold to the last point of its suspicion. */
export interface ExplainedHold extends HeldOrder {
  readonly sku: string;
  readonly asin: string;
  readonly sum: SuspicionSum;
  readonly impact: CardImpact;
  /** In the hold's currency; null unknown. */
  readonly value: number | null;
  /** The reports give no price: the value is by the product's last sale. */
  readonly valueEstimated: boolean;
  readonly currency: string;
  readonly expectedRelease: number;
  /** As-of time of the last report that showed it pending. */
  readonly lastSeenAt: number;
}

/** An order, line by line. */
export interface ExplainedOrder {
  readonly shop: string;
  readonly orderId: string;
  /** Its lines that are held now. */
  readonly holds: readonly ExplainedHold[];
  /** The others, and in words what became of each. */
  readonly others: readonly {
    readonly line: string;
    readonly product: string;
    readonly situation: string;
  }[];
}

/** How a rule is set now. */
export interface RuleInForce {
  readonly enabled: boolean;
  /** 0–100. */
  readonly strength: number;
  /** The strength was learned from the shop's own outcomes. */
  readonly learned: boolean;
  readonly params: Readonly<Record<string, number>>;
}

/** What a user chose last, to be suggested the next time. It is his own, in all his spreadsheets. */
export interface Remembered {
  /** `""`: none yet. */
  readonly shop: string;
  /** What the columns of a file hold that no header tells. */
  readonly mappings: readonly RememberedMapping[];
  /** How he contacts Amazon. */
  readonly contactBy: ContactWay;
  /** In which language the add-on speaks to him. */
  readonly language: LanguageChoice;
}

/** `auto`: by the user's locale. */
export const LANGUAGE_CHOICES = ["auto", ...LANGUAGES] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

export interface RememberedMapping {
  /** `mappingKey` of the file's headers. */
  readonly layout: string;
  readonly mapping: ColumnMapping;
}

/** One choice to remember. */
export type Choice =
  | { readonly shop: string }
  | { readonly contactBy: ContactWay }
  | { readonly language: LanguageChoice }
  | RememberedMapping;

export const NOTHING_REMEMBERED: Remembered = {
  shop: "",
  mappings: [],
  contactBy: "phone",
  language: "auto",
};

/** What is remembered with one more choice; the newest mapping last, one for each layout. */
export function withChoice(known: Remembered, choice: Choice): Remembered {
  if ("shop" in choice) return { ...known, shop: choice.shop };
  if ("language" in choice) return { ...known, language: choice.language };
  if ("contactBy" in choice) return { ...known, contactBy: choice.contactBy };
  const others = known.mappings.filter(({ layout }) => layout !== choice.layout);
  return { ...known, mappings: [...others, choice] };
}

export interface SidebarState {
  readonly language: Language;
  readonly timeZone: string;
  /** The add-on's clock, epoch ms. */
  readonly now: number;
  /** Names of the shops in the spreadsheet; the first is the default. */
  readonly shops: readonly string[];
  /** 最終更新; null before the first import. */
  readonly refreshedAt: number | null;
  /** Newest as-of time of the imports; null before the first. */
  readonly newestReportAt: number | null;
  readonly counts: {
    readonly held: number;
    readonly danger: number;
    readonly caution: number;
    readonly watch: number;
    readonly notJudged: number;
    readonly stale: number;
    /** Holds for which an exemption is in force. */
    readonly exempt: number;
  };
  /** The first of the inquiries that want something, in the order in which they do. */
  readonly inquiries: readonly InquiryCard[];
  /** How many of them there are in all, group by group. */
  readonly agenda: Readonly<Record<AgendaGroup, number>>;
  readonly recovered: RecoveredSummary;
  /** Days after a contact by which the buyer is asked to answer. */
  readonly replyDays: number;
  /** The first of the waiting holds, those that want most attention. */
  readonly waiting: readonly WaitingCard[];
  /** Products of which several orders ended unpaid. */
  readonly dossiers: number;
  /** Exempt holds, the largest first: the first of those that are in none of the above. */
  readonly exempt: readonly HeldOrder[];
  /** How many wait in all, and how many exempt holds are in none of the above. */
  readonly waitingTotal: number;
  readonly exemptTotal: number;
  readonly schedule: ScheduleState;
  /** By rule id. */
  readonly rules: Readonly<Record<string, RuleInForce>>;
  /** The spreadsheet's cells run out: folding and archiving are offered. */
  readonly nearlyFull: boolean;
  /** Sample orders stand in the sheet, can be tried out in it, or are out of place among real ones. */
  readonly sample: "here" | "offered" | "none";
  readonly remembered: Remembered;
  /** Verdicts follow learned strengths. */
  readonly learned: boolean;
  /** Things the user should know: a wrong setting, a rebuilt column… in words. */
  readonly notices: readonly string[];
}

/** The scheduled refresh (自動更新) as home shows it. */
export interface ScheduleState {
  readonly on: boolean;
  /** This user switched it on. */
  readonly mine: boolean;
  /** Who else did, in words without a name; `""` where nobody did. */
  readonly owner: string;
  /** 0–23 by the spreadsheet's clock. */
  readonly hour: number;
  /** When the next full run is due, epoch ms; null while off, or not permitted. */
  readonly next: number | null;
  /** When the full run was due that did not come or did not get through, epoch ms; null: none is missing. */
  readonly missed: number | null;
  /** false: its owner has withdrawn the permission for timers. */
  readonly permitted: boolean;
  /** Something of the last run went wrong; its own view says what. */
  readonly troubled: boolean;
}

/** The schedule in its own view. */
export interface ScheduleView extends ScheduleState {
  /** Days of the week, 0 = Sunday. */
  readonly days: readonly number[];
  /** It comes every hour now, and the full run at its own. */
  readonly hourly: boolean;
  /** The run of the day is not done, and goes on within the hour. */
  readonly waiting: boolean;
  /** The last run that had something to tell: when it began (epoch ms), what it did or why it failed, in words. */
  readonly last: { readonly at: number; readonly told: string; readonly ok: boolean } | null;
  /** To switch it on. */
  readonly permission: Permission;
}

export type ScheduleChoice =
  | { readonly on: true; readonly hour: number; readonly days: readonly number[] }
  | { readonly on: false };

/** What catching up with a missed run came to. */
export interface CatchUp {
  readonly state: SidebarState;
  readonly ok: boolean;
  /** What was done and what failed, in words; `""` nothing was to do. */
  readonly told: string;
}

/** What is said and written to Amazon. */
export interface ContactWords {
  /** Of the form, one line. */
  readonly subject: string;
  /** What is written in the form. */
  readonly question: string;
  /** Subject and text in one. */
  readonly form: string;
  /** What to say in a call, step by step; the last is what to write down. */
  readonly phone: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  /** The same as one text. */
  readonly script: string;
}

/** In the language of the sidebar. */
export interface ContactText extends ContactWords {
  /** Steps to the contact form. */
  readonly path: readonly string[];
  /** The same words in the other language. */
  readonly translated: ContactWords;
  /** Order numbers, each once. */
  readonly orderIds: readonly string[];
  /** A warning that the data is old and a new report should be imported first; `""` while fresh. */
  readonly warning: string;
}

export interface TemplatesTab {
  /** As it is called. */
  readonly tab: string;
  /** Whether a text of the seller's was moved to it from the settings tab. */
  readonly moved: boolean;
}

/** A product of a shop, as the add-on names it. */
export interface ProductName {
  readonly shop: string;
  readonly key: string;
}

/** A product of which several orders ended unpaid: what a report of abuse (通報) can rest on. */
export interface DossierEntry extends ProductName {
  readonly product: string;
  readonly asin: string;
  /** As the seller calls it. */
  readonly shopName: string;
  readonly cases: number;
  readonly units: number | null;
  /** Beginning of the first case and end of the last one, epoch ms. */
  readonly from: number;
  readonly until: number;
}

/** One order that ended unpaid. */
export interface DossierCaseRow {
  readonly orderId: string;
  readonly skus: readonly string[];
  readonly units: number | null;
  readonly total: number | null;
  readonly currency: string;
  /** Purchase, or first sight where no report tells it. */
  readonly heldSince: number;
  readonly seenUntil: number;
  readonly endedBy: number;
  /** Start of the day; null never. */
  readonly contactedAt: number | null;
}

export interface DossierView extends DossierEntry {
  /** Units × days for which reports have shown the orders pending. */
  readonly unitDays: number | null;
  /** null where some of the time may be archived. */
  readonly paidOrders: number | null;
  readonly largePaidOrders: number | null;
  readonly minUnits: number;
  /** As-of time of the first report that is remembered of the shop, epoch ms. */
  readonly knownSince: number;
  /** Orders that ended by then may be archived, and are left out; epoch ms, null where none is. */
  readonly archivedUntil: number | null;
  readonly rows: readonly DossierCaseRow[];
  /** What happened, all orders together, in its order. */
  readonly timeline: readonly { readonly when: string; readonly what: string }[];
  readonly subject: string;
  readonly body: string;
  /** Steps to where it is reported. */
  readonly path: readonly string[];
}

/** What writing a dossier into its tab came to. */
export interface DossierWriting {
  readonly tab: string;
  readonly added: number;
  readonly changed: number;
}

/** What the seller may set in Seller Central, where his own history supports it. */
export interface Prevention {
  /** As-of time of the first report that is remembered, epoch ms; null where there is none. */
  readonly knownSince: number | null;
  /** Orders that ended by then may be archived, and do not count; epoch ms, null where none is. */
  readonly archivedUntil: number | null;
  readonly cancelRates: readonly CancelRateEntry[];
  /** Amazon's limit, 0–1, and the days over which it is counted. */
  readonly cancelRateLimit: number;
  readonly cancelRateDays: number;
  readonly limits: readonly LimitEntry[];
  /** How many more there are than are listed. */
  readonly moreLimits: number;
  readonly undecided: readonly UndecidedEntry[];
  readonly moreUndecided: number;
  readonly konbini: readonly KonbiniEntry[];
}

/** Orders of the last days that a shop ships itself. */
export interface CancelRateEntry {
  readonly shop: string;
  /** As-of time of the newest all-orders report, from which the days are counted back, epoch ms; null without one. */
  readonly until: number | null;
  readonly orders: number;
  readonly cancelled: number;
}

/** A maximum order quantity, with what it would have turned away. */
export interface LimitEntry {
  readonly product: string;
  readonly shop: string;
  readonly skus: readonly string[];
  readonly limit: number;
  readonly paidOrders: number;
  readonly paidBlocked: number;
  readonly unpaidOrders: number;
  readonly unpaidBlocked: number;
  readonly unpaidUnits: number;
}

/** A product of which so many more paid orders are wanted before there is advice. */
export interface UndecidedEntry {
  readonly product: string;
  readonly shop: string;
  readonly paidOrders: number;
  readonly wanted: number;
}

/** How paying at a convenience store went for what a shop ships itself. */
export interface KonbiniEntry {
  readonly shop: string;
  readonly advice: "off" | "keep" | "unknown";
  readonly paidOrders: number;
  readonly paidUnits: number;
  readonly unpaidOrders: number;
  readonly unpaidUnits: number;
  readonly untoldOrders: number;
  readonly wanted: number;
  readonly skus: readonly string[];
}

/** An order that the seller saw on the web page and adds by hand. */
export interface ManualOrder {
  readonly shop: string;
  readonly orderId: string;
  /** SKU or ASIN; either may be `""` when the other or the title is given. */
  readonly sku: string;
  readonly asin: string;
  readonly title: string;
  readonly units: number;
  /** Line total in yen; null unknown. */
  readonly total: number | null;
  /** When it was bought, epoch ms. */
  readonly purchasedAt: number;
  readonly payment: string;
  /** When the seller saw it pending, epoch ms. */
  readonly seenAt: number;
}

/** New values of settings by id; null: the default. */
export type SettingChanges = Readonly<Record<string, number | boolean | null>>;

/** A setting as the sidebar shows it. */
export type SettingField = NumberField | SwitchField;

interface CommonField {
  readonly id: string;
  /** Below the name of its group. */
  readonly label: string;
  readonly help: string;
  /** What stands in its cell; `""` blank. */
  readonly entry: string;
  /** What is wrong with that; `""` nothing. */
  readonly problem: string;
}

export interface NumberField extends CommonField {
  readonly kind: "number";
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  /** What the last refresh judged by. */
  readonly inForce: number;
  /** What the settings tab says of a wrong entry. */
  readonly faults: Readonly<Record<"not-a-number" | "out-of-bounds", string>>;
}

export interface SwitchField extends CommonField {
  readonly kind: "switch";
  readonly default: boolean;
  readonly inForce: boolean;
}

export interface SettingGroup {
  /** `level`, `hold`, `inquiry` or a rule's id. */
  readonly id: string;
  readonly isRule: boolean;
  readonly name: string;
  /** `""` where there is nothing to say; what a rule asks stands in the sidebar's own help of it. */
  readonly help: string;
  readonly fields: readonly SettingField[];
}

export interface Preset {
  readonly id: PresetId;
  /** All settings that presets set. */
  readonly changes: SettingChanges;
}

export interface SettingsView {
  /** The most reserved first. */
  readonly presets: readonly Preset[];
  readonly groups: readonly SettingGroup[];
  /** Settings each of which must be above the next, and what is said where one is not. */
  readonly descending: { readonly ids: readonly string[]; readonly fault: string };
}

/** A setting that a preview tries out. */
export interface TriedSetting {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly before: number | boolean;
  readonly after: number | boolean;
}

export interface PreviewLevel {
  readonly level: string;
  readonly levelLabel: string;
  /** At most, of all looks; null where it could not be judged. */
  readonly suspicion: number | null;
}

/** A hold that is flagged under one of two settings only. */
export interface PreviewHold {
  readonly product: string;
  readonly orderId: string;
  readonly shop: string;
  readonly units: number | null;
  readonly heldSince: number;
  readonly before: PreviewLevel;
  readonly after: PreviewLevel;
  readonly ending: PreviewEnding;
}

export type PreviewEnding = "unpaid" | "paid" | "open" | "unknown";

export interface PreviewHolds {
  readonly count: number;
  readonly endings: Readonly<Record<PreviewEnding, number>>;
  /** The most suspicious of them. */
  readonly listed: readonly PreviewHold[];
}

/** A product whose holds are worth a call under one of two settings only. */
export interface PreviewCase {
  readonly product: string;
  readonly shop: string;
  readonly orders: number;
  readonly units: number | null;
}

export interface PreviewCases {
  readonly count: number;
  readonly listed: readonly PreviewCase[];
}

/** What other settings would change. Flagged: at caution or above. */
export interface SettingsPreview {
  readonly tried: readonly TriedSetting[];
  /** The shop's own history, judged at each look from what was known then; null without any. */
  readonly history: {
    /** First and last look, epoch ms. */
    readonly from: number;
    readonly to: number;
    readonly looks: number;
    readonly holds: number;
    /** Learned strengths are followed: they know how these very holds ended. */
    readonly learned: boolean;
    readonly flaggedBefore: number;
    readonly flaggedAfter: number;
    readonly more: PreviewHolds;
    readonly less: PreviewHolds;
  } | null;
  /** What is held now. */
  readonly now: {
    readonly held: number;
    readonly flaggedBefore: number;
    readonly flaggedAfter: number;
    readonly more: PreviewHolds;
    readonly less: PreviewHolds;
    /** Products worth an inquiry, those that are under way left out. */
    readonly casesBefore: number;
    readonly casesAfter: number;
    readonly moreCases: PreviewCases;
    readonly lessCases: PreviewCases;
  } | null;
}

/** What the settings in a file would change. */
export interface SettingsFilePreview {
  readonly settings: SettingsPreview;
  /** Names of the texts and other settings that would be others. */
  readonly texts: readonly string[];
  /** Entries of the lists that are in the file; those that stand already are not added again. */
  readonly watchEntries: number;
  readonly exemptions: number;
}

/** A share 0–1 with its 95 % interval; null where too few cases are known to name one. */
export type RecordShare = { readonly share: number; readonly low: number; readonly high: number } | null;

/** Flagged holds of known ending, and unpaid holds that were found, at one moment of a hold's life. */
export interface RecordCounts {
  /** Flagged holds of known ending, and those of them that ended unpaid. */
  readonly ended: number;
  readonly cameTrue: number;
  readonly precision: RecordShare;
  /** Holds that ended unpaid; those of them that were flagged are `cameTrue`. */
  readonly unpaid: number;
  readonly recall: RecordShare;
}

/** How good the flags of one rule have been, or of all rules together. */
export interface RecordEntry {
  readonly rule: string;
  readonly name: string;
  /** Holds flagged at any time, whatever became of them. */
  readonly flagged: number;
  readonly firstSight: RecordCounts;
  readonly ever: RecordCounts;
  /** Median of the days from the first flag to the end of the payment term; null where none came true. */
  readonly leadDays: number | null;
}

export interface LearnedRule {
  readonly rule: string;
  readonly name: string;
  /** %, as the seller set it, and as this shop's outcomes have it. */
  readonly set: number;
  readonly learned: number;
  /** Holds of known ending for which the rule spoke loudest, and those of them that ended unpaid, by how much it hit. */
  readonly hits: number;
  readonly unpaid: number;
  /** %, the learned strength that verdicts follow now; null: the one that is set. */
  readonly inForce: number | null;
}

/** How good the flags have been here, and what can be learned from it. */
export interface FlagReport {
  /** First and last look, epoch ms, and how many there were; null without any. */
  readonly period: { readonly from: number; readonly to: number; readonly looks: number } | null;
  /** Holds that were seen, those of known ending, and those of them that ended unpaid. */
  readonly holds: number;
  readonly ended: number;
  readonly unpaid: number;
  readonly overall: RecordEntry;
  readonly rules: readonly RecordEntry[];
  readonly learning: {
    readonly rules: readonly LearnedRule[];
    /** Known endings that count, and how many of them were unpaid. */
    readonly outcomes: number;
    readonly unpaid: number;
    /** The whole suspicion can be corrected: from so many endings on, with so many of either kind. */
    readonly calibrated: boolean;
    readonly needed: { readonly outcomes: number; readonly ofEither: number };
  };
}

/** What a change of the learned strengths came to. */
export interface Learning {
  readonly report: FlagReport;
  readonly state: SidebarState;
}

/** The functions the sidebar may call. */
/** How the shop has fared so far, in numbers to draw; null unknown. */
export interface OverviewView {
  /** The last days, today last; each by its first moment, epoch ms. */
  readonly days: readonly {
    readonly day: number;
    readonly held: number | null;
    readonly flagged: number | null;
  }[];
  /** What is held now, most yen first; the last may be all others together, `product` is `""` then. */
  readonly products: readonly {
    readonly product: string;
    /** How many products it stands for. */
    readonly products: number;
    readonly units: number | null;
    readonly yen: number | null;
  }[];
  /** Of the product that was flagged most often; null: none was. */
  readonly timeline: {
    readonly product: string;
    /** Older holds of it that are not among these. */
    readonly earlier: number;
    /** Oldest first; times are epoch ms. */
    readonly cycles: readonly {
      readonly orderId: string;
      readonly from: number;
      readonly to: number;
      readonly units: number | null;
      readonly fate: HoldFate;
    }[];
  } | null;
  /** Flagged holds by how they ended. */
  readonly endings: Readonly<Record<HoldFate, number>>;
  /** Days recovered by the month of the contact, oldest first. */
  readonly months: readonly {
    readonly year: number;
    readonly month: number;
    readonly days: number | null;
    readonly inquiries: number;
    /** The months before it are in it too. */
    readonly andEarlier: boolean;
  }[];
}

/** The charts over the dashboard were made. */
export interface ChartMaking {
  /** Name of the dashboard's tab. */
  readonly tab: string;
}

/** A shop whose reports are to be collected from Amazon. Blank: as it is, where the connection is known. */
export interface NewConnection {
  /** `""`: a new one. */
  readonly id: string;
  /** `""` for the only shop. */
  readonly shop: string;
  readonly marketplaceId: string;
  /** Whether the Orders API is asked, too: who cancelled an order. */
  readonly orders: boolean;
  /** Id of a connection whose app (client id and secret) is used; `""`: its own. */
  readonly clientOf: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
}

/** What collecting shows of itself. Nothing of the credentials is in it. */
export interface ConnectorView {
  readonly permission: Permission;
  /** Whose scheduled run collects by itself. */
  readonly scheduled: "off" | "mine" | "someone-else";
  readonly shops: readonly ConnectionCard[];
  readonly marketplaces: readonly {
    readonly id: string;
    readonly name: string;
    readonly endpoint: "fe" | "na" | "eu";
  }[];
}

interface CollectingTrouble {
  /** What went wrong last, in words; `""` where all is well. */
  readonly problem: string;
  /** Before that nothing is tried again, epoch ms; null: at the next run. */
  readonly nextTry: number | null;
}

export interface ConnectionCard extends CollectingTrouble {
  readonly id: string;
  readonly shop: string;
  readonly marketplaceId: string;
  readonly marketplace: string;
  readonly orders: boolean;
  readonly streams: readonly CollectedStream[];
}

/** One kind of report that is collected. Times in epoch ms, null: never. */
export interface CollectedStream extends CollectingTrouble {
  readonly id: string;
  readonly name: string;
  /** Reports that Amazon is making, or is to be asked for. */
  readonly making: number;
  readonly askedAt: number | null;
  readonly collectedAt: number | null;
  /** When the last report was true. */
  readonly asOf: number | null;
  /** Amazon had no data for it. */
  readonly empty: boolean;
}

export interface ConnectionCheck {
  readonly ok: boolean;
  readonly message: string;
}

/** What collecting at once came to. */
export interface CollectedNow {
  /** What came in and what went wrong, in words. */
  readonly did: readonly string[];
  readonly failed: readonly string[];
  /** Something came in that is not judged yet. */
  readonly news: boolean;
  /** Time was up: asked again it goes on. */
  readonly unfinished: boolean;
  /** Reports that Amazon was asked for now. */
  readonly asked: number;
  readonly view: ConnectorView;
}

export interface Calls {
  sidebarState(): Answer<SidebarState>;
  /** Puts invented orders into a sheet that was not used yet. */
  trySample(): Answer<SidebarState>;
  /** Takes them out again: the sheet is as it was before. */
  removeSample(): Answer<SidebarState>;
  /** Opens (or, after a cut, goes on with) the import of one file. */
  startImport(file: ImportFile): Answer<ImportProgress>;
  /** `chunk` counts from 0; sending one twice changes nothing. */
  importChunk(
    importId: string,
    chunk: number,
    batch: PackedBatch,
    rejected: readonly RejectedRow[],
  ): Answer<ImportProgress>;
  /** The same for the chunks of a stock report. */
  stockChunk(
    importId: string,
    chunk: number,
    batch: PackedStock,
    rejected: readonly RejectedRow[],
  ): Answer<ImportProgress>;
  finishImport(end: ImportEnd): Answer<ImportSummary>;
  /** Judges everything anew; called once after the last file. */
  refreshNow(): Answer<SidebarState>;
  /** Puts the rows of the orders tab that need the seller first, and shows the tab; says so in words. */
  sortOrders(): Answer<string>;
  addOrder(order: ManualOrder): Answer<SidebarState>;
  /** Keeps a choice for the next time; where there is no room, the oldest is forgotten. */
  remember(choice: Choice): Answer<Remembered>;
  /** The imports that came in last, the newest first. */
  recentImports(): Answer<readonly RecentImport[]>;
  /** Takes an import back: everything is then as if it had never come, and the same file can come again. */
  undoImport(importId: string): Answer<SidebarState>;
  /** Folds the observations of orders that ended long ago (a setting says when), to make room; asked again it goes on. */
  foldObservations(): Answer<Folding>;
  /** Moves orders that ended long ago (a setting says when) to the archive; asked again it goes on. */
  archiveOrders(): Answer<Archiving>;
  /** One contact for one or several inquiries; each order is read out once. */
  contactText(inquiryIds: readonly string[]): Answer<ContactText>;
  /** Products on which there is something to report, those with the most units first. */
  dossiers(): Answer<readonly DossierEntry[]>;
  /** Everything for the report on one of them. Writes nothing. */
  dossier(product: ProductName): Answer<DossierView>;
  /** Puts its cases into the tab of the report of abuse, which is made the first time. */
  writeDossier(product: ProductName): Answer<DossierWriting>;
  prevention(): Answer<Prevention>;
  overview(): Answer<OverviewView>;
  /** Makes the charts over the dashboard that are not there, those too that were deleted. */
  drawCharts(): Answer<ChartMaking>;
  /** Opens the tab of the templates, which is made the first time. */
  openTemplates(): Answer<TemplatesTab>;
  /**
   * Notes that Amazon was contacted now: fills state and day only where the seller left them as they were, and writes
   * what details he gives.
   */
  markContacted(inquiryIds: readonly string[], details?: ContactDetails): Answer<SidebarState>;
  /** Writes the cells that are named, unless one of them says something else than the seller saw. */
  updateInquiry(inquiryId: string, change: InquiryChange): Answer<SidebarState>;
  /** Takes a closed case up again, whatever the reports show so far; its history goes on. */
  reopenInquiry(inquiryId: string): Answer<SidebarState>;
  inquiryHistory(inquiryId: string): Answer<InquiryHistory>;
  inquiryDetails(inquiryId: string): Answer<InquiryDetails>;
  /** Counts how good the flags have been, and notes it on the dashboard. */
  flagRecord(): Answer<FlagReport>;
  /** Lets verdicts follow what this shop's outcomes teach now. */
  followLearned(): Answer<Learning>;
  /** Back to the strengths that the seller set: every verdict is as it was before. */
  forgetLearned(): Answer<SidebarState>;
  /** Writes an entry below those of the seller and judges anew; one that says the same is not written twice. */
  addToWatchList(entry: NewWatchEntry): Answer<ListEdit>;
  addExemption(entry: NewExemption): Answer<ListEdit>;
  /** Takes an entry back that stands as it was added, and judges anew. */
  removeListEntry(list: ListName, entry: NewWatchEntry | NewExemption): Answer<SidebarState>;
  /** Brings a list to the front, making its tab where there is none yet; the name of the tab. */
  openList(list: ListName): Answer<string>;
  /** So many of all holds from the given place in the list on, which counts from 0. */
  heldOrders(from: number, count: number): Answer<HeldOrders>;
  /** `shop`: its name as the sidebar shows it. */
  explainOrder(shop: string, orderId: string): Answer<ExplainedOrder>;
  /** The order in whose row of the orders tab the user's cursor stands. */
  explainSelected(): Answer<ExplainedOrder>;
  /** The shops whose reports are collected from Amazon, and how that goes. */
  connectorView(): Answer<ConnectorView>;
  saveConnection(connection: NewConnection): Answer<ConnectorView>;
  /** Asks Amazon whether a connection's credentials work. */
  checkShop(connectionId: string): Answer<ConnectionCheck>;
  /** Forgets a connection, or all of them (`""`). */
  disconnect(connectionId: string): Answer<ConnectorView>;
  collectNow(): Answer<CollectedNow>;
  settingsView(): Answer<SettingsView>;
  morningMail(): Answer<MorningMail>;
  /** Sends a code to an address, which counts once the code was typed in. */
  sendMailCode(address: string): Answer<MorningMail>;
  /** Confirms the address that waits, and switches the mail on. */
  confirmMailAddress(code: string): Answer<MorningMail>;
  switchMorningMail(on: boolean): Answer<MorningMail>;
  /** Deletes the address, for all spreadsheets of the user. */
  forgetMailAddress(): Answer<MorningMail>;
  /** Sends the mail as it would be now. */
  sendTestMail(): Answer<MorningMail>;
  /** What the changes, together with cells edited since the last refresh, would do. Writes nothing. */
  previewSettings(changes: SettingChanges): Answer<SettingsPreview>;
  /** Writes these value cells of the settings tab and no others, and judges everything anew. */
  applySettings(changes: SettingChanges): Answer<SidebarState>;
  /** The settings as the text of a file, with the lists or without. */
  exportSettings(withLists: boolean): Answer<string>;
  /** What the settings in a file's text would do. Writes nothing. */
  previewSettingsFile(text: string): Answer<SettingsFilePreview>;
  /** Enters the settings and templates of a file, adds what is new of its lists, and judges everything anew. */
  applySettingsFile(text: string): Answer<SidebarState>;
  scheduleView(): Answer<ScheduleView>;
  /** Switches the scheduled refresh on, makes its trigger this user's and sets its hour and days; or switches it off. */
  setSchedule(choice: ScheduleChoice): Answer<ScheduleView>;
  /** Does now what a missed run would have done. */
  catchUp(): Answer<CatchUp>;
}

export type CallName = keyof Calls;

/** Every name the sidebar may call: the build gates check that each is an entry point. */
export const CALL_NAMES: readonly CallName[] = [
  "sidebarState",
  "startImport",
  "importChunk",
  "stockChunk",
  "finishImport",
  "refreshNow",
  "sortOrders",
  "addOrder",
  "remember",
  "recentImports",
  "undoImport",
  "foldObservations",
  "archiveOrders",
  "contactText",
  "openTemplates",
  "markContacted",
  "updateInquiry",
  "reopenInquiry",
  "inquiryHistory",
  "inquiryDetails",
  "dossiers",
  "dossier",
  "writeDossier",
  "prevention",
  "overview",
  "drawCharts",
  "flagRecord",
  "followLearned",
  "forgetLearned",
  "addToWatchList",
  "addExemption",
  "removeListEntry",
  "openList",
  "heldOrders",
  "explainOrder",
  "explainSelected",
  "connectorView",
  "saveConnection",
  "checkShop",
  "disconnect",
  "collectNow",
  "morningMail",
  "sendMailCode",
  "confirmMailAddress",
  "switchMorningMail",
  "forgetMailAddress",
  "sendTestMail",
  "settingsView",
  "previewSettings",
  "applySettings",
  "exportSettings",
  "previewSettingsFile",
  "applySettingsFile",
  "scheduleView",
  "setSchedule",
  "catchUp",
];
