import { detection as english } from "../../locales/en/detection.ts";
import { detection as japanese } from "../../locales/ja/detection.ts";
import { shopBaseline } from "../baseline.ts";
import { groupedNumber } from "../grouped-number.ts";
import { holdValue } from "../hold-value.ts";
import type { Rule } from "../rule.ts";
import { compareTotal } from "../usual-total.ts";

type Seen = {
  readonly total: number;
  readonly usual: number;
  readonly currency: string;
  /** Where the price comes from: `report`, or `last-sale` of the same product. */
  readonly source: string;
};

const TOO_FEW_ORDERS = {
  ja: "比べられる支払い済みの注文がまだ少ないため、判定できません。",
  en: "Not judged: there are too few paid orders to compare with yet.",
};
const OTHER_CURRENCY = {
  ja: "ふだんの注文と通貨が違うため、判定できません。",
  en: "Not judged: the currency differs from that of the usual orders.",
};

export const rule: Rule<Seen, "minOrders" | "minTotal" | "minDeviations"> = {
  id: "high-order-total",
  family: "value",
  maturity: "experimental",
  name: { ja: "高額の注文", en: "High order total" },
  question: {
    ja: "注文の合計が、この店舗のふだんの注文よりずっと高いか。",
    en: "Is the order's total far above this shop's usual one?",
  },
  strength: { default: 50, min: 0, max: 99 },
  params: {
    minOrders: {
      default: 10,
      min: 3,
      max: 1000,
      unit: "orders",
      label: { ja: "比べるのに必要な支払い済みの注文", en: "paid orders needed to compare" },
      help: {
        ja: "支払い済みの注文がこれより少ない間は判定しません。",
        en: "Not judged while there are fewer paid orders than this.",
      },
    },
    minTotal: {
      default: 30_000,
      min: 1000,
      max: 10_000_000,
      unit: "JPY",
      label: { ja: "対象にする最小の合計", en: "smallest total" },
      help: {
        ja: "合計がこれより低い注文には当てはめません。",
        en: "Orders below this total are left alone.",
      },
    },
    minDeviations: {
      default: 3.5,
      min: 1,
      max: 10,
      unit: "times",
      label: { ja: "ふだんのばらつきの何倍離れていたら当てはめるか", en: "distance from the usual" },
      help: {
        ja: "金額の対数で、ふだんのばらつきの何倍離れているかです。大きくするほど当てはまりにくくなります。",
        en: "In standard deviations of log totals; the greater, the less often it applies.",
      },
    },
  },
  needs: ["total"],
  evaluate(hold, context, params) {
    const { shop } = hold.product;
    const { orderTotals, currency } = shopBaseline(context.baseline, shop);
    if (orderTotals.orders < params.minOrders) return { outcome: "not-judged", reason: TOO_FEW_ORDERS };
    if (hold.line.currency !== "" && hold.line.currency !== currency) {
      return { outcome: "not-judged", reason: OTHER_CURRENCY };
    }
    const lines = context.holdsOfOrder(hold);
    const values = lines.map((line) => holdValue(line, context.baseline));
    const total = values.reduce((sum, value) => sum + (value?.total ?? 0), 0);
    const products = lines.map((line) => line.product);
    const compared = compareTotal(total, products, shop, context.baseline);
    if (compared === null) return { outcome: "not-judged", reason: TOO_FEW_ORDERS };
    const source = values.some((value) => value?.source === "last-sale") ? "last-sale" : "report";
    const evidence = { total, usual: compared.usual, currency, source };
    const beyond = compared.deviation / params.minDeviations;
    if (total < params.minTotal || beyond < 1) return { outcome: "miss", evidence };
    // Only just beyond counts a third; twice as far counts in full.
    return { outcome: "hit", share: Math.min(1, (1 + 2 * (beyond - 1)) / 3), evidence };
  },
  explain: {
    seen: {
      ja: ({ total, usual, currency, source }) =>
        `注文の合計は${japanese.money(groupedNumber(total), currency)}で、ふだんの目安（${japanese.money(groupedNumber(usual), currency)}）の${timesText(total / usual)}倍です。${source === "last-sale" ? "価格は同じ商品の直近の販売から推定しています。" : ""}`,
      en: ({ total, usual, currency, source }) =>
        `The order comes to ${english.money(groupedNumber(total), currency)}, ${timesText(total / usual)} times the usual ${english.money(groupedNumber(usual), currency)}.${source === "last-sale" ? " The price is estimated from the product's last sale." : ""}`,
    },
    why: {
      ja: "1件の合計が極端に高い注文は、Amazon 自身もいたずら注文の目安にしています。支払われなければ損失も大きくなります。",
      en: "Amazon itself takes a very high total as a sign of a prank order, and the loss is greater if it goes unpaid.",
    },
    todo: {
      ja: "高額の注文に心当たりがなければ、注文番号を控え、購入の意思を Amazon から確認してもらってください。",
      en: "If you know of no reason for it, note the order number and have Amazon ask the buyer.",
    },
  },
  innocentCauses: [
    { ja: "法人や贈答用のまとまった注文", en: "A company order, or gifts for many" },
    {
      ja: "新しく出品した高額商品（販売実績がまだない）",
      en: "A dear item newly listed, without sales so far",
    },
  ],
  blindSpots: [
    {
      ja: "安い商品の在庫をすべて押さえられても、合計は目立ちません。",
      en: "Holding the whole stock of a cheap product makes no high total.",
    },
    {
      ja: "金額を抑えて何件にも分けられると当てはまりません。",
      en: "The amount can be spread over several orders.",
    },
  ],
  examples: [
    {
      kind: "hit",
      title: { ja: "ふだん2,500円ほどの店舗で、24万円の注文", en: "¥240,000 in a shop of ¥2,500 orders" },
      given: {
        hold: { units: 100, total: 240_000, boughtHoursAgo: 2 },
        sales: [{ units: 1, total: 2480, times: 40 }],
      },
      expect: { outcome: "hit", minShare: 0.9 },
    },
    {
      kind: "hit",
      title: {
        ja: "金額のない保留は、直近の販売価格で見積もる",
        en: "A hold without a price is valued at the last sale",
      },
      given: { hold: { units: 100, boughtHoursAgo: 2 }, sales: [{ units: 1, total: 2480, times: 40 }] },
      expect: { outcome: "hit", minShare: 0.9 },
    },
    {
      kind: "miss",
      title: { ja: "もともと高額な商品の1個", en: "One unit of an item that is dear anyway" },
      given: {
        hold: { product: "カメラ", units: 1, total: 148_000, boughtHoursAgo: 2 },
        sales: [
          { units: 1, total: 2480, times: 40 },
          { units: 1, total: 148_000, times: 2, product: "カメラ" },
        ],
      },
      expect: { outcome: "miss" },
    },
    {
      kind: "boundary",
      title: {
        ja: "ふだんの100倍でも、3万円に届かなければ対象外",
        en: "A hundred times the usual, yet below the smallest total",
      },
      given: {
        hold: { units: 100, total: 29_900, boughtHoursAgo: 2 },
        sales: [{ units: 1, total: 299, times: 40 }],
      },
      expect: { outcome: "miss" },
    },
    {
      kind: "not-judged",
      title: { ja: "支払い済みの注文がまだない", en: "No paid orders yet" },
      given: { hold: { units: 1, total: 98_000, boughtHoursAgo: 2 } },
      expect: { outcome: "not-judged" },
    },
  ],
};

/** Small multiples keep a decimal. */
function timesText(times: number): string {
  return times < 10 ? times.toFixed(1) : groupedNumber(times);
}
