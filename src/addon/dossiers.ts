/** The report of abuse (通報): which products there is something to report on, what, and its tab. */
import type { Dossier, DossierCase } from "../inquiries/dossier.ts";
import { dossierText } from "../inquiries/dossier-text.ts";
import { nameOfProduct } from "../orders/product-name.ts";
import { DossierSheet } from "../sheets/dossier-sheet.ts";
import { dossiersIn } from "../sheets/dossiers.ts";
import type { Picture } from "../sheets/picture.ts";
import { checked, productNameSchema } from "./arguments.ts";
import type { Answer, DossierCaseRow, DossierEntry, DossierView, DossierWriting } from "./calls.ts";
import { answerAlone, type Desk } from "./desk.ts";
import { Failure } from "./failure.ts";
import { hasOrders } from "./has-orders.ts";
import { knownOrNull } from "./hold-cards.ts";
import { presentPicture } from "./present-picture.ts";

export function dossiers(): Answer<readonly DossierEntry[]> {
  return answerAlone((desk) => {
    if (!hasOrders(desk)) return [];
    const picture = presentPicture(desk);
    return dossiersIn(picture).map((dossier) => entryOf(dossier, picture));
  });
}

export function dossier(product: unknown): Answer<DossierView> {
  return answerAlone((desk) => {
    const { found, picture } = wantedDossier(product, desk);
    return {
      ...entryOf(found, picture),
      ...dossierText(found, desk.workbook.spoken, picture.civil),
      unitDays: knownOrNull(Math.floor(found.unitDays)),
      paidOrders: knownOrNull(found.paidOrders),
      largePaidOrders: knownOrNull(found.largePaidOrders),
      minUnits: found.minUnits,
      knownSince: found.knownSince,
      archivedUntil: knownOrNull(found.archivedUntil),
      rows: found.cases.map(rowOf),
      path: picture.settings.inquiries.abusePath[desk.workbook.spoken],
    };
  });
}

export function writeDossier(product: unknown): Answer<DossierWriting> {
  return answerAlone((desk) => {
    const { found, picture } = wantedDossier(product, desk);
    const sheet = new DossierSheet(desk.workbook, picture.desk.shops);
    return { tab: sheet.name, ...sheet.write(found) };
  });
}

function wantedDossier(product: unknown, desk: Desk): { readonly found: Dossier; readonly picture: Picture } {
  const { shop, key } = checked(productNameSchema, product, desk);
  const missing = new Failure("not-found", desk.messages.addon.failures.dossierNotFound);
  if (!hasOrders(desk)) throw missing;
  const picture = presentPicture(desk);
  const found = dossiersIn(picture).find((one) => one.product.shop === shop && one.product.key === key);
  if (found === undefined) throw missing;
  return { found, picture };
}

function entryOf({ product, cases, units }: Dossier, { desk }: Picture): DossierEntry {
  return {
    shop: product.shop,
    key: product.key,
    product: nameOfProduct(product),
    asin: product.asin,
    shopName: desk.shops.nameOf(product.shop),
    cases: cases.length,
    units: knownOrNull(units),
    from: cases[0]?.heldSince ?? Number.NaN,
    until: Math.max(...cases.map(({ endedBy }) => endedBy)),
  };
}

function rowOf(one: DossierCase): DossierCaseRow {
  return {
    orderId: one.orderId,
    skus: one.skus,
    units: knownOrNull(one.units),
    total: knownOrNull(one.total),
    currency: one.currency,
    heldSince: one.heldSince,
    seenUntil: one.seenUntil,
    endedBy: one.endedBy,
    contactedAt: knownOrNull(one.contactedAt),
  };
}
