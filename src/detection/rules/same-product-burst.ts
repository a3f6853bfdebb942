import { detection as english } from "../../locales/en/detection.ts";
import { detection as japanese } from "../../locales/ja/detection.ts";
import { burstAround } from "../burst-around.ts";
import type { Rule } from "../rule.ts";
import { surpriseShare } from "../statistics/surprise-share.ts";

type Seen = {
  readonly orders: number;
  /** Of all these orders together, as far as known. */
  readonly units: number;
  /** From the first to the last of them. */
  readonly hours: number;
  /** How many would be pending at this time on ordinary days. */
  readonly expected: number;
};

export const rule: Rule<Seen, "minOrders" | "windowHours" | "rareOneIn" | "extremeOneIn"> = {
  id: "same-product-burst",
  family: "burst",
  maturity: "stable",
  name: { ja: "同じ商品への集中", en: "Burst on one product" },
  question: {
    ja: "短い間に、同じ商品へ支払われていない注文がいくつも入っているか。",
    en: "Do several pending orders hit one product within a short time?",
  },
  strength: { default: 85, min: 0, max: 99 },
  params: {
    minOrders: {
      default: 2,
      min: 2,
      max: 1000,
      unit: "orders",
      label: { ja: "対象にする最小の件数", en: "fewest orders" },
      help: {
        ja: "同じ商品の保留注文がこれより少ないときは当てはめません。",
        en: "Fewer pending orders of one product are left alone.",
      },
    },
    windowHours: {
      default: 96,
      min: 1,
      max: 720,
      unit: "hours",
      label: { ja: "集中とみなす期間", en: "longest span" },
      help: {
        ja: "最初の注文からこの時間までを一続きとして数えます。もっと短い集中も自動で探します。",
        en: "Orders this far apart still count together; shorter bursts inside are looked for as well.",
      },
    },
    rareOneIn: {
      default: 70,
      min: 2,
      max: 10_000,
      unit: "occasions",
      label: { ja: "珍しいとみなす頻度（何回に1回）", en: "rare: once in" },
      help: {
        ja: "ふだんの売れ方で、この回数に1回より珍しい集まり方から、疑い度に加え始めます。",
        en: "A burst rarer than once in this many begins to count.",
      },
    },
    extremeOneIn: {
      default: 250,
      min: 2,
      max: 100_000,
      unit: "occasions",
      label: { ja: "極めて珍しいとみなす頻度（何回に1回）", en: "extreme: once in" },
      help: {
        ja: "この回数に1回より珍しい集まり方は、ルールの強さをすべて加えます。",
        en: "A burst rarer than once in this many counts in full.",
      },
    },
  },
  needs: ["product"],
  daysLookedBack: ({ windowHours }) => windowHours / 24,
  evaluate(hold, context, params) {
    const { chance, ...evidence } = burstAround(hold, context, params.windowHours, params.minOrders);
    const share = surpriseShare(chance, params.rareOneIn, params.extremeOneIn);
    if (evidence.orders < params.minOrders || share === 0) return { outcome: "miss", evidence };
    return { outcome: "hit", share, evidence };
  },
  explain: {
    seen: {
      ja: ({ orders, units, hours, expected }) =>
        orders === 1
          ? "この商品で支払われていない注文は、近い時期にはこの1件だけです。"
          : `この商品には、${hours <= 1 ? "1時間以内" : `${japanese.duration(hours)}の間`}に入ったまま支払われていない注文が${orders}件（合計${units}個）あります。ふだんの売れ方なら平均${expected < 0.1 ? "0.1件未満" : `${expected.toFixed(1)}件`}です。`,
      en: ({ orders, units, hours, expected }) =>
        orders === 1
          ? "It is the only unpaid order of this product around that time."
          : `This product has ${orders} unpaid orders (${units} units) that came within ${hours <= 1 ? "an hour" : english.duration(hours)}. On ordinary days there would be ${expected < 0.1 ? "fewer than 0.1" : expected.toFixed(1)} on average.`,
    },
    why: {
      ja: "最大注文可能個数を避けるため、複数のアカウントで少しずつ注文して在庫を押さえる手口があります。",
      en: "Stock can be held by small orders from several accounts, each under the maximum order quantity.",
    },
    todo: {
      ja: "該当する注文番号をすべて控え、1件の問い合わせにまとめて Amazon に確認してもらってください。",
      en: "Note all the order numbers and have Amazon check them in one inquiry.",
    },
  },
  innocentCauses: [
    {
      ja: "テレビや SNS で紹介され、注文が急に増えた",
      en: "The product was shown on television or in social media",
    },
    { ja: "セールや値下げ、クーポンの開始", en: "A sale, a price cut or a coupon has begun" },
    { ja: "発売日や再入荷の直後", en: "It has just been released or restocked" },
  ],
  blindSpots: [
    {
      ja: "期間を超えて少しずつ注文されると、集中に見えません。",
      en: "Orders dripped over a longer time are no burst.",
    },
    {
      ja: "よく売れる商品では、支払われない注文が少し混ざっても、ふだんの売れ方に紛れます。",
      en: "On a fast seller a few false orders drown in the usual ones.",
    },
    {
      ja: "支払い済みの注文を取り込んでいないと、売れ行きの急増と区別できません。",
      en: "Without the paid orders imported, a true rush of demand looks the same.",
    },
  ],
  examples: [
    {
      kind: "hit",
      title: {
        ja: "月に数個の商品に、3時間で5件",
        en: "Five orders in three hours on a product that sells a few a month",
      },
      given: {
        hold: { units: 1, boughtHoursAgo: 3 },
        others: [2.5, 2, 1, 0.5].map((boughtHoursAgo) => ({ units: 1, boughtHoursAgo })),
        sales: [{ units: 1, total: 2480, times: 4 }],
      },
      expect: { outcome: "hit", minShare: 0.6 },
    },
    {
      kind: "miss",
      title: { ja: "一日に20個売れる商品の3件", en: "Three orders on a product that sells 20 a day" },
      given: {
        hold: { units: 1, boughtHoursAgo: 3 },
        others: [2, 1].map((boughtHoursAgo) => ({ units: 1, boughtHoursAgo })),
        sales: [{ units: 1, total: 2480, times: 520 }],
      },
      expect: { outcome: "miss" },
    },
    {
      kind: "boundary",
      title: { ja: "2件でも、10時間離れていれば珍しくない", en: "Two orders ten hours apart are no burst" },
      given: {
        hold: { units: 1, boughtHoursAgo: 12 },
        others: [{ units: 1, boughtHoursAgo: 2 }],
        sales: [{ units: 1, total: 2480, times: 4 }],
      },
      expect: { outcome: "miss" },
    },
    {
      kind: "boundary",
      title: {
        ja: "3件が数十分のうちなら、弱く当てはまる",
        en: "Three orders within the hour count a little",
      },
      given: {
        hold: { units: 1, boughtHoursAgo: 3 },
        others: [3.4, 2.9].map((boughtHoursAgo) => ({ units: 1, boughtHoursAgo })),
        sales: [{ units: 1, total: 2480, times: 4 }],
      },
      expect: { outcome: "hit", maxShare: 0.9 },
    },
    {
      kind: "not-judged",
      title: { ja: "どの商品かわからない", en: "The product is not known" },
      given: { hold: { product: "", units: 1, boughtHoursAgo: 3 } },
      expect: { outcome: "not-judged" },
    },
  ],
};
