import { createHost } from "./host/host.ts";
import { readManifest } from "./host/manifest.ts";
import { ZoneClock } from "./host/model/date-serial.ts";
import type {
  FetchOutcome,
  FetchRequest,
  Host,
  HostChange,
  HostOptions,
  Json,
  RunOutcome,
  SentMail,
  UiEvent,
} from "./host/types.ts";
import { type Clock, passTime } from "./pass-time.ts";
import type {
  DemoCredentials,
  EditRequest,
  PageChange,
  PageEvent,
  PageState,
  PreviewStatus,
  Rearrangement,
  ReportFile,
  Selection,
  TriggerRun,
  Update,
} from "./protocol.ts";
import { rearrange } from "./rearrange.ts";
import { readState, setStateAside, writeState } from "./state-file.ts";

/** What `clasp push` would send: the host runs this and nothing else. */
export interface Bundle {
  readonly code: string;
  /** Html files by name without ending. */
  readonly html: Readonly<Record<string, string>>;
  readonly manifest: string;
}

/** The synthetic shop as the preview needs it. */
export interface SampleShop {
  /** Names the spreadsheet. */
  readonly name: string;
  /** The first morning that the preview shows, epoch ms. */
  readonly start: number;
  /** How many days follow the first. */
  readonly days: number;
  readonly timeZone: string;
  /** The files that the seller would download at this time. */
  readonly reportsAt: (
    at: number,
  ) => readonly { readonly name: string; readonly bytes: Uint8Array; readonly asOf: number }[];
}

/** What the add-on reaches by UrlFetchApp. */
export interface Outside {
  /** @param now the host's clock, epoch ms */
  fetch(url: string, request: FetchRequest, now: number): FetchOutcome;
  /** Time is back at the beginning: forget all that was asked. */
  startOver(): void;
  readonly credentials: readonly DemoCredentials[];
}

export interface PreviewOptions {
  readonly bundle: Bundle;
  readonly shop: SampleShop;
  /** The file that carries everything over a restart. */
  readonly statePath: string;
  readonly language: PreviewStatus["language"];
  /** Takes what a developer should know: a damaged state, and what the add-on logs. */
  readonly report: (message: string) => void;
  /** Left out: UrlFetchApp reaches nobody. */
  readonly outside?: Outside;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** What stands over the add-on's menu. */
const ADD_ON_NAMES = { ja: "保留注文ガード", en: "HoldGuard" };
/** Sidebars and dialogs that a page may still be loading. */
const KEPT_FRAMES = 8;
/** Two days of an hourly trigger. */
const KEPT_RUNS = 48;

/**
 * One spreadsheet with the add-on, its synthetic time, and the file that carries both over a restart.
 * Every method that changes something saves before it answers.
 */
export class PreviewSession {
  readonly #options: PreviewOptions;
  readonly #scopes: readonly string[];
  readonly #frames = new Map<string, string>();
  readonly #epoch = Date.now().toString(36);
  readonly #clock: Clock;
  #changeCount = 0;
  #frameCount = 0;
  #reportedLogs = 0;
  #declinedScopes: readonly string[] = [];
  #spreadsheetInTriggers = true;
  #runs: readonly TriggerRun[] = [];
  #host: Host;

  /** Goes on from the state file where there is a usable one; a damaged one is set aside. */
  constructor(options: PreviewOptions) {
    this.#options = options;
    this.#scopes = readManifest(options.bundle.manifest).scopes;
    this.#clock = { now: options.shop.start };
    this.#host = this.#restored() ?? this.#firstMorning();
    this.#open();
  }

  /** The synthetic time, epoch ms. */
  get now(): number {
    return this.#clock.now;
  }

  state(): PageState {
    return { revision: this.#revision(), status: this.#status(), snapshot: this.#host.snapshot() };
  }

  /** The html of a sidebar or dialog that an event announced. */
  frame(path: string): string | undefined {
    return this.#frames.get(path);
  }

  /** What `google.script.run` does while the user has these cells selected. */
  run(functionName: string, args: readonly Json[], selected?: Selection): Update {
    if (selected !== undefined) this.#select(selected);
    return this.#change(() => this.#host.run(functionName, args));
  }

  clickMenu(functionName: string): Update {
    return this.#change(() => this.#host.clickMenu(functionName));
  }

  /** The user's edit. Throws a `RangeError` where the sheet or the cell does not exist. */
  edit({ sheetId, cells }: EditRequest): Update {
    const sheet = this.#host.spreadsheet.getSheets().find((candidate) => candidate.getSheetId() === sheetId);
    if (sheet === undefined) throw new RangeError(`no sheet ${sheetId}`);
    const rows = sheet.getMaxRows();
    const columns = sheet.getMaxColumns();
    for (const { row, column } of cells) {
      if (row > rows || column > columns)
        throw new RangeError(`no cell ${row}, ${column} in sheet ${sheetId}`);
    }
    return this.#change(() => {
      for (const { row, column, text } of cells) this.#host.type(sheetId, row, column, text);
      return undefined;
    });
  }

  /** What the user does beside typing. Throws where Sheets refuses it. */
  rearrange(wish: Rearrangement): Update {
    return this.#change(() => {
      rearrange(this.#host.spreadsheet, wish);
      return undefined;
    });
  }

  reports(): ReportFile[] {
    return this.#options.shop.reportsAt(this.now).map(({ name, bytes, asOf }) => ({
      name,
      base64: Buffer.from(bytes).toString("base64"),
      asOf,
    }));
  }

  /** The mail of this number; the first is 1. */
  mail(number: number): SentMail | undefined {
    return this.#host.outbox()[number - 1];
  }

  /**
   * Goes to the next morning: what is due on the way runs at its own time. At the end of the shop's time nothing
   * happens. The outcome is the first failure, of which Google would send a mail.
   */
  nextDay(): Update {
    return this.#passTime(this.#nextMorning);
  }

  /** Lets an hour pass, as `nextDay` does a day. */
  nextHour(): Update {
    return this.#passTime(this.now + HOUR);
  }

  /** The user grants one of the manifest's scopes, or withdraws it. Throws a `RangeError` for any other scope. */
  setPermission(scope: string, granted: boolean): Update {
    if (!this.#scopes.includes(scope)) throw new RangeError(`the manifest does not ask for ${scope}`);
    return this.#change(() => {
      const others = this.#declinedScopes.filter((declined) => declined !== scope);
      this.#declinedScopes = granted ? others : [...others, scope];
      return undefined;
    });
  }

  /** Whether the runs of triggers find the active spreadsheet from now on. */
  setSpreadsheetInTriggers(found: boolean): Update {
    return this.#change(() => {
      this.#spreadsheetInTriggers = found;
      return undefined;
    });
  }

  /** Throws everything away: the first morning, an empty spreadsheet. */
  startOver(): Update {
    const before = this.#revision();
    this.#host = this.#firstMorning();
    this.#open();
    return this.#finish(before, [{ kind: "snapshot", snapshot: this.#host.snapshot() }], undefined);
  }

  /** The host's selection follows the user's, who may have moved on in a tab that changed meanwhile. */
  #select({ sheetId, row, column, rows, columns }: Selection): void {
    const sheet = this.#host.spreadsheet.getSheets().find((candidate) => candidate.getSheetId() === sheetId);
    if (sheet === undefined || row + rows - 1 > sheet.getMaxRows()) return;
    if (column + columns - 1 > sheet.getMaxColumns()) return;
    sheet.setActiveRange(sheet.getRange(row, column, rows, columns));
    // The page is there already.
    this.#host.drainChanges();
  }

  #change(work: () => RunOutcome | undefined): Update {
    const before = this.#revision();
    const outcome = work();
    return this.#finish(before, this.#pageChanges(this.#host.drainChanges()), outcome);
  }

  #finish(before: string, changes: readonly PageChange[], outcome: RunOutcome | undefined): Update {
    this.#changeCount += 1;
    const logs = this.#host.logs();
    for (const line of logs.slice(this.#reportedLogs)) this.#options.report(line);
    this.#reportedLogs = logs.length;
    writeState(this.#options.statePath, {
      version: 2,
      now: this.now,
      declinedScopes: [...this.#declinedScopes],
      spreadsheetInTriggers: this.#spreadsheetInTriggers,
      runs: [...this.#runs],
      host: this.#host.save(),
    });
    return {
      before,
      revision: this.#revision(),
      status: this.#status(),
      changes,
      events: this.#host.drainUiEvents().map((event) => this.#pageEvent(event)),
      ...(outcome === undefined ? {} : { outcome }),
    };
  }

  /** Cells are handed on; whatever goes deeper is sent as the whole tab (or file) that it touches, once. */
  #pageChanges(changes: readonly HostChange[]): PageChange[] {
    const activate = changes.filter((change) => change.kind === "activate").slice(-1);
    if (changes.some((change) => change.kind === "sheets")) {
      return [{ kind: "snapshot", snapshot: this.#host.snapshot() }, ...activate];
    }
    const reshaped = new Set(
      changes.filter((change) => change.kind === "structure").map((change) => change.sheetId),
    );
    const sheets = [...reshaped].flatMap((sheetId): PageChange[] => {
      const sheet = this.#host.snapshotSheet(sheetId);
      return sheet === undefined ? [] : [{ kind: "sheet", sheet }];
    });
    const cells = changes.filter((change) => change.kind === "cells" && !reshaped.has(change.sheetId));
    return [...sheets, ...(cells as PageChange[]), ...activate];
  }

  #pageEvent(event: UiEvent): PageEvent {
    switch (event.kind) {
      case "sidebar":
        return { kind: "sidebar", title: event.title, path: this.#keepFrame(event.html) };
      case "dialog":
        return { kind: "dialog", title: event.title, path: this.#keepFrame(event.html), modal: event.modal };
      default:
        return event;
    }
  }

  #keepFrame(html: string): string {
    this.#frameCount += 1;
    const path = `/frame/${this.#epoch}-${this.#frameCount}`;
    this.#frames.set(path, html);
    const [oldest] = this.#frames.keys();
    if (this.#frames.size > KEPT_FRAMES && oldest !== undefined) this.#frames.delete(oldest);
    return path;
  }

  #revision(): string {
    return `${this.#epoch}-${this.#changeCount}`;
  }

  #status(): PreviewStatus {
    const { shop, language, outside } = this.#options;
    return {
      day: this.#day,
      now: this.now,
      timeZone: shop.timeZone,
      language,
      hasNextDay: this.#nextMorning <= this.#end,
      hasNextHour: this.now + HOUR <= this.#end,
      menu: this.#host.menu(),
      triggers: this.#host.triggers().map(({ functionName, nextRun }) => ({ functionName, nextRun })),
      runs: this.#runs,
      mails: this.#host.outbox().map(({ at, to, subject, htmlBody }, index) => ({
        number: index + 1,
        at,
        to,
        subject,
        hasHtml: htmlBody !== undefined,
      })),
      permissions: this.#scopes.map((scope) => ({ scope, granted: !this.#declinedScopes.includes(scope) })),
      spreadsheetInTriggers: this.#spreadsheetInTriggers,
      credentials: outside?.credentials ?? [],
    };
  }

  get #end(): number {
    const { start, days } = this.#options.shop;
    return start + days * DAY;
  }

  get #nextMorning(): number {
    const { start } = this.#options.shop;
    return start + (Math.floor((this.now - start) / DAY) + 1) * DAY;
  }

  get #day(): number {
    const { start, timeZone } = this.#options.shop;
    const clock = new ZoneClock(timeZone);
    const dayOf = (at: number) => Math.floor(clock.wallClock(at) / DAY);
    return dayOf(this.now) - dayOf(start);
  }

  #passTime(until: number): Update {
    return this.#change(() => {
      if (until > this.#end) return undefined;
      const runs = passTime(this.#host, this.#clock, until);
      this.#runs = [...this.#runs, ...runs].slice(-KEPT_RUNS);
      const failure = runs.find((run) => run.failure !== undefined)?.failure;
      return failure === undefined ? undefined : { ok: false, message: failure };
    });
  }

  #firstMorning(): Host {
    const { shop, outside } = this.#options;
    this.#clock.now = shop.start;
    this.#declinedScopes = [];
    this.#spreadsheetInTriggers = true;
    this.#runs = [];
    outside?.startOver();
    const host = this.#newHost(undefined);
    host.spreadsheet.rename(shop.name);
    return host;
  }

  #newHost(state: string | undefined): Host {
    this.#reportedLogs = 0;
    const { bundle, shop, language, outside } = this.#options;
    const declinedScopes = () => this.#declinedScopes;
    const spreadsheetInTriggers = () => this.#spreadsheetInTriggers;
    const options: HostOptions = {
      ...bundle,
      now: () => this.now,
      timeZone: shop.timeZone,
      locale: language,
      addOnName: ADD_ON_NAMES[language],
      user: { email: "seller@example.com", locale: language },
      get declinedScopes() {
        return declinedScopes();
      },
      get spreadsheetInTriggers() {
        return spreadsheetInTriggers();
      },
      ...(outside !== undefined && { fetch: (url, request) => outside.fetch(url, request, this.now) }),
      ...(state !== undefined && { state }),
    };
    return createHost(options);
  }

  #restored(): Host | undefined {
    const { statePath, shop, report } = this.#options;
    try {
      const saved = readState(statePath);
      if (saved === undefined) return undefined;
      this.#clock.now = Math.min(Math.max(saved.now, shop.start), this.#end);
      this.#declinedScopes = saved.declinedScopes;
      this.#spreadsheetInTriggers = saved.spreadsheetInTriggers;
      this.#runs = saved.runs;
      return this.#newHost(saved.host);
    } catch (error) {
      const aside = setStateAside(statePath);
      report(`The saved state could not be read (${String(error)}). It was kept as ${aside}; starting over.`);
      return undefined;
    }
  }

  /** As Sheets does when the file is opened. What changed by it is in the first snapshot anyway. */
  #open(): void {
    this.#host.open();
    this.#host.drainChanges();
  }
}
