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
});
