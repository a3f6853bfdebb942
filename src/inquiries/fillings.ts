/** What the placeholders of a template become for holds that are asked about. */
import { inquiries as en } from "../locales/en/inquiries.ts";
import { inquiries as ja } from "../locales/ja/inquiries.ts";
import type { Language } from "../locales/language.ts";
import type { Hold, Product } from "../orders/hold.ts";
import { nameOfProduct } from "../orders/product-name.ts";
import { type CivilTime, expectedRelease, formatDay } from "./dates.ts";
import { formatMoney } from "./money.ts";
import type { TermOf } from "./payment-term.ts";
import { plainName } from "./plain-name.ts";
import type { Fillings } from "./template.ts";

export interface FillingGround {
  readonly language: Language;
  readonly civil: CivilTime;
  readonly termOf: TermOf;
}

/** Of a product's name that is said on the phone or stands in a subject, in characters. */
const BRIEF_NAME = 30;
/** Products that are named there. */
const BRIEF_PRODUCTS = 2;

/**
 * @param holds all of one shop, at least one
 * @param replyBy start of the day, epoch ms
 * @param brief names few products, and long titles only by their beginning
 */
export function fillingsOf(
  holds: readonly Hold[],
  replyBy: number,
  ground: FillingGround,
  brief: boolean,
): Fillings {
  const { language, civil, termOf } = ground;
  const texts = textsOf(language);
  const list = (values: readonly string[]): string =>
    distinct(values.filter((value) => value !== "")).join(texts.listSeparator) || texts.unknown;
  const day = (instant: number): string => formatDay(civil.dayOf(instant), language);
  const products = holds.map(({ product }) => product);
  const orderIds = distinct(holds.map(({ line }) => line.orderId));
  return {
    orderIds: list(orderIds),
    product: brief ? briefly(products, language) : list(products.map(nameOf)),
    asin: list(products.map(({ asin }) => asin)),
    sku: list(holds.map(({ line, product }) => line.sku || product.sku)),
    units: unitsText(holds, language),
    value: list(valueTexts(holds, language)),
    heldSince: day(Math.min(...holds.map(({ heldSince }) => heldSince))),
    expectedRelease: day(
      Math.max(...holds.map((hold) => expectedRelease(hold.heldSince, termOf(hold).days))),
    ),
    replyBy: day(replyBy),
    shop: list(products.map(({ shop }) => shop)),
    orderCount: texts.orders(orderIds.length),
    details: detailsOf(holds, orderIds, day, language),
  };
}

/** The units of all the holds together, as far as known. */
export function unitsText(holds: readonly Hold[], language: Language): string {
  const texts = textsOf(language);
  const known = holds.map(({ quantity }) => quantity).filter((quantity) => !Number.isNaN(quantity));
  if (known.length === 0) return texts.unknown;
  const units = texts.units(known.reduce((sum, quantity) => sum + quantity, 0));
  return known.length < holds.length ? texts.atLeast(units) : units;
}

export function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

/** One block for each product (or set of products that were ordered together), with its orders. */
function detailsOf(
  holds: readonly Hold[],
  orderIds: readonly string[],
  day: (instant: number) => string,
  language: Language,
): string {
  const texts = textsOf(language).contact;
  const holdsOf = new Map<string, Hold[]>(orderIds.map((orderId) => [orderId, []]));
  for (const hold of holds) holdsOf.get(hold.line.orderId)?.push(hold);
  const blocks = new Map<string, string[]>();
  for (const [orderId, ofOrder] of holdsOf) {
    const products = distinct(
      ofOrder.map(({ product }) =>
        product.asin === "" ? nameOf(product) : texts.productWithAsin(nameOf(product), product.asin),
      ),
    ).join(" / ");
    const since = day(Math.min(...ofOrder.map(({ heldSince }) => heldSince)));
    const order = texts.order(orderId, unitsText(ofOrder, language), since);
    const block = blocks.get(products);
    if (block === undefined) blocks.set(products, [order]);
    else block.push(order);
  }
  return [...blocks].map(([products, orders]) => texts.block(products, orders.join("\n"))).join("\n\n");
}

/** The value held as far as known, each currency apart; none where nothing is known. */
function valueTexts(holds: readonly Hold[], language: Language): readonly string[] {
  const sums = new Map<string, number>();
  for (const { line, total } of holds) {
    const currency = line.currency === "" ? "JPY" : line.currency;
    if (!Number.isNaN(total)) sums.set(currency, (sums.get(currency) ?? 0) + total);
  }
  const { atLeast } = textsOf(language);
  const partly = holds.some(({ total }) => Number.isNaN(total));
  return [...sums].map(([currency, value]) => {
    const money = formatMoney(value, currency, language);
    return partly ? atLeast(money) : money;
  });
}

function briefly(products: readonly Product[], language: Language): string {
  const texts = textsOf(language);
  const names = distinct(products.map(nameOf).filter((name) => name !== ""));
  if (names.length === 0) return texts.unknown;
  const named = names.slice(0, BRIEF_PRODUCTS).map(shortened).join(texts.listSeparator);
  return names.length > BRIEF_PRODUCTS ? texts.andMore(named, names.length - BRIEF_PRODUCTS) : named;
}

function shortened(name: string): string {
  const characters = [...name];
  return characters.length > BRIEF_NAME ? `${characters.slice(0, BRIEF_NAME).join("").trimEnd()}…` : name;
}

function nameOf(product: Product): string {
  return plainName(nameOfProduct(product));
}

function textsOf(language: Language): typeof ja {
  return language === "ja" ? ja : en;
}
