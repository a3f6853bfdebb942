import { detection as english } from "../../locales/en/detection.ts";
import { detection as japanese } from "../../locales/ja/detection.ts";
import type { Rule } from "../rule.ts";
import { surpriseShare } from "../statistics/surprise-share.ts";
import { arrivalRate } from "../usual-arrivals.ts";

type Seen = {
  /** From the unpaid end to the new order, at most; 0 where there was none. */
  readonly hours: number;
  /** Units of the earlier hold. */
  readonly before: number;
  readonly units: number;
  /** How often it has come to this within the days looked back on, this time included. */
  readonly rounds: number;
};

export const rule: Rule<Seen, "withinHours" | "minUnits" | "lookBackDays" | "rareOneIn" | "extremeOneIn"> = {
  id: "reorder-after-cancel",
  family: "repetition",
  maturity: "stable",
  name: { ja: "キャンセル直後の再注文", en: "Ordered again after a cancel" },
  question: {
    ja: "この商品の前の保留が支払われずに終わった直後に、また保留が始まっていないか。",
    en: "Did this hold start soon after an earlier one on this product ended unpaid?",
  },
  strength: { default: 60, min: 0, max: 99 },
  params: {
    withinHours: {
      default: 48,
      min: 1,
      max: 720,
      unit: "hours",
      label: { ja: "直後とみなす時間", en: "soon means within" },
      help: {
        ja: "前の保留が終わってから、この時間以内の注文を直後とみなします。",
        en: "Orders within this time after the earlier hold's end count as soon.",
      },
    },
    minUnits: {
      default: 3,
      min: 1,
      max: 1000,
      unit: "units",
      label: { ja: "対象にする最小の数量", en: "fewest units" },
      help: {
        ja: "支払いを忘れた購入者の買い直しは、たいてい1〜2個です。前の保留もいまの保留も、これより少なければ数えません。",
        en: "Buyers who missed the term order a unit or two again: smaller holds, earlier or now, do not count.",
      },
    },
    lookBackDays: {
      default: 45,
      min: 1,
      max: 365,
      unit: "days",
      label: { ja: "繰り返しを数える期間", en: "days to look back" },
      help: {
        ja: "この日数のうちに支払われずに終わった保留を、繰り返しとして数えます。",
        en: "Holds that ended unpaid within these days count as rounds.",
      },
    },
    rareOneIn: {
      default: 2,
      min: 2,
      max: 10_000,
      unit: "occasions",
      label: { ja: "珍しいとみなす頻度（何回に1回）", en: "rare: once in" },
      help: {
        ja: "ふだんの売れ方で、これほど早い次の注文がこの回数に1回より珍しいときから、疑い度に加え始めます。",
        en: "Begins to count where the next order comes as soon less than once in this many times.",
      },
    },
    extremeOneIn: {
      default: 40,
      min: 2,
      max: 100_000,
      unit: "occasions",
      label: { ja: "極めて珍しいとみなす頻度（何回に1回）", en: "extreme: once in" },
      help: {
        ja: "この回数に1回より珍しいときは、ルールの強さをすべて加えます。",
        en: "Rarer than once in this many counts in full.",
      },
    },
  },
  needs: ["product", "quantity"],
  daysLookedBack: ({ lookBackDays }) => lookBackDays,
  evaluate(hold, context, params) {
    const past = context.holdsOf(hold.product);
    if (past.unpaidQuantities === "all-unknown") return { outcome: "not-judged", reason: EARLIER_UNKNOWN };
    const { ends, nearest } = past
      .unpaidEnds(params.minUnits)
      .before(hold.heldSince, params.lookBackDays * 24);
    const evidence = {
      hours: nearest?.hours ?? 0,
      before: nearest?.hold.quantity ?? 0,
      units: hold.quantity,
      rounds: ends + 1,
    };
    if (nearest === null || hold.quantity < params.minUnits || nearest.hours > params.withinHours) {
      return { outcome: "miss", evidence };
    }
    const { mean } = arrivalRate(hold.product, context.baseline);
    const chanceOfSooner = 1 - Math.exp(-(mean / 24) * Math.max(1, nearest.hours));
    // Each earlier round makes the next less of a coincidence.
    const share = surpriseShare(
      chanceOfSooner / (evidence.rounds - 1) ** 2,
      params.rareOneIn,
      params.extremeOneIn,
    );
    return share === 0 ? { outcome: "miss", evidence } : { outcome: "hit", share, evidence };
  },
  explain: {
    seen: {
      ja: ({ hours, before, units, rounds }) =>
        before === 0
          ? "この商品のまとまった保留が、支払われずに終わったことは近ごろありません。"
          : `${before}個の保留が支払われずに終わってから${hours < 1 ? "1時間以内" : `${japanese.duration(hours)}以内`}に、${units}個の保留が始まりました。この商品のまとまった保留は、これで${rounds}回目です。`,
      en: ({ hours, before, units, rounds }) =>
        before === 0
          ? "No larger hold of this product has ended unpaid of late."
          : `A hold of ${units} ${units === 1 ? "unit" : "units"} began within ${hours < 1 ? "an hour" : english.duration(hours)} of one of ${before} that ended unpaid. It is the product's round ${rounds} of such holds.`,
    },
    why: {
      ja: "キャンセルのたびに注文し直す繰り返しは、在庫を押さえ続ける手口の最もはっきりした兆候です。",
      en: "Ordering again after each cancel is the clearest sign of stock being held on purpose.",
    },
    todo: {
      ja: "これまでの注文番号、日時、数量を並べて Amazon に伝えてください。繰り返しの記録は、通報の根拠にもなります。",
      en: "Give Amazon the numbers, dates and quantities of all rounds. Such a record also supports a report of abuse.",
    },
  },
  innocentCauses: [
    { ja: "支払いを忘れた購入者が、買い直している", en: "A buyer who missed the term orders again" },
    { ja: "在庫が戻るのを待っていた購入者の注文", en: "Buyers who were waiting for the stock to come back" },
  ],
  blindSpots: [
    {
      ja: "時間をおいて注文し直されると、直後には見えません（「キャンセルの多い商品」が補います）。",
      en: "Ordering again much later does not look soon (cancel-prone-product covers it).",
    },
    {
      ja: "前の保留を一度も取り込んでいないと、数量がわかりません。",
      en: "If the earlier hold was never imported while pending, its units are not known.",
    },
  ],
  examples: [
    {
      kind: "hit",
      title: {
        ja: "12個の保留が終わって2時間後に、また12個",
        en: "Twelve again two hours after twelve ended unpaid",
      },
      given: {
        hold: { units: 12, boughtHoursAgo: 3 },
        others: [{ units: 12, boughtHoursAgo: 150, lastSeenHoursAgo: 7, ended: "unpaid", endedHoursAgo: 5 }],
        sales: [{ units: 1, total: 2480, times: 6 }],
      },
      expect: { outcome: "hit", minShare: 0.5 },
    },
    {
      kind: "miss",
      title: { ja: "前の保留は支払われた", en: "The earlier hold was paid" },
      given: {
        hold: { units: 12, boughtHoursAgo: 3 },
        others: [{ units: 12, boughtHoursAgo: 150, lastSeenHoursAgo: 7, ended: "paid", endedHoursAgo: 5 }],
      },
      expect: { outcome: "miss" },
    },
    {
      kind: "boundary",
      title: { ja: "1個の買い直しは数えない", en: "A single unit ordered again does not count" },
      given: {
        hold: { units: 1, boughtHoursAgo: 3 },
        others: [{ units: 1, boughtHoursAgo: 150, lastSeenHoursAgo: 7, ended: "unpaid", endedHoursAgo: 5 }],
      },
      expect: { outcome: "miss" },
    },
    {
      kind: "boundary",
      title: {
        ja: "前の保留が終わって1週間たてば、直後ではない",
        en: "A week after the earlier end is not soon",
      },
      given: {
        hold: { units: 12, boughtHoursAgo: 3 },
        others: [
          { units: 12, boughtHoursAgo: 320, lastSeenHoursAgo: 175, ended: "unpaid", endedHoursAgo: 173 },
        ],
      },
      expect: { outcome: "miss" },
    },
    {
      kind: "not-judged",
      title: { ja: "前の保留の数量がわからない", en: "The earlier hold's units are not known" },
      given: {
        hold: { units: 12, boughtHoursAgo: 3 },
        others: [{ boughtHoursAgo: 150, lastSeenHoursAgo: 7, ended: "unpaid", endedHoursAgo: 5 }],
      },
      expect: { outcome: "not-judged" },
    },
  ],
};

const EARLIER_UNKNOWN = {
  ja: "前の保留の数量がレポートに載っていなかったため、判定できません。",
  en: "Not judged: the reports did not give the units of the earlier hold.",
};
