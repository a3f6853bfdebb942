import { isolated } from "../isolated.ts";
import { code } from "./code.ts";

/** In two significant digits: how seldom something happens is never known more exactly. */
const rough = (value: number) => Number(value.toPrecision(2)).toLocaleString("ja-JP");

export const detection = {
  levels: code.levels,
  levelMarks: code.levelMarks,
  outcomes: {
    hit: "該当",
    miss: "該当なし",
    "not-judged": "判定できず",
  },
  families: {
    quantity: "数量",
    value: "金額",
    supply: "在庫拘束",
    payment: "支払方法",
    persistence: "保留の長さ",
    burst: "注文の集中",
    repetition: "繰り返し",
    exposure: "狙われやすさ",
  },
  maturities: {
    experimental: "試験運用",
    stable: "運用中",
  },
  units: {
    units: "個",
    orders: "件",
    products: "商品",
    hours: "時間",
    days: "日",
    JPY: "円",
    "%": "%",
    times: "倍",
    occasions: "回",
    score: "点",
  },
  /** Why a rule was not asked: the evidence that the reports do not give. */
  missing: {
    product: "どの商品の注文か、レポートからわからないため、判定できません。",
    quantity: "数量がレポートに載っていないため、判定できません。",
    total: "金額がレポートに載っておらず、同じ商品の販売実績もないため、判定できません。",
    payment: "支払方法がレポートに載っていないため、判定できません。",
  },
  /** Why a hold has no suspicion at all; of an exempt one its exemption tells. */
  unjudged: {
    "multi-channel": "Amazon 以外で受けた注文（マルチチャネル）のため、判定の対象外です。",
    "no-evidence": "判定に使える情報が足りません。",
  },
  /** In place of a rule's finding that an exemption covers. @param reason the seller's own words */
  setAside: (reason: string) =>
    reason === ""
      ? "除外リストにより、判定から外しています。"
      : `除外リストにより、判定から外しています（${isolated(reason)}）。`,
  disclaimer:
    "疑い度は「支払われないまま終わる見込み」の目安です。購入者の意図を断定するものではありません。",
  base: "どの保留注文にもある未払いの見込み",
  /** A length of time in the unit that reads best. */
  duration: (hours: number) =>
    hours < 48 ? `${Math.round(hours)}時間` : `${(hours / 24).toFixed(1).replace(".0", "")}日`,
  /** How often something happens that is seen once in so many days, at the end of a sentence. */
  onceInDays: (days: number) => {
    if (days >= 7300) return "めったにありません（20年に1回より少ない）";
    return days < 730 ? `約${rough(days)}日に1回です` : `約${Math.round(days / 365)}年に1回です`;
  },
  /** The same of so many orders. */
  onceInOrders: (orders: number) =>
    orders >= 100_000 ? "めったにありません（10万件に1件より少ない）" : `約${rough(orders)}件に1件です`,
  /** @param currency ISO 4217; `""` is yen */
  money: (amount: string, currency: string) =>
    currency === "JPY" || currency === "" ? `${amount}円` : `${amount} ${currency}`,
  settings: {
    "level.danger": {
      label: "「危険」とする疑い度",
      help: "疑い度がこの点数以上なら「危険」と表示します。「注意」より高くしてください。",
    },
    "level.caution": {
      label: "「注意」とする疑い度",
      help: "疑い度がこの点数以上なら「注意」と表示します。問い合わせの候補になるのはここからです。",
    },
    "level.watch": {
      label: "「様子見」とする疑い度",
      help: "疑い度がこの点数以上なら「様子見」と表示します。これより低い注文は「通常」です。",
    },
    "hold.paymentTermDays": {
      label: "支払期限",
      help: "支払われない注文を Amazon が自動でキャンセルするまでの日数です。コンビニ払いはふつう6日です。",
    },
    "hold.staleHours": {
      label: "データが古いとみなす時間",
      help: "最後に確認できた時刻からこの時間を超えた注文には「○日前のデータ」と表示します。",
    },
  },
  strength: "強さ",
  ruleEnabled: (rule: string) => ({
    label: `${rule}：使う`,
    help: "オフにすると、このルールは疑い度の計算に使われません。",
  }),
  ruleStrength: (rule: string) => ({
    label: `${rule}：強さ`,
    help: "このルールだけに最も強く当てはまったとき、支払われないまま終わると見込む割合です。",
  }),
  ruleParameter: (rule: string, parameter: string) => `${rule}：${parameter}`,
  /** Settings of learning, by id. */
  learning: {
    "learning.use": {
      label: "学習した強さを使う",
      help: "オンのあいだ、ルールの強さは「学習値」の列の値になります（空欄のルールは「値」のまま）。サイドバーの「判定の成績」で学習と切り替えができます。オフにすると、元の判定に戻ります。",
    },
    "learning.slope": {
      label: "学習した補正：傾き",
      help: "疑い度の全体を、この店舗の結果に合わせて補正する値です。「学習値」の列の値を使い、空欄なら補正しません。",
    },
    "learning.intercept": {
      label: "学習した補正：切片",
      help: "傾きと組で使います。どちらかが空欄なら補正しません。",
    },
  },
  /** What may stand in a setting's cell. */
  problems: {
    "learned-out-of-bounds": (label: string, min: number, max: number) =>
      `「${label}」の学習値は${min}〜${max}の数値です。`,
    "not-a-learning-switch": (label: string) =>
      `「${label}」はオン（TRUE）かオフ（FALSE）で入力してください。`,
    "not-a-number": (label: string, min: number, max: number, unit: string) =>
      `「${label}」は${min}〜${max}${unit}の数値で入力してください。`,
    "out-of-bounds": (label: string, min: number, max: number, unit: string) =>
      `「${label}」に入れられるのは${min}〜${max}${unit}です。`,
    "not-a-switch": (label: string) => `「${label}」はオン（TRUE）かオフ（FALSE）で入力してください。`,
    "levels-out-of-order":
      "疑い度の区切りは、「危険」がいちばん高く、「注意」「様子見」の順に低くなるようにしてください。",
  },
  /** What is used while a wrong entry stands there; follows the sentence above. */
  usedInstead: {
    number: (fallback: number, unit: string) => `いまは既定値の${fallback}${unit}で判定しています。`,
    switch: "いまはオンとして判定しています。",
    learningSwitch: "いまはオフとして判定しています。",
    learned: "いまは学習値を使わずに判定しています。",
    levels: (danger: number, caution: number, watch: number) =>
      `いまは既定値（${danger}・${caution}・${watch}点）で判定しています。`,
  },
  /** What a rule's settings are called where they stand under its name. */
  ofRule: { enabled: "使う", strength: "強さ" },
};
