import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gaps } from "../../scaffold/gaps.ts";
import { atEndOfBlock } from "../../scaffold/insert.ts";
import { scaffold } from "../../scaffold/scaffold.ts";

const root = join(__dirname, "..", "..");
const JAPANESE = /[぀-ヿ㐀-鿿]/;

/** A copy of what rules, reports and their checks need. */
let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "scaffold-"));
  const needed = ["src", "docs", "test/detection", "test/reports", "test/fixtures/reports", "test/scaffold"];
  const tools = ["scaffold", "test/esbuild-transform.cjs", "test/plain-summary.cjs", "test/build-once.mjs"];
  const settings = ["package.json", "tsconfig.json", "tsconfig.pure.json", "biome.json", "jest.config.mjs"];
  for (const path of [...needed, ...tools, ...settings, "build.mjs", "pure-rooms.grit"]) {
    cpSync(join(root, path), join(project, path), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(project, "node_modules"), "junction");
});

afterEach(() => rmSync(project, { recursive: true }));

describe.each([
  ["rule", "test/detection/rules"],
  ["report", "test/reports/(kinds|sentences|manual|recognise|personal)"],
])("a scaffolded %s", (kind, tests) => {
  it("compiles, says what is to be written, and passes its checks once that is done", () => {
    const paths = scaffold(project, kind, "late-night");
    expect(tool("typescript/bin/tsc", "-p", "tsconfig.pure.json", "--incremental", "false")).toMatchObject({
      status: 0,
      said: "",
    });
    const open = gaps(project);
    expect(open.length).toBeGreaterThan(10);
    const unwritten = jest(tests, "test/scaffold/written");
    for (const line of open) expect(unwritten.said).toContain(line);
    // Nothing else is wrong with it.
    expect(unwritten.said).toMatch(/^\d+ passed, 1 failed$/m);

    for (const path of new Set(open.map((line) => line.slice(0, line.indexOf(":"))))) fill(path);
    expect(gaps(project)).toEqual([]);
    expect(
      tool("tsx/cli", kind === "rule" ? "docs/generate-rules.ts" : "docs/generate-reports.ts").status,
    ).toBe(0);
    const code = paths.filter((path) => path.endsWith(".ts"));
    const format = tool("@biomejs/biome/bin/biome", "check", "--write", "--vcs-enabled=false", ...code);
    expect(format).toMatchObject({ status: 0 });
    expect(jest(tests, "test/scaffold/written")).toMatchObject({ status: 0 });
    // Three programs in turn, each on a copy that nothing has been kept of.
  }, 240_000);
});

describe("a scaffold", () => {
  it.each([
    ["rule", "bulk-quantity", "src/detection/rules/bulk-quantity.ts exists already"],
    ["rule", "index", "no name"],
    ["rule", "Late", "no name"],
    ["rule", "../late", "no name"],
    ["report", "all-orders", "src/reports/kinds/all-orders.ts exists already"],
    ["toString", "late", "rule or report"],
  ])("makes nothing of %s %s and says why", (kind, name, why) => {
    const listed = readFileSync(join(project, "src/reports/recognise-kind.ts"), "utf8");
    expect(() => scaffold(project, kind, name)).toThrow(why);
    expect(gaps(project)).toEqual([]);
    expect(readFileSync(join(project, "src/reports/recognise-kind.ts"), "utf8")).toBe(listed);
  });

  it("enters lines at the end of a block of the right depth, or says that there is none", () => {
    const text = "a: {\n  b: {\n    one: 1,\n  },\n  c: {\n    two: {\n    },\n  },\n}\n";
    expect(atEndOfBlock(text, "  c: {", "    three: 3,")).toBe(
      "a: {\n  b: {\n    one: 1,\n  },\n  c: {\n    two: {\n    },\n    three: 3,\n  },\n}\n",
    );
    expect(() => atEndOfBlock(text, "  d: {", "")).toThrow("No block begins with: d: {");
  });
});

/** Writes something in place of each gap of a file, other words each time. */
function fill(path: string): void {
  let written = 0;
  const text = readFileSync(join(project, path), "utf8")
    .replace(/^\s*\/\/ ⟦.*⟧\n/gm, "")
    .replace(/⟦([^⟧]*)⟧/g, (_, wanted: string) => {
      written += 1;
      return JAPANESE.test(wanted) ? `セラーセントラルの文${written}。` : `Seller Central ${written}.`;
    });
  writeFileSync(join(project, path), text);
}

function jest(...patterns: readonly string[]) {
  return tool("jest/bin/jest", "--selectProjects", "modules", "--testPathPatterns", ...patterns);
}

/** Runs the program of a package in the copy. */
function tool(program: string, ...parameters: readonly string[]) {
  const path = createRequire(join(root, "package.json")).resolve(program);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...parameters], {
    cwd: project,
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}
