import { inquiries as en } from "../locales/en/inquiries.ts";
import { inquiries as ja } from "../locales/ja/inquiries.ts";
import type { Language } from "../locales/language.ts";

/**
 * An amount in words, the same on every machine: `38,400円`, `JPY 38,400`, `12.50 USD`.
 *
 * @param value in the currency's main unit
 * @param currency ISO 4217; `""`, where a report of Amazon.co.jp names none, is yen
 */
export function formatMoney(value: number, currency: string, language: Language): string {
  const isYen = currency === "" || currency === "JPY";
  const [whole = "", fraction] = value.toFixed(isYen ? 0 : 2).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const amount = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return (language === "ja" ? ja : en).money(amount, isYen ? "JPY" : currency);
}
