const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Days from 1899-12-30, where Sheets counts from, to 1970-01-01. */
const EPOCH_SERIAL = 25_569;

/**
 * A time zone's clock. Sheets stores a date as days since 1899-12-30 in the spreadsheet's time zone
 * ("Date and time values", Sheets API guide); Apps Script hands it over as an instant.
 */
export class ZoneClock {
  readonly #format: Intl.DateTimeFormat;
  readonly #offsets = new Map<number, number>();
  #lastQuarter = Number.NaN;
  #lastOffset = 0;

  constructor(readonly timeZone: string) {
    this.#format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  }

  /** Milliseconds that the zone's clock is ahead of UTC at an instant (epoch ms). */
  offsetAt(instant: number): number {
    // Zones change their offset on quarter hours at the finest.
    const quarter = Math.floor(instant / (HOUR / 4));
    if (quarter === this.#lastQuarter) return this.#lastOffset;
    const offset = this.#offsets.get(quarter) ?? this.#measure(quarter);
    this.#lastQuarter = quarter;
    this.#lastOffset = offset;
    return offset;
  }

  #measure(quarter: number): number {
    const start = quarter * (HOUR / 4);
    const parts = Object.fromEntries(
      this.#format.formatToParts(start).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    const offset = Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(start / 1000) * 1000;
    this.#offsets.set(quarter, offset);
    return offset;
  }

  /** The zone's wall clock at an instant, as if it were UTC (epoch ms). */
  wallClock(instant: number): number {
    return instant + this.offsetAt(instant);
  }

  /** The instant at which the zone's clock shows this wall clock (epoch ms as if it were UTC). */
  instantOf(wallClock: number): number {
    const guess = wallClock - this.offsetAt(wallClock);
    return wallClock - this.offsetAt(guess);
  }

  serialOf(instant: number): number {
    return this.wallClock(instant) / DAY + EPOCH_SERIAL;
  }

  instantOfSerial(serial: number): number {
    return this.instantOf(Math.round((serial - EPOCH_SERIAL) * DAY));
  }
}

/** The serial of a wall-clock date; undefined if the calendar has no such day (31 April). */
export function serialOfDate(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.getTime() / DAY + EPOCH_SERIAL;
}

/** The calendar year of a serial. */
export function yearOfSerial(serial: number): number {
  return new Date((serial - EPOCH_SERIAL) * DAY).getUTCFullYear();
}
