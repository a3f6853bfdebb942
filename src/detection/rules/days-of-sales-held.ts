import { detection as english } from "../../locales/en/detection.ts";
import { detection as japanese } from "../../locales/ja/detection.ts";
import type { Rule } from "../rule.ts";
import { surpriseShare } from "../statistics/surprise-share.ts";
import { daysBetweenSuchHolds } from "../usual-held.ts";
import { unitsADay } from "../usual-sales.ts";

type Seen = {
  /** Pending orders of the product, the judged one included. */
  readonly orders: number;
  /** Of all of them, of each at most as many as of the judged one. */
  readonly units: number;
  /** For how many days they would last at the usual sales. */
  readonly days: number;
  /** Once in so many days honest orders hold as much; 0 where too little is held to ask. */
  readonly rareDays: number;
};

export const rule: Rule<
  Seen,
  "minUnits" | "fewDays" | "manyDays" | "rareDays" | "extremeDays" | "businessPercent"
> = {
  id: "days-of-sales-held",
  family: "supply",
  maturity: "stable",
  name: { ja: "何日分もの在庫拘束", en: "Many days of sales held" },
  question: {
    ja: "この商品の支払われていない注文が、ふだんの何日分もの販売数を押さえているか。",
    en: "Do the unpaid orders of this product hold what it usually sells in many days?",
  },
  strength: { default: 90, min: 0, max: 99 },
  params: {
    minUnits: {
      default: 3,
      min: 2,
      max: 1000,
      unit: "units",
      label: { ja: "対象にする最小の数量", en: "fewest units" },
      help: {
        ja: "同じ商品の保留の合計がこれより少ないときは当てはめません。",
        en: "Left alone while fewer units of the product are held in all.",
      },
    },
    fewDays: {
      default: 3,
      min: 1,
      max: 1000,
      unit: "days",
      label: { ja: "数え始める日数", en: "begins to count at" },
      help: {
        ja: "ふだんの販売数のこの日数分を超えて押さえられると、疑い度に加え始めます。",
        en: "Begins to count where more than the sales of this many days are held.",
      },
    },
    manyDays: {
      default: 250,
      min: 1,
      max: 10_000,
      unit: "days",
      label: { ja: "強さをすべて加える日数", en: "counts in full at" },
      help: {
        ja: "この日数分以上が押さえられると、ルールの強さをすべて加えます。",
        en: "Counts in full where the sales of this many days are held.",
      },
    },
    rareDays: {
      default: 50,
      min: 2,
      max: 10_000,
      unit: "days",
      label: { ja: "珍しいとみなす間隔（何日に1回）", en: "rare: once in" },
      help: {
        ja: "ふつうの注文だけでこれほどの数が未払いになるのが、この日数に1回より珍しいときから、疑い度に加え始めます。",
        en: "Begins to count where ordinary orders alone hold so much less than once in this many days.",
      },
    },
    extremeDays: {
      default: 5000,
      min: 2,
      max: 10_000_000,
      unit: "days",
      label: { ja: "極めて珍しいとみなす間隔（何日に1回）", en: "extreme: once in" },
      help: {
        ja: "この日数に1回より珍しいときは、ルールの強さをすべて加えます。",
        en: "Counts in full where it happens less than once in this many days.",
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
  needs: ["product", "quantity"],
  evaluate(hold, context, params) {
    const held = context.holdsOf(hold.product).heldUnits;
    // A buyer of one unit beside another's bulk order holds little: others count up to this one's own units.
    const units = held.unitsUpTo(hold.quantity);
    const days = units / unitsADay(hold.product, context.baseline);
    const counts = units >= params.minUnits && days > params.fewDays;
    const rareDays = counts ? daysBetweenSuchHolds(hold, context) : 0;
    const evidence = { orders: held.holds, units, days, rareDays };
    if (!counts) return { outcome: "miss", evidence };
    const trust = hold.line.business === 1 ? params.businessPercent / 100 : 1;
    // The weaker of the two counts: how rare the quantity is may take away from this finding and never add to it, since
    // what it adds to suspicion is told by another family.
    const much = surpriseShare(1 / days, params.fewDays, params.manyDays);
    const rare = surpriseShare(1 / rareDays, params.rareDays, params.extremeDays);
    const share = trust * Math.min(much, rare);
    return share === 0 ? { outcome: "miss", evidence } : { outcome: "hit", share, evidence };
  },
  explain: {
    seen: {
      ja: ({ orders, units, days, rareDays }) =>
        `この商品では、支払われていない注文${orders}件が合計${units}個を押さえています${orders === 1 ? "" : "（ほかの注文は、この注文と同じ数量までで数えています）"}。ふだんの売れ方なら${daysText(days)}日分です。${rareDays === 0 ? "" : `ふつうの注文だけでこうなるのは${rareDays < 2 ? "珍しくありません" : japanese.onceInDays(rareDays)}。`}`,
      en: ({ orders, units, days, rareDays }) =>
        `${orders === 1 ? "One unpaid order holds" : `${orders} unpaid orders (each counted up to this one's quantity) hold`} ${units} ${units === 1 ? "unit" : "units"} of this product: what it usually sells in ${daysText(days)} ${daysText(days) === "1" ? "day" : "days"}.${rareDays === 0 ? "" : ` With ordinary orders alone that ${rareDays < 2 ? "is nothing unusual" : english.onceInDays(rareDays)}.`}`,
    },
    why: {
      ja: "ゆっくり売れる商品では、数個押さえられただけで長い間売れなくなります。支払うつもりの購入者の注文が重なることは、まずありません。",
      en: "A few units of a slow product keep it from sale for long, and it seldom happens that honest orders pile up there.",
    },
    todo: {
      ja: "在庫の残りを確かめ、押さえている注文の番号をまとめて控えてください。最大注文可能個数の設定も有効です。",
      en: "See how much stock is left and note the numbers of these orders together. A maximum order quantity helps, too.",
    },
  },
  innocentCauses: [
    {
      ja: "まとめ買いの購入者が、コンビニ払いでまだ支払っていない",
      en: "A bulk buyer who has yet to go to the store",
    },
    { ja: "発売や再入荷、紹介で、急に売れ始めた", en: "A release, a restock or a mention has set off sales" },
    { ja: "季節の商品で、これまで売れていなかった", en: "A seasonal product that did not sell until now" },
  ],
  blindSpots: [
    {
      ja: "よく売れる商品では、在庫をすべて押さえられても数日分にしかなりません。",
      en: "On a fast seller even the whole stock is only a few days of sales.",
    },
    {
      ja: "販売実績の取り込みが短いうちは、ふだんの販売数がはっきりしません。",
      en: "While few past sales have been imported, the usual sales are uncertain.",
    },
  ],
  examples: [
    {
      kind: "hit",
      title: {
        ja: "月に4個の商品が20個押さえられている",
        en: "20 units held of a product that sells four a month",
      },
      given: {
        hold: { units: 20, boughtHoursAgo: 5 },
        sales: [{ units: 1, total: 2480, times: 4 }],
      },
      expect: { outcome: "hit", minShare: 0.6 },
    },
    {
      kind: "miss",
      title: { ja: "一日に20個売れる商品の20個", en: "20 units of a product that sells 20 a day" },
      given: {
        hold: { units: 20, boughtHoursAgo: 5 },
        sales: [{ units: 1, total: 2480, times: 520 }],
      },
      expect: { outcome: "miss" },
    },
    {
      kind: "boundary",
      title: {
        ja: "1個だけの保留は、どんな商品でも対象外",
        en: "A single unit is left alone whatever the product",
      },
      given: {
        hold: { units: 1, boughtHoursAgo: 5 },
        sales: [{ product: "別の商品", units: 1, total: 900, times: 60 }],
      },
      expect: { outcome: "miss" },
    },
    {
      kind: "boundary",
      title: {
        ja: "1個ずつの3件でも、月に1個の商品なら当てはまる",
        en: "Three single units count where one sells a month",
      },
      given: {
        hold: { units: 1, boughtHoursAgo: 30 },
        others: [9, 5].map((boughtHoursAgo) => ({ units: 1, boughtHoursAgo })),
        sales: [
          { units: 1, total: 2480, times: 1 },
          { product: "別の商品", units: 1, total: 900, times: 60 },
        ],
      },
      expect: { outcome: "hit", maxShare: 0.9 },
    },
    {
      kind: "not-judged",
      title: { ja: "数量がわからない", en: "The quantity is not known" },
      given: { hold: { boughtHoursAgo: 5 } },
      expect: { outcome: "not-judged" },
    },
  ],
};

function daysText(days: number): string {
  return days < 2 ? days.toFixed(1).replace(".0", "") : String(Math.round(Math.min(days, 9999)));
}
