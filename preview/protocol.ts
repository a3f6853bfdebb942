/** What the page and the preview's server say to each other. Everything here survives JSON. */

import type { Json, MenuEntry, RunOutcome, Snapshot, SnapshotCell, SnapshotSheet } from "./host/types.ts";

/** Where the synthetic shop's time stands. */
export interface PreviewStatus {
  /** Calendar days since the preview began: 0 on the first. */
  readonly day: number;
  /** The host's clock, epoch ms. It only moves when the user lets time pass. */
  readonly now: number;
  /** IANA name, e.g. `Asia/Tokyo`. */
  readonly timeZone: string;
  /** False once the next morning lies beyond what the synthetic shop knows. */
  readonly hasNextDay: boolean;
  readonly hasNextHour: boolean;
  /** Of the page and the add-on's user. */
  readonly language: "ja" | "en";
  /** The add-on's menu under 拡張機能. */
  readonly menu: readonly MenuEntry[];
  /** The installed clock triggers. */
  readonly triggers: readonly { readonly functionName: string; readonly nextRun: number }[];
  /** The last runs of triggers, oldest first. */
  readonly runs: readonly TriggerRun[];
  /** Mails that the add-on sent, oldest first. */
  readonly mails: readonly MailHead[];
  /** The manifest's scopes, and whether the user grants them. */
  readonly permissions: readonly { readonly scope: string; readonly granted: boolean }[];
  /** Whether a trigger's run finds the active spreadsheet. */
  readonly spreadsheetInTriggers: boolean;
  /** What opens the stand-in for Amazon; none where there is no stand-in. */
  readonly credentials: readonly DemoCredentials[];
}

/** One run of a trigger, as it can be told from outside: what it wrote, asked and sent. */
export interface TriggerRun {
  /** Epoch ms of the host's clock. */
  readonly at: number;
  readonly functionName: string;
  /** The error that was not caught; absent when the run went well. */
  readonly failure?: string | undefined;
  readonly cellsWritten: number;
  readonly fetches: number;
  readonly mails: number;
}

export interface MailHead {
  /** The first is 1. */
  readonly number: number;
  /** Epoch ms of the host's clock. */
  readonly at: number;
  readonly to: string;
  readonly subject: string;
  readonly hasHtml: boolean;
}

/** GET /mails/NUMBER; its html stands at /mails/NUMBER.html, with a security policy of its own. */
export interface MailText {
  readonly body: string;
}

/** A seller of the stand-in for Amazon's Selling Partner API, as the connector asks for him. */
export interface DemoCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
}

/** A change to repaint, in the order in which it has to be applied. */
export type PageChange =
  | { readonly kind: "cells"; readonly sheetId: number; readonly cells: readonly SnapshotCell[] }
  | { readonly kind: "sheet"; readonly sheet: SnapshotSheet }
  | { readonly kind: "snapshot"; readonly snapshot: Snapshot }
  | { readonly kind: "activate"; readonly sheetId: number };

/** What the add-on asked the page to show. Html stands behind a path of its own, with its own security policy. */
export type PageEvent =
  | { readonly kind: "sidebar"; readonly title: string; readonly path: string }
  | { readonly kind: "dialog"; readonly title: string; readonly path: string; readonly modal: boolean }
  | { readonly kind: "alert"; readonly title: string; readonly message: string }
  | { readonly kind: "toast"; readonly title: string; readonly message: string; readonly seconds: number };

/** GET /snapshot */
export interface PageState {
  readonly revision: string;
  readonly status: PreviewStatus;
  readonly snapshot: Snapshot;
}

/**
 * The answer to every POST. A page whose revision is not `before` has missed something (another window, a
 * restart) and fetches the snapshot instead of applying `changes`.
 */
export interface Update {
  readonly before: string;
  readonly revision: string;
  readonly status: PreviewStatus;
  readonly changes: readonly PageChange[];
  readonly events: readonly PageEvent[];
  /** The call's outcome; absent where nothing was called (an edit). */
  readonly outcome?: RunOutcome;
}

/** Cells that the user has selected; rows and columns are 1-based. */
export interface Selection {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** POST /run */
export interface RunRequest {
  readonly functionName: string;
  readonly args: readonly Json[];
  /** Where the user is; left out: where he was. */
  readonly selected?: Selection | undefined;
}

/** POST /menu */
export interface MenuRequest {
  readonly functionName: string;
}

/** One cell as the user typed it; rows and columns are 1-based. */
export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** POST /edit */
export interface EditRequest {
  readonly sheetId: number;
  readonly cells: readonly TypedCell[];
}

/** POST /rearrange: what the user does with the mouse beside typing. Positions are 1-based. */
export type Rearrangement =
  | {
      readonly action: `${"insert" | "delete" | "hide" | "show"}-${"rows" | "columns"}`;
      readonly sheetId: number;
      readonly start: number;
      readonly count: number;
    }
  | {
      readonly action: "move-rows" | "move-columns";
      readonly sheetId: number;
      readonly start: number;
      readonly count: number;
      /** Where they come to stand before, counted before they are taken away. */
      readonly destination: number;
    }
  | {
      readonly action: "size-rows" | "size-columns";
      readonly sheetId: number;
      readonly start: number;
      readonly count: number;
      readonly pixels: number;
    }
  | { readonly action: "freeze"; readonly sheetId: number; readonly rows: number; readonly columns: number }
  | {
      readonly action: "format";
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly rows: number;
      readonly columns: number;
      /** What changes; null takes a colour or alignment away. */
      readonly style: {
        readonly bold?: boolean | undefined;
        readonly italic?: boolean | undefined;
        readonly fontColor?: string | null | undefined;
        readonly background?: string | null | undefined;
        readonly horizontalAlignment?: "left" | "center" | "right" | null | undefined;
      };
    }
  | { readonly action: "rename-sheet"; readonly sheetId: number; readonly name: string }
  | { readonly action: "colour-tab"; readonly sheetId: number; readonly colour: string | null }
  | { readonly action: "move-sheet"; readonly sheetId: number; readonly position: number }
  | { readonly action: `${"hide" | "show" | "delete"}-sheet`; readonly sheetId: number }
  | { readonly action: "insert-sheet" };

/** POST /permission */
export interface PermissionRequest {
  readonly scope: string;
  readonly granted: boolean;
}

/** POST /spreadsheet-in-triggers */
export interface TriggerSpreadsheetRequest {
  readonly found: boolean;
}

/** One report file of GET /reports, as a download folder would hold it. */
export interface ReportFile {
  readonly name: string;
  readonly base64: string;
  /** When Amazon made it: the file's last-modified time, epoch ms. */
  readonly asOf: number;
}

/** Messages between the page and a sidebar or dialog in its sandboxed frame. */
export type FrameToPage =
  | {
      readonly preview: "run";
      readonly call: number;
      readonly functionName: string;
      readonly args: readonly Json[];
    }
  | { readonly preview: "ready" }
  | { readonly preview: "close" }
  | { readonly preview: "authorize" }
  | { readonly preview: "delivered"; readonly delivery: number; readonly ok: boolean };

export type PageToFrame =
  | { readonly preview: "clock"; readonly now: number }
  | { readonly preview: "outcome"; readonly call: number; readonly outcome: RunOutcome }
  | {
      readonly preview: "files";
      readonly delivery: number;
      readonly files: readonly {
        readonly name: string;
        readonly bytes: ArrayBuffer;
        readonly lastModified: number;
      }[];
    };
