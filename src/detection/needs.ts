import { detection as english } from "../locales/en/detection.ts";
import { detection as japanese } from "../locales/ja/detection.ts";
import type { Bilingual } from "../locales/language.ts";
import type { Hold } from "../orders/hold.ts";
import { holdValue } from "./hold-value.ts";
import type { Need } from "./rule.ts";
import type { RuleContext } from "./rule-context.ts";

/** The first piece of evidence that a hold lacks, as the reason for not being judged; null if it has all. */
export function missingEvidence(needs: readonly Need[], hold: Hold, context: RuleContext): Bilingual | null {
  const missing = needs.find((need) => !isMet(need, hold, context));
  return missing === undefined ? null : { ja: japanese.missing[missing], en: english.missing[missing] };
}

function isMet(need: Need, hold: Hold, context: RuleContext): boolean {
  switch (need) {
    case "product":
      return hold.product.key !== "title:";
    case "quantity":
      return hold.quantity > 0;
    case "total":
      return holdValue(hold, context.baseline) !== null;
    case "payment":
      return hold.line.payment !== "unknown";
  }
}
