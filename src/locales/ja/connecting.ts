import { isolated } from "../isolated.ts";
/** The sidebar's view of the connection to Amazon: setup guide, form, state. */
export const connecting = {
  open: "Amazon とつなぐ（自動取得）",
  heading: "Amazon とつなぐ",
  intro:
    "セラーセントラルからダウンロードしなくても、保留中の注文・全注文・出品一覧・FBA在庫のレポートを、Amazon の Selling Partner API から受け取ります。自分専用のアプリを1つ作ると使えます。",
  loading: "接続を確かめています…",
  scheduled: {
    off: "自動更新がオフのため、自動では取得しません。オンにすると、1時間ごとに取得します。",
    mine: "1時間ごとに取得しています。レポートは依頼してからできるまで時間がかかるため、依頼した次の回に取り込みます。",
    "someone-else":
      "自動更新はほかの方がオンにしています。接続はその方には見えないため、自動では取得しません。取得するには、自動更新を引き継いでください。",
  },
  shops: {
    heading: "接続している店舗",
    unnamed: "この店舗",
    credentialsSet: "クライアントID・シークレット・リフレッシュトークン: 設定済み",
    nextTry: (when: string) => `次に試すのは${when}です。`,
    streams: "レポートごとの状態",
    report: "レポート",
    last: "最後の取得",
    never: "まだ",
    making: "作成中",
    asOf: (when: string) => `${when}時点`,
    empty: (when: string) => `データなし（${when}）`,
    check: "接続を確認する",
    checking: "確認しています…",
    change: "変更する",
    disconnect: "切断する",
  },
  collect: {
    start: "今すぐ取得する",
    running: "取得しています…",
    asked: (count: number) =>
      `Amazon にレポートを${count}件依頼しました。できるまで数分から、混んでいると1時間ほどかかります。少し待ってもう一度「今すぐ取得する」を押すか、次の自動更新を待ってください。`,
    waiting: "依頼したレポートは、まだ作成中です。少し待って、もう一度押してください。",
    fresh: "新しく取得するものはありません。同じレポートは、10分たつとまた依頼できます。",
    unfinished: "時間切れになりました。もう一度押すと、続きから取り込みます。",
    judging: "判定し直しています…",
  },
  disconnecting: {
    title: (shop: string) => `${isolated(shop)}を切断しますか？`,
    all: "すべての接続を切断しますか？",
    text: "保存した認証情報と、依頼中のレポートの記録を消します。取り込んだ注文は残ります。アプリの認可そのものは、セラーセントラルの「アプリの管理」から取り消せます。",
    confirm: "切断する",
    cancel: "やめる",
    openAll: "すべて切断する",
    done: "切断しました。認証情報は消えました。",
  },
  form: {
    add: "店舗をつなぐ",
    addAnother: "別の店舗をつなぐ",
    changeHeading: (shop: string) => `${isolated(shop)}の接続を変更`,
    shop: "店舗名",
    shopHint:
      "シートの「店舗」列に出る名前です。1店舗だけなら空欄のままにします。名前を入れると、これまで名前なしで取り込んだ注文とは別の店舗になります。",
    shopFixedHint: "取り込みを始めたあとは、名前を変えられません。",
    marketplace: "マーケットプレイス",
    endpoints: { fe: "極東", na: "北米", eu: "ヨーロッパ・インド" },
    orders: "だれがキャンセルしたかも受け取る",
    ordersHint:
      "Orders API（2026-01-01版）から、購入者・出品者・Amazon のどれがキャンセルしたかを受け取ります。購入者の個人情報は求めません。",
    app: "アプリ",
    ownApp: "新しく入力する",
    appOf: (shop: string) => `${isolated(shop)}と同じアプリ`,
    clientId: "クライアントID",
    clientIdHint: "amzn1.application-oa2-client. で始まります。",
    clientSecret: "クライアントシークレット",
    refreshToken: "リフレッシュトークン",
    refreshTokenHint: "Atzr| で始まる長い文字列です。",
    keep: "空欄なら、いまのまま変えません。",
    stored:
      "入力した値は、あなたの Google アカウントのこのアドオンの領域にだけ保存します。シートには書かず、ほかの編集者にも見えません。保存したあとは、この画面にも表示しません。",
    save: "保存して接続を確認する",
    saving: "保存しています…",
    cancel: "やめる",
    saved: "保存しました。",
  },
  guide: {
    heading: "はじめに: 認証情報の取り方",
    intro:
      "大口出品の主ユーザーで、セラーセントラルにログインして進めます。審査に数日かかることがあります。画面の名前は変わることがあります。",
    steps: [
      {
        title: "開発者として登録する",
        text: "セラーセントラルの「アプリとサービス」→「アプリの開発」を開き、Solution Provider Portal（ソリューションプロバイダーポータル）へ進みます。開発者プロフィールで「プライベート開発者（自社のためだけに開発）」を選びます。",
      },
      {
        title: "ロールを選ぶ",
        text: "「在庫と注文の追跡（Inventory and Order Tracking）」と「出品（Product Listing）」を選びます。FBA を使うときは「Amazonフルフィルメント（Amazon Fulfillment）」も選びます。購入者の個人情報を扱う制限付きのロールは要りません。",
      },
      {
        title: "アプリを作る",
        text: "登録が認められたら「新しいアプリを追加」を押します。APIタイプは「SP API」、アプリ名は自由です（例: 保留注文ガード）。2と同じロールを選んで保存します。",
      },
      {
        title: "クライアントIDとシークレットを写す",
        text: "アプリの一覧で「LWA認証情報」の「表示」を押し、クライアントIDとクライアントシークレットを写します。シークレットは180日ごとに切れるため、そのときは新しい値を入れ直します。",
      },
      {
        title: "リフレッシュトークンを作る",
        text: "アプリの一覧で、アプリの「編集」の横の「▼」→「認可（Authorize）」を開き、「アプリを認可」を押します。出てきたリフレッシュトークンを写します。この画面を閉じると二度と表示されませんが、何度でも作り直せます。",
      },
      {
        title: "ここに入れて確認する",
        text: "下の「店舗をつなぐ」に3つの値を入れ、「保存して接続を確認する」を押します。店舗が2つ以上あるときは、それぞれの店舗で5のトークンを作ります。",
      },
    ],
    never: "認証情報は、メールやチャット、シートのセルに書かないでください。",
  },
};
