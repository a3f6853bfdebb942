import type { Chapter } from "./advice.ts";

export const formulas: Chapter = {
  title: { ja: "数式（=SUSPICION など）", en: "Formulas (=SUSPICION and the like)" },
  intro: {
    ja: "数式のセルに出ます。数式を使わなければ、出ることはありません。",
    en: "In the cell of a formula. Without formulas you never see them.",
  },
  entries: [
    {
      messages: ["addon.formula.noOrders", "addon.formula.noRefresh"],
      advice: {
        ja: "まだ取り込んでいないか、「注文」タブが消えています。サイドバーからレポートを取り込みます。",
        en: "Nothing has been imported, or the orders tab is gone. Import a report in the sidebar.",
      },
    },
    {
      messages: ["addon.formula.noRange", "addon.formula.noTime"],
      advice: {
        ja: "=SUSPICION(A1:F60, 最終更新) のように、1番目に範囲、2番目に「最終更新」を書きます。",
        en: "Write a range first and 最終更新 second: =SUSPICION(A1:F60, 最終更新).",
      },
    },
    {
      messages: [["addon.formula.noColumns", ["○○", "○○"]]],
      advice: {
        ja: "範囲の1行目に、「数量」か「状態」という見出しを入れます。注文番号だけの範囲なら、見出しはなくても構いません。",
        en: "The first row of the range needs a header “Quantity” or “Status”. A range of order numbers needs none.",
      },
    },
    {
      messages: ["addon.formula.unknownOrder", "addon.formula.noOrderId", "addon.formula.unknownUnits"],
      advice: {
        ja: "その行だけの返事です。注文番号の写し間違いか、まだ取り込んでいない注文です。",
        en: "About that one row: the order number is mistyped, or its order has not been imported.",
      },
    },
    {
      messages: [
        "addon.formula.settings.noColumns",
        "addon.formula.settings.nameless",
        "addon.formula.settings.unknown",
        "addon.formula.settings.outOfBounds",
        "addon.formula.settings.notASwitch",
        "addon.formula.settings.levelsOutOfOrder",
      ],
      advice: {
        ja: "3番目に書いた、自分用の設定の範囲が読めません。設定タブの「項目」と「値」の列を写して使うと確実です。",
        en: "The settings in the third argument cannot be read. A copy of the columns “Setting” and “Value” of the settings tab always can.",
      },
    },
  ],
};
