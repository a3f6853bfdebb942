/** The dossier in words: what is to be pasted into the report of abuse, and its subject. */
import { inquiries as en } from "../locales/en/inquiries.ts";
import { inquiries as ja } from "../locales/ja/inquiries.ts";
import type { Language } from "../locales/language.ts";
import { type CivilTime, formatDay } from "./dates.ts";
import type { Dossier, DossierCase } from "./dossier.ts";
import { formatMoney } from "./money.ts";

export interface DossierText {
  readonly subject: string;
  /** One line a case, oldest first. */
  readonly timeline: readonly string[];
  /** The whole text of the report, the timeline in it. */
  readonly body: string;
}

export function dossierText(dossier: Dossier, language: Language, civil: CivilTime): DossierText {
  const texts = language === "ja" ? ja : en;
  const { product, cases } = dossier;
  const day = (instant: number): string => formatDay(civil.dayOf(instant), language);
  const name = [
    product.title || product.asin || product.sku,
    ...[
      product.asin !== "" ? `ASIN: ${product.asin}` : "",
      product.sku !== "" ? `SKU: ${product.sku}` : "",
    ].filter((code) => code !== ""),
  ].join(" / ");
  const lineOf = (one: DossierCase): string =>
    texts.dossier.line(
      one.orderId,
      [
        Number.isNaN(one.units) ? texts.unknown : texts.units(one.units),
        ...(Number.isNaN(one.total) ? [] : [formatMoney(one.total, one.currency, language)]),
      ].join(texts.listSeparator),
      day(one.heldSince),
      day(one.seenUntil),
      day(one.endedBy),
      Number.isNaN(one.contactedAt) ? "" : day(one.contactedAt),
    );
  const timeline = cases.map(lineOf);
  const from = day(cases[0]?.heldSince ?? Number.NaN);
  const until = day(Math.max(...cases.map(({ endedBy }) => endedBy)));
  return {
    subject: texts.dossier.subject(product.asin || product.sku || product.title),
    timeline,
    body: texts.dossier.body({
      name,
      from,
      until,
      cases: cases.length,
      timeline: timeline.join("\n"),
      units: Number.isNaN(dossier.units) ? texts.unknown : texts.units(dossier.units),
      unitDays: Number.isNaN(dossier.unitDays) ? texts.unknown : texts.unitDays(Math.floor(dossier.unitDays)),
      paidOrders: dossier.paidOrders,
    }),
  };
}
