import type { NewExemption } from "../addon/calls.ts";
import { dateTimeFieldOf } from "./date-time-field.ts";

/** What an exemption can be made for from a card: its product, or one of its orders. */
export type Subject = Pick<NewExemption, "target" | "id">;

export const COVERS = ["bulk", "sale", "everything"] as const;
export type Covers = NewExemption["covers"];

/** The form's fields as they were filled in. */
export interface ExemptionDraft {
  readonly subject: Subject;
  readonly covers: Covers;
  readonly reason: string;
  /** Value of a day field, `""` for none. */
  readonly until: string;
}

/** Until when an exemption is suggested to last, in days from today; null: no end. A snooze outlasts a payment term. */
const SUGGESTED_DAYS: Readonly<Record<Covers, number | null>> = { bulk: null, sale: 30, everything: 7 };

const DAY = 86_400_000;

/** The product by its SKU, or by its ASIN where no report has named one, then the orders. */
export function subjectsOf(
  { sku, asin }: { readonly sku: string; readonly asin: string },
  orderIds: readonly string[],
): readonly Subject[] {
  const product: readonly Subject[] =
    sku !== "" ? [{ target: "sku", id: sku }] : asin !== "" ? [{ target: "asin", id: asin }] : [];
  return [...product, ...orderIds.map((id) => ({ target: "order" as const, id }))];
}

/** The day field of the day (`2026-08-26`) on which a moment (epoch ms) falls in a time zone. */
export function dayFieldOf(time: number, timeZone: string): string {
  return dateTimeFieldOf(time, timeZone).slice(0, 10);
}

/** @param today a day field */
export function suggestedUntil(covers: Covers, today: string): string {
  const days = SUGGESTED_DAYS[covers];
  return days === null ? "" : new Date(Date.parse(today) + days * DAY).toISOString().slice(0, 10);
}

/** What the draft comes to; null where its last day has passed. */
export function exemptionOf(draft: ExemptionDraft, shop: string, today: string): NewExemption | null {
  // Days written like this are in their order as texts, too.
  if (draft.until !== "" && draft.until < today) return null;
  return {
    ...draft.subject,
    shop,
    covers: draft.covers,
    reason: draft.reason.trim(),
    until: draft.until === "" ? null : draft.until,
  };
}
