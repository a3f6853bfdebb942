import { isolated } from "../isolated.ts";
import { connecting } from "./connecting.ts";
import { dueDays } from "./due-days.ts";
import { contactWays, inquiryStates } from "./inquiry-states.ts";

/** Everything the sidebar says. Times arrive already written; counts are written here. */
const n = (value: number) => value.toLocaleString("ja-JP");
const percent = (share: number) => Math.round(100 * share);

export const sidebar = {
  name: "保留注文ガード",
  loading: "読み込んでいます…",
  back: "戻る",
  retry: "もう一度",
  suspicionOnly: "購入意思を確かめたい注文です。いたずらと断定するものではありません。",

  connection: {
    title: "アドオンに接続できません",
    faults: {
      "two-accounts":
        "このブラウザで複数の Google アカウントにログインしていると起こります。次の手順で開き直してください。",
      offline: "インターネットにつながっていないようです。接続を確かめてから「もう一度」を押してください。",
      "timed-out": "時間内に応答がありませんでした。少し待ってから「もう一度」を押してください。",
      unanswered: "Google 側でエラーが起きました。少し待ってから「もう一度」を押してください。",
    },
    twoAccountsSteps: [
      "シークレット ウィンドウを開く（または、ほかのアカウントからログアウトする）",
      "このスプレッドシートを使うアカウントだけでログインする",
      "スプレッドシートを開き、サイドバーを開き直す",
    ],
  },

  status: {
    heading: "いまの状況",
    refreshed: "最終更新",
    newestReport: "レポートの時点",
    held: "保留中",
    orders: (count: number) => `${n(count)}件`,
    stale: (count: number) => `うち${n(count)}件はデータが古くなっています`,
    refresh: "今すぐ判定し直す",
    refreshing: "判定し直しています…",
    refreshedNow: "判定し直しました",
    notices: "お知らせ",
    learned: "学習した強さで判定しています（メニューの「判定の成績」で戻せます）",
  },

  /** All that home opens besides what is due. */
  connecting,

  menu: {
    heading: "メニュー",
    orders: "注文とレポート",
    judging: "判定",
    repeated: "繰り返しへの対策",
    sort: "「注文」タブを要対応の順に並べる",
  },

  levels: {
    danger: "危険",
    caution: "注意",
    watch: "様子見",
    notJudged: "判定不能",
  },

  schedule: {
    heading: "自動更新",
    on: (hour: number) => `自動更新: オン（${n(hour)}時台）`,
    off: "自動更新: オフ",
    open: "自動更新の設定",
    loading: "自動更新の設定を読んでいます…",
    intro:
      "選んだ曜日と時刻に、判定、問い合わせの状態と期限、グラフを新しくします。このスプレッドシートを閉じていても動きます。",
    status: "状態",
    stateOn: "オン",
    stateOff: "オフ",
    owner: "設定した人",
    you: "あなた",
    last: "前回",
    never: "まだ動いていません",
    next: "次回",
    nextAfter: (when: string) => `${when} ごろ`,
    hourly: "このほか、1時間ごとに確認しています。",
    waiting: "前回の続きは、1時間以内に進めます。",
    lastFailed: "前回、うまくいかなかったことがあります",
    days: "曜日",
    dayNames: ["日曜", "月曜", "火曜", "水曜", "木曜", "金曜", "土曜"],
    hour: "時刻",
    hourName: (hour: number) => `${n(hour)}時台`,
    zone: (zone: string) => `時刻は、スプレッドシートのタイムゾーン（${zone}）です。`,
    noDay: "曜日を1つ以上選んでください。",
    switchOn: "オンにする",
    takeOver: "引き継いでオンにする",
    takeOverHint: "引き継ぐと、ほかの方の自動更新は止まり、あなたの権限で動きます。",
    change: "変更を保存する",
    switchOff: "オフにする",
    saving: "保存しています…",
    saved: "自動更新を設定しました",
    savedOff: "自動更新をオフにしました",
    missed: (when: string) => `${when} の自動更新が動いていません`,
    missedHint: "いま、その分を更新できます。数分かかることがあります。",
    catchUp: "いま更新する",
    catchingUp: "更新しています…",
    caughtUp: "更新しました",
    caughtUpAlready: "更新は済んでいました",
    withdrawn: "自動更新の許可が取り消されています",
    withdrawnHint: "「自動更新の設定」から、もう一度許可できます。",
  },

  /** Where Google's permission for a feature is missing. */
  permission: {
    heading: "Google の許可が必要です",
    why: {
      timer:
        "自動更新は、決めた時刻に HoldGuard を動かします。そのために、あなたの不在時にも動く許可を使います。",
      mail: "お知らせメールは、あなたのアカウントから、あなたが入力した宛先だけに送ります。そのために、あなたに代わってメールを送る許可を使います。",
      connector:
        "Amazon からレポートを受け取るために、外部サービスに接続する許可を使います。接続する先は Amazon だけです。",
    },
    others: "許可しなくても、ほかの機能はこれまでどおり使えます。",
    open: "Google の画面で許可する",
    openHint: "開いた画面で、その許可にチェックを入れて「続行」を押してください。",
    noPage:
      "「拡張機能」→「保留注文ガード」→「サイドバーを開く」を選ぶと、Google が許可をもう一度たずねます。",
    check: "許可したので確かめる",
    stillMissing: "まだ許可されていません。",
  },

  morningMail: {
    heading: "朝のメール",
    loading: "メールの設定を読んでいます…",
    intro: "今日することがある朝だけ、自動更新のあとにメールでお知らせします。",
    on: (address: string) => `オン: ${address} に届きます`,
    off: "オフ: メールは届きません",
    switchOn: "オンにする",
    switchOff: "オフにする",
    switchedOn: "朝のメールをオンにしました",
    switchedOff: "朝のメールをオフにしました",
    sentAt: (when: string) => `最後に送ったメール: ${when}`,
    neverSent: "まだ送っていません。",
    unsureAt: (when: string) =>
      `${when}のメールは、送る途中で止まりました。届いていないかもしれませんが、二重に届かないように、その日の分は送り直しません。`,
    problems: {
      permission: "前回は、メールの送信が許可されていなかったため送れませんでした。",
      quota:
        "前回は、Google の1日のメール送信数を使い切っていたため送れませんでした。ほかのアドオンやスクリプトで送ったメールも数えられます。",
      "not-sent":
        "前回は、Google がメールを受け付けませんでした。アドレスが変わっていないか確かめてください。",
    },
    noRefresh: "自動更新がオフのため、朝のメールは届きません。",
    othersRefresh:
      "自動更新はほかの方がオンにしています。朝のメールは、自動更新をオンにした人にだけ届きます。",
    address: "メールアドレス",
    addressHint:
      "あなたの Google アカウントの設定にだけ保存します。シートには書かず、ほかの人には見えません。",
    sendCode: "確認コードを送る",
    codeSent: (address: string) => `${address} に確認コードを送りました`,
    code: "確認コード",
    codeHint: (address: string, until: string) =>
      `${address} に届いた6桁の数字です。${until}まで使えます。届かないときは、迷惑メールも確かめてください。`,
    confirm: "確認してオンにする",
    confirmed: "アドレスを確認し、朝のメールをオンにしました",
    sendAgain: "コードを送り直す",
    change: "アドレスを変える",
    test: "いまの内容を自分に送る",
    testSent: (address: string) => `${address} に送りました`,
    forget: "アドレスを消す",
    forgetHint: "ほかのスプレッドシートの朝のメールも止まります。",
    forgotten: "アドレスを消しました。朝のメールは届きません",
    working: "処理しています…",
  },

  drop: {
    title: "レポートをここにドロップ",
    anywhere: "ここで離すと読み取ります",
    choose: "ファイルを選ぶ",
    paste: "行を貼り付ける",
    hint: "全注文レポート・保留中の注文・在庫のレポート。ZIP のままでも、複数まとめても選べます。",
    privacy: "ブラウザの中だけで読み取り、購入者の氏名や住所は使いません。",
    busy: "取り込みが終わってから、もう一度選んでください。",
  },

  empty: {
    heading: "はじめに",
    welcome:
      "保留注文ガードは、支払われないまま在庫を押さえている保留中の注文を見つけ、Amazon への問い合わせを手伝います。使い方は3つの手順です。",
    steps: [
      "セラーセントラルの「レポート」から、全注文レポートか「保留中の注文」をダウンロードします。",
      "そのファイルを、上の枠にドロップして取り込みます。",
      "「注文」タブの色と、ここに並ぶ要対応の注文を確かめます。問い合わせの文面もここで用意されます。",
    ],
    whereToGet: "レポートのある場所",
  },

  sample: {
    heading: "まず試してみる",
    offer:
      "架空の注文（合成データ）を20件ほど入れて、判定と問い合わせの様子を見られます。いつでもボタン1つで元に戻せます。",
    tryIt: "合成データで試す",
    trying: "合成データを入れています…",
    tried: "合成データを入れました。実在の注文ではありません。",
    here: "合成データ（見本）を表示しています",
    hereHint:
      "注文番号が000で始まる架空の注文です。Amazon には問い合わせないでください。本物のレポートを取り込むと、自動で消えます。",
    remove: "合成データを消す",
    removing: "合成データを消しています…",
    removed: "合成データを消しました。シートは試す前の状態に戻りました。",
  },

  spoken: {
    label: "言語 / Language",
    hint: "あなたにだけ効きます。シートに書かれる言葉は、「設定」タブの「表示の言語」で選べます。",
    choices: { auto: "自動（Google アカウントの言語）", ja: "日本語", en: "English" },
  },

  review: {
    heading: "取り込むファイル",
    reading: "読み取っています…",
    readingBar: (file: string) => `${file}の読み取り`,
    ready: (count: number) => `${n(count)}件のファイルを読み取りました。内容を確かめて取り込んでください。`,
    kind: "種類",
    encoding: "文字コード",
    rows: "行数",
    rowCount: (count: number) => `${n(count)}行`,
    period: "注文日",
    asOf: "いつの時点のレポートか",
    asOfWhy: "時点が大切な理由",
    asOfExplained:
      "保留がいつ始まり、いつ終わったかは、この時刻をもとに数えます。ファイルの更新日時から入れてあります。保存し直したファイルや、あとから受け取ったファイルは、Amazon でレポートを作った時刻に直してください。",
    asOfMissing: "日付と時刻を入れてください。",
    asOfTooEarly: (newest: string) =>
      `ファイルの中に ${newest} の記録があります。それ以降の時刻にしてください。`,
    rejected: (count: number) => `読めない行が${n(count)}行あります（ほかの行は取り込みます）`,
    remove: (name: string) => `${name} を外す`,
    unread: "取り込めないファイル",
    unreadDetails: "見つかった列と、読めるレポート",
    unopened: "ファイルを開けませんでした。ほかのソフトで開いているなら閉じて、選び直してください。",
    guessed: (kind: string) =>
      `種類を見分ける列がないため、「${kind}」と推測しました。違うときは、このファイルを外してください。`,
    guessRight: (kind: string) => `「${kind}」で間違いない`,
    silent:
      "ダウンロードしたままの完全なレポートとは言えないため、載っていない注文については何も判断しません（保留が終わったとはみなしません）。",
    add: "ファイルを追加する",
    confirm: "取り込む",
    confirmSeveral: (count: number) => `${n(count)}件を取り込む`,
  },

  paste: {
    heading: "行を貼り付ける",
    intro: "レポートや表計算ソフトからコピーした行を、ファイルのかわりに取り込みます。",
    label: "コピーした行",
    hint: "列名の行も一緒に貼り付けてください。列はタブかカンマで区切ります。",
    missing: "列名の行を含めて、行を貼り付けてください。",
    submit: "内容を確かめる",
    /** What pasted rows are called where a file has its name. */
    name: "貼り付け",
  },

  mapping: {
    heading: "列の対応づけ",
    title: "どの列が何かを確かめてください",
    intro:
      "Amazon.co.jp のレポートの列名ではありません。列名から選んでおいたので、違うところを直してください。次からは同じ列のファイルに使います。",
    doubtful: "この対応では読めない値があります。列と日付の順をよく確かめてください。",
    none: "（なし）",
    choose: "選んでください",
    needed: "判定に必要です。列を選んでください。",
    skuOrAsinNeeded: "SKU か ASIN のどちらかが必要です。",
    dateOrder: "日付の順",
    dateOrderNeeded: "ファイルの日付からは順がわかりません。選んでください。",
    others: "ほかの項目",
    confirm: "この対応で読み取る",
    known: "前に確かめた列の対応で読み取りました。",
    change: "列の対応を直す",
  },

  shop: {
    label: "店舗",
    missing: "どの店舗のものかを入れてください。",
    hint: "出品アカウントごとの名前。前に使った名前から選ぶか、新しく入れます。",
    several: "店舗が複数ある場合",
  },

  progress: {
    heading: "取り込んでいます",
    bar: (name: string) => `${name} の進み具合`,
    waiting: "待っています",
    sent: (sent: number, rows: number) => `${n(sent)} / ${n(rows)}行`,
    done: "完了",
    alreadyIn: "取り込み済み",
    refused: "取り込めません",
    started: (name: string, index: number, count: number) =>
      `${n(count)}件中${n(index)}件目、${isolated(name)} を送っています`,
    refreshing: "注文を判定し、シートを更新しています…",
    keepOpen:
      "サイドバーは開いたままにしてください。閉じてしまっても、同じファイルを取り込めば続きから始まります。",
    cancel: "中止する",
    cancelling: "中止しています…",
    cut: "取り込みが途中で止まりました",
    cutHint: "ここまでに送った行は残っています。「もう一度」で続きから始まります。",
    leave: "やめて戻る",
  },

  summary: {
    done: "取り込みが終わりました",
    cancelled: "取り込みを中止しました",
    cancelledHint: "ここまでに送った行は残ります。同じファイルを取り込めば続きから始まります。",
    nothing: "取り込めるファイルはありませんでした",
    found: (count: number) => `おすすめする問い合わせ: ${n(count)}件`,
    foundNone: "問い合わせが必要な注文は見つかりませんでした。",
    new: "新規",
    changed: "変更",
    unchanged: "変更なし",
    duplicates: "重複",
    rejected: "読めない行",
    notSent: "取り込んでいません",
    alreadyIn: "このファイルは前に取り込み済みです。変わったところはありません。",
    rejectedRows: (count: number) => `読めない行の一覧（${n(count)}行）`,
    line: (line: number) => `${n(line)}行目`,
    more: (count: number) => `ほか${n(count)}行は「取込エラー」タブにあります。`,
    close: "結果を見る",
  },

  history: {
    heading: "取り込みの履歴",
    loading: "履歴を読んでいます…",
    intro: "間違えて取り込んだものは、ここで取り消せます。新しい順に20件まで表示します。",
    none: "取り込みはまだありません。最初の画面にレポートをドロップして取り込むと、ここに並びます。",
    at: "取り込み",
    asOf: "時点",
    undo: "取り消す",
    undoOf: (name: string) => `${name} の取り込みを取り消す`,
    question: "この取り込みを取り消しますか？",
    explained:
      "注文も在庫も、取り込まなかったときの状態に戻り、判定し直します。ほかの取り込みと、ご自身で書き込んだメモや記録は残ります。同じファイルは、あとでまた取り込めます。",
    undoNow: "取り消す",
    keep: "やめる",
    undoing: "取り消しています…",
    undone: (name: string) => `${isolated(name)} の取り込みを取り消しました`,
    /** Why it cannot be taken back, by its state. */
    cannot: {
      running: "いま取り込んでいるため、取り消せません。終わってからもう一度開いてください。",
      done: "古い記録がまとめられているため、もう取り消せません。",
      undoing: "取り消しの途中です。「今すぐ判定し直す」を押すと終わります。",
      undone: "すでに取り消されています。同じファイルをまた取り込めます。",
    },
  },

  record: {
    heading: "判定の成績",
    loading: "過去の判定を数えています。注文が多いと1〜2分かかります…",
    loaded: "判定の成績を数えました",
    intro: "これまでの保留を、それぞれの時点でわかっていたことだけで判定し直し、実際の結果と比べます。",
    empty: "成績はまだ出せません",
    emptyHint:
      "保留中に見た注文が、その後支払われたか、未払いのままキャンセルされたかがわかると、ここに成績が出ます。続けてレポートを取り込むか、「問い合わせ記録」の対応状況を入れてください。",
    open: (holds: number) => `いまは、保留として見た${n(holds)}件の結果がまだわかっていません。`,
    flagged: (flagged: number, ended: number, unpaid: number) =>
      flagged === 0
        ? "疑った保留はありませんでした。"
        : ended === 0
          ? `疑ったのは${n(flagged)}件で、結果はまだわかりません。`
          : `疑ったのは${n(flagged)}件。結果のわかった${n(ended)}件のうち、${n(unpaid)}件が未払いで終わりました。`,
    beforeEnd: "終わるまでに",
    atFirstSight: "初めて見た時点では",
    precision: "的中率",
    recall: "見つけた割合",
    /** Shares 0–1 with their 95 % interval. */
    share: (share: number, low: number, high: number) =>
      `${percent(share)}%（${percent(low)}〜${percent(high)}%）`,
    unknown: "不明（5件未満）",
    cameTrue: (unpaid: number, ended: number) => `${n(ended)}件中${n(unpaid)}件が未払い`,
    found: (found: number, unpaid: number) => `未払い${n(unpaid)}件中${n(found)}件`,
    lead: (days: number) => `初めて疑ってから自動解放まで、中央値で${n(days)}日ありました。`,
    period: "期間",
    from: (from: string, to: string) => `${from}〜${to}`,
    looks: (looks: number) => `レポート${n(looks)}回分`,
    counted: "結果のわかった保留",
    endings: (ended: number, unpaid: number) => `${n(ended)}件（うち未払い${n(unpaid)}件）`,
    notCounted: (holds: number) => `ほか${n(holds)}件は、結果がわからないため数えていません`,
    how: "数え方と、わからないこと",
    howItems: [
      "いまの設定とリストで判定し直しています。学習した強さ、在庫、注文ごとの除外は使いません。",
      "かっこ内は95%の区間です。件数が少ないほど広く、その中のどこが本当かはわかりません。",
      "レポートには、だれがキャンセルしたかは載りません。支払われずにキャンセルされた注文は未払いとして数えます。",
      "問い合わせ記録の対応状況も結果として数えます。レポートで支払いが確認できた注文は、レポートが優先です。「支払い済み」「疑いなし」「取り下げ」とした問い合わせの注文がキャンセルされたときは、数えません。",
      "取り込みと取り込みのあいだに始まって終わった保留は、レポートに載らないため含まれません。",
    ],
    rules: "ルールごとの成績",
    rule: (name: string, flagged: number) => `${name}（${n(flagged)}件）`,
    silent: (names: readonly string[]) => `該当がなかったルール: ${names.join("、")}`,
    learning: {
      heading: "結果から学習した強さ",
      on: "いまは、学習した強さで判定しています。",
      off: "いまは、設定の強さで判定しています。",
      nothing: "学習できる結果がまだありません。ルールに該当した保留の結果がわかると、ここに出ます。",
      change: (set: number, learned: number) => `${n(set)}% → ${n(learned)}%`,
      behind: (hits: number, unpaid: number) =>
        `このルールが決め手になった保留 ${n(hits)}件分のうち、未払い ${n(unpaid)}件分。`,
      inForce: (strength: number) => `いま使っている値は${n(strength)}%です。`,
      calibrated: (outcomes: number, unpaid: number) =>
        `結果${n(outcomes)}件（未払い${n(unpaid)}件）をもとに、疑い度の全体も補正します。`,
      notCalibrated: (outcomes: number, unpaid: number, needed: number, either: number) =>
        `疑い度の全体の補正は、結果が${n(needed)}件以上あり、支払いと未払いがそれぞれ${n(either)}件以上になると行います（いまは${n(outcomes)}件、うち未払い${n(unpaid)}件）。`,
      onlyByYou:
        "ボタンを押したときだけ変わります。使っている値は「設定」タブの「学習値」の列で確かめられます。",
      use: "学習した強さを使う",
      again: "いまの結果で学習し直す",
      forget: "元の強さに戻す",
      changing: "判定し直しています…",
      used: "学習した強さで判定し直しました",
      forgotten: "元の強さに戻し、判定し直しました",
    },
  },

  room: {
    heading: "セルの空きを増やす",
    fold: "古い観測を整理する",
    foldHint:
      "終わってから日数のたった注文の観測を、1明細1行にまとめます。数量や状態の変化は残りますが、その取り込みは取り消せなくなります。",
    archive: "終わった注文を保管する",
    archiveHint:
      "終わってから日数のたった注文を「保管」タブへ移し、観測もまとめます（その取り込みは取り消せなくなります）。判定は保管した注文からも学び続けます。",
    working: "空きを増やしています。数分かかることがあります…",
    archiving: (lines: number, left: number) => `${n(lines)}明細を移しました。あと${n(left)}明細です。`,
    folding: (rows: number, left: number) =>
      `観測ログを${n(rows)}行減らしました。残り${n(left)}行を続けて見ています。`,
    folded: (rows: number) =>
      rows === 0 ? "整理できる古い観測はありません" : `観測ログを${n(rows)}行減らしました`,
    archived: (lines: number, kept: number) =>
      (lines === 0 ? "保管できる終わった注文はありません" : `${n(lines)}明細を「保管」タブへ移しました`) +
      (kept === 0 ? "" : `（ご自身の書き込みがある注文の${n(kept)}明細は残しました）`),
  },

  /** What is to be done now. */
  today: {
    heading: (count: number) => (count === 0 ? "今日すること" : `今日すること（${n(count)}件）`),
    groups: {
      "follow-up": (count: number) => `期限が来たもの（${n(count)}件）`,
      contact: (count: number) => `Amazon に問い合わせるもの（${n(count)}件）`,
      stock: (count: number) => `在庫が戻ったか確かめるもの（${n(count)}件）`,
      decide: (count: number) => `状態を決めるもの（${n(count)}件）`,
    },
    asOf: (when: string) => `${when} のレポートまでの様子です。`,
    underWay: (count: number) => `進行中（${n(count)}件）`,
    underWayHint: "今日は何もしなくてよい問い合わせです。日が来ると、上に出ます。",
    rest: (count: number) =>
      `ほか${n(count)}件は「問い合わせ記録」タブにあります。上の問い合わせが片づくと、ここに出ます。`,
    calm: "今日することはありません。",
    importNext: (when: string) => `次のレポートは、${when}ごろに取り込んでください。`,
    importNow: "最後のレポートから1日以上たっています。新しいレポートを取り込んでください。",
    nextDay: (day: string) => `次に確かめるのは${day}です。`,
  },

  inquiries: {
    suspicion: (score: number) => `疑い度 ${n(score)}`,
    suspicionUnknown: "疑い度 不明",
    orders: "注文番号",
    moreOrders: (count: number) => `ほか${n(count)}件を表示`,
    held: "拘束中",
    units: (count: number) => `${n(count)}個`,
    unknownUnits: "数量不明",
    unknownValue: "金額不明",
    heldSince: "保留開始",
    days: (count: number) => (count === 0 ? "1日未満" : `${n(count)}日`),
    expectedRelease: "自動解放の予定",
    daysLeft: (count: number) => (count === 0 ? "まもなく" : `あと${n(count)}日`),
    stockShare: "拘束率",
    percent: (percent: number) => `${n(percent)}%`,
    attention: "優先度",
    attentionOf: (attention: number) => `${n(attention)}（最大100）`,
    replyBy: "回答期限",
    shop: "店舗",
    why: (count: number) => `疑う理由（${n(count)}件）`,
    todo: "できること",
    otherRules: (count: number) => `そのほかのルール（${n(count)}件）`,
    misses: "当てはまらなかったもの",
    notJudged: "判定できなかったもの",
    innocent: "ほかの可能性",
    mayBe: (causes: readonly string[]) => `ほかの可能性: ${causes.join("／")} など`,
    stale: (days: number) => `データは${n(days)}日前のものです`,
    staleHint: "すでに支払われたかもしれません。連絡の前に、新しいレポートを取り込んでください。",
    importFirst: "新しいレポートを取り込む",
    contact: "問い合わせ文を見る",
    select: "まとめて問い合わせる",
    selectProduct: (product: string) => `${product} をまとめて問い合わせる`,
    selected: (count: number) => `${n(count)}件を選択中`,
    selectedOtherShop: "店舗が違う問い合わせは、まとめて連絡できません。",
    contactSelected: "まとめて見る",
    clearSelection: "選択を解除する",
  },

  /** What an inquiry wants now, what became of it, and changing that. */
  life: {
    states: inquiryStates,
    ways: contactWays,
    due: dueDays,
    conflict: (entered: string, reported: string) =>
      `入力は「${entered}」ですが、レポートでは「${reported}」です。`,
    takeReports: (reported: string) => `「${reported}」にする`,
    keepOwn: "入力のままにする",
    stockBack: "在庫が戻ったのを確認した",
    reopen: "対応を再開する",
    expectedReturn: "在庫が戻る日",
    recovered: "取り戻した日数",
    recoveredDays: (days: string) => `${days}日`,
    priceChange: "価格の変化",
    soFar: (inquiries: number, days: string) =>
      `これまでに${n(inquiries)}件の問い合わせで、合わせて${days}日を取り戻しました。`,
    unitDays: (unitDays: string) => `在庫にして${unitDays}個・日です。`,
    orders: (count: number) => `注文 ${n(count)}件`,
    release: (left: string) => `自動解放 ${left}`,
    details: "詳しく見る",
    detailsOf: (product: string) => `${product} を詳しく見る`,
    detailsLoading: "詳細を読んでいます…",
    record: "結果を記録する",
    recordOf: (product: string) => `${product} の結果`,
    recordQuestion: "どうなりましたか？",
    stillPending: "まだ保留中（もう一度問い合わせる）",
    otherResult: "ほかの内容を入力する",
    change: "状態を変える",
    changeOf: (product: string) => `${product} の状態を変える`,
    state: "状態",
    by: "連絡方法",
    byUnknown: "（未記入）",
    caseNumber: "ケース番号（任意）",
    agent: "担当者（任意）",
    contactedAt: "連絡日",
    replyBy: "回答期限",
    reason: "理由",
    reasonMissing: "疑いなしとする理由を入力してください。",
    snoozeUntil: "再通知日（任意）",
    snoozeHint: "この日まで一覧の後ろに回します。",
    save: "変更を記録する",
    saving: "記録しています…",
    saved: "変更を記録しました",
    nothingChanged: "変えたところがありません。",
    history: "経過",
    historyLoading: "経過を読んでいます…",
    historyNone: "経過はまだありません。状態を変えると、いつ何を変えたかがここに残ります。",
    historyLine: (when: string, who: string) => `${when} ${who}`,
    historyDropped: (count: number) => `この間の${n(count)}件の変更は省略`,
  },

  /** How a suspicion adds up. */
  sum: {
    caption: "疑い度の内訳",
    of: "いちばん疑わしい注文の内訳:",
    points: (points: number) => `${n(points)}点`,
    underOne: "1点未満",
    base: "どの保留注文にもある分",
    total: "疑い度",
    alone: (percent: number) => `これだけなら、支払われずに終わる見込みは${n(percent)}%です。`,
    behind: (rule: string) => `「${rule}」と同じ種類の手がかりなので、疑い度には加えていません（0点）。`,
  },

  holds: {
    open: "保留中の注文をすべて見る",
    heading: "保留中の注文",
    loading: "保留中の注文を調べています…",
    none: "いま保留中の注文はありません。次のレポートを取り込むと、新しい保留があればここに並びます。",
    intro: (total: number) =>
      `${n(total)}件。急いで見たい順（疑い度と影響の大きさ）です。商品名を押すと理由が見られます。`,
    reasons: "の理由を見る",
    days: (days: string) => `保留 ${days}`,
    showMore: (count: number, left: number) => `次の${n(count)}件を表示（残り${n(left)}件）`,
    more: (count: number) => `${n(count)}件を追加しました`,
  },

  order: {
    openSelected: "選んだ行の理由を見る",
    heading: "この注文の理由",
    fromSheet: "「注文」タブで選んでいる行の注文です。別の行を選んだら、読み直してください。",
    again: "選んだ行を読み直す",
    loading: "注文を調べています…",
    read: (orderId: string) => `${orderId} の理由を表示しました`,
    impact: "影響の大きさ",
    impactHint: "疑い度には含まれません。優先度は、疑い度と影響の大きさを掛け合わせたものです。",
    units: "数量",
    value: "金額",
    estimated: "前の販売価格から推定",
    unknownStock: "在庫数が不明",
    with: (what: string, more: string) => `${what}（${more}）`,
    seen: (when: string) => `最後に保留中と確認できたのは ${when} です。`,
  },

  rules: {
    heading: "判定のルール",
    intro:
      "保留中の注文は、次のルールで判定しています。値は「設定」で変えられます。手がかりはあくまで目安で、購入者の意図を断定するものではありません。",
    ofRule: "のルールの説明",
    off: "オフ",
    offExplained: "「設定」タブでオフにしているため、いまは使っていません。",
    kind: (family: string, maturity: string) => `手がかりの種類: ${family}（${maturity}）`,
    why: "なぜ見るか",
    todo: "どうするか",
    innocent: "ほかの可能性",
    blindSpots: "見落とすことがある場合",
    examples: "例",
    example: (outcome: string, title: string) => `${outcome}: ${title}`,
    settings: "いまの設定",
    value: (value: string, unit: string) => `${value} ${unit}`,
    initially: (value: string, unit: string) => `既定値は ${value} ${unit}`,
    learned: "強さは、このスプレッドシートの実績から学習した値です。",
  },

  waiting: {
    heading: (count: number) => `支払い待ち（${n(count)}件）`,
    hint: "1件だけでは問い合わせるほどではない保留注文です。支払われれば自然に消えます。",
    more: (count: number) => `ほか${n(count)}件は、保留中の注文の一覧で`,
  },

  lists: {
    watch: (code: string) => `この ${code} を要注意に追加する`,
    watchOf: (product: string, code: string) => `この ${code} を要注意に追加する（${product}）`,
    watched: "要注意リストに入っています",
    exempt: "除外する…",
    exemptOf: (product: string) => `除外する…（${product}）`,
    adding: "追加しています…",
    subject: "除外するもの",
    subjects: {
      sku: (id: string) => `この商品（SKU ${isolated(id)}）`,
      asin: (id: string) => `この商品（ASIN ${isolated(id)}）`,
      order: (id: string) => `注文 ${isolated(id)}`,
    },
    treatAs: "扱い",
    covers: {
      bulk: { label: "まとめ買いが普通", hint: "数量・金額・在庫拘束を疑う理由にしません。" },
      sale: { label: "セール・発売日", hint: "注文の集中・在庫拘束を疑う理由にしません。" },
      everything: { label: "判定しない", hint: "期限まで、何があっても知らせません。" },
    },
    reason: "理由（任意）",
    until: "期限（任意）",
    untilHint: "その日の終わりまで除外します。空欄なら期限なしです。",
    untilPast: "今日か、それより後の日にしてください。",
    untilMalformed: "年・月・日をすべて入れてください。",
    submit: "除外リストに追加する",
    cancel: "やめる",
    /** What is said of the last change. */
    changed: "リストの変更",
    added: (tab: string, row: number) => `「${isolated(tab)}」の${n(row)}行目に追加し、判定し直しました。`,
    standing: (tab: string, row: number) => `すでに「${isolated(tab)}」の${n(row)}行目にあります。`,
    undone: (tab: string) => `「${isolated(tab)}」への追加を取り消し、判定し直しました。`,
    undo: "元に戻す",
    open: "タブを開く",
    opened: (tab: string) => `「${isolated(tab)}」タブを開きました`,
    close: "閉じる",
    /** On the card of an inquiry. */
    exemptOrders: "除外中の注文があります",
    inForce: (label: string, details: readonly string[], orders: number) =>
      `${label}${details.length === 0 ? "" : `（${details.map(isolated).join("、")}）`}: ${n(orders)}件`,
    lastDay: (day: string) => `${day}まで`,
    staysOpen: "問い合わせは閉じていません。終えるときは、問い合わせ記録の対応状況を変えてください。",
    exemptHolds: (count: number) => `除外中（${n(count)}件）`,
    exemptHoldsHint: "除外リストにより、判定から外している保留注文です。",
    openExemptions: "除外リストを開く",
  },

  contact: {
    heading: "Amazon に問い合わせる",
    language: "文の言語",
    languages: { ja: "日本語", en: "English" },
    loading: "問い合わせ文を用意しています…",
    about: "対象",
    path: "1. 問い合わせ先を開く",
    way: "連絡の方法",
    orders: "2. 注文番号を記入する",
    copyOrders: "注文番号をコピーする",
    call: "3. 電話で話す",
    copyScript: "話す内容をコピーする",
    write: "3. フォームに書く",
    subject: "件名",
    text: "本文",
    copyForm: "件名と本文をコピーする",
    copySubject: "件名だけコピーする",
    copyText: "本文だけコピーする",
    after: "4. 連絡したら記録する",
    afterHint: "問い合わせ記録に、連絡日と次の内容が入ります。わからない欄は空欄のままで構いません。",
    markContacted: "連絡済みにする",
    marking: "記録しています…",
    marked: "連絡済みにしました",
  },

  templates: {
    edit: "ひな形を編集する",
    opened: (tab: string) =>
      `「${isolated(tab)}」タブを開きました。「文」の列に書くと、その場でプレビューが変わります。`,
    moved: (tab: string) =>
      `「${isolated(tab)}」タブを開きました。「設定」タブにあった問い合わせ文は、このタブに移しました。`,
    reload: "文を読み直す",
    reloaded: "文を読み直しました",
  },

  settingsFile: {
    heading: "ファイルへの保存と読み込み",
    hint: "判定の値、ルール、ひな形などを1つのファイルにして、別のスプレッドシートで使えます。自動更新、Amazon の認証情報、メールのアドレス、店舗名は入りません。",
    withLists: "要注意リストと除外リストも入れる",
    listsHint: "注文番号や店舗を指定した除外は入りません。",
    export: "ファイルに書き出す",
    exporting: "書き出しています…",
    fileName: "保留注文ガードの設定",
    exported: (name: string) => `「${name}」を書き出しました。`,
    import: "ファイルから読み込む",
    importHint: "読み込むと、まず何が変わるかを表示します。",
    reading: "試算しています…",
    unreadable: "ファイルを読めませんでした。もう一度選んでください。",
    text: (name: string) => `「${name}」を置き換えます`,
    watchEntries: (count: number) => `要注意リストに、まだないものを加えます（ファイルには${count}件）`,
    exemptions: (count: number) => `除外リストに、まだないものを加えます（ファイルには${count}件）`,
  },
  settings: {
    heading: "設定",
    loading: "設定を読んでいます…",
    intro: "値を変えると、適用する前に、これまでの注文ならどうなっていたかを試算できます。",
    rest: "表示の言語や問い合わせフォームまでの手順などは「設定」タブに、Amazon に伝える文は「ひな形」タブにあります。",
    presets: "どのくらい早く知らせるか",
    preset: {
      careful: {
        name: "慎重",
        more: "はっきりした兆しのある注文だけを知らせます。連絡の手間は減りますが、数量の少ないものを中心に見逃しが増えます。",
      },
      standard: {
        name: "標準",
        more: "既定の設定です。見逃しと空振りの釣り合いを取っています。",
      },
      eager: {
        name: "積極",
        more: "少ない数量や弱い兆しでも早めに知らせます。見逃しは減りますが、そのまま支払われる注文を知らせることも増えます。",
      },
    },
    presetValues: (caution: string, units: string) =>
      `「注意」は${caution}点から、問い合わせは1商品${units}個から`,
    inForce: "使用中",
    own: "いまは独自の設定です。1つ選ぶと、疑い度の区切りと問い合わせの目安だけが置き換わります。",
    rules: "判定のルール",
    range: (min: string, max: string, unit: string, fallback: string) =>
      `${min}〜${max}${unit}（既定 ${fallback}${unit}）`,
    amount: (value: string, unit: string) => `${value}${unit}`,
    switchDefault: (on: boolean) => `既定は${on ? "オン" : "オフ"}`,
    off: "オフ",
    on: "オン",
    changed: (count: number) => `変更 ${n(count)}件`,
    toCheck: "要確認",
    fix: (count: number) => `${n(count)}か所を直してください`,
    reset: "元に戻す",
    preview: "試算する",
    previewing: "これまでの注文で試算しています…",
    editedInTab: (count: number) => `「設定」タブで${n(count)}件の値が変わっています`,
    editedInTabHint: "次に判定し直すまで、シートの判定は変わる前の値のままです。",
    previewEdited: "変わった値で試算する",
  },

  settingsPreview: {
    heading: "試算の結果",
    nothing: "いまの設定と変わるところはありません。設定に戻って値を変えると、試算できます。",
    tried: "変わる値",
    fromTo: (before: string, after: string) => `${before} → ${after}`,
    history: "これまでの注文では",
    period: (from: string, to: string, looks: number, holds: number) =>
      `${from}〜${to}の${n(looks)}回分のレポートで保留中だった${n(holds)}件を、そのときにわかっていたことだけで判定し直しました。`,
    noHistory: "試算できる保留注文がまだありません。レポートを取り込むと、これまでの注文で試算できます。",
    flagged: "「注意」以上",
    count: (count: number) => `${n(count)}件`,
    more: (count: number) => `新たに知らせる注文（${n(count)}件）`,
    less: (count: number) => `知らせなくなる注文（${n(count)}件）`,
    noMore: "新たに知らせる注文はありません。",
    noLess: "知らせなくなる注文はありません。",
    endings: {
      unpaid: "未払いで終わった",
      paid: "支払われた",
      open: "まだ保留中",
      unknown: "結果は不明",
    },
    separator: "、",
    peak: "疑い度は、いちばん高かったときの点数です。",
    now: "いま保留中の注文では",
    held: (count: number) => `保留中の${n(count)}件を、いまの設定と変えたあとの設定で判定しました。`,
    cases: "おすすめする問い合わせ",
    casesHint:
      "すでに連絡した問い合わせは変わりません。おすすめしなくなる問い合わせも、問い合わせ記録の行は残ります。不要なら、対応状況を「取り下げ」にしてください。",
    moreCases: (count: number) => `新たにおすすめする問い合わせ（${n(count)}件）`,
    lessCases: (count: number) => `おすすめしなくなる問い合わせ（${n(count)}件）`,
    caseOrders: (orders: number) => `注文${n(orders)}件`,
    others: (count: number) => `ほか${n(count)}件`,
    suspicion: (score: number) => `${n(score)}点`,
    unjudged: "判定できず",
    since: (when: string) => `${when}から`,
    learned: "学習した強さはこれらの注文の結果から学んだものなので、実際より良く見えます。",
    caution: "これからの注文でも同じになるとは限りません。",
    apply: "この設定を適用する",
    applying: "設定を書き込み、判定し直しています…",
    applied: "設定を適用しました",
    back: "設定に戻る",
  },

  copy: {
    copied: "コピーしました",
    refused: "コピーできませんでした。文字を選んで Ctrl+C（Mac は ⌘C）を押してください。",
  },

  dossier: {
    heading: "通報資料",
    open: (products: number) => `通報資料（${n(products)}商品）`,
    intro:
      "支払われないままキャンセルになった注文が、2件以上ある商品です。レポートで確かめられた事実だけをまとめます。",
    loading: "通報資料をまとめています…",
    none: "通報の資料になる注文はありません。続けてレポートを取り込むと、未払いのキャンセルが同じ商品で2件になったときに、ここに並びます。",
    show: "資料を見る",
    showOf: (product: string) => `${product} の資料を見る`,
    about: "対象の商品",
    period: "期間",
    fromTo: (from: string, until: string) => `${from}〜${until}`,
    cases: "未払いの注文",
    count: (cases: number, units: string) => `${n(cases)}件（合計 ${units}）`,
    blocked: "在庫の拘束",
    unitDays: (unitDays: number) => `数量×日数で ${n(unitDays)}（保留を確認できた期間だけ）`,
    paid: "支払い済み",
    paidCount: (orders: number, minUnits: number, large: number) =>
      `同じ期間に ${n(orders)}件${orders === 0 ? "" : `（うち${n(minUnits)}個以上は ${n(large)}件）`}`,
    paidUnknown: "不明（「保管」タブに移した注文は数えられません）",
    known: "記録の範囲",
    knownSince: (day: string, archived: string) =>
      archived === ""
        ? `${day}以降のレポート。それより前の注文は含みません。`
        : `${day}以降のレポート。${archived}までに終わった注文には、「保管」タブに移したため含まれないものがあります。`,
    check: "送る前に確かめてください",
    checkExplained:
      "だれがキャンセルしたかは、レポートではわかりません。ご自身や購入者の都合でキャンセルした注文が混ざっていれば、問い合わせ記録の対応状況を「疑いなし」にするか、「除外リスト」に注文番号を入れると外れます。",
    timeline: "経緯",
    text: "1. 通報の文を用意する",
    subject: "件名",
    copySubject: "件名をコピーする",
    body: "本文",
    copyBody: "本文をコピーする",
    path: "2. 通報の画面を開く",
    keep: "3. 資料を残す",
    print: "印刷・PDF に保存する",
    download: "HTML をダウンロードする",
    printHint:
      "印刷の画面で送信先を「PDF に保存」にすると PDF になります。画面が開かないときは、HTML をダウンロードし、開いて印刷してください。",
    printRefused: "印刷の画面を開けませんでした。HTML をダウンロードし、開いて印刷してください。",
    write: "タブに書き出す",
    writing: "書き出しています…",
    writeHint: "「通報資料」タブに1注文1行で書き出します。メモの列には受付番号などを書き込めます。",
    written: (tab: string, added: number, changed: number) =>
      added + changed === 0
        ? `「${isolated(tab)}」タブは、すでに最新です。`
        : `「${isolated(tab)}」タブに書き出しました（追加 ${n(added)}行、変更 ${n(changed)}行）。`,
    /** The printed document. */
    document: {
      madeOn: (day: string) => `作成日 ${day}`,
      summary: "概要",
      product: "商品",
      shop: "店舗",
      orders: "注文の一覧",
      columns: {
        orderId: "注文番号",
        sku: "SKU",
        units: "数量",
        total: "金額",
        heldSince: "注文",
        seenUntil: "保留を確認",
        endedBy: "キャンセル",
        contactedAt: "問い合わせ",
      },
      text: "通報の文",
      unknown: "不明",
      notes: (zone: string) =>
        `時刻は、スプレッドシートのタイムゾーン（${zone}）によります。「注文」は、レポートに注文日時がないときは、保留を最初に確認した時点です。「保留を確認」は、保留中と確認できた最後のレポートの時点です。「キャンセル」は、そのときまでに未払いのままキャンセルになったことを示します。出品者には保留中の注文の購入者がわからないため、この資料は特定の人物について何も述べるものではありません。`,
    },
  },

  overview: {
    heading: "これまでの様子",
    loading: "数えています…",
    intro: "取り込んだレポートからわかる範囲の数です。わからないところは空けています。",
    empty: "まだ描ける保留がありません。全注文レポートか「保留中の注文」を取り込むと、ここにグラフが出ます。",
    numbers: "数字で見る",
    unknown: "不明",
    held: "保留の推移（60日）",
    day: "日",
    heldCount: "保留中",
    flaggedCount: "うち疑いあり",
    /** Held and flagged now, the most that were held, and on which day. */
    heldAlt: (held: string, flagged: string, most: string, mostDay: string) =>
      `いま保留中の注文商品は${held}件、うち疑いあり${flagged}件。いちばん多かったのは${mostDay}の${most}件。`,
    flaggedMeans: "疑いありは、問い合わせの対象になったものと、いま「注意」以上のものです。",
    products: "商品別の保留中の数量と金額",
    product: "商品",
    units: "数量",
    yen: "金額",
    rest: (products: string) => `ほか${products}商品`,
    productAlt: (parts: readonly string[]) => `いまの保留: ${parts.join("、")}。`,
    productPart: (product: string, units: string, yen: string) => `${product} ${units}・${yen}`,
    unitCount: (units: string) => `${units}個`,
    timeline: "疑いが最も多い商品の保留",
    earlier: (count: string) => `これより前に${count}件あります。`,
    timelineAlt: (product: string, parts: readonly string[]) => `${product}: ${parts.join("、")}。`,
    cycle: (from: string, days: string, fate: string) => `${from}から${days}日、${fate}`,
    from: "開始",
    days: "日数",
    fate: "結果",
    fates: { unpaid: "未払い", paid: "支払い済み", open: "保留中", unknown: "結果不明" },
    endings: "疑った保留の結果",
    endingAlt: (parts: readonly string[]) => `疑った保留: ${parts.join("、")}。`,
    endingPart: (fate: string, count: string) => `${fate}${count}件`,
    count: "件数",
    recovered: "問い合わせで早まった日数",
    recoveredAlt: (parts: readonly string[]) => `連絡した月ごと: ${parts.join("、")}。`,
    recoveredPart: (month: string, days: string) => `${month} ${days}`,
    month: (year: number, month: number, andEarlier: boolean) =>
      `${year}年${month}月${andEarlier ? "まで" : ""}`,
    monthHeader: "連絡した月",
    dayCount: (days: string) => `${days}日`,
    nothingRecovered:
      "早まったとわかる問い合わせは、まだありません。問い合わせたら「連絡済みにする」を押してください。在庫が早く戻ると、ここに出ます。",
    nothingFlagged:
      "疑った保留は、まだありません。続けてレポートを取り込むと、疑った保留の結果がここに出ます。",
    nothingHeld: "いま保留中の注文はありません。次のレポートを取り込むと、新しい保留があればここに出ます。",
    draw: "ダッシュボードにグラフを作る",
    drawHint:
      "「ダッシュボード」タブにないグラフを作ります。消したグラフも作り直し、ほかのグラフは変えません。",
    drawing: "グラフを作っています…",
    drawn: (tab: string) => `「${isolated(tab)}」タブにグラフがあります。`,
  },
  prevention: {
    heading: "予防",
    open: "予防の設定",
    loading: "履歴を調べています…",
    intro:
      "これまでの注文の履歴から、同じような保留を減らせる設定を案内します。設定はセラーセントラルで変えます。",
    knownSince: (day: string, archived: string) =>
      archived === ""
        ? `${day}以降のレポートの履歴から数えています。`
        : `${day}以降のレポートの履歴から数えています。${archived}までに終わって「保管」タブに移した注文は、数えていません。`,
    never: "注文を自分からキャンセルしないでください",
    neverExplained:
      "疑わしい保留注文でも、出品者がキャンセルすると出荷前キャンセル率が上がります。FBA の保留中の注文は、出品者にはキャンセルできません。",
    rate: "出荷前キャンセル率の目安",
    rateFacts: (days: number, orders: number, cancelled: number) =>
      `${n(days)}日間の自社出荷の注文 ${n(orders)}件のうち、キャンセル ${n(cancelled)}件`,
    rateUntil: (until: string) => `${until} のレポートまで`,
    rateOver: (percent: string, limit: string) => `${percent}：Amazon の基準（${limit}未満）以上です`,
    rateUnder: (percent: string, limit: string) => `${percent}：Amazon の基準（${limit}未満）の範囲です`,
    rateUnknown: "不明です。全注文レポートを取り込むとわかります。",
    rateNoOrders: (days: number) => `この${n(days)}日間に、数えられる自社出荷の注文はありません。`,
    rateNoOwn:
      "自社出荷の注文が、取り込んだレポートに見当たりません。出荷前キャンセル率は自社出荷の注文だけの基準なので、FBA だけなら何もしなくて構いません。自社出荷もあるときは、全注文レポートを取り込んでください。",
    rateHint:
      "だれがキャンセルしたかはレポートではわからないため、購入者や Amazon によるキャンセルも数えています。正しい数値は、セラーセントラルの「アカウント健全性」で確かめてください。",
    limits: "最大注文可能個数",
    limitsHint: "1回の注文で買える数の上限です。上限の中で何回も注文することまでは防げません。",
    limit: (units: number) => `1注文 ${n(units)}個まで`,
    limitCost: (paid: number, blocked: number) =>
      blocked === 0
        ? `過去の支払い済み注文${n(paid)}件に、この上限を超えるものはありません。`
        : `過去の支払い済み注文${n(paid)}件のうち${n(blocked)}件が対象になります。`,
    limitGain: (unpaid: number, blocked: number, units: number) =>
      `支払われずに終わった注文${n(unpaid)}件のうち、${n(blocked)}件（${n(units)}個）は受けずに済んだ見込みです。`,
    limitsNone:
      "いまの履歴からおすすめできる上限はありません。全注文レポートを続けて取り込むと、商品ごとのふつうの買い方がわかり、上限を出せるようになります。",
    limitSteps: [
      "セラーセントラルで「在庫」→「全在庫の管理」を開き、SKU で商品を探す",
      "「商品を編集」→「オファー」を開く",
      "「最大注文可能個数」に上の数を入れて保存する（反映まで15分ほど）",
    ],
    more: (count: number) => `ほか${n(count)}商品`,
    undecided: (count: number) => `まだ判断できない商品（${n(count)}）`,
    undecidedHint: "支払われずに終わった注文はありますが、ふつうの買い方がわかるだけの注文がまだありません。",
    wanted: (paid: number, wanted: number) => `支払い済み ${n(paid)}件。あと${n(wanted)}件で判断できます。`,
    konbini: "コンビニ払い",
    konbiniHint:
      "オフにできるのは、自社出荷の商品だけです。FBA の商品では選べません。設定は、その出品用アカウントの自社出荷の商品すべてに効きます。",
    konbiniAdvice: {
      off: "支払われなかった数量のほうが多いため、オフにする効果が見込めます。",
      keep: "支払われた数量のほうが多いため、オフはおすすめしません。",
      unknown: (wanted: number) =>
        `まだ判断できません。支払いかキャンセルまで確認できたコンビニ払いの注文が、あと${n(wanted)}件必要です。「保留中の注文」と全注文レポートを続けて取り込むと数えられます。`,
    },
    konbiniPaid: "支払い済み",
    konbiniUnpaid: "未払い",
    konbiniCost: (paid: number) =>
      `オフにしていれば、少なくとも支払われた${n(paid)}件は、別の支払方法が必要でした。`,
    ordersAndUnits: (orders: number, units: number) => `${n(orders)}件（${n(units)}個）`,
    untold: (orders: number) =>
      `ほかに、支払方法がレポートに載っていない注文が${n(orders)}件あります。早く支払われたコンビニ払いも含まれ得るため、失う注文は上の数より多いかもしれません。`,
    konbiniNone: "自社出荷の注文が、取り込んだレポートに見当たりません。FBA だけなら、することはありません。",
    konbiniSkus: "コンビニ払いで未払いになった SKU",
    konbiniSteps: [
      "セラーセントラル右上の「設定」→「出品用アカウント情報」を開く",
      "「支払い方法の設定」を開く",
      "コンビニ払いをオフにして保存する",
    ],
    movedHint:
      "Amazon は画面の場所や名前を変えることがあります。見つからないときは、ヘルプで名前を検索してください。",
    steps: "設定の手順",
    skus: "SKU",
    copySkus: "SKU をコピーする",
    copySkusOf: (product: string) => `${product} の SKU をコピーする`,
  },

  addOrder: {
    open: "注文を手で追加する",
    heading: "注文を手で追加する",
    intro: "セラーセントラルの画面で見つけた保留注文を、レポートを待たずに判定します。",
    orderId: "注文番号",
    orderIdHint: "例: 250-1234567-1234567",
    product: "商品（どれか1つ以上）",
    sku: "SKU",
    asin: "ASIN",
    title: "商品名",
    units: "数量",
    total: "合計金額（円・任意）",
    purchasedAt: "注文日時",
    seenAt: "保留中と確認した日時",
    payment: "支払方法",
    payments: {
      unknown: "不明",
      "convenience-store": "コンビニ払い",
      "cash-on-delivery": "代金引換",
      card: "カード",
      other: "その他",
    },
    submit: "追加して判定する",
    submitting: "判定しています…",
    added: "注文を追加しました",
    check: (count: number) => `${n(count)}か所を直してください。`,
    faults: {
      "order-id-malformed": "3桁-7桁-7桁の数字で入れてください（例: 250-1234567-1234567）。",
      "product-missing": "SKU、ASIN、商品名のどれか1つを入れてください。",
      "asin-malformed": "ASIN は英数字10文字です（例: B0ABCDEFGH）。",
      "units-malformed": "1以上の整数を入れてください。",
      "total-malformed": "1以上の整数で入れてください。わからなければ空欄のままにします。",
      "time-missing": "日付と時刻を入れてください。",
      "seen-before-purchase": "注文日時より後にしてください。",
    },
  },
};

export type SidebarTexts = typeof sidebar;
