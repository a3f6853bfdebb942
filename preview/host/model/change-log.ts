import { intersection, lastColumn, lastRow, type Rectangle } from "./rectangle.ts";
import type { Tab } from "./tab.ts";

/** More changed cells than this on one tab are told as a change of its structure: the view takes a whole snapshot. */
const MOST_CELLS = 4000;

/** What changed since the view last asked. */
export interface Changes {
  readonly tabsChanged: boolean;
  readonly wholeTabs: readonly Tab[];
  readonly areas: readonly { readonly tab: Tab; readonly areas: readonly Rectangle[] }[];
  readonly activated: Tab | undefined;
}

export class ChangeLog {
  #tabsChanged = false;
  #wholeTabs = new Set<Tab>();
  #areas = new Map<Tab, Rectangle[]>();
  #cells = new Map<Tab, number>();
  #activated: Tab | undefined;

  cells(tab: Tab, area: Rectangle): void {
    if (this.#wholeTabs.has(tab)) return;
    const areas = this.#areas.get(tab) ?? [];
    this.#areas.set(tab, areas);
    const last = areas[areas.length - 1];
    const joined = last && join(last, area);
    if (last && joined) areas[areas.length - 1] = joined;
    else areas.push(area);
    const grown = joined && last ? size(joined) - size(last) : size(area);
    const cells = (this.#cells.get(tab) ?? 0) + grown;
    this.#cells.set(tab, cells);
    if (cells > MOST_CELLS) this.structure(tab);
  }

  structure(tab: Tab): void {
    this.#wholeTabs.add(tab);
    this.#areas.delete(tab);
    this.#cells.delete(tab);
  }

  /** Tabs came, went, moved, were renamed, hidden or shown. */
  tabs(): void {
    this.#tabsChanged = true;
  }

  activate(tab: Tab): void {
    this.#activated = tab;
  }

  drain(): Changes {
    const changes: Changes = {
      tabsChanged: this.#tabsChanged,
      wholeTabs: [...this.#wholeTabs],
      areas: [...this.#areas].map(([tab, areas]) => ({ tab, areas })),
      activated: this.#activated,
    };
    this.#tabsChanged = false;
    this.#wholeTabs = new Set();
    this.#areas = new Map();
    this.#cells = new Map();
    this.#activated = undefined;
    return changes;
  }
}

const size = (area: Rectangle): number => area.rows * area.columns;

/** One rectangle for two that overlap or lie side by side, if that is what they make. */
function join(a: Rectangle, b: Rectangle): Rectangle | undefined {
  if (
    a.column === b.column &&
    a.columns === b.columns &&
    b.row <= lastRow(a) + 1 &&
    a.row <= lastRow(b) + 1
  ) {
    const row = Math.min(a.row, b.row);
    return { ...a, row, rows: Math.max(lastRow(a), lastRow(b)) - row + 1 };
  }
  if (
    a.row === b.row &&
    a.rows === b.rows &&
    b.column <= lastColumn(a) + 1 &&
    a.column <= lastColumn(b) + 1
  ) {
    const column = Math.min(a.column, b.column);
    return { ...a, column, columns: Math.max(lastColumn(a), lastColumn(b)) - column + 1 };
  }
  const common = intersection(a, b);
  return common && size(common) === size(b) ? a : undefined;
}
