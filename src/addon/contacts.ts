/** What the seller needs to contact Amazon about one or several inquiries, and noting that it was done. */
import { type Contact, contactFor } from "../inquiries/contact.ts";
import { suggestedReplyBy } from "../inquiries/dates.ts";
import type { Inquiry } from "../inquiries/inquiry.ts";
import { stateLabel, stateOfLabel } from "../inquiries/states.ts";
import { civilTimeOf } from "../sheets/civil-time.ts";
import { InquiriesSheet } from "../sheets/inquiries-sheet.ts";
import { inquiriesIn, type Picture } from "../sheets/picture.ts";
import { refresh } from "../sheets/refresh.ts";
import { SettingsSheet } from "../sheets/settings-sheet.ts";
import { textOf } from "../sheets/table.ts";
import { checked, inquiryIdsSchema } from "./arguments.ts";
import type { Answer, ContactText, SidebarState } from "./calls.ts";
import { answerAlone, type Desk } from "./desk.ts";
import { Failure } from "./failure.ts";
import { newId } from "./new-id.ts";
import { presentPicture } from "./present-picture.ts";
import { sidebarStateOf } from "./sidebar-state.ts";

export function contactText(inquiryIds: unknown): Answer<ContactText> {
  return answerAlone((desk) => {
    const ids = checked(inquiryIdsSchema, inquiryIds, desk.messages);
    const picture = presentPicture(desk);
    return contactOf(picture, wantedInquiries(inquiriesIn(picture), ids, desk));
  });
}

/** Fills state and day of contact only where the seller has left them as they were. */
export function markContacted(inquiryIds: unknown): Answer<SidebarState> {
  return answerAlone((desk) => {
    const ids = checked(inquiryIdsSchema, inquiryIds, desk.messages);
    const { settings } = new SettingsSheet(desk.workbook);
    const sheet = new InquiriesSheet(desk.workbook);
    const civil = civilTimeOf(desk.workbook.spreadsheet.getSpreadsheetTimeZone());
    const at = Date.now();
    for (const { id } of wantedInquiries(sheet.inquiries, ids, desk)) {
      const contacted = stateLabel("contacted", desk.workbook.language);
      sheet.fillOwn(id, "state", contacted, isToContact);
      sheet.fillOwn(id, "contactedAt", civil.startOf(civil.dayOf(at)), (cell) => cell === "");
      const replyBy = suggestedReplyBy(at, settings.inquiries.replyDays, civil);
      sheet.fillOwn(id, "replyBy", replyBy, (cell) => cell === "");
    }
    return sidebarStateOf(refresh(desk.workbook, at, newId), desk);
  });
}

/** Blank or as we left it: other words are the seller's own. */
function isToContact(cell: unknown): boolean {
  const text = textOf(cell).trim();
  return text === "" || stateOfLabel(text) === "to-contact";
}

function contactOf(picture: Picture, inquiries: readonly Inquiry[]): Contact {
  const { detection, inquiries: settings } = picture.settings;
  return contactFor(inquiries, {
    holdOf: picture.holdOf,
    settings,
    paymentTermDays: detection.paymentTermDays,
    staleHours: detection.staleHours,
    at: picture.at,
    language: picture.workbook.language,
    civil: picture.civil,
  });
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
