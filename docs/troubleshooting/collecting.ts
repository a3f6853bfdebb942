import type { Chapter } from "./advice.ts";

export const collecting: Chapter = {
  title: { ja: "Amazon からの自動取得", en: "Fetching from Amazon" },
  intro: {
    ja: "「Amazon とつなぐ」の画面と「取込履歴」タブに出ます。一時的なものは、間をあけて自動で試し直すので、待つだけで構いません。取り込んだ注文が減ることはありません。",
    en: "In “Connect to Amazon” and in the import history. What passes by itself is tried again later without you, and no imported order is lost.",
  },
  entries: [
    {
      messages: ["connector.problems.wrong-client"],
      advice: {
        ja: "シークレットは180日で切れます。セラーセントラルのアプリの「LWA認証情報」で新しい値を写し、「変更する」から入れ直します。",
        en: "A secret runs out after 180 days. Copy the present one from the app's LWA credentials and enter it under “Change”.",
      },
    },
    {
      messages: ["connector.problems.consent-revoked"],
      advice: {
        ja: "アプリの認可をやり直し、出てきた新しいリフレッシュトークンを「変更する」から入れ直します。",
        en: "Authorise the app again in Seller Central and enter the new refresh token under “Change”.",
      },
    },
    {
      messages: ["connector.problems.forbidden"],
      advice: {
        ja: "アプリのロールが足りないか、マーケットプレイスの選び違いです。ロールを足したら、アプリを認可し直して新しいトークンを入れます。",
        en: "A role is missing, or another marketplace was chosen. After adding a role authorise the app again and enter the new token.",
      },
    },
    {
      messages: [
        "connector.problems.throttled",
        "connector.problems.unavailable",
        "connector.problems.no-answer",
        "connector.problems.malformed",
        "connector.problems.report-fatal",
        "connector.problems.report-stuck",
        "connector.problems.report-lost",
        "connector.problems.url-expired",
        "connector.problems.half-download",
      ],
      advice: {
        ja: "Amazon 側の混雑や行き違いです。自動で試し直すので、待つだけで構いません。1日以上続くときは、そのレポートを手でダウンロードして取り込んでください。",
        en: "Amazon is busy, or something got lost between. It is tried again without you. If it lasts more than a day, download that report by hand.",
      },
    },
    {
      messages: ["connector.problems.rejected", "connector.problems.unreadable"],
      advice: {
        ja: "Amazon がそのレポートを受け付けないか、読めない形で返しました。半日後に試し直します。続くときは手で取り込み、内容を知らせてください。",
        en: "Amazon did not take the request, or answered in a form not known here. It is tried again in half a day. If it goes on, import by hand and tell us.",
      },
    },
    {
      messages: [
        "connector.failures.clientId",
        "connector.failures.refreshToken",
        "connector.failures.secretMissing",
      ],
      advice: {
        ja: "写し間違いです。3つの値はそれぞれ別のものです。前後に空白や改行が入っていないか確かめて、貼り直します。",
        en: "Something was copied amiss. The three values are three different ones; paste each of them again.",
      },
    },
    {
      messages: ["connector.failures.shopNeeded", "connector.failures.shopTaken"],
      advice: {
        ja: "店舗が2つ以上あるときは、見分けるための名前を店舗ごとに付けます。",
        en: "With two or more shops each needs a name of its own.",
      },
    },
    {
      messages: ["connector.failures.shopFixed"],
      advice: {
        ja: "途中で店舗名を変えると、同じ注文が2つの店のものとして二重になるため、変えられません。名前のない店舗の呼び名は「設定」タブで付けられます。",
        en: "A new name would make every order stand twice, so it stays. A shop without a name is called as the settings tab says.",
      },
    },
    {
      messages: ["connector.failures.tooMany"],
      advice: {
        ja: "つなげる店舗の数の上限です。使っていない接続を切断してください。",
        en: "There are as many connections as there can be. Disconnect one that you do not use.",
      },
    },
    {
      messages: ["connector.failures.notFound"],
      advice: {
        ja: "その接続はもうありません。画面を開き直してください。",
        en: "That connection is gone. Open the view again.",
      },
    },
  ],
};
