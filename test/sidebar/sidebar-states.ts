import {
  type CardFinding,
  type ExplainedHold,
  type ExplainedOrder,
  type HeldOrder,
  type InquiryCard,
  type InquiryDetails,
  type InquiryHistory,
  NOTHING_REMEMBERED,
  type RecentImport,
  type SidebarState,
  type WaitingCard,
} from "../../src/addon/calls.ts";

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** 2026-08-26 14:30 in Japan. */
export const NOW = Date.UTC(2026, 7, 26, 5, 30);

/** How many inquiries want what, as the add-on counts them. */
function agendaOf(cards: readonly InquiryCard[]): SidebarState["agenda"] {
  const agenda = { "follow-up": 0, contact: 0, stock: 0, decide: 0, "under-way": 0 };
  for (const { due } of cards) agenda[due.group] += 1;
  return agenda;
}

/** A state with these inquiries and no others. */
export function stateWith(inquiries: readonly InquiryCard[], state: SidebarState = BUSY_STATE): SidebarState {
  return { ...state, inquiries, agenda: agendaOf(inquiries) };
}

/** A spreadsheet into which nothing was imported yet. */
export const EMPTY_STATE: SidebarState = {
  language: "ja",
  timeZone: "Asia/Tokyo",
  now: NOW,
  shops: [],
  refreshedAt: null,
  newestReportAt: null,
  counts: { held: 0, danger: 0, caution: 0, watch: 0, notJudged: 0, stale: 0, exempt: 0 },
  inquiries: [],
  agenda: agendaOf([]),
  recovered: {
    inquiries: 0,
    days: null,
    unitDaysBack: null,
    yenDaysBack: null,
    unitDaysHeld: null,
    yenDaysHeld: null,
  },
  replyDays: 3,
  waiting: [],
  dossiers: 0,
  exempt: [],
  waitingTotal: 0,
  exemptTotal: 0,
  schedule: {
    on: false,
    owner: "",
    mine: false,
    hour: 6,
    next: null,
    missed: null,
    permitted: true,
    troubled: false,
  },
  learned: false,
  rules: {
    "bulk-quantity": {
      enabled: true,
      strength: 61,
      learned: true,
      params: { minUnits: 5, rareOneIn: 250, extremeOneIn: 15_000, businessPercent: 15 },
    },
    "watched-product": { enabled: false, strength: 20, learned: false, params: {} },
  },
  nearlyFull: false,
  sample: "offered",
  remembered: NOTHING_REMEMBERED,
  notices: [],
};

const QUIET: Pick<CardFinding, "probability" | "points" | "behind"> = {
  probability: 0,
  points: 0,
  behind: "",
};

const FINDINGS: readonly CardFinding[] = [
  {
    ...QUIET,
    rule: "bulk-quantity",
    name: "まとめ買い",
    outcome: "hit",
    text: "1回の注文で8個です。この商品はふだん1〜2個ずつ売れています。",
    probability: 80,
    points: 62,
  },
  {
    ...QUIET,
    rule: "bulk-several-products",
    name: "複数商品のまとめ買い",
    outcome: "hit",
    text: "この注文では3商品を合わせて14個注文しています。",
    probability: 45,
    behind: "まとめ買い",
  },
  {
    ...QUIET,
    rule: "long-unpaid",
    name: "長い保留",
    outcome: "hit",
    text: "保留のまま4日たっています。",
    probability: 40,
    points: 24,
  },
  {
    ...QUIET,
    rule: "unpaid-convenience-store",
    name: "コンビニ払いの未払い",
    outcome: "hit",
    text: "コンビニ払いで、まだ支払われていません。",
    probability: 1,
  },
  {
    ...QUIET,
    rule: "same-product-burst",
    name: "同じ商品への集中",
    outcome: "miss",
    text: "この商品で支払われていない注文は、近い時期にはこの1件だけです。",
  },
  {
    ...QUIET,
    rule: "high-order-total",
    name: "高額の注文",
    outcome: "not-judged",
    text: "金額がレポートに載っておらず、同じ商品の販売実績もないため、判定できません。",
  },
];

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
  orders: 5,
  units: 12,
  value: 154_800,
  currency: "JPY",
  heldSince: NOW - 4 * DAY - 3 * HOUR,
  expectedRelease: NOW + 2 * DAY,
  replyBy: null,
  expectedReturn: null,
  due: { kind: "contact", group: "contact", day: null },
  conflict: null,
  closed: false,
  entries: {
    state: "to-contact",
    contactedAt: "",
    replyBy: "",
    by: "",
    caseNumber: "",
    agent: "",
    reason: "",
    snoozeUntil: "",
  },
  rule: "bulk-quantity",
  reason: "1回の注文で8個です。この商品はふだん1〜2個ずつ売れています。",
  staleDays: null,
  watched: false,
  exemptions: [],
};

/** What is told of the figure when it is unfolded. */
export const FIGURE_DETAILS: InquiryDetails = {
  orderIds: [
    "250-1234567-1234567",
    "250-7654321-7654321",
    "249-1111111-1111111",
    "503-2222222-2222222",
    "503-3333333-3333333",
  ],
  situation: "保留中 5件（12個、154,800円）。",
  termBasis: "設定 6日",
  recovered: {
    days: null,
    unitDaysBack: null,
    yenDaysBack: null,
    unitDaysHeld: 49.5,
    yenDaysHeld: 638_550,
    priceChange: null,
  },
  strongest: {
    orderId: "250-1234567-1234567",
    sum: { base: 6, findings: FINDINGS },
    impact: { stockPercent: 40, daysToRelease: 2, attention: 71 },
  },
};

export const PUZZLE: InquiryCard = {
  ...FIGURE,
  inquiryId: "puzzle",
  level: "caution",
  levelLabel: "注意",
  suspicion: 64,
  product: "ジグソーパズル 1000ピース 富士山と桜",
  orders: 1,
  units: null,
  value: null,
  heldSince: NOW - 7 * HOUR,
  rule: "long-unpaid",
  reason: "保留のまま4日たっています。",
};

export const CONTACTED: InquiryCard = {
  ...PUZZLE,
  inquiryId: "contacted",
  state: "contacted",
  stateLabel: "連絡済み",
  level: "watch",
  levelLabel: "様子見",
  product: "木製レール 54点セット",
  units: 3,
  value: 9_900,
  replyBy: NOW + 3 * DAY,
  due: { kind: "wait", group: "under-way", day: NOW + 3 * DAY },
  entries: {
    ...FIGURE.entries,
    state: "contacted",
    contactedAt: "2026-08-26",
    replyBy: "2026-08-29",
    by: "phone",
    caseNumber: "12345678",
  },
};

/** Orders joined it after Amazon was asked. */
export const JOINED: InquiryCard = {
  ...CONTACTED,
  inquiryId: "joined",
  product: "プラモデル 1/144 限定クリア",
  orders: 2,
  due: { kind: "ask-again", group: "contact", day: null },
};

/** Its answer was due yesterday. */
export const OVERDUE: InquiryCard = {
  ...CONTACTED,
  inquiryId: "overdue",
  product: "天体望遠鏡 70mm",
  replyBy: NOW - DAY,
  due: { kind: "reply-by", group: "follow-up", day: NOW - DAY },
};

/** Amazon cancelled it, and its stock is back today. */
export const STOCK_BACK: InquiryCard = {
  ...CONTACTED,
  inquiryId: "stock-back",
  state: "cancelled-by-amazon",
  stateLabel: "Amazonがキャンセル",
  closed: true,
  level: "normal",
  levelLabel: "通常",
  suspicion: null,
  units: null,
  value: null,
  expectedRelease: null,
  expectedReturn: NOW - 5 * HOUR,
  due: { kind: "stock", group: "stock", day: NOW - 5 * HOUR },
  entries: { ...CONTACTED.entries, state: "cancelled-by-amazon" },
  rule: "",
  reason: "",
};

export const STOCK_BACK_DETAILS: InquiryDetails = {
  ...FIGURE_DETAILS,
  orderIds: ["250-5555555-5555555"],
  situation: "未払いのままキャンセル 1件。",
  recovered: { ...FIGURE_DETAILS.recovered, days: 2.75, priceChange: -400 },
  strongest: null,
};

/** The seller typed one thing, and the reports show another. */
export const DIFFERENT: InquiryCard = {
  ...CONTACTED,
  inquiryId: "different",
  due: { kind: "conflict", group: "decide", day: null },
  conflict: { entered: "連絡済み", reported: "支払い済み", evidence: "paid 1 1" },
};

const WAITING: WaitingCard = {
  line: "250-6666666-6666666",
  shop: "",
  orderId: "250-6666666-6666666",
  product: "粘土 12色セット",
  sku: "CLAY-12",
  asin: "B0CLAY1234",
  unjudged: "",
  exemption: "",
  units: 1,
  heldSince: NOW - 30 * HOUR,
  level: "watch",
  levelLabel: "様子見",
  suspicion: 38,
  staleDays: null,
  reasons: "保留のまま1日たっています。",
  watched: false,
};

/** A spreadsheet with work to do. */
export const BUSY_STATE: SidebarState = {
  ...EMPTY_STATE,
  sample: "none",
  refreshedAt: NOW,
  newestReportAt: NOW - HOUR,
  counts: { held: 23, danger: 1, caution: 1, watch: 2, notJudged: 1, stale: 0, exempt: 0 },
  inquiries: [FIGURE, PUZZLE, CONTACTED],
  agenda: agendaOf([FIGURE, PUZZLE, CONTACTED]),
  waiting: [
    WAITING,
    { ...WAITING, line: "2", orderId: "250-8888888-8888888", product: "知育ブロック", staleDays: 3 },
  ],
  waitingTotal: 2,
  schedule: {
    on: true,
    owner: "",
    mine: true,
    hour: 6,
    next: NOW + 21 * HOUR,
    missed: null,
    permitted: true,
    troubled: true,
  },
  notices: ["設定タブの「危険とする疑い度」を読めないため、初期値の80を使っています。"],
};

/** The same after the figure's product and another order were exempted. */
export const EXEMPT_STATE: SidebarState = {
  ...stateWith([
    PUZZLE,
    {
      ...FIGURE,
      level: "not-judged",
      levelLabel: "判定不能",
      suspicion: null,
      rule: "",
      reason: "",
      due: { kind: "contact", group: "under-way", day: null },
      watched: true,
      exemptions: [
        { label: "判定しない", reason: "学校向け", lastDay: NOW + 7 * DAY, orders: 4 },
        { label: "まとめ買いが普通", reason: "", lastDay: null, orders: 1 },
      ],
    },
  ]),
  notices: [],
  counts: { ...BUSY_STATE.counts, danger: 0, notJudged: 3, exempt: 6 },
  exempt: [
    {
      ...WAITING,
      level: "not-judged",
      levelLabel: "判定不能",
      suspicion: null,
      exemption: "除外中: 判定しない（常連の法人、9月25日まで）",
    },
  ],
  exemptTotal: 3,
};

export const STALE_STATE: SidebarState = {
  ...stateWith([{ ...FIGURE, staleDays: 3 }]),
  waiting: [],
  notices: [],
  counts: { ...BUSY_STATE.counts, stale: 5 },
};

/** What became of an inquiry. */
export const INQUIRY_HISTORY: InquiryHistory = {
  entries: [
    { at: NOW - HOUR, who: "report", whoLabel: "レポート", text: "対応状況: Amazonがキャンセル" },
    { at: NOW - DAY, who: "seller", whoLabel: "出品者", text: "対応状況: 連絡済み" },
    { at: NOW - 2 * DAY, who: "add-on", whoLabel: "HoldGuard", text: "問い合わせを提案（注文明細 1件）" },
  ],
  dropped: 4,
};

const LEVEL_LABELS = { danger: "危険", caution: "注意", watch: "様子見", normal: "通常" };

/** So many holds; the last one could not be judged. */
export function heldOrders(count: number): readonly HeldOrder[] {
  return Array.from({ length: count }, (_, index): HeldOrder => {
    const suspicion = Math.floor(95 - (95 * index) / count);
    const level =
      suspicion >= 70 ? "danger" : suspicion >= 40 ? "caution" : suspicion >= 15 ? "watch" : "normal";
    const judged = index < count - 1;
    return {
      line: String(index),
      shop: "",
      orderId: `250-${String(index).padStart(7, "0")}-1234567`,
      product: index % 10 === 0 ? `${FIGURE.product} ${FIGURE.product}` : `知育ブロック ${index}`,
      level: judged ? level : "not-judged",
      levelLabel: judged ? LEVEL_LABELS[level] : "判定不能",
      suspicion: judged ? suspicion : null,
      unjudged: judged ? "" : "判定に使える情報が足りません。",
      exemption: "",
      units: index % 7 === 0 ? null : 1 + (index % 30),
      heldSince: NOW - (index % 140) * HOUR,
      staleDays: index % 9 === 0 ? 3 : null,
    };
  });
}

const HELD: ExplainedHold = {
  line: "first",
  shop: "",
  orderId: "250-1234567-1234567",
  product: FIGURE.product,
  level: "danger",
  levelLabel: "危険",
  suspicion: 92,
  unjudged: "",
  exemption: "",
  units: 8,
  heldSince: NOW - 4 * DAY,
  staleDays: 3,
  sku: FIGURE.sku,
  asin: FIGURE.asin,
  sum: { base: 6, findings: FINDINGS },
  impact: { stockPercent: 40, daysToRelease: 2, attention: 71 },
  value: 103_200,
  valueEstimated: true,
  currency: "JPY",
  expectedRelease: NOW + 2 * DAY,
  lastSeenAt: NOW - HOUR,
};

/** An order of a suspicious line, one that could not be judged, one of which nothing strikes the eye, and one that was paid. */
export const EXPLAINED: ExplainedOrder = {
  shop: "",
  orderId: "250-1234567-1234567",
  holds: [
    HELD,
    {
      ...HELD,
      line: "second",
      product: "ジグソーパズル 1000ピース",
      level: "not-judged",
      levelLabel: "判定不能",
      suspicion: null,
      unjudged: "Amazon以外で受けた注文（マルチチャネル）のため、判定の対象外です。",
      units: null,
      value: null,
      valueEstimated: false,
      staleDays: null,
      sum: { base: null, findings: [] },
      impact: { stockPercent: null, daysToRelease: 0, attention: null },
    },
    {
      ...HELD,
      line: "third",
      product: "粘土 12色セット",
      level: "normal",
      levelLabel: "通常",
      suspicion: 3,
      staleDays: null,
      sum: { base: 3, findings: FINDINGS.slice(4) },
      impact: { stockPercent: 0, daysToRelease: 5, attention: 0 },
    },
  ],
  others: [
    {
      line: "fourth",
      product: "木製レール 54点セット",
      situation: "支払われて、保留は終わっています（8月24日までに確認）。",
    },
  ],
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
