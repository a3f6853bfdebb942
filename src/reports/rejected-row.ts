/** A row that could not be read, with where and why. The sentence for the reason stands in the locales. */
export interface RejectedRow {
  /** 1-based line of the file on which the row begins. */
  readonly line: number;
  /** The header of the offending column; `""` where the whole row is at fault. */
  readonly column: string;
  readonly reason: RejectReason;
  /**
   * The offending cell, shortened, only where its column is one that we keep. For a row of the wrong length, its
   * number of cells and the header's: `28/30`.
   */
  readonly cell: string;
}

export const REJECT_REASONS = [
  "too-few-cells",
  "too-many-cells",
  "missing-order-id",
  "missing-sku",
  "malformed-order-id",
  "unreadable-quantity",
  "unreadable-amount",
  "unreadable-date",
  "unknown-status",
  "undecodable-text",
  "cell-too-long",
  "broken-markup",
  "unreadable-field",
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

const LONGEST_SHOWN = 80;

/** A cell as it is shown beside its reason. */
export function shortenedCell(cell: string): string {
  return cell.length <= LONGEST_SHOWN
    ? cell
    : `${cell.slice(0, LONGEST_SHOWN).replace(/[\ud800-\udbff]$/, "")}…`;
}
