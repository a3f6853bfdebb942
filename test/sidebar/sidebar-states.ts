import {
  type InquiryCard,
  NOTHING_REMEMBERED,
  type RecentImport,
  type SidebarState,
  type WaitingCard,
} from "../../src/addon/calls.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 2026-08-26 14:30 in Japan. */
export const NOW = Date.UTC(2026, 7, 26, 5, 30);

/** A spreadsheet into which nothing was imported yet. */
export const EMPTY_STATE: SidebarState = {
  language: "ja",
  timeZone: "Asia/Tokyo",
  now: NOW,
  shops: [],
  refreshedAt: null,
  newestReportAt: null,
  counts: { held: 0, danger: 0, caution: 0, watch: 0, notJudged: 0, stale: 0 },
  inquiries: [],
  waiting: [],
  dossiers: 0,
  daily: { on: false, owner: "", mine: false, hour: 6 },
  remembered: NOTHING_REMEMBERED,
  notices: [],
};

export const FIGURE: InquiryCard = {
  inquiryId: "figure",
  state: "to-contact",
  stateLabel: "未連絡",
  level: "danger",
  levelLabel: "危険",
  suspicion: 92,
  product: "超合金 変形ロボット 25周年記念限定カラー フィギュア(二次出荷分)",
  sku: "TOY-ROBO-25TH",
  asin: "B0ABCD1234",
  shop: "",
  orderIds: [
    "250-1234567-1234567",
    "250-7654321-7654321",
    "249-1111111-1111111",
    "503-2222222-2222222",
    "503-3333333-3333333",
  ],
  units: 12,
  value: 154_800,
  currency: "JPY",
  heldSince: NOW - 4 * DAY - 3 * HOUR,
  expectedRelease: NOW + 2 * DAY,
  replyBy: null,
  situation: "保留中 5件（12個、154,800円）。",
  staleDays: null,
  findings: [
    {
      rule: "bulk-quantity",
      name: "まとめ買い",
      outcome: "hit",
      text: "1回の注文で8個です。この商品はふだん1〜2個ずつ売れています。",
      why: "在庫をまとめて押さえる注文は、支払われずに終わることが多くあります。",
      todo: "購入意思の確認を Amazon に依頼します。",
      probability: 80,
      innocentCauses: ["法人や転売目的のまとめ買い", "コンビニ払いの支払い待ち"],
    },
    {
      rule: "long-unpaid",
      name: "長い保留",
      outcome: "hit",
      text: "保留のまま4日たっています。",
      why: "ふつうの保留は30分ほどで終わります。",
      todo: "支払期限を確かめます。",
      probability: 40,
      innocentCauses: ["コンビニ払いの支払い待ち", "お届け日の指定"],
    },
    {
      rule: "high-order-total",
      name: "高額な注文",
      outcome: "not-judged",
      text: "金額がレポートに載っていないため、判定できません。",
      why: "",
      todo: "",
      probability: 0,
      innocentCauses: [],
    },
  ],
};

export const PUZZLE: InquiryCard = {
  ...FIGURE,
  inquiryId: "puzzle",
  level: "caution",
  levelLabel: "注意",
  suspicion: 64,
  product: "ジグソーパズル 1000ピース 富士山と桜",
  orderIds: ["250-4444444-4444444"],
  units: null,
  value: null,
  heldSince: NOW - 7 * HOUR,
  situation: "",
  findings: FIGURE.findings.slice(1, 2),
};

export const CONTACTED: InquiryCard = {
  ...PUZZLE,
  inquiryId: "contacted",
  state: "contacted",
  stateLabel: "連絡済み",
  level: "watch",
  levelLabel: "様子見",
  product: "木製レール 54点セット",
  orderIds: ["250-5555555-5555555"],
  units: 3,
  value: 9_900,
  replyBy: NOW + 3 * DAY,
};

const WAITING: WaitingCard = {
  orderId: "250-6666666-6666666",
  product: "粘土 12色セット",
  units: 1,
  heldSince: NOW - 30 * HOUR,
  level: "watch",
  levelLabel: "様子見",
  suspicion: 38,
  staleDays: null,
  reasons: "保留のまま1日たっています。",
};

/** A spreadsheet with work to do. */
export const BUSY_STATE: SidebarState = {
  ...EMPTY_STATE,
  refreshedAt: NOW,
  newestReportAt: NOW - HOUR,
  counts: { held: 23, danger: 1, caution: 1, watch: 2, notJudged: 1, stale: 0 },
  inquiries: [FIGURE, PUZZLE, CONTACTED],
  waiting: [WAITING, { ...WAITING, orderId: "250-8888888-8888888", product: "知育ブロック", staleDays: 3 }],
  daily: { on: true, owner: "", mine: true, hour: 6 },
  notices: ["設定タブの「危険とする疑い度」を読めないため、初期値の80を使っています。"],
};

export const STALE_STATE: SidebarState = {
  ...BUSY_STATE,
  inquiries: [{ ...FIGURE, staleDays: 3 }],
  waiting: [],
  notices: [],
  counts: { ...BUSY_STATE.counts, stale: 5 },
};

/** One import that can be taken back and one that was. */
export const HISTORY: readonly RecentImport[] = [
  {
    importId: "second",
    name: "保留中の注文.txt",
    what: "保留中の注文",
    shop: "",
    at: NOW - HOUR,
    asOf: NOW - 2 * HOUR,
    rows: 23,
    state: "done",
    stateLabel: "完了",
    undoable: true,
  },
  {
    importId: "first",
    name: "全注文レポート_2026-08-01_2026-08-25_ダウンロード.txt",
    what: "全注文レポート",
    shop: "",
    at: NOW - DAY,
    asOf: NOW - DAY - HOUR,
    rows: 1_204,
    state: "undone",
    stateLabel: "取り消し済み",
    undoable: false,
  },
];
