import type { Language } from "../locales/language.ts";

/**
 * An order number to be read out on the phone: a pause at each hyphen, and no run of more than four characters,
 * the shorter runs first. `249-1234567-1234567` → `249、123 4567、123 4567`.
 */
export function spokenOrderId(orderId: string, language: Language): string {
  return orderId
    .split("-")
    .map((part) => runs(part).join(" "))
    .join(language === "ja" ? "、" : ", ");
}

function runs(part: string): readonly string[] {
  const count = Math.ceil(part.length / 4);
  return Array.from({ length: count }, (_, run) =>
    part.slice(Math.floor((run * part.length) / count), Math.floor(((run + 1) * part.length) / count)),
  );
}
