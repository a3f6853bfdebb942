import { textOf } from "./cell.ts";
import { ARCHIVE_TAB, ARCHIVE_TEXTS } from "./tabs/archive-columns.ts";
import type { Workbook } from "./workbook.ts";

/** The order ids in the archive. Read only, for custom functions. */
export function archivedOrderIds(workbook: Workbook): ReadonlySet<string> {
  const table = workbook.peek(ARCHIVE_TAB, ARCHIVE_TEXTS, ["orderId"]);
  return new Set((table?.read(["orderId"]) ?? []).map(({ orderId }) => textOf(orderId)));
}
