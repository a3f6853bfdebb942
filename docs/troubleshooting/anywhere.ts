import type { Chapter } from "./advice.ts";

export const anywhere: Chapter = {
  title: { ja: "どの画面でも出ることがあるもの", en: "On any screen" },
  intro: {
    ja: "サイドバーの枠の中や、表の右下の小さな窓に出ます。",
    en: "In a framed panel of the sidebar, or in the small window at the lower right of the sheet.",
  },
  entries: [
    {
      messages: ["sidebar.connection.faults.two-accounts"],
      advice: {
        ja: "同じブラウザで2つ以上の Google アカウントにログインしていると、Google がアドオンを別のアカウントで動かそうとして止まります。シークレット ウィンドウを開き、この表を使うアカウントだけでログインしてください。",
        en: "With two or more Google accounts signed in to one browser, Google tries to run the add-on as another one. Open a private window and sign in with the account of this spreadsheet alone.",
      },
    },
    {
      messages: ["sidebar.connection.faults.offline"],
      advice: {
        ja: "パソコンがネットにつながっていません。ほかのページが開けるか確かめ、つながったら「もう一度」を押します。取り込みの途中でも、続きから始まります。",
        en: "The computer is offline. See whether other pages open, then press “Try again”. An import goes on from where it was.",
      },
    },
    {
      messages: ["sidebar.connection.faults.timed-out", "sidebar.connection.faults.unanswered"],
      advice: {
        ja: "Google 側の混雑や一時的な不調です。1〜2分待って「もう一度」を押します。途中で止まっても、同じ操作をやり直せば続きから終わり、二重にはなりません。",
        en: "Google is busy or unwell for a moment. Wait a minute or two and press “Try again”. What was cut off is finished when you do it again; nothing is done twice.",
      },
    },
    {
      messages: ["addon.failures.busy"],
      advice: {
        ja: "同じ表で取り込みと更新を同時に動かすと記録が壊れるため、1つずつ動かしています。ほかの人や別のタブが使っていないか確かめ、1分ほど待ちます。",
        en: "One spreadsheet does one import or refresh at a time, so that records stay whole. Someone else, or another tab of yours, is at it: wait a minute.",
      },
    },
    {
      messages: ["addon.failures.busyScheduled"],
      advice: {
        ja: "毎日の自動更新が動いているところです。終わるまで待つだけで大丈夫です。",
        en: "The daily refresh is running. Waiting is all it takes.",
      },
    },
    {
      messages: ["addon.failures.permission.sheet"],
      advice: {
        ja: "最初の許可の画面でチェックを外したか、あとで許可を取り消しています。メニューからサイドバーを開くと、Google の許可の画面がもう一度出ます。",
        en: "A box was left unticked on Google's first screen, or the permission was withdrawn later. Opening the sidebar from the menu brings Google's screen again.",
      },
    },
    {
      messages: [
        "addon.failures.permission.timer",
        "addon.failures.permission.mail",
        "addon.failures.permission.connector",
        "sidebar.permission.stillMissing",
      ],
      advice: {
        ja: "その機能だけに使う許可がありません。画面の「Google の画面で許可する」を押し、その許可にチェックを入れて「続行」を選びます。許可しなくても、ほかの機能は使えます。",
        en: "The permission of that one feature is missing. Press “Grant it on Google's page”, tick it and continue. Everything else works without it.",
      },
    },
    {
      messages: ["addon.failures.invalid"],
      advice: {
        ja: "サイドバーを開いたまま、プログラムが新しくなったときなどに起こります。サイドバーを閉じて開き直してください。続くときは、ページを再読み込みします。",
        en: "This happens when the program was renewed while the sidebar was open. Close the sidebar and open it again; if it comes again, reload the page.",
      },
    },
    {
      messages: [
        "reports.unpacking.not-a-batch",
        "reports.unpacking.unknown-version",
        "reports.unpacking.too-long",
        "reports.unpacking.unequal-lengths",
        "reports.unpacking.malformed-value",
      ],
      advice: {
        ja: "上の文のかっこの中に出ます。画面とプログラムの版が食い違っています。何も書き込んでいません。ページを再読み込みして、取り込みをやり直してください。",
        en: "They stand in the brackets of the message above: page and program are of different versions. Nothing was written. Reload the page and import again.",
      },
    },
    {
      messages: ["addon.failures.protected"],
      advice: {
        ja: "その表に「シートと範囲の保護」がかかっています。「データ」→「シートと範囲を保護」で、その保護を外すか、自分を編集できる人に加えます。表を共有しているときは、保護した人に頼みます。",
        en: "Cells of that tab are protected. Under Data → Protect sheets and ranges remove the protection or allow yourself to edit; in a shared spreadsheet ask whoever protected it.",
      },
    },
    {
      messages: ["addon.failures.newer"],
      advice: {
        ja: "ほかの人が新しい版でこの表を使っています。古い版で書き込むと中身を壊すおそれがあるので、何もしていません。Apps Script に貼り付けたファイルを新しい版に替えてください。",
        en: "Someone uses this spreadsheet with a newer version. Nothing was touched, since an older version could damage it. Replace the files in Apps Script by the newer ones.",
      },
    },
    {
      messages: [
        ["addon.failures.parts.missing", "desk.html"],
        ["addon.failures.parts.foreign", "desk.html"],
      ],
      advice: {
        ja: "Apps Script に貼り付けたファイルが足りないか、版が混ざっています。desk・formulas・sidebar の3つの HTML ファイルと Code.js を、同じ版からすべて貼り付け直してください。それでも直らないときは「node build.mjs --whole」で作った Code.js なら、desk と formulas なしで動きます。",
        en: "A file is missing in Apps Script, or files of two versions are mixed. Paste Code.js and the three HTML files desk, formulas and sidebar again, all of one version. If that does not help, the Code.js that `node build.mjs --whole` makes does without desk and formulas.",
      },
    },
    {
      messages: ["addon.failures.noSpreadsheet"],
      advice: {
        ja: "表が消されたか、共有が外されたか、Google が表を見つけられませんでした。ドライブから表を開き直してください。自動更新の記録に出たときは、サイドバーを一度開いてください。",
        en: "The spreadsheet was deleted or is no longer shared with you, or Google did not find it. Open it again from Drive. Where the scheduled refresh says so, open the sidebar once.",
      },
    },
    {
      messages: ["addon.failures.unavailable", "addon.failures.failed"],
      advice: {
        ja: "Google 側の一時的な不調がほとんどです。少し待ってやり直します。何度も続くときは表を開き直し、それでも直らなければ、何をしたときに出たかを添えて知らせてください。",
        en: "Mostly a passing trouble at Google. Wait and try again. If it goes on, open the spreadsheet again; if that does not help either, tell us what you were doing.",
      },
    },
    {
      messages: ["sidebar.copy.refused"],
      advice: {
        ja: "ブラウザがコピーを許していません。文字をなぞって選び、Ctrl+C（Mac は ⌘C）でコピーしてください。",
        en: "The browser does not allow copying. Mark the text and press Ctrl+C (⌘C on a Mac).",
      },
    },
    {
      messages: ["sheets.notices.nearlyFull"],
      advice: {
        ja: "Google の表に入るセルの数には上限があります。サイドバーに出る「セルの空きを増やす」で、古い観測の整理か、終わった注文の保管を行います。どちらも、その取り込みは取り消せなくなります。",
        en: "A spreadsheet holds so many cells and no more. “Make room for more cells” in the sidebar folds old observations or archives orders that ended. Either way those imports can no longer be undone.",
      },
    },
  ],
};
