import fc from "fast-check";
import { presetChanges } from "../../src/inquiries/presets.ts";
import {
  blockingFaults,
  changesIn,
  draftOf,
  editedInTab,
  faultsIn,
  presetOf,
  typedValue,
  withPreset,
} from "../../src/sidebar/settings-draft.ts";
import { SETTINGS, settingsWith } from "./settings-states.ts";

const draft = draftOf(SETTINGS);
const presetIn = (of: typeof draft) =>
  presetOf(SETTINGS, (field) => typedValue(field, of[field.id] ?? ""))?.id ?? null;
const preset = (id: string) => {
  const found = SETTINGS.presets.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe("the draft of settings", () => {
  it("changes nothing as it stands", () => {
    expect(changesIn(SETTINGS, draft)).toEqual({});
    expect(faultsIn(SETTINGS, draft)).toEqual({});
    expect(presetIn(draft)).toBe("standard");
  });

  it.each([
    ["level.caution", "４５", { "level.caution": 45 }],
    ["level.caution", " 40 ", {}],
    ["level.caution", "", {}],
    ["inquiry.minYen", "50,000", { "inquiry.minYen": 50_000 }],
    ["rule.bulk-quantity.enabled", "off", { "rule.bulk-quantity.enabled": false }],
    ["hold.paymentTermDays", "", { "hold.paymentTermDays": null }],
  ])("takes %s = %p as %p", (id, text, changes) => {
    expect(changesIn(SETTINGS, { ...draft, [id]: text })).toEqual(changes);
  });

  it.each([
    ["たくさん", "「注意」とする疑い度」は1〜99点の数値で入力してください。"],
    ["400", "「注意」とする疑い度」に入れられるのは1〜99点です。"],
  ])("says of %p what the tab would, and keeps it from being tried out", (text, sentence) => {
    const wrong = { ...draft, "level.caution": text };
    expect(faultsIn(SETTINGS, wrong)["level.caution"]).toContain(sentence);
    expect(blockingFaults(SETTINGS, wrong)).toEqual(["level.caution"]);
    expect(changesIn(SETTINGS, wrong)).toEqual({});
  });

  it("minds the order of the levels, whichever of them was typed", () => {
    const wrong = { ...draft, "level.watch": "80" };
    expect(Object.keys(faultsIn(SETTINGS, wrong))).toEqual(["level.danger"]);
    expect(blockingFaults(SETTINGS, wrong)).toEqual(["level.danger"]);
  });

  it("shows a wrong entry of the tab, which keeps nothing else from being changed; clearing it is a change", () => {
    const view = settingsWith("level.caution", { entry: "abc", problem: "読めません" });
    const standing = draftOf(view);
    expect(faultsIn(view, standing)).toEqual({ "level.caution": "読めません" });
    expect(blockingFaults(view, standing)).toEqual([]);
    expect(changesIn(view, { ...standing, "level.caution": "" })).toEqual({ "level.caution": null });
  });

  it("a preset puts in its own settings and leaves all others", () => {
    const typed = { ...draft, "rule.bulk-quantity.strength": "33" };
    for (const { id } of SETTINGS.presets) {
      const next = withPreset(typed, preset(id));
      expect(presetIn(next)).toBe(id);
      expect(next["rule.bulk-quantity.strength"]).toBe("33");
      const changed = Object.keys(changesIn(SETTINGS, next)).filter(
        (one) => one !== "rule.bulk-quantity.strength",
      );
      for (const one of changed) expect(Object.keys(presetChanges(preset(id).id))).toContain(one);
    }
    expect(presetIn({ ...draft, "level.caution": "41" })).toBeNull();
  });

  it("knows what was edited in the tab since the last refresh", () => {
    expect(editedInTab(SETTINGS)).toEqual([]);
    const view = settingsWith("level.caution", { entry: "55" });
    expect(editedInTab(view).map(({ id }) => id)).toEqual(["level.caution"]);
  });

  it("never sends what the tab would refuse, whatever is typed", () => {
    const ids = SETTINGS.groups.flatMap(({ fields }) => fields.map(({ id }) => id));
    const typing = fc.dictionary(fc.constantFrom(...ids), fc.oneof(fc.string(), fc.integer().map(String)));
    fc.assert(
      fc.property(typing, (typed) => {
        const changes = changesIn(SETTINGS, { ...draft, ...typed });
        for (const field of SETTINGS.groups.flatMap(({ fields }) => fields)) {
          const value = changes[field.id];
          if (field.kind !== "number" || typeof value !== "number") continue;
          expect(value >= field.min && value <= field.max).toBe(true);
        }
      }),
    );
  });
});
