/** What can be set against such holds, as far as the shops' own history supports it. It only reads. */
import { ORDERS_API_KIND } from "../connectors/orders/kind.ts";
import {
  CANCEL_RATE_DAYS,
  CANCEL_RATE_LIMIT,
  cancelRate,
  konbiniRecords,
  limitAdvice,
} from "../inquiries/prevention.ts";
import type { Product } from "../orders/hold.ts";
import { nameOfProduct } from "../orders/product-name.ts";
import { allOrders } from "../reports/kinds/all-orders.ts";
import type { Picture } from "../sheets/picture.ts";
import type { Answer, Prevention } from "./calls.ts";
import { answerAlone } from "./desk.ts";
import { hasOrders } from "./has-orders.ts";
import { knownOrNull } from "./hold-cards.ts";
import { presentPicture } from "./present-picture.ts";

/** Products in each list: those beyond are only counted. */
const LISTED = 30;

/** The kinds of import that tell of cancelled orders. */
const TELL_CANCELS: readonly string[] = [allOrders.id, ORDERS_API_KIND];

const NOTHING: Prevention = {
  knownSince: null,
  archivedUntil: null,
  cancelRates: [],
  cancelRateLimit: CANCEL_RATE_LIMIT,
  cancelRateDays: CANCEL_RATE_DAYS,
  limits: [],
  moreLimits: 0,
  undecided: [],
  moreUndecided: 0,
  konbini: [],
};

export function prevention(): Answer<Prevention> {
  return answerAlone((desk) => (hasOrders(desk) ? preventionIn(presentPicture(desk)) : NOTHING));
}

function preventionIn({ desk, products, archivedUntil }: Picture): Prevention {
  const { orders, shops, history } = desk;
  const { lines } = orders.book;
  const named = (product: Product) => ({
    product: nameOfProduct(product),
    shop: shops.nameOf(product.shop),
  });
  const { limits, undecided } = limitAdvice(lines, products);
  const konbini = konbiniRecords(lines);
  const firsts = lines.flatMap(({ sightings }) => sightings.map(({ firstAt }) => firstAt));
  return {
    ...NOTHING,
    knownSince: knownOrNull(firsts.reduce((least, at) => Math.min(least, at), firsts[0] ?? Number.NaN)),
    archivedUntil: knownOrNull(archivedUntil),
    cancelRates: konbini.map(({ shop }) => {
      const until = history.newestAsOfKinds(shop, TELL_CANCELS);
      return { shop: shops.nameOf(shop), until: knownOrNull(until), ...cancelRate(lines, shop, until) };
    }),
    limits: limits.slice(0, LISTED).map(({ product, ...one }) => ({ ...named(product), ...one })),
    moreLimits: Math.max(0, limits.length - LISTED),
    undecided: undecided.slice(0, LISTED).map(({ product, ...one }) => ({ ...named(product), ...one })),
    moreUndecided: Math.max(0, undecided.length - LISTED),
    konbini: konbini.map((record) => ({ ...record, shop: shops.nameOf(record.shop) })),
  };
}
