import { encodeText } from "./encode-text.ts";
import { allOrdersReport } from "./reports/all-orders.ts";
import { fbaInventoryReport } from "./reports/fba-inventory.ts";
import { openListingsReport } from "./reports/open-listings.ts";
import { pendingOrdersReport } from "./reports/pending-orders.ts";
import { unshippedOrdersReport } from "./reports/unshipped-orders.ts";
import { type Encoding, REPORT_KINDS, type ReportKind } from "./shop-profile.ts";
import type { SyntheticShop } from "./synthetic-shop.ts";
import { DAY, tokyoFileStamp } from "./tokyo-time.ts";

/** The web page hands out all orders of one month at most in a file. */
const DAYS_A_FILE = 31;
const USUAL_DAYS = 30;

/** A report file as the seller downloads it. */
export interface SyntheticReport {
  /** e.g. `pending-orders_2026-05-01T09-00.txt` */
  readonly name: string;
  readonly kind: ReportKind;
  readonly encoding: Encoding;
  readonly bytes: Uint8Array;
  /** When it was made, epoch ms. */
  readonly asOf: number;
}

/**
 * The report files that the seller downloads at `at`.
 * @param choice `kinds`: all when left out. `since`: the all-orders report lists what changed after it (epoch ms), the
 *   last 30 days when left out; a longer time comes in several files, oldest first.
 */
export function reportsAt(
  shop: SyntheticShop,
  at: number,
  choice: { readonly kinds?: readonly ReportKind[]; readonly since?: number } = {},
): SyntheticReport[] {
  if (at < shop.from || at > shop.until) {
    throw new RangeError("the synthetic shop has no reports of a time outside its period");
  }
  const { kinds = REPORT_KINDS, since = at - USUAL_DAYS * DAY } = choice;
  return kinds.flatMap((kind) => {
    const encoding = shop.profile.reports.encodings[kind];
    return texts(shop, kind, at, since).map(
      ({ name, text }): SyntheticReport => ({
        name,
        kind,
        encoding,
        bytes: encodeText(text, encoding),
        asOf: at,
      }),
    );
  });
}

function texts(
  shop: SyntheticShop,
  kind: ReportKind,
  at: number,
  since: number,
): { readonly name: string; readonly text: string }[] {
  const name = `${kind}_${tokyoFileStamp(at)}`;
  switch (kind) {
    case "all-orders": {
      const count = Math.max(1, Math.ceil((at - since) / (DAYS_A_FILE * DAY)));
      return Array.from({ length: count }, (_, index) => {
        const start = since + index * DAYS_A_FILE * DAY;
        const text = allOrdersReport(shop, at, start, Math.min(at, start + DAYS_A_FILE * DAY));
        return { name: count === 1 ? `${name}.txt` : `${name}_${index + 1}.txt`, text };
      });
    }
    case "pending-orders":
      return [{ name: `${name}.txt`, text: pendingOrdersReport(shop, at) }];
    case "unshipped-orders":
      return [{ name: `${name}.txt`, text: unshippedOrdersReport(shop, at) }];
    case "fba-inventory":
      return [{ name: `${name}.txt`, text: fbaInventoryReport(shop, at) }];
    case "open-listings":
      return [{ name: `${name}.txt`, text: openListingsReport(shop, at) }];
  }
}
