import type { Chapter } from "./advice.ts";

export const inquiring: Chapter = {
  title: { ja: "問い合わせと通報資料", en: "Inquiries and reports of abuse" },
  intro: {
    ja: "問い合わせ文を作るとき、対応状況を変えるとき、通報資料を開くときに出ます。",
    en: "When the text of an inquiry is made, its state is changed, or a report of abuse is opened.",
  },
  entries: [
    {
      messages: [
        "inquiries.contact.nothingHeld",
        "inquiries.contact.old",
        "inquiries.contact.ended",
        "inquiries.contact.unknown",
      ],
      advice: {
        ja: "連絡する前に、もう支払われていないか確かめるための注意です。新しいレポートを取り込み、まだ保留中の注文だけを問い合わせてください。",
        en: "A caution before you call: some of it may have been paid since. Import a new report and ask only about what is still pending.",
      },
    },
    {
      messages: ["addon.failures.inquiryNotFound"],
      advice: {
        ja: "「問い合わせ記録」タブで行が消されています。「今すぐ判定し直す」を押すと、まだ保留中なら行が作り直されます。",
        en: "Its row is gone from the inquiry log. “Judge again now” makes it anew if its orders are still pending.",
      },
    },
    {
      messages: ["addon.failures.inquiryChanged", "addon.failures.evidenceChanged"],
      advice: {
        ja: "サイドバーを開いている間に、だれかが表を書き換えたか、新しいレポートが入りました。上書きしないよう、何も書き込んでいません。画面を新しくして、内容を見てからやり直します。",
        en: "While the sidebar was open someone changed the row, or a new report came in. Nothing was written over it. Bring the view up to date, look again, and repeat.",
      },
    },
    {
      messages: ["addon.failures.reasonMissing", "sidebar.life.reasonMissing"],
      advice: {
        ja: "あとで見返せるよう、「疑いなし」にした理由を一言残します（例：学校の注文と確認）。",
        en: "Leave a word on why it is not suspicious, for later (for example: a school's order, confirmed).",
      },
    },
    {
      messages: ["addon.failures.notClosed"],
      advice: {
        ja: "「対応を再開する」は、終わった問い合わせだけに使えます。そのまま続けてください。",
        en: "Only an inquiry that has ended can be taken up again. This one is still open: just go on.",
      },
    },
    {
      messages: ["addon.failures.anotherOpen"],
      advice: {
        ja: "同じ商品の問い合わせは、同時に1件だけです。いま開いている問い合わせのほうに書いてください。",
        en: "A product has one open inquiry at a time. Use the one that is open.",
      },
    },
    {
      messages: ["addon.failures.severalShops", "sidebar.inquiries.selectedOtherShop"],
      advice: {
        ja: "出品アカウントが違えば、Amazon への問い合わせも別々です。同じ店舗のものだけを選びます。",
        en: "Each seller account asks Amazon for itself. Select cases of one shop.",
      },
    },
    {
      messages: ["addon.failures.dossierNotFound"],
      advice: {
        ja: "取り消した取り込みや除外などで、通報の材料になる注文が2件に満たなくなりました。一覧に戻ると、いま作れるものが出ます。",
        en: "Fewer than two orders are left to report, after an import was taken back or orders were exempted. The list shows what can be made now.",
      },
    },
    {
      messages: ["sidebar.dossier.printRefused"],
      advice: {
        ja: "ブラウザが印刷の画面を止めました。「HTML をダウンロードする」で保存し、そのファイルを開いて印刷します。",
        en: "The browser blocked the print dialog. Use “Download as HTML”, open that file and print it.",
      },
    },
  ],
};
