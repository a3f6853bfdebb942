import { createHost } from "../../preview/host/host.ts";
import type { Host, HostOptions, Json, RunOutcome } from "../../preview/host/types.ts";
import type { Calls } from "../../src/addon/calls.ts";
import { nodeTextDecoding } from "../../src/cli/text-decoding.ts";
import { Fingerprint, importFingerprint } from "../../src/reports/fingerprint.ts";
import { readReport } from "../../src/reports/report-reader.ts";
import { JAPAN } from "../../src/reports/time-zone.ts";
import { type ImportItem, ImportJob, type ImportState } from "../../src/sidebar/import-job.ts";
import { connectServer, type ScriptRun, type Server } from "../../src/sidebar/server.ts";
import { built, builtHtml } from "../build/built.ts";

/** 2026-11-24T09:00:00+09:00 */
export const TODAY = Date.UTC(2026, 10, 24, 0);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly asOf: number;
  readonly shop?: string;
}

/** The built add-on in the in-memory spreadsheet, used as the sidebar uses it. */
export class TestSpreadsheet {
  readonly host: Host;
  private clock: number;

  constructor(options: Partial<HostOptions> = {}) {
    this.clock = TODAY;
    this.host = createHost({
      code: built("Code.js"),
      html: builtHtml(),
      manifest: built("appsscript.json"),
      now: () => this.clock,
      ...options,
    });
  }

  get now(): number {
    return this.clock;
  }

  set now(at: number) {
    this.clock = at;
  }

  /** A call as the sidebar makes it; throws where the sidebar's failure handler would run. */
  call<Name extends keyof Calls>(name: Name, ...args: Parameters<Calls[Name]>): ReturnType<Calls[Name]> {
    const outcome = this.host.run(name, args as unknown as Json[]);
    if (!outcome.ok) throw new Error(outcome.message);
    return outcome.value as unknown as ReturnType<Calls[Name]>;
  }

  /** The value of a call that the add-on must answer well. */
  value<Name extends keyof Calls>(name: Name, ...args: Parameters<Calls[Name]>) {
    const answer = this.call(name, ...args);
    if (!answer.ok) throw new Error(`${name}: ${answer.message}`);
    return answer.value as Extract<ReturnType<Calls[Name]>, { ok: true }>["value"];
  }

  /** The user opens the file, if that is still to do, and clicks a menu item. */
  menu(functionName: string): RunOutcome {
    if (this.host.menu().length === 0) this.host.open();
    return this.host.clickMenu(functionName);
  }

  /** Imports files as the sidebar does, to the end. */
  async import(...files: readonly GivenFile[]): Promise<ImportState> {
    const job = new ImportJob(
      this.server(),
      files.map(itemOf),
      () => {},
      async () => {},
    );
    await job.run();
    return job.state;
  }

  server(): Server {
    return connectServer(scriptRunOf(this.host));
  }

  /** The values of a tab below its header, one record a row by header. */
  rows(tabName: string): Record<string, unknown>[] {
    const sheet = this.host.spreadsheet.getSheetByName(tabName);
    if (sheet === null) throw new Error(`no tab ${tabName}`);
    const [headers = [], ...rows] = sheet.getDataRange().getValues();
    return rows.map((cells) =>
      Object.fromEntries(headers.map((header, index) => [String(header), cells[index]])),
    );
  }

  sheet(tabName: string): GoogleAppsScript.Spreadsheet.Sheet {
    const sheet = this.host.spreadsheet.getSheetByName(tabName);
    if (sheet === null) throw new Error(`no tab ${tabName}`);
    return sheet;
  }

  toast(): string {
    const toasts = this.host.drainUiEvents().filter((event) => event.kind === "toast");
    return toasts[toasts.length - 1]?.message ?? "";
  }
}

/** A file as it was read and confirmed in the sidebar. */
export function itemOf({ name, bytes, asOf, shop = "" }: GivenFile): ImportItem {
  const read = readReport(bytes, { name, decoding: nodeTextDecoding(), timeZone: JAPAN });
  if (!read.recognised) throw new Error(`${name} is no order report`);
  const hash = new Fingerprint();
  hash.add(bytes);
  return {
    file: {
      name,
      kind: read.kind,
      encoding: read.encoding,
      rows: read.rows,
      asOf,
      shop,
      complete: read.asWritten && read.rejected.length === 0,
      fingerprint: importFingerprint(hash.digest(), asOf),
    },
    holds: "orders",
    batch: read.batch,
    rejected: read.rejected,
    duplicates: read.duplicates,
  };
}

/** `google.script.run` on the host. */
function scriptRunOf(host: Host): ScriptRun {
  const runner = (succeed: (answer: unknown) => void, fail: (error: unknown) => void): ScriptRun =>
    new Proxy({} as ScriptRun, {
      get: (_target, name) => {
        if (name === "withSuccessHandler")
          return (handler: (answer: unknown) => void) => runner(handler, fail);
        if (name === "withFailureHandler")
          return (handler: (error: unknown) => void) => runner(succeed, handler);
        return (...args: Json[]) => {
          const outcome = host.run(String(name), args);
          if (outcome.ok) succeed(outcome.value);
          else fail(new Error(outcome.message));
        };
      },
    });
  return runner(
    () => {},
    () => {},
  );
}
