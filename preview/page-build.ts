import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { fontFaces } from "./font-faces.ts";

/** The built page, ready to be served. */
export interface PageBuild {
  readonly index: string;
  /** The script that stands in for `google.script` inside a sidebar or dialog. */
  readonly frameScript: string;
  /** The fonts of a sidebar or dialog. */
  readonly frameStyle: string;
  /** By file name: `main.js`, `main.css` and the fonts. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

const FRAME_SCRIPT = "frame.js";
const FRAME_STYLE = "frame.css";
const UNFINISHED = "unfinished-";
const INDEX = "index.html";

/** Builds the page, or takes it from the cache where its sources and packages are the same as before. */
export async function buildPage(root: string): Promise<PageBuild> {
  const cache = join(root, ".cache", "preview");
  const built = join(cache, fingerprint(root));
  if (!existsSync(built)) {
    mkdirSync(cache, { recursive: true });
    const unfinished = mkdtempSync(join(cache, UNFINISHED));
    await bundle(root, unfinished);
    moveIntoPlace(unfinished, built);
    removeOlder(cache, built);
  }
  return load(built);
}

function removeOlder(cache: string, built: string): void {
  for (const name of readdirSync(cache)) {
    const other = join(cache, name);
    if (other !== built && !name.startsWith(UNFINISHED)) rmSync(other, { recursive: true, force: true });
  }
}

async function bundle(root: string, directory: string): Promise<void> {
  const page = join(root, "preview", "page");
  const common = {
    bundle: true,
    minify: true,
    legalComments: "none",
    logLevel: "warning",
    outdir: directory,
    loader: { ".woff2": "file" },
    assetNames: "[name]-[hash]",
    publicPath: "/assets/",
    plugins: [fontFaces],
  } satisfies BuildOptions;
  await Promise.all([
    build({
      ...common,
      entryPoints: [join(page, "main.tsx")],
      format: "esm",
      target: "es2022",
      jsx: "automatic",
      jsxImportSource: "preact",
      define: { "process.env.NODE_ENV": '"production"' },
    }),
    build({
      ...common,
      entryPoints: [join(page, "frame", "frame.ts")],
      format: "iife",
      target: "es2020",
    }),
  ]);
  cpSync(join(page, INDEX), join(directory, INDEX));
}

/** A second process may have built the same meanwhile: then its build stands and ours goes. */
function moveIntoPlace(unfinished: string, built: string): void {
  try {
    renameSync(unfinished, built);
  } catch (error) {
    if (!existsSync(built)) throw error;
    rmSync(unfinished, { recursive: true });
  }
}

function load(directory: string): PageBuild {
  const inlined = [INDEX, FRAME_SCRIPT, FRAME_STYLE];
  const names = readdirSync(directory).filter((name) => !inlined.includes(name));
  return {
    index: readFileSync(join(directory, INDEX), "utf8"),
    frameScript: readFileSync(join(directory, FRAME_SCRIPT), "utf8"),
    frameStyle: readFileSync(join(directory, FRAME_STYLE), "utf8"),
    assets: new Map(names.map((name) => [name, readFileSync(join(directory, name))])),
  };
}

function fingerprint(root: string): string {
  const preview = join(root, "preview");
  const sources = readdirSync(join(preview, "page"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .concat(
      join(preview, "page-build.ts"),
      join(preview, "font-faces.ts"),
      join(preview, "protocol.ts"),
      join(preview, "host", "authorization-url.ts"),
      join(root, "package-lock.json"),
    )
    .sort();
  const hash = createHash("sha256");
  for (const source of sources) hash.update(source.slice(root.length)).update(readFileSync(source));
  return hash.digest("hex").slice(0, 16);
}
