/// <reference types="google-apps-script" />
/**
 * The contract between the in-memory Apps Script host (this folder) and those who use it: the tests and the
 * preview's server. The host runs the BUILT bundle; it never imports anything from `src/`.
 */

/** What `google.script.run`, menus and triggers may hand over: what survives a JSON round trip. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A cell as the view gets it: typed, with dates as instants (the view formats them by the number format). */
export type CellValue =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** `serial`: days since 1899-12-30 in the spreadsheet's time zone, as Sheets stores dates. */
  | { readonly kind: "date"; readonly serial: number }
  /** A formula's error (`#ERROR!`, `#NAME?`…) with the message that Sheets shows on hover. */
  | { readonly kind: "error"; readonly value: string; readonly message: string };

export interface CellStyle {
  readonly background?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly fontSize?: number;
  readonly horizontalAlignment?: "left" | "center" | "right";
  readonly verticalAlignment?: "top" | "middle" | "bottom";
  readonly wrap?: "overflow" | "wrap" | "clip";
  readonly numberFormat?: string;
}

export interface SnapshotCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** The formula as typed, with its `=`; spilled cells carry none. */
  readonly formula?: string;
  readonly style?: CellStyle;
  /** What the sheet's conditional formats add here: the first rule that matches wins, as in Sheets. */
  readonly conditional?: CellStyle;
  readonly note?: string;
  /** Allowed values of a dropdown. */
  readonly choices?: readonly string[];
}

/** A chart that floats over a tab: what it is made of; its numbers stand in the cells of its sources. */
export interface SnapshotChart {
  readonly id: number;
  /** A name of `Charts.ChartType`. */
  readonly type: string;
  readonly sources: readonly {
    readonly sheetId: number;
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
  /** Rows at the top of the sources that name the series. */
  readonly headers: number;
  readonly options: { readonly [option: string]: Json };
  /** The cell whose corner it lies at, and so many pixels from it. */
  readonly position: {
    readonly row: number;
    readonly column: number;
    readonly offsetX: number;
    readonly offsetY: number;
  };
}

/** One tab. Rows and columns are 1-based as in Apps Script. Only cells that hold something are listed. */
export interface SnapshotSheet {
  readonly sheetId: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor?: string;
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly filter?: {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  };
  readonly cells: readonly SnapshotCell[];
  readonly charts: readonly SnapshotChart[];
}

export interface Snapshot {
  readonly spreadsheetName: string;
  readonly spreadsheetUrl: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly activeSheetId: number;
  readonly sheets: readonly SnapshotSheet[];
}

/** What changed since the last drain: enough for the view to repaint. `structure` asks for a whole snapshot of that tab. */
export type HostChange =
  | { readonly kind: "cells"; readonly sheetId: number; readonly cells: readonly SnapshotCell[] }
  | { readonly kind: "structure"; readonly sheetId: number }
  | { readonly kind: "sheets" }
  | { readonly kind: "activate"; readonly sheetId: number };

/** What the add-on asked the user interface to do. */
export type UiEvent =
  | { readonly kind: "sidebar"; readonly title: string; readonly html: string }
  | { readonly kind: "dialog"; readonly title: string; readonly html: string; readonly modal: boolean }
  | { readonly kind: "alert"; readonly title: string; readonly message: string }
  | { readonly kind: "toast"; readonly title: string; readonly message: string; readonly seconds: number };

export type MenuEntry =
  | { readonly kind: "item"; readonly caption: string; readonly functionName: string }
  | { readonly kind: "separator" }
  | { readonly kind: "menu"; readonly caption: string; readonly entries: readonly MenuEntry[] };

export interface Counters {
  /** Service calls by `Class.method`, e.g. `Range.getValues`. */
  readonly calls: Readonly<Record<string, number>>;
  readonly totalCalls: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
}

/** Cells of one tab that one call reads or writes; rows and columns from 1. */
export interface CellBlock {
  readonly kind: "read" | "write";
  /** Name of the tab. */
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface InstalledTrigger {
  readonly id: string;
  readonly functionName: string;
  readonly owner: string;
  /** Next due instant, epoch ms. */
  readonly nextRun: number;
}

export interface SentMail {
  readonly at: number;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody?: string;
  /** The sender's name; his address when left out. */
  readonly name?: string;
}

/** A request of UrlFetchApp as it goes out. */
export interface FetchRequest {
  readonly method: "GET" | "DELETE" | "PATCH" | "POST" | "PUT";
  /** With the content type. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  readonly followRedirects: boolean;
}

export interface FetchAnswer {
  readonly status: number;
  /** In the order and the letters in which they came; a name may repeat. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Without its content encoding. */
  readonly body: Uint8Array;
}

/** An answer of whatever status, or why there is none. */
export type FetchOutcome =
  | FetchAnswer
  | { readonly failure: "dns" | "unavailable" | "timeout" | "certificate" | "tooLarge" };

/** The outcome of one execution. An error's message is what the failure handler would get. */
export type RunOutcome =
  | { readonly ok: true; readonly value: Json | undefined }
  | { readonly ok: false; readonly message: string };

/** The kinds of execution, each with what it may do. `user`: no script at all, but a person with the mouse. */
export type ExecutionKind = "open" | "edit" | "call" | "menu" | "trigger" | "customFunction" | "user";

export type AuthMode = "NONE" | "LIMITED" | "FULL";

export interface HostOptions {
  /** The pushed files: `Code.js` and the html files by name without ending. */
  readonly code: string;
  readonly html: Readonly<Record<string, string>>;
  /** `appsscript.json`: its scopes decide what may be called. */
  readonly manifest: string;
  /** The host's clock, epoch ms; `Date` inside the bundle follows it. */
  readonly now: () => number;
  readonly user?: { readonly email: string; readonly locale: string };
  readonly timeZone?: string;
  readonly locale?: string;
  /** A state from `save()`, to go on where it stopped. */
  readonly state?: string;
  /**
   * Called before every service call with its name (`Range.setValues`), its ordinal in this execution, and what kind of
   * execution makes it; may throw to inject a fault, or do what another user does meanwhile.
   */
  readonly onServiceCall?: (name: string, ordinal: number, kind: ExecutionKind) => void;
  /** Called with every block of cells that the bundle reads or writes, values and formulas. */
  readonly onCells?: (block: CellBlock) => void;
  /** What stands over the add-on's menu in 拡張機能; "アドオン" when left out. */
  readonly addOnName?: string;
  /** Scopes of the manifest that the user did not grant. A getter may change its answer between executions. */
  readonly declinedScopes?: readonly string[];
  /** Whether a clock trigger finds the active spreadsheet; true when left out. May be a getter, too. */
  readonly spreadsheetInTriggers?: boolean;
  /** The button that the user presses in an alert; the first one when left out. */
  readonly alertAnswer?: (message: string) => "OK" | "CANCEL" | "YES" | "NO" | "CLOSE";
  /** Longest time of an execution and of a custom function, in milliseconds; 6 minutes and 30 seconds when left out. */
  readonly timeLimits?: { readonly execution: number; readonly customFunction: number };
  /** Answers UrlFetchApp, which has checked the request; left out: no address can be reached. */
  readonly fetch?: (url: string, request: FetchRequest) => FetchOutcome;
}

/** The in-memory spreadsheet with one add-on installed. All methods are synchronous. */
export interface Host {
  /** Opens the file as Sheets does: loads the bundle and calls `onOpen` in AuthMode.NONE for an add-on. */
  open(): RunOutcome;
  /** What `google.script.run.NAME(...args)` does: only top-level functions not ending in `_`, JSON-safe arguments and result (a Date anywhere fails). */
  run(functionName: string, args: readonly Json[]): RunOutcome;
  menu(): readonly MenuEntry[];
  /** A user clicks a menu item. */
  clickMenu(functionName: string): RunOutcome;
  /** A user types into a cell: parsed as Sheets parses it (`"007"` → 7, `"=A1"` → formula, `"'x"` → text). Formulas recalculate. */
  type(sheetId: number, row: number, column: number, text: string): void;
  /** Runs every installed trigger that is due at `now()`, in AuthMode.FULL; returns how many ran and their failures. */
  runDueTriggers(): readonly { readonly functionName: string; readonly outcome: RunOutcome }[];
  triggers(): readonly InstalledTrigger[];
  counters(): Counters;
  resetCounters(): void;
  snapshot(): Snapshot;
  /** One tab, e.g. after a `structure` change. */
  snapshotSheet(sheetId: number): SnapshotSheet | undefined;
  drainChanges(): readonly HostChange[];
  drainUiEvents(): readonly UiEvent[];
  outbox(): readonly SentMail[];
  /** `console.*` and `Logger` output. */
  logs(): readonly string[];
  /** Another execution holds the document's lock, until the answer is called. */
  holdDocumentLock(): () => void;
  /** The whole state (sheets, properties, triggers, metadata) as one string. */
  save(): string;
  /**
   * Direct access for tests, as a user with the mouse would have it: the real service objects, whose calls are
   * not counted (e.g. `host.spreadsheet.getSheetByName("注文").sort(3)`).
   */
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
}
