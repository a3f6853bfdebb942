/** Judging anew: verdicts into the orders tab, proposals and situations into the inquiry log, the time noted. */
import { contactFor } from "../inquiries/contact.ts";
import { suggestedReplyBy } from "../inquiries/dates.ts";
import type { Inquiry } from "../inquiries/inquiry.ts";
import { situationText } from "../inquiries/situation.ts";
import { openDesk } from "./import-steps.ts";
import type { InquiryCells } from "./inquiries-sheet.ts";
import { noteJudgedWith } from "./judged-with.ts";
import { colourByLevel, levelText } from "./level-colors.ts";
import { OrdersSheet, type VerdictCells } from "./orders-sheet.ts";
import { inquiriesIn, type Picture, situationIn, strongestVerdict, takePicture } from "./picture.ts";
import { SeenProducts } from "./seen-products.ts";
import { writeListChecks } from "./seller-lists.ts";
import { SettingsSheet } from "./settings-sheet.ts";
import { reasonsOf, verdictCells } from "./verdict-cells.ts";
import type { Workbook } from "./workbook.ts";

/**
 * Refreshes everything that depends on the order book, and writes only what differs.
 *
 * @param at time of the refresh, epoch ms
 * @param newId makes the opaque id of a new inquiry
 * @returns the picture as it stands after the refresh
 */
export function refresh(workbook: Workbook, at: number, newId: () => string): Picture {
  const settingsSheet = new SettingsSheet(workbook);
  const { settings } = settingsSheet;
  const desk = openDesk(workbook, settings);
  const picture = takePicture(workbook, desk, settings, at, newId);
  writeInquiries(picture);
  const { civil } = picture;
  const { staleHours } = settings.detection;
  const cellsOf = new Map<number, VerdictCells>();
  const inquiryOf = inquiryIds(picture);
  picture.verdicts.forEach((verdict, position) => {
    const index = picture.indexOf[position] ?? -1;
    const inquiry = inquiryOf.get(index) ?? OrdersSheet.inquiryOf(picture.standing[index]);
    cellsOf.set(index, verdictCells(verdict, staleHours, inquiry, workbook.language, civil));
  });
  desk.orders.writeVerdicts(picture.standing, cellsOf);
  desk.orders.writeShopNames();
  picture.stock?.writeHeld(picture.holds, desk.orders.book.lines, {
    from: picture.archivedUntil,
    until: (shop) => desk.history.newestOrdersAsOf(shop),
  });
  writeListChecks(picture.lists, workbook, new SeenProducts(desk.orders.book.lines, picture.archivedNames), {
    at,
    civil,
  });
  colourByLevel(desk.orders.table, "level");
  colourByLevel(picture.inquiriesSheet.table, "level");
  settingsSheet.colourProblems();
  settingsSheet.setRefreshedAt(at);
  noteJudgedWith(settingsSheet.entries);
  if (picture.verdicts.length > 0) desk.orders.arrangeOnce();
  return picture;
}

/** Writes new inquiries, and what changed of the known ones. */
function writeInquiries(picture: Picture): void {
  const { inquiriesSheet } = picture;
  const entries = inquiriesIn(picture).map((inquiry) => ({ inquiry, cells: inquiryCells(picture, inquiry) }));
  const known = new Set(inquiriesSheet.inquiries.map(({ id }) => id));
  inquiriesSheet.update(entries.filter(({ inquiry }) => known.has(inquiry.id)));
  inquiriesSheet.append(entries.filter(({ inquiry }) => !known.has(inquiry.id)));
  for (const { inquiry } of entries) fillReplyBy(picture, inquiry);
}

/** A day by which to answer, where the seller noted a contact and left the day open. */
function fillReplyBy(picture: Picture, inquiry: Inquiry): void {
  if (Number.isNaN(inquiry.contactedAt) || !Number.isNaN(inquiry.replyBy)) return;
  const { replyDays } = picture.settings.inquiries;
  picture.inquiriesSheet.fillOwn(
    inquiry.id,
    "replyBy",
    suggestedReplyBy(inquiry.contactedAt, replyDays, picture.civil),
    (cell) => cell === "",
  );
}

function inquiryCells(picture: Picture, inquiry: Inquiry): InquiryCells {
  const { language } = picture.workbook;
  const { detection, inquiries } = picture.settings;
  const situation = situationIn(picture, inquiry);
  const contact = contactFor([inquiry], {
    holdOf: picture.holdOf,
    settings: inquiries,
    paymentTermDays: detection.paymentTermDays,
    staleHours: detection.staleHours,
    // Once Amazon was contacted the text stays as it was on that day.
    at: Number.isNaN(inquiry.contactedAt) ? picture.at : inquiry.contactedAt,
    language,
    civil: picture.civil,
  });
  const kept = picture.inquiriesSheet.lastWritten(inquiry.id);
  const strongest = strongestVerdict(picture, inquiry);
  const { product } = inquiry;
  return {
    level: strongest === null ? "" : levelText(strongest.level, language),
    title: product.title || product.asin || product.sku,
    orderIds: [...new Set(inquiry.lines.map((line) => line.orderId))].join("\n"),
    units: situation.units,
    value: situation.value,
    situation: situationText(situation, language, picture.civil),
    heldSince: situation.heldSince,
    expectedRelease: situation.expectedRelease,
    // What is no longer held has no verdict; why it was a case, and what was asked, stay readable.
    suspicion: strongest === null ? kept.suspicion : Math.floor(strongest.suspicion ?? Number.NaN),
    reasons: strongest === null ? kept.reasons : reasonsOf(strongest, language, picture.civil),
    question: contact.question === "" ? kept.question : contact.question,
    path: contact.path.join("\n"),
    sku: product.sku,
    asin: product.asin,
    shop: picture.desk.shops.nameOf(product.shop),
    proposedAt: inquiry.proposedAt,
  };
}

function inquiryIds(picture: Picture): ReadonlyMap<number, string> {
  const ids = new Map<number, string>();
  for (const inquiry of inquiriesIn(picture)) {
    for (const line of inquiry.lines) {
      const index = picture.desk.orders.book.find(inquiry.product.shop, { ...line, asin: "" });
      if (index !== undefined) ids.set(index, inquiry.id);
    }
  }
  return ids;
}
