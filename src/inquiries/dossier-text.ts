/** The dossier in words: what is to be pasted into the report of abuse, its subject, and what happened when. */
import { inquiries as en } from "../locales/en/inquiries.ts";
import { inquiries as ja } from "../locales/ja/inquiries.ts";
import type { Language } from "../locales/language.ts";
import { type CivilTime, formatDay, formatFullDay, formatMoment } from "./dates.ts";
import type { Dossier, DossierCase } from "./dossier.ts";
import { formatMoney } from "./money.ts";
import { plainName } from "./plain-name.ts";

export interface DossierEvent {
  readonly when: string;
  readonly what: string;
}

export interface DossierText {
  readonly subject: string;
  /** The whole text of the report, one line a case in it, oldest first. */
  readonly body: string;
  /** All orders together, in the order in which things happened. */
  readonly timeline: readonly DossierEvent[];
}

export function dossierText(dossier: Dossier, language: Language, civil: CivilTime): DossierText {
  const texts = language === "ja" ? ja : en;
  const { product, cases } = dossier;
  const fullDay = (instant: number): string => formatFullDay(civil.dayOf(instant), language);
  return {
    subject: texts.dossier.subject(product.asin || product.sku || plainName(product.title)),
    timeline: timelineOf(cases, language, civil),
    body: texts.dossier.body({
      name: nameOf(dossier),
      from: fullDay(cases[0]?.heldSince ?? Number.NaN),
      until: fullDay(Math.max(...cases.map(({ endedBy }) => endedBy))),
      cases: cases.length,
      timeline: cases.map((one) => lineOf(one, language, civil)).join("\n"),
      units: Number.isNaN(dossier.units) ? texts.unknown : texts.units(dossier.units),
      unitDays: Math.floor(dossier.unitDays),
      paidOrders: dossier.paidOrders,
      minUnits: dossier.minUnits,
      largePaidOrders: dossier.largePaidOrders,
      knownSince: fullDay(dossier.knownSince),
      archivedUntil: Number.isNaN(dossier.archivedUntil) ? "" : fullDay(dossier.archivedUntil),
    }),
  };
}

function nameOf({ product, cases }: Dossier): string {
  const skus = [...new Set(cases.flatMap((one) => one.skus))];
  return [
    plainName(product.title),
    product.asin === "" ? "" : `ASIN: ${product.asin}`,
    skus.length === 0 ? "" : `SKU: ${skus.join(", ")}`,
  ]
    .filter((part) => part !== "")
    .join(" / ");
}

function lineOf(one: DossierCase, language: Language, civil: CivilTime): string {
  const texts = language === "ja" ? ja : en;
  const begin = civil.dayOf(one.heldSince);
  // The year of the order stands for what follows in the same year.
  const day = (instant: number): string => {
    const civilDay = civil.dayOf(instant);
    return civilDay.year === begin.year ? formatDay(civilDay, language) : formatFullDay(civilDay, language);
  };
  return texts.dossier.line(
    orderOf(one, language),
    { day: formatFullDay(begin, language), told: one.purchaseTold },
    day(one.seenUntil),
    day(one.endedBy),
    texts.cancellers[one.cancelledBy],
    Number.isNaN(one.contactedAt) ? "" : day(one.contactedAt),
  );
}

function orderOf({ orderId, units, total, currency }: DossierCase, language: Language): string {
  const texts = language === "ja" ? ja : en;
  const amount = [
    Number.isNaN(units) ? texts.unknown : texts.units(units),
    ...(Number.isNaN(total) ? [] : [formatMoney(total, currency, language)]),
  ];
  return texts.dossier.order(orderId, amount.join(texts.listSeparator));
}

function timelineOf(
  cases: readonly DossierCase[],
  language: Language,
  civil: CivilTime,
): readonly DossierEvent[] {
  const { cancellers, dossier } = language === "ja" ? ja : en;
  const { events } = dossier;
  const moment = (instant: number): string => formatMoment(instant, language, civil);
  return cases
    .flatMap((one): { readonly at: number; readonly event: DossierEvent }[] => {
      const order = orderOf(one, language);
      const { heldSince, endedBy, contactedAt } = one;
      const begin = one.purchaseTold ? events.placed(order) : events.seen(order);
      const contacted = {
        // Only the day of a contact is known: it cannot have come before the order.
        at: Math.max(contactedAt, heldSince),
        event: {
          when: Number.isNaN(contactedAt) ? "" : formatFullDay(civil.dayOf(contactedAt), language),
          what: events.contacted(order),
        },
      };
      return [
        { at: heldSince, event: { when: moment(heldSince), what: begin } },
        ...(Number.isNaN(contactedAt) ? [] : [contacted]),
        {
          at: endedBy,
          event: { when: moment(endedBy), what: events.ended(order, cancellers[one.cancelledBy]) },
        },
      ];
    })
    .sort((one, other) => one.at - other.at)
    .map(({ event }) => event);
}
