import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

describe("the browser of the tests", () => {
  it("decodes CP932 with the characters that plain Shift_JIS lacks", async () => {
    const page = await browser.newPage();
    const text = await page.evaluate(() =>
      new TextDecoder("shift_jis", { fatal: true }).decode(
        new Uint8Array([0x87, 0x40, 0x83, 0x5c, 0x81, 0x60, 0xfb, 0xfc]),
      ),
    );
    expect(text).toBe("①ソ～髙");
    await page.close();
  });

  it("draws Japanese with the font that the preview brings", async () => {
    const font = readFileSync(
      require.resolve("@fontsource/noto-sans-jp/files/noto-sans-jp-118-400-normal.woff2"),
    ).toString("base64");
    const page = await browser.newPage();
    const ink = await page.evaluate(async (data) => {
      const face = new FontFace("Brought", `url(data:font/woff2;base64,${data})`);
      document.fonts.add(await face.load());
      const canvas = document.createElement("canvas");
      const context = canvas.getContext("2d");
      if (context === null) return 0;
      context.font = "100px Brought";
      context.fillText("日", 10, 110);
      const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
      return pixels.filter((value, index) => index % 4 === 3 && value > 0).length;
    }, font);
    expect(ink).toBeGreaterThan(500);
    await page.close();
  });
});
