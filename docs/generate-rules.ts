/**
 * Writes what is derived from the rule files: first the list of rules, then, loading that list, so that a new rule is
 * in it, the manual. Run after adding a rule: `npx tsx docs/generate-rules.ts`.
 */
import { readdirSync, writeFileSync } from "node:fs";
import { ruleList } from "./rule-list.ts";
import { rulePage } from "./rule-page.ts";

const rules = new URL("../src/detection/rules/", import.meta.url);
const ids = readdirSync(rules)
  .filter((file) => file !== "index.ts")
  .map((file) => file.replace(/\.ts$/, ""));
writeFileSync(new URL("index.ts", rules), ruleList(ids));
const { RULES } = await import(new URL("index.ts", rules).href);
writeFileSync(new URL("rules.md", import.meta.url), rulePage(RULES));
