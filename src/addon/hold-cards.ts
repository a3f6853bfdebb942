/** A verdict in the shapes that cross to the sidebar. */

import { RULES } from "../detection/rules/index.ts";
import { countedInstead, shownPoints } from "../detection/shown-points.ts";
import type { Verdict } from "../detection/verdict.ts";
import { expectedRelease } from "../inquiries/dates.ts";
import type { Language } from "../locales/language.ts";
import { messagesFor } from "../locales/messages.ts";
import type { OrderLine } from "../orders/order-line.ts";
import { nameOfProduct } from "../orders/product-name.ts";
import type { Picture } from "../sheets/picture.ts";
import { exemptionText, staleDays, unjudgedText } from "../sheets/verdict-cells.ts";
import type { CardFinding, CardImpact, ExplainedHold, HeldOrder, SuspicionSum } from "./calls.ts";

export function heldOrder(verdict: Verdict, picture: Picture): HeldOrder {
  const { hold } = verdict;
  const language = picture.workbook.spoken;
  const { levels } = messagesFor(language).detection;
  return {
    line: lineName(hold.line),
    shop: picture.desk.shops.nameOf(hold.line.shop),
    orderId: hold.line.orderId,
    product: nameOfProduct(hold.product),
    level: verdict.level,
    levelLabel: levels[verdict.level],
    suspicion: shownScore(verdict.suspicion),
    unjudged: unjudgedText(verdict, language),
    exemption: exemptionText(verdict, language, picture.civil),
    units: knownOrNull(hold.quantity),
    heldSince: hold.heldSince,
    staleDays: staleDays(verdict.dataAge, picture.settings.detection.staleHours),
  };
}

export function explainedHold(verdict: Verdict, picture: Picture): ExplainedHold {
  const { hold, impact } = verdict;
  return {
    ...heldOrder(verdict, picture),
    sku: hold.product.sku,
    asin: hold.product.asin,
    sum: suspicionSum(verdict, picture.workbook.spoken),
    impact: cardImpact(verdict),
    value: knownOrNull(Math.round(impact.value)),
    valueEstimated: Number.isNaN(hold.total) && !Number.isNaN(impact.value),
    currency: hold.line.currency || "JPY",
    expectedRelease: expectedRelease(hold.heldSince, picture.settings.detection.paymentTermDays),
    lastSeenAt: hold.lastSeenAt,
  };
}

export function suspicionSum(verdict: Verdict, language: Language): SuspicionSum {
  const points = shownPoints(verdict);
  return {
    base: points === null ? null : points.base,
    findings: verdict.findings.flatMap((finding): CardFinding[] => {
      const rule = ruleOf(finding.rule);
      if (rule === undefined) return [];
      const instead = countedInstead(finding, verdict);
      return [
        {
          rule: rule.id,
          name: rule.name[language],
          outcome: finding.outcome,
          text: finding.text[language],
          probability: Math.round(finding.probability * 100),
          points: points?.byRule.get(rule.id) ?? 0,
          behind: instead === null ? "" : (ruleOf(instead.rule)?.name[language] ?? ""),
        },
      ];
    }),
  };
}

export function cardImpact({ impact, suspicion, attention }: Verdict): CardImpact {
  return {
    stockPercent: knownOrNull(Math.round(impact.stockShare * 100)),
    daysToRelease: Math.ceil(impact.daysToRelease),
    attention: suspicion === null ? null : Math.floor(attention),
  };
}

/** A name that no other order line has. */
export function lineName({ shop, orderId, itemId, sku, ordinal }: OrderLine): string {
  return [shop, orderId, itemId, sku, ordinal].join("\n");
}

export function knownOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

/** Rounded down, so that a score never looks as if it had reached the next level. */
export function shownScore(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.floor(value);
}

function ruleOf(id: string) {
  return RULES.find((rule) => rule.id === id);
}
