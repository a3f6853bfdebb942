import { writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import type { PageBuild } from "../../preview/page-build.ts";
import type { PageState, ReportFile, Update } from "../../preview/protocol.ts";
import { type PreviewServer, startServer } from "../../preview/server.ts";
import { type Outside, PreviewSession, type SampleShop } from "../../preview/session.ts";
import { sampleAddOn } from "./sample-add-on.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();
const START = Date.parse("2026-05-01T09:00:00+09:00");
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const shop: SampleShop = {
  name: "見本の店（合成データ）",
  start: START,
  days: 2,
  timeZone: "Asia/Tokyo",
  reportsAt: (at) => [{ name: "pending.txt", bytes: new Uint8Array([0x82, 0xa0, 0]), asOf: at }],
};

const page: PageBuild = {
  index: "<!doctype html>page",
  frameScript: 'console.log("</script>")',
  frameStyle: "body{}",
  assets: new Map([
    ["main.js", Buffer.from("page()")],
    ["font.woff2", Buffer.from("font")],
  ]),
};

/** Says what it was asked for, and when. */
const outside: Outside = {
  fetch: (url, _, now) => ({ status: 200, headers: [], body: Buffer.from(`${url} ${now}`) }),
  startOver: () => {},
  credentials: [{ clientId: "id", clientSecret: "secret", refreshToken: "token" }],
};

const running: PreviewServer[] = [];

async function start(stateFile: string, report: (message: string) => void = fail): Promise<PreviewServer> {
  const statePath = join(directory, stateFile);
  const session = new PreviewSession({
    bundle: sampleAddOn,
    shop,
    statePath,
    language: "ja",
    report,
    outside,
  });
  const server = await startServer(session, page, 0);
  running.push(server);
  return server;
}

const fail = (message: string) => {
  throw new Error(message);
};

afterEach(() => Promise.all(running.splice(0).map((server) => server.close())));

const state = async ({ url }: PreviewServer) => (await (await fetch(`${url}snapshot`)).json()) as PageState;

const send = ({ url }: PreviewServer, path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(url + path, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

async function post(server: PreviewServer, path: string, body: unknown = {}): Promise<Update> {
  const response = await send(server, path, body);
  expect(response.status).toBe(200);
  return (await response.json()) as Update;
}

async function sheetNamed(server: PreviewServer, name: string) {
  const { snapshot } = await state(server);
  const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

async function valueAt(server: PreviewServer, name: string, row: number, column: number) {
  const { cells } = await sheetNamed(server, name);
  return cells.find((cell) => cell.row === row && cell.column === column)?.value;
}

describe("the preview's server", () => {
  it("starts on the first morning with an empty sheet and the add-on's menu", async () => {
    const { status, snapshot } = await state(await start("first.json"));
    expect(status).toMatchObject({ day: 0, now: START, hasNextDay: true, language: "ja" });
    expect(JSON.stringify(status.menu)).toContain('"functionName":"showSidebar"');
    expect(snapshot.sheets).toHaveLength(1);
    expect(snapshot.sheets[0]?.cells).toEqual([]);
  });

  it("runs a function with its arguments, and hands an error's message on", async () => {
    const server = await start("run.json");
    const doubled = await post(server, "run", { functionName: "double", args: [21] });
    expect(doubled.outcome).toEqual({ ok: true, value: 42 });
    const failed = await post(server, "run", { functionName: "fail", args: [] });
    expect(failed.outcome).toMatchObject({ ok: false, message: expect.stringContaining("わざと") });
  });

  it("runs a function where the user is, and leaves him there", async () => {
    const server = await start("selected.json");
    const { sheetId } = await sheetNamed(server, "シート1");
    await post(server, "menu", { functionName: "makeTable" });
    const place = (row: number) => {
      const selected = { sheetId, row, column: 2, rows: 1, columns: 3 };
      return post(server, "run", { functionName: "place", args: [], selected });
    };
    expect(await place(7)).toMatchObject({ changes: [], outcome: { ok: true, value: "シート1 7 2" } });
    // A row that is gone meanwhile.
    expect(await place(100_000)).toMatchObject({ outcome: { ok: true, value: "シート1 7 2" } });
    const refused = await send(server, "run", { functionName: "place", args: [], selected: { row: 1 } });
    expect(refused.status).toBe(400);
  });

  it("answers a menu click with what changed and what to show", async () => {
    const server = await start("menu.json");
    const before = await state(server);
    const update = await post(server, "menu", { functionName: "makeTable" });
    expect(update.before).toBe(before.revision);
    expect(update.revision).toBe((await state(server)).revision);
    expect(update.events).toEqual([{ kind: "toast", title: "作りました", message: "3件", seconds: 5 }]);
    const snapshot = update.changes.find((change) => change.kind === "snapshot")?.snapshot;
    const orders = snapshot?.sheets.find(({ name }) => name === "注文");
    expect(orders?.frozenRows).toBe(1);
    const colours = orders?.cells.filter(({ column }) => column === 1).map(({ conditional }) => conditional);
    expect(colours).toEqual([
      undefined,
      expect.objectContaining({ background: "#f4c7c3" }),
      undefined,
      undefined,
    ]);
  });

  it("shows the sidebar behind a path with a policy of its own, our script first", async () => {
    const server = await start("sidebar.json");
    const { events } = await post(server, "menu", { functionName: "showSidebar" });
    const [sidebar] = events;
    if (sidebar?.kind !== "sidebar") throw new Error("no sidebar");
    expect(sidebar.title).toBe("見本");
    const response = await fetch(new URL(sidebar.path, server.url));
    const policy = response.headers.get("content-security-policy");
    expect(policy).toContain("sandbox allow-scripts");
    expect(policy).not.toContain("allow-same-origin");
    expect(policy).toContain("default-src 'none'");
    const html = await response.text();
    expect(html.indexOf(`data-now="${START}"`)).toBeGreaterThan(0);
    expect(html.indexOf("data-now")).toBeLessThan(html.indexOf('id="report-files"'));
    expect(html).toContain('console.log("<\\/script>")');
  });

  it("takes what the user types as Sheets does", async () => {
    const server = await start("edit.json");
    const { sheetId } = await sheetNamed(server, "シート1");
    const { changes } = await post(server, "edit", { sheetId, cells: [{ row: 2, column: 1, text: "007" }] });
    expect(changes).toEqual([
      {
        kind: "cells",
        sheetId,
        cells: [expect.objectContaining({ row: 2, column: 1, value: { kind: "number", value: 7 } })],
      },
    ]);
    await post(server, "edit", { sheetId, cells: [{ row: 3, column: 1, text: "=A2*2" }] });
    expect(await valueAt(server, "シート1", 3, 1)).toEqual({ kind: "number", value: 14 });
  });

  it("does with the tabs what the user does with the mouse", async () => {
    const server = await start("rearrange.json");
    await post(server, "menu", { functionName: "makeTable" });
    const { sheetId } = await sheetNamed(server, "注文");
    await post(server, "rearrange", { action: "insert-columns", sheetId, start: 1, count: 1 });
    expect(await valueAt(server, "注文", 1, 2)).toEqual({ kind: "text", value: "注文番号" });
    await post(server, "rearrange", { action: "delete-rows", sheetId, start: 2, count: 1 });
    expect(await valueAt(server, "注文", 2, 2)).toEqual({ kind: "text", value: "503-2" });
    await post(server, "rearrange", { action: "size-columns", sheetId, start: 2, count: 1, pixels: 180 });
    await post(server, "rearrange", {
      action: "format",
      sheetId,
      row: 2,
      column: 2,
      rows: 1,
      columns: 1,
      style: { bold: true },
    });
    await post(server, "rearrange", { action: "rename-sheet", sheetId, name: "私の注文" });
    const renamed = await sheetNamed(server, "私の注文");
    expect(renamed.columnWidths[2]).toBe(180);
    expect(renamed.cells.find(({ row, column }) => row === 2 && column === 2)?.style?.bold).toBe(true);
    const taken = await send(server, "rearrange", { action: "rename-sheet", sheetId, name: "シート1" });
    expect(taken.status).toBe(409);
  });

  it("hands out the reports of its time", async () => {
    const server = await start("reports.json");
    const reports = (await (await fetch(`${server.url}reports`)).json()) as ReportFile[];
    expect(reports).toEqual([{ name: "pending.txt", base64: "gqAA", asOf: START }]);
  });

  it("lets a day pass, with what is due on the way at its own time", async () => {
    const server = await start("days.json");
    await post(server, "menu", { functionName: "everyMorning" });
    const { status } = await post(server, "next-day");
    expect(status).toMatchObject({ day: 1, now: START + DAY, hasNextDay: true });
    const ran = await valueAt(server, "シート1", 1, 1);
    // 46144 is 2026-05-02; the trigger runs between 6 and 7.
    if (ran?.kind !== "date") throw new Error("the trigger wrote no time");
    expect(ran.serial).toBeGreaterThanOrEqual(46144 + 6 / 24);
    expect(ran.serial).toBeLessThan(46144 + 7 / 24);
    await post(server, "next-day");
    const last = await post(server, "next-day");
    expect(last.status).toMatchObject({ day: 2, now: START + 2 * DAY, hasNextDay: false });
  });

  it("lets an hour pass, and tells what a trigger did and when it comes next", async () => {
    const server = await start("hours.json");
    await post(server, "menu", { functionName: "everyHour" });
    await post(server, "next-hour");
    const { status } = await post(server, "next-hour");
    expect(status).toMatchObject({ day: 0, now: START + 2 * HOUR, hasNextHour: true, hasNextDay: true });
    expect(status.triggers).toEqual([{ functionName: "hourly", nextRun: START + 3 * HOUR }]);
    const run = { functionName: "hourly", cellsWritten: 2, fetches: 1, mails: 0 };
    expect(status.runs).toEqual([
      { ...run, at: START + HOUR },
      { ...run, at: START + 2 * HOUR },
    ]);
  });

  it("goes to the next morning from any hour, hourly triggers on the way, and knows the day", async () => {
    const server = await start("nights.json");
    await post(server, "menu", { functionName: "everyHour" });
    for (let hour = 0; hour < 16; hour += 1) await post(server, "next-hour");
    // One in the night.
    expect((await state(server)).status).toMatchObject({ day: 1, now: START + 16 * HOUR });
    const { status } = await post(server, "next-day");
    expect(status).toMatchObject({ day: 1, now: START + DAY });
    expect(status.runs.map(({ at }) => at)).toEqual(
      Array.from({ length: 24 }, (_, index) => START + (index + 1) * HOUR),
    );
    await post(server, "next-day");
    const end = await post(server, "next-hour");
    expect(end.status).toMatchObject({ now: START + 2 * DAY, hasNextHour: false, hasNextDay: false });
  });

  it("lets the add-on ask by UrlFetchApp, at its own time", async () => {
    const server = await start("fetch.json");
    await post(server, "next-hour");
    const { outcome, status } = await post(server, "run", { functionName: "askAmazon", args: [] });
    expect(outcome).toEqual({ ok: true, value: `https://api.amazon.com/ ${START + HOUR}` });
    expect(status.credentials).toEqual(outside.credentials);
  });

  it("shows the mails that were sent: their heads, their text, and their html on its own", async () => {
    const server = await start("mails.json");
    const { status } = await post(server, "menu", { functionName: "sendMail" });
    expect(status.mails).toEqual([
      { number: 1, at: START, to: "seller@example.com", subject: "要確認 3件", hasHtml: true },
    ]);
    expect(await (await fetch(`${server.url}mails/1`)).json()).toEqual({ body: "本文です" });
    const html = await fetch(`${server.url}mails/1.html`);
    const policy = html.headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("allow-scripts");
    expect(await html.text()).toMatch(/^<style>body{}.*<h1>要確認 3件<\/h1>/);
    for (const path of ["mails/2", "mails/0", "mails/1.txt"]) {
      expect((await fetch(server.url + path)).status).toBe(404);
    }
  });

  it("withdraws a scope and grants it again", async () => {
    const server = await start("scopes.json");
    const scope = "https://www.googleapis.com/auth/script.send_mail";
    const { status } = await post(server, "permission", { scope, granted: false });
    expect(status.permissions).toContainEqual({ scope, granted: false });
    expect(status.permissions.filter(({ granted }) => granted)).toHaveLength(4);
    const refused = await post(server, "menu", { functionName: "sendMail" });
    expect(refused.outcome).toMatchObject({ message: expect.stringContaining("Required permissions") });
    await post(server, "permission", { scope, granted: true });
    expect((await post(server, "menu", { functionName: "sendMail" })).outcome?.ok).toBe(true);
    const other = await send(server, "permission", { scope: "https://example.com/", granted: true });
    expect(other.status).toBe(404);
  });

  it("lets triggers run without an active spreadsheet", async () => {
    const server = await start("lost.json");
    await post(server, "menu", { functionName: "everyHour" });
    await post(server, "spreadsheet-in-triggers", { found: false });
    const { outcome, status } = await post(server, "next-hour");
    expect(outcome).toMatchObject({
      ok: false,
      message: expect.stringContaining("スプレッドシートがありません"),
    });
    expect(status.runs).toEqual([
      {
        at: START + HOUR,
        functionName: "hourly",
        failure: expect.stringContaining("スプレッドシートがありません"),
        cellsWritten: 0,
        fetches: 0,
        mails: 0,
      },
    ]);
    await post(server, "spreadsheet-in-triggers", { found: true });
    expect((await post(server, "next-hour")).outcome).toBeUndefined();
  });

  it("tells of a trigger that failed", async () => {
    const server = await start("failing.json");
    await post(server, "menu", { functionName: "failEveryMorning" });
    const { outcome, status } = await post(server, "next-day");
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining("わざと") });
    expect(status.day).toBe(1);
  });

  it("goes on after a restart where it stopped", async () => {
    const server = await start("restart.json");
    await post(server, "menu", { functionName: "makeTable" });
    await post(server, "menu", { functionName: "everyHour" });
    await post(server, "menu", { functionName: "sendMail" });
    const scope = "https://www.googleapis.com/auth/script.send_mail";
    await post(server, "permission", { scope, granted: false });
    await post(server, "next-day");
    await post(server, "spreadsheet-in-triggers", { found: false });
    await post(server, "next-hour");
    const { snapshot, status } = await state(server);
    expect(status).toMatchObject({ day: 1, now: START + DAY + HOUR, spreadsheetInTriggers: false });
    await server.close();
    const again = await state(await start("restart.json"));
    expect(again.snapshot).toEqual(snapshot);
    expect(again.status).toEqual(status);
  });

  it("starts over on request", async () => {
    const server = await start("over.json");
    await post(server, "menu", { functionName: "makeTable" });
    await post(server, "next-day");
    const { status, changes } = await post(server, "start-over");
    expect(status).toMatchObject({ day: 0, now: START });
    expect(changes).toEqual([expect.objectContaining({ kind: "snapshot" })]);
    await server.close();
    const { snapshot } = await state(await start("over.json"));
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(["シート1"]);
  });

  it("sets a damaged state aside and says so", async () => {
    writeFileSync(join(directory, "broken.json"), '{"version":1,"day":5,"host":"no state"}');
    const messages: string[] = [];
    const { status } = await state(await start("broken.json", (message) => messages.push(message)));
    expect(status.day).toBe(0);
    expect(messages).toEqual([expect.stringContaining("broken.json.damaged")]);
  });
});

describe("the preview's server refuses", () => {
  it("other names than this machine's (DNS rebinding)", async () => {
    const { port } = new URL((await start("names.json")).url);
    const statusFor = (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        request({ host: "127.0.0.1", port, path: "/snapshot", headers: { host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on("error", reject)
          .end();
      });
    expect(await statusFor(`127.0.0.1:${port}`)).toBe(200);
    expect(await statusFor(`localhost:${port}`)).toBe(200);
    expect(await statusFor(`evil.example:${port}`)).toBe(403);
    expect(await statusFor("127.0.0.1")).toBe(403);
  });

  it("requests of other pages", async () => {
    const server = await start("origins.json");
    for (const origin of ["https://evil.example", "null", "http://127.0.0.1:1"]) {
      const response = await send(server, "start-over", {}, { Origin: origin });
      expect(response.status).toBe(403);
    }
    const own = await send(server, "start-over", {}, { Origin: new URL(server.url).origin });
    expect(own.status).toBe(200);
  });

  it.each([
    ["run", { functionName: "double" }],
    ["run", { functionName: "double; evil", args: [] }],
    ["menu", { functionName: "tell", more: 1 }],
    ["edit", { sheetId: 0, cells: [{ row: 0, column: 1, text: "" }] }],
    ["edit", { sheetId: 0, cells: [{ row: 1, column: 1, text: 7 }] }],
    ["rearrange", { action: "burn", sheetId: 0 }],
    ["rearrange", { action: "delete-rows", sheetId: 0, start: 1, count: 0 }],
    ["next-day", "now"],
    ["next-hour", { hours: 2 }],
    ["permission", { scope: "x" }],
    ["spreadsheet-in-triggers", {}],
  ])("a body that is not what %s takes: %j", async (path, body) => {
    expect((await send(await start("bodies.json"), path, body)).status).toBe(400);
  });

  it("what does not exist", async () => {
    const server = await start("absent.json");
    const edit = (sheetId: number, row: number) =>
      send(server, "edit", { sheetId, cells: [{ row, column: 1, text: "x" }] });
    const { sheetId } = await sheetNamed(server, "シート1");
    expect((await edit(12_345, 1)).status).toBe(404);
    expect((await edit(sheetId, 100_000)).status).toBe(404);
    for (const path of ["nothing", "frame/1", "assets/%2e%2e%2fpackage.json", "assets/absent.js"]) {
      expect((await fetch(server.url + path)).status).toBe(404);
    }
    expect((await fetch(server.url, { method: "DELETE" })).status).toBe(405);
    expect((await fetch(`${server.url}run`, { method: "POST", body: "{}" })).status).toBe(415);
  });

  it("all but fonts to a page without an origin", async () => {
    const server = await start("fonts.json");
    const font = await fetch(`${server.url}assets/font.woff2`);
    const script = await fetch(`${server.url}assets/main.js`);
    expect(font.headers.get("access-control-allow-origin")).toBe("*");
    expect(script.headers.get("access-control-allow-origin")).toBeNull();
    expect(await script.text()).toBe("page()");
  });
});
