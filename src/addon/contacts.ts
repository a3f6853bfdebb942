/** What the seller needs to contact Amazon about one or several inquiries, and noting that it was done. */
import { type Asking, askedAgain, askingsOf } from "../inquiries/asked.ts";
import { contactFor } from "../inquiries/contact.ts";
import type { CivilTime } from "../inquiries/dates.ts";
import type { Inquiry } from "../inquiries/inquiry.ts";
import { stateOfLabel } from "../inquiries/states.ts";
import { dayOfRecord } from "../inquiries/written-day.ts";
import { LANGUAGES } from "../locales/language.ts";
import type { OwnEntries } from "../sheets/inquiries-sheet.ts";
import { type InquiryEdit, inquiriesIn } from "../sheets/picture.ts";
import { refresh } from "../sheets/refresh.ts";
import { contactGround } from "../sheets/template-samples.ts";
import { checked, contactDetailsSchema, inquiryIdsSchema } from "./arguments.ts";
import type { Answer, ContactDetails, ContactText, SidebarState } from "./calls.ts";
import { answerAlone, type Desk } from "./desk.ts";
import { Failure } from "./failure.ts";
import { newId } from "./new-id.ts";
import { presentPicture } from "./present-picture.ts";
import { sidebarStateOf } from "./sidebar-state.ts";

/** Within this time a contact that is noted again is the same one. */
const SAME_CONTACT_MS = 10 * 60_000;

export function contactText(inquiryIds: unknown): Answer<ContactText> {
  return answerAlone((desk) => {
    const ids = checked(inquiryIdsSchema, inquiryIds, desk);
    const picture = presentPicture(desk);
    const wanted = wantedInquiries(inquiriesIn(picture), ids, desk);
    const other = LANGUAGES.find((language) => language !== desk.workbook.spoken);
    const { subject, question, form, phone, script } = contactFor(wanted, contactGround(picture, other));
    return {
      ...contactFor(wanted, contactGround(picture, desk.workbook.spoken)),
      translated: { subject, question, form, phone, script },
    };
  });
}

/**
 * Fills state and day of contact only where the seller has left them as they were; the details that he gives are
 * written. That Amazon was asked before stays as it is: each time after the first is noted in the history.
 */
export function markContacted(inquiryIds: unknown, details?: unknown): Answer<SidebarState> {
  return answerAlone((desk) => {
    const ids = checked(inquiryIdsSchema, inquiryIds, desk);
    const given = checked(contactDetailsSchema, details, desk);
    const at = Date.now();
    const edit: InquiryEdit = (sheet) => {
      for (const inquiry of wantedInquiries(sheet.inquiries, ids, desk)) {
        const askings = askingsOf(inquiry, sheet.civil);
        sheet.enter(inquiry.id, contactEntries(inquiry, given, sheet.civil, at), true);
        const isFirst = askings?.length === 0;
        if (!isFirst && !isSameContact(inquiry, askings ?? [], at))
          sheet.remember(inquiry.id, (record) => askedAgain(record, at));
      }
    };
    return sidebarStateOf(refresh(desk.workbook, at, newId, {}, edit), desk);
  });
}

/**
 * Whether this contact was noted already, a moment ago: who got no answer, or was told of a failure, notes it once more.
 * Orders that joined since make it another one.
 */
function isSameContact({ record }: Inquiry, askings: readonly Asking[], at: number): boolean {
  const joinedAt = record.history.entries.reduce(
    (last, entry) => (entry.what === "joined" ? Math.max(last, entry.at) : last),
    Number.NEGATIVE_INFINITY,
  );
  return askings.some(({ until }) => until <= at && until > at - SAME_CONTACT_MS && joinedAt <= until);
}

/** A blank reply-by day follows from the day of contact at the refresh. */
function contactEntries(
  inquiry: Inquiry,
  given: ContactDetails | undefined,
  civil: CivilTime,
  at: number,
): OwnEntries {
  const { entered, contactedAt } = inquiry;
  const { by = "", caseNumber = "", agent = "" } = given ?? {};
  const day = dayOfRecord(given?.replyBy ?? "");
  return {
    // Other words than ours in the cell are the seller's own.
    ...(entered === "" || stateOfLabel(entered) === "to-contact" ? { state: "contacted" as const } : {}),
    ...(Number.isNaN(contactedAt) ? { contactedAt: civil.startOf(civil.dayOf(at)) } : {}),
    ...(day === null ? {} : { replyBy: civil.startOf(day) }),
    ...(by === "" ? {} : { by }),
    ...(caseNumber === "" ? {} : { caseNumber }),
    ...(agent === "" ? {} : { agent }),
  };
}

function wantedInquiries(
  inquiries: readonly Inquiry[],
  ids: readonly string[],
  desk: Desk,
): readonly Inquiry[] {
  const { failures } = desk.messages.addon;
  const wanted = inquiries.filter(({ id }) => ids.includes(id));
  if (wanted.length < new Set(ids).size) throw new Failure("not-found", failures.inquiryNotFound);
  if (new Set(wanted.map(({ product }) => product.shop)).size > 1)
    throw new Failure("invalid", failures.severalShops);
  return wanted;
}
