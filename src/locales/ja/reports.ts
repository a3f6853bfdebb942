import { isolated } from "../isolated.ts";
/** Names of the kinds of report, and what is said of rows that cannot be read. */
export const reports = {
  kindNames: {
    "all-orders": "全注文レポート",
    "pending-orders": "保留中の注文",
    "unshipped-orders": "未出荷の注文レポート",
    "new-orders": "新規の注文レポート",
    "mapped-orders": "列を対応づけた注文データ",
    "orders-api": "注文（Orders API）",
    "all-listings": "出品詳細レポート",
    "open-listings": "出品レポート",
    "fba-stock": "FBA 在庫レポート",
  },

  /** Why a row was left out: the column and its cell (or, for a wrong length, `cells/columns`). */
  rejectReasons: {
    "too-few-cells": (_column: string, cell: string) =>
      `列が足りません（${cell.replace("/", " / ")}列）。途中で改行されたか、行が切れています。`,
    "too-many-cells": (_column: string, cell: string) =>
      `列が多すぎます（${cell.replace("/", " / ")}列）。値の中に区切り文字が入っています。`,
    "missing-order-id": (column: string, _cell: string) => `注文番号（${isolated(column)}）が空です。`,
    "missing-sku": (column: string, _cell: string) => `SKU（${isolated(column)}）が空です。`,
    "malformed-order-id": (column: string, cell: string) =>
      `注文番号の形ではありません（${isolated(column)}：「${isolated(cell)}」）。3桁-7桁-7桁の数字が必要です。`,
    "unreadable-quantity": (column: string, cell: string) =>
      `数量を読めません（${isolated(column)}：「${isolated(cell)}」）。`,
    "unreadable-amount": (column: string, cell: string) =>
      `金額を読めません（${isolated(column)}：「${isolated(cell)}」）。`,
    "unreadable-date": (column: string, cell: string) =>
      `日時を読めません（${isolated(column)}：「${isolated(cell)}」）。`,
    "unknown-status": (column: string, cell: string) =>
      cell === ""
        ? `注文の状態（${isolated(column)}）が空です。`
        : `知らない注文の状態です（${isolated(column)}：「${isolated(cell)}」）。`,
    "undecodable-text": (column: string, cell: string) =>
      `文字が壊れています（${isolated(column)}：「${isolated(cell)}」）。ダウンロードし直すと直ることがあります。`,
    "cell-too-long": (column: string, cell: string) =>
      `値が長すぎます（${isolated(column)}：「${isolated(cell)}」）。2,000文字まで読めます。`,
    "broken-markup": (_column: string, _cell: string) =>
      "XML がここで壊れているか、途中で切れています。ここから先は読めません。ダウンロードし直してください。",
    "unreadable-field": (column: string, _cell: string) =>
      `Amazon の回答のうち、この注文の項目（${column}）が読める形ではありません。`,
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
