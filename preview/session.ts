import { createHost } from "./host/host.ts";
import type { Host, HostChange, Json, RunOutcome, UiEvent } from "./host/types.ts";
import type {
  EditRequest,
  PageChange,
  PageEvent,
  PageState,
  PreviewStatus,
  Rearrangement,
  ReportFile,
  Selection,
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

const DAY = 86_400_000;
/** What stands over the add-on's menu. */
const ADD_ON_NAMES = { ja: "保留注文ガード", en: "HoldGuard" };
/** More than any day's triggers: a trigger that stays due after it ran must not hold the preview for ever. */
const MOST_TRIGGER_ROUNDS_A_DAY = 200;
/** Sidebars and dialogs that a page may still be loading. */
const KEPT_FRAMES = 8;

/**
 * One spreadsheet with the add-on, its synthetic time, and the file that carries both over a restart.
 * Every method that changes something saves before it answers.
 */
export class PreviewSession {
  readonly #bundle: Bundle;
  readonly #shop: SampleShop;
  readonly #statePath: string;
  readonly #language: PreviewStatus["language"];
  readonly #report: (message: string) => void;
  readonly #frames = new Map<string, string>();
  readonly #epoch = Date.now().toString(36);
  #changeCount = 0;
  #frameCount = 0;
  #reportedLogs = 0;
  #day = 0;
  #now: number;
  #host: Host;

  /**
   * Goes on from the state file where there is a usable one; a damaged one is set aside.
   * @param report takes what a developer should know: that, and what the add-on logs
   */
  constructor(
    bundle: Bundle,
    shop: SampleShop,
    statePath: string,
    language: PreviewStatus["language"],
    report: (message: string) => void,
  ) {
    this.#language = language;
    this.#report = report;
    this.#bundle = bundle;
    this.#shop = shop;
    this.#statePath = statePath;
    this.#now = shop.start;
    this.#host = this.#restored() ?? this.#newHost(undefined);
    this.#open();
  }

  /** The synthetic time, epoch ms. */
  get now(): number {
    return this.#now;
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
    return this.#shop.reportsAt(this.#now).map(({ name, bytes, asOf }) => ({
      name,
      base64: Buffer.from(bytes).toString("base64"),
      asOf,
    }));
  }

  /**
   * Lets a day pass: what is due on the way runs at its own time. On the shop's last day nothing happens. The
   * outcome is the first failure, of which Google would send a mail.
   */
  nextDay(): Update {
    return this.#change(() => {
      if (this.#day >= this.#shop.days) return undefined;
      let failed: RunOutcome | undefined;
      const morning = this.#shop.start + (this.#day + 1) * DAY;
      for (let round = 0; round < MOST_TRIGGER_ROUNDS_A_DAY; round += 1) {
        const due = Math.min(...this.#host.triggers().map(({ nextRun }) => nextRun));
        if (due > morning) break;
        this.#now = Math.max(this.#now, due);
        failed ??= this.#host.runDueTriggers().find(({ outcome }) => !outcome.ok)?.outcome;
      }
      this.#day += 1;
      this.#now = morning;
      return failed;
    });
  }

  /** Throws everything away: the first morning, an empty spreadsheet. */
  startOver(): Update {
    const before = this.#revision();
    this.#day = 0;
    this.#now = this.#shop.start;
    this.#host = this.#newHost(undefined);
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
    for (const line of logs.slice(this.#reportedLogs)) this.#report(line);
    this.#reportedLogs = logs.length;
    writeState(this.#statePath, { version: 1, day: this.#day, host: this.#host.save() });
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
    return {
      day: this.#day,
      now: this.#now,
      timeZone: this.#shop.timeZone,
      language: this.#language,
      hasNextDay: this.#day < this.#shop.days,
      menu: this.#host.menu(),
    };
  }

  #newHost(state: string | undefined): Host {
    this.#reportedLogs = 0;
    const host = createHost({
      ...this.#bundle,
      now: () => this.#now,
      timeZone: this.#shop.timeZone,
      locale: this.#language,
      addOnName: ADD_ON_NAMES[this.#language],
      user: { email: "seller@example.com", locale: this.#language },
      ...(state === undefined ? {} : { state }),
    });
    if (state === undefined) host.spreadsheet.rename(this.#shop.name);
    return host;
  }

  #restored(): Host | undefined {
    try {
      const saved = readState(this.#statePath);
      if (saved === undefined) return undefined;
      this.#day = Math.min(saved.day, this.#shop.days);
      this.#now = this.#shop.start + this.#day * DAY;
      return this.#newHost(saved.host);
    } catch (error) {
      this.#day = 0;
      this.#now = this.#shop.start;
      const aside = setStateAside(this.#statePath);
      this.#report(
        `The saved state could not be read (${String(error)}). It was kept as ${aside}; starting over.`,
      );
      return undefined;
    }
  }

  /** As Sheets does when the file is opened. What changed by it is in the first snapshot anyway. */
  #open(): void {
    this.#host.open();
    this.#host.drainChanges();
  }
}
