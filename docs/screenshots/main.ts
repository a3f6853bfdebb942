/**
 * Makes the pictures of the docs from the built add-on in the preview: `npm run screenshots`, or only those whose
 * names are given. A picture that shows the same as before is left as it is.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "../../test/browser.ts";
import { openStage } from "./preview-stage.ts";
import { SHOTS } from "./shots.ts";

/** As the Marketplace wants them. */
const SIZE = { width: 1280, height: 800 };

const root = fileURLToPath(new URL("../..", import.meta.url));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !SHOTS.some((shot) => shot.name === name));
if (unknown.length > 0) {
  throw new Error(
    `There is no shot ${unknown.join(", ")}. There are: ${SHOTS.map(({ name }) => name).join(", ")}`,
  );
}

const browser = await launchBrowser();
const stage = await openStage(root, browser, SIZE);
try {
  for (const { name, folder, steps } of SHOTS) {
    await steps(stage);
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const path = join(root, "docs", folder, `${name}.png`);
    const picture = await stage.still();
    if (existsSync(path) && readFileSync(path).equals(picture)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, picture);
    console.log(`docs/${folder}/${name}.png (${Math.round(picture.length / 1000)} kB)`);
  }
} finally {
  await stage.close();
  await browser.close();
}
