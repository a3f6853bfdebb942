/** Draws the icons in all sizes and the banner of the Marketplace from their sources: `npm run icons`. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "../test/browser.ts";

const SIZES = [16, 32, 48, 96, 120, 128];
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  const source = readFileSync(here("icon.svg")).toString("base64");
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin: 0"><img src="data:image/svg+xml;base64,${source}" width="${size}" style="display: block">`,
    );
    await page.locator("img").evaluate((image: HTMLImageElement) => image.decode());
    await page.screenshot({ path: here(`icon-${size}.png`), omitBackground: true });
  }
  await page.setViewportSize({ width: 220, height: 140 });
  await page.goto(new URL("banner.html", import.meta.url).href);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: here("banner-220x140.png") });
} finally {
  await browser.close();
}
