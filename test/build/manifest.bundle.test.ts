import { built } from "./built.ts";

describe("appsscript.json", () => {
  it("asks for the open spreadsheet, the sidebar and the daily trigger, and for nothing else", () => {
    expect(JSON.parse(built("appsscript.json"))).toEqual({
      timeZone: "Asia/Tokyo",
      exceptionLogging: "STACKDRIVER",
      runtimeVersion: "V8",
      oauthScopes: [
        "https://www.googleapis.com/auth/spreadsheets.currentonly",
        "https://www.googleapis.com/auth/script.container.ui",
        "https://www.googleapis.com/auth/script.scriptapp",
      ],
    });
  });
});
