import type { Realm } from "./boundary.ts";
import type { CacheStores } from "./cache-stores.ts";
import type { ClockTriggers } from "./clock-triggers.ts";
import type { DocumentLock } from "./lock.ts";
import type { Manifest } from "./manifest.ts";
import type { Rectangle } from "./model/rectangle.ts";
import type { Tab } from "./model/tab.ts";
import type { Workbook } from "./model/workbook.ts";
import type { PropertyStores } from "./property-stores.ts";
import type { ExecutionKind, HostOptions, MenuEntry, SentMail, UiEvent } from "./types.ts";

export interface User {
  readonly email: string;
  /** e.g. `ja` */
  readonly locale: string;
}

/** All that outlives one execution. */
export interface HostState {
  readonly options: HostOptions;
  readonly manifest: Manifest;
  readonly workbook: Workbook;
  readonly properties: PropertyStores;
  readonly caches: CacheStores;
  readonly triggers: ClockTriggers;
  readonly documentLock: DocumentLock;
  menus: MenuEntry[];
  readonly uiEvents: UiEvent[];
  readonly outbox: SentMail[];
  readonly logs: string[];
}

/** What a service knows of the execution that it serves. */
export interface Environment {
  readonly state: HostState;
  readonly kind: ExecutionKind;
  readonly user: User;
  /** Told apart by identity: who holds the lock. */
  readonly executionId: object;
  /** Makes tables of values in the bundle's own realm; large ones would cost a copy else. */
  readonly realm: Realm;
  native<Value extends object>(value: Value): Value;
  cellsRead(tab: Tab, area: Rectangle): void;
  cellsWritten(tab: Tab, area: Rectangle): void;
}
