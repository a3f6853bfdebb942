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
