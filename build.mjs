/**
 * `node build.mjs [--whole]`
 *
 * Builds `dist/`: exactly the files that make the add-on, whether pushed by clasp or pasted by hand. Code.js is what
 * Google loads at every execution, desk.html and formulas.html hold the parts of the server side that it loads where
 * they are asked for (src/addon/parts), sidebar.html the whole sidebar, appsscript.json the permissions.
 *
 * `--whole` puts the parts into Code.js, for the case that Google refuses to load them.
 */
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { parse } from "acorn";
import * as esbuild from "esbuild";
import GasPlugin from "gas-webpack-plugin";
import webpack from "webpack";

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, "dist");
const entry = join(root, "src/addon/entry.js");
const sidebar = join(root, "src/sidebar");

/** The parts of the server side that are loaded where they are asked for, and the file of what each exports. */
const PARTS = { desk: "src/addon/parts/desk.ts", formulas: "src/addon/parts/formulas.ts" };

/** What Code.js never holds, for it is loaded at every execution: what these do is asked of a part. */
const OF_THE_PARTS = new RegExp(
  [
    "^src/addon/(parts/(desk|formulas)|formulas/judged)\\.ts",
    "^src/detection/(rules/|judge\\.ts|learn-baseline\\.ts)",
    "^src/(inquiries|connectors)/",
    "^src/locales/(messages\\.ts|(ja|en)/(?!code\\.ts))",
    "(^|/)node_modules/",
  ].join("|"),
);

/** Licences that allow a copy inside the bundle, as long as their notice travels along (it does, at the end). */
const allowedLicences = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD"];

/**
 * Builds everything, then replaces what is in `dist/`: whoever reads meanwhile sees whole files, old or new.
 * @param {{ whole?: boolean, to?: string }} [options] `to`: another directory, in which nothing is cleared away
 * @returns {Promise<Record<string, number>>} each file's size in bytes
 * @throws {Error} with the compilers' messages, where Code.js would hold what belongs to a part, or when a bundled
 *   package's licence is not allowed
 */
export async function build({ whole = false, to = dist } = {}) {
  const [server, page, manifest] = await Promise.all([
    whole ? buildWhole() : buildInParts(),
    buildSidebar(),
    readFile(join(root, "appsscript.json"), "utf8"),
  ]);
  const files = { ...server, "sidebar.html": page, "appsscript.json": manifest };
  await replaceFiles(to, files);
  if (to === dist) await clearAway(files);
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.byteLength(text)]));
}

/**
 * @param {Record<string, number>} sizes as `build` returns them
 * @returns {string} one line for whoever runs the build
 */
export function sizesInWords(sizes) {
  const files = Object.entries(sizes).map(([name, bytes]) => `${name} ${(bytes / 1000).toFixed(1)} kB`);
  return `${basename(dist)}/: ${files.join(", ")}`;
}

/** Code.js and the parts, each whole in itself. All bear the digest of all, so that builds are never mixed. */
async function buildInParts() {
  const [code, ...parts] = await Promise.all([
    compile("src/addon/parts/code.ts", { format: "esm" }),
    ...Object.values(PARTS).map((source) => compile(source, { format: "iife", globalName: "part" })),
  ]);
  const strays = Object.keys(code.inputs).filter((file) => OF_THE_PARTS.test(file));
  if (strays.length > 0)
    throw new Error(`Code.js would hold ${strays.join(", ")}: see src/addon/parts/code.ts`);
  const digest = createHash("sha256");
  for (const { script } of [code, ...parts]) digest.update(script);
  const build = digest.digest("hex").slice(0, 16);
  const pages = Object.keys(PARTS).map((name, index) => [
    `${name}.html`,
    partPage(name, build, parts[index]),
  ]);
  return {
    "Code.js": await joinWithEntry({
      ...code,
      script: code.script.replaceAll("HOLDGUARD_BUILD", JSON.stringify(build)),
    }),
    ...Object.fromEntries(pages),
  };
}

async function buildWhole() {
  return {
    "Code.js": await joinWithEntry(await compile("src/addon/parts/code.ts", { format: "esm" }, [whole])),
  };
}

/** Takes the parts themselves in the place of what loads them. */
const whole = {
  name: "whole",
  setup(build) {
    build.onResolve({ filter: /\/parts\.ts$/ }, () => ({ path: join(root, "src/addon/parts/whole.ts") }));
  },
};

/** A part as an HTML file of the project, between the marks that `src/addon/parts/load.ts` looks for. */
function partPage(name, build, { script, notices }) {
  return `<!-- HoldGuard ${name} ${build} --><script>${script}</script><!-- end of ${name} ${build} -->\n${notices("<!--", "-->")}`;
}

/**
 * What a file of the server side and all that it uses compile to, without dead code.
 * @param {string} source
 * @param {esbuild.BuildOptions} form
 * @param {esbuild.Plugin[]} [plugins]
 */
async function compile(source, form, plugins = []) {
  const { metafile, outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [join(root, source)],
    outdir: dist,
    write: false,
    bundle: true,
    metafile: true,
    target: "es2019",
    charset: "utf8",
    legalComments: "none",
    // Apps Script loads all of Code.js at every execution, each custom function's included.
    minify: true,
    // Lines that its editor can show.
    lineLimit: 160,
    plugins: [withoutHelp, ...plugins],
    logLevel: "silent",
    ...form,
  });
  const { inputs } = Object.values(metafile.outputs)[0];
  const used = Object.fromEntries(
    Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  );
  const texts = await licenceTexts(metafile);
  return {
    script: outputFiles[0].text,
    inputs: used,
    notices: (open, close) => licenceNotices(texts, open, close),
  };
}

/** webpack joins what was compiled with the entry, and gas-webpack-plugin makes a top-level function of each entry point. */
async function joinWithEntry({ script, notices }) {
  const directory = await mkdtemp(join(await cacheDirectory(), "server-"));
  try {
    const compiled = join(directory, "app.js");
    await writeFile(compiled, script);
    await runWebpack({
      context: root,
      mode: "production",
      devtool: false,
      target: "es2019",
      // Plain JavaScript and left as it is written: its JSDoc is what Sheets shows as a formula's help.
      entry,
      output: {
        path: directory,
        filename: "Code.js",
        // Without these two, webpack asks for a browser or Node beside plain ES2019.
        chunkFormat: false,
        environment: { globalThis: true },
      },
      // Minifying would drop that JSDoc and rename the parameters.
      optimization: { minimize: false },
      performance: { hints: false },
      plugins: [
        new webpack.NormalModuleReplacementPlugin(/^\.\/parts\/code\.ts$/, compiled),
        new GasPlugin({ include: [entry] }),
      ],
    });
    return (await readFile(join(directory, "Code.js"), "utf8")) + notices("/*", "*/");
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Properties of a rule that explain it to people: the sidebar shows them, and the server never reads them. */
const explaining = ["question", "innocentCauses", "blindSpots", "examples"];
/** The same inside its `explain`, whose other sentences are filled with evidence on the server. */
const explainingInside = ["why", "todo"];

/** Leaves out of the rule files what only the help needs. */
const withoutHelp = {
  name: "without-help",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]detection[\\/]rules[\\/][^\\/]+\.ts$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(await readFile(path, "utf8"), {
        loader: "ts",
        charset: "utf8",
      });
      const properties =
        parse(code, { ecmaVersion: "latest", sourceType: "module" })
          .body.flatMap((statement) => statement.declaration?.declarations ?? statement.declarations ?? [])
          .find(({ id }) => id.name === "rule")?.init.properties ?? [];
      const explain = properties.find(({ key }) => key?.name === "explain")?.value.properties ?? [];
      const cuts = [...cutsOf(properties, explaining), ...cutsOf(explain, explainingInside)];
      cuts.sort((one, other) => other.start - one.start);
      const left = cuts.reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), code);
      return { contents: left, loader: "js" };
    });
  },
};

/** Where the named ones of an object's properties stand, the comma behind them included. */
function cutsOf(properties, names) {
  return properties.flatMap(({ key, start, end }, index) =>
    names.includes(key?.name) ? [{ start, end: properties[index + 1]?.start ?? end }] : [],
  );
}

/** Answers `import "rule-help"` with what the rule files say to people, so that the sidebar need not know the rules. */
const ruleHelp = {
  name: "rule-help",
  setup(build) {
    build.onResolve({ filter: /^rule-help$/ }, ({ path }) => ({ path, namespace: "rule-help" }));
    build.onLoad({ filter: /.*/, namespace: "rule-help" }, async () => {
      const { outputFiles } = await esbuild.build({
        stdin: {
          contents: `
            import { ruleHelp } from "./docs/rule-help.ts";
            import { RULES } from "./src/detection/rules/index.ts";
            const help = (language) => RULES.map((rule) => ruleHelp(rule, language));
            export default { ja: help("ja"), en: help("en") };`,
          resolveDir: root,
          loader: "ts",
        },
        bundle: true,
        write: false,
        format: "esm",
        logLevel: "silent",
      });
      const module = Buffer.from(outputFiles[0].text).toString("base64");
      const { default: help } = await import(`data:text/javascript;base64,${module}`);
      return { contents: JSON.stringify(help), loader: "json" };
    });
  },
};

function runWebpack(configuration) {
  return new Promise((resolve, reject) => {
    const compiler = webpack(configuration);
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
        else resolve();
      });
    });
  });
}

/** Apps Script serves one page, so the script and the style stand inside it. */
async function buildSidebar() {
  const [template, { outputFiles, metafile }] = await Promise.all([
    readFile(join(sidebar, "sidebar.html"), "utf8"),
    esbuild.build({
      absWorkingDir: root,
      entryPoints: [join(sidebar, "main.tsx")],
      outdir: dist,
      write: false,
      bundle: true,
      minify: true,
      metafile: true,
      format: "iife",
      target: ["chrome100", "firefox100", "safari15"],
      charset: "utf8",
      legalComments: "none",
      jsx: "automatic",
      jsxImportSource: "preact",
      // HtmlService takes `//` and `/*` inside a template literal for a comment and cuts the script there.
      supported: { "template-literal": false },
      plugins: [ruleHelp],
      logLevel: "silent",
    }),
  ]);
  const compiled = (ending) => outputFiles.find((file) => file.path.endsWith(ending))?.text.trim() ?? "";
  const parts = new Map([
    ["style", `<style>${compiled(".css")}</style>`],
    ["script", `<script>${compiled(".js")}</script>`],
  ]);
  const page = template.replace(/<!-- (style|script) -->/g, (_marker, part) => {
    const inlined = parts.get(part);
    parts.delete(part);
    return inlined;
  });
  if (parts.size > 0)
    throw new Error(`src/sidebar/sidebar.html lacks <!-- ${[...parts.keys()].join(" --> and <!-- ")} -->`);
  return withDigest(page + licenceNotices(await licenceTexts(metafile), "<!--", "-->"));
}

/** Ends the page with its digest: the self-check compares what Google makes of the page with it. */
function withDigest(page) {
  return `${page}<!-- sha-256 ${createHash("sha256").update(page).digest("hex")} -->\n`;
}

/**
 * The notices of the packages in a bundle.
 * @param {esbuild.Metafile} metafile what esbuild put into the bundle
 */
async function licenceTexts(metafile) {
  const modules = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const packages = new Set(modules.map(packageDirectory).filter((directory) => directory !== undefined));
  return Promise.all([...packages].sort().map(licenceNotice));
}

/** A comment with these notices, or nothing where there are none. */
function licenceNotices(texts, open, close) {
  if (texts.length === 0) return "";
  return `\n${open}\n${texts.join("\n\n").replaceAll(close, "")}\n${close}\n`;
}

/** The directory of the package that a module (a path as in esbuild's metafile) belongs to. */
function packageDirectory(file) {
  const parts = file.split("/");
  const start = parts.lastIndexOf("node_modules") + 1;
  if (start === 0) return undefined;
  const length = parts[start].startsWith("@") ? 2 : 1;
  return join(root, ...parts.slice(0, start + length));
}

async function licenceNotice(directory) {
  const { name, version, license } = JSON.parse(await readFile(join(directory, "package.json"), "utf8"));
  if (!allowedLicences.includes(license)) {
    throw new Error(`${name} ${version} cannot be bundled: its licence is ${license ?? "not stated"}`);
  }
  const file = (await readdir(directory)).find((entryName) => /^licen[cs]e/i.test(entryName));
  if (!file) throw new Error(`${name} ${version} cannot be bundled: it ships no licence text`);
  const text = await readFile(join(directory, file), "utf8");
  return `Includes ${name} ${version}, ${license}\n${text.trim()}`;
}

async function replaceFiles(directory, files) {
  await mkdir(directory, { recursive: true });
  const cache = await cacheDirectory();
  for (const [name, text] of Object.entries(files)) {
    const fresh = join(cache, `${name}.${process.pid}`);
    await writeFile(fresh, text);
    await rename(fresh, join(directory, name));
  }
}

async function clearAway(files) {
  for (const name of await readdir(dist)) {
    if (!(name in files)) await rm(join(dist, name), { recursive: true });
  }
}

async function cacheDirectory() {
  const directory = join(root, ".cache");
  await mkdir(directory, { recursive: true });
  return directory;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = performance.now();
  try {
    const { values } = parseArgs({ options: { whole: { type: "boolean" } } });
    const sizes = await build(values);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${sizesInWords(sizes)} (${seconds} s)`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
