/**
 * Builds `dist/`: exactly the three files that make the add-on, whether pushed by clasp or pasted by hand.
 * Code.js holds the server side, sidebar.html the whole sidebar, appsscript.json the permissions.
 */
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse } from "acorn";
import * as esbuild from "esbuild";
import GasPlugin from "gas-webpack-plugin";
import webpack from "webpack";

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, "dist");
const entry = join(root, "src/addon/entry.js");
const sidebar = join(root, "src/sidebar");

/** Licences that allow a copy inside the bundle, as long as their notice travels along (it does, at the end). */
const allowedLicences = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD"];

/**
 * Builds everything, then replaces what is in `dist/`: whoever reads meanwhile sees whole files, old or new.
 * @returns {Promise<Record<string, number>>} each file's size in bytes
 * @throws {Error} with the compilers' messages, or when a bundled package's licence is not allowed
 */
export async function build() {
  const [code, page, manifest] = await Promise.all([
    buildServer(),
    buildSidebar(),
    readFile(join(root, "appsscript.json"), "utf8"),
  ]);
  const files = { "Code.js": code, "sidebar.html": page, "appsscript.json": manifest };
  await replaceDist(files);
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

/**
 * esbuild compiles what the entry uses into one module without dead code; webpack joins it with the entry, and
 * gas-webpack-plugin makes a top-level function of each entry point.
 */
async function buildServer() {
  const directory = await mkdtemp(join(await cacheDirectory(), "server-"));
  try {
    const compiled = join(directory, "app.js");
    const { metafile } = await esbuild.build({
      absWorkingDir: root,
      entryPoints: [join(root, "src/addon/index.ts")],
      outfile: compiled,
      bundle: true,
      metafile: true,
      format: "esm",
      target: "es2019",
      charset: "utf8",
      legalComments: "none",
      // Apps Script loads all of it at every execution, each custom function's included.
      minify: true,
      // Lines that its editor can show.
      lineLimit: 160,
      plugins: [withoutHelp],
      logLevel: "silent",
    });
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
        new webpack.NormalModuleReplacementPlugin(/^\.\/index\.ts$/, compiled),
        new GasPlugin({ include: [entry] }),
      ],
    });
    return (
      (await readFile(join(directory, "Code.js"), "utf8")) + (await licenceNotices(metafile, "/*", "*/"))
    );
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
  return withDigest(page + (await licenceNotices(metafile, "<!--", "-->")));
}

/** Ends the page with its digest: the self-check compares what Google makes of the page with it. */
function withDigest(page) {
  return `${page}<!-- sha-256 ${createHash("sha256").update(page).digest("hex")} -->\n`;
}

/**
 * A comment with the notices of the packages in a bundle, or nothing where there is none.
 * @param {esbuild.Metafile} metafile what esbuild put into the bundle
 * @param {string} open
 * @param {string} close
 */
async function licenceNotices(metafile, open, close) {
  const modules = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const packages = new Set(modules.map(packageDirectory).filter((directory) => directory !== undefined));
  const notices = await Promise.all([...packages].sort().map(licenceNotice));
  if (notices.length === 0) return "";
  return `\n${open}\n${notices.join("\n\n").replaceAll(close, "")}\n${close}\n`;
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

async function replaceDist(files) {
  await mkdir(dist, { recursive: true });
  const cache = await cacheDirectory();
  for (const [name, text] of Object.entries(files)) {
    const fresh = join(cache, `${name}.${process.pid}`);
    await writeFile(fresh, text);
    await rename(fresh, join(dist, name));
  }
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
    const sizes = await build();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${sizesInWords(sizes)} (${seconds} s)`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
