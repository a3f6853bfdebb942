export const ATTACK_KINDS = [
  "whole-stock",
  "split-accounts",
  "drip",
  "several-products",
  "wrong-card",
  "repeat-after-release",
  "mixed-with-paid",
  "knows-thresholds",
] as const;
export type AttackKind = (typeof ATTACK_KINDS)[number];
