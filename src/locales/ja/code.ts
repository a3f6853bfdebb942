/** The sentences that Code.js holds: it is loaded at every execution, so here stands nothing that a part can hold. */
export const code = {
  title: "保留注文ガード",
  menu: {
    openSidebar: "サイドバーを開く",
    refresh: "今すぐ判定し直す",
    sort: "要対応の注文を上に並べる",
    fold: "古い観測を整理する",
    archive: "終わった注文を保管する",
    watchList: "要注意リストを開く",
    exemptions: "除外リストを開く",
    scheduleOn: "自動更新をオンにする",
    scheduleOff: "自動更新をオフにする",
    selfCheck: "動作確認（Google の動きを確かめる）",
  },
  formula: {
    headers: {
      suspicion: "疑い度",
      level: "判定",
      reasons: "理由",
      holdDays: "保留日数",
      holdRelease: "自動解放の予定",
      heldUnits: "保留数",
    },
    list: {
      asOf: "時点",
      count: (held: number) => `保留中 ${held}件（要対応の順）`,
      none: "保留中の注文はありません。",
      /** Beside the headers of the formulas. */
      columns: { orderId: "注文番号", product: "商品", units: "数量", shop: "店舗" },
    },
    unknownOrder: "注文タブにありません",
    noOrderId: "注文番号を読めません",
    unknownUnits: "数量不明",
    noOrders:
      "「注文」タブがまだないか、列が足りません。サイドバーからレポートを取り込むか、「今すぐ判定し直す」を選んでください。",
    noRange: (name: string) => `範囲を指定してください。例: =${name}(A1:F60, 最終更新)`,
    noTime: "2番目の値には、設定タブの「最終更新」のような日時のセルを指定してください。",
    noRefresh:
      "判定する時点がわかりません。2番目の値に日時のセルを指定するか、サイドバーからレポートを取り込んでください。",
    noColumns: (found: readonly string[]) =>
      `見出しの行に「数量」か「状態」が必要です（注文番号だけの範囲でも調べられます）。見つかった見出し: ${found.length === 0 ? "なし" : found.join("、")}`,
    /** What is wrong with the settings that a formula is given. */
    settings: {
      noColumns:
        "3番目の値には、設定タブの写し（見出し「設定ID」か「項目」と「値」のある範囲）か、項目と値の2列の範囲を指定してください。",
      nameless: (value: string) => `3番目の値に、項目の名前がない行があります（値: ${value}）。`,
      unknown: (name: string) =>
        `3番目の値の「${name}」という設定はありません。設定タブの「項目」か「設定ID」と同じ書き方にしてください。`,
      outOfBounds: (label: string, min: number, max: number, unit: string) =>
        `3番目の値の「${label}」は${min}〜${max}${unit}の数値にしてください。`,
      notASwitch: (label: string) => `3番目の値の「${label}」はオン（TRUE）かオフ（FALSE）にしてください。`,
      levelsOutOfOrder:
        "3番目の値の疑い度の区切りは、「危険」がいちばん高く、「注意」「様子見」の順に低くなるようにしてください。",
    },
  },
  /** What may go wrong anywhere. */
  failures: {
    permission: {
      sheet:
        "このスプレッドシートを使う許可がありません。「拡張機能」→「保留注文ガード」→「サイドバーを開く」を選ぶと、Google がもう一度たずねます。",
      timer: "自動更新には、あなたの不在時にも動く許可が必要です。サイドバーの「自動更新」から許可できます。",
      mail: "メールで知らせるには、あなたに代わってメールを送る許可が必要です。",
      connector: "Amazon からレポートを受け取るには、外部サービスに接続する許可が必要です。",
    },
    protected: (tab: string) =>
      `「${tab}」タブに保護されたセルがあるため書き込めませんでした。「データ」→「シートと範囲を保護」で、HoldGuard の列を編集できるようにしてください。`,
    newer:
      "このスプレッドシートは、より新しい版の保留注文ガードで使われています。内容を壊さないよう、この版では何も読み書きしていません。アドオン（スクリプト）を最新版に替えてから、開き直してください。",
    noSpreadsheet: "スプレッドシートを使えませんでした。開き直してから、もう一度お試しください。",
    /** @param file of the script's project */
    parts: {
      missing: (file: string) =>
        `スクリプトのファイル「${file}」を読み込めませんでした。Apps Script の画面に同じ名前のファイルがあるか確かめ、なければ足してください。`,
      foreign: (file: string) =>
        `スクリプトのファイル「${file}」が、ほかのファイルと同じ版ではないか、途中で切れています。配布されたファイルを、すべて貼り付け直してください。`,
    },
    moved:
      "シートの行や列が動かされ続けているため、書き込みませんでした。並べ替えなどが終わってから、もう一度お試しください。",
    unavailable: "Google のサービスが一時的に応答しませんでした。少し待って、もう一度お試しください。",
    failed:
      "うまくいきませんでした。もう一度お試しください。続くときは、スプレッドシートを開き直してください。",
  },
  levels: {
    danger: "危険",
    caution: "注意",
    watch: "様子見",
    normal: "通常",
    "not-judged": "判定不能",
  },
  /** Beside the colour, so that nobody has to tell colours apart; what is normal stays quiet. */
  levelMarks: {
    danger: "▲▲",
    caution: "▲",
    watch: "△",
    normal: "",
    "not-judged": "？",
  },
  /** The tabs that formulas look things up in. */
  tabs: {
    orders: {
      name: "注文",
      columns: {
        level: {
          header: "判定",
          help: "疑いの段階です。断定ではありません。理由と、ほかの可能性もあわせてご覧ください。",
        },
        suspicion: {
          header: "疑い度",
          help: "支払われないまま終わる見込み（0〜100）。判定できないときは空欄です。",
        },
        reasons: { header: "理由", help: "どのルールが、何を見てそう判断したか。" },
        dataAge: {
          header: "データの古さ",
          help: "最後にレポートで確認してからの日数。新しいレポートを取り込むと消えます。",
        },
        inquiry: { header: "問い合わせID", help: "この注文が入っている問い合わせ。" },
        title: { header: "商品名", help: "" },
        sku: { header: "SKU", help: "" },
        asin: { header: "ASIN", help: "" },
        quantity: {
          header: "数量",
          help: "キャンセル後に 0 と表示されても、保留中に確認した数量を残します。",
        },
        total: { header: "金額", help: "明細の合計（税込）。" },
        currency: { header: "通貨", help: "" },
        status: { header: "状態", help: "取り込んだレポートで最後に確認した状態。" },
        heldSince: { header: "保留開始", help: "" },
        expectedRelease: {
          header: "自動解放の予定",
          help: "支払期限が過ぎて Amazon が自動でキャンセルする見込みの日時。",
        },
        lastSeenAt: { header: "最終確認", help: "この注文が最後にレポートに現れた時点。" },
        holdEndedAt: { header: "保留終了", help: "支払いまたはキャンセルを確認した時点。" },
        orderId: { header: "注文番号", help: "" },
        itemId: { header: "注文商品番号", help: "" },
        purchasedAt: { header: "注文日時", help: "" },
        payment: { header: "支払方法", help: "ふつうは開示されません。" },
        channel: { header: "出荷元", help: "" },
        business: { header: "法人", help: "" },
        cancelledBy: {
          header: "キャンセルした側（自動）",
          help: "購入者・出品者・Amazon のどれか。Orders API で取り込んだ注文だけに入ります。",
        },
        shop: { header: "店舗", help: "" },
        memory: { header: "記録（自動）", help: "HoldGuard が使う記録です。編集しないでください。" },
      },
    },
    settings: {
      name: "設定",
      columns: {
        label: { header: "項目", help: "" },
        value: { header: "値", help: "ここを書き換えます。空欄にすると既定値に戻ります。" },
        unit: { header: "単位", help: "" },
        learned: {
          header: "学習値",
          help: "この店舗の結果から学習した値。「学習した強さを使う」がオンのときだけ使います。消したルールは「値」に戻ります。",
        },
        default: { header: "既定値", help: "" },
        range: { header: "範囲", help: "" },
        problem: { header: "確認", help: "値が読めないときにここに表示し、既定値を使います。" },
        help: { header: "説明", help: "" },
        id: { header: "設定ID", help: "" },
      },
    },
    archive: {
      name: "保管",
      columns: {
        title: { header: "商品名", help: "" },
        quantity: { header: "数量", help: "" },
        total: { header: "金額", help: "明細の合計（税込）。" },
        outcome: { header: "結果", help: "保管したときに確認できていた、注文の終わり方。" },
        purchasedAt: { header: "注文日時", help: "" },
        endedAt: { header: "終了の確認", help: "注文が終わったとレポートで確認した時点。" },
        orderId: {
          header: "注文番号",
          help: "レポートがこの注文にまた触れると、注文タブへ自動で戻します。",
        },
        sku: { header: "SKU", help: "" },
        shop: { header: "店舗", help: "" },
        memory: {
          header: "記録（自動）",
          help: "HoldGuard が使う記録です。編集しないでください。この注文の記録はここにしかありません。",
        },
      },
    },
  },
  /** Appended to a tab's name when the user already has a tab of that name. */
  tabNameTaken: (name: string) => `${name}（HoldGuard）`,
  /** Of tabs that are made or mended. */
  notices: {
    columnRebuilt: (tab: string, header: string) =>
      `「${tab}」タブの列「${header}」が見つからなかったため、右端に作り直しました。`,
    columnsAdded: (tab: string, headers: readonly string[]) =>
      `「${tab}」タブの右端に、新しい列を加えました: ${headers.join("、")}`,
    headersMissing: (tab: string) =>
      `「${tab}」タブの1行目に HoldGuard の見出しがありません。1行目の上に行を入れた場合は、その行を消してください。見出しを消した場合は「元に戻す」で戻してください。何も書き込んでいません。`,
    tabRebuilt: (tab: string) => `「${tab}」タブが見つからなかったため、作り直しました。`,
    rowsMoved: (tab: string) =>
      `書き込みの途中で「${tab}」タブの行や列が動かされたため、値を正しい行へ書き直しました。`,
  },
};
