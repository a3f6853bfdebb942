import { detection as english } from "../../locales/en/detection.ts";
import { detection as japanese } from "../../locales/ja/detection.ts";
import { productBaseline, shopBaseline } from "../baseline.ts";
import type { Rule } from "../rule.ts";
import { surpriseShare } from "../statistics/surprise-share.ts";
import { chanceOfUnpaidUnits, hoursUnpaidAtFirst } from "../usual-order.ts";
import { ordersADay } from "../usual-sales.ts";
import { usualUnits } from "../usual-units.ts";

type Seen = {
  readonly units: number;
  readonly usual: number;
  readonly oneIn: number;
  /** Orders of the product on a day, at least 1. */
  readonly pace: number;
  /** From the purchase to the last sight, at most a day. */
  readonly hours: number;
  /** Paid lines of the shop that the comparison rests on. */
  readonly sales: number;
};

export const rule: Rule<Seen, "minUnits" | "rareOneIn" | "extremeOneIn" | "businessPercent"> = {
  id: "bulk-quantity",
  family: "quantity",
  maturity: "stable",
  name: { ja: "まとめ買い", en: "Bulk quantity" },
  question: {
    ja: "この商品が一度に買われるふだんの数より、ずっと多い注文か。",
    en: "Does this order take far more units than this product usually sells at once?",
  },
  strength: { default: 92, min: 0, max: 99 },
  params: {
    minUnits: {
      default: 3,
      min: 2,
      max: 1000,
      unit: "units",
      label: { ja: "対象にする最小の数量", en: "fewest units" },
      help: { ja: "これより少ない注文には当てはめません。", en: "Smaller orders are left alone." },
    },
    rareOneIn: {
      default: 250,
      min: 2,
      max: 10_000,
      unit: "orders",
      label: { ja: "珍しいとみなす頻度（何件に1件）", en: "rare: one order in" },
      help: {
        ja: "この件数に1件より珍しい数量から、疑い度に加え始めます。",
        en: "A quantity rarer than one order in this many begins to count.",
      },
    },
    extremeOneIn: {
      default: 15_000,
      min: 2,
      max: 10_000_000,
      unit: "orders",
      label: { ja: "極めて珍しいとみなす頻度（何件に1件）", en: "extreme: one order in" },
      help: {
        ja: "この件数に1件より珍しい数量は、ルールの強さをすべて加えます。",
        en: "A quantity rarer than one order in this many counts in full.",
      },
    },
    businessPercent: {
      default: 15,
      min: 0,
      max: 100,
      unit: "%",
      label: { ja: "法人の注文（Amazonビジネス）の重み", en: "weight of business orders" },
      help: {
        ja: "法人はまとめ買いが多いため、レポートに法人の注文とあるときは、この割合だけ数えます。",
        en: "Companies often buy in bulk: an order that the reports call a business order counts this much.",
      },
    },
  },
  needs: ["quantity"],
  evaluate(hold, context, params) {
    const { baseline } = context;
    const chance = chanceOfUnpaidUnits(hold, context);
    const pace = Math.max(1, ordersADay(hold.product, baseline));
    const shop = shopBaseline(baseline, hold.product.shop);
    const evidence = {
      units: hold.quantity,
      usual: usualUnits(productBaseline(baseline, hold.product).units, shop.units),
      oneIn: 1 / chance,
      pace,
      hours: hoursUnpaidAtFirst(hold),
      sales: shop.paidLines,
    };
    const trust = hold.line.business === 1 ? params.businessPercent / 100 : 1;
    // What sells many times a day sees rare quantities, too, so the measure lies halfway, in logarithms, between one in
    // so many orders and one in so many days.
    const counted = Math.min(1, chance * Math.sqrt(pace));
    const share = trust * surpriseShare(counted, params.rareOneIn, params.extremeOneIn);
    if (hold.quantity < params.minUnits || share === 0) return { outcome: "miss", evidence };
    return { outcome: "hit", share, evidence };
  },
  explain: {
    seen: {
      ja: ({ units, usual, oneIn, pace, hours, sales }) =>
        `数量は${units}個です。この商品はふだん1回に${usual}個ほどで、${units}個以上${hours < 1 ? "" : `、しかも${japanese.duration(hours)}たって未払い`}の注文は${oneIn < 3 ? "珍しくありません" : `${japanese.onceInOrders(oneIn)}${pace < 2 ? "" : `（1日に約${Math.round(pace)}件売れる商品なので、割り引いて数えます）`}`}${sales > 0 ? "" : "（販売実績がまだないため、一般的な目安との比較です）"}。`,
      en: ({ units, usual, oneIn, pace, hours, sales }) =>
        `${units} ordered. This product usually sells ${usual} at a time; ${units} or more${hours < 1 ? "" : ` still unpaid after ${english.duration(hours)}`} ${oneIn < 3 ? "are nothing unusual" : `${english.onceInOrders(oneIn)}${pace < 2 ? "" : ` (counted for less, as about ${Math.round(pace)} orders come in a day)`}`}${sales > 0 ? "" : " (compared with a general guide, as there are no sales yet)"}.`,
    },
    why: {
      ja: "在庫をまとめて押さえたまま支払われない注文では、売り切れ表示による機会損失が最も大きくなります。",
      en: "A bulk order that is never paid takes the offer off the shop and costs the most sales.",
    },
    todo: {
      ja: "まとめ買いの心当たりがなければ、注文番号を控え、購入の意思を Amazon から確認してもらってください。単価の高い商品には最大注文可能個数の設定も有効です。",
      en: "If you know of no reason for it, note the order number and have Amazon ask the buyer. For dear items, also set a maximum order quantity.",
    },
  },
  innocentCauses: [
    { ja: "法人や学校、イベント用のまとめ買い", en: "A company, a school or an event buying in bulk" },
    { ja: "セールや値下げに合わせた買いだめ", en: "Stocking up during a sale" },
    {
      ja: "消耗品など、まとめて買われやすい商品",
      en: "Consumables and other items that people buy several of",
    },
  ],
  blindSpots: [
    {
      ja: "最小の数量に満たない注文に分けられると当てはまりません（「同じ商品への集中」が補います）。",
      en: "Orders split below the fewest units are not seen (same-product-burst covers them).",
    },
    {
      ja: "支払い済みの大口注文を混ぜられると、ふだんの数が多めに見積もられます。",
      en: "Paid bulk orders mixed in raise what counts as usual.",
    },
  ],
  examples: [
    {
      kind: "hit",
      title: {
        ja: "販売実績がなくても、1件で30個は目立つ",
        en: "30 units in one order stand out even without any sales",
      },
      given: { hold: { units: 30, boughtHoursAgo: 2 } },
      expect: { outcome: "hit", minShare: 0.6 },
    },
    {
      kind: "miss",
      title: { ja: "いつも10個ずつ売れる商品の10個", en: "10 units of a product that sells by tens" },
      given: { hold: { units: 10, boughtHoursAgo: 2 }, sales: [{ units: 10, total: 9800, times: 20 }] },
      expect: { outcome: "miss" },
    },
    {
      kind: "boundary",
      title: {
        ja: "1個売りの商品でも、2個なら対象外",
        en: "2 units are left alone even where one is the rule",
      },
      given: { hold: { units: 2, boughtHoursAgo: 2 }, sales: [{ units: 1, total: 2480, times: 300 }] },
      expect: { outcome: "miss" },
    },
    {
      kind: "boundary",
      title: {
        ja: "1個売りの商品では、3個からが珍しい",
        en: "3 units begin to be rare where one is the rule",
      },
      given: { hold: { units: 3, boughtHoursAgo: 2 }, sales: [{ units: 1, total: 2480, times: 300 }] },
      expect: { outcome: "hit", maxShare: 0.9 },
    },
    {
      kind: "boundary",
      title: {
        ja: "一日に何件も売れる商品では、3個もときどきある",
        en: "3 units come now and then where many orders come in a day",
      },
      given: { hold: { units: 3, boughtHoursAgo: 2 }, sales: [{ units: 1, total: 2480, times: 1500 }] },
      expect: { outcome: "miss" },
    },
    {
      kind: "not-judged",
      title: { ja: "数量がわからない", en: "The quantity is not known" },
      given: { hold: { boughtHoursAgo: 2 } },
      expect: { outcome: "not-judged" },
    },
  ],
};
