import type { Chapter } from "./advice.ts";

export const typing: Chapter = {
  title: { ja: "設定・リスト・ひな形の「確認」", en: "Entries in settings, lists and templates" },
  intro: {
    ja: "入力したセルの「確認」の列に出ます。直すまでは、その項目だけ既定値を使うか、その行を使いません。ほかには影響しません。",
    en: "In the column “Check” beside what you entered. Until it is mended that one setting keeps its default, or that one row is not used.",
  },
  entries: [
    {
      messages: [
        "detection.problems.not-a-number",
        "detection.problems.out-of-bounds",
        "detection.problems.learned-out-of-bounds",
        "inquiries.problems.number",
        "sheets.settings.notDays",
      ],
      advice: {
        ja: "数値でないか、範囲の外です。「範囲」の列にある中の数を入れます。迷ったら空欄にすると、既定値に戻ります。",
        en: "No number, or outside the range in the column “Range”. Leave it blank to go back to the default.",
      },
    },
    {
      messages: ["detection.problems.not-a-switch", "detection.problems.not-a-learning-switch"],
      advice: {
        ja: "オンかオフで答える欄です。TRUE（オン）か FALSE（オフ）と入れます。",
        en: "It is switched on or off: enter TRUE or FALSE.",
      },
    },
    {
      messages: ["detection.problems.levels-out-of-order"],
      advice: {
        ja: "疑い度の区切りの大小が逆です。「危険」＞「注意」＞「様子見」になるように直します。",
        en: "The levels are in the wrong order: danger must be above caution, and caution above watch.",
      },
    },
    {
      messages: [
        "inquiries.problems.notText",
        "inquiries.problems.tooLong",
        "inquiries.problems.template",
        "sheets.settings.notAChoice",
        "sheets.settings.notAName",
      ],
      advice: {
        ja: "文字で入れる欄です。長すぎるか、選択肢にない言葉か、別の形のものが入っています。「説明」の列を見て入れ直します。",
        en: "A text is wanted: this one is too long, no choice, or something else altogether. See the column “Meaning”.",
      },
    },
    {
      messages: ["inquiries.template.unknownPlaceholder", "inquiries.template.unclosed"],
      advice: {
        ja: "ひな形の { } の中の名前が違うか、} が抜けています。「使える名前」の列から写してください。",
        en: "A name in { } is not known, or its } is missing. Copy it from the column of names that can be used.",
      },
    },
    {
      messages: [
        "sheets.lists.problems.target-missing",
        "sheets.lists.problems.target-unknown",
        "sheets.lists.problems.covers-missing",
        "sheets.lists.problems.covers-unknown",
      ],
      advice: {
        ja: "▼から選ぶ欄が空か、選択肢にない言葉です。選び直します。",
        en: "A choice is missing or is none of the list. Pick one.",
      },
    },
    {
      messages: [
        "sheets.lists.problems.value-missing",
        "sheets.lists.problems.asin-malformed",
        "sheets.lists.problems.order-malformed",
        "sheets.lists.problems.value-unwanted",
      ],
      advice: {
        ja: "「値」の列が、選んだ「対象」に合いません。ASIN なら英数字10文字、注文番号なら 250-1234567-1234567 の形です。「法人注文」のときは空欄にします。",
        en: "The value does not go with the target: an ASIN has 10 letters and digits, an order number looks like 250-1234567-1234567, and business orders take no value.",
      },
    },
    {
      messages: ["sheets.lists.problems.value-no-text"],
      advice: {
        ja: "SKU などが日付に化けています。セルを選んで「表示形式」→「数字」→「書式なしテキスト」にしてから、入れ直します。",
        en: "Sheets made a date of it. Set the cell to Format → Number → Plain text and enter it again.",
      },
    },
    {
      messages: ["sheets.lists.problems.shop-unknown"],
      advice: {
        ja: "その店舗の注文はまだ取り込まれていません。「注文」タブの「店舗」の列と同じ名前にします。1店舗だけなら空欄で構いません。",
        en: "No order of a shop of that name has come in. Write it as in the shop column of the orders tab; with a single shop leave it blank.",
      },
    },
    {
      messages: ["sheets.lists.problems.day-unreadable"],
      advice: {
        ja: "期限が日付として読めません。2026/11/24 のように入れるか、空欄（期限なし）にします。",
        en: "The day cannot be read. Enter it as 2026/11/24, or leave it blank for no end.",
      },
    },
    {
      messages: ["addon.settings.unknown"],
      advice: {
        ja: "画面が古いままです。サイドバーを開き直してください。",
        en: "The view is out of date. Open the sidebar again.",
      },
    },
    {
      messages: [
        "addon.settingsFile.foreign",
        "addon.settingsFile.damaged",
        "addon.settingsFile.newer",
        "sidebar.settingsFile.unreadable",
      ],
      advice: {
        ja: "設定のファイルを読み込めませんでした。何も変わっていません。サイドバーの「設定」→「ファイルに書き出す」で作った .json のファイルを選びます。",
        en: "The settings file could not be loaded, and nothing was changed. Choose the .json file that “Save to a file” made.",
      },
    },
  ],
};
