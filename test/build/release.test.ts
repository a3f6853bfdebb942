import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(__dirname, "../..");

/** Notes how it was called and answers as clasp does; fails where FAIL names its command (and project). */
const FAKE_CLASP = `
const { appendFileSync } = require("node:fs");
const [command] = process.argv.slice(2);
const line = process.argv.slice(2).join(" ");
appendFileSync(process.env.CALLS, line + "\\n");
if (process.env.FAIL && line.includes(process.env.FAIL)) {
  console.error("Google says no.");
  process.exit(1);
}
if (command === "show-authorized-user") console.log(JSON.stringify({ loggedIn: !process.env.SIGNED_OUT }));
if (command === "create-version") console.log('{ "versionNumber": 7 }');
if (command === "create-deployment") console.log('{ "deploymentId": "AKfy-1", "versionNumber": 7 }');
`;
const PUSHES = ["push --force --project .clasp.local.json", "push --force --project .clasp.production.json"];
const CHANGELOG =
  "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- One thing.\n\n## [1.2.3] - 2026-01-01\n\n- The first.\n";

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "release-"));
  cpSync(join(root, "release.mjs"), join(project, "release.mjs"));
  write(
    "package.json",
    '{\n  "name": "x",\n  "version": "1.2.3",\n  "scripts": { "test": "node test.mjs" }\n}\n',
  );
  write(
    "package-lock.json",
    '{\n  "version": "1.2.3",\n  "packages": { "": { "version": "1.2.3" }, "y": { "version": "1.2.3" } }\n}\n',
  );
  write("CHANGELOG.md", CHANGELOG);
  write("test.mjs", "");
  write("build.mjs", 'import { writeFileSync } from "node:fs"; writeFileSync("built.txt", "");');
  write(".gitignore", "node_modules\n.clasp.*.json\nbuilt.txt\ncalls.txt\n");
  write("node_modules/@google/clasp/build/src/index.js", FAKE_CLASP);
  write(".clasp.local.json", '{ "scriptId": "dev", "rootDir": "dist" }');
  write(".clasp.production.json", '{ "scriptId": "production", "rootDir": "dist" }');
  git("init", "--quiet", "--initial-branch", "main");
  git("config", "user.name", "Test");
  git("config", "user.email", "test@example.com");
  git("config", "commit.gpgsign", "false");
  commit();
});

afterEach(() => rmSync(project, { recursive: true }));

describe("npm run release", () => {
  it.each([
    ["patch", "1.2.4"],
    ["minor", "1.3.0"],
    ["major", "2.0.0"],
  ])("%s: raises the version, moves the changelog, tags, pushes, and deploys last", (part, version) => {
    const { status, said } = release([part]);
    expect([status, said]).toEqual([0, expect.stringContaining(`Released ${version} as version 7`)]);
    expect(JSON.parse(read("package.json")).version).toBe(version);
    const lock = JSON.parse(read("package-lock.json"));
    expect([lock.version, lock.packages[""].version, lock.packages.y.version]).toEqual([
      version,
      version,
      "1.2.3",
    ]);
    expect(read("CHANGELOG.md")).toMatch(
      new RegExp(
        `^# Changelog\\n\\n## \\[Unreleased\\]\\n\\n## \\[${version}\\] - \\d{4}-\\d\\d-\\d\\d\\n\\n### Added\\n\\n- One thing\\.\\n\\n## \\[1\\.2\\.3\\] - 2026-01-01\\n\\n- The first\\.\\n$`,
      ),
    );
    expect(calls()).toEqual([
      "show-authorized-user --json",
      ...PUSHES,
      `create-version ${version} --project .clasp.production.json --json`,
      `create-deployment --versionNumber 7 --description ${version} --project .clasp.production.json --json`,
    ]);
    expect(git("tag", "--points-at", "HEAD").trim()).toBe(`v${version}`);
    expect(git("status", "--porcelain")).toBe("");
    expect(existsSync(join(project, "built.txt"))).toBe(true);
  });

  it("updates the deployment that the first release made", () => {
    release(["patch"]);
    write("CHANGELOG.md", read("CHANGELOG.md").replace("[Unreleased]\n", "[Unreleased]\n\n- Another.\n"));
    commit();
    expect(release(["patch"]).status).toBe(0);
    expect(calls().at(-1)).toContain("--deploymentId AKfy-1");
  });

  it("with --dry-run checks everything and changes nothing", () => {
    const before = state();
    const { status, said } = release(["minor", "--dry-run"]);
    expect([status, said]).toEqual([0, expect.stringContaining("v1.3.0")]);
    expect(state()).toEqual(before);
    expect(calls()).toEqual(["show-authorized-user --json"]);
  });

  it.each([
    ["what is wanted is not said", () => {}, [], "patch"],
    ["a change is not committed", () => write("test.mjs", "// new"), ["patch"], "not committed"],
    [
      "no project is set up",
      () => rmSync(join(project, ".clasp.production.json")),
      ["patch"],
      "--production",
    ],
    [
      "both projects are the same",
      () => write(".clasp.local.json", '{ "scriptId": "production" }'),
      ["patch"],
      "same Apps Script project",
    ],
    ["the tag is there", () => git("tag", "v1.2.4"), ["patch"], "v1.2.4 exists"],
    [
      "the changelog tells nothing new",
      () => {
        write("CHANGELOG.md", CHANGELOG.replace("- One thing.", ""));
        commit();
      },
      ["patch"],
      "tells nothing",
    ],
    [
      "a test fails",
      () => {
        write("test.mjs", 'console.log("two is not three"); process.exit(1);');
        commit();
      },
      ["patch"],
      "two is not three",
    ],
    [
      "the build fails",
      () => {
        write("build.mjs", 'throw new Error("no such file");');
        commit();
      },
      ["patch"],
      "no such file",
    ],
  ] as const)("stops where %s, says so and leaves all as it was", (_, spoil, parameters, why) => {
    spoil();
    const before = state();
    const { status, said } = release(parameters);
    expect([status, said]).toEqual([1, expect.stringContaining(why)]);
    expect(state()).toEqual(before);
    expect(calls().filter((call) => !call.startsWith("show"))).toEqual([]);
  });

  it.each(["show-authorized-user", ...PUSHES])(
    "takes commit and tag back where clasp fails at %s",
    (call) => {
      const before = state();
      const { status, said } = release(["patch"], call);
      expect([status, said]).toEqual([1, expect.stringContaining("Google says no.")]);
      expect(state()).toEqual(before);
      expect(calls().some((one) => one.startsWith("create"))).toBe(false);
    },
  );

  it("stops where nobody is signed in", () => {
    const before = state();
    const { status, said } = release(["patch"], "", { SIGNED_OUT: "yes" });
    expect([status, said]).toEqual([1, expect.stringContaining("npx clasp login")]);
    expect(state()).toEqual(before);
  });

  it.each([
    ["create-version", "npx clasp create-version 1.2.4"],
    ["create-deployment", "npx clasp create-deployment --versionNumber 7"],
  ])("keeps commit and tag where clasp fails at %s, and says how to go on", (call, how) => {
    const { status, said } = release(["patch"], call);
    expect([status, said]).toEqual([1, expect.stringContaining(how)]);
    expect(git("tag", "--points-at", "HEAD").trim()).toBe("v1.2.4");
    expect(git("status", "--porcelain")).toBe("");
  });
});

/** What a release may change. */
function state() {
  return [
    git("rev-parse", "HEAD"),
    git("tag"),
    git("status", "--porcelain"),
    ...["package.json", "package-lock.json", "CHANGELOG.md"].map(read),
  ];
}

function release(parameters: readonly string[], fail = "", more: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["release.mjs", ...parameters], {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, CALLS: join(project, "calls.txt"), FAIL: fail, ...more },
  });
  return { status, said: stdout + stderr };
}

function calls(): string[] {
  return existsSync(join(project, "calls.txt")) ? read("calls.txt").trim().split("\n") : [];
}

function git(...parameters: string[]): string {
  return execFileSync("git", parameters, { cwd: project, encoding: "utf8" });
}

function commit(): void {
  git("add", "--all");
  git("commit", "--quiet", "--message", "A change");
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(project, name)), { recursive: true });
  writeFileSync(join(project, name), text);
}

function read(name: string): string {
  return readFileSync(join(project, name), "utf8");
}
