/** Settings and previews as the add-on answers them. */
import type {
  PreviewHold,
  PreviewHolds,
  SettingField,
  SettingsPreview,
  SettingsView,
} from "../../src/addon/calls.ts";
import { PRESET_IDS, presetChanges } from "../../src/inquiries/presets.ts";
import { NOW } from "./sidebar-states.ts";

const DAY = 86_400_000;

function number(
  id: string,
  label: string,
  [fallback, min, max]: readonly [number, number, number],
  unit: string,
  more: Partial<SettingField> = {},
): SettingField {
  return {
    kind: "number",
    id,
    label,
    help: "この値を超えると、次の段階として扱います。迷ったら既定のままで構いません。",
    entry: "",
    problem: "",
    default: fallback,
    min,
    max,
    unit,
    inForce: fallback,
    faults: {
      "not-a-number": `「${label}」は${min}〜${max}${unit}の数値で入力してください。`,
      "out-of-bounds": `「${label}」に入れられるのは${min}〜${max}${unit}です。`,
    },
    ...more,
  } as SettingField;
}

export const SETTINGS: SettingsView = {
  presets: PRESET_IDS.map((id) => ({ id, changes: presetChanges(id) })),
  descending: {
    ids: ["level.danger", "level.caution", "level.watch"],
    fault: "疑い度の区切りは、「危険」がいちばん高く、「注意」「様子見」の順に低くなるようにしてください。",
  },
  groups: [
    {
      id: "level",
      isRule: false,
      name: "疑い度の区切り",
      help: "疑い度が何点から「危険」「注意」「様子見」になるかを決めます。",
      fields: [
        number("level.danger", "「危険」とする疑い度", [70, 2, 100], "点"),
        number("level.caution", "「注意」とする疑い度", [40, 1, 99], "点"),
        number("level.watch", "「様子見」とする疑い度", [15, 0, 98], "点"),
      ],
    },
    {
      id: "hold",
      isRule: false,
      name: "保留の見方",
      help: "",
      fields: [number("hold.paymentTermDays", "支払期限", [6, 1, 30], "日", { entry: "10", inForce: 10 })],
    },
    {
      id: "inquiry",
      isRule: false,
      name: "問い合わせをおすすめする目安",
      help: "「注意」以上の注文があり、次のどれかに届いた商品だけを、問い合わせにおすすめします。",
      fields: [
        number("inquiry.minUnits", "問い合わせの目安：保留中の数量", [3, 1, 10_000], "個"),
        number("inquiry.minYen", "問い合わせの目安：保留中の金額", [30_000, 1, 100_000_000], "円"),
        number("inquiry.minStockShare", "問い合わせの目安：拘束率（在庫に占める割合）", [50, 1, 100], "%"),
        number("inquiry.minStockShareUnits", "在庫の割合を使い始める数量", [2, 1, 10_000], "個"),
      ],
    },
    {
      id: "bulk-quantity",
      isRule: true,
      name: "まとめ買い",
      help: "",
      fields: [
        {
          kind: "switch",
          id: "rule.bulk-quantity.enabled",
          label: "使う",
          help: "オフにすると、このルールは疑い度の計算に使われません。",
          entry: "",
          problem: "",
          default: true,
          inForce: true,
        },
        number("rule.bulk-quantity.strength", "強さ", [60, 5, 95], "%"),
      ],
    },
  ],
};

/** The settings with one of them changed. */
export function settingsWith(id: string, change: Partial<SettingField>): SettingsView {
  return {
    ...SETTINGS,
    groups: SETTINGS.groups.map((group) => ({
      ...group,
      fields: group.fields.map((field) =>
        field.id === id ? ({ ...field, ...change } as SettingField) : field,
      ),
    })),
  };
}

const NONE: PreviewHolds = { count: 0, endings: { unpaid: 0, paid: 0, open: 0, unknown: 0 }, listed: [] };

const HOLD: PreviewHold = {
  product: "超合金 変形ロボット 25周年記念限定カラー フィギュア(二次出荷分)",
  orderId: "250-1234567-1234567",
  shop: "",
  units: 4,
  heldSince: NOW - 20 * DAY,
  before: { level: "watch", levelLabel: "様子見", suspicion: 38 },
  after: { level: "caution", levelLabel: "注意", suspicion: 38 },
  ending: "unpaid",
};

/** A preview with gains and losses. */
export const PREVIEW: SettingsPreview = {
  tried: [
    { id: "level.caution", label: "「注意」とする疑い度", unit: "点", before: 40, after: 35 },
    {
      id: "inquiry.minYen",
      label: "問い合わせの目安：保留中の金額",
      unit: "円",
      before: 30_000,
      after: 15_000,
    },
    { id: "rule.watched-product.enabled", label: "注目商品：使う", unit: "", before: true, after: false },
  ],
  history: {
    from: NOW - 60 * DAY,
    to: NOW,
    looks: 58,
    holds: 412,
    learned: true,
    flaggedBefore: 31,
    flaggedAfter: 42,
    more: {
      count: 12,
      endings: { unpaid: 7, paid: 4, open: 1, unknown: 0 },
      listed: [
        HOLD,
        {
          ...HOLD,
          product: "粘土 12色セット",
          orderId: "250-7654321-7654321",
          units: null,
          before: { level: "watch", levelLabel: "様子見", suspicion: 31 },
          after: { level: "caution", levelLabel: "注意", suspicion: 44 },
          ending: "paid",
        },
      ],
    },
    less: {
      count: 1,
      endings: { unpaid: 0, paid: 0, open: 0, unknown: 1 },
      listed: [
        {
          ...HOLD,
          orderId: "250-4444444-4444444",
          before: { level: "caution", levelLabel: "注意", suspicion: 42 },
          after: { level: "not-judged", levelLabel: "判定不能", suspicion: null },
          ending: "unknown",
        },
      ],
    },
  },
  now: {
    held: 23,
    flaggedBefore: 2,
    flaggedAfter: 3,
    more: { count: 1, endings: { ...NONE.endings, open: 1 }, listed: [{ ...HOLD, ending: "open" }] },
    less: NONE,
    casesBefore: 1,
    casesAfter: 2,
    moreCases: {
      count: 1,
      listed: [{ product: "木製レール 54点セット", shop: "", orders: 2, units: 4 }],
    },
    lessCases: { count: 0, listed: [] },
  },
};

/** The same change in a spreadsheet without orders. */
export const NO_HISTORY: SettingsPreview = { tried: PREVIEW.tried, history: null, now: null };
