/** What the preview itself says, around the add-on. */

export type Language = "ja" | "en";

export interface Texts {
  readonly addOn: string;
  readonly extensions: string;
  /** The menus of Google Sheets beside 拡張機能, shown for orientation only. */
  readonly inertMenus: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly inertMenuHint: string;
  readonly menuBar: string;
  readonly preview: string;
  readonly syntheticData: string;
  readonly clock: (day: number, time: string) => string;
  readonly importReports: string;
  readonly importReportsHint: string;
  readonly nextDay: string;
  readonly nextDayHint: string;
  readonly noNextDay: string;
  readonly startOver: string;
  readonly startOverQuestion: string;
  readonly startOverDetail: string;
  readonly cancel: string;
  readonly ok: string;
  readonly close: string;
  readonly noReports: string;
  readonly reportsNotDelivered: string;
  readonly notInPreview: string;
  readonly failed: (message: string) => string;
  readonly disconnected: string;
  readonly loading: string;
}

const ja: Texts = {
  addOn: "保留注文ガード",
  extensions: "拡張機能",
  inertMenus: {
    before: ["ファイル", "編集", "表示", "挿入", "表示形式", "データ", "ツール"],
    after: ["ヘルプ"],
  },
  inertMenuHint: "Google スプレッドシートのメニューです。プレビューでは使えません",
  menuBar: "メニューバー",
  preview: "プレビュー",
  syntheticData: "注文・商品・店舗はすべて架空の合成データです。Google にも Amazon にも接続しません。",
  clock: (day, time) => `${day + 1}日目　${time}`,
  importReports: "今日のレポートを取り込む",
  importReportsHint: "架空のショップの今日のレポートを、サイドバーに渡します",
  nextDay: "1日進める",
  nextDayHint: "翌朝に進みます。毎日の自動判定もその時刻に動きます",
  noNextDay: "合成データの最終日です",
  startOver: "最初から",
  startOverQuestion: "最初からやり直しますか？",
  startOverDetail: "このプレビューのスプレッドシートと設定はすべて消え、1日目の朝に戻ります。",
  cancel: "キャンセル",
  ok: "OK",
  close: "閉じる",
  noReports: "今日のレポートはありません。",
  reportsNotDelivered:
    "サイドバーにレポートを渡せませんでした。サイドバーを開き直してから、もう一度お試しください。",
  notInPreview: "この操作はプレビューでは使えません。",
  failed: (message) => `エラー：${message}`,
  disconnected:
    "プレビューのサーバーに接続できません。npm start で起動し直してから、ページを再読み込みしてください。",
  loading: "読み込み中…",
};

const en: Texts = {
  addOn: "HoldGuard",
  extensions: "Extensions",
  inertMenus: {
    before: ["File", "Edit", "View", "Insert", "Format", "Data", "Tools"],
    after: ["Help"],
  },
  inertMenuHint: "A menu of Google Sheets, not available in the preview",
  menuBar: "Menu bar",
  preview: "Preview",
  syntheticData: "All orders, products and shops are invented. Nothing connects to Google or Amazon.",
  clock: (day, time) => `Day ${day + 1}, ${time}`,
  importReports: "Import today's reports",
  importReportsHint: "Hands the invented shop's reports of today to the sidebar",
  nextDay: "Let a day pass",
  nextDayHint: "Goes to the next morning; the daily check runs at its time",
  noNextDay: "This is the last day of the synthetic data",
  startOver: "Start over",
  startOverQuestion: "Start over?",
  startOverDetail: "This preview's spreadsheet and settings are thrown away; it is the first morning again.",
  cancel: "Cancel",
  ok: "OK",
  close: "Close",
  noReports: "There are no reports today.",
  reportsNotDelivered: "The sidebar did not take the reports. Open the sidebar again, then retry.",
  notInPreview: "The preview does not support this.",
  failed: (message) => `Error: ${message}`,
  disconnected: "The preview's server does not answer. Run npm start again, then reload this page.",
  loading: "Loading…",
};

export const TEXTS: Readonly<Record<Language, Texts>> = { ja, en };
