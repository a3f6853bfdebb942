import type { Rule } from "../rule.ts";

type Seen = {
  /** As the report names it. */
  readonly payment: string;
};

export const rule: Rule<Seen, "otherPercent"> = {
  id: "unpaid-convenience-store",
  family: "payment",
  maturity: "experimental",
  name: { ja: "コンビニ払いの未払い", en: "Convenience store, unpaid" },
  question: {
    ja: "コンビニなど、あとから現金で支払う方法で、まだ支払われていないか。",
    en: "Is its payment known to be made later in cash, as at a convenience store, and not yet made?",
  },
  strength: { default: 3, min: 0, max: 99 },
  params: {
    otherPercent: {
      default: 50,
      min: 0,
      max: 100,
      unit: "%",
      label: { ja: "「その他」の支払方法の重み", en: "weight of “other” payment methods" },
      help: {
        ja: "レポートに「その他」とだけ載る支払方法（ATM、電子マネーなど）を、コンビニ払いに対してどれだけ重くみるかです。",
        en: "How much a method that the report only calls “other” (ATM, e-money…) counts beside the convenience store.",
      },
    },
  },
  needs: ["payment"],
  evaluate({ line: { payment } }, _context, params) {
    const share = payment === "convenience-store" ? 1 : payment === "other" ? params.otherPercent / 100 : 0;
    const evidence = { payment };
    return share > 0 ? { outcome: "hit", share, evidence } : { outcome: "miss", evidence };
  },
  explain: {
    seen: {
      ja: ({ payment }) => `支払方法は${PAYMENT_JA[payment] ?? payment}で、まだ支払いが確認できません。`,
      en: ({ payment }) =>
        `It is to be paid by ${PAYMENT_EN[payment] ?? payment}, and no payment has been seen yet.`,
    },
    why: {
      ja: "コンビニ払いは、支払わなくても期限まで在庫を押さえておけます。数量や集中とあわせて見てください。",
      en: "A convenience-store order holds the stock until the term even if nobody pays. Look at it beside quantity and bursts.",
    },
    todo: {
      ja: "これだけで問い合わせる必要はありません。ほかのルールにも当てはまるか確かめてください。",
      en: "This alone is no reason to inquire: see whether other rules apply too.",
    },
  },
  innocentCauses: [
    { ja: "これからコンビニへ支払いに行く", en: "The buyer is yet to go to the store" },
    {
      ja: "カードを持たない、または使いたくない購入者",
      en: "A buyer without a card, or who prefers not to use it",
    },
  ],
  blindSpots: [
    {
      ja: "支払方法が開示されない注文（大半）は判定できません。",
      en: "Most orders do not disclose how they are paid.",
    },
    {
      ja: "通らないカード番号による保留には当てはまりません。",
      en: "Holds by a card number that does not work are not seen.",
    },
  ],
  examples: [
    {
      kind: "hit",
      title: { ja: "コンビニ払いの保留", en: "Pending, by convenience store" },
      given: { hold: { units: 1, payment: "convenience-store", boughtHoursAgo: 2 } },
      expect: { outcome: "hit", minShare: 1 },
    },
    {
      kind: "miss",
      title: { ja: "カード払いの保留", en: "Pending, by card" },
      given: { hold: { units: 1, payment: "card", boughtHoursAgo: 2 } },
      expect: { outcome: "miss" },
    },
    {
      kind: "boundary",
      title: { ja: "「その他」は半分の重み", en: "“Other” counts half" },
      given: { hold: { units: 1, payment: "other", boughtHoursAgo: 2 } },
      expect: { outcome: "hit", minShare: 0.5, maxShare: 0.5 },
    },
    {
      kind: "not-judged",
      title: { ja: "支払方法が載っていない", en: "The payment method is not given" },
      given: { hold: { units: 1, boughtHoursAgo: 2 } },
      expect: { outcome: "not-judged" },
    },
  ],
};

const PAYMENT_JA: Readonly<Record<string, string>> = {
  "convenience-store": "コンビニ払い",
  "cash-on-delivery": "代金引換",
  card: "カード払い",
  other: "「その他」",
};

const PAYMENT_EN: Readonly<Record<string, string>> = {
  "convenience-store": "convenience store",
  "cash-on-delivery": "cash on delivery",
  card: "card",
  other: "another method",
};
