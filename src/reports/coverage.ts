import { type OrderReportKindId, orderReportKind } from "./recognise-kind.ts";
import type { ListedLines } from "./report-kind.ts";
import type { ReadReport } from "./report-reader.ts";

/**
 * What one report had to list completely: a known order line of this channel and one of these states, bought within
 * the period, that the report does not list has left that state. It does not say where to: a hold that vanished may
 * have been paid or cancelled.
 */
export interface Coverage extends ListedLines {
  readonly kind: OrderReportKindId;
  /** Time of purchase, epoch ms, included. -Infinity: there is no earliest one. */
  readonly from: number;
  /** Time of purchase, epoch ms, excluded. */
  readonly until: number;
}

/**
 * What a report's silence covers; null where it says nothing: a kind that does not list completely (all orders never
 * lose one, new orders list only news, mapped files may be filtered), a file that is not as Amazon wrote it (saved
 * again, pasted, its kind guessed: rows may have been taken out), or one with rejected rows, which may be the missing
 * ones. The pending report is reportedly of seller-fulfilled orders only: it never covers an FBA hold.
 *
 * @param asOf when the report was true, epoch ms: orders bought later are not in it
 */
export function coverageOf(
  report: Pick<ReadReport, "kind" | "asWritten" | "rejected">,
  asOf: number,
): Coverage | null {
  const { lists } = orderReportKind(report.kind);
  if (lists === null || !report.asWritten || report.rejected.length > 0) return null;
  return { ...lists, kind: report.kind, from: Number.NEGATIVE_INFINITY, until: asOf };
}
