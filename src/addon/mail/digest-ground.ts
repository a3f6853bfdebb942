/** What the morning mail is written from. */
import type { Level } from "../../detection/verdict.ts";
import type { DigestCase, DigestGround } from "../../inquiries/digest.ts";
import { stateLabel } from "../../inquiries/states.ts";
import { civilTimeOf } from "../../sheets/civil-time.ts";
import type { Picture } from "../../sheets/picture.ts";
import type { Desk } from "../desk.ts";
import { shownScore } from "../hold-cards.ts";
import { type Case, casesIn, ordersOf, strongestFinding } from "../inquiry-cards.ts";

/**
 * @param picture null where nothing was imported yet, or it could not be taken
 * @param failures what did not go well, in words
 * @param at epoch ms
 */
export function digestGround(
  { workbook }: Desk,
  picture: Picture | null,
  failures: readonly string[],
  at: number,
): DigestGround {
  const { spreadsheet, language } = workbook;
  const sheet = spreadsheet.getUrl();
  return {
    at,
    civil: picture?.civil ?? civilTimeOf(spreadsheet.getSpreadsheetTimeZone()),
    language,
    cases: picture === null ? [] : digestCases(picture, sheet),
    held: picture === null ? null : heldIn(picture),
    newestReportAt: picture?.desk.history.newestAsOf ?? Number.NaN,
    failures,
    sheet,
  };
}

function heldIn({ verdicts }: Picture) {
  const count = (level: Level): number => verdicts.filter((verdict) => verdict.level === level).length;
  return { all: verdicts.length, danger: count("danger"), caution: count("caution") };
}

function digestCases(picture: Picture, url: string): readonly DigestCase[] {
  const cases = casesIn(picture);
  if (cases.length === 0) return [];
  const { inquiriesSheet, desk } = picture;
  const rows = inquiriesSheet.rows();
  const tab = `${url}#gid=${inquiriesSheet.table.sheet.getSheetId()}`;
  const severalShops = desk.shops.all.length > 1;
  return cases.map((one) => {
    const { product, id } = one.inquiry;
    const row = rows.get(id);
    return {
      ...digestCase(one, picture),
      shop: severalShops ? desk.shops.nameOf(product.shop) : "",
      link: row === undefined ? tab : `${tab}&range=A${row}`,
    };
  });
}

function digestCase(one: Case, { workbook: { language } }: Picture): Omit<DigestCase, "shop" | "link"> {
  const { inquiry, situation, conflict, due, strongest, setAside, attention } = one;
  return {
    due,
    setAside,
    attention,
    product: inquiry.product,
    level: strongest?.level ?? "normal",
    suspicion: shownScore(strongest?.suspicion),
    orders: ordersOf(inquiry).length,
    units: situation.units,
    value: situation.value,
    currency: situation.currency,
    expectedRelease: strongest === null ? Number.NaN : situation.expectedRelease,
    reason: strongestFinding(one)?.text[language] ?? "",
    conflict:
      conflict === null
        ? null
        : { entered: conflict.entered, reported: stateLabel(conflict.reported, language) },
  };
}
