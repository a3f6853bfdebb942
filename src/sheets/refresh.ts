/** Judging anew: verdicts into the orders tab, proposals and situations into the inquiry log, the time noted. */
import { questionFor } from "../inquiries/contact.ts";
import { returnDay } from "../inquiries/due.ts";
import type { Inquiry } from "../inquiries/inquiry.ts";
import { conflictText, situationText, termText } from "../inquiries/situation.ts";
import { stateLabel } from "../inquiries/states.ts";
import type { Language } from "../locales/language.ts";
import { messagesFor } from "../locales/messages.ts";
import { nameOfProduct } from "../orders/product-name.ts";
import { refreshCharts } from "./charts.ts";
import { historyText } from "./history-words.ts";
import { type ImportDesk, openDesk } from "./import-steps.ts";
import type { InquiryCells } from "./inquiries-sheet.ts";
import { noteJudgedWith } from "./judged-with.ts";
import { colourByLevel, levelText } from "./level-colors.ts";
import { OrdersSheet, type VerdictCells } from "./orders-sheet.ts";
import {
  type InquiryEdit,
  inquiriesIn,
  type Picture,
  situationIn,
  strongestVerdict,
  takePicture,
} from "./picture.ts";
import { SeenProducts } from "./seen-products.ts";
import { type SellerLists, writeListChecks } from "./seller-lists.ts";
import { SettingsSheet } from "./settings-sheet.ts";
import { contactGround, writeTemplateSamples } from "./template-samples.ts";
import { reasonsOf, verdictCells } from "./verdict-cells.ts";
import type { Workbook } from "./workbook.ts";

/** Tabs that were opened already, and are as they were read but for what was written through them. */
export interface OpenedTabs {
  readonly settingsSheet?: SettingsSheet;
  readonly desk?: ImportDesk;
  readonly lists?: Partial<SellerLists>;
}

/**
 * Refreshes everything that depends on the order book, and writes only what differs.
 *
 * @param at time of the refresh, epoch ms
 * @param newId makes the opaque id of a new inquiry
 * @param opened need not be opened again
 * @param edit enters something into the inquiry log for the seller, before anything is concluded from it
 * @returns the picture as it stands after the refresh
 */
export function refresh(
  workbook: Workbook,
  at: number,
  newId: () => string,
  opened: OpenedTabs = {},
  edit?: InquiryEdit,
): Picture {
  const settingsSheet = opened.settingsSheet ?? new SettingsSheet(workbook);
  const { settings } = settingsSheet;
  const desk = opened.desk ?? openDesk(workbook, settings);
  return writePicture(
    takePicture(workbook, desk, settings, at, newId, { edit, lists: opened.lists }),
    settingsSheet,
  );
}

/** Writes what the picture shows into the tabs, where they do not say so yet. @returns the picture */
export function writePicture(picture: Picture, settingsSheet: SettingsSheet): Picture {
  const { workbook, desk, settings, at } = picture;
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
  writeTemplates(picture);
  colourByLevel(desk.orders.table, "level", workbook.notes);
  colourByLevel(picture.inquiriesSheet.table, "level", workbook.notes);
  settingsSheet.colourProblems();
  settingsSheet.setRefreshedAt(at);
  noteJudgedWith(workbook.notes, settingsSheet.entries);
  if (picture.verdicts.length > 0) desk.orders.arrangeOnce(workbook.notes);
  refreshCharts(picture);
  workbook.tellOfMoves();
  workbook.settle();
  return picture;
}

function writeTemplates(picture: Picture): void {
  const { templatesSheet } = picture;
  if (templatesSheet === null) return;
  templatesSheet.mend();
  writeTemplateSamples(picture, templatesSheet);
}

/** Writes new inquiries, and what changed of the known ones. */
function writeInquiries(picture: Picture): void {
  const { inquiriesSheet } = picture;
  const entries = inquiriesIn(picture).map((inquiry) => ({ inquiry, cells: inquiryCells(picture, inquiry) }));
  // Announced and entered first: a run that is cut off after it is gone on with by what the records say.
  fillOwnCells(picture);
  const known = new Set(inquiriesSheet.inquiries.map(({ id }) => id));
  inquiriesSheet.update(entries.filter(({ inquiry }) => known.has(inquiry.id)));
  inquiriesSheet.append(entries.filter(({ inquiry }) => !known.has(inquiry.id)));
}

/** What the reports and the calendar say into the seller's cells, where he left them to HoldGuard. */
function fillOwnCells(picture: Picture): void {
  const { inquiriesSheet, known, lives } = picture;
  for (const { id } of known) {
    const followed = lives.followed(id);
    if (followed === undefined) continue;
    const { state, replyBy } = followed;
    if (state !== null) inquiriesSheet.put(id, { state });
    if (!Number.isNaN(replyBy)) inquiriesSheet.put(id, { replyBy });
  }
  inquiriesSheet.announce(inquiriesIn(picture));
  inquiriesSheet.flush();
}

function inquiryCells(picture: Picture, inquiry: Inquiry): InquiryCells {
  const { language } = picture.workbook;
  const situation = situationIn(picture, inquiry);
  // Once Amazon was contacted the text stays as it was on that day.
  const asOf = Number.isNaN(inquiry.contactedAt) ? picture.at : inquiry.contactedAt;
  const question = questionFor([inquiry], contactGround(picture, language, asOf));
  const kept = picture.inquiriesSheet.lastWritten(inquiry.id);
  const followed = picture.lives.followed(inquiry.id);
  const conflict = followed?.conflict ?? null;
  const shown = situationText(situation, language, picture.civil);
  const brought = picture.lives.recoveredBy(inquiry);
  const strongest = strongestVerdict(picture, inquiry);
  const { product } = inquiry;
  return {
    level: strongest === null ? "" : levelText(strongest.level, language),
    title: nameOfProduct(product),
    orderIds: orderIdsText(inquiry, language),
    units: situation.units,
    value: situation.value,
    situation: conflict === null ? shown : `${shown}\n${conflictText(conflict, language)}`,
    reportedState: followed?.reported == null ? "" : stateLabel(followed.reported.state, language),
    heldSince: situation.heldSince,
    expectedRelease: situation.expectedRelease,
    termBasis: situation.term === null ? "" : termText(situation.term, language),
    expectedReturn: returnDay(inquiry, followed?.reported ?? null, picture.civil),
    // What is no longer held has no verdict; why it was a case, and what was asked, stay readable.
    suspicion: strongest === null ? kept.suspicion : Math.floor(strongest.suspicion ?? Number.NaN),
    reasons: strongest === null ? kept.reasons : reasonsOf(strongest, language, picture.civil),
    question: question === "" ? kept.question : question,
    path: picture.settings.inquiries.path[language].join("\n"),
    history: historyText(inquiry, language, picture.inquiriesSheet.writeMoment),
    daysRecovered: roundTo(brought.days, 1),
    unitDaysBack: roundTo(brought.unitDaysBack, 1),
    yenDaysBack: roundTo(brought.yenDaysBack, 0),
    unitDaysHeld: roundTo(brought.unitDaysHeld, 1),
    yenDaysHeld: roundTo(brought.yenDaysHeld, 0),
    priceChange: roundTo(brought.priceChange, 0),
    sku: product.sku,
    asin: product.asin,
    shop: picture.desk.shops.nameOf(product.shop),
    proposedAt: inquiry.proposedAt,
  };
}

/** Order numbers that a cell shows one below the other. */
const SHOWN_ORDERS = 500;

function orderIdsText({ lines }: Inquiry, language: Language): string {
  const orderIds = [...new Set(lines.map((line) => line.orderId))];
  const more = orderIds.length - SHOWN_ORDERS;
  if (more <= 0) return orderIds.join("\n");
  return [...orderIds.slice(0, SHOWN_ORDERS), messagesFor(language).sheets.moreOrders(more)].join("\n");
}

/** NaN stays NaN. */
function roundTo(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
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
