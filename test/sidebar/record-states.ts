import type { FlagReport, RecordCounts, RecordEntry } from "../../src/addon/calls.ts";
import { NOW } from "./sidebar-states.ts";

const DAY = 86_400_000;

const NOTHING: RecordCounts = { ended: 0, cameTrue: 0, precision: null, unpaid: 0, recall: null };

function entry(rule: string, name: string): RecordEntry {
  return { rule, name, flagged: 0, firstSight: NOTHING, ever: NOTHING, leadDays: null };
}

/** Nothing has ended yet that was seen pending. */
export const NO_RECORD: FlagReport = {
  period: null,
  holds: 0,
  ended: 0,
  unpaid: 0,
  overall: entry("", "全体（「注意」以上）"),
  rules: [],
  learning: {
    rules: [],
    outcomes: 0,
    unpaid: 0,
    calibrated: false,
    needed: { outcomes: 100, ofEither: 10 },
  },
};

const EVER: RecordCounts = {
  ended: 12,
  cameTrue: 10,
  precision: { share: 10 / 12, low: 0.552, high: 0.953 },
  unpaid: 13,
  recall: { share: 10 / 13, low: 0.497, high: 0.918 },
};

/** Some months of a small shop. */
export const SOME_RECORD: FlagReport = {
  period: { from: NOW - 170 * DAY, to: NOW - DAY, looks: 164 },
  holds: 131,
  ended: 124,
  unpaid: 13,
  overall: {
    rule: "",
    name: "全体（「注意」以上）",
    flagged: 14,
    ever: EVER,
    firstSight: {
      ended: 8,
      cameTrue: 7,
      precision: { share: 7 / 8, low: 0.529, high: 0.978 },
      unpaid: 13,
      recall: { share: 7 / 13, low: 0.291, high: 0.768 },
    },
    leadDays: 5.2,
  },
  rules: [
    { ...entry("bulk-quantity", "まとめ買い"), flagged: 9, ever: EVER, firstSight: EVER, leadDays: 5.4 },
    {
      ...entry("reorder-after-cancel", "キャンセル直後の再注文"),
      flagged: 3,
      ever: { ended: 3, cameTrue: 3, precision: null, unpaid: 13, recall: EVER.recall },
      leadDays: 4.9,
    },
    entry("same-product-several-shops", "複数店舗での同時拘束"),
    entry("stalled-card", "カード払いの停滞"),
  ],
  learning: {
    rules: [
      {
        rule: "bulk-quantity",
        name: "まとめ買い",
        set: 60,
        learned: 66.3,
        hits: 7.6,
        unpaid: 6.4,
        inForce: null,
      },
      {
        rule: "reorder-after-cancel",
        name: "キャンセル直後の再注文",
        set: 55,
        learned: 58.1,
        hits: 1.4,
        unpaid: 1.4,
        inForce: null,
      },
    ],
    outcomes: 124,
    unpaid: 13,
    calibrated: true,
    needed: { outcomes: 100, ofEither: 10 },
  },
};
