import { execFileSync } from "node:child_process";
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import { type Browser, chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const INSTALLED: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  linux: [
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/opt/google/chrome/chrome",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

const PROGRAM = "chromium";
const FONTS = "fonts-of-tests.conf";

/**
 * Starts a headless browser: the one that CHROME_PATH names, else an installed Chrome, else the Chromium that
 * comes with npm (Linux on x64 only). The caller closes it.
 * @throws when CHROME_PATH names no file, or when there is no browser for this platform
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = installedBrowser();
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: FLAGS });
  const home = await unpackedChromium();
  return chromium.launch({
    executablePath: join(home, PROGRAM),
    args: FLAGS,
    env: { ...process.env, FONTCONFIG_FILE: join(home, FONTS), LD_LIBRARY_PATH: join(home, "lib") },
  });
}

function installedBrowser(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named === undefined || named === "") return INSTALLED[process.platform]?.find(existsSync);
  if (!existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
  return named;
}

/** The directory of the Chromium from npm, unpacked once. */
async function unpackedChromium(): Promise<string> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No Chrome was found. Install one, or set CHROME_PATH to the browser's program file.");
  }
  const main = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const packed = join(dirname(main), "..", "..");
  const { version } = JSON.parse(readFileSync(join(packed, "package.json"), "utf8"));
  const home = fileURLToPath(new URL(`../.cache/chromium-${version}`, import.meta.url));
  if (existsSync(home)) return home;
  const unfinished = `${home}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  await unbrotli(join(packed, "bin", "chromium.br"), join(unfinished, PROGRAM));
  chmodSync(join(unfinished, PROGRAM), 0o755);
  // The libraries that a bare Linux lacks, and a font.
  for (const archive of ["al2023.tar", "fonts.tar"]) {
    await unbrotli(join(packed, "bin", `${archive}.br`), join(unfinished, archive));
    execFileSync("tar", ["-xf", archive], { cwd: unfinished });
  }
  writeFileSync(join(unfinished, FONTS), fontConfiguration(home));
  try {
    renameSync(unfinished, home);
  } catch (error) {
    // Another process may have been faster: then its copy stands.
    if (!existsSync(home)) throw error;
    rmSync(unfinished, { recursive: true });
  }
  return home;
}

function unbrotli(from: string, to: string): Promise<void> {
  return pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}

/** On a machine without any font Chromium draws no text at all, not even in web fonts. */
function fontConfiguration(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/font-cache</cachedir>
</fontconfig>
`;
}
