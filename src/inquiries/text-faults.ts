import { inquiries as en } from "../locales/en/inquiries.ts";
import { inquiries as ja } from "../locales/ja/inquiries.ts";
import type { Bilingual } from "../locales/language.ts";

/**
 * What makes an entry no text of a permitted length, in sentences that name it as `label`.
 *
 * @param maxLength in UTF-16 code units
 */
export function textFaults(entry: unknown, label: Bilingual, maxLength: number): readonly Bilingual[] {
  // A cell that Sheets took for a date, say: its text is not what the seller typed.
  if (typeof entry !== "string") {
    return [{ ja: ja.problems.notText(label.ja), en: en.problems.notText(label.en) }];
  }
  if (entry.length > maxLength) {
    return [{ ja: ja.problems.tooLong(label.ja, maxLength), en: en.problems.tooLong(label.en, maxLength) }];
  }
  return [];
}
