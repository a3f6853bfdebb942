import { Boundary, HOST_REALM } from "./boundary.ts";
import { CacheStores } from "./cache-stores.ts";
import { type ClockTrigger, ClockTriggers, nextRun } from "./clock-triggers.ts";
import { CallCounters } from "./counters.ts";
import { messageOf } from "./error-message.ts";
import { Executions } from "./executions.ts";
import type { CustomFunctions } from "./formulas/calculation.ts";
import type { Environment, HostState, User } from "./host-state.ts";
import { crossing } from "./json-boundary.ts";
import { DocumentLock } from "./lock.ts";
import { readManifest } from "./manifest.ts";
import { CellWriter } from "./model/cell-writing.ts";
import { assertEditable } from "./model/protected-area.ts";
import type { Tab } from "./model/tab.ts";
import { assertValid } from "./model/validity.ts";
import { Workbook } from "./model/workbook.ts";
import { PropertyStores } from "./property-stores.ts";
import { Sandbox } from "./sandbox.ts";
import { restoreState, saveState } from "./saved-state.ts";
import { ScriptException } from "./script-exception.ts";
import { AUTH_MODE } from "./services/enumerations.ts";
import { Range } from "./services/range.ts";
import { Spreadsheet } from "./services/spreadsheet.ts";
import { drainChanges, snapshotOf, snapshotOfTab } from "./snapshot.ts";
import type { AuthMode, Host, HostOptions, MenuEntry, RunOutcome } from "./types.ts";

const DEFAULT_USER: User = { email: "seller@example.com", locale: "ja" };

/**
 * Makes an in-memory spreadsheet with the add-on installed.
 * @throws when the code is no script, or the manifest is not one of an editor add-on.
 */
export function createHost(options: HostOptions): Host {
  const manifest = readManifest(options.manifest);
  const user = options.user ?? DEFAULT_USER;
  const counters = new CallCounters();
  // The spreadsheet's formulas call the bundle, and the bundle's executions work on the spreadsheet.
  const customFunctions: CustomFunctions = {
    find: (name) => ofBundle.find(name),
    call: (name, given) => ofBundle.call(name, given),
  };
  const state: HostState = {
    options,
    manifest,
    workbook: new Workbook({
      id: "preview-spreadsheet",
      name: "無題のスプレッドシート",
      locale: options.locale ?? "ja",
      timeZone: options.timeZone ?? "Asia/Tokyo",
      now: options.now,
      customFunctions,
    }),
    properties: new PropertyStores(),
    caches: new CacheStores(options.now),
    triggers: new ClockTriggers(),
    documentLock: new DocumentLock(),
    menus: [],
    uiEvents: [],
    outbox: [],
    logs: [],
  };
  const executions = new Executions(
    state,
    new Sandbox(options.code, manifest.timeZone, options.now),
    counters,
  );
  const ofBundle = executions.customFunctions(user);
  const { workbook } = state;
  if (options.state !== undefined) restoreState(state, options.state);
  else workbook.insertTab(workbook.locale.startsWith("ja") ? "シート1" : "Sheet1", 0);
  workbook.changes.drain();
  const mouse = userWithTheMouse(state, user);

  /** Calls `onOpen` or `onEdit` if the bundle has it. */
  function simpleTrigger(
    name: "onOpen" | "onEdit",
    authMode: AuthMode,
    eventOf: (environment: Environment) => Record<string, unknown>,
  ): RunOutcome {
    const kind = name === "onOpen" ? "open" : "edit";
    return executions.outcome({ kind, authMode, user }, ({ context, boundary, environment }) => {
      if (context.functionNames().includes(name)) {
        const event = { ...eventOf(environment), authMode: AUTH_MODE.get(authMode) };
        context.call(name, [boundary.outward(event)]);
      }
      return undefined;
    });
  }

  function runTrigger(trigger: ClockTrigger): RunOutcome {
    const now = options.now();
    trigger.nextRun = nextRun(trigger.schedule, now);
    const owner = { ...user, email: trigger.owner };
    return executions.outcome({ kind: "trigger", authMode: "FULL", user: owner }, ({ context, boundary }) => {
      const event = { authMode: AUTH_MODE.get("FULL"), triggerUid: trigger.id, ...utcParts(now) };
      context.call(trigger.functionName, [boundary.outward(event)]);
      return undefined;
    });
  }

  const tabOf = (sheetId: number): Tab | undefined => workbook.tabs.find(({ id }) => id === sheetId);

  return {
    open() {
      state.menus = [];
      return simpleTrigger("onOpen", "NONE", () => ({}));
    },

    run(functionName, args) {
      return executions.outcome({ kind: "call", authMode: "FULL", user }, ({ context }) => {
        if (functionName.endsWith("_"))
          throw new ScriptException(`Script function not found: ${functionName}`);
        const given = context.realm.parse(JSON.stringify(crossing(args, "argument"))) as unknown[];
        return crossing(context.call(functionName, given), "result");
      });
    },

    menu: () => state.menus,

    clickMenu(functionName) {
      if (!hasItem(state.menus, functionName)) {
        return { ok: false, message: `No menu item calls ${functionName}` };
      }
      return executions.outcome({ kind: "menu", authMode: "FULL", user }, ({ context }) => {
        context.call(functionName, []);
        return undefined;
      });
    },

    type(sheetId, row, column, text) {
      const tab = tabOf(sheetId);
      if (!tab) throw new Error(`there is no sheet ${sheetId}`);
      const area = { row, column, rows: 1, columns: 1 };
      const oldValue = new Range(mouse.environment, tab, area).getDisplayValue();
      try {
        assertEditable(tab, area, user.email);
        assertValid(workbook, tab, area, [[text]]);
      } catch (error) {
        // Sheets tells the user, and leaves the cell as it was.
        state.uiEvents.push({ kind: "alert", title: "", message: messageOf(error) });
        return;
      }
      new CellWriter(workbook, tab).write(area, [[text]]);
      workbook.calculation.settle();
      simpleTrigger("onEdit", "LIMITED", (environment) => ({
        range: new Range(environment, tab, area),
        source: new Spreadsheet(environment),
        value: text,
        ...(oldValue !== "" && { oldValue }),
      }));
    },

    runDueTriggers() {
      const due = state.triggers.all().filter((trigger) => trigger.nextRun <= options.now());
      return due.map((trigger) => ({ functionName: trigger.functionName, outcome: runTrigger(trigger) }));
    },

    triggers: () =>
      state.triggers.all().map((trigger) => ({
        id: trigger.id,
        functionName: trigger.functionName,
        owner: trigger.owner,
        nextRun: trigger.nextRun,
      })),

    counters: () => counters.snapshot(),
    resetCounters: () => counters.reset(),
    snapshot: () => snapshotOf(workbook),

    snapshotSheet(sheetId) {
      const tab = tabOf(sheetId);
      return tab && snapshotOfTab(workbook, tab);
    },

    drainChanges: () => drainChanges(workbook),
    drainUiEvents: () => state.uiEvents.splice(0),
    outbox: () => state.outbox,
    logs: () => state.logs,

    holdDocumentLock() {
      const other = {};
      if (!state.documentLock.take(other)) throw new Error("the document's lock is held already");
      return () => state.documentLock.release(other);
    },

    save: () => saveState(state),
    spreadsheet: mouse.spreadsheet,
  };
}

/** The service objects for a person with the mouse: nothing counted, everything allowed, formulas follow at once. */
function userWithTheMouse(state: HostState, user: User) {
  const boundary = new Boundary(HOST_REALM, {
    before: () => {},
    after: () => state.workbook.calculation.settle(),
    notImitated: () => {},
  });
  const environment: Environment = {
    state,
    kind: "user",
    user,
    executionId: {},
    realm: HOST_REALM,
    native: (value) => boundary.native(value),
    cellsRead: () => {},
    cellsWritten: () => {},
  };
  const spreadsheet = boundary.outward(
    new Spreadsheet(environment),
  ) as GoogleAppsScript.Spreadsheet.Spreadsheet;
  return { environment, spreadsheet };
}

const hasItem = (entries: readonly MenuEntry[], functionName: string): boolean =>
  entries.some((entry) =>
    entry.kind === "item"
      ? entry.functionName === functionName
      : entry.kind === "menu" && hasItem(entry.entries, functionName),
  );

/** The time of a clock trigger's event, in UTC ("Event objects", Time-driven). */
function utcParts(now: number): Record<string, number | string> {
  const date = new Date(now);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    "day-of-month": date.getUTCDate(),
    "day-of-week": date.getUTCDay() || 7,
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    timezone: "UTC",
  };
}
