import { type Dossier, dossiersOf } from "../inquiries/dossier.ts";
import type { Picture } from "./picture.ts";

/** The products of which several orders ended unpaid, as the picture shows them. */
export function dossiersIn({
  holds,
  desk,
  products,
  known,
  settings,
  archivedUntil,
}: Picture): readonly Dossier[] {
  return dossiersOf({
    holds,
    lines: desk.orders.book.lines,
    products,
    inquiries: known,
    archivedUntil,
    minUnits: settings.inquiries.minima.units,
  });
}
