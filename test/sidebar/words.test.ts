import { detection as detectionEn } from "../../src/locales/en/detection.ts";
import { sheets as sheetsEn } from "../../src/locales/en/sheets.ts";
import { sidebar as sidebarEn } from "../../src/locales/en/sidebar.ts";
import { detection as detectionJa } from "../../src/locales/ja/detection.ts";
import { sheets as sheetsJa } from "../../src/locales/ja/sheets.ts";
import { sidebar as sidebarJa } from "../../src/locales/ja/sidebar.ts";

describe("the sidebar's words", () => {
  it.each([
    ["ja", sidebarJa, sheetsJa, detectionJa],
    ["en", sidebarEn, sheetsEn, detectionEn],
  ] as const)("are those of the sheet (%s)", (_language, sidebar, sheets, detection) => {
    expect(sidebar.addOrder.payments).toEqual(sheets.payments);
    expect(Object.values(sidebar.levels)).toEqual([
      detection.levels.danger,
      detection.levels.caution,
      detection.levels.watch,
      detection.levels["not-judged"],
    ]);
  });
});
