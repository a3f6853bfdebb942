import { isolated } from "../isolated.ts";
import { reports } from "./reports.ts";

/** Whatever is said of reports where their files are read: the add-on itself sees none. */
export const reportFiles = {
  ...reports,

  kinds: {
    "all-orders": {
      name: reports.kindNames["all-orders"],
      what: "FBA・自社出荷を問わず、すべての状態の注文。",
      whereToGet:
        "セラーセントラル →「注文」→「注文レポート」→「全注文」（または「レポート」→「フルフィルメント」→「全注文」）",
    },
    "pending-orders": {
      name: reports.kindNames["pending-orders"],
      what: "いま保留中の注文。支払方法が載ることがあります。価格と ASIN は載りません。",
      whereToGet: "セラーセントラル →「注文」→「注文レポート」→「保留中の注文」",
    },
    "unshipped-orders": {
      name: reports.kindNames["unshipped-orders"],
      what: "支払いが済み、出荷を待っている自社出荷の注文。ここにある注文は支払い済みです。",
      whereToGet: "セラーセントラル →「注文」→「注文レポート」→「未出荷の注文」",
    },
    "new-orders": {
      name: reports.kindNames["new-orders"],
      what: "新しく支払いが済んだ自社出荷の注文。",
      whereToGet: "セラーセントラル →「注文」→「注文レポート」→「新規の注文」",
    },
    "mapped-orders": {
      name: reports.kindNames["mapped-orders"],
      what: "ほかの国のセラーセントラルやツールから出した注文データ。どの列が何かを、取り込む前に確かめます。",
      whereToGet:
        "ほかの国のセラーセントラルの注文レポートや、受注管理ツールの書き出し（列名が1行目にある CSV・タブ区切り）",
    },
    "all-listings": {
      name: reports.kindNames["all-listings"],
      what: "停止中を含むすべての出品と、自社出荷の在庫数。注文は入っていません。",
      whereToGet: "セラーセントラル →「在庫」→「在庫レポート」→「出品詳細レポート」",
    },
    "open-listings": {
      name: reports.kindNames["open-listings"],
      what: "販売中の出品と、自社出荷の在庫数。注文は入っていません。",
      whereToGet: "セラーセントラル →「在庫」→「在庫レポート」→「出品レポート」",
    },
    "fba-stock": {
      name: reports.kindNames["fba-stock"],
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

  /** What a report may say of an order line. */
  fields: {
    orderId: "注文番号",
    itemId: "注文商品番号",
    sku: "SKU",
    asin: "ASIN",
    title: "商品名",
    status: "注文の状態",
    itemStatus: "商品ごとの状態",
    quantity: "数量",
    total: "金額（その行の合計）",
    unitPrice: "単価",
    currency: "通貨",
    channel: "出荷元（Amazon／自社）",
    salesChannel: "販売チャネル",
    payment: "支払方法",
    business: "法人の注文",
    purchasedAt: "注文日時",
    updatedAt: "最終更新日時",
  },

  /** What a stock report may say of an offer. */
  stockFields: {
    sku: "SKU",
    asin: "ASIN",
    title: "商品名",
    channel: "出荷元（Amazon／自社）",
    available: "購入できる数",
    reserved: "注文などで確保されている数",
    price: "価格",
    status: "出品の状態",
  },

  dateOrders: {
    "year-first": "年・月・日（2026/08/26）",
    "month-first": "月・日・年（08-26-26）",
    "day-first": "日・月・年（26/08/2026）",
  },

  /** Why a gzip or zip file, or a file inside it, could not be opened. */
  containers: {
    empty: "ZIP の中にファイルがありません。",
    damaged:
      "圧縮ファイルが壊れているか、途中で切れています。ダウンロードし直すか、解凍してから中のファイルを選んでください。",
    encrypted: "ZIP にパスワードが付いています。解凍してから中のファイルを選んでください。",
    "too-large":
      "解凍すると大きすぎるため、開きませんでした。レポートのファイルだけを選び、期間を分けてダウンロードし直してください。",
    "too-many-files": "ZIP の中のファイルが多すぎます（200まで）。分けて選んでください。",
  },

  /** Why a file was not read, and the way out. */
  unread: {
    empty: "ファイルが空です。レポートの作成が終わっているか確かめ、ダウンロードし直してください。",
    "not-text":
      "Excel・ZIP・PDF などの形式で、テキストのレポートではありません。セラーセントラルからダウンロードしたままの .txt ファイルを選ぶか、CSV（またはタブ区切り）で保存し直してください。",
    "no-header":
      "1行目に列名がありません。列名の行（amazon-order-id、order-status、quantity など）も一緒に選ぶか、貼り付けてください。",
    "no-orders": (kind: string) =>
      `「${kind}」です。注文が入っていないため、取り込みませんでした。「全注文レポート」か「保留中の注文」を選んでください。`,
    /** `expected`: kinds with the columns they are recognised by. */
    "unknown-headers": (
      found: readonly string[],
      expected: readonly { readonly kind: string; readonly headers: readonly string[] }[],
    ) =>
      [
        "これは注文レポートではありません。何も取り込んでいません。",
        `1行目にあった列：${found.length === 0 ? "なし" : found.map(isolated).join("、")}`,
        `読めるレポートと、見分ける列：${expected.map(({ kind, headers }) => `${kind}（${headers.join("、")}）`).join("、")}`,
        "セラーセントラルからダウンロードしたままのファイルを選んでください。1行目の列名を消したり訳したりしたファイルは読めません。",
      ].join("\n"),
  },
};
