import { built } from "./built.ts";

describe("appsscript.json", () => {
  it("asks for the open spreadsheet, the sidebar, the timer, mail and the connector, and for nothing else", () => {
    expect(JSON.parse(built("appsscript.json"))).toEqual({
      timeZone: "Asia/Tokyo",
      exceptionLogging: "STACKDRIVER",
      runtimeVersion: "V8",
      oauthScopes: [
        "https://www.googleapis.com/auth/spreadsheets.currentonly",
        "https://www.googleapis.com/auth/script.container.ui",
        "https://www.googleapis.com/auth/script.scriptapp",
        "https://www.googleapis.com/auth/script.send_mail",
        "https://www.googleapis.com/auth/script.external_request",
      ],
    });
  });
});
