/** What the inquiry room says: states, situations, the question to Amazon, its settings. */
import { contactWays, inquiryStates } from "./inquiry-states.ts";

const n = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

export const inquiries = {
  states: inquiryStates,
  by: contactWays,

  day: (month: number, day: number): string => `${month}月${day}日`,
  fullDay: (year: number, month: number, day: number): string => `${year}年${month}月${day}日`,
  moment: (day: string, time: string): string => `${day} ${time}`,
  unknown: "不明",
  /** Where a part of it is not known. */
  atLeast: (amount: string): string => `${amount}以上`,
  andMore: (named: string, more: number): string => `${named}、ほか${n(more)}点`,
  listSeparator: "、",
  units: (count: number): string => `${n(count)}個`,
  orders: (count: number): string => `${n(count)}件`,
  /** `digits`: the whole units of the currency; `fraction`: with its point, or `""`. */
  money: (amount: string, currency: string): string =>
    currency === "JPY" ? `${amount}円` : `${amount} ${currency}`,

  /** Who cancelled, within a sentence; `""` where that is not told. */
  cancellers: { buyer: "購入者", merchant: "出品者", amazon: "Amazon", unknown: "" },

  situation: {
    held: (lines: number, details: string): string =>
      details === "" ? `保留中 ${n(lines)}件` : `保留中 ${n(lines)}件（${details}）`,
    paid: (lines: number): string => `支払い済み ${n(lines)}件`,
    endedUnpaid: (lines: number): string => `未払いのままキャンセル ${n(lines)}件`,
    bySeller: (lines: number): string => `出品者がキャンセル ${n(lines)}件`,
    unknown: (lines: number): string => `状況不明 ${n(lines)}件`,
    end: "。",
    release: (since: string, release: string): string =>
      `${since}から保留中で、${release}ごろに自動で解放される見込みです。`,
    overdue: (since: string, release: string): string =>
      `${since}から保留中です。自動で解放される見込みの${release}を過ぎても、まだ保留のままでした。`,
  },

  conflict: (entered: string, reported: string): string =>
    `入力は「${entered}」ですが、レポートでは「${reported}」です。どちらにするかをサイドバーで選べます。`,

  term: {
    setting: (days: string): string => `設定 ${days}日`,
    learned: (days: string, count: number): string => `この店舗の実績 ${days}日（${n(count)}件）`,
  },

  history: {
    authors: { seller: "出品者", report: "レポート", "add-on": "HoldGuard" },
    proposed: (lines: number): string => `問い合わせを提案（注文明細 ${n(lines)}件）`,
    joined: (lines: number): string => `注文明細 ${n(lines)}件を追加`,
    askedAgain: "Amazon にあらためて問い合わせ",
    rebuilt: (lines: number): string => `失われた記録を作り直し（注文明細 ${n(lines)}件）`,
    reported: (state: string): string => `レポートが示す状態: ${state}`,
    reportedNothing: "レポートが示す状態: なし（まだ保留中）",
    kept: (state: string): string => `レポートと違っても「${state}」のままにした`,
    fields: {
      state: "対応状況",
      contactedAt: "連絡日",
      replyBy: "回答期限",
      by: "連絡方法",
      caseNumber: "ケース番号",
      agent: "担当者",
      reason: "理由",
      snoozeUntil: "再通知日",
    },
    changed: (field: string, value: string): string => `${field}: ${value}`,
    cleared: (field: string): string => `${field}: 空欄にした`,
    line: (when: string, what: string, who: string): string => `${when} ${what}（${who}）`,
    dropped: (count: number): string => `…この間の${n(count)}件の変更は省略`,
  },

  contact: {
    productWithAsin: (product: string, asin: string): string => `${product}（ASIN: ${asin}）`,
    block: (products: string, orders: string): string => `商品: ${products}\n${orders}`,
    order: (orderId: string, units: string, since: string): string =>
      `・注文番号 ${orderId}（数量 ${units}、${since}から保留中）`,
    nothingHeld:
      "レポートで保留中と確認できる注文がありません。Amazon に連絡する前に、新しいレポートを取り込んで確かめてください。",
    old: (days: number): string =>
      `${n(days)}日前のデータです。すでに支払われているかもしれません。連絡する前に、新しいレポートを取り込んでください。`,
    ended: (orderIds: string): string =>
      `次の注文はもう保留中ではないため、問い合わせから外しました: ${orderIds}。ほかの注文も変わっているかもしれないので、連絡する前に新しいレポートを取り込んでください。`,
    unknown: (orderIds: string): string =>
      `次の注文はいまの状況がレポートでわからないため、問い合わせから外しました: ${orderIds}。連絡する前に、新しいレポートを取り込んでください。`,
  },

  placeholders: {
    orderIds: "注文番号",
    product: "商品名",
    asin: "ASIN",
    sku: "SKU",
    units: "数量",
    value: "金額",
    heldSince: "保留開始",
    expectedRelease: "自動解放の予定",
    replyBy: "回答期限",
    shop: "店舗名",
    orderCount: "注文件数",
    details: "注文の明細",
  },

  template: {
    unknownPlaceholder: (line: number, name: string): string =>
      `${n(line)}行目の {${name}} は使えない名前です。`,
    unclosed: (line: number): string =>
      `${n(line)}行目の「{」が閉じていません。{注文番号} のように「}」で閉じてください。`,
  },

  /** Defaults of the templates. */
  templates: {
    subject: {
      name: "フォームの件名",
      text: "保留中の注文について（{商品名}、{注文件数}）",
    },
    text: {
      name: "フォームの本文",
      text: `お世話になっております。保留中の注文についてご相談です。

{注文の明細}

最近、同じ商品を複数注文して保留のままにし、支払われずにキャンセルになることがよくあります。こちらの注文は大丈夫でしょうか。

お手数ですが、次の3点をお願いいたします。
1. 購入者様に、このまま購入されるご意思があるかをご確認ください。
2. ご回答の期限を決めて購入者様にお伝えください（{回答期限}ごろまでを希望しております）。購入されない場合は、キャンセルのお手続きをご案内ください。
3. 期限が何月何日になったかを、こちらにもお知らせください。

ご購入の意思が確認できましたら、そのままお待ちいたします。どうぞよろしくお願いいたします。`,
    },
    phoneQuestion: {
      name: "電話での質問",
      text: "最近、複数注文して保留にしておき、あとからキャンセルされることが多いのですが、この商品の注文は大丈夫でしょうか。商品は「{商品名}」、数量は合わせて{数量}です。",
    },
    phoneClosing: {
      name: "電話の結び",
      text: "念のため、ケース番号とご担当者様のお名前を教えていただけますか。購入のご意思が確認できましたら、そのままお待ちします。ありがとうございました。",
    },
  },

  phone: {
    opening: {
      heading: "最初に伝える",
      line: (count: number): string =>
        `保留中の注文${n(count)}件について、購入者様に購入のご意思を確認していただきたく、お電話しました。`,
    },
    orders: {
      heading: "注文番号を読み上げる",
      line: (spoken: string, units: string): string => `${spoken}（数量 ${units}）`,
    },
    question: "質問する",
    asks: {
      heading: "お願いする",
      lines: (replyBy: string): readonly string[] => [
        "購入のご意思があるか、購入者様に確認していただけますか。",
        `回答の期限を決めて、購入者様に伝えていただけますか。${replyBy}ごろまでを希望しています。`,
        "期限までにご回答がない場合は、どのような扱いになりますか。",
        "結果は、折り返しのお電話かメールで知らせていただけますか。",
      ],
    },
    closing: "切る前に伝える",
    notes: {
      heading: "控える",
      lines: (replyBy: string): readonly string[] => [
        "ケース番号:",
        "担当者:",
        `回答期限（希望は${replyBy}）:`,
        "連絡の方法（電話・メール）:",
      ],
    },
    step: (number: number, heading: string): string => `${n(number)}. ${heading}`,
  },
  /** Subject and text in one, for copying. */
  form: (subject: string, text: string): string => `件名: ${subject}\n\n${text}`,

  /** What a preview is filled with until there is an inquiry. */
  sample: {
    orderIds: "249-1234567-1234567、250-7654321-7654321",
    product: "変形ロボット",
    asin: "B000000000",
    sku: "TOY-001",
    units: "8個",
    value: "24,000円",
    heldSince: "4月1日",
    expectedRelease: "4月8日",
    replyBy: "4月5日",
    shop: "見本の店",
    orderCount: "2件",
    details:
      "商品: 変形ロボット（ASIN: B000000000）\n・注文番号 249-1234567-1234567（数量 5個、4月1日から保留中）\n・注文番号 250-7654321-7654321（数量 3個、4月2日から保留中）",
  },

  path: `セラーセントラルにログインし、ページのいちばん下までスクロールする
「テクニカルサポートにお問い合わせ」を選ぶ
「注文および購入者への対応」を選ぶ
「その他注文と購入者について」を選ぶ
各項目に記入する（注文番号・件名・本文は、ここからコピーできます）
連絡方法に電話を選ぶ（電話ができないときは、フォームに文章で送る）`,

  abusePath: `セラーセントラルにログインし、「パフォーマンス」→「アカウント健全性」を開く
ページの下のほうにある「規約違反を報告」（Report Abuse）を選ぶ
違反の種類で、出品者行動規範（Code of Conduct）に当たるものを選ぶ
ASIN・注文番号・日時・数量を記入する（通報の文は、ここからコピーできます）`,

  settings: {
    "inquiry.minUnits": {
      label: "問い合わせの目安：保留中の数量",
      help: "疑わしい保留注文があり、その商品の保留数量が合わせてこの数以上なら、問い合わせをおすすめします。「通常」と判定した注文は数えません。",
    },
    "inquiry.minYen": {
      label: "問い合わせの目安：保留中の金額",
      help: "疑わしい保留注文があり、その商品の保留金額が合わせてこの額以上なら、問い合わせをおすすめします。「通常」と判定した注文と、円以外の注文は数えません。",
    },
    "inquiry.minStockShare": {
      label: "問い合わせの目安：拘束率（在庫に占める割合）",
      help: "疑わしい保留注文があり、その商品の在庫のうち保留中がこの割合以上なら、問い合わせをおすすめします。在庫がわかるときだけ使います。",
    },
    "inquiry.minStockShareUnits": {
      label: "在庫の割合を使い始める数量",
      help: "保留数量がこの数に満たないときは、在庫の割合では判断しません。一点物が中心の店舗では 1 にしてください。",
    },
    "inquiry.replyDays": {
      label: "購入者の回答を待つ日数",
      help: "連絡日からこの日数後を、購入者の回答期限の希望日にします。Amazon から別の期限を聞いたら、問い合わせ記録に入力してください。",
    },
    "inquiry.question.ja": {
      label: "問い合わせ文のひな形（日本語）",
      help: "「ひな形」タブの「フォームの本文」に移りました。そちらを書き換えてください。そちらに文がある間は、ここに書いても使いません。",
    },
    "inquiry.question.en": {
      label: "問い合わせ文のひな形（英語）",
      help: "「ひな形」タブの「フォームの本文」に移りました。そちらを書き換えてください。そちらに文がある間は、ここに書いても使いません。",
    },
    "inquiry.path.ja": {
      label: "問い合わせフォームまでの手順（日本語）",
      help: "1行に1手順です。Amazon の画面が変わったら、ここを書き換えてください。",
    },
    "inquiry.path.en": {
      label: "問い合わせフォームまでの手順（英語）",
      help: "1行に1手順です。表示が英語のときに使います。",
    },
    "inquiry.abusePath.ja": {
      label: "通報フォームまでの手順（日本語）",
      help: "1行に1手順です。Amazon の画面が変わったら、ここを書き換えてください。",
    },
    "inquiry.abusePath.en": {
      label: "通報フォームまでの手順（英語）",
      help: "1行に1手順です。表示が英語のときに使います。",
    },
  },

  /** A report of abuse (通報): what was seen, and the policy that it may touch. */
  dossier: {
    subject: (product: string): string => `支払われずに終わった注文が続いている件（${product}）`,
    order: (orderId: string, amount: string): string => `注文番号 ${orderId}（${amount}）`,
    line: (
      order: string,
      begin: { day: string; told: boolean },
      seenUntil: string,
      endedBy: string,
      /** Who cancelled; `""` where that is not told. */
      by: string,
      contacted: string,
    ): string =>
      `・${order}：${begin.day}に${begin.told ? "注文" : "保留を確認"}、${seenUntil}まで保留中を確認、${endedBy}までに未払いのまま${by === "" ? "" : `${by}が`}キャンセル${contacted === "" ? "" : `。${contacted}に Amazon へ問い合わせ`}`,
    /** What happened at one moment; `order` names the order. */
    events: {
      placed: (order: string): string => `注文：${order}`,
      seen: (order: string): string => `保留を確認：${order}`,
      contacted: (order: string): string => `Amazon へ問い合わせ：${order}`,
      ended: (order: string, by: string): string =>
        `このときまでに、未払いのまま${by === "" ? "" : `${by}が`}キャンセル：${order}`,
    },
    body: (facts: {
      name: string;
      from: string;
      until: string;
      cases: number;
      timeline: string;
      units: string;
      /** NaN unknown. */
      unitDays: number;
      /** NaN unknown. */
      paidOrders: number;
      minUnits: number;
      largePaidOrders: number;
      knownSince: string;
      /** `""`: nothing is archived. */
      archivedUntil: string;
    }): string =>
      `お世話になっております。次の商品で、支払われないまま終わる注文が続いているため、ご報告いたします。

商品: ${facts.name}
期間: ${facts.from}〜${facts.until}
支払われずに終わった注文: ${n(facts.cases)}件、合計${facts.units}
販売できなかった在庫の目安: ${Number.isNaN(facts.unitDays) ? "不明" : `数量×日数で${n(facts.unitDays)}（保留を確認できた期間だけ）`}
${Number.isNaN(facts.paidOrders) ? "" : `同じ期間に支払われた、この商品の注文: ${n(facts.paidOrders)}件${facts.paidOrders === 0 ? "" : `（うち${n(facts.minUnits)}個以上の注文は${n(facts.largePaidOrders)}件）`}\n`}※${facts.knownSince}以降のレポートで確認できた分だけを記しています。${facts.archivedUntil === "" ? "" : `${facts.archivedUntil}までに終わった注文には、ここに記していないものがあります。`}

${facts.timeline}

出品者行動規範では、「競合他社の在庫を保留状態にするために偽の注文を行うこと」が禁止されていると理解しております。
出品者には保留中の注文の購入者がわからないため、これらの注文がそれに当たるかどうかは、当方では判断できません。お手数ですが、注文の状況をお調べいただけますでしょうか。どうぞよろしくお願いいたします。`,
  },

  problems: {
    number: (label: string, min: number, max: number, unit: string): string =>
      `「${label}」は${n(min)}〜${n(max)}${unit}の数値で入力してください。`,
    notText: (label: string): string => `「${label}」は文章で入力してください。`,
    tooLong: (label: string, max: number): string => `「${label}」は${n(max)}文字までです。`,
    template: (label: string, problem: string): string => `「${label}」を確かめてください。${problem}`,
  },
  /** What is used while a wrong entry stands there; follows the sentence above. */
  usedInstead: {
    number: (fallback: number, unit: string): string => `いまは既定値の${n(fallback)}${unit}を使っています。`,
    text: "いまは既定の文を使っています。",
  },
};
