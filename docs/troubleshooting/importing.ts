import type { Chapter } from "./advice.ts";

export const importing: Chapter = {
  title: { ja: "レポートの取り込み", en: "Importing reports" },
  intro: {
    ja: "ファイルを選んだとき、取り込むとき、取り消すときに出ます。読めない行があっても、ほかの行は取り込みます。読めなかった行は「取込エラー」タブに残ります。",
    en: "When files are chosen, imported or taken back. Rows that cannot be read never keep the others out; they are listed on the tab of import errors.",
  },
  entries: [
    {
      messages: ["reportFiles.unread.empty"],
      advice: {
        ja: "レポートがまだできていないうちにダウンロードすると空になります。セラーセントラルで状態が「完了」になってから、ダウンロードし直します。",
        en: "Downloaded before Amazon had finished it. Wait until Seller Central shows it as ready, and download it again.",
      },
    },
    {
      messages: ["reportFiles.unread.not-text"],
      advice: {
        ja: "Excel で開いて保存すると、.xlsx という別の形式になります。ダウンロードしたままの .txt を選ぶか、Excel で「CSV」を選んで保存し直します。",
        en: "Saved from Excel it becomes an .xlsx file. Choose the .txt file as downloaded, or save it again as CSV.",
      },
    },
    {
      messages: ["reportFiles.unread.no-header"],
      advice: {
        ja: "1行目の列名（amazon-order-id など）が消えています。列名がないと、どの列が何かわかりません。列名の行も含めて選び直します。",
        en: "The first row with the column names (amazon-order-id…) is missing; without it nobody knows which column is what. Choose it together with the rows.",
      },
    },
    {
      messages: ["reportFiles.unread.no-orders"],
      advice: {
        ja: "注文でも在庫でもないレポートです。全注文レポートか、保留中の注文のレポートをダウンロードしてください。",
        en: "A report without orders or stock. Download the report of all orders, or of pending orders.",
      },
    },
    {
      messages: ["reportFiles.unread.unknown-headers"],
      advice: {
        ja: "列名が、知っているレポートのどれとも合いません。Amazon の別のレポートか、列名を日本語に直したファイルです。「見つかった列」と見比べて、正しいレポートを選びます。",
        en: "Its columns are those of none of the reports known here: another report of Amazon's, or one whose column names were translated. Compare with what was found, and choose the right one.",
      },
    },
    {
      messages: ["reportFiles.containers.empty", "reportFiles.containers.damaged"],
      advice: {
        ja: "ダウンロードが途中で切れたときに起こります。ダウンロードし直してください。",
        en: "The download broke off. Download it again.",
      },
    },
    {
      messages: ["reportFiles.containers.encrypted"],
      advice: {
        ja: "パスワードの付いた ZIP は開けません。パソコンで解凍して、中のファイルを選びます。",
        en: "A ZIP with a password cannot be opened. Unpack it on the computer and choose the files inside.",
      },
    },
    {
      messages: ["reportFiles.containers.too-large", "reportFiles.containers.too-many-files"],
      advice: {
        ja: "一度に読める量を超えています。期間を短く分けてダウンロードするか、ZIP から必要なレポートだけを取り出して選びます。",
        en: "More than is read at once. Download shorter periods, or take only the reports you need out of the ZIP.",
      },
    },
    {
      messages: ["sidebar.review.unopened"],
      advice: {
        ja: "Excel などで開いたままのファイルは読めないことがあります。閉じてから選び直します。",
        en: "A file that is open in Excel may not be readable. Close it and choose it again.",
      },
    },
    {
      messages: ["sidebar.review.guessed"],
      advice: {
        ja: "列が少なく、種類を言い切れないファイルです。画面に出た種類で合っていれば、チェックを入れて進みます。",
        en: "It has too few columns to tell for certain. If the kind shown is right, tick it and go on.",
      },
    },
    {
      messages: ["sidebar.review.silent"],
      advice: {
        ja: "心配のないお知らせです。一部だけのファイルかもしれないので、載っていない注文の保留が終わったとはみなしません。",
        en: "Nothing to worry about: since the file may be a part only, orders that it does not list are not taken to have ended.",
      },
    },
    {
      messages: ["sidebar.review.asOfTooEarly", "addon.failures.future"],
      advice: {
        ja: "「いつの時点のレポートか」が、ファイルの中の記録より前か、いまより後になっています。セラーセントラルでレポートを作った日時に直します。",
        en: "The time of the report lies before what it tells, or in the future. Enter the time at which Seller Central made it.",
      },
    },
    {
      messages: ["sidebar.progress.cut", "addon.failures.chunkMissing"],
      advice: {
        ja: "通信が切れるなどして、途中で止まりました。送った行は残っています。「もう一度」を押すか、同じファイルを選ぶと、続きから始まります。",
        en: "It broke off on the way. What was sent is kept: press “Try again”, or choose the same file, and it goes on from there.",
      },
    },
    {
      messages: ["addon.failures.importNotFound"],
      advice: {
        ja: "「取込履歴」タブからその行が消えています。同じファイルをはじめから取り込み直せます。同じ注文が二重になることはありません。",
        en: "Its line is gone from the import history. Import the same file anew; no order is counted twice.",
      },
    },
    {
      messages: [
        "addon.failures.importUndone",
        "sidebar.history.cannot.undone",
        "sidebar.history.cannot.undoing",
        "sidebar.history.cannot.running",
      ],
      advice: {
        ja: "その取り込みは、取り消しが済んでいるか、いま動いているところです。取り消し済みのファイルは、また取り込めます。",
        en: "That import has been taken back, or is being worked on. A file that was taken back can be imported again.",
      },
    },
    {
      messages: ["addon.failures.importFolded", "sidebar.history.cannot.done"],
      advice: {
        ja: "古い観測を1明細1行にまとめたあとは、その取り込みだけを取り除けません。間違いは、新しいレポートを取り込むと最新の状態に直ります。",
        en: "Once old observations are folded, one import can no longer be taken out. Importing newer reports sets the orders right.",
      },
    },
    {
      messages: ["addon.sample.refused"],
      advice: {
        ja: "本物の注文と混ざらないよう、見本の合成データは、注文のない表にだけ入れられます。新しいスプレッドシートで試してください。",
        en: "Lest they get mixed up with real ones, sample orders go only into a spreadsheet without orders. Try it in a new one.",
      },
    },
    {
      messages: ["sidebar.progress.refused"],
      advice: {
        ja: "そのファイルだけを取り込めませんでした。理由は、ファイルの名前の下に出ます。ほかのファイルは取り込みます。",
        en: "That one file was not imported; the reason stands under its name. The others are.",
      },
    },
    {
      messages: ["reports.rejectReasons.too-few-cells", "reports.rejectReasons.too-many-cells"],
      advice: {
        ja: "その行だけ列の数が合いません。別のソフトで保存し直したときに起こりがちです。ダウンロードしたままのファイルを選びます。",
        en: "That row has too few or too many cells, as happens when another program saved the file. Choose it as downloaded.",
      },
    },
    {
      messages: [
        "reports.rejectReasons.missing-order-id",
        "reports.rejectReasons.missing-sku",
        "reports.rejectReasons.malformed-order-id",
      ],
      advice: {
        ja: "どの注文のどの商品かがわからない行です。Excel で開いたときに番号の形が変わることがあります。ダウンロードしたままのファイルを選びます。",
        en: "A row that does not tell which order or product it is about. Excel may have changed the numbers: choose the file as downloaded.",
      },
    },
    {
      messages: [
        "reports.rejectReasons.unreadable-quantity",
        "reports.rejectReasons.unreadable-amount",
        "reports.rejectReasons.unreadable-date",
      ],
      advice: {
        ja: "数や日付の形が読めません。列がずれていないか、その行を見てください。列を自分で対応づけたファイルなら、「列の対応を直す」で日付の順を確かめます。",
        en: "A number or date cannot be read. Look whether the columns of that row have shifted. Where you matched the columns yourself, check the order of dates under “Change the columns”.",
      },
    },
    {
      messages: ["reports.rejectReasons.unknown-status"],
      advice: {
        ja: "知らない注文の状態です。その行だけを飛ばします。Amazon が言葉を変えたのかもしれません。続くときは、その言葉を知らせてください。",
        en: "A status not known here; that row alone is left out. Amazon may have changed its words: if it goes on, tell us the word.",
      },
    },
    {
      messages: ["reports.rejectReasons.undecodable-text", "reports.rejectReasons.cell-too-long"],
      advice: {
        ja: "文字が壊れているか、長すぎる行です。ダウンロードし直して、もう一度選びます。",
        en: "Text that is damaged or far too long. Download the report again.",
      },
    },
    {
      messages: ["reports.rejectReasons.broken-markup"],
      advice: {
        ja: "XML のレポートが途中で切れています。それより前の注文は取り込めます。ダウンロードし直してください。",
        en: "The XML report breaks off. What comes before is read; download it again for the rest.",
      },
    },
    {
      messages: ["reports.rejectReasons.unreadable-field"],
      advice: {
        ja: "自動取得で、Amazon の回答の一部が読めませんでした。その注文だけを飛ばします。次の取得でまたたずねます。",
        en: "A part of Amazon's answer could not be read while collecting. That order alone is left out; it is asked for again.",
      },
    },
    {
      messages: [
        "sidebar.addOrder.faults.order-id-malformed",
        "sidebar.addOrder.faults.product-missing",
        "sidebar.addOrder.faults.asin-malformed",
        "sidebar.addOrder.faults.units-malformed",
        "sidebar.addOrder.faults.total-malformed",
        "sidebar.addOrder.faults.time-missing",
        "sidebar.addOrder.faults.seen-before-purchase",
      ],
      advice: {
        ja: "「注文を手で追加する」の欄の下に出ます。セラーセントラルの注文画面からそのまま写してください。わからない欄は空欄で構いません。",
        en: "Under the fields of “Add an order by hand”. Copy them from Seller Central; leave blank what you do not know.",
      },
    },
  ],
};
