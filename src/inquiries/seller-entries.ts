/** The cells of the inquiry log that the seller fills in, as texts that can be compared and remembered. */
export const SELLER_FIELDS = [
  "state",
  "contactedAt",
  "replyBy",
  "by",
  "caseNumber",
  "agent",
  "reason",
  "snoozeUntil",
] as const;
export type SellerField = (typeof SELLER_FIELDS)[number];

/** Days stand as `YYYY-MM-DD`, all else word for word (cut to `ENTRY_LENGTH`); `""` is blank. */
export type SellerEntries = Readonly<Record<SellerField, string>>;

/** Characters of an entry that the history keeps. */
const ENTRY_LENGTH = 80;

export const NOTHING_ENTERED: SellerEntries = {
  state: "",
  contactedAt: "",
  replyBy: "",
  by: "",
  caseNumber: "",
  agent: "",
  reason: "",
  snoozeUntil: "",
};

/** An entry on one line and not too long, as it is remembered. */
export function shortEntry(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > ENTRY_LENGTH ? `${line.slice(0, ENTRY_LENGTH - 1)}…` : line;
}
