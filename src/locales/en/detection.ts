import { isolated } from "../isolated.ts";
import type { detection as japanese } from "../ja/detection.ts";
import { code } from "./code.ts";

const rough = (value: number) => Number(value.toPrecision(2)).toLocaleString("en-US");

export const detection: typeof japanese = {
  levels: code.levels,
  levelMarks: code.levelMarks,
  outcomes: {
    hit: "Applies",
    miss: "Does not apply",
    "not-judged": "Not judged",
  },
  families: {
    quantity: "Quantity",
    value: "Value",
    supply: "Stock held",
    payment: "Payment method",
    persistence: "Time pending",
    burst: "Burst of orders",
    repetition: "Repetition",
    exposure: "Exposure",
  },
  maturities: {
    experimental: "experimental",
    stable: "stable",
  },
  units: {
    units: "units",
    orders: "orders",
    products: "products",
    hours: "hours",
    days: "days",
    JPY: "JPY",
    "%": "%",
    times: "times",
    occasions: "times",
    score: "points",
  },
  missing: {
    product: "Not judged: the reports do not tell which product was ordered.",
    quantity: "Not judged: the reports do not give the quantity.",
    total: "Not judged: the reports give no amount, and this product has no earlier sale to go by.",
    payment: "Not judged: the reports do not give the payment method.",
  },
  unjudged: {
    "multi-channel": "Not judged: this order was taken outside Amazon (multi-channel fulfilment).",
    "no-evidence": "Not judged: there is too little information to go by.",
  },
  setAside: (reason) =>
    reason === ""
      ? "Set aside by an exemption of yours."
      : `Set aside by an exemption of yours (${isolated(reason)}).`,
  disclaimer:
    "Suspicion estimates how likely the order is to end unpaid. It says nothing certain about what the buyer intends.",
  base: "Chance of staying unpaid that every pending order has",
  duration: (hours) => {
    const [value, unit] = hours < 48 ? [String(Math.round(hours)), "hour"] : [(hours / 24).toFixed(1), "day"];
    const text = value.replace(".0", "");
    return `${text} ${unit}${text === "1" ? "" : "s"}`;
  },
  onceInDays: (days) => {
    if (days >= 7300) return "is very rare (less than once in 20 years)";
    const often = days < 730 ? `${rough(days)} days` : `${Math.round(days / 365)} years`;
    return `happens about once in ${often}`;
  },
  onceInOrders: (orders) =>
    orders >= 100_000
      ? "are very rare (less than once in 100,000 orders)"
      : `come about once in ${rough(orders)} orders`,
  money: (amount, currency) =>
    currency === "JPY" || currency === "" ? `¥${amount}` : `${amount} ${currency}`,
  settings: {
    "level.danger": {
      label: "Suspicion for “danger”",
      help: "From this score on a hold is shown as danger. Keep it above “caution”.",
    },
    "level.caution": {
      label: "Suspicion for “caution”",
      help: "From this score on a hold is shown as caution and may be proposed for an inquiry.",
    },
    "level.watch": {
      label: "Suspicion for “watch”",
      help: "From this score on a hold is shown as watch; below it an order is normal.",
    },
    "hold.paymentTermDays": {
      label: "Payment term",
      help: "Days until Amazon cancels an unpaid order by itself. Convenience-store payment usually has 6.",
    },
    "hold.staleHours": {
      label: "Data counts as old after",
      help: "An order last seen longer ago than this is marked “data N days old”.",
    },
  },
  strength: "strength",
  ruleEnabled: (rule) => ({
    label: `${rule}: in use`,
    help: "Switched off, this rule does not count towards suspicion.",
  }),
  ruleStrength: (rule) => ({
    label: `${rule}: strength`,
    help: "How likely a hold is to end unpaid when this rule alone applies in full.",
  }),
  ruleParameter: (rule, parameter) => `${rule}: ${parameter}`,
  learning: {
    "learning.use": {
      label: "Use the learned strengths",
      help: "While this is on, rules have the strengths of the column Learned (a rule whose cell is blank keeps its own). “How good the flags were” in the sidebar learns them and switches. Off, verdicts are as they were before.",
    },
    "learning.slope": {
      label: "Learned correction: slope",
      help: "Fits the whole suspicion to how this shop's holds ended. The column Learned counts; blank means no correction.",
    },
    "learning.intercept": {
      label: "Learned correction: intercept",
      help: "Goes with the slope. Without either there is no correction.",
    },
  },
  problems: {
    "learned-out-of-bounds": (label: string, min: number, max: number) =>
      `The learned value of “${label}” is a number of ${min}–${max}.`,
    "not-a-learning-switch": (label: string) => `“${label}” is on (TRUE) or off (FALSE).`,
    "not-a-number": (label, min, max, unit) => `“${label}” takes a number from ${min} to ${max} ${unit}.`,
    "out-of-bounds": (label, min, max, unit) => `“${label}” may be ${min} to ${max} ${unit}.`,
    "not-a-switch": (label) => `“${label}” is either on (TRUE) or off (FALSE).`,
    "levels-out-of-order": "Suspicion for danger must be above caution, and caution above watch.",
  },
  usedInstead: {
    number: (fallback, unit) => ` The default of ${fallback} ${unit} is used for now.`,
    switch: " It counts as on for now.",
    learningSwitch: " It counts as off for now.",
    learned: " It is left out of the verdicts for now.",
    levels: (danger, caution, watch) => ` The defaults (${danger}, ${caution}, ${watch}) are used for now.`,
  },
  ofRule: { enabled: "In use", strength: "Strength" },
};
