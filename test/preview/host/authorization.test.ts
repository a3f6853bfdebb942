import { failureOf, hostWith, manifestWith, resultOf } from "./inline-bundle.ts";

describe("scopes of the manifest", () => {
  const services = `
    function spreadsheet() { return SpreadsheetApp.getActiveSpreadsheet().getName(); }
    function sidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("<p>")); }
    function trigger() { ScriptApp.newTrigger("x"); }
    function mail() { MailApp.sendEmail("a@example.com", "s", "b"); }
    function fetch() { UrlFetchApp.fetch("https://example.com"); }
    function email() { return Session.getActiveUser().getEmail(); }
    function free() {
      PropertiesService.getUserProperties().setProperty("a", "b");
      return [Session.getActiveUserLocale(), Utilities.base64Encode("a"), CacheService.getUserCache().get("x")];
    }`;

  it.each([
    ["spreadsheet", "SpreadsheetApp.getActiveSpreadsheet", "spreadsheets.currentonly"],
    ["sidebar", "Ui.showSidebar", "script.container.ui"],
    ["trigger", "ScriptApp.newTrigger", "script.scriptapp"],
    ["mail", "MailApp.sendEmail", "script.send_mail"],
    ["fetch", "UrlFetchApp.fetch", "script.external_request"],
    ["email", "Session.getActiveUser", "userinfo.email"],
  ])("%s fails without its scope, in Google's words", (name, call, scope) => {
    const host = hostWith(services, { manifest: manifestWith() });
    expect(failureOf(host, name)).toContain(`Specified permissions are not sufficient to call ${call}.`);
    expect(failureOf(host, name)).toContain(`https://www.googleapis.com/auth/${scope}`);
  });

  it("asks nothing for properties, cache, utilities and the user's locale", () => {
    expect(resultOf(hostWith(services, { manifest: manifestWith() }), "free")).toEqual(["ja", "YQ==", null]);
  });

  it("treats a scope that the user declined as missing, and tells so when asked", () => {
    const scope = "https://www.googleapis.com/auth/script.send_mail";
    const host = hostWith(
      `${services} function status(scopes) {
        const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, scopes);
        return [String(info.getAuthorizationStatus()), info.getAuthorizationUrl() === null];
      }`,
      { declinedScopes: [scope] },
    );
    expect(failureOf(host, "mail")).toContain("Specified permissions are not sufficient");
    expect(resultOf(host, "status", [scope])).toEqual(["REQUIRED", false]);
    expect(resultOf(host, "status", ["https://www.googleapis.com/auth/script.scriptapp"])).toEqual([
      "NOT_REQUIRED",
      true,
    ]);
  });

  it("follows the user who withdraws a scope and grants it again", () => {
    let declinedScopes: readonly string[] = [];
    const host = hostWith(services, {
      get declinedScopes() {
        return declinedScopes;
      },
    });
    expect(host.run("mail", [])).toMatchObject({ ok: true });
    declinedScopes = ["https://www.googleapis.com/auth/script.send_mail"];
    expect(failureOf(host, "mail")).toContain("Specified permissions are not sufficient");
    declinedScopes = [];
    expect(host.run("mail", [])).toMatchObject({ ok: true });
  });

  it("refuses a manifest of another kind of project", () => {
    const open = (manifest: object) => () => hostWith("", { manifest: JSON.stringify(manifest) });
    expect(open({ runtimeVersion: "V8", oauthScopes: [], addOns: {} })).toThrow(/addOns/);
    expect(open({ runtimeVersion: "V8" })).toThrow(/oauthScopes/);
    expect(open({ oauthScopes: [] })).toThrow(/V8/);
  });
});

describe("AuthMode.NONE, in which the file opens", () => {
  it("lets the add-on make its menu", () => {
    const host = hostWith(
      `function onOpen(e) {
      const ui = SpreadsheetApp.getUi();
      ui.createAddonMenu()
        .addItem(Session.getActiveUserLocale() === "ja" ? "開く" : "Open", "show")
        .addSeparator()
        .addSubMenu(ui.createMenu("毎日の確認").addItem("オンにする", "switchOn"))
        .addItem(String(e.authMode === ScriptApp.AuthMode.NONE), "none")
        .addToUi();
    }`,
      { addOnName: "保留注文ガード" },
    );
    expect(host.open()).toEqual({ ok: true, value: undefined });
    expect(host.menu()).toEqual([
      {
        kind: "menu",
        caption: "保留注文ガード",
        entries: [
          { kind: "item", caption: "開く", functionName: "show" },
          { kind: "separator" },
          {
            kind: "menu",
            caption: "毎日の確認",
            entries: [{ kind: "item", caption: "オンにする", functionName: "switchOn" }],
          },
          { kind: "item", caption: "true", functionName: "none" },
        ],
      },
    ]);
  });

  it.each([
    "SpreadsheetApp.getActiveSpreadsheet()",
    "PropertiesService.getDocumentProperties()",
    "UrlFetchApp.fetch('https://example.com')",
    "CacheService.getUserCache()",
    "SpreadsheetApp.getUi().alert('x')",
    "Session.getActiveUser()",
  ])("refuses %s", (call) => {
    const outcome = hostWith(`function onOpen() { ${call}; }`).open();
    expect(outcome).toEqual({
      ok: false,
      message: expect.stringContaining("You do not have permission to call"),
    });
  });

  it("refuses a service call at the top level, and leaves the user without a menu", () => {
    const host = hostWith(`const name = SpreadsheetApp.getActiveSpreadsheet().getName();
      function onOpen() { SpreadsheetApp.getUi().createMenu("m").addItem("i", "f").addToUi(); }`);
    expect(host.open()).toMatchObject({ ok: false });
    expect(host.menu()).toEqual([]);
  });
});

describe("other executions", () => {
  it("a menu click runs with full authorisation, and only for an item of the menu", () => {
    const host = hostWith(`
      function onOpen() { SpreadsheetApp.getUi().createMenu("m").addItem("i", "go").addToUi(); }
      function go() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange("A1").setValue(1); }`);
    host.open();
    expect(host.clickMenu("go")).toEqual({ ok: true, value: undefined });
    expect(host.clickMenu("other")).toMatchObject({ ok: false });
    expect(host.spreadsheet.getRange("A1").getValue()).toBe(1);
  });

  it("a simple onEdit trigger gets what was typed, and no service that needs authorisation", () => {
    const host = hostWith(`function onEdit(e) {
      const seen = [e.range.getA1Notation(), e.value, e.oldValue || "-", e.source.getName(), String(e.authMode)];
      console.log(seen.join("|"));
      try { MailApp.sendEmail("a@example.com", "s", "b"); } catch (error) { console.log(error.message); }
    }`);
    const sheetId = host.spreadsheet.getSheets()[0]?.getSheetId() ?? -1;
    host.type(sheetId, 2, 1, "済");
    host.type(sheetId, 2, 1, "未");
    expect(host.logs()).toEqual([
      "A2|済|-|無題のスプレッドシート|LIMITED",
      expect.stringContaining("You do not have permission to call MailApp.sendEmail"),
      "A2|未|済|無題のスプレッドシート|LIMITED",
      expect.stringContaining("You do not have permission to call MailApp.sendEmail"),
    ]);
  });
});
