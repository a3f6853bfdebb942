/** What the seller changes of an inquiry from the sidebar, and what has changed so far. */
import { askingsOf } from "../inquiries/asked.ts";
import { entriesOf, type Followed, keptRecord } from "../inquiries/follow.ts";
import type { Inquiry, InquiryState } from "../inquiries/inquiry.ts";
import { sameProduct } from "../inquiries/same-product.ts";
import { SELLER_FIELDS, type SellerField } from "../inquiries/seller-entries.ts";
import { isFinal } from "../inquiries/states.ts";
import { dayOfRecord } from "../inquiries/written-day.ts";
import { nameOfProduct } from "../orders/product-name.ts";
import { entryWords } from "../sheets/history-words.ts";
import { InquiriesSheet, type OwnEntries } from "../sheets/inquiries-sheet.ts";
import type { InquiryLives } from "../sheets/inquiry-lives.ts";
import type { InquiryEdit } from "../sheets/picture.ts";
import { refresh } from "../sheets/refresh.ts";
import { checked, inquiryChangeSchema, inquiryIdSchema } from "./arguments.ts";
import type { Answer, InquiryChange, InquiryHistory, SidebarState } from "./calls.ts";
import { answerAlone, type Desk } from "./desk.ts";
import { Failure } from "./failure.ts";
import { newId } from "./new-id.ts";
import { sidebarStateOf } from "./sidebar-state.ts";

const DAY_FIELDS = ["contactedAt", "replyBy", "snoozeUntil"] as const;
const TEXT_FIELDS = ["by", "caseNumber", "agent", "reason"] as const;

export function updateInquiry(inquiryId: unknown, change: unknown): Answer<SidebarState> {
  return answerAlone((desk) => {
    const id = checked(inquiryIdSchema, inquiryId, desk);
    const wanted = checked(inquiryChangeSchema, change, desk) as InquiryChange;
    return edited(desk, (sheet, lives, at) => {
      const followed = followedOf(lives, id, desk);
      refuseChanged(followed.inquiry, wanted, sheet, desk);
      const reopens = wanted.state !== undefined && !isFinal(wanted.state) && isFinal(followed.inquiry.state);
      if (reopens) refuseTwin(followed.inquiry, lives, desk);
      if (wanted.settle !== undefined) settle(sheet, followed, wanted.settle, at, desk);
      enter(sheet, followed, wanted, desk);
    });
  });
}

export function reopenInquiry(inquiryId: unknown): Answer<SidebarState> {
  return answerAlone((desk) => {
    const id = checked(inquiryIdSchema, inquiryId, desk);
    return edited(desk, (sheet, lives) => {
      const followed = followedOf(lives, id, desk);
      const { inquiry } = followed;
      const { failures } = desk.messages.addon;
      if (!isFinal(inquiry.state)) throw new Failure("invalid", failures.notClosed);
      refuseTwin(inquiry, lives, desk);
      const state = askingsOf(inquiry, sheet.civil)?.length === 0 ? "to-contact" : "contacted";
      enterState(sheet, followed, state);
    });
  });
}

/** Reads the inquiry log alone: what was typed into the sheet since the last refresh is not in it yet. */
export function inquiryHistory(inquiryId: unknown): Answer<InquiryHistory> {
  return answerAlone(({ workbook, messages }) => {
    const id = checked(inquiryIdSchema, inquiryId, { messages });
    const { inquiries } = new InquiriesSheet(workbook, Date.now());
    const inquiry = inquiries.find((one) => one.id === id);
    if (inquiry === undefined) throw new Failure("not-found", messages.addon.failures.inquiryNotFound);
    const { entries, dropped } = inquiry.record.history;
    return {
      entries: [...entries].reverse().map((entry) => ({
        at: entry.at,
        who: entry.who,
        whoLabel: messages.inquiries.history.authors[entry.who],
        text: entryWords(entry, workbook.spoken),
      })),
      dropped,
    };
  });
}

function edited(
  desk: Desk,
  edit: (sheet: InquiriesSheet, lives: InquiryLives, at: number) => void,
): SidebarState {
  const at = Date.now();
  const editNow: InquiryEdit = (sheet, lives) => edit(sheet, lives, at);
  return sidebarStateOf(refresh(desk.workbook, at, newId, {}, editNow), desk);
}

function followedOf(lives: InquiryLives, id: string, desk: Desk): Followed {
  const followed = lives.followed(id);
  if (followed === undefined) throw new Failure("not-found", desk.messages.addon.failures.inquiryNotFound);
  return followed;
}

/** Whatever the seller changes must still be as he saw it: nothing is written otherwise. */
function refuseChanged(inquiry: Inquiry, change: InquiryChange, sheet: InquiriesSheet, desk: Desk): void {
  const { seen } = change;
  if (seen === undefined) return;
  const now = entriesOf(inquiry, sheet.civil);
  const changing = SELLER_FIELDS.filter(
    (field) => change[field] !== undefined || (field === "state" && change.settle !== undefined),
  );
  const differ = changing.filter((field) => seen[field] !== undefined && seen[field] !== now[field]);
  if (differ.length === 0) return;
  const header = (field: SellerField): string => desk.messages.sheets.tabs.inquiries.columns[field].header;
  const names = differ.map(header).join(desk.messages.inquiries.listSeparator);
  throw new Failure("conflict", desk.messages.addon.failures.inquiryChanged(names));
}

function settle(
  sheet: InquiriesSheet,
  { inquiry, reported, conflict }: Followed,
  { choice, evidence }: NonNullable<InquiryChange["settle"]>,
  at: number,
  desk: Desk,
): void {
  if (conflict?.evidence !== evidence || reported === null)
    throw new Failure("conflict", desk.messages.addon.failures.evidenceChanged);
  if (choice === "reports") sheet.enter(inquiry.id, { state: reported.state }, true);
  else sheet.remember(inquiry.id, (record) => keptRecord(record, conflict, at));
}

function enter(sheet: InquiriesSheet, followed: Followed, change: InquiryChange, desk: Desk): void {
  const { inquiry } = followed;
  const entries: Record<string, string | number> = {};
  for (const field of TEXT_FIELDS) if (change[field] !== undefined) entries[field] = change[field];
  for (const field of DAY_FIELDS) {
    if (change[field] !== undefined) entries[field] = startOfDay(change[field], sheet);
  }
  if (change.state === "not-suspicious" && (change.reason ?? inquiry.reason) === "")
    throw new Failure("invalid", desk.messages.addon.failures.reasonMissing);
  if (Object.keys(entries).length > 0) sheet.enter(inquiry.id, entries as OwnEntries, false);
  if (change.state !== undefined) enterState(sheet, followed, change.state);
}

/**
 * Enters a state. A final one is the seller's last word. One that leaves the case open the reports may move on, but by
 * what they show from now on: what they show already he knows.
 */
function enterState(sheet: InquiriesSheet, { inquiry, reported }: Followed, state: InquiryState): void {
  const isOpen = !isFinal(state);
  sheet.enter(inquiry.id, { state }, isOpen);
  if (!isOpen || reported === null) return;
  const { evidence } = reported;
  sheet.remember(inquiry.id, (record) => ({ ...record, kept: evidence }));
}

/** A product of a shop has one inquiry under way. */
function refuseTwin(inquiry: Inquiry, { inquiries }: InquiryLives, desk: Desk): void {
  const keyOf = sameProduct(inquiries.map(({ product }) => product));
  const key = keyOf(inquiry.product);
  const twin = inquiries.find(
    (one) => one.id !== inquiry.id && !isFinal(one.state) && keyOf(one.product) === key,
  );
  if (twin === undefined) return;
  throw new Failure("invalid", desk.messages.addon.failures.anotherOpen(nameOfProduct(inquiry.product)));
}

function startOfDay(text: string, { civil }: InquiriesSheet): number {
  const day = dayOfRecord(text);
  return day === null ? Number.NaN : civil.startOf(day);
}
