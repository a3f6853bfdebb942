/** What an inquiry wants of the seller, in the sidebar and in the morning mail. `day`: `""` where there is none. */
export const dueDays = {
  "reply-by": (day: string) => `回答期限の${day}になりました。Amazon に状況を確かめてください。`,
  "snooze-over": (day: string) => `${day}にもう一度見ることにした問い合わせです。`,
  "ask-again": () => "問い合わせたあとに、保留の注文が増えました。増えた分も Amazon に問い合わせてください。",
  stock: (day: string) => `${day}から在庫が戻る見込みです。戻ったか確かめてください。`,
  "stock-later": (day: string) => `${day}に在庫が戻る見込みです。`,
  close: () => "保留は終わりましたが、どう終わったかはレポートからわかりません。状態を選んでください。",
  wait: (day: string) => (day === "" ? "回答を待っています。" : `${day}まで回答を待ちます。`),
  snoozed: (day: string) => `${day}まで後ろに回しています。`,
};
