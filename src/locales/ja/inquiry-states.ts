/** What the states of an inquiry and the ways to contact Amazon are called, in the log and in the sidebar. */
export const inquiryStates = {
  "to-contact": "未連絡",
  contacted: "連絡済み",
  "waiting-for-buyer": "購入者の回答待ち",
  "cancelled-by-amazon": "Amazonがキャンセル",
  paid: "支払い済み",
  expired: "期限切れで解放",
  withdrawn: "取り下げ",
  "stock-back": "在庫の復帰を確認",
  "not-suspicious": "疑いなし",
  "cancelled-by-buyer": "購入者がキャンセル",
};

export const contactWays = { phone: "電話", form: "フォーム" };
