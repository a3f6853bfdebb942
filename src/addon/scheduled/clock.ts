import { civilTimeOf, timeZoneOf } from "../../sheets/civil-time.ts";
import type { Clock } from "./schedule.ts";

/** The clock of the spreadsheet's time zone. */
export function clockOf(zone: string): Clock {
  const { dayOf } = civilTimeOf(zone);
  const { instantOf } = timeZoneOf(zone);
  return {
    dayOf,
    hourOf: ({ year, month, day }, hour) => instantOf(year, month, day, hour, 0, 0),
  };
}
