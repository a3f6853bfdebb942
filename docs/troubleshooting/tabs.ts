import type { Chapter } from "./advice.ts";

export const tabs: Chapter = {
  title: { ja: "表についてのお知らせ", en: "Notices about the tabs" },
  intro: {
    ja: "サイドバーの「お知らせ」に出ます。タブや列を動かす、並べ替える、隠すのは自由です。消したときも、できるだけ作り直します。",
    en: "Under “Notices” in the sidebar. Move, sort and hide tabs and columns as you like; what is deleted is made again where that is possible.",
  },
  entries: [
    {
      messages: ["sheets.notices.headersMissing"],
      advice: {
        ja: "1行目は見出しの行です。上に行を入れると見出しが見つからず、何も書き込みません。入れた行を消すか、「元に戻す」で戻します。",
        en: "Row 1 holds the headers. With a row put above it they are not found and nothing is written. Delete that row, or undo.",
      },
    },
    {
      messages: ["sheets.notices.tabRebuilt", "sheets.notices.columnRebuilt", "sheets.notices.columnsAdded"],
      advice: {
        ja: "消えたタブや列を作り直したか、新しい版で列が増えました。列は右端に入ります。好きな場所へ動かして構いません。",
        en: "A missing tab or column was made again, or a newer version has a new one. It stands at the right end; move it where you like.",
      },
    },
    {
      messages: [
        "sheets.notices.recordUnreadable",
        "sheets.notices.inquiryRebuilt",
        "sheets.notices.stockLost",
      ],
      advice: {
        ja: "「記録（自動）」の列が消されたか書き換えられていたので、残っている記録から作り直しました。この列は触らないでください。在庫だけは、在庫レポートをもう一度取り込みます。",
        en: "The column “Record (automatic)” had been changed or emptied and was made again from what is left. Please leave that column alone. For stock, import a stock report once more.",
      },
    },
    {
      messages: ["sheets.notices.archiveLost", "sheets.notices.archiveRecordsLost"],
      advice: {
        ja: "保管した注文の記録は「保管」タブにしかありません。消したばかりなら「元に戻す」、時間がたっていれば「ファイル」→「変更履歴」で前の版に戻します。",
        en: "The records of archived orders stand on that tab alone. Undo if it was just deleted; otherwise go back by File → Version history.",
      },
    },
    {
      messages: ["addon.failures.moved", "sheets.notices.rowsMoved"],
      advice: {
        ja: "書き込む間に、だれかが行を並べ替えたり、増やしたり消したりしました。「書き直しました」と出たときは、そのままで大丈夫です。「書き込みませんでした」と出たときは、並べ替えなどが終わってからやり直します。",
        en: "While it was writing, someone sorted, added or deleted rows, so it took care of the right ones. Where the values were put right there is nothing to do; where nothing was written, repeat it once the sorting is done.",
      },
    },
    {
      messages: ["sheets.notices.nameTaken"],
      advice: {
        ja: "「最終更新」という名前を、ほかのセルに付けています。「データ」→「名前付き範囲」で、設定タブの「最終更新」の値のセルに付け直します。数式を使っていなければ、そのままで構いません。",
        en: "The name 最終更新 points to another cell. Under Data → Named ranges point it to the value beside “Last refresh” on the settings tab. Without formulas, leave it.",
      },
    },
    {
      messages: ["sheets.notices.unknownState"],
      advice: {
        ja: "対応状況の欄に、選択肢にない言葉が入っています。セルの▼から選び直します。",
        en: "The state is a word that is no choice. Pick one from the cell's list.",
      },
    },
    {
      messages: ["sheets.notices.unreadableDay"],
      advice: {
        ja: "日付の欄の文字が日付として読めません。11/24 のように入れ直します。",
        en: "A day could not be read. Enter it as 11/24.",
      },
    },
    {
      messages: ["sheets.notices.changedMeanwhile"],
      advice: {
        ja: "書き込む直前に、だれかがその欄を変えました。変えたほうを残しています。内容を確かめてください。",
        en: "Someone changed the cell just before it was written. Theirs was kept; have a look at it.",
      },
    },
    {
      messages: ["sheets.notices.wrongRows", "sheets.notices.wrongTemplates", "sheets.templates.unknownId"],
      advice: {
        ja: "そのタブの「確認」の列に理由が出ています。直すまで、その行は使わず、ひな形は既定の文を使います。",
        en: "The column “Check” of that tab tells why. Until it is mended the row is not used, and of templates the default is.",
      },
    },
    {
      messages: ["sidebar.schedule.withdrawn"],
      advice: {
        ja: "自動更新の許可が取り消されています。「自動更新の設定」を開くと、もう一度許可できます。",
        en: "The permission for the scheduled refresh was withdrawn. Open “Set the scheduled refresh” to grant it again.",
      },
    },
  ],
};
