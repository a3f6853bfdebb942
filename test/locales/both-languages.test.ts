import { readdirSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../src/detection/rules/index.ts";
import { reportFiles as reportFilesEn } from "../../src/locales/en/report-files.ts";
import { sidebar as sidebarEn } from "../../src/locales/en/sidebar.ts";
import { reportFiles as reportFilesJa } from "../../src/locales/ja/report-files.ts";
import { sidebar as sidebarJa } from "../../src/locales/ja/sidebar.ts";
import { messagesFor } from "../../src/locales/messages.ts";

const LOCALES = join(process.cwd(), "src/locales");

/** Everything that is said, by language. */
const SAID = {
  ja: { ...messagesFor("ja"), sidebar: sidebarJa, reportFiles: reportFilesJa },
  en: { ...messagesFor("en"), sidebar: sidebarEn, reportFiles: reportFilesEn },
};

type Said = string | ((...values: unknown[]) => unknown);

/** Every sentence with the path to it. */
function sentences(texts: unknown, path = ""): readonly (readonly [string, Said])[] {
  if (typeof texts === "string" || typeof texts === "function") return [[path, texts as Said]];
  if (typeof texts !== "object" || texts === null) return [];
  return Object.entries(texts).flatMap(([key, one]) =>
    sentences(one, Array.isArray(texts) ? `${path}[]` : `${path}.${key}`),
  );
}

const BY_PATH = {
  ja: new Map(sentences(SAID.ja)),
  en: new Map(sentences(SAID.en)),
};

/** Which of the values given to a sentence it mentions; null where it does not take numbers. */
function mentioned(say: (...values: unknown[]) => unknown): readonly number[] | null {
  const values = Array.from({ length: Math.max(say.length, 1) }, (_, index) => 3011 + 101 * index);
  try {
    const words = JSON.stringify(say(...values)) ?? "";
    return values.flatMap((value, index) =>
      words.includes(String(value)) || words.includes(value.toLocaleString("en")) ? [index] : [],
    );
  } catch {
    return null;
  }
}

/** A sentence in letters, filled in with numbers where it takes some; `""` where it takes something else. */
function letters(said: Said): string {
  if (typeof said === "string") return said;
  try {
    return JSON.stringify(said(...Array.from({ length: Math.max(said.length, 1) }, () => 3))) ?? "";
  } catch {
    return "";
  }
}

const JAPANESE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;

/** What is Japanese in English too: the cell that formulas name, and the name of the language itself. */
const THE_SAME = /最終更新|日本語|言語/g;

/** Words of Seller Central, of Google and of the tabs stand in quotes or brackets. */
const QUOTED = /「[^」]*」|『[^』]*』|“[^”]*”|\([^()]*\)|（[^（）]*）/g;

describe("the two languages", () => {
  it("have the same files, but for what only the command line says", () => {
    const files = (language: string) => readdirSync(join(LOCALES, language));
    expect(files("ja").filter((file) => file !== "cli.ts")).toEqual(files("en"));
  });

  it("say the same things", () => {
    expect([...BY_PATH.en.keys()].sort()).toEqual([...BY_PATH.ja.keys()].sort());
  });

  it("fill the same values into them", () => {
    const different = [...BY_PATH.ja].flatMap(([path, japanese]) => {
      const english = BY_PATH.en.get(path);
      if (typeof japanese !== typeof english) return [[path, typeof japanese, typeof english]];
      if (typeof japanese === "string" || typeof english !== "function") return [];
      const [one, other] = [mentioned(japanese), mentioned(english)];
      return JSON.stringify(one) === JSON.stringify(other) ? [] : [[path, one, other]];
    });
    expect(different).toEqual([]);
  });

  it("leave nothing blank in one that is not in the other", () => {
    const blank = (language: "ja" | "en") =>
      [...BY_PATH[language]].flatMap(([path, said]) => (said === "" ? [path] : []));
    expect([...blank("en")].sort()).toEqual([...blank("ja")].sort());
  });

  it("keep Japanese out of the English, but for words that are quoted", () => {
    const found = [...BY_PATH.en].flatMap(([path, said]) => {
      const words = letters(said).replace(QUOTED, "").replace(THE_SAME, "");
      return JAPANESE.test(words) ? [`${path}: ${words.slice(0, 120)}`] : [];
    });
    expect(found).toEqual([]);
  });

  it("are both spoken by every rule", () => {
    for (const rule of RULES) {
      expect([rule.id, JAPANESE.test(rule.name.ja), JAPANESE.test(rule.name.en)]).toEqual([
        rule.id,
        true,
        false,
      ]);
      for (const setting of Object.values(rule.params)) expect(setting.label.en).not.toMatch(JAPANESE);
    }
  });
});
