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
  readonly nextHour: string;
  readonly nextHourHint: string;
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
  /** What opens under the bar. */
  readonly panels: Readonly<Record<"mails" | "runs" | "developer", string>>;
  readonly newMails: (count: number) => string;
  readonly noMails: string;
  readonly mailsStayHere: string;
  readonly mailTo: (address: string) => string;
  readonly mailForms: Readonly<Record<"html" | "text", string>>;
  readonly linkLeadsOut: (address: string) => string;
  readonly noTriggers: string;
  readonly nextRun: (time: string, functionName: string) => string;
  readonly noRuns: string;
  readonly runTime: string;
  readonly runFunction: string;
  readonly runResult: string;
  readonly runOk: (what: string) => string;
  readonly runFailed: (message: string, what: string) => string;
  readonly cellsWritten: (count: number) => string;
  readonly fetched: (count: number) => string;
  readonly mailed: (count: number) => string;
  readonly nothingDone: string;
  readonly listSeparator: string;
  readonly permissions: string;
  readonly permissionsHint: string;
  /** What a scope is for, by its name without the address before it. */
  readonly scopes: Readonly<Record<string, string>>;
  readonly triggerRuns: string;
  readonly spreadsheetInTriggers: string;
  readonly credentials: string;
  readonly credentialsHint: string;
  readonly copy: string;
  readonly copyOf: (name: string) => string;
  readonly copied: string;
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
  syntheticData:
    "注文・商品・店舗はすべて架空の合成データです。Google にも Amazon にも接続せず、メールも送りません。",
  clock: (day, time) => `${day + 1}日目　${time}`,
  importReports: "今日のレポートを取り込む",
  importReportsHint: "架空のショップの今日のレポートを、サイドバーに渡します",
  nextHour: "1時間進める",
  nextHourHint: "1時間後に進みます。その間に予定されている自動実行も動きます",
  nextDay: "1日進める",
  nextDayHint: "次の朝に進みます。その間の自動実行も、それぞれの時刻に動きます",
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
  panels: { mails: "送信メール", runs: "自動実行", developer: "権限・接続" },
  newMails: (count) => `まだ見ていないメールが${count}通あります`,
  noMails: "アドオンが送ったメールはまだありません。",
  mailsStayHere: "アドオンが送ったメールです。実際には送られず、ここにだけ届きます。",
  mailTo: (address) => `宛先：${address}`,
  mailForms: { html: "HTML", text: "テキスト" },
  linkLeadsOut: (address) => `プレビューの外へのリンクは開きません：${address}`,
  noTriggers: "自動実行の予定はありません。サイドバーでオンにすると、ここに次の時刻が出ます。",
  nextRun: (time, functionName) => `次の実行：${time}（${functionName}）`,
  noRuns: "まだ一度も動いていません。「1時間進める」「1日進める」で時刻が来ると動きます。",
  runTime: "時刻",
  runFunction: "関数",
  runResult: "結果",
  runOk: (what) => `完了（${what}）`,
  runFailed: (message, what) => `失敗：${message}（${what}）`,
  cellsWritten: (count) => `${count.toLocaleString("ja")}セルに書き込み`,
  fetched: (count) => `通信${count}回`,
  mailed: (count) => `メール${count}通`,
  nothingDone: "書き込みなし",
  listSeparator: "、",
  permissions: "許可した権限",
  permissionsHint:
    "Google の許可画面で選ぶものです。チェックを外すと、許可しなかったとき・あとから取り消したときの動きを試せます。",
  scopes: {
    "spreadsheets.currentonly": "このスプレッドシートの読み書き",
    "script.container.ui": "メニューとサイドバーの表示",
    "script.scriptapp": "自動実行（タイマー）",
    "script.send_mail": "メールの送信",
    "script.external_request": "外部との通信（Amazon への接続）",
  },
  triggerRuns: "自動実行",
  spreadsheetInTriggers:
    "実行時にスプレッドシートを開ける（公開アドオンでは開けないことがあると報告されています）",
  credentials: "見本の接続情報",
  credentialsHint:
    "サイドバーの Amazon 接続に入力してください。このパソコンの中の代役につながるだけで、本物の Amazon では使えません。",
  copy: "コピー",
  copyOf: (name) => `${name}をコピー`,
  copied: "コピーしました。",
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
  syntheticData:
    "All orders, products and shops are invented. Nothing connects to Google or Amazon, and no mail is sent.",
  clock: (day, time) => `Day ${day + 1}, ${time}`,
  importReports: "Import today's reports",
  importReportsHint: "Hands the invented shop's reports of today to the sidebar",
  nextHour: "Let an hour pass",
  nextHourHint: "Goes on by an hour; what is due on the way runs at its time",
  nextDay: "Let a day pass",
  nextDayHint: "Goes to the next morning; what is due on the way runs at its time",
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
  panels: { mails: "Mails sent", runs: "Timed runs", developer: "Permissions" },
  newMails: (count) => `${count} ${count === 1 ? "mail" : "mails"} not seen yet`,
  noMails: "The add-on has sent no mail yet.",
  mailsStayHere: "Mails of the add-on. They are not really sent: they arrive here and nowhere else.",
  mailTo: (address) => `To: ${address}`,
  mailForms: { html: "HTML", text: "Text" },
  linkLeadsOut: (address) => `Links out of the preview are not opened: ${address}`,
  noTriggers: "No run is planned. Switch the refresh on in the sidebar, and its next time stands here.",
  nextRun: (time, functionName) => `Next run: ${time} (${functionName})`,
  noRuns: "Nothing has run yet. Let hours or a day pass.",
  runTime: "Time",
  runFunction: "Function",
  runResult: "Result",
  runOk: (what) => `Done (${what})`,
  runFailed: (message, what) => `Failed: ${message} (${what})`,
  cellsWritten: (count) => `${count.toLocaleString("en")} cells written`,
  fetched: (count) => `${count} requests`,
  mailed: (count) => `${count} mails`,
  nothingDone: "nothing written",
  listSeparator: ", ",
  permissions: "Granted permissions",
  permissionsHint:
    "What the user chooses on Google's consent screen. Untick one to see the add-on without it, or after it was withdrawn.",
  scopes: {
    "spreadsheets.currentonly": "Read and write this spreadsheet",
    "script.container.ui": "Show the menu and the sidebar",
    "script.scriptapp": "Timed runs",
    "script.send_mail": "Send mail",
    "script.external_request": "Connect to others (to Amazon)",
  },
  triggerRuns: "Timed runs",
  spreadsheetInTriggers: "A run finds the spreadsheet (some published add-ons report that theirs do not)",
  credentials: "Credentials of the demo",
  credentialsHint:
    "For the connection to Amazon in the sidebar. They open a stand-in on this machine and nothing at the real Amazon.",
  copy: "Copy",
  copyOf: (name) => `Copy ${name}`,
  copied: "Copied.",
};

export const TEXTS: Readonly<Record<Language, Texts>> = { ja, en };
