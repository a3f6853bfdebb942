import type { DossierView, Prevention } from "../../src/addon/calls.ts";
import { NOW } from "./sidebar-states.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A title that is no markup, closes nothing and turns nothing around. */
export const HOSTILE_TITLE = `超合金 "変形'ロボット</title><script>alert(1)</script><img src=x onerror=alert(2)>\u202E&amp;限定`;

const CASES = [
  {
    orderId: "250-1234567-1234567",
    skus: ["TOY-ROBO-25TH"],
    units: 30,
    total: 148_500,
    currency: "JPY",
    heldSince: NOW - 33 * DAY,
    seenUntil: NOW - 27 * DAY - 3 * HOUR,
    endedBy: NOW - 27 * DAY,
    contactedAt: NOW - 32 * DAY,
  },
  {
    orderId: "250-7654321-7654321",
    skus: ["TOY-ROBO-25TH", "TOY-ROBO-25TH-FBA"],
    units: 20,
    total: null,
    currency: "JPY",
    heldSince: NOW - 26 * DAY - 7 * HOUR,
    seenUntil: NOW - 20 * DAY - 3 * HOUR,
    endedBy: NOW - 20 * DAY,
    contactedAt: null,
  },
  {
    orderId: "503-2222222-2222222",
    skus: ["TOY-ROBO-25TH"],
    units: 12,
    total: 59_400,
    currency: "JPY",
    heldSince: NOW - 19 * DAY - 5 * HOUR,
    seenUntil: NOW - 13 * DAY,
    endedBy: NOW - 12 * DAY,
    contactedAt: null,
  },
] as const;

export const DOSSIER: DossierView = {
  shop: "",
  key: "asin:B0ABCD1234",
  product: "超合金 変形ロボット 25周年記念限定カラー フィギュア(二次出荷分)",
  asin: "B0ABCD1234",
  shopName: "",
  cases: 3,
  units: 62,
  from: NOW - 33 * DAY,
  until: NOW - 12 * DAY,
  unitDays: 372,
  paidOrders: 41,
  largePaidOrders: 0,
  minUnits: 3,
  knownSince: NOW - 90 * DAY,
  archivedUntil: null,
  rows: CASES,
  timeline: [
    { when: "2026年7月24日 14:30", what: "注文：注文番号 250-1234567-1234567（30個、148,500円）" },
    { when: "2026年7月25日", what: "Amazon へ問い合わせ：注文番号 250-1234567-1234567（30個、148,500円）" },
    {
      when: "2026年7月30日 14:30",
      what: "このときまでに、未払いのままキャンセル：注文番号 250-1234567-1234567（30個、148,500円）",
    },
    { when: "2026年7月31日 7:30", what: "注文：注文番号 250-7654321-7654321（20個）" },
    {
      when: "2026年8月6日 14:30",
      what: "このときまでに、未払いのままキャンセル：注文番号 250-7654321-7654321（20個）",
    },
    { when: "2026年8月7日 9:30", what: "注文：注文番号 503-2222222-2222222（12個、59,400円）" },
    {
      when: "2026年8月14日 14:30",
      what: "このときまでに、未払いのままキャンセル：注文番号 503-2222222-2222222（12個、59,400円）",
    },
  ],
  subject: "支払われずに終わった注文が続いている件（B0ABCD1234）",
  body: `お世話になっております。次の商品で、支払われないまま終わる注文が続いているため、ご報告いたします。

商品: 超合金 変形ロボット 25周年記念限定カラー フィギュア(二次出荷分) / ASIN: B0ABCD1234 / SKU: TOY-ROBO-25TH, TOY-ROBO-25TH-FBA
期間: 2026年7月24日〜2026年8月14日
支払われずに終わった注文: 3件、合計62個

・注文番号 250-1234567-1234567（30個、148,500円）：2026年7月24日に注文、7月30日まで保留中を確認、7月30日までに未払いのままキャンセル。7月25日に Amazon へ問い合わせ
・注文番号 250-7654321-7654321（20個）：2026年7月31日に注文、8月6日まで保留中を確認、8月6日までに未払いのままキャンセル
・注文番号 503-2222222-2222222（12個、59,400円）：2026年8月7日に注文、8月13日まで保留中を確認、8月14日までに未払いのままキャンセル

出品者行動規範では、「競合他社の在庫を保留状態にするために偽の注文を行うこと」が禁止されていると理解しております。
出品者には保留中の注文の購入者がわからないため、これらの注文がそれに当たるかどうかは、当方では判断できません。`,
  path: [
    "セラーセントラルにログインし、「パフォーマンス」→「アカウント健全性」を開く",
    "ページの下のほうにある「規約違反を報告」（Report Abuse）を選ぶ",
  ],
};

export const OTHER_DOSSIER: DossierView = {
  ...DOSSIER,
  key: "sku:PUZZLE-1000",
  product: HOSTILE_TITLE,
  asin: "",
  units: null,
  unitDays: null,
};

export const ADVICE: Prevention = {
  knownSince: NOW - 90 * DAY,
  archivedUntil: null,
  cancelRateLimit: 0.025,
  cancelRateDays: 7,
  cancelRates: [
    { shop: "本店", until: NOW - HOUR, orders: 41, cancelled: 1 },
    { shop: "二号店", until: NOW - HOUR, orders: 33, cancelled: 2 },
    { shop: "三号店", until: null, orders: 0, cancelled: 0 },
    { shop: "四号店", until: NOW - HOUR, orders: 0, cancelled: 0 },
  ],
  limits: [
    {
      product: DOSSIER.product,
      shop: "本店",
      skus: ["TOY-ROBO-25TH", "TOY-ROBO-25TH-FBA"],
      limit: 2,
      paidOrders: 200,
      paidBlocked: 1,
      unpaidOrders: 4,
      unpaidBlocked: 3,
      unpaidUnits: 62,
    },
    {
      product: HOSTILE_TITLE,
      shop: "二号店",
      skus: [],
      limit: 1,
      paidOrders: 24,
      paidBlocked: 0,
      unpaidOrders: 1,
      unpaidBlocked: 1,
      unpaidUnits: 8,
    },
  ],
  moreLimits: 3,
  undecided: [{ product: "木製レール 54点セット", shop: "本店", paidOrders: 12, wanted: 8 }],
  moreUndecided: 2,
  konbini: [
    {
      shop: "本店",
      advice: "off",
      paidOrders: 9,
      paidUnits: 11,
      unpaidOrders: 5,
      unpaidUnits: 74,
      untoldOrders: 120,
      wanted: 0,
      skus: ["TOY-ROBO-25TH", "OWN-1"],
    },
    {
      shop: "二号店",
      advice: "keep",
      paidOrders: 30,
      paidUnits: 33,
      unpaidOrders: 3,
      unpaidUnits: 3,
      untoldOrders: 0,
      wanted: 0,
      skus: ["OWN-2"],
    },
    {
      shop: "三号店",
      advice: "unknown",
      paidOrders: 1,
      paidUnits: 1,
      unpaidOrders: 2,
      unpaidUnits: 22,
      untoldOrders: 0,
      wanted: 7,
      skus: ["OWN-3"],
    },
  ],
};
