/** What every sheet of an earlier layout tells: reports, and all that a seller may have done on it by then. */
import type { Host } from "../../../preview/host/types.ts";
import { allOrders, honestSales, orderId } from "../report-files.ts";
import type { GivenFile } from "../spreadsheet.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** 2026-11-10T09:00:00+09:00 */
export const BEGIN = Date.UTC(2026, 10, 10, 0);

export const SALES = 24;
/** Held until the end of the story, contacted about, and with a note of the seller's. */
export const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: BEGIN - 5 * HOUR };
/** Held in the first report, cancelled in the second. */
export const ENDED = { ...ATTACK, id: orderId(901), bought: BEGIN - 6 * HOUR };
/** In a report that was taken back. */
export const TAKEN_BACK = { ...ATTACK, id: orderId(902), sku: "TOY-2", asin: "B000000002" };
/** In a report whose import was cut off before its end. */
export const CUT_OFF = {
  ...ATTACK,
  id: orderId(903),
  quantity: 12,
  sku: "TOY-3",
  asin: "B000000003",
  title: "積み木",
};
/** Entered by hand. */
export const BY_HAND = orderId(904);

export const NOTE = "電話で確認した";
export const OWN_COLUMN = "わたしのメモ";
export const OWN_CELL = "そのまま残す";
export const OWN_QUESTION = "ご担当者様、次の注文についてお知らせください。\n{注文の明細}";
/** By label of the settings tab. */
export const OWN_REPLY_DAYS = 5;

const FIRST_FILE = allOrders(BEGIN, [...honestSales(SALES, BEGIN), ATTACK, ENDED], "first.txt");
const SECOND_FILE = allOrders(
  BEGIN + 2 * DAY,
  [ATTACK, { ...ENDED, status: "Cancelled", quantity: 0, updated: BEGIN + DAY }],
  "second.txt",
);
const THIRD_FILE = allOrders(BEGIN + 3 * DAY, [TAKEN_BACK], "third.txt");
export const CUT_FILE = allOrders(BEGIN + 3 * DAY, [CUT_OFF], "cut.txt");

export interface Teller {
  readonly host: Host;
  call(name: string, ...args: unknown[]): unknown;
  importFile(file: GivenFile, end: boolean): string;
  /** Whether the add-on of then had this function. */
  knows(name: string): boolean;
  setClock(at: number): void;
}

export function tellStory({ host, call, importFile, knows, setClock }: Teller): void {
  setClock(BEGIN);
  importFile(FIRST_FILE, true);
  setClock(BEGIN + DAY);
  const state = call("sidebarState") as { inquiries: { inquiryId: string }[] };
  call("markContacted", [state.inquiries[0]?.inquiryId]);
  sellerWrites(host);
  call("addOrder", {
    shop: "",
    orderId: BY_HAND,
    sku: "TOY-4",
    asin: "",
    title: "手で入れた注文",
    units: 8,
    total: 24_000,
    purchasedAt: BEGIN,
    payment: "convenience-store",
    seenAt: BEGIN + DAY,
  });
  setClock(BEGIN + 2 * DAY);
  importFile(SECOND_FILE, true);
  setClock(BEGIN + 3 * DAY);
  if (knows("undoImport")) call("undoImport", importFile(THIRD_FILE, true));
  if (knows("addToWatchList")) {
    call("addToWatchList", { by: "sku", text: "TOY-1", reason: "ねらわれやすい", until: null });
    const target = { target: "order", id: BY_HAND, shop: "", covers: "everything" };
    call("addExemption", { ...target, reason: "知り合いの注文", until: null });
  }
  if (knows("drawCharts")) call("drawCharts");
  if (knows("flagRecord")) call("flagRecord");
  importFile(CUT_FILE, false);
}

/** Edits of the seller's own: a note, a column, two settings. */
function sellerWrites(host: Host): void {
  const tab = (name: string) => {
    const sheet = host.spreadsheet.getSheetByName(name);
    if (sheet === null) throw new Error(`no tab ${name}`);
    return sheet;
  };
  const headersOf = (sheet: GoogleAppsScript.Spreadsheet.Sheet): unknown[] =>
    sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? [];
  const inquiries = tab("問い合わせ記録");
  inquiries.getRange(2, headersOf(inquiries).indexOf("メモ") + 1).setValue(NOTE);
  const orders = tab("注文");
  const own = orders.getLastColumn() + 1;
  orders.insertColumnAfter(own - 1);
  orders.getRange(1, own).setValue(OWN_COLUMN);
  orders.getRange(2, own).setValue(OWN_CELL);
  const settings = tab("設定");
  const [headers = [], ...rows] = settings.getDataRange().getValues();
  const enter = (id: string, value: string | number): void => {
    const row = rows.findIndex((cells) => cells.includes(id));
    if (row === -1) throw new Error(`no setting ${id}`);
    settings.getRange(row + 2, headers.indexOf("値") + 1).setValue(value);
  };
  if (rows.some((cells) => cells.includes("inquiry.question.ja"))) enter("inquiry.question.ja", OWN_QUESTION);
  enter("inquiry.replyDays", OWN_REPLY_DAYS);
}
