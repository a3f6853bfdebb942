import { exemptionFinder } from "../detection/exemption.ts";
import { countDossiers, type Dossier, type DossierGround, dossiersOf } from "../inquiries/dossier.ts";
import type { Picture } from "./picture.ts";

/** The products of which several orders ended unpaid, as the picture shows them. */
export function dossiersIn(picture: Picture): readonly Dossier[] {
  return dossiersOf(groundOf(picture));
}

/** How many such products there are. */
export function dossierCount(picture: Picture): number {
  return countDossiers(groundOf(picture));
}

function groundOf(picture: Picture): DossierGround {
  const { holds, desk, products, known, settings, archivedUntil, lists, at, civil } = picture;
  const exemptions = (lists.exemptions?.entries ?? []).filter(({ covers }) => covers !== "sale");
  const exemptionsOf = exemptionFinder(exemptions, at);
  return {
    holds,
    lines: desk.orders.book.lines,
    products,
    inquiries: known,
    archivedUntil,
    civil,
    isExempt: (hold) => exemptionsOf(hold).length > 0,
    minUnits: settings.inquiries.minima.units,
  };
}
