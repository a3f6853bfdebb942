import type { Language } from "../locales/language.ts";

/** Numbers, money and times as the user's language and the spreadsheet's time zone write them. */
export interface Format {
  readonly timeZone: string;
  /** The add-on's clock when the page was drawn, epoch ms. */
  readonly now: number;
  number(value: number): string;
  /** A share 0–1 as percent, with one decimal. */
  percent(share: number): string;
  /** `currency`: ISO 4217; `""` is taken for yen. */
  money(value: number, currency: string): string;
  /** Day, hour and minute of a moment (epoch ms); the year where it is not this year's. */
  dateTime(time: number): string;
  date(time: number): string;
  /** The same always with the year, for what is kept: day and time, and the day alone. */
  stamp(time: number): string;
  stampDay(time: number): string;
}

/** `now` (epoch ms) tells which year need not be written. */
export function formatFor(language: Language, timeZone: string, now: number): Format {
  const locale = language === "ja" ? "ja-JP" : "en-GB";
  const number = new Intl.NumberFormat(locale);
  const month = language === "ja" ? "numeric" : "short";
  const day = { timeZone, month, day: "numeric" } as const;
  const weekday = { weekday: "short" } as const;
  const minute = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const year = new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric" });
  const thisYear = year.format(now);
  const write = (time: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(
      locale,
      year.format(time) === thisYear ? options : { ...options, year: "numeric" },
    ).format(time);
  return {
    timeZone,
    now,
    number: (value) => number.format(value),
    percent: (share) =>
      new Intl.NumberFormat(locale, {
        style: "percent",
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      }).format(share),
    money: (value, currency) =>
      new Intl.NumberFormat(locale, {
        style: "currency",
        currency: currency === "" ? "JPY" : currency,
        // 1,000円 in Japanese, ¥1,000 in English.
        currencyDisplay: language === "ja" ? "name" : "narrowSymbol",
      }).format(value),
    dateTime: (time) => write(time, { ...day, ...(language === "ja" ? weekday : {}), ...minute }),
    date: (time) => write(time, { ...day, ...weekday }),
    stamp: (time) => new Intl.DateTimeFormat(locale, { ...day, year: "numeric", ...minute }).format(time),
    stampDay: (time) => new Intl.DateTimeFormat(locale, { ...day, year: "numeric" }).format(time),
  };
}
