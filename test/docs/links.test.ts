import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const root = join(__dirname, "../..");

const pages = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "*.md"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => path !== "" && existsSync(join(root, path)));

const read = (path: string) => readFileSync(join(root, path), "utf8");

/** Without what stands in fences and code, where brackets are no links. */
const prose = (path: string) =>
  read(path)
    .replace(/^```[^\n]*\n[\s\S]*?^```/gm, "")
    .replace(/`[^`\n]*`/g, "code");

/** The headings of a page, without what only looks like one inside a fence. */
const headings = (path: string) =>
  [
    ...read(path)
      .replace(/^```[^\n]*\n[\s\S]*?^```/gm, "")
      .matchAll(/^(#{1,6}) (.+)$/gm),
  ].map(([, marks, text]) => ({ level: marks?.length ?? 0, text: text ?? "" }));

/** What GitHub calls a heading in an address. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Mark}\p{Number}\p{Connector_Punctuation} -]/gu, "")
    .replaceAll(" ", "-");

interface Link {
  readonly target: string;
  readonly file: string;
  readonly fragment: string;
}

function linksOf(path: string): Link[] {
  return [...prose(path).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target ?? "")
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file = "", fragment = ""] = decodeURI(target).split("#");
      return { target, file: file === "" ? path : normalize(join(dirname(path), file)), fragment };
    });
}

/** The page that says the same in the other language, of one that has a language. */
function twinOf(path: string): string | undefined {
  if (path.endsWith(".ja.md")) {
    const [plain = "", named = ""] = [".md", ".en.md"].map((ending) => path.replace(/\.ja\.md$/, ending));
    return existsSync(join(root, named)) ? named : plain;
  }
  const other = path.replace(
    /(^|\/)(ja|en)\//,
    (_, before, language) => `${before}${language === "ja" ? "en" : "ja"}/`,
  );
  return other === path ? undefined : other;
}

describe("the pages", () => {
  it("are found", () => {
    expect(pages).toEqual(expect.arrayContaining(["README.md", "README.ja.md", "docs/guide/ja/3-flags.md"]));
  });

  it.each(pages)("%s leads only to what is there", (path) => {
    const dead = linksOf(path).filter(
      ({ file, fragment }) =>
        !existsSync(join(root, file)) ||
        (fragment !== "" &&
          file.endsWith(".md") &&
          !headings(file).some(({ text }) => anchor(text) === fragment)),
    );
    expect(dead).toEqual([]);
  });

  it.each(pages.filter((path) => twinOf(path) !== undefined))("%s has the headings of its twin", (path) => {
    const twin = twinOf(path) ?? "";
    expect(existsSync(join(root, twin)) ? twin : "no twin").toBe(twin);
    expect(headings(path).map(({ level }) => level)).toEqual(headings(twin).map(({ level }) => level));
  });
});
