import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { digestOf } from "../../src/inquiries/digest.ts";
import { digestHtml } from "../../src/inquiries/digest-html.ts";
import { launchBrowser } from "../browser.ts";
import { ENDLESS, HOSTILE } from "../hostile/hostile-answers.ts";
import { digestCase, digestGround } from "./digest-given.ts";
import { NOW } from "./given.ts";

const AXE = createRequire(join(process.cwd(), "package.json")).resolve("axe-core/axe.min.js");

const html = ["ja", "en"].map((language) => {
  const digest = digestOf(
    digestGround({
      language: language as "ja" | "en",
      cases: [
        digestCase({ title: HOSTILE, shop: HOSTILE }),
        digestCase({ title: ENDLESS, level: "caution", reason: HOSTILE }),
        digestCase({ level: "watch", due: { kind: "reply-by", day: NOW } }),
        digestCase({ level: "not-judged", suspicion: null, due: { kind: "stock", day: NOW } }),
      ],
      failures: ["Amazon が応答しませんでした。"],
    }),
  );
  if (digest === null) throw new Error("there is something to say");
  return [language, digestHtml(digest)] as const;
});

describe("the morning mail in a mail program", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const looks = html.flatMap(([language, page]) =>
    ([360, 600] as const).flatMap((width) =>
      (["light", "dark"] as const).map((scheme) => [language, width, scheme, page] as const),
    ),
  );

  it.each(looks)("is sound in %s at %d px, %s", async (_language, width, colorScheme, page) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const shown = await context.newPage();
    const asked: string[] = [];
    shown.on("request", (request) => asked.push(request.url()));
    await shown.setContent(page, { waitUntil: "load" });
    expect(asked).toEqual([]);
    expect(await shown.title()).toMatch(/保留注文ガード|HoldGuard/);
    expect(await shown.evaluate(() => "ran" in globalThis)).toBe(false);
    expect(await shown.locator("img, svg, script, style").count()).toBe(0);
    expect(await shown.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await shown.addScriptTag({ path: AXE });
    const faults = await shown.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: readonly { id: string }[] }> };
      };
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(faults).toEqual([]);
    await context.close();
  });
});
