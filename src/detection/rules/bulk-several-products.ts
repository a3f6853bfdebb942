import { detection as english } from "../../locales/en/detection.ts";
import { detection as japanese } from "../../locales/ja/detection.ts";
import type { Rule } from "../rule.ts";
import { surpriseShare } from "../statistics/surprise-share.ts";
import { chanceOfUnits } from "../usual-units.ts";

type Seen = {
  /** Products of the order of which it takes the fewest units or more. */
  readonly products: number;
  /** Of these products together. */
  readonly units: number;
  readonly oneIn: number;
};

export const rule: Rule<Seen, "minProducts" | "minUnits" | "rareOneIn" | "extremeOneIn"> = {
  id: "bulk-several-products",
  family: "quantity",
  maturity: "stable",
  name: { ja: "複数商品のまとめ買い", en: "Several products in bulk" },
  question: {
    ja: "1件の注文で、いくつもの商品をまとめて買っていないか。",
    en: "Does one order take many units of several products at once?",
  },
  strength: { default: 95, min: 0, max: 99 },
  params: {
    minProducts: {
      default: 2,
      min: 2,
      max: 100,
      unit: "products",
      label: { ja: "対象にする最小の商品数", en: "fewest products" },
      help: {
        ja: "まとめ買いの商品がこれより少ない注文には当てはめません。",
        en: "Orders with fewer products in bulk are left alone.",
      },
    },
    minUnits: {
      default: 2,
      min: 2,
      max: 1000,
      unit: "units",
      label: { ja: "まとめ買いとみなす最小の数量", en: "fewest units of each" },
      help: {
        ja: "数量がこれより少ない商品は数えません。",
        en: "Products with fewer units are not counted.",
      },
    },
    rareOneIn: {
      default: 100,
      min: 2,
      max: 10_000,
      unit: "orders",
      label: { ja: "珍しいとみなす頻度（何件に1件）", en: "rare: one order in" },
      help: {
        ja: "複数の商品を買う注文のうち、この件数に1件より珍しい数量の組み合わせから、疑い度に加え始めます。",
        en: "Begins to count where the quantities together are rarer than one in this many orders of several products.",
      },
    },
    extremeOneIn: {
      default: 500,
      min: 2,
      max: 1_000_000,
      unit: "orders",
      label: { ja: "極めて珍しいとみなす頻度（何件に1件）", en: "extreme: one order in" },
      help: {
        ja: "この件数に1件より珍しい組み合わせは、ルールの強さをすべて加えます。",
        en: "Rarer than one in this many counts in full.",
      },
    },
  },
  needs: ["product"],
  evaluate(hold, context, params) {
    const lines = context.holdsOfOrder(hold).filter(({ quantity }) => quantity >= params.minUnits);
    const products = new Set(lines.map(({ product }) => product)).size;
    // One buyer likes numbers, or does not: each further product counts half.
    const chances = lines
      .map((line) => chanceOfUnits(line.quantity, line.product, context.baseline))
      .sort((one, other) => one - other);
    const chance = chances.reduce((product, one, index) => product * (index === 0 ? one : Math.sqrt(one)), 1);
    const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
    const evidence = { products, units, oneIn: 1 / chance };
    if (context.holdsOfOrder(hold).every(({ quantity }) => Number.isNaN(quantity))) {
      return { outcome: "not-judged", reason: NO_QUANTITIES };
    }
    const share = surpriseShare(chance, params.rareOneIn, params.extremeOneIn);
    if (products < params.minProducts || share === 0) return { outcome: "miss", evidence };
    return { outcome: "hit", share, evidence };
  },
  explain: {
    seen: {
      ja: ({ products, units, oneIn }) =>
        products < 2
          ? "複数の商品をまとめ買いする注文ではありません。"
          : `1件の注文で${products}商品をまとめて、合計${units}個買っています。${oneIn < 3 ? "珍しい数量ではありません。" : `こうした数量の組み合わせは${japanese.onceInOrders(oneIn)}。`}`,
      en: ({ products, units, oneIn }) =>
        products < 2
          ? "The order does not take several products in bulk."
          : `One order takes ${units} units of ${products} products. ${oneIn < 3 ? "Such quantities are nothing unusual." : `Such quantities together ${english.onceInOrders(oneIn)}.`}`,
    },
    why: {
      ja: "Amazon は、同じ商品だけでなく、複数の商品をまとめた注文もいたずらの目安として挙げています。",
      en: "Amazon names several products in bulk, and not only one, as a sign of a prank order.",
    },
    todo: {
      ja: "注文に含まれる商品をすべて確認し、心当たりがなければ、注文番号を控えて購入の意思を Amazon から確認してもらってください。",
      en: "Look at all products of the order. If you know of no reason, note its number and have Amazon ask the buyer.",
    },
  },
  innocentCauses: [
    { ja: "会社や学校、イベントの備品の一括購入", en: "A company, a school or an event buying supplies" },
    { ja: "転売や海外発送のための仕入れ", en: "Buying to resell or to send abroad" },
    { ja: "色違い・サイズ違いのまとめ買い", en: "Several colours or sizes of one thing" },
  ],
  blindSpots: [
    {
      ja: "商品ごとに注文を分けられると当てはまりません。",
      en: "One order for each product is not seen as one.",
    },
    {
      ja: "ほかの商品がすでに支払われたり、キャンセルされたりしていると数えません。",
      en: "Products of the order that are already paid or cancelled do not count.",
    },
  ],
  examples: [
    {
      kind: "hit",
      title: { ja: "3商品を8個ずつ", en: "Eight units each of three products" },
      given: {
        hold: { product: "木のおもちゃ", order: "A", units: 8, boughtHoursAgo: 2 },
        others: [
          { product: "パズル", order: "A", units: 8, boughtHoursAgo: 2 },
          { product: "積み木", order: "A", units: 8, boughtHoursAgo: 2 },
        ],
        sales: [{ product: "木のおもちゃ", units: 1, total: 2480, times: 40 }],
      },
      expect: { outcome: "hit", minShare: 0.9 },
    },
    {
      kind: "miss",
      title: { ja: "3商品を1個ずつ", en: "One unit each of three products" },
      given: {
        hold: { product: "木のおもちゃ", order: "A", units: 1, boughtHoursAgo: 2 },
        others: [
          { product: "パズル", order: "A", units: 1, boughtHoursAgo: 2 },
          { product: "積み木", order: "A", units: 1, boughtHoursAgo: 2 },
        ],
      },
      expect: { outcome: "miss" },
    },
    {
      kind: "boundary",
      title: {
        ja: "まとめ買いが1商品だけなら対象外",
        en: "Bulk of one product only is left to bulk-quantity",
      },
      given: {
        hold: { product: "木のおもちゃ", order: "A", units: 9, boughtHoursAgo: 2 },
        others: [{ product: "パズル", order: "A", units: 1, boughtHoursAgo: 2 }],
      },
      expect: { outcome: "miss" },
    },
    {
      kind: "boundary",
      title: {
        ja: "2個ずつ買われることもある2商品なら、数えない",
        en: "Two units each are nothing where that is bought now and then",
      },
      given: {
        hold: { product: "木のおもちゃ", order: "A", units: 2, boughtHoursAgo: 2 },
        others: [{ product: "パズル", order: "A", units: 2, boughtHoursAgo: 2 }],
        sales: [
          { product: "木のおもちゃ", units: 1, total: 2480, times: 60 },
          { product: "パズル", units: 1, total: 1480, times: 60 },
          { product: "木のおもちゃ", units: 2, total: 4960, times: 6 },
          { product: "パズル", units: 2, total: 2960, times: 6 },
        ],
      },
      expect: { outcome: "miss" },
    },
    {
      kind: "not-judged",
      title: { ja: "数量がわからない", en: "The quantities are not known" },
      given: { hold: { order: "A", boughtHoursAgo: 2 } },
      expect: { outcome: "not-judged" },
    },
  ],
};

const NO_QUANTITIES = {
  ja: "注文の数量がレポートに載っていないため、判定できません。",
  en: "Not judged: the reports do not give the order's quantities.",
};
