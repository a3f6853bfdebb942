/**
 * `npm run bench:browser -- [--megabytes N] [--times N] [--slower N]...`
 *
 * The built sidebar in a headless Chromium reads an all-orders report in CP932 and sends it: longest task, how often the
 * progress moves, how soon a cancel counts, what the page holds at most. `--slower`: the browser's processor is made so many times slower.
 */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, CDPSession, Page } from "playwright-core";
import { launchBrowser } from "../../test/browser.ts";
import { FakeAddon } from "../../test/sidebar/fake-addon.ts";
import { openSidebar } from "../../test/sidebar/open-sidebar.ts";
import { EMPTY_STATE } from "../../test/sidebar/sidebar-states.ts";
import { inputFile } from "../speed/inputs.ts";
import { heapOf, heapPeak, longestWait, watch, watched } from "./reading.ts";

/** Bytes of a row, on average. */
const ROW_BYTES = 242;
const MEGABYTE = 1_000_000;

const { values } = parseArgs({
  options: {
    megabytes: { type: "string", default: "50" },
    times: { type: "string", default: "3" },
    slower: { type: "string", multiple: true },
  },
});
const rows = Math.ceil((Number(values.megabytes) * MEGABYTE) / ROW_BYTES);
const path = await inputFile({ rows, encoding: "cp932" });
const html = readFileSync(join(import.meta.dirname, "../../dist/sidebar.html"), "utf8");
const browser = await launchBrowser();
console.log(
  `Chromium ${browser.version()}; ${rows.toLocaleString("en")} rows, ${megabytes(statSync(path).size)}, CP932 (合成データ)\n`,
);
console.log(
  "| | s | longest task, ms | longest frame, ms | moves | longest wait for a move, ms | most held |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- |");
for (const slower of (values.slower ?? ["1", "6"]).map(Number)) {
  console.log(`| **processor ${slower === 1 ? "as it is" : `${slower} times slower`}** | | | | | | |`);
  for (let time = 0; time < Number(values.times); time += 1) await readAndSend(browser, slower);
  for (let time = 0; time < Number(values.times); time += 1) await cancelled(browser, slower);
}
await browser.close();

interface Opened {
  readonly page: Page;
  readonly session: CDPSession;
}

async function opened(on: Browser, slower: number): Promise<Opened> {
  const page = await openSidebar(named(on), html, new FakeAddon(EMPTY_STATE));
  await page.locator("#report-files").waitFor({ state: "attached" });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  return { page, session };
}

/** The same browser, whose pages know what the compiler puts round functions that are sent to them. */
function named(on: Browser): Browser {
  const newContext: Browser["newContext"] = async (options) => {
    const context = await on.newContext(options);
    await context.addInitScript("globalThis.__name = (one) => one");
    return context;
  };
  return Object.assign(Object.create(on) as Browser, { newContext });
}

async function readAndSend(on: Browser, slower: number): Promise<void> {
  const { page, session } = await opened(on, slower);
  const begins = megabytes(await heapOf(session));
  await measured("read", page, session, async () => {
    await page.locator("#report-files").setInputFiles(path);
    await page.locator("#confirm-import:enabled").waitFor({ timeout: 120_000 });
  });
  await session.send("HeapProfiler.collectGarbage");
  const read = megabytes(await heapOf(session));
  await measured("send", page, session, async () => {
    await page.locator("#confirm-import").click();
    await page.getByRole("button", { name: "結果を見る" }).waitFor({ timeout: 300_000 });
  });
  console.log(`| held: at first ${begins}, when it was read ${read} | | | | | | |`);
  await page.context().close();
}

async function measured(
  what: string,
  page: Page,
  session: CDPSession,
  work: () => Promise<void>,
): Promise<void> {
  await watch(page);
  const peak = heapPeak(session);
  const begun = performance.now();
  await work();
  const took = performance.now() - begun;
  const most = await peak();
  const { longestTask, longestFrame, moves } = await watched(page);
  const cells = [
    what,
    (took / 1000).toFixed(1),
    longestTask.toFixed(0),
    longestFrame.toFixed(0),
    moves.length,
    longestWait(moves, took).toFixed(0),
    megabytes(most),
  ];
  console.log(`| ${cells.join(" | ")} |`);
}

/** Half read, the file is removed: how long it takes until it is gone, and what the page still does after that. */
async function cancelled(on: Browser, slower: number): Promise<void> {
  const { page, session } = await opened(on, slower);
  await page.locator("#report-files").setInputFiles(path);
  await page.locator("[role=progressbar]").waitFor();
  const answered = await page.evaluate(async () => {
    const begun = performance.now();
    document.querySelector<HTMLElement>(".file-top button")?.click();
    while (document.querySelector(".files") !== null) await new Promise(requestAnimationFrame);
    return performance.now() - begun;
  });
  await session.send("Performance.enable");
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
  };
  const before = await busy();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const after = 1000 * ((await busy()) - before);
  await session.send("HeapProfiler.collectGarbage");
  const held = megabytes(await heapOf(session));
  console.log(
    `| cancelled: gone after ${answered.toFixed(0)} ms, ${after.toFixed(0)} ms of work in the second after that, ${held} held | | | | | | |`,
  );
  await page.context().close();
}

function megabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}
