import type { Rule } from "../rule.ts";

type Seen = {
  /** What the watch list has of it; `""` where it is not on the list. */
  readonly entry: string;
  /** The seller's own words; may be `""`. */
  readonly reason: string;
};

export const rule: Rule<Seen, "minUnits" | "singlePercent"> = {
  id: "watched-product",
  family: "exposure",
  maturity: "experimental",
  name: { ja: "要注意の商品", en: "Watched product" },
  question: {
    ja: "狙われやすい商品として、要注意リストに入っているか。",
    en: "Is it on the seller's watch list?",
  },
  // At most caution: being watched is no evidence against an order.
  strength: { default: 20, min: 0, max: 50 },
  params: {
    minUnits: {
      default: 2,
      min: 1,
      max: 1000,
      unit: "units",
      label: { ja: "強さをすべて加える最小の数量", en: "counts in full from" },
      help: {
        ja: "これより少ない数量の注文には、次の割合だけ加えます。",
        en: "Smaller orders count only the share below.",
      },
    },
    singlePercent: {
      default: 50,
      min: 0,
      max: 100,
      unit: "%",
      label: { ja: "それより少ない数量の重み", en: "weight of smaller orders" },
      help: {
        ja: "最小の数量に満たない注文に、ルールの強さのどれだけを加えるかです。",
        en: "How much of the rule's strength an order below the fewest units gets.",
      },
    },
  },
  needs: ["product"],
  evaluate(hold, context, params) {
    const entry = context.watched(hold.product);
    if (entry === null) return { outcome: "miss", evidence: { entry: "", reason: "" } };
    const evidence = { entry: entry.text, reason: entry.reason };
    const share = hold.quantity < params.minUnits ? params.singlePercent / 100 : 1;
    return share > 0 ? { outcome: "hit", share, evidence } : { outcome: "miss", evidence };
  },
  explain: {
    seen: {
      ja: ({ entry, reason }) =>
        entry === ""
          ? "要注意リストには入っていません。"
          : `要注意リストの「${entry}」に当てはまります${reason === "" ? "" : `（${reason}）`}。`,
      en: ({ entry, reason }) =>
        entry === ""
          ? "It is not on the watch list."
          : `It is on the watch list${isLatin(entry) ? ` (“${entry}”${isLatin(reason) && reason !== "" ? `: ${reason}` : ""})` : ""}.`,
    },
    why: {
      ja: "おもちゃ・ゲームや話題の商品は、特に狙われやすいといわれています。",
      en: "Toys, games and products on trend are said to be aimed at most.",
    },
    todo: {
      ja: "これだけで問い合わせる必要はありません。ほかのルールにも当てはまるか確かめてください。",
      en: "This alone is no reason to inquire: see whether other rules apply too.",
    },
  },
  innocentCauses: [
    { ja: "人気の商品なので、ふつうの注文も多い", en: "Popular products have many ordinary orders" },
  ],
  blindSpots: [
    {
      ja: "リストにない商品は、狙われていても当てはまりません。",
      en: "Products that are not on the list are not seen.",
    },
    {
      ja: "リストの語が広すぎると、ほとんどの商品が当てはまります。",
      en: "Too broad a word on the list takes in almost everything.",
    },
  ],
  examples: [
    {
      kind: "hit",
      title: { ja: "商品名に、要注意リストの語がある", en: "The title has a word of the watch list" },
      given: { hold: { product: "木のおもちゃ", units: 3, boughtHoursAgo: 2 }, watched: ["おもちゃ"] },
      expect: { outcome: "hit", minShare: 1 },
    },
    {
      kind: "miss",
      title: { ja: "要注意リストにない商品", en: "The product is not on the list" },
      given: { hold: { product: "木のおもちゃ", units: 3, boughtHoursAgo: 2 }, watched: ["カード"] },
      expect: { outcome: "miss" },
    },
    {
      kind: "boundary",
      title: { ja: "1個の注文には半分だけ加える", en: "A single unit counts half" },
      given: { hold: { product: "木のおもちゃ", units: 1, boughtHoursAgo: 2 }, watched: ["おもちゃ"] },
      expect: { outcome: "hit", minShare: 0.5, maxShare: 0.5 },
    },
    {
      kind: "not-judged",
      title: { ja: "どの商品かわからない", en: "The product is not known" },
      given: { hold: { product: "", units: 3, boughtHoursAgo: 2 }, watched: ["おもちゃ"] },
      expect: { outcome: "not-judged" },
    },
  ],
};

function isLatin(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
