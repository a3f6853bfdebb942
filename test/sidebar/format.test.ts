import { sidebar as inEnglish } from "../../src/locales/en/sidebar.ts";
import { sidebar as inJapanese } from "../../src/locales/ja/sidebar.ts";
import { formatFor } from "../../src/sidebar/format.ts";

const NOW = Date.UTC(2026, 7, 26, 5, 30);

describe("numbers and times", () => {
  it("are written the Japanese way, on the spreadsheet's clock", () => {
    const format = formatFor("ja", "Asia/Tokyo", NOW);
    expect(format.number(12_345)).toBe("12,345");
    expect(format.money(154_800, "JPY")).toBe("154,800円");
    expect(format.money(154_800, "")).toBe("154,800円");
    expect(format.dateTime(Date.UTC(2026, 7, 25, 15, 5))).toBe("8/26(水) 00:05");
    expect(format.date(NOW)).toBe("8/26(水)");
  });

  it("are written the English way", () => {
    const format = formatFor("en", "Asia/Tokyo", NOW);
    expect(format.money(154_800, "JPY")).toBe("¥154,800");
    expect(format.dateTime(NOW)).toBe("26 Aug, 14:30");
  });

  it("tell the year where it is another one there", () => {
    const format = formatFor("ja", "Asia/Tokyo", NOW);
    expect(format.date(Date.UTC(2025, 11, 31, 14, 59))).toBe("2025/12/31(水)");
    expect(format.date(Date.UTC(2025, 11, 31, 15, 0))).toBe("1/1(木)");
  });

  it("always tell the year of what is kept", () => {
    const format = formatFor("ja", "Asia/Tokyo", NOW);
    expect(format.stamp(NOW)).toBe("2026/8/26 14:30");
    expect(format.stampDay(NOW)).toBe("2026/8/26");
    expect(formatFor("en", "Asia/Tokyo", NOW).stamp(NOW)).toBe("26 Aug 2026, 14:30");
  });

  it("write a share as percent", () => {
    expect(formatFor("ja", "Asia/Tokyo", NOW).percent(0.025)).toBe("2.5%");
    expect(formatFor("en", "Asia/Tokyo", NOW).percent(0.0604)).toBe("6.0%");
  });

  it.each([
    [
      "ja",
      "0",
      "-1,500",
      "1,234,567,890",
      "0円",
      "-400円",
      "999,999,999,999円",
      "12.50米ドル",
      "0.0%",
      "100.0%",
    ],
    ["en", "0", "-1,500", "1,234,567,890", "¥0", "-¥400", "¥999,999,999,999", "$12.50", "0.0%", "100.0%"],
  ] as const)("write nothing, less than nothing and very much (%s)", (language, ...written) => {
    const format = formatFor(language, "Asia/Tokyo", NOW);
    const yen = [0, -400, 999_999_999_999].map((value) => format.money(value, "JPY"));
    expect([
      ...[0, -1500, 1_234_567_890].map(format.number),
      ...yen,
      format.money(12.5, "USD"),
      ...[0, 1].map(format.percent),
    ]).toEqual(written);
  });

  it.each([
    ["ja", "Asia/Tokyo", "8/26(水) 00:30"],
    ["ja", "America/Los_Angeles", "8/25(火) 08:30"],
    ["ja", "Europe/London", "8/25(火) 16:30"],
    ["en", "Asia/Tokyo", "26 Aug, 00:30"],
    ["en", "America/Los_Angeles", "25 Aug, 08:30"],
    ["en", "Asia/Kathmandu", "25 Aug, 21:15"],
  ] as const)("are on the spreadsheet's clock, not the browser's (%s, %s)", (language, zone, written) => {
    expect(formatFor(language, zone, NOW).dateTime(Date.UTC(2026, 7, 25, 15, 30))).toBe(written);
  });

  it.each([
    ["ja", inJapanese, ["数量不明", "金額不明", "疑い度 不明"], "1,200個"],
    ["en", inEnglish, ["units unknown", "value unknown", "Suspicion unknown"], "1,200 units"],
  ] as const)("say in words what is not known (%s)", (_language, { inquiries }, unknown, units) => {
    const { unknownUnits, unknownValue, suspicionUnknown } = inquiries;
    expect([unknownUnits, unknownValue, suspicionUnknown]).toEqual(unknown);
    expect(inquiries.units(1200)).toBe(units);
  });
});
