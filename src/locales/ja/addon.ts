import { isolated } from "../isolated.ts";
import { code } from "./code.ts";

/** Menu, dialogs and answers of the add-on. */
export const addon = {
  title: code.title,
  menu: code.menu,
  selfCheck: {
    same: "同じ",
    different: "違う",
    skipped: "許可なし",
    undocumented: "（記載なし）",
    lead: "想定と違った点です。コピーして、開発者にお知らせください。注文や個人の情報は含みません。",
    copy: "コピー",
  },
  sample: {
    refused:
      "このスプレッドシートにはすでに注文があるため、合成データは入れられません。新しいスプレッドシートでお試しください。",
    importName: "合成データ（見本）",
    titles: ["【見本】変形ロボット", "【見本】ジグソーパズル", "【見本】粘土セット"] as [
      string,
      string,
      string,
    ],
  },
  toasts: {
    refreshed: (held: number, suspicious: number) =>
      `判定し直しました。保留中 ${held}件、うち注意以上 ${suspicious}件です。`,
    nothingYet: "まだ注文がありません。サイドバーからレポートを取り込んでください。",
    folded: (rows: number, left: number) =>
      rows === 0 && left === 0
        ? "整理できる古い観測はありません。"
        : `観測ログを${rows}行減らしました。数量や状態の変化は残っています。${
            left === 0 ? "" : `まだ${left}行あります。もう一度選ぶと続けます。`
          }`,
    archived: (lines: number, left: number, kept: number) =>
      [
        lines === 0
          ? "保管できる終わった注文はありません。"
          : `${lines}明細を「保管」タブへ移しました。レポートがまた触れた注文は自動で戻ります。`,
        left === 0 ? "" : `あと${left}明細あります。もう一度実行すると続きを移します。`,
        kept === 0 ? "" : `ご自身の書き込みがある注文の${kept}明細は、そのまま残しました。`,
      ].join(""),
    listOpened: (tab: string) =>
      `「${tab}」を開きました。1行に1つ書いてください。次に判定し直したときから効きます。`,
    sorted: "要対応の注文を上に並べました。",
    scheduleOn: (hour: number) =>
      `自動更新をオンにしました（${hour}時台）。曜日と時刻は、サイドバーの「自動更新」で変えられます。`,
    selfCheck: (tab: string, all: number, different: number, skipped: number) =>
      [
        different === 0
          ? `動作確認が終わりました。確かめた${all - skipped}項目は、すべて想定どおりです。`
          : `動作確認が終わりました。${all - skipped}項目のうち${different}項目が想定と違いました。`,
        skipped === 0 ? "" : `許可のない機能の${skipped}項目は確かめていません。`,
        `結果は「${tab}」タブにあります。`,
      ].join(""),
    scheduleOff: "自動更新をオフにしました。",
    scheduleAlreadyOff: "自動更新はオンになっていません。",
    scheduleTakenOver: (day: string) => `（${day}にほかの方がオンにした自動更新は止まります）`,
  },
  failures: {
    ...code.failures,
    busy: "ほかの取り込みか更新が動いています。1分ほど待って、もう一度お試しください。",
    busyScheduled: "自動更新が動いています。5分ほどで終わりますので、少し待って、もう一度お試しください。",
    invalid: (what: string) =>
      `送られた内容を読めませんでした${what === "" ? "" : `（${what}）`}。画面を開き直して、もう一度お試しください。`,
    future:
      "時点がいまより先になっています。レポートをダウンロードした日時、または注文を見た日時に直してください。",
    importNotFound:
      "この取り込みの記録が見つかりません。ファイルをもう一度選んで、最初から取り込んでください。",
    importUndone: "この取り込みは、すでに取り消されています。",
    importFolded: "この取り込みの観測は整理済みのため、もう取り消せません。",
    chunkMissing: "途中の行が届いていません。ファイルをもう一度選ぶと、続きから取り込みます。",
    inquiryNotFound:
      "この問い合わせが「問い合わせ記録」タブに見つかりません。更新してから、もう一度お試しください。",
    inquiryChanged: (fields: string) =>
      `シートの「${fields}」が、この画面を開いたあとに変えられています。何も書き込んでいません。最新の内容を確かめて、もう一度お試しください。`,
    evidenceChanged:
      "レポートの内容がこの画面を開いたあとに変わりました。更新してから、もう一度選んでください。",
    reasonMissing: "「疑いなし」にするには、理由を入力してください。",
    notClosed: "この問い合わせは、まだ対応中です。",
    anotherOpen: (product: string) =>
      `「${isolated(product)}」には、ほかに対応中の問い合わせがあります。そちらを使ってください。`,
    dossierNotFound:
      "この商品の通報資料は、いまのデータでは作れません。一覧に戻って、もう一度お試しください。",
    nothingToDraw: "まだ注文がありません。注文レポートを取り込んでから、もう一度お試しください。",
    entryNotFound: (tab: string) =>
      `「${tab}」に、追加したままの行が見つかりません。書き換えた行は、タブで直すか消してください。`,
    severalShops: "店舗の異なる問い合わせは、1回の連絡にまとめられません。店舗ごとに選んでください。",
    nothingLearned:
      "まだ学習できる結果がありません。疑った保留の結果がレポートか問い合わせ記録でわかると、学習できます。",
  },
  settingsFile: {
    foreign:
      "保留注文ガードから書き出した設定のファイルではないようです。何も変えていません。サイドバーの「設定」で書き出した .json のファイルを選んでください。",
    newer:
      "より新しい版の保留注文ガードで書き出したファイルです。何も変えていません。アドオン（スクリプト）を最新版に替えてから、もう一度お試しください。",
    damaged: (where: string) =>
      `設定のファイルに読めないところがあります（${where}）。何も変えていません。もう一度書き出したファイルを選んでください。`,
  },
  settings: {
    unknown: (id: string) =>
      `設定「${id}」が見つかりません。サイドバーを開き直して、もう一度お試しください。`,
    groups: {
      level: {
        name: "疑い度の区切り",
        help: "疑い度が何点から「危険」「注意」「様子見」になるかを決めます。",
      },
      hold: { name: "保留の見方", help: "" },
      inquiry: {
        name: "問い合わせをおすすめする目安",
        help: "「注意」以上の注文があり、保留の数量・金額・拘束率（在庫に占める割合）のどれかが目安に届いた商品だけ、問い合わせをおすすめします。",
      },
    },
    otherGroup: { name: "そのほか", help: "" },
  },
  formula: code.formula,
  /** Where an order is to be explained that is not held, or none is meant. */
  explaining: {
    unknownOrder: "この注文は記録にありません。「今すぐ判定し直す」を押してから、もう一度お試しください。",
    otherTab: (tab: string) =>
      `「${tab}」タブを開き、知りたい注文の行のセルを選んでから、もう一度お試しください。`,
    noOrder: (row: number) =>
      `選ばれている${row}行目には、取り込んだ注文がありません。知りたい注文の行のセルを選んでから、もう一度お試しください。`,
    neverHeld: (status: string) => `保留中として取り込まれたことのない注文です（いまの状態: ${status}）。`,
    ended: {
      paid: (day: string) => `支払われて、保留は終わっています（${day}までに確認）。`,
      /** @param by who cancelled; `""` where that is not told */
      unpaid: (day: string, by: string) =>
        by === ""
          ? `支払われないまま、キャンセルで終わりました（${day}）。`
          : `支払われないまま、${by}がキャンセルしました（${day}）。`,
      "by-seller": (day: string) =>
        `出品者がキャンセルしました（${day}）。支払われたかどうかはわからないため、判定の成績には数えません。`,
      unknown: (day: string) =>
        `${day}のレポートに載らなくなり、保留は終わったようです。支払われたかどうかは、全注文レポートを取り込むとわかります。`,
    },
  },
  /** What a scheduled run tells, in the import history and in the sidebar. */
  scheduled: {
    someoneElse: (day: string) => `ほかの方（${day}から）`,
    refreshed: (held: number, suspicious: number) =>
      `判定し直しました（保留中 ${held}件、うち注意以上 ${suspicious}件）`,
    record: "判定の成績を数え直しました",
    nothingNew: "新しいレポートはありませんでした",
    failed: (reason: string) => `失敗：${reason}`,
    unfinished: "時間内に終わりませんでした。続きは次の実行で進めます",
    givenUp: "何度か試しましたが終わりませんでした。次は、決めた曜日と時刻に動きます",
    cutOff: "途中で止まりました（Google の時間制限など）。続きは次の実行で進めます",
  },
};
