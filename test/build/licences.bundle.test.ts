import { join } from "node:path";
import { build } from "esbuild";
import { built } from "./built.ts";

const root = join(__dirname, "../..");
const allowed = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD"];

describe("packages inside the bundle", () => {
  it.each([
    ["Code.js", "src/addon/parts/code.ts"],
    ["desk.html", "src/addon/parts/desk.ts"],
    ["formulas.html", "src/addon/parts/formulas.ts"],
    ["sidebar.html", "src/sidebar/main.tsx"],
  ] as const)("of %s have licences that allow it, and their notices come along", async (name, source) => {
    const notices = [...built(name).matchAll(/^Includes (\S+) \S+, (\S+)$/gm)];
    expect(notices.map(([, packageName]) => packageName).sort()).toEqual(await packagesBehind(source));
    for (const [, packageName, licence] of notices) {
      expect(allowed).toContain(licence);
      expect(built(name)).toMatch(new RegExp(`Includes ${packageName}[^]+?Copyright`));
    }
  });
});

/** The packages that a compiler finds behind a source file. */
async function packagesBehind(source: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    outdir: "out",
    write: false,
    metafile: true,
    bundle: true,
    jsx: "automatic",
    jsxImportSource: "preact",
    external: ["rule-help"],
  });
  const modules = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const names = modules.flatMap((module) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module)?.[1] ?? []);
  return [...new Set(names)].sort();
}
