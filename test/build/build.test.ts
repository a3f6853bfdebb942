import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(__dirname, "../..");

/** A small add-on full of what has broken such builds before. */
const sources = {
  "src/addon/entry.js": `
    import * as app from "./index.ts";

    /**
     * 倍にします。
     * @param {A1:A9} range 範囲
     * @customfunction
     */
    global.DOUBLE = (range, factor) => app.double(range, factor);
  `,
  "src/addon/index.ts": `
    export function double(range: number[][], factor?: number) {
      return range.map((row) => row.map((cell) => cell * (factor ?? 2)));
    }
    export function unused() {
      return "not asked for by any entry point";
    }
  `,
  "src/sidebar/main.tsx": `
    import { render } from "preact";
    import "./main.css";
    render(<p>{\`https://example.com/\${location.hash} $& $1 </script>\`}</p>, document.body);
  `,
  "src/sidebar/main.css": "p { &:hover { color: red } }",
  "src/sidebar/sidebar.html": "<html><head><!-- style --></head><body><!-- script --></body></html>",
};

let project: string;

beforeEach(() => {
  mkdirSync(join(root, ".cache"), { recursive: true });
  project = mkdtempSync(join(root, ".cache/build-test-"));
  for (const name of ["build.mjs", "appsscript.json"]) cpSync(join(root, name), join(project, name));
  for (const [name, text] of Object.entries(sources)) write(name, text);
});

afterEach(() => rmSync(project, { recursive: true }));

describe("the build", () => {
  it("makes the three files and clears away what else lies in dist", async () => {
    write("dist/old.js", "");
    await build();
    expect(readdirSync(join(project, "dist")).sort()).toEqual(["Code.js", "appsscript.json", "sidebar.html"]);
  });

  it("keeps an entry point's help and parameters", async () => {
    await build();
    expect(read("dist/Code.js")).toMatch(/\* @customfunction\s*\*\/\s*function DOUBLE\(range, factor\) \{/);
  });

  it("leaves newer syntax and text as Apps Script can read it", async () => {
    await build();
    expect(read("dist/Code.js")).not.toContain("??");
    expect(read("dist/Code.js")).toContain("倍にします。");
  });

  it("inlines script and style untouched by their own contents", async () => {
    await build();
    const page = read("dist/sidebar.html");
    expect(page).toContain("<style>p:hover{color:red}</style>");
    expect(page).toContain("$& $1 <\\/script>");
    expect(page).toContain('"https://example.com/".concat(');
  });

  it("names the part that the sidebar's page has no place for", async () => {
    write("src/sidebar/sidebar.html", "<html><!-- script --></html>");
    await expect(build()).rejects.toThrow("src/sidebar/sidebar.html lacks <!-- style -->");
  });

  it("names file and line of a syntax error", async () => {
    write("src/addon/index.ts", "export function double(\n  range: number[][]]\n) {}");
    await expect(build()).rejects.toThrow("src/addon/index.ts:2:");
  });

  it("refuses a package whose licence does not allow a copy", async () => {
    write(
      "node_modules/bound/package.json",
      '{ "name": "bound", "version": "1.0.0", "license": "GPL-3.0-only" }',
    );
    write("node_modules/bound/index.js", "export const two = () => Math.random();");
    write("src/addon/index.ts", 'import { two } from "bound";\nexport const double = () => two();');
    await expect(build()).rejects.toThrow("bound 1.0.0 cannot be bundled: its licence is GPL-3.0-only");
  });
});

function write(name: string, text: string): void {
  mkdirSync(dirname(join(project, name)), { recursive: true });
  writeFileSync(join(project, name), text);
}

function read(name: string): string {
  return readFileSync(join(project, name), "utf8");
}

function build(): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [join(project, "build.mjs")], (error, _output, errors) => {
      if (error) reject(new Error(errors));
      else resolve();
    });
  });
}
