import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");
const scriptId = "1_not-a-real-project_0123456789012345678901234567890123456";

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "setup-"));
  for (const name of ["setup.mjs", ".clasp.json"]) cpSync(join(root, name), join(directory, name));
});

afterEach(() => rmSync(directory, { recursive: true }));

describe("npm run setup", () => {
  it.each([scriptId, `https://script.google.com/home/projects/${scriptId}/edit`])(
    "notes the id in %s",
    (given) => {
      expect(setup(given).status).toBe(0);
      expect(JSON.parse(readFileSync(join(directory, ".clasp.local.json"), "utf8"))).toEqual({
        scriptId,
        rootDir: "dist",
      });
    },
  );

  it.each([
    "",
    "abc",
    "https://docs.google.com/spreadsheets/d/1aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/edit",
  ])("refuses %p and says where the id stands, in Japanese and English", (given) => {
    const { status, stderr } = setup(given);
    expect(status).toBe(1);
    expect(stderr).toContain("プロジェクトの設定");
    expect(stderr).toContain("Project Settings");
    expect(existsSync(join(directory, ".clasp.local.json"))).toBe(false);
  });

  it("without an id fails until one is noted, so that nothing is pushed nowhere", () => {
    expect(setup().status).toBe(1);
    setup(scriptId);
    expect(setup().status).toBe(0);
  });

  it("notes the project of releases in a file of its own", () => {
    expect(setup(scriptId, "--production").status).toBe(0);
    expect(JSON.parse(readFileSync(join(directory, ".clasp.production.json"), "utf8")).scriptId).toBe(
      scriptId,
    );
    expect(existsSync(join(directory, ".clasp.local.json"))).toBe(false);
    expect(setup().status).toBe(1);
  });

  it("leaves the committed .clasp.json without an id, and keeps its own file out of git", () => {
    setup(scriptId);
    expect(JSON.parse(readFileSync(join(directory, ".clasp.json"), "utf8")).scriptId).toBe("");
    const ignored = readFileSync(join(root, ".gitignore"), "utf8").split("\n");
    expect(ignored).toEqual(expect.arrayContaining([".clasp.local.json", ".clasp.production.json"]));
  });
});

function setup(...parameters: string[]) {
  return spawnSync(process.execPath, ["setup.mjs", ...parameters], { cwd: directory, encoding: "utf8" });
}
