import { productBaseline } from "../baseline.ts";
import type { Rule } from "../rule.ts";
import { binomialTail } from "../statistics/binomial-tail.ts";
import { shrunkShare } from "../statistics/shrunk-share.ts";
import { surpriseShare } from "../statistics/surprise-share.ts";
import { unpaidShare } from "../usual-endings.ts";

type Seen = {
  readonly unpaid: number;
  readonly all: number;
  /** Shrunk to the shop's. */
  readonly percent: number;
  readonly shopPercent: number;
};

export const rule: Rule<Seen, "minEnded" | "priorOrders" | "rareOneIn" | "extremeOneIn"> = {
  id: "cancel-prone-product",
  family: "repetition",
  maturity: "experimental",
  name: { ja: "キャンセルの多い商品", en: "Cancel-prone product" },
  question: {
    ja: "この商品の注文は、店舗全体に比べて、支払われずに終わることが多いか。",
    en: "Do this product's orders end unpaid more often than the shop's?",
  },
  strength: { default: 5, min: 0, max: 99 },
  params: {
    minEnded: {
      default: 3,
      min: 1,
      max: 1000,
      unit: "orders",
      label: { ja: "判定に必要な終わった注文", en: "ended orders needed" },
      help: {
        ja: "支払われた、または支払われずに終わった注文がこれより少ない商品は判定しません。",
        en: "Products with fewer orders that were paid or ended unpaid are not judged.",
      },
    },
    priorOrders: {
      default: 20,
      min: 1,
      max: 1000,
      unit: "orders",
      label: { ja: "店舗全体の割合に引き寄せる強さ", en: "pull towards the shop" },
      help: {
        ja: "商品の割合を、この件数分の店舗全体の実績と合わせて見積もります。大きいほど慎重です。",
        en: "The product's share is taken together with this many orders of the whole shop; more is more careful.",
      },
    },
    rareOneIn: {
      default: 10,
      min: 2,
      max: 10_000,
      unit: "products",
      label: { ja: "珍しいとみなす頻度（何商品に1つ）", en: "rare: one product in" },
      help: {
        ja: "店舗全体の割合では、この数に1つより珍しい商品から、疑い度に加え始めます。",
        en: "Begins to count where fewer than one product in this many would end so by chance.",
      },
    },
    extremeOneIn: {
      default: 500,
      min: 2,
      max: 100_000,
      unit: "products",
      label: { ja: "極めて珍しいとみなす頻度（何商品に1つ）", en: "extreme: one product in" },
      help: {
        ja: "この数に1つより珍しい商品では、ルールの強さをすべて加えます。",
        en: "Rarer than one product in this many counts in full.",
      },
    },
  },
  needs: ["product"],
  evaluate(hold, { baseline }, params) {
    const { unpaid, all } = productBaseline(baseline, hold.product).endings;
    if (all < params.minEnded) return { outcome: "not-judged", reason: TOO_FEW };
    const usual = unpaidShare(hold.product.shop, baseline);
    const share = shrunkShare(unpaid, all, usual, params.priorOrders);
    const evidence = { unpaid, all, percent: 100 * share, shopPercent: 100 * usual };
    const worth = surpriseShare(binomialTail(unpaid, all, usual), params.rareOneIn, params.extremeOneIn);
    if (worth === 0 || share < 1.5 * usual) return { outcome: "miss", evidence };
    return { outcome: "hit", share: worth, evidence };
  },
  explain: {
    seen: {
      ja: ({ unpaid, all, percent, shopPercent }) =>
        `この商品の終わった注文${all}件のうち、${unpaid}件が支払われませんでした。店舗全体の約${percentText(shopPercent)}%に対し、件数の少なさを割り引いても約${percentText(percent)}%です。`,
      en: ({ unpaid, all, percent, shopPercent }) =>
        `${unpaid} of this product's ${all} ended orders were not paid. That is about ${percentText(percent)}%, allowing for the small number, against ${percentText(shopPercent)}% in the shop.`,
    },
    why: {
      ja: "狙われている商品では、支払われない注文が繰り返されます。",
      en: "Products that are aimed at see unpaid orders again and again.",
    },
    todo: {
      ja: "これだけで問い合わせる必要はありません。最大注文可能個数の設定や、コンビニ払いの停止（自社出荷のみ）を検討してください。",
      en: "This alone is no reason to inquire. Think of a maximum order quantity, or of switching konbini payment off (seller-fulfilled only).",
    },
  },
  innocentCauses: [
    {
      ja: "若い購入者など、コンビニ払いの多い客層の商品",
      en: "A product whose buyers often pay at the store, such as the young",
    },
    {
      ja: "値下がりしやすく、買い直されやすい商品",
      en: "A product whose price falls, so that buyers change their minds",
    },
  ],
  blindSpots: [
    {
      ja: "はじめて狙われた商品には、まだ実績がありません。",
      en: "A product aimed at for the first time has no such history.",
    },
    {
      ja: "支払われる注文を多く混ぜられると、割合が下がります。",
      en: "Many paid orders mixed in bring the share down.",
    },
  ],
  examples: [
    {
      kind: "hit",
      title: { ja: "8件のうち6件が支払われなかった商品", en: "Six of eight orders were not paid" },
      given: {
        hold: { units: 1, boughtHoursAgo: 3 },
        others: [30, 26, 22, 18, 14, 10].map((days) => ({
          units: 5,
          boughtHoursAgo: days * 24 + 150,
          lastSeenHoursAgo: days * 24 + 5,
          ended: "unpaid" as const,
          endedHoursAgo: days * 24,
        })),
        sales: [{ units: 1, total: 2480, times: 2 }],
      },
      expect: { outcome: "hit", minShare: 0.9 },
    },
    {
      kind: "miss",
      title: { ja: "100件のうち3件なら、どの商品にもある", en: "Three of a hundred happen to any product" },
      given: {
        hold: { units: 1, boughtHoursAgo: 3 },
        others: [30, 20, 10].map((days) => ({
          units: 1,
          boughtHoursAgo: days * 24 + 150,
          lastSeenHoursAgo: days * 24 + 5,
          ended: "unpaid" as const,
          endedHoursAgo: days * 24,
        })),
        sales: [{ units: 1, total: 2480, times: 97 }],
      },
      expect: { outcome: "miss" },
    },
    {
      kind: "boundary",
      title: { ja: "3件のうち1件だけなら、偶然とみなす", en: "One of three may well be chance" },
      given: {
        hold: { units: 1, boughtHoursAgo: 3 },
        others: [
          { units: 1, boughtHoursAgo: 390, lastSeenHoursAgo: 245, ended: "unpaid", endedHoursAgo: 240 },
        ],
        sales: [{ units: 1, total: 2480, times: 2 }],
      },
      expect: { outcome: "miss" },
    },
    {
      kind: "not-judged",
      title: { ja: "終わった注文がまだない商品", en: "No order of the product has ended yet" },
      given: { hold: { units: 1, boughtHoursAgo: 3 } },
      expect: { outcome: "not-judged" },
    },
  ],
};

const TOO_FEW = {
  ja: "この商品の終わった注文がまだ少ないため、判定できません。",
  en: "Not judged: too few orders of this product have ended yet.",
};

function percentText(percent: number): string {
  return percent < 1 ? "1" : String(Math.round(percent));
}
