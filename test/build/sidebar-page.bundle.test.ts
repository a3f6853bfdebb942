import { parse } from "acorn";
import { simple } from "acorn-walk";
import { built, sidebarScript } from "./built.ts";

describe("sidebar.html", () => {
  it("holds its script and style, and loads nothing from elsewhere", () => {
    const page = built("sidebar.html");
    expect(page).toMatch(/<style>[^<]+<\/style>/);
    expect(page).not.toMatch(/<script[^>]*\ssrc=|<link\b|@import|\burl\((?!["']?data:)/i);
    expect(sidebarScript().length).toBeGreaterThan(0);
  });

  it("has nothing that HtmlService would cut or run: no template literal, no scriptlet", () => {
    const templates: number[] = [];
    simple(parse(sidebarScript(), { ecmaVersion: 2022, sourceType: "script" }), {
      TemplateLiteral({ start }) {
        templates.push(start);
      },
    });
    expect(templates).toEqual([]);
    expect(built("sidebar.html")).not.toContain("<?");
  });

  it("stays small enough to open at once", () => {
    expect(Buffer.byteLength(built("sidebar.html"))).toBeLessThanOrEqual(394_000);
  });
});
