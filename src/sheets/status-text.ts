import type { Messages } from "../locales/messages.ts";
import type { LineState } from "../orders/line-state.ts";

/** Where an order stands, or how it ended, in words. */
export function statusText({ status, end }: LineState, { sheets }: Messages): string {
  const endUnknown = end?.kind === "unknown" && status === "pending";
  return endUnknown ? sheets.endUnknown : sheets.statuses[status];
}
