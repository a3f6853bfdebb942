/**
 * Makes the pictures of the docs from the built add-on in the preview: `npm run screenshots`, or only those that are
 * named (`npm run screenshots -- guide/images/ja/contact`). A picture that shows the same as before is left as it is.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Language } from "../../src/locales/language.ts";
import { launchBrowser } from "../../test/browser.ts";
import { openStage } from "./preview-stage.ts";
import type { Shot } from "./shot.ts";
import { STORIES } from "./shots.ts";

/** As the Marketplace wants them. */
const SIZE = { width: 1280, height: 800 };

const root = fileURLToPath(new URL("../..", import.meta.url));
const wanted = process.argv.slice(2);
const idOf = ({ folder, name }: Shot) => `${folder}/${name}`;
const ids = STORIES.flatMap(({ shots }) => shots.map(idOf));
const isWanted = (shot: Shot) =>
  wanted.length === 0 || wanted.includes(shot.name) || wanted.includes(idOf(shot));
const unknown = wanted.filter((name) => !ids.some((id) => id === name || id.endsWith(`/${name}`)));
if (unknown.length > 0)
  throw new Error(`There is no shot ${unknown.join(", ")}. There are: ${ids.join(", ")}`);

const browser = await launchBrowser();
try {
  for (const { language, shots } of STORIES) if (shots.some(isWanted)) await tell(language, shots);
} finally {
  await browser.close();
}

async function tell(language: Language, shots: readonly Shot[]): Promise<void> {
  const stage = await openStage(root, browser, SIZE, language);
  try {
    for (const shot of shots) {
      await shot.steps(stage);
      if (isWanted(shot)) keep(shot, await stage.still(shot.sidebarHeight));
    }
  } finally {
    await stage.close();
  }
}

function keep(shot: Shot, picture: Buffer): void {
  const file = `docs/${idOf(shot)}.png`;
  const path = join(root, file);
  if (existsSync(path) && readFileSync(path).equals(picture)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, picture);
  console.log(`${file} (${Math.round(picture.length / 1000)} kB)`);
}
