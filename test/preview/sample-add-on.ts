import type { Bundle } from "../../preview/session.ts";

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu()
    .addItem("サイドバーを開く", "showSidebar")
    .addSeparator()
    .addItem("表を作る", "makeTable")
    .addItem("知らせる", "tell")
    .addItem("毎朝動かす", "everyMorning")
    .addItem("しくじる", "fail")
    .addItem("毎朝しくじる", "failEveryMorning")
    .addItem("グラフを載せる", "drawChart")
    .addItem("毎時動かす", "everyHour")
    .addItem("止める", "stop")
    .addItem("メールを送る", "sendMail")
    .addItem("Amazonに尋ねる", "askAmazon")
    .addToUi();
}
function showSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle("見本"));
}
function makeTable() {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet("注文");
  sheet.getRange(1, 1, 4, 3).setValues([
    ["注文番号", "疑い度", "対応"], ["503-1", 90, "未連絡"], ["503-2", 10, ""], ["503-3", 70, ""]
  ]);
  sheet.setFrozenRows(1);
  var rule = SpreadsheetApp.newDataValidation().requireValueInList(["未連絡", "連絡済み"], true).build();
  sheet.getRange(2, 3, 3, 1).setDataValidation(rule);
  var danger = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied("=$B2>=80").setBackground("#f4c7c3").setRanges([sheet.getRange(2, 1, 3, 3)]).build();
  sheet.setConditionalFormatRules([danger]);
  sheet.activate();
  SpreadsheetApp.getActiveSpreadsheet().toast("3件", "作りました", 5);
}
function drawChart() {
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange(1, 1, 4, 2))
    .setNumHeaders(1).setPosition(8, 6, 10, 5).setOption("title", "疑い度").setOption("width", 400)
    .setOption("height", 200).build());
}
function tell() {
  var ui = SpreadsheetApp.getUi();
  ui.alert("お知らせ", "毎朝6時ごろに動きます。", ui.ButtonSet.OK);
}
function everyMorning() {
  ScriptApp.newTrigger("morning").timeBased().everyDays(1).atHour(6).create();
}
function failEveryMorning() {
  ScriptApp.newTrigger("fail").timeBased().everyDays(1).atHour(6).create();
}
function everyHour() {
  ScriptApp.newTrigger("hourly").timeBased().everyHours(1).create();
}
function stop() {
  ScriptApp.getProjectTriggers().forEach(function (trigger) { ScriptApp.deleteTrigger(trigger); });
}
function hourly() {
  var spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (spreadsheet === null) throw new Error("スプレッドシートがありません");
  spreadsheet.getSheets()[0].appendRow([new Date(), "毎時"]);
  UrlFetchApp.fetch("https://api.amazon.com/", { muteHttpExceptions: true });
}
function sendMail() {
  MailApp.sendEmail({
    to: "seller@example.com",
    subject: "要確認 3件",
    body: "本文です",
    htmlBody: "<h1>要確認 3件</h1><p>本文です</p><script>parent.hacked = true</scr" + "ipt>" +
      '<p><a href="' + SpreadsheetApp.getActiveSpreadsheet().getUrl() + '#gid=' +
      SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getSheetId() + '">開く</a></p>'
  });
}
function askAmazon() {
  return UrlFetchApp.fetch("https://api.amazon.com/", { muteHttpExceptions: true }).getContentText();
}
function morning() {
  SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].appendRow([new Date(), "朝"]);
}
function fail() { throw new Error("わざと"); }
function double(number) { return 2 * number; }
function place() {
  var range = SpreadsheetApp.getActiveRange();
  return range.getSheet().getName() + " " + range.getRow() + " " + range.getColumn();
}
function greet(name) { return "こんにちは、" + name + "さん"; }
`;

const SIDEBAR = `<!doctype html>
<html>
  <head><title>見本</title></head>
  <body>
    <input type="file" id="report-files" multiple />
    <button id="greet">あいさつ</button>
    <button id="fail">しくじる</button>
    <button id="place">どこ</button>
    <button id="close">閉じる</button>
    <a href="https://script.google.com/d/preview/authorize" target="_blank">許可する</a>
    <p id="said"></p>
    <script>
      var said = document.getElementById("said");
      document.getElementById("report-files").addEventListener("change", function (event) {
        said.textContent = Array.from(event.target.files)
          .map(function (file) { return file.name + " " + new Date(file.lastModified).toISOString(); })
          .join(", ");
      });
      document.getElementById("greet").onclick = function () {
        google.script.run
          .withUserObject("!")
          .withSuccessHandler(function (answer, mark) { said.textContent = answer + mark; })
          .greet("売り手");
      };
      document.getElementById("fail").onclick = function () {
        google.script.run
          .withFailureHandler(function (error) { said.textContent = String(error instanceof Error) + error.message; })
          .fail();
      };
      document.getElementById("place").onclick = function () {
        google.script.run.withSuccessHandler(function (answer) { said.textContent = answer; }).place();
      };
      document.getElementById("close").onclick = function () { google.script.host.close(); };
    </script>
  </body>
</html>`;

const MANIFEST = {
  timeZone: "Asia/Tokyo",
  runtimeVersion: "V8",
  oauthScopes: [
    "https://www.googleapis.com/auth/spreadsheets.currentonly",
    "https://www.googleapis.com/auth/script.container.ui",
    "https://www.googleapis.com/auth/script.scriptapp",
    "https://www.googleapis.com/auth/script.send_mail",
    "https://www.googleapis.com/auth/script.external_request",
  ],
};

/** An add-on small enough to say what the preview has to show. */
export const sampleAddOn: Bundle = {
  code: CODE,
  html: { sidebar: SIDEBAR },
  manifest: JSON.stringify(MANIFEST),
};
