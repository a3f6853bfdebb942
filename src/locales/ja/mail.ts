/** The morning mail, and what is said of it. */
import { dueDays } from "./due-days.ts";

const n = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

export const mail = {
  digest: {
    /** `failures`: how much did not go well. */
    subject: (todo: number, danger: number, failures: number): string => {
      if (todo === 0)
        return failures === 0
          ? "【保留注文ガード】今日することはありません"
          : `【保留注文ガード】自動更新に確認が必要です（${n(failures)}件）`;
      const dangerous = danger === 0 ? "" : `（危険${n(danger)}）`;
      return `【保留注文ガード】対応待ち${n(todo)}件${dangerous}${failures === 0 ? "" : "・自動更新に確認が必要"}`;
    },
    testSubject: (subject: string): string => `【テスト】${subject}`,
    test: "テスト送信です。いまの内容で作りました。",
    nothing: "今日することはありません。このような日には、朝のメールは届きません。",
    title: (todo: number): string => (todo === 0 ? "朝のお知らせ" : `今日すること（${n(todo)}件）`),
    asOf: (now: string, report: string): string =>
      report === "" ? `${now}の様子です。` : `${now}の様子です。レポートは${report}の時点までです。`,
    counts: {
      "follow-up": "期限が来たもの",
      contact: "Amazon に問い合わせるもの",
      stock: "在庫が戻ったか確かめるもの",
      decide: "状態を決めるもの",
    },
    cases: (count: number): string => `${n(count)}件`,
    held: "保留中の注文",
    heldCount: (held: number, danger: number, caution: number): string =>
      `${n(held)}件（危険${n(danger)}・注意${n(caution)}）`,
    urgent: "急ぐもの",
    level: (mark: string, level: string, suspicion: number | null): string =>
      `${`${mark} ${level}`.trim()}${suspicion === null ? "" : `（疑い度 ${n(suspicion)}）`}`,
    due: {
      ...dueDays,
      contact: () => "Amazon への問い合わせをおすすめします。",
    },
    conflict: (entered: string, reported: string): string =>
      `入力は「${entered}」ですが、レポートでは「${reported}」です。どちらにするか選んでください。`,
    orders: (count: number): string => `注文 ${n(count)}件`,
    units: (count: number): string => `保留 ${n(count)}個`,
    release: (day: string): string => `自動解放の予定 ${day}`,
    separator: "、",
    open: "問い合わせ記録で見る",
    others: "ほかに確かめるもの",
    entry: (name: string, wants: string): string => `${name}：${wants}`,
    more: (count: number): string => `ほか${n(count)}件は、サイドバーの「今日すること」にあります。`,
    failures: "うまくいかなかったこと",
    innocent:
      "問い合わせをおすすめするのは購入意思を確かめたい注文で、いたずらと断定するものではありません。コンビニ払いの入金前、カードの確認中、ほかの商品との同梱や発売日を待っているなど、心配のない理由で保留のこともあります。",
    openSheet: "シートを開く",
    stop: "このメールは、ご自身でオンにした「朝のメール」です。止めるときは、シートのサイドバーで「メニュー」→「朝のメール」を開き、「オフにする」を押してください。",
  },

  code: {
    subject: (code: string): string => `【保留注文ガード】確認コード ${code}`,
    body: (code: string, minutes: number): string =>
      `保留注文ガードの「朝のメール」の送り先として、このアドレスが入力されました。

確認コード: ${code}

サイドバーの「朝のメール」に、${n(minutes)}分以内に入力してください。
心当たりがないときは、このメールを無視してください。入力されなければ、朝のメールは届きません。`,
  },

  /** In the import history. */
  run: {
    sent: "朝のメールを送りました",
    failed: {
      permission:
        "朝のメールを送れませんでした。Google でメール送信が許可されていません（サイドバーの「朝のメール」から許可できます）。",
      quota: "朝のメールを送れませんでした。Google の1日のメール送信数を使い切っています。",
      "not-sent": "朝のメールを送れませんでした。届いた可能性があるため、同じ日に送り直すことはありません。",
    },
  },

  /** Why something of the mail cannot be done now. */
  failures: {
    badAddress: "メールアドレスを確かめてください。1つだけ、name@example.com のように入れてください。",
    badCode: "確認コードは、メールに書かれた6桁の数字です。",
    noCode: "有効な確認コードがありません。「コードを送る」からやり直してください。",
    wrongCode: (left: number): string => `確認コードが違います。あと${n(left)}回入力できます。`,
    usedUp: "確認コードを続けて間違えたため、無効にしました。新しいコードを送ってください。",
    expired: "確認コードの期限が切れました。新しいコードを送ってください。",
    wait: (minutes: number): string =>
      minutes < 60
        ? `続けて送ることはできません。${n(minutes)}分ほど待って、もう一度お試しください。`
        : `1日に送れる回数に達しました。${n(Math.ceil(minutes / 60))}時間ほど待って、もう一度お試しください。`,
    quota: "Google の1日のメール送信数を使い切っているため、送れませんでした。明日になると、また送れます。",
    notSent: "メールを送れませんでした。アドレスを確かめ、少し待って、もう一度お試しください。",
    noAddress: "送り先のアドレスが確認されていません。先にアドレスを確認してください。",
    noOrders: "まだ注文がありません。レポートを取り込んでから、もう一度お試しください。",
  },
};

export type MailTexts = typeof mail;
