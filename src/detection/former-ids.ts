/** Ids that rules once had → today's, so that a seller's settings outlive a rename. */
export const FORMER_RULE_IDS: Readonly<Record<string, string>> = {};

/** Today's id of a rule that may be called by a former one. */
export function currentRuleId(id: string, formerIds = FORMER_RULE_IDS): string {
  return formerIds[id] ?? id;
}
