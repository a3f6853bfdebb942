import type { Chapter } from "./advice.ts";

export const judging: Chapter = {
  title: { ja: "判定とその理由", en: "Verdicts and their reasons" },
  intro: {
    ja: "注文の理由や、サイドバーの「この注文の理由」「判定の成績」「これまでの様子」に出ます。",
    en: "In the reasons of an order, and under “Why this order”, “How good the flags were” and “So far”.",
  },
  entries: [
    {
      messages: [
        "detection.missing.product",
        "detection.missing.quantity",
        "detection.missing.total",
        "detection.missing.payment",
      ],
      advice: {
        ja: "そのルールだけ、材料が足りず使えませんでした。ほかのルールで判定しています。支払方法は Amazon がふつう教えないもので、載っていなくても心配ありません。全注文レポートと「保留中の注文」の両方を取り込むと、材料が増えます。",
        en: "That one rule lacked its evidence; the others have judged. Amazon normally does not disclose how a buyer pays, so that one is often missing. Importing both all orders and pending orders gives more to go by.",
      },
    },
    {
      messages: ["detection.unjudged.multi-channel"],
      advice: {
        ja: "Amazon 以外で売れた注文（マルチチャネル）です。Amazon の支払いの保留とは関係がないので、判定しません。",
        en: "An order from outside Amazon (multi-channel fulfilment). It has nothing to do with a payment to Amazon, so it is not judged.",
      },
    },
    {
      messages: ["detection.unjudged.no-evidence"],
      advice: {
        ja: "どのルールも使える材料がありませんでした。全注文レポートを取り込むと、判定できることがあります。",
        en: "No rule had anything to go by. Importing the report of all orders may help.",
      },
    },
    {
      messages: ["addon.explaining.unknownOrder", "addon.explaining.otherTab", "addon.explaining.noOrder"],
      advice: {
        ja: "「選んだ行の理由を見る」は、「注文」タブで注文のある行を選んでから押します。",
        en: "“Explain the selected row” wants a row with an order to be selected on the orders tab first.",
      },
    },
    {
      messages: [
        "addon.explaining.neverHeld",
        "addon.explaining.ended.paid",
        "addon.explaining.ended.unpaid",
        "addon.explaining.ended.by-seller",
        "addon.explaining.ended.unknown",
      ],
      advice: {
        ja: "いまは保留中でない注文です。何もする必要はありません。「支払われたかどうか」がまだわからないときは、全注文レポートを取り込むとわかります。",
        en: "The order is not pending now, so there is nothing to do. Where it is not known how it ended, the report of all orders tells.",
      },
    },
    {
      messages: ["addon.failures.nothingToDraw", "addon.failures.nothingLearned"],
      advice: {
        ja: "まだ材料がありません。数日、レポートの取り込みを続けてからお試しください。",
        en: "There is not enough yet. Go on importing reports for some days, then try again.",
      },
    },
    {
      messages: ["addon.failures.entryNotFound"],
      advice: {
        ja: "リストに追加したあとで、その行を自分で書き換えたか消しています。書き換えを壊さないよう、「元に戻す」は何もしませんでした。タブで直してください。",
        en: "The row was changed or deleted on the tab since it was added. Undo leaves it alone so that your change is not lost; correct it on the tab.",
      },
    },
  ],
};
