import type { DossierView } from "../addon/calls.ts";
import type { SidebarTexts } from "../locales/ja/sidebar.ts";

/**
 * What a dossier comes to, as terms and sentences.
 *
 * @param day writes a day (epoch ms)
 */
export function dossierFacts(
  view: DossierView,
  { dossier: words, inquiries }: SidebarTexts,
  day: (time: number) => string,
): readonly { readonly term: string; readonly text: string }[] {
  const units = view.units === null ? inquiries.unknownUnits : inquiries.units(view.units);
  const archived = view.archivedUntil === null ? "" : day(view.archivedUntil);
  return [
    { term: words.period, text: words.fromTo(day(view.from), day(view.until)) },
    { term: words.cases, text: words.count(view.cases, units) },
    ...(view.unitDays === null ? [] : [{ term: words.blocked, text: words.unitDays(view.unitDays) }]),
    { term: words.paid, text: paidText(view, words) },
    { term: words.known, text: words.knownSince(day(view.knownSince), archived) },
  ];
}

function paidText(
  { paidOrders, largePaidOrders, minUnits }: DossierView,
  words: SidebarTexts["dossier"],
): string {
  return paidOrders === null || largePaidOrders === null
    ? words.paidUnknown
    : words.paidCount(paidOrders, minUnits, largePaidOrders);
}
