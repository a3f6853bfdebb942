import type { Chapter } from "./advice.ts";

export const mailing: Chapter = {
  title: { ja: "自動更新と朝のメール", en: "Scheduled refresh and morning mail" },
  intro: {
    ja: "「自動更新」「朝のメール」の画面と、「取込履歴」タブに出ます。",
    en: "In “Scheduled refresh”, “Morning mail” and the import history.",
  },
  entries: [
    {
      messages: ["addon.scheduled.unfinished", "addon.scheduled.cutOff"],
      advice: {
        ja: "Google が1回に動かせる時間には限りがあります。1時間以内に続きから動きます。待つだけで構いません。",
        en: "Google lets a run last only so long. It goes on within the hour: just wait.",
      },
    },
    {
      messages: ["addon.scheduled.givenUp"],
      advice: {
        ja: "何度か続けて終わりませんでした。サイドバーの「いま更新する」で終わらせるか、「セルの空きを増やす」で表を軽くします。",
        en: "Several tries did not end it. Use “Refresh now” in the sidebar, or make the sheet lighter with “Make room for more cells”.",
      },
    },
    {
      messages: ["mail.failures.badAddress"],
      advice: {
        ja: "アドレスは1つだけ、半角で入れます。",
        en: "Enter one address, and one only.",
      },
    },
    {
      messages: [
        "mail.failures.badCode",
        "mail.failures.noCode",
        "mail.failures.wrongCode",
        "mail.failures.usedUp",
        "mail.failures.expired",
      ],
      advice: {
        ja: "確認コードは、いちばん新しいメールの6桁の数字です。期限切れや間違いが続いたときは、「コードを送り直す」を押します。届かないときは迷惑メールも見てください。",
        en: "The code is the six digits of the newest mail. If it has run out, or was wrong too often, press “Send another code”. Look among the spam, too.",
      },
    },
    {
      messages: [
        ["mail.failures.wait", 5],
        ["mail.failures.wait", 180],
      ],
      advice: {
        ja: "いたずらに使われないよう、続けて送れる回数を抑えています。書かれた時間だけ待ちます。",
        en: "To keep it from being misused, codes and tests come only so often. Wait as long as it says.",
      },
    },
    {
      messages: ["mail.failures.quota", "mail.run.failed.quota", "sidebar.morningMail.problems.quota"],
      advice: {
        ja: "Google は1日に送れるメールの数を決めています。ほかのアドオンやスクリプトの分も数えます。明日になると、また送れます。",
        en: "Google allows so many mails a day, those of other add-ons and scripts included. Tomorrow it works again.",
      },
    },
    {
      messages: [
        "mail.failures.notSent",
        "mail.run.failed.not-sent",
        "sidebar.morningMail.problems.not-sent",
      ],
      advice: {
        ja: "Google がメールを受け付けませんでした。アドレスを確かめてください。同じ日に二重に届かないよう、その日の分は送り直しません。サイドバーの「今日すること」には、同じ内容が出ています。",
        en: "Google did not take the mail. Check the address. It is not sent again for that day, lest it comes twice; “Today” in the sidebar shows the same.",
      },
    },
    {
      messages: ["mail.run.failed.permission", "sidebar.morningMail.problems.permission"],
      advice: {
        ja: "メールを送る許可がありません。サイドバーの「朝のメール」から、もう一度許可します。",
        en: "The permission to send mail is missing. Grant it again under “Morning mail”.",
      },
    },
    {
      messages: ["mail.failures.noAddress", "mail.failures.noOrders"],
      advice: {
        ja: "先に、アドレスの確認かレポートの取り込みを済ませます。",
        en: "First confirm an address, or import a report.",
      },
    },
  ],
};
