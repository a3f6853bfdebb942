import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(__dirname, "..", "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

/** Width and height in a PNG's first chunk. */
function sizeOf(path: string): [number, number] {
  const bytes = readFileSync(join(root, path));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** What stands under a heading of the second level. */
function section(page: string, heading: string): string {
  return page.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0]?.trim() ?? "";
}

/** A full-width character counts for two, as the listing's form has it. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0xff ? 2 : 1), 0);
}

describe.each([
  ["ja", "アプリ名", "短い説明", "詳しい説明"],
  ["en", "Application name", "Short description", "Detailed description"],
])("the listing (%s)", (language, name, short, detailed) => {
  const page = read(`docs/marketplace/listing${language === "ja" ? ".ja" : ""}.md`);

  it("keeps to the form's limits", () => {
    for (const [heading, most] of [
      [name, 50],
      [short, 200],
      [detailed, 16_000],
    ] as const) {
      expect([heading, width(section(page, heading)) > 0]).toEqual([heading, true]);
      expect([heading, width(section(page, heading)) <= most]).toEqual([heading, true]);
    }
    expect(section(page, name)).not.toMatch(/google|sheets|\d/i);
  });
});

describe("the pictures", () => {
  it("have the sizes that their names and the Marketplace say", () => {
    for (const size of [16, 32, 48, 96, 120, 128]) {
      expect(sizeOf(`assets/icon-${size}.png`)).toEqual([size, size]);
    }
    expect(sizeOf("assets/banner-220x140.png")).toEqual([220, 140]);
    const shots = readdirSync(join(root, "docs/marketplace/images"));
    expect(shots.length).toBeGreaterThan(2);
    for (const shot of shots) expect(sizeOf(`docs/marketplace/images/${shot}`)).toEqual([1280, 800]);
  });
});

it("the checklist justifies every scope of the manifest, and no other", () => {
  const { oauthScopes } = JSON.parse(read("appsscript.json")) as { oauthScopes: string[] };
  const justified = [...read("docs/marketplace/checklist.md").matchAll(/^\| `([a-z._]+)` \|/gm)];
  expect(justified.map(([, scope]) => scope)).toEqual(
    oauthScopes.map((scope) => scope.replace(/^.*\/auth\//, "")),
  );
});

it.each([
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...readdirSync(join(root, "docs/marketplace"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/marketplace/${name}`),
])("every link of %s within the repository leads somewhere", (path) => {
  const links = [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => link ?? "");
  const dead = links.filter((link) => !existsSync(join(root, dirname(path), link)));
  expect(dead).toEqual([]);
});

it("CONTRIBUTING.md names only commands that there are", () => {
  const { scripts } = JSON.parse(read("package.json"));
  const named = [...read("CONTRIBUTING.md").matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name ?? "");
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
