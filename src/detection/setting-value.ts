/** What the entry of a setting means, in a cell as in the sidebar. */

export type Allowed =
  | { readonly kind: "number"; readonly min: number; readonly max: number }
  | { readonly kind: "switch" };

export type EntryFault = "not-a-number" | "out-of-bounds" | "not-a-switch";

/** An entry read: its value, null for the default where it is blank, or what is wrong with it. */
export type EntryRead = { readonly value: number | boolean | null } | { readonly fault: EntryFault };

export function readEntry(allowed: Allowed, entry: unknown): EntryRead {
  if (isBlankEntry(entry)) return { value: null };
  if (allowed.kind === "switch") {
    const value = booleanFrom(entry);
    return value === null ? { fault: "not-a-switch" } : { value };
  }
  const value = numberFrom(entry);
  if (value === null) return { fault: "not-a-number" };
  return value >= allowed.min && value <= allowed.max ? { value } : { fault: "out-of-bounds" };
}

/** Whether a cell leaves a setting as it is by default. */
export function isBlankEntry(entry: unknown): boolean {
  return entry === undefined || entry === null || (typeof entry === "string" && entry.trim() === "");
}

/** What a cell holds → a finite number; null where it is none. Full-width digits and thousands commas are fine. */
export function numberFrom(entry: unknown): number | null {
  if (typeof entry === "number") return Number.isFinite(entry) ? entry : null;
  if (typeof entry !== "string") return null;
  const text = entry.normalize("NFKC").replace(/[,\s]/g, "");
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** What a cell holds → on or off; null where it is neither. */
export function booleanFrom(entry: unknown): boolean | null {
  if (typeof entry === "boolean") return entry;
  if (typeof entry !== "string" && typeof entry !== "number") return null;
  const text = String(entry).normalize("NFKC").trim().toLowerCase();
  if (["true", "1", "on", "yes", "はい", "オン", "使う"].includes(text)) return true;
  if (["false", "0", "off", "no", "いいえ", "オフ", "使わない"].includes(text)) return false;
  return null;
}
