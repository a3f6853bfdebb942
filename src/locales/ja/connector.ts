/** What the add-on says of the connection to Amazon's Selling Partner API. */
export const connector = {
  streams: {
    pendingOrders: "保留中の注文",
    allOrders: "全注文",
    listings: "出品一覧",
    fbaStock: "FBA在庫",
    orders: "キャンセルした人",
  },
  /** Name of an import in the history. */
  importName: (what: string) => `${what}（Amazon から自動取得）`,
  shopLabel: (shop: string, text: string) => `［${shop}］${text}`,
  took: (what: string, added: number, changed: number) =>
    `${what}を取り込みました（新規${added}、変更${changed}）。`,
  problems: {
    "wrong-client":
      "クライアントIDかクライアントシークレットが正しくありません。シークレットは180日で切れます。アプリの「LWA認証情報」を開き、いまの値を入れ直してください。",
    "consent-revoked":
      "リフレッシュトークンが使えません。アプリの認可が取り消されたか、期限が切れています。アプリをもう一度認可して、新しいリフレッシュトークンを入れてください。",
    forbidden:
      "Amazon に断られました。アプリのロール（在庫と注文の追跡、出品、Amazonフルフィルメント）と、選んだマーケットプレイスで出品しているかを確かめてください。ロールを足したあとは、アプリをもう一度認可します。",
    rejected: "Amazon がこの依頼を受け付けませんでした。半日後にもう一度依頼します。",
    throttled: "Amazon の回数制限にかかりました。枠が戻りしだい、続きから取得します。",
    unavailable: "Amazon のサーバーが一時的に応答できません。間をあけて、続きから取得します。",
    "no-answer": "Amazon に接続できませんでした。間をあけて、続きから取得します。",
    malformed: "Amazon から読めない応答が届きました。間をあけて、もう一度たずねます。",
    "report-fatal": "Amazon がレポートを作れませんでした。間をあけて、同じ期間をもう一度依頼します。",
    "report-stuck": "依頼して1日たってもレポートができないため、同じ期間をもう一度依頼します。",
    "report-lost": "依頼したレポートが Amazon に見つかりません。同じ期間をもう一度依頼します。",
    "url-expired": "レポートの受け取り期限が切れました。新しい受け取り先をたずね直します。",
    "half-download": "レポートが途中までしか届きませんでした。何も取り込まず、もう一度受け取ります。",
    unreadable:
      "届いたファイルを、知っている形式のレポートとして読めませんでした。何も取り込んでいません。半日後にもう一度依頼します。",
  },
  /** A problem of one kind of report. */
  problemOf: (what: string, problem: string) => `${what}: ${problem}`,
  failures: {
    notFound: "この接続は、すでに切断されています。",
    clientId:
      "クライアントIDは「amzn1.application-oa2-client.」で始まります。アプリの「LWA認証情報」から写してください。",
    refreshToken: "リフレッシュトークンは「Atzr|」で始まります。アプリを認可した画面から写してください。",
    secretMissing: "クライアントシークレットを入れてください。",
    shopTaken: "同じ店舗名の接続があります。別の名前にしてください。",
    shopNeeded: "店舗が2つ以上あるときは、店舗名を入れてください。",
    shopFixed:
      "取り込みを始めた店舗の名前は、ここでは変えられません。変えると、同じ注文が別の店舗のものとして二重になります。名前のない店舗の呼び名は、「設定」タブの「最初の店舗の名前」で付けられます。",
    tooMany: (most: number) => `接続できる店舗は${most}つまでです。`,
  },
  connected: "接続できました。",
  nothingToConnect: "接続している店舗がありません。",
};
