import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { CallName } from "../../src/addon/calls.ts";
import type { FakeAddon } from "./fake-addon.ts";
import { NOW } from "./sidebar-states.ts";

const ADDRESS = "http://sidebar.test/";
const FONTS = join(process.cwd(), "node_modules/@fontsource/noto-sans-jp/files");
const FONT_STYLE = [400, 700]
  .map(
    (weight) =>
      `@font-face{font-family:"Noto Sans JP";font-weight:${weight};src:url(/noto-sans-jp-japanese-${weight}-normal.woff2)}`,
  )
  .join("");

/** A page 300 px wide, as Google's sidebar is, that shows the built sidebar over a fake add-on. */
export async function openSidebar(
  browser: Browser,
  html: string,
  addon: FakeAddon,
  look: { readonly colorScheme?: "light" | "dark"; readonly locale?: string } = {},
): Promise<Page> {
  const { colorScheme = "light", locale = "ja-JP" } = look;
  const context = await browser.newContext({
    viewport: { width: 300, height: 900 },
    colorScheme,
    locale,
    // Google's sandboxed frame does not get the clipboard either.
    permissions: [],
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.clock.setSystemTime(NOW);
  await page.exposeFunction("answerCall", async (name: CallName, json: string) => {
    await addon.gate;
    return JSON.stringify(addon.answer(name, JSON.parse(json)));
  });
  await page.addInitScript(standInForGoogle);
  await page.route(`${ADDRESS}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/") {
      return route.fulfill({
        contentType: "text/html; charset=utf-8",
        body: html.replace("</head>", `<style>${FONT_STYLE}</style></head>`),
      });
    }
    return route.fulfill({ body: readFileSync(join(FONTS, pathname)) });
  });
  await page.goto(ADDRESS);
  await page.evaluate("document.fonts.ready");
  return page;
}

/** Runs in the page: `google.script.run`. A failure without a message is a fault that only Google words. */
function standInForGoogle(): void {
  const words: Record<string, string> = {
    "two-accounts": "PERMISSION_DENIED",
    offline: "NetworkError: Connection failure due to HTTP 0",
    "timed-out": "Exceeded maximum execution time",
    unanswered: "We're sorry, a server error occurred.",
  };
  const answerCall = (
    globalThis as unknown as { answerCall: (name: string, json: string) => Promise<string> }
  ).answerCall;
  const runner = (success: (answer: unknown) => void, failure: (error: Error) => void): unknown =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === "withSuccessHandler") return (handler: typeof success) => runner(handler, failure);
          if (name === "withFailureHandler") return (handler: typeof failure) => runner(success, handler);
          return async (...args: unknown[]) => {
            const answer = JSON.parse(await answerCall(name, JSON.stringify(args)));
            if (!answer.ok && answer.message === undefined) failure(new Error(words[answer.code]));
            else success(answer);
          };
        },
      },
    );
  const ignore = () => {};
  Object.assign(globalThis, { google: { script: { run: runner(ignore, ignore) } } });
}
