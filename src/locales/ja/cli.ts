/** What the commands say on the terminal. */
export const cli = {
  scan: {
    usage:
      "使い方: npm run --silent scan -- [--shop 店舗名] --at 日時 ファイル... [--at 日時 ファイル...]...",
    problems: {
      "no-time": (argument: string) =>
        argument === ""
          ? "時点がありません。--at に日時を指定してください。"
          : `「${argument}」の前に --at で時点を指定してください。`,
      "no-value": (argument: string) => `${argument} のあとに値がありません。`,
      "bad-time": (argument: string) =>
        `「${argument}」を日時として読めません。2026-11-24T09:00:00+09:00 のように書いてください。`,
    },
    unreadable: (path: string) => `${path}: ファイルを開けませんでした。名前と場所を確かめてください。`,
    noReport: (name: string, reason: string) => `${name}: ${reason}`,
  },
};
