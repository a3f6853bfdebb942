import { detection as english } from "../../locales/en/detection.ts";
import { detection as japanese } from "../../locales/ja/detection.ts";
import type { Rule } from "../rule.ts";

const HOUR = 3_600_000;

type Seen = {
  /** `card`, or `other`: no way of paying later is known. */
  readonly payment: string;
  /** From the purchase to the last report that showed it pending. */
  readonly hours: number;
  readonly units: number;
};

export const rule: Rule<Seen, "minHours" | "fullHours" | "minUnits" | "otherPercent"> = {
  id: "stalled-card",
  family: "payment",
  maturity: "experimental",
  name: { ja: "通らないカード", en: "Stalled card" },
  question: {
    ja: "カード払いなのに、カードの確認にかかる時間を過ぎても保留のままか。",
    en: "Is it by card, and pending longer than card checks take?",
  },
  strength: { default: 20, min: 0, max: 99 },
  params: {
    minHours: {
      default: 24,
      min: 1,
      max: 720,
      unit: "hours",
      label: { ja: "対象にする最短の保留時間", en: "shortest time pending" },
      help: {
        ja: "カードの確認は数時間、長くて1日ほどです。これより短い保留には当てはめません。",
        en: "Card checks take hours, a day at most. Shorter holds are left alone.",
      },
    },
    fullHours: {
      default: 48,
      min: 2,
      max: 720,
      unit: "hours",
      label: { ja: "強さをすべて加える保留時間", en: "counts in full after" },
      help: {
        ja: "ここまで保留が続くと、ルールの強さをすべて加えます。",
        en: "Pending this long, it counts in full.",
      },
    },
    minUnits: {
      default: 2,
      min: 1,
      max: 1000,
      unit: "units",
      label: { ja: "対象にする最小の数量", en: "fewest units" },
      help: {
        ja: "1個だけの注文は、カードの更新忘れなどがほとんどです。これより少ない注文には当てはめません。",
        en: "Single units are mostly expired cards and the like; smaller orders are left alone.",
      },
    },
    otherPercent: {
      default: 50,
      min: 0,
      max: 100,
      unit: "%",
      label: { ja: "「その他」の支払方法の重み", en: "weight of “other” payment methods" },
      help: {
        ja: "レポートに「その他」とだけ載る支払方法を、カード払いに対してどれだけ重くみるかです。",
        en: "How much a method that the report only calls “other” counts beside the card.",
      },
    },
  },
  needs: ["payment", "quantity"],
  evaluate({ line: { payment }, heldSince, lastSeenAt, quantity }, _context, params) {
    const hours = Math.max(0, (lastSeenAt - heldSince) / HOUR);
    const evidence = { payment, hours, units: quantity };
    const weight = payment === "card" ? 1 : payment === "other" ? params.otherPercent / 100 : 0;
    if (weight === 0 || hours < params.minHours || quantity < params.minUnits) {
      return { outcome: "miss", evidence };
    }
    // From a half at the shortest time up to the whole.
    const waited = (hours - params.minHours) / Math.max(1, params.fullHours - params.minHours);
    return { outcome: "hit", share: weight * Math.min(1, (1 + waited) / 2), evidence };
  },
  explain: {
    seen: {
      ja: ({ payment, hours, units }) =>
        payment === "card" || payment === "other"
          ? `${payment === "card" ? "カード払い" : "あと払いとは示されていない支払方法"}で${units}個、注文から${japanese.duration(hours)}保留のままでした（最後に確認した時点）。`
          : "あとから現金で支払う方法のため、カードの確認待ちではありません。",
      en: ({ payment, hours, units }) =>
        payment === "card" || payment === "other"
          ? `${units} ${units === 1 ? "unit" : "units"} ${payment === "card" ? "by card" : "by a method not known as pay-later"}, pending for ${english.duration(hours)} when last seen.`
          : "It is to be paid in cash later, so no card is being checked.",
    },
    why: {
      ja: "誤ったカード番号での注文は、数日のあいだ保留のまま在庫を押さえ、支払われずに終わります。",
      en: "An order on a card number that does not work holds the stock for days and ends unpaid.",
    },
    todo: {
      ja: "数量が多ければ、注文番号を控えて Amazon に確認してもらってください。少なければ待ってかまいません。",
      en: "If it holds many units, note the order number and have Amazon check it. A small one can wait.",
    },
  },
  innocentCauses: [
    {
      ja: "カードの有効期限切れや限度額超過で、購入者が気づいていない",
      en: "An expired card or an exceeded limit that the buyer has not noticed",
    },
    { ja: "FBAでほかの商品との同梱を待っている", en: "FBA is waiting to bundle it with other items" },
    {
      ja: "お届け日の指定や、予約商品との同梱",
      en: "A chosen delivery date, or shipping together with a pre-order",
    },
  ],
  blindSpots: [
    {
      ja: "支払方法が開示されない注文（大半）は判定できません（「長い保留」が補います）。",
      en: "Most orders do not disclose how they are paid (long-unpaid covers them).",
    },
    {
      ja: "確認にかかる時間のうちは、通るカードと見分けられません。",
      en: "Until checks are over, a card that works looks the same.",
    },
  ],
  examples: [
    {
      kind: "hit",
      title: { ja: "カード払いの10個が3日保留", en: "Ten units by card, pending for three days" },
      given: { hold: { units: 10, payment: "card", boughtHoursAgo: 72 } },
      expect: { outcome: "hit", minShare: 1 },
    },
    {
      kind: "miss",
      title: {
        ja: "カード払いの10個でも、注文から2時間",
        en: "Ten units by card, two hours after the purchase",
      },
      given: { hold: { units: 10, payment: "card", boughtHoursAgo: 2 } },
      expect: { outcome: "miss" },
    },
    {
      kind: "boundary",
      title: { ja: "丸1日で半分数える", en: "One whole day counts half" },
      given: { hold: { units: 10, payment: "card", boughtHoursAgo: 24 } },
      expect: { outcome: "hit", minShare: 0.5, maxShare: 0.5 },
    },
    {
      kind: "boundary",
      title: { ja: "1個だけの注文は対象外", en: "A single unit is left alone" },
      given: { hold: { units: 1, payment: "card", boughtHoursAgo: 72 } },
      expect: { outcome: "miss" },
    },
    {
      kind: "not-judged",
      title: { ja: "支払方法が載っていない", en: "The payment method is not given" },
      given: { hold: { units: 10, boughtHoursAgo: 72 } },
      expect: { outcome: "not-judged" },
    },
  ],
};
