import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(__dirname, "../..");

/** A small add-on full of what has broken such builds before. */
const sources = {
  "src/addon/entry.js": `
    import * as app from "./parts/code.ts";

    /**
     * 倍にします。
     * @param {A1:A9} range 範囲
     * @customfunction
     */
    global.DOUBLE = (range, factor) => app.double(range, factor);
  `,
  "src/addon/parts/code.ts": `
    import { parts } from "./parts.ts";
    declare const HOLDGUARD_BUILD: string;
    export function double(range: number[][], factor?: number) {
      return range.map((row) => row.map((cell) => cell * (factor ?? parts.desk().usual) + HOLDGUARD_BUILD));
    }
    export function unused() {
      return "not asked for by any entry point";
    }
  `,
  "src/addon/parts/parts.ts": "export const parts = { desk: () => ({ usual: 2 }) };",
  "src/addon/parts/whole.ts": "export const parts = { desk: () => ({ usual: 3 }) };",
  "src/addon/parts/desk.ts": "export const usual = '</script>'.length ?? 0;",
  "src/addon/parts/formulas.ts": "export const none = 0;",
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
  it("makes the files and clears away what else lies in dist", async () => {
    write("dist/old.js", "");
    await build();
    expect(readdirSync(join(project, "dist")).sort()).toEqual([
      "Code.js",
      "appsscript.json",
      "desk.html",
      "formulas.html",
      "sidebar.html",
    ]);
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
    write("src/addon/parts/code.ts", "export function double(\n  range: number[][]]\n) {}");
    await expect(build()).rejects.toThrow("src/addon/parts/code.ts:2:");
  });

  it("refuses a package whose licence does not allow a copy", async () => {
    write(
      "node_modules/bound/package.json",
      '{ "name": "bound", "version": "1.0.0", "license": "GPL-3.0-only" }',
    );
    write("node_modules/bound/index.js", "export const two = () => Math.random();");
    write("src/addon/parts/code.ts", 'import { two } from "bound";\nexport const double = () => two();');
    await expect(build()).rejects.toThrow("bound 1.0.0 cannot be bundled: its licence is GPL-3.0-only");
  });
});

describe("the parts", () => {
  it("stand between marks that name the build, which Code.js knows", async () => {
    await build();
    const [, id] = /^<!-- HoldGuard desk (\w{16}) --><script>/.exec(read("dist/desk.html")) ?? [];
    expect(read("dist/desk.html")).toMatch(new RegExp(`</script><!-- end of desk ${id} -->\\s*$`));
    expect(read("dist/formulas.html")).toContain(`<!-- HoldGuard formulas ${id} -->`);
    expect(read("dist/Code.js")).toContain(`"${id}"`);
  });

  it.each(["code", "desk", "formulas"])("are of another build when %s changes", async (part) => {
    await build();
    const before = read("dist/formulas.html").slice(0, 60);
    write(`src/addon/parts/${part}.ts`, "export const double = () => 'changed', usual = 5;");
    await build();
    expect(read("dist/formulas.html").slice(0, 60)).not.toBe(before);
  });

  it("hold no end of a script inside themselves", async () => {
    await build();
    expect(read("dist/desk.html").match(/<\/script>/g)).toHaveLength(1);
  });

  it("are kept out of Code.js, and the file that strayed is named", async () => {
    write("src/inquiries/inquiry.ts", "export const inquiry = () => Math.random();");
    write(
      "src/addon/parts/code.ts",
      'import { inquiry } from "../../inquiries/inquiry.ts";\nexport const double = () => inquiry();',
    );
    await expect(build()).rejects.toThrow("Code.js would hold src/inquiries/inquiry.ts");
  });

  it("are all in Code.js where it is built whole", async () => {
    await build("--whole");
    expect(readdirSync(join(project, "dist")).sort()).toEqual(["Code.js", "appsscript.json", "sidebar.html"]);
    expect(read("dist/Code.js")).toMatch(/usual:\s*3/);
  });
});

function write(name: string, text: string): void {
  mkdirSync(dirname(join(project, name)), { recursive: true });
  writeFileSync(join(project, name), text);
}

function read(name: string): string {
  return readFileSync(join(project, name), "utf8");
}

function build(...options: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [join(project, "build.mjs"), ...options], (error, _output, errors) => {
      if (error) reject(new Error(errors));
      else resolve();
    });
  });
}
