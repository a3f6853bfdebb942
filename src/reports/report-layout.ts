import type { FieldColumns } from "./field-columns.ts";
import type { OrderReportKind } from "./report-kind.ts";

/** What the header of one order report says of its rows. */
export interface ReportLayout {
  readonly kind: OrderReportKind;
  /** As they stand in the file. */
  readonly headers: readonly string[];
  /** Where the kind's fields stand among the headers. */
  readonly columns: FieldColumns;
}
