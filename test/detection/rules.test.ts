import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ruleList } from "../../docs/rule-list.ts";
import { rulePage } from "../../docs/rule-page.ts";
import { exampleContext } from "../../src/detection/example.ts";
import { currentRuleId, FORMER_RULE_IDS } from "../../src/detection/former-ids.ts";
import { outcomeOf } from "../../src/detection/judge.ts";
import type { Rule } from "../../src/detection/rule.ts";
import { RULES } from "../../src/detection/rules/index.ts";
import { defaultDetectionSettings } from "../../src/detection/settings.ts";

const root = join(__dirname, "..", "..");
const folder = join(root, "src", "detection", "rules");
const ids = readdirSync(folder)
  .filter((file) => file !== "index.ts")
  .map((file) => file.replace(/\.ts$/, ""));

const JAPANESE = /[぀-ヿ㐀-鿿]/;
const KANA = /[぀-ヿ]/;
/** A flag is a suspicion: no word may call a buyer bad. */
const ACCUSING = /悪質|犯人|詐欺|malicious|fraudster|culprit|criminal/i;

describe("the list of rules", () => {
  it("is the one that the rule files make (npx tsx docs/generate-rules.ts)", () => {
    expect(readFileSync(join(folder, "index.ts"), "utf8")).toBe(ruleList(ids));
  });

  it("has every rule under its file's name", () => {
    expect(RULES.map((rule) => rule.id).sort()).toEqual([...ids].sort());
  });

  it("is what the manual was made from (npx tsx docs/generate-rules.ts)", () => {
    expect(readFileSync(join(root, "docs", "rules.md"), "utf8")).toBe(rulePage(RULES));
  });
});

describe("former ids", () => {
  it("lead to a rule of today, and no rule of today bears one", () => {
    for (const former of Object.keys(FORMER_RULE_IDS)) {
      expect(ids).not.toContain(former);
      expect(ids).toContain(currentRuleId(former));
    }
  });

  it("are followed, others left alone", () => {
    expect(currentRuleId("too-many", { "too-many": "bulk-quantity" })).toBe("bulk-quantity");
    expect(currentRuleId("bulk-quantity", { "too-many": "bulk-quantity" })).toBe("bulk-quantity");
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (id, rule: Rule) => {
  it("says everything in Japanese and in English, and accuses nobody", () => {
    for (const [where, text] of bilinguals(rule, id)) {
      expect([where, JAPANESE.test(text.ja) && text.ja.trim() === text.ja]).toEqual([where, true]);
      expect([where, text.en !== "" && !JAPANESE.test(text.en)]).toEqual([where, true]);
      expect([where, ACCUSING.test(text.ja + text.en)]).toEqual([where, false]);
    }
    const sentences = [rule.question, rule.explain.why, rule.explain.todo];
    for (const sentence of sentences) {
      expect(sentence.ja).toMatch(KANA);
      expect(sentence.ja).toMatch(/。$/);
      expect(sentence.en).toMatch(/[.?]$/);
    }
    expect(rule.innocentCauses.length).toBeGreaterThan(0);
    expect(rule.blindSpots.length).toBeGreaterThan(0);
  });

  it("has its defaults within their bounds", () => {
    const ranges = [rule.strength, ...Object.values(rule.params)];
    for (const range of ranges) {
      expect(range.min).toBeLessThan(range.max);
      expect(range.default).toBeGreaterThanOrEqual(range.min);
      expect(range.default).toBeLessThanOrEqual(range.max);
    }
    expect(rule.strength.min).toBeGreaterThanOrEqual(0);
    expect(rule.strength.max).toBeLessThan(100);
  });

  it("has all four kinds of examples, each titled once", () => {
    const kinds = new Set(rule.examples.map((example) => example.kind));
    expect([...kinds].sort()).toEqual(["boundary", "hit", "miss", "not-judged"]);
    const titles = rule.examples.map((example) => example.title.ja);
    expect(new Set(titles).size).toBe(titles.length);
    for (const example of rule.examples) {
      if (example.kind !== "boundary") expect(example.expect.outcome).toBe(example.kind);
    }
  });

  it.each(rule.examples.map((example) => [example.title.en, example] as const))(
    "example: %s",
    (_title, example) => {
      const { hold, context } = exampleContext(example.given);
      const params = defaultDetectionSettings().rules[rule.id]?.params ?? {};
      const outcome = outcomeOf(rule, hold, context, params);
      expect(outcome.outcome).toBe(example.expect.outcome);
      if (outcome.outcome === "hit") {
        expect(outcome.share).toBeGreaterThan(0);
        expect(outcome.share).toBeGreaterThanOrEqual(example.expect.minShare ?? 0);
        expect(outcome.share).toBeLessThanOrEqual(example.expect.maxShare ?? 1);
      }
      const text =
        outcome.outcome === "not-judged"
          ? outcome.reason
          : {
              ja: rule.explain.seen.ja(outcome.evidence),
              en: rule.explain.seen.en(outcome.evidence),
            };
      expect(text.ja).toMatch(KANA);
      expect(text.ja).toMatch(/。$/);
      expect(text.en).toMatch(/\.$/);
      expect(text.en).not.toMatch(JAPANESE);
      for (const sentence of [text.ja, text.en]) {
        expect(sentence).not.toMatch(/NaN|Infinity|undefined|null|\d{1,3}\.\d{4,}/);
        expect(sentence).not.toMatch(ACCUSING);
      }
    },
  );
});

/** Every {ja, en} in a rule, with where it stands; the functions of `explain.seen` are tried by the examples. */
function bilinguals(
  value: unknown,
  where: string,
): readonly (readonly [string, { ja: string; en: string }])[] {
  if (typeof value !== "object" || value === null) return [];
  const { ja, en } = value as { ja?: unknown; en?: unknown };
  if (typeof ja === "string" || typeof en === "string") {
    return [[where, { ja: String(ja ?? ""), en: String(en ?? "") }]];
  }
  return Object.entries(value).flatMap(([name, inner]) => bilinguals(inner, `${where}.${name}`));
}
