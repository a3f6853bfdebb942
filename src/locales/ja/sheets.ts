import { isolated } from "../isolated.ts";
import { code } from "./code.ts";

/** Names and headers of the tabs, and what stands in their cells. */
export const sheets = {
  tabs: {
    orders: code.tabs.orders,
    inquiries: {
      name: "問い合わせ記録",
      columns: {
        state: {
          header: "対応状況",
          help: "ご自身で選ぶ欄です。HoldGuard が書いた状態のままのときだけ、レポートに合わせて進めます。ご自身で入力したものは書き換えません。",
        },
        level: { header: "判定", help: "" },
        title: { header: "商品名", help: "" },
        orderIds: { header: "注文番号", help: "" },
        units: { header: "拘束数", help: "いまも保留中の数量。" },
        value: { header: "拘束金額", help: "" },
        situation: { header: "レポートでの様子", help: "取り込んだレポートがいまどう示しているか。" },
        heldSince: { header: "保留開始", help: "" },
        expectedRelease: { header: "自動解放の予定", help: "" },
        contactedAt: { header: "連絡日", help: "Amazon に連絡した日。ご自身で書く欄です。" },
        reportedState: {
          header: "レポートからの状態",
          help: "取り込んだレポートだけから言える状態。まだ言えないときは空欄です。",
        },
        termBasis: {
          header: "支払期限の根拠",
          help: "自動解放の予定の計算に使った日数。この店舗のキャンセル実績が10件そろうと、設定のかわりに使います。",
        },
        expectedReturn: {
          header: "在庫が戻る見込み",
          help: "キャンセルの翌日。在庫が戻ったか確かめる日です。",
        },
        by: { header: "連絡方法", help: "電話かフォームか。ご自身で書く欄です。" },
        caseNumber: { header: "ケース番号", help: "Amazon の受付番号。ご自身で書く欄です。" },
        agent: { header: "担当者", help: "Amazon の担当者名。ご自身で書く欄です。" },
        reason: { header: "対応の理由", help: "「疑いなし」とした理由など。ご自身で書く欄です。" },
        snoozeUntil: {
          header: "再通知日",
          help: "この日までサイドバーで後ろに回します。ご自身で書く欄です。",
        },
        history: { header: "経過", help: "いつ、だれが、何を変えたか。新しい順です。" },
        daysRecovered: {
          header: "取り戻した日数",
          help: "連絡のあと、自動解放の予定より何日早く終わったか（明細の平均）。連絡より前や予定日以降に終わったものは数えません。",
        },
        unitDaysBack: { header: "取り戻した在庫（個・日）", help: "数量 × 早まった日数。" },
        yenDaysBack: { header: "取り戻した金額（円・日）", help: "金額 × 早まった日数。" },
        unitDaysHeld: {
          header: "拘束された在庫（個・日）",
          help: "数量 × 保留の日数。支払われた注文は数えません。",
        },
        yenDaysHeld: { header: "拘束された金額（円・日）", help: "金額 × 保留の日数。" },
        priceChange: {
          header: "価格の変化（円）",
          help: "注文時の単価から、在庫が戻ったあとの在庫レポートの価格まで。わからないときは空欄です。",
        },
        replyBy: {
          header: "回答期限",
          help: "購入者への回答期限。Amazon から聞いた日を入力できます。空欄なら連絡日から計算します。",
        },
        suspicion: { header: "疑い度", help: "" },
        reasons: { header: "理由", help: "" },
        question: { header: "問い合わせ文", help: "設定タブのひな形から作った文です。" },
        path: { header: "連絡の手順", help: "" },
        notes: { header: "メモ", help: "ご自身で書く欄です。" },
        sku: { header: "SKU", help: "" },
        asin: { header: "ASIN", help: "" },
        shop: { header: "店舗", help: "" },
        proposedAt: { header: "提案日時", help: "" },
        id: { header: "問い合わせID", help: "" },
        memory: { header: "記録（自動）", help: "HoldGuard が使う記録です。編集しないでください。" },
      },
    },
    dossier: {
      name: "通報資料",
      columns: {
        product: { header: "商品名", help: "" },
        asin: { header: "ASIN", help: "" },
        sku: { header: "SKU", help: "" },
        shop: { header: "店舗", help: "" },
        orderId: { header: "注文番号", help: "" },
        units: { header: "数量", help: "保留中に確認した数量。" },
        total: { header: "金額", help: "この商品の合計。税込。" },
        currency: { header: "通貨", help: "" },
        heldSince: {
          header: "注文日時",
          help: "レポートに注文日時がないときは、保留を最初に確認した時点。",
        },
        seenUntil: { header: "保留を確認", help: "保留中と確認できた最後のレポートの時点。" },
        endedBy: {
          header: "キャンセル",
          help: "このときまでに、未払いのままキャンセルになりました。だれがキャンセルしたかは、レポートではわかりません。",
        },
        contactedAt: { header: "問い合わせ日", help: "「問い合わせ記録」タブの連絡日。" },
        notes: { header: "メモ", help: "通報の受付番号など。ご自身で書く欄です。" },
        key: { header: "記録（自動）", help: "HoldGuard が使う記録です。編集しないでください。" },
      },
    },
    "self-check": {
      name: "動作確認",
      columns: {
        id: { header: "確認したこと", help: "" },
        expected: { header: "想定", help: "" },
        observed: { header: "実際", help: "" },
        same: { header: "結果", help: "" },
        source: { header: "根拠", help: "Google の説明書のページ名。" },
      },
    },
    dashboard: {
      name: "ダッシュボード",
      columns: {
        section: { header: "区分", help: "" },
        item: { header: "対象", help: "" },
        flagged: {
          header: "疑った件数",
          help: "終わる前に一度でも疑った保留の数。全体は「注意」以上、ルールはそれに該当した数です。",
        },
        ended: {
          header: "結果のわかった件数",
          help: "疑った保留のうち、支払われたか未払いで終わったかがわかった数。",
        },
        unpaid: { header: "うち未払い", help: "そのうち、支払われないまま終わった数。" },
        precision: {
          header: "的中率",
          help: "うち未払い ÷ 結果のわかった件数。5件に満たないときは「不明」です。",
        },
        precisionLow: { header: "的中率の下限", help: "95%区間の下限。件数が少ないほど幅が広くなります。" },
        precisionHigh: { header: "的中率の上限", help: "95%区間の上限。" },
        recall: {
          header: "見つけた割合",
          help: "未払いで終わった保留のうち、終わる前に疑っていた割合。",
        },
        recallLow: { header: "見つけた割合の下限", help: "95%区間の下限。" },
        recallHigh: { header: "見つけた割合の上限", help: "95%区間の上限。" },
        firstPrecision: {
          header: "初回の的中率",
          help: "その保留を初めて見た時点の判定だけで数えた的中率。",
        },
        firstPrecisionLow: { header: "初回の的中率の下限", help: "95%区間の下限。" },
        firstPrecisionHigh: { header: "初回の的中率の上限", help: "95%区間の上限。" },
        firstRecall: {
          header: "初回に見つけた割合",
          help: "未払いで終わった保留のうち、初めて見た時点で疑っていた割合。",
        },
        firstRecallLow: { header: "初回に見つけた割合の下限", help: "95%区間の下限。" },
        firstRecallHigh: { header: "初回に見つけた割合の上限", help: "95%区間の上限。" },
        leadDays: {
          header: "解放までの日数",
          help: "未払いで終わった保留を初めて疑ってから、支払期限で自動解放されるまでの日数（中央値）。",
        },
        basis: { header: "期間と数え方", help: "" },
        at: { header: "集計日時", help: "" },
        id: { header: "行ID", help: "HoldGuard が行を見分けるための記号です。編集しないでください。" },
      },
    },
    stock: {
      name: "在庫",
      columns: {
        title: { header: "商品名", help: "" },
        sku: { header: "SKU", help: "" },
        asin: { header: "ASIN", help: "" },
        available: {
          header: "販売可能数",
          help: "最新の在庫レポートの数量。保留中の数量は、すでに差し引かれています。",
        },
        held: { header: "保留中の数量", help: "" },
        share: { header: "拘束率", help: "保留中の数量 ÷（販売可能数＋保留中の数量）。" },
        asOf: { header: "在庫の時点", help: "" },
        note: { header: "気づいた点", help: "" },
        channel: { header: "出荷元", help: "" },
        shop: { header: "店舗", help: "" },
        memory: { header: "記録（自動）", help: "HoldGuard が使う記録です。編集しないでください。" },
      },
    },
    watchList: {
      name: "要注意リスト",
      columns: {
        target: {
          header: "対象",
          help: "何で商品を探すか。SKU と ASIN は全体が同じもの、語は商品名のどこかにあるものに当てはまります。",
        },
        value: {
          header: "値",
          help: "SKU、ASIN、または語。1行に1つ。全角・半角、大文字・小文字は区別しません。",
        },
        reason: { header: "理由", help: "なぜ注意するか。判定の理由に添えます。空欄でも構いません。" },
        until: { header: "期限", help: "その日の終わりまで有効です。空欄なら期限はありません。" },
        check: {
          header: "確認",
          help: "HoldGuard が更新のたびに書く欄です。行を読めたか、いま有効かを示します。読めない行は使いません。",
        },
      },
    },
    templates: {
      name: "ひな形",
      columns: {
        name: { header: "ひな形", help: "何に使う文か。" },
        language: { header: "言語", help: "表示の言語が同じときに使います。" },
        text: {
          header: "文",
          help: "ご自身の文を書く欄です。空欄なら「既定の文」を使います。{注文番号} のように波かっこで囲んだ名前は、問い合わせの内容に置き換わります。",
        },
        check: { header: "確認", help: "「文」を書き換えると、すぐに確かめ直します。" },
        preview: {
          header: "プレビュー",
          help: "Amazon に伝わる文の見本です。いちばん新しい問い合わせ、まだなければ架空の注文で埋めています。",
        },
        default: { header: "既定の文", help: "「文」が空欄のときに使います。" },
        placeholders: { header: "使える名前", help: "日本語の名前も英語の名前も、どちらの文でも使えます。" },
        id: { header: "ひな形ID", help: "HoldGuard がひな形を見分ける名前です。編集しないでください。" },
        sample: { header: "見本（自動）", help: "プレビューに使う記録です。編集しないでください。" },
      },
    },
    exemptions: {
      name: "除外リスト",
      columns: {
        target: { header: "対象", help: "SKU・ASIN・注文番号のどれか。「法人注文」はそのすべて。" },
        value: {
          header: "値",
          help: "SKU、ASIN、または注文番号。1行に1つ。「法人注文」のときは空欄にします。",
        },
        shop: { header: "店舗", help: "空欄なら、すべての店舗。" },
        covers: {
          header: "扱い",
          help: "まとめ買いが普通: 数量・金額・在庫拘束を見ません。\nセール・発売日: 注文の集中・在庫拘束を見ません。\n判定しない: まったく判定しません。",
        },
        reason: { header: "理由", help: "注文の理由欄とサイドバーに出ます。空欄でも構いません。" },
        until: { header: "期限", help: "その日の終わりまで有効です。空欄なら期限はありません。" },
        check: {
          header: "確認",
          help: "HoldGuard が更新のたびに書く欄です。行を読めたか、いま有効かを示します。読めない行は使いません。",
        },
      },
    },
    settings: code.tabs.settings,
    imports: {
      name: "取込履歴",
      columns: {
        at: { header: "日時", help: "" },
        what: { header: "内容", help: "" },
        name: { header: "ファイル名", help: "" },
        outcome: { header: "結果", help: "" },
        asOf: { header: "レポートの時点", help: "" },
        rows: { header: "行数", help: "" },
        new: { header: "新規", help: "" },
        changed: { header: "変更", help: "" },
        unchanged: { header: "変更なし", help: "" },
        duplicates: { header: "重複", help: "" },
        rejected: { header: "読めない行", help: "" },
        encoding: { header: "文字コード", help: "" },
        shop: { header: "店舗", help: "" },
        kind: { header: "種別ID", help: "" },
        id: { header: "取込ID", help: "" },
        fingerprint: { header: "照合値", help: "" },
        chunks: { header: "受信済み", help: "" },
        complete: { header: "原本のまま", help: "" },
        folded: { header: "整理済み", help: "" },
      },
    },
    rejected: {
      name: "取込エラー",
      columns: {
        name: { header: "ファイル名", help: "" },
        line: { header: "行", help: "ファイルの何行目か。" },
        column: { header: "列", help: "" },
        reason: { header: "理由", help: "" },
        cell: { header: "内容", help: "" },
        importId: { header: "取込ID", help: "" },
      },
    },
    archive: code.tabs.archive,
    "archive-tally": {
      name: "保管分の集計",
      columns: {
        part: { header: "番号", help: "" },
        content: {
          header: "内容",
          help: "保管した注文から学んだ、店舗のふだんの売れ方です。消しても「保管」タブから作り直します。",
        },
        check: { header: "照合値", help: "" },
      },
    },
    "chart-data": {
      name: "グラフデータ",
      columns: {
        day: { header: "日", help: "" },
        held: {
          header: "保留中",
          help: "その日の終わり（今日は最終更新の時点）に保留中だった注文商品の数。",
        },
        flagged: {
          header: "うち疑いあり",
          help: "そのうち、問い合わせの対象になったもの、またはいま「注意」以上のもの。",
        },
        product: { header: "商品", help: "" },
        units: { header: "保留中の数量", help: "" },
        yen: { header: "保留中の金額（円）", help: "" },
        cycle: { header: "保留", help: "" },
        before: { header: "開始まで", help: "" },
        cycleUnpaid: { header: "未払いで終了", help: "" },
        cyclePaid: { header: "支払い済み", help: "" },
        cycleOpen: { header: "保留が続く", help: "" },
        cycleUnknown: { header: "結果不明", help: "" },
        ending: { header: "結果", help: "" },
        endings: { header: "件数", help: "" },
        month: { header: "連絡した月", help: "" },
        recovered: { header: "早まった日数", help: "" },
      },
    },
    observations: {
      name: "観測ログ",
      columns: {
        importId: { header: "取込ID", help: "" },
        asOf: { header: "観測時刻", help: "" },
        shop: { header: "店舗", help: "" },
        orderId: { header: "注文番号", help: "" },
        itemId: { header: "注文商品番号", help: "" },
        content: { header: "観測内容", help: "" },
      },
    },
  },
  templates: {
    languages: { ja: "日本語", en: "英語" },
    defaultUsed: "既定の文を使います",
    ownUsed: "この文を使います",
    unknownId: "ひな形IDが書き換えられています。「今すぐ判定し直す」で戻ります。",
  },
  /** Words and remarks of the watch list and the list of exemptions. */
  lists: {
    watchTargets: { sku: "SKU", asin: "ASIN", title: "商品名に含む語" },
    exemptionTargets: { sku: "SKU", asin: "ASIN", order: "注文番号", business: "法人注文" },
    covers: { bulk: "まとめ買いが普通", sale: "セール・発売日", everything: "判定しない" },
    inForce: "有効",
    inForceUntil: (day: string) => `有効（${day}まで）`,
    expired: (day: string) => `期限切れ（${day}まで）`,
    /** @param why one of the problems below */
    wrong: (why: string) => `要確認: ${why}この行は使っていません。`,
    problems: {
      "target-missing": "対象を選んでください。",
      "target-unknown": "対象が選択肢にありません。",
      "value-missing": "値が空欄です。",
      "value-no-text": "値が日付として入っています。表示形式を「書式なしテキスト」にして入れ直してください。",
      "value-unwanted": "「法人注文」はすべての法人注文に効きます。値は空欄にしてください。",
      "asin-malformed": "ASIN は英数字10文字です。",
      "order-malformed": "注文番号は3桁-7桁-7桁の数字です。",
      "shop-unknown": "この名前の店舗はまだありません。",
      "covers-missing": "扱いを選んでください。",
      "covers-unknown": "扱いが選択肢にありません。",
      "day-unreadable": "期限を日付として読めません。",
    },
    /** Beside an entry in force to which no order answers. */
    unseen: {
      sku: "この SKU の注文はまだありません。",
      asin: "この ASIN の注文はまだありません。",
      title: "この語が商品名にある注文はまだありません。",
      order: "この注文番号は「注文」タブにありません。",
    },
    /** In the reasons of an order. @param covers how it is treated, as above; @param details reason and last day */
    exempted: (covers: string, details: readonly string[]) =>
      `除外中: ${covers}${details.length === 0 ? "" : `（${details.map(isolated).join("、")}）`}`,
    until: (day: string) => `${day}まで`,
  },
  /** Name of the cell that holds the time of the last refresh; the same in both languages, formulas use it. */
  refreshedAtName: "最終更新",
  settings: {
    refreshedAt: {
      label: "最終更新",
      help: "最後に取り込みまたは更新をした時点です。数式では =SUSPICION(範囲, 最終更新) のように使います。書き換えないでください。",
    },
    language: {
      label: "表示の言語",
      help: "判定や説明の文章と、これから作るタブの言語です。すでにあるタブの名前と見出しはそのままです。",
    },
    firstShopName: {
      label: "最初の店舗の名前",
      help: "店舗名を付けずに取り込んだ店舗の呼び名です。店舗が1つだけなら空欄のままで構いません。",
    },
    foldAfterDays: {
      label: "観測ログを整理するまでの日数",
      help: "終わってからこの日数が過ぎた注文の観測を、1明細1行にまとめます。数量・金額・状態の変化は残りますが、その取り込みは取り消せなくなります。",
    },
    archiveAfterDays: {
      label: "終わった注文を保管するまでの日数",
      help: "終わってからこの日数が過ぎた注文を、メニューの「終わった注文を保管する」で「保管」タブへ移せます。判定は保管した注文からも学び続けますが、その取り込みは取り消せなくなります。",
    },
    notDays: (label: string, min: number, max: number) =>
      `「${label}」は${min}〜${max}の整数で入力してください。`,
    days: "日",
    on: "オン",
    off: "オフ",
    range: (min: string, max: string) => `${min}〜${max}`,
    onOrOff: "オン／オフ",
    notAChoice: (label: string, choices: string) => `「${label}」は ${choices} から選んでください。`,
    notAName: (label: string) => `「${label}」は文字で入力してください。`,
    /** What is used while a wrong entry stands there; follows the sentences above. */
    defaultUsed: "いまは既定値を使っています。",
  },
  dashboard: {
    record: "これまでの判定の成績",
    overall: "全体（「注意」以上）",
    /** Where too little is known for a number. */
    unknown: "不明",
    day: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
    period: (from: string, to: string, looks: number) => `${from}〜${to}のレポート${looks}回分。`,
    holds: (holds: number, ended: number, unpaid: number) =>
      `保留${holds}件のうち結果のわかった${ended}件（未払い${unpaid}件）で数えています。`,
    how: "いまの設定とリストで、それぞれの時点でわかっていたことだけを使って判定し直した結果です。在庫、学習した強さ、注文ごとの除外は使っていません。結果は、レポートと問い合わせ記録の対応状況によります。",
    nothingYet: "数えられる保留がまだありません。",
  },
  charts: {
    held: { title: "保留の推移（60日）", across: "日", up: "注文商品の数" },
    units: { title: "商品別の保留中の数量", across: "数量（個）", up: "" },
    yen: { title: "商品別の保留中の金額", across: "金額（円）", up: "" },
    timeline: { title: "疑いが最も多い商品の保留", across: "最初の保留からの日数", up: "" },
    endings: { title: "疑った保留の結果", across: "", up: "件数" },
    recovered: { title: "問い合わせで早まった日数", across: "連絡した月", up: "日数" },
    fates: { unpaid: "未払い", paid: "支払い済み", open: "保留中", unknown: "結果不明" },
    rest: (products: number) => `ほか${products}商品`,
    /** @param units NaN unknown */
    cycle: (month: number, day: number, units: number, fate: string) =>
      `${month}/${day}〜 ${Number.isNaN(units) ? "" : `${units}個 `}${fate}`,
    month: (year: number, month: number, andEarlier: boolean) =>
      `${year}年${month}月${andEarlier ? "まで" : ""}`,
  },
  statuses: {
    pending: "保留中",
    unshipped: "未出荷",
    "partially-shipped": "一部出荷済み",
    shipped: "出荷済み",
    cancelled: "キャンセル",
    unknown: "不明",
  },
  payments: {
    "convenience-store": "コンビニ払い",
    "cash-on-delivery": "代金引換",
    card: "カード",
    other: "その他",
    unknown: "不明",
  },
  channels: { amazon: "Amazon", merchant: "出品者", unknown: "不明" },
  /** Who cancelled an order; blank where that is not told. */
  cancellers: { buyer: "購入者", merchant: "出品者", amazon: "Amazon", unknown: "" },
  business: "法人",
  /** Name of the shop without a name, where there are several. */
  firstShop: "店舗1",
  outcomes: {
    running: "取込中",
    done: "完了",
    undoing: "取り消し中",
    undone: "取り消し済み",
    failed: "失敗",
  },
  /** Status of a hold that a complete list of pending orders no longer shows. */
  endUnknown: "保留終了（結果は未確認）",
  stockDrop: (units: number, unexplained: number) =>
    `前回の在庫レポートから${units}個減りました。うち${unexplained}個は、取り込んだレポートの中に対応する注文が見当たりません（返送、在庫数の修正、レポートに載る前の注文なども考えられます）。`,
  moreOrders: (count: number) => `ほか${count}件（「注文」タブの問い合わせIDで絞り込めます）`,
  moreReasons: (count: number) => `（ほか${count}件）`,
  dataAge: (days: number) => `${days}日前のデータ`,
  byHand: "手入力",
  scheduledRun: "自動更新",
  notices: {
    ...code.notices,
    nameTaken: (name: string) =>
      `名前付き範囲「${name}」がほかのセルに使われています。数式が更新に追随するよう、設定タブの「最終更新」のセルに付け直してください。`,
    unreadableDay: (tab: string, header: string, text: string) =>
      `「${tab}」タブの「${header}」の「${isolated(text)}」を日付として読めません。11/24 のように入力してください。書き換えていません。`,
    inquiryRebuilt: (tab: string, count: number) =>
      `「${tab}」タブの${count}件の記録が失われていたため、注文番号などから作り直しました。それまでの経過は戻りません。`,
    changedMeanwhile: (tab: string, header: string) =>
      `「${tab}」タブの「${header}」は書き込む間に変えられたため、そのままにしました。`,
    unknownState: (text: string) =>
      `問い合わせ記録の対応状況「${isolated(text)}」は選択肢にありません。対応中として扱い、書き換えません。`,
    nearlyFull: (share: number) =>
      `このスプレッドシートのセルが上限（1,000万）の${share}%に達しています。メニューの「古い観測を整理する」か「終わった注文を保管する」で空きを増やせます。`,
    archiveLost: (tab: string) =>
      `「${tab}」タブが見つかりません。保管した注文と、そこから学んだ売れ方を使わずに判定しています。消した覚えがなければ「元に戻す」か版の履歴で戻してください。`,
    archiveRecordsLost: (tab: string) =>
      `「${tab}」タブの記録の列が失われています。保管した注文は、レポートに現れても「注文」タブへ戻せません。消した覚えがなければ「元に戻す」か版の履歴で戻してください。`,
    wrongRows: (tab: string, rows: number) =>
      `「${tab}」に読めない行が${rows}行あり、使っていません。「確認」の列をご覧ください。`,
    wrongTemplates: (tab: string, count: number) =>
      `「${tab}」タブに使えない文が${count}件あり、既定の文を使っています。「確認」の列をご覧ください。`,
    stockLost: (tab: string) =>
      `「${tab}」タブの在庫の記録が失われています。在庫レポートをもう一度取り込むと、作り直されます。`,
    recordUnreadable: (tab: string, rows: number) =>
      `「${tab}」タブの${rows}行の記録が読めなかったため、観測ログから作り直しました。`,
  },
};
