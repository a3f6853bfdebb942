import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => read(join("src", path)));
const source = files.join("\n");

/** Keys of what is kept with the user; the schedule is noted beside them, with the document. */
const userKeys = files
  .filter((text) => text.includes("getUserProperties"))
  .flatMap((text) => [...text.matchAll(/"(holdguard\.\w+)/g)].map(([, key]) => key ?? ""))
  .filter((key) => key !== "holdguard.schedule");

/** The columns of a page's tables, row by row. */
function rowsOf(page: string): string[][] {
  return page
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.split("|").slice(1, -1));
}

describe.each(["PRIVACY.md", "PRIVACY.ja.md"])("%s", (path) => {
  const page = read(path);

  it("names every host that the add-on can reach by itself", () => {
    const hosts = [...source.matchAll(/"https:\/\/([a-z0-9.-]+)/g)].map(([, host]) => host ?? "");
    expect(hosts.length).toBeGreaterThan(3);
    for (const host of hosts.filter((one) => !one.endsWith("googleapis.com"))) {
      const [, endpoint] = /^sellingpartnerapi(-\w+)\./.exec(host) ?? [];
      expect(page).toContain(endpoint ?? host);
    }
  });

  it("names everything that is kept with the user", () => {
    expect(userKeys.length).toBeGreaterThan(4);
    for (const key of userKeys) expect(page).toContain(`\`${key}`);
  });

  it("names every permission of the manifest", () => {
    const { oauthScopes } = JSON.parse(read("appsscript.json")) as { oauthScopes: string[] };
    for (const scope of oauthScopes) expect(page).toContain(`\`${scope.replace(/^.*\/auth\//, "")}\``);
  });
});

it.each(["PRIVACY", "SECURITY"])("%s says in Japanese what it says in English, row by row", (name) => {
  const shapes = [read(`${name}.md`), read(`${name}.ja.md`)].map((page) =>
    rowsOf(page).map((row) => [row.length, row[0]?.match(/`[^`]+`/g)?.join()]),
  );
  expect(shapes[0]).toEqual(shapes[1]);
});
