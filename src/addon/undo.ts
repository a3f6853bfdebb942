/** Taking an import back, and the list from which it is chosen. */
import { type ImportHistory, type ImportRecord, isCollected } from "../sheets/import-history.ts";
import { refresh } from "../sheets/refresh.ts";
import { beginUndo } from "../sheets/undo.ts";
import { checked, importIdSchema } from "./arguments.ts";
import type { Answer, RecentImport, SidebarState } from "./calls.ts";
import { answerAlone, openTabs } from "./desk.ts";
import { Failure } from "./failure.ts";
import { hasOrders } from "./has-orders.ts";
import { knownOrNull } from "./hold-cards.ts";
import { newId } from "./new-id.ts";
import { sidebarStateOf } from "./sidebar-state.ts";

/** Imports in the list: the rest can be found in the import history. */
const LISTED = 20;
/** Of those that came by themselves, every hour: they must not push the seller's own out of the list. */
const LISTED_COLLECTED = 10;

export function recentImports(): Answer<readonly RecentImport[]> {
  return answerAlone((desk) => {
    if (!hasOrders(desk)) return [];
    const { history, shops } = openTabs(desk);
    const { outcomes } = desk.messages.sheets;
    return latestImports(history).map((record) => ({
      importId: record.id,
      name: record.name,
      what: history.kindName(record.kind, desk.messages),
      shop: shops.nameOf(record.shop),
      at: knownOrNull(record.at),
      asOf: knownOrNull(record.asOf),
      rows: record.rows,
      state: record.state,
      stateLabel: outcomes[record.state],
      undoable: isUndoable(record),
    }));
  });
}

export function undoImport(importId: unknown): Answer<SidebarState> {
  let isBegun = false;
  return answerAlone((desk) => {
    const id = checked(importIdSchema, importId, desk);
    const { failures } = desk.messages.addon;
    const tabs = openTabs(desk);
    const record = tabs.history.find(id);
    if (record === undefined) throw new Failure("not-found", failures.importNotFound);
    // Where rows were moved meanwhile this runs again: opening the tabs has then ended what was begun.
    if (record.state === "undone" && !isBegun) throw new Failure("invalid", failures.importUndone);
    if (record.state !== "undone") {
      if (!isUndoable(record)) throw new Failure("invalid", failures.importFolded);
      isBegun = true;
      beginUndo(tabs, record);
    }
    return sidebarStateOf(refresh(desk.workbook, Date.now(), newId), desk);
  });
}

/** The newest first. What came by itself and brought nothing leaves nothing to take back. */
function latestImports(history: ImportHistory): readonly ImportRecord[] {
  const collected = (record: ImportRecord): boolean =>
    isCollected(record) && (record.state !== "done" || record.new + record.changed > 0);
  return [
    ...history.latest(LISTED, (record) => !isCollected(record)),
    ...history.latest(LISTED_COLLECTED, collected),
  ].sort((one, other) => other.at - one.at);
}

function isUndoable({ state, folded }: ImportRecord): boolean {
  return (state === "running" || state === "done") && !folded;
}
