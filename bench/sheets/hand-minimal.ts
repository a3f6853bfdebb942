/**
 * The cost of an operation by the least program that does it, given how the tabs are laid out: every tab that matters
 * is opened once, every column that matters is read once, and what differs afterwards is written, in at most 20 blocks
 * a run of columns. What it has to write is seen from what the add-on itself made of the sheet.
 */
import { createHost } from "../../preview/host/host.ts";
import type { Json } from "../../preview/host/types.ts";
import { type Cost, CostMeter, sumOf } from "./cost.ts";
import type { LargeBook } from "./large-book.ts";
import { type Grid, leastWrites } from "./least-writes.ts";

/** How a tab is read: whole, or its headers and these columns, by name, side by side ones together. */
export type Reading = "whole" | readonly (readonly string[])[];

export interface MinimalExecution {
  /** By id of the tab. */
  readonly reads: Readonly<Record<string, Reading>>;
  /** Ids of the tabs that it changes, in their order. */
  readonly writes: readonly string[];
  /** Ids of the tabs whose rows it keeps coloured. */
  readonly colours?: readonly string[];
  /** It is a step of an import: what it is about to do is noted first. */
  readonly isStep?: true;
  /** It answers with all that the sidebar shows. */
  readonly answersWithState?: true;
}

/** The named cell of the settings tab that tells when it was last refreshed. */
const REFRESHED_AT = "最終更新";

/** Headers of the columns that name the rows of a tab, side by side, for the tabs that the seller may rearrange. */
const KEYS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  orders: ["注文番号", "SKU"],
  inquiries: ["問い合わせID"],
  imports: ["取込ID"],
};

/** Names of our tabs in Japanese, by id. */
const NAMES: Readonly<Record<string, string>> = {
  orders: "注文",
  observations: "観測ログ",
  inquiries: "問い合わせ記録",
  imports: "取込履歴",
  settings: "設定",
  stock: "在庫",
  "watch-list": "要注意リスト",
};

/**
 * Runs the add-on's own operation, then the least program for it on the sheet as it was.
 *
 * @param program text of `minimal-program.js`
 */
export function besideMinimal(
  book: LargeBook,
  program: string,
  work: () => void,
  executions: readonly MinimalExecution[],
): { readonly own: Cost; readonly minimal: Cost } {
  const tabs = [...new Set(executions.flatMap(({ writes }) => writes))];
  const state = book.host.save();
  const before = new Map(tabs.map((tab) => [tab, gridOf(book, tab)]));
  const rooms = new Map(tabs.map((tab) => [tab, book.sheet(nameOf(tab)).getMaxRows()]));
  const coloured = executions.flatMap(({ colours = [] }) => colours);
  const ruled = new Map(coloured.map((tab) => [tab, ruledCells(book, tab)]));
  const own = book.measure(work).cost;
  const left = new Set(tabs);
  // Where a tab is written by several executions, the last one writes what differs.
  const plans = [...executions].reverse().map((one) => {
    const writes = one.writes.flatMap((tab) => {
      if (!left.delete(tab)) return [];
      const after = gridOf(book, tab);
      const blocks = leastWrites(before.get(tab) ?? [], after);
      const guard = blocks.length === 0 ? null : guardOf(tab, before.get(tab) ?? [], after);
      return [{ tab, blocks, grows: Math.max(0, after.length - (rooms.get(tab) ?? 0)), guard }];
    });
    const grew = (one.colours ?? []).map((tab) => [tab, ruled.get(tab) !== ruledCells(book, tab)] as const);
    return { ...one, writes, coloured: Object.fromEntries(grew) };
  });
  return { own, minimal: minimalCost(book, program, state, plans.reverse()) };
}

type Plan = Omit<MinimalExecution, "writes" | "colours"> & {
  /** Whether a tab got rows that its rules were not laid over, by tab. */
  readonly coloured: Readonly<Record<string, boolean>>;
  readonly writes: readonly {
    readonly tab: string;
    readonly blocks: ReturnType<typeof leastWrites>;
    readonly grows: number;
    readonly guard: Guard | null;
  }[];
};

/** What tells whether rows or columns of a tab have moved: its headers, and the columns that name its rows. */
interface Guard {
  /** How many. */
  readonly headers: number;
  /** The first key column, and how many side by side. */
  readonly column: number;
  readonly columns: number;
  /** Last row before it is written, and after that. */
  readonly before: number;
  readonly after: number;
}

function guardOf(tab: string, before: Grid, after: Grid): Guard | null {
  const keys = KEYS[tab];
  const headers = after[0] ?? [];
  if (keys === undefined) return null;
  return {
    headers: headers.length,
    column: headers.indexOf(keys[0]) + 1,
    columns: keys.length,
    before: before.length,
    after: after.length,
  };
}

function minimalCost(book: LargeBook, program: string, state: string, plans: readonly Plan[]): Cost {
  const meter = new CostMeter();
  const host = createHost({
    code: program,
    html: {},
    manifest: book.manifest,
    now: () => book.at,
    state,
    onServiceCall: meter.onServiceCall,
    onCells: meter.onCells,
  });
  return sumOf(
    plans.map(({ reads, writes, coloured, isStep, answersWithState }) => {
      const opened = Object.fromEntries(
        [...new Set([...Object.keys(reads), ...writes.map(({ tab }) => tab)])].map((tab) => [
          tab,
          readingOf(book, tab, reads[tab] ?? []),
        ]),
      );
      const plan = {
        judges: reads.inquiries !== undefined,
        namedCell: writes.some(({ tab }) => tab === "settings") ? REFRESHED_AT : "",
        tabs: opened,
        writes,
        coloured,
        journal: isStep ? 1 : 0,
        answersWithState: answersWithState ?? false,
      };
      return meter.of(() => {
        const outcome = host.run("minimal", [plan as unknown as Json]);
        if (!outcome.ok) throw new Error(outcome.message);
      }).cost;
    }),
  );
}

function readingOf(book: LargeBook, tab: string, reading: Reading) {
  if (reading === "whole") return { whole: true };
  const headers = gridOf(book, tab, 1)[0] ?? [];
  return {
    whole: false,
    columns: reading.map((names) => [headers.indexOf(names[0]) + 1, names.length] as const),
  };
}

/** The cells that the last conditional format of a tab is laid over: the seller's come before ours. */
function ruledCells(book: LargeBook, tab: string): string {
  const rules = book.sheet(nameOf(tab)).getConditionalFormatRules();
  return rules[rules.length - 1]?.getRanges()[0]?.getA1Notation() ?? "";
}

function gridOf(book: LargeBook, tab: string, rows?: number): Grid {
  const sheet = book.sheet(nameOf(tab));
  return rows === undefined
    ? sheet.getDataRange().getValues()
    : sheet.getRange(1, 1, rows, sheet.getLastColumn()).getValues();
}

function nameOf(tab: string): string {
  return NAMES[tab] ?? tab;
}
