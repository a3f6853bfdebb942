import { detection as english } from "../../locales/en/detection.ts";
import { detection as japanese } from "../../locales/ja/detection.ts";
import type { Rule } from "../rule.ts";
import { surpriseShare } from "../statistics/surprise-share.ts";
import { stillPending } from "../usual-pending.ts";

const HOUR = 3_600_000;

const AGE_UNKNOWN = {
  ja: "注文日時がレポートに載っておらず、まだ一度しか確認していないため、判定できません。",
  en: "Not judged: the reports do not give the purchase time, and the order was seen only once.",
};

type Seen = {
  /** From the purchase to the last report that showed it pending. */
  readonly hours: number;
  /** How many of 100 paid orders were pending at that age. */
  readonly percentStillPending: number;
};

export const rule: Rule<Seen, "minHours" | "rareOneIn" | "extremeOneIn"> = {
  id: "long-unpaid",
  family: "persistence",
  maturity: "experimental",
  name: { ja: "長い保留", en: "Long unpaid" },
  question: {
    ja: "支払われた注文ではまずないほど、長く保留のままか。",
    en: "Has it been pending longer than orders that get paid ever are?",
  },
  strength: { default: 10, min: 0, max: 99 },
  params: {
    minHours: {
      default: 24,
      min: 1,
      max: 720,
      unit: "hours",
      label: { ja: "対象にする最短の保留時間", en: "shortest time pending" },
      help: { ja: "これより短い保留には当てはめません。", en: "Shorter holds are left alone." },
    },
    rareOneIn: {
      default: 5,
      min: 2,
      max: 1000,
      unit: "orders",
      label: { ja: "珍しいとみなす頻度（何件に1件）", en: "rare: one order in" },
      help: {
        ja: "ここまで長く保留だったあとに支払われた注文が、この件数に1件より少なくなると疑い度に加え始めます。",
        en: "Begins to count once fewer than one paid order in this many was pending as long.",
      },
    },
    extremeOneIn: {
      default: 60,
      min: 2,
      max: 10_000,
      unit: "orders",
      label: { ja: "極めて珍しいとみなす頻度（何件に1件）", en: "extreme: one order in" },
      help: {
        ja: "この件数に1件より少なくなると、ルールの強さをすべて加えます。",
        en: "Counts in full once fewer than one paid order in this many was pending as long.",
      },
    },
  },
  needs: [],
  evaluate(hold, { baseline, paymentTermDays }, params) {
    if (Number.isNaN(hold.line.purchasedAt) && hold.lastSeenAt === hold.firstSeenAt) {
      return { outcome: "not-judged", reason: AGE_UNKNOWN };
    }
    const hours = (hold.lastSeenAt - hold.heldSince) / HOUR;
    const still = stillPending(hours, hold.product.shop, hold.line.channel, baseline, paymentTermDays);
    const evidence = { hours: Math.max(0, hours), percentStillPending: 100 * still };
    const share = surpriseShare(still, params.rareOneIn, params.extremeOneIn);
    if (hours < params.minHours || share === 0) return { outcome: "miss", evidence };
    return { outcome: "hit", share, evidence };
  },
  explain: {
    seen: {
      ja: ({ hours, percentStillPending }) =>
        `最後に確認した時点で、注文から${japanese.duration(hours)}保留のままでした。支払われる注文のうち、ここまで長く保留が続くのは約${percentText(percentStillPending)}%です。`,
      en: ({ hours, percentStillPending }) =>
        `When last seen it had been pending for ${english.duration(hours)}. About ${percentText(percentStillPending)}% of the orders that get paid are pending that long.`,
    },
    why: {
      ja: "多くの注文は1時間以内に支払いが済みます。保留が支払期限に近づくほど、支払われないまま終わりやすくなります。",
      en: "Most orders are paid within the hour. The nearer the payment term, the likelier the order ends unpaid.",
    },
    todo: {
      ja: "少ない数量なら支払いを待ってかまいません。在庫を大きく押さえている場合は、新しいレポートで保留が続いているか確かめてから問い合わせてください。",
      en: "A small order can simply wait. If much stock is held, check with a new report that it is still pending, then inquire.",
    },
  },
  innocentCauses: [
    {
      ja: "コンビニ・ATM払いで、まだ支払いに行っていない",
      en: "Convenience-store or ATM payment not made yet",
    },
    { ja: "カードの確認に時間がかかっている", en: "The card is still being verified" },
    {
      ja: "お届け日の指定や、予約商品との同梱",
      en: "A chosen delivery date, or shipping together with a pre-order",
    },
    {
      ja: "同じ注文のほかの商品が在庫切れ、または FBA での同梱待ち",
      en: "Another item of the order is out of stock, or FBA bundles several items",
    },
  ],
  blindSpots: [
    {
      ja: "注文されたばかりのうちは、支払われずに終わる注文でも見分けられません。",
      en: "A hold that has only just begun cannot be told apart.",
    },
    {
      ja: "期限の前にキャンセルしてすぐ注文し直す手口では、保留が長くなりません。",
      en: "Cancelling before the term and ordering again keeps every hold short.",
    },
  ],
  examples: [
    {
      kind: "hit",
      title: { ja: "6日の支払期限いっぱいまで保留", en: "Pending right up to a payment term of 6 days" },
      given: { hold: { units: 1, boughtHoursAgo: 144 } },
      expect: { outcome: "hit", minShare: 0.9 },
    },
    {
      kind: "hit",
      title: { ja: "保留3日は、半ば当てはまる", en: "Three days count about half" },
      given: { hold: { units: 1, boughtHoursAgo: 72 } },
      expect: { outcome: "hit", minShare: 0.4, maxShare: 0.7 },
    },
    {
      kind: "miss",
      title: { ja: "注文から2時間", en: "Two hours after the purchase" },
      given: { hold: { units: 1, boughtHoursAgo: 2 } },
      expect: { outcome: "miss" },
    },
    {
      kind: "miss",
      title: {
        ja: "古いデータでは、見ていない間の時間を数えない",
        en: "Time in which nobody looked does not count",
      },
      given: { hold: { units: 1, boughtHoursAgo: 144, lastSeenHoursAgo: 140 } },
      expect: { outcome: "miss" },
    },
    {
      kind: "boundary",
      title: { ja: "24時間に満たない", en: "Just short of 24 hours" },
      given: { hold: { units: 1, boughtHoursAgo: 23.9 } },
      expect: { outcome: "miss" },
    },
    {
      kind: "boundary",
      title: { ja: "丸1日で、わずかに当てはまる", en: "One whole day counts a little" },
      given: { hold: { units: 1, boughtHoursAgo: 24 } },
      expect: { outcome: "hit", maxShare: 0.2 },
    },
    {
      kind: "not-judged",
      title: { ja: "注文日時がわからず、一度しか見ていない", en: "Purchase time unknown, seen only once" },
      given: { hold: { units: 1 } },
      expect: { outcome: "not-judged" },
    },
  ],
};

/** Shares under one in a hundred keep a decimal: 0.4 % is not 0 %. */
function percentText(percent: number): string {
  return percent < 1 ? percent.toFixed(1) : percent.toFixed(0);
}
