import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CHAPTERS } from "../../docs/troubleshooting/chapters.ts";
import { failureKeys, messageAt, TEXTS } from "../../docs/troubleshooting/messages.ts";
import { troubleshootingPage } from "../../docs/troubleshooting/page.ts";
import { LANGUAGES } from "../../src/locales/language.ts";

const root = join(__dirname, "../..");

/** Spoken to whoever uses the terminal, who sees the usage beside it. */
const NOT_FOR_SELLERS = ["cli.ts"];

const explained = CHAPTERS.flatMap(({ entries }) =>
  entries.flatMap(({ messages }) =>
    messages.map((message) => (typeof message === "string" ? message : message[0])),
  ),
);

describe("the guide's page on messages", () => {
  it("explains every message that tells of a failure (docs/troubleshooting/)", () => {
    const missing = failureKeys().filter((key) => !explained.includes(key));
    expect(missing).toEqual([]);
  });

  it("finds the failures of every file of texts", () => {
    const folder = join(root, "src/locales/ja");
    // What code.ts holds, the other files show in their places.
    const files = readdirSync(folder).filter((file) => ![...NOT_FOR_SELLERS, "code.ts"].includes(file));
    const known = new Set<unknown>();
    const collect = (value: unknown): void => {
      known.add(value);
      if (typeof value === "object" && value !== null)
        for (const inner of Object.values(value)) collect(inner);
    };
    collect(TEXTS.ja);
    for (const file of files) {
      const texts = Object.values(require(join(folder, file)) as Record<string, unknown>);
      const said = texts.flatMap((text) =>
        typeof text === "object" && text !== null ? Object.values(text) : [],
      );
      expect({ file, unknown: said.filter((text) => !known.has(text)) }).toEqual({ file, unknown: [] });
    }
    expect(failureKeys()).toContain("addon.failures.busy");
    expect(failureKeys().length).toBeGreaterThan(100);
  });

  it.each(LANGUAGES)("is what was made of the messages, in %s (npm run troubleshooting)", (language) => {
    const page = readFileSync(join(root, `docs/guide/${language}/9-troubleshooting.md`), "utf8");
    expect(page).toBe(troubleshootingPage(language));
  });

  it.each(LANGUAGES)("quotes no message that is cut short, in %s", (language) => {
    expect(troubleshootingPage(language)).not.toMatch(/undefined|NaN|\[object/);
  });

  it("refuses a message that is not there", () => {
    expect(() => messageAt("ja", "addon.failures.nothing")).toThrow("addon.failures.nothing");
  });
});
