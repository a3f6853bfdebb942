/** How the shop has fared so far, from a picture: nothing is judged again, so it costs next to nothing. */
import { lineLookup } from "../inquiries/line-lookup.ts";
import { type Overview, overviewOf } from "../inquiries/overview/overview.ts";
import type { Hold } from "../orders/hold.ts";
import { OrdersSheet } from "./orders-sheet.ts";
import { inquiriesIn, type Picture } from "./picture.ts";

export function overviewIn(picture: Picture): Overview {
  const { holds, lives, at, civil } = picture;
  return overviewOf({
    holds,
    isFlagged: flaggedIn(picture),
    inquiries: inquiriesIn(picture),
    daysRecovered: (inquiry) => lives.recoveredBy(inquiry).days,
    knownSince: knownSince(picture),
    at,
    civil,
  });
}

/**
 * Whether a hold was flagged: it is or was part of an inquiry (also of one that was deleted since), or is judged at
 * caution or above now.
 */
function flaggedIn(picture: Picture): (hold: Hold) => boolean {
  const { desk, standing, verdicts } = picture;
  const inquired = lineLookup(
    inquiriesIn(picture).flatMap(({ lines, product: { shop } }) => lines.map((line) => ({ ...line, shop }))),
    (line) => line,
  );
  const stood = new Set(
    desk.orders.book.lines.filter((_line, index) => OrdersSheet.inquiryOf(standing[index]) !== ""),
  );
  const judged = new Set(
    verdicts.filter(({ level }) => level === "danger" || level === "caution").map(({ hold }) => hold.line),
  );
  return ({ line }) => stood.has(line) || judged.has(line) || inquired(line.shop, line) !== undefined;
}

/** The first report; where orders were archived, their last moment: what was held until then may not be in the book. */
function knownSince({ desk, archivedUntil }: Picture): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { sightings } of desk.orders.book.lines) {
    for (const { firstAt } of sightings) first = Math.min(first, firstAt);
  }
  if (!Number.isFinite(first)) return Number.NaN;
  return Number.isNaN(archivedUntil) ? first : Math.max(first, archivedUntil);
}
