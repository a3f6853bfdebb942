/** Kinds of report, and what is said of files and rows that cannot be read. */
export const reports = {
  kinds: {
    "all-orders": {
      name: "全注文レポート",
      what: "FBA・自社出荷を問わず、すべての状態の注文。",
      whereToGet:
        "セラーセントラル →「注文」→「注文レポート」→「全注文」（または「レポート」→「フルフィルメント」→「全注文」）",
    },
    "pending-orders": {
      name: "保留中の注文",
      what: "いま保留中の注文。支払方法が載ることがあります。価格と ASIN は載りません。",
      whereToGet: "セラーセントラル →「注文」→「注文レポート」→「保留中の注文」",
    },
    "unshipped-orders": {
      name: "未出荷の注文レポート",
      what: "支払いが済み、出荷を待っている自社出荷の注文。ここにある注文は支払い済みです。",
      whereToGet: "セラーセントラル →「注文」→「注文レポート」→「未出荷の注文」",
    },
    "new-orders": {
      name: "新規の注文レポート",
      what: "新しく支払いが済んだ自社出荷の注文。",
      whereToGet: "セラーセントラル →「注文」→「注文レポート」→「新規の注文」",
    },
    listings: {
      name: "出品レポート",
      what: "出品中の商品と在庫数。注文は入っていません。",
      whereToGet: "セラーセントラル →「在庫」→「在庫レポート」",
    },
    "fba-stock": {
      name: "FBA 在庫レポート",
      what: "Amazon の倉庫にある在庫。注文は入っていません。",
      whereToGet: "セラーセントラル →「レポート」→「フルフィルメント」→「FBA在庫管理」",
    },
  },

  encodings: {
    "utf-8": "UTF-8",
    cp932: "Shift_JIS（CP932）",
    "utf-16le": "UTF-16",
    "utf-16be": "UTF-16",
  },

  /** Why a file was not read, and the way out. */
  unread: {
    empty: "ファイルが空です。レポートの作成が終わっているか確かめ、ダウンロードし直してください。",
    "not-text":
      "Excel・ZIP・PDF などの形式で、テキストのレポートではありません。セラーセントラルからダウンロードしたままの .txt ファイルを選ぶか、CSV（またはタブ区切り）で保存し直してください。",
    "no-orders": (kind: string) =>
      `「${kind}」です。注文が入っていないため、取り込みませんでした。「全注文レポート」か「保留中の注文」を選んでください。`,
    /** `expected`: kinds with the columns they are recognised by. */
    "unknown-headers": (
      found: readonly string[],
      expected: readonly { readonly kind: string; readonly headers: readonly string[] }[],
    ) =>
      [
        "これは注文レポートではありません。何も取り込んでいません。",
        `1行目にあった列：${found.length === 0 ? "なし" : found.join("、")}`,
        `読めるレポートと、見分ける列：${expected.map(({ kind, headers }) => `${kind}（${headers.join("、")}）`).join("、")}`,
        "セラーセントラルからダウンロードしたままのファイルを選んでください。1行目の列名を消したり訳したりしたファイルは読めません。",
      ].join("\n"),
  },

  /** Why a row was left out: the column and its cell (or, for a wrong length, `cells/columns`). */
  rejectReasons: {
    "too-few-cells": (_column: string, cell: string) =>
      `列が足りません（${cell.replace("/", " / ")}列）。途中で改行されたか、行が切れています。`,
    "too-many-cells": (_column: string, cell: string) =>
      `列が多すぎます（${cell.replace("/", " / ")}列）。値の中に区切り文字が入っています。`,
    "missing-order-id": (column: string, _cell: string) => `注文番号（${column}）が空です。`,
    "malformed-order-id": (column: string, cell: string) =>
      `注文番号の形ではありません（${column}：「${cell}」）。3桁-7桁-7桁の数字が必要です。`,
    "unreadable-quantity": (column: string, cell: string) => `数量を読めません（${column}：「${cell}」）。`,
    "unreadable-amount": (column: string, cell: string) => `金額を読めません（${column}：「${cell}」）。`,
    "unreadable-date": (column: string, cell: string) => `日時を読めません（${column}：「${cell}」）。`,
    "unknown-status": (column: string, cell: string) =>
      cell === ""
        ? `注文の状態（${column}）が空です。`
        : `知らない注文の状態です（${column}：「${cell}」）。`,
    "undecodable-text": (column: string, cell: string) =>
      `文字が壊れています（${column}：「${cell}」）。ダウンロードし直すと直ることがあります。`,
    "cell-too-long": (column: string, cell: string) =>
      `値が長すぎます（${column}：「${cell}」）。5万文字まで読めます。`,
  },

  /** Why what the sidebar sent was not taken in. */
  unpacking: {
    "not-a-batch": "行のデータではありません",
    "unknown-version": "画面とプログラムの版が違います",
    "too-long": "1回に送る行が多すぎます",
    "unequal-lengths": "列の長さがそろっていません",
    "malformed-value": "列の値が正しくありません",
  },
};
