import { detection as english } from "../../locales/en/detection.ts";
import { detection as japanese } from "../../locales/ja/detection.ts";
import type { HeldInShop } from "../held-elsewhere.ts";
import type { Rule } from "../rule.ts";
import type { RuleContext } from "../rule-context.ts";
import { surpriseShare } from "../statistics/surprise-share.ts";
import { arrivalRate, chanceOfOthers } from "../usual-arrivals.ts";
import { pendingTime } from "../usual-pending.ts";

type Seen = {
  /** Shops in which the product is held, the judged hold's own included. */
  readonly shops: number;
  /** Pending orders of it in the other shops. */
  readonly orders: number;
  readonly units: number;
  /** Between this order and the farthest of them. */
  readonly hours: number;
};

export const rule: Rule<Seen, "windowHours" | "minUnits" | "rareOneIn" | "extremeOneIn"> = {
  id: "same-product-several-shops",
  family: "burst",
  maturity: "experimental",
  name: { ja: "複数店舗での同じ商品の保留", en: "Same product held in several shops" },
  question: {
    ja: "このスプレッドシートにある複数の店舗で、同じ商品が同時に押さえられているか。",
    en: "Is the same product held in two or more shops of this spreadsheet at the same time?",
  },
  strength: { default: 75, min: 0, max: 99 },
  params: {
    windowHours: {
      default: 48,
      min: 1,
      max: 720,
      unit: "hours",
      label: { ja: "同時とみなす間隔", en: "longest distance" },
      help: {
        ja: "注文の間隔がこの時間以内の保留を、同時とみなします。",
        en: "Orders no farther apart than this count as at the same time.",
      },
    },
    minUnits: {
      default: 3,
      min: 2,
      max: 1000,
      unit: "units",
      label: { ja: "対象にする最小の数量", en: "fewest units" },
      help: {
        ja: "すべての店舗の保留の合計がこれより少ないときは当てはめません。",
        en: "Left alone while fewer units are held in all shops together.",
      },
    },
    rareOneIn: {
      default: 4,
      min: 2,
      max: 10_000,
      unit: "occasions",
      label: { ja: "珍しいとみなす頻度（何回に1回）", en: "rare: once in" },
      help: {
        ja: "ふだんの売れ方で、この回数に1回より珍しい重なり方から、疑い度に加え始めます。",
        en: "A coincidence rarer than once in this many begins to count.",
      },
    },
    extremeOneIn: {
      default: 50,
      min: 2,
      max: 100_000,
      unit: "occasions",
      label: { ja: "極めて珍しいとみなす頻度（何回に1回）", en: "extreme: once in" },
      help: {
        ja: "この回数に1回より珍しい重なり方は、ルールの強さをすべて加えます。",
        en: "A coincidence rarer than once in this many counts in full.",
      },
    },
  },
  needs: ["product"],
  evaluate(hold, context, params) {
    if (Object.keys(context.baseline.shops).length < 2) return { outcome: "not-judged", reason: ONE_SHOP };
    const elsewhere = context.heldElsewhere.around(hold, params.windowHours);
    const orders = elsewhere.reduce((sum, one) => sum + one.orders, 0);
    const own = hold.quantity > 0 ? hold.quantity : 1;
    const evidence = {
      shops: new Set([hold.product.shop, ...elsewhere.map(({ product }) => product.shop)]).size,
      orders,
      units: elsewhere.reduce((sum, { units }) => sum + units, own),
      hours: Math.max(0, ...elsewhere.map(({ hours }) => hours)),
    };
    if (orders === 0 || evidence.units < params.minUnits) return { outcome: "miss", evidence };
    const { mean, shape } = expectedElsewhere(elsewhere, params.windowHours, context);
    const share = surpriseShare(
      chanceOfOthers(orders, mean, shape, 1),
      params.rareOneIn,
      params.extremeOneIn,
    );
    return share === 0 ? { outcome: "miss", evidence } : { outcome: "hit", share, evidence };
  },
  explain: {
    seen: {
      ja: ({ shops, orders, units, hours }) =>
        shops < 2
          ? "同じ商品が近い時期に押さえられているほかの店舗はありません。"
          : `同じ商品が${shops}店舗で同時に押さえられています。ほかの店舗の保留は${orders}件で、合わせて${units}個、注文の間隔は${japanese.duration(hours)}以内です。`,
      en: ({ shops, orders, units, hours }) =>
        shops < 2
          ? "No other shop has this product held around that time."
          : `The product is held in ${shops} shops at the same time: ${orders} more ${orders === 1 ? "order" : "orders"} elsewhere, ${units} units in all, within ${english.duration(hours)}.`,
    },
    why: {
      ja: "Amazon は、同じ商品を複数の出品者に注文していることを、いたずらの目安の一つにしています。",
      en: "Amazon takes orders of one product to several sellers as a sign of a prank.",
    },
    todo: {
      ja: "それぞれの店舗の注文番号を控え、同じ商品であることを Amazon に伝えて確認してもらってください。",
      en: "Note the order numbers of each shop, and tell Amazon that they are of one product.",
    },
  },
  innocentCauses: [
    { ja: "どの店舗でもよく売れている商品", en: "A product that sells well in every shop" },
    {
      ja: "在庫の足りない分を、別の店舗でも買っている",
      en: "A buyer who gets in one shop what another had too little of",
    },
  ],
  blindSpots: [
    {
      ja: "ほかの出品者の店舗への注文は見えません。",
      en: "Orders to other sellers cannot be seen.",
    },
    {
      ja: "店舗ごとに ASIN も SKU も違うと、同じ商品とわかりません。",
      en: "Where neither ASIN nor SKU agree, the product is not known to be the same.",
    },
  ],
  examples: [
    {
      kind: "hit",
      title: { ja: "別の店舗でも、同じ日に8個", en: "Eight more in another shop on the same day" },
      given: {
        hold: { units: 8, boughtHoursAgo: 3 },
        others: [{ shop: "二号店", units: 8, boughtHoursAgo: 5 }],
        sales: [
          { units: 1, total: 2480, times: 4 },
          { shop: "二号店", units: 1, total: 2480, times: 4 },
        ],
      },
      expect: { outcome: "hit", minShare: 0.3 },
    },
    {
      kind: "miss",
      title: { ja: "別の店舗の保留は、別の商品", en: "The other shop's hold is of another product" },
      given: {
        hold: { units: 8, boughtHoursAgo: 3 },
        others: [{ shop: "二号店", product: "別の商品", units: 8, boughtHoursAgo: 5 }],
      },
      expect: { outcome: "miss" },
    },
    {
      kind: "boundary",
      title: { ja: "1個ずつの2件では、まだ数えない", en: "One unit in each of two shops is too little" },
      given: {
        hold: { units: 1, boughtHoursAgo: 3 },
        others: [{ shop: "二号店", units: 1, boughtHoursAgo: 5 }],
      },
      expect: { outcome: "miss" },
    },
    {
      kind: "boundary",
      title: { ja: "間隔が3日あれば、同時とはみなさない", en: "Three days apart is not the same time" },
      given: {
        hold: { units: 8, boughtHoursAgo: 3 },
        others: [{ shop: "二号店", units: 8, boughtHoursAgo: 76 }],
      },
      expect: { outcome: "miss" },
    },
    {
      kind: "not-judged",
      title: { ja: "取り込んでいる店舗が一つだけ", en: "Only one shop has been imported" },
      given: { hold: { units: 8, boughtHoursAgo: 3 } },
      expect: { outcome: "not-judged" },
    },
  ],
};

const ONE_SHOP = {
  ja: "取り込まれているのが一つの店舗だけのため、判定できません。",
  en: "Not judged: only one shop has been imported.",
};

/** How many orders of the product are usually pending in those shops out of a window to either side. */
function expectedElsewhere(
  elsewhere: readonly HeldInShop[],
  windowHours: number,
  { baseline, paymentTermDays }: RuleContext,
): { readonly mean: number; readonly shape: number } {
  let mean = 0;
  let shape = 0;
  for (const { product } of elsewhere) {
    const rate = arrivalRate(product, baseline);
    const hours = pendingTime(2 * windowHours, product.shop, "unknown", baseline, paymentTermDays);
    mean += (rate.mean / 24) * hours;
    shape += rate.shape;
  }
  return { mean: Math.max(1e-6, mean), shape };
}
