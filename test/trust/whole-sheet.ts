/** All that outlives an execution, in a form that is the same wherever the same stands. */

interface Saved {
  readonly styles: readonly object[];
  readonly validations: readonly object[];
  readonly tabs: readonly (Record<string, unknown> & {
    readonly id: number;
    readonly name: string;
    readonly maxRows: number;
    readonly filter?: { readonly row: number; readonly rows: number };
    readonly columns: readonly (Record<string, unknown> & {
      readonly styles?: readonly number[];
      readonly validations?: readonly number[];
    })[];
    readonly charts?: readonly { readonly id: number; readonly sources: readonly { tab: number }[] }[];
  })[];
  readonly namedAreas: readonly { readonly name: string; readonly tab: number; readonly area: object }[];
  readonly metadata: readonly {
    readonly key: string;
    readonly value?: string;
    readonly tab?: number;
    readonly column?: number;
  }[];
  readonly properties: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly triggers: readonly { readonly functionName: string; readonly nextRun: number }[];
  readonly outbox: readonly object[];
}

/** What mending has looked at already, kept to spare work. */
const MEMOS = ["holdguard.strangers"];

/** What a scenario leaves out of the comparison, each for a reason that it tells. */
export interface LeftOut {
  /** Properties, by their key. */
  readonly properties?: readonly string[];
  /** Rows of a tab: those that hold a cell of which this is true. */
  /** How many mails went out, and what they say. */
  readonly mails?: true;
  readonly rows?: Readonly<Record<string, (cell: unknown) => boolean>>;
}

/**
 * Blank rows at the end and the tab in front are no part of it: what somebody looks at just now is nothing stored.
 *
 * @param saved of `Host.save`
 * @returns lines, each a fact with its place; ids that are made at random are numbered as they come
 */
export function wholeSheet(saved: string, leftOut: LeftOut = {}): readonly string[] {
  const state = JSON.parse(saved) as Saved;
  const nameOf = new Map(state.tabs.map(({ id, name }) => [id, name]));
  const named = (tab: number | undefined): string => (tab === undefined ? "" : (nameOf.get(tab) ?? "?"));
  const lines: string[] = [];
  const say = (place: string, value: unknown): void => {
    lines.push(`${place}: ${JSON.stringify(value)}`);
  };
  for (const { id: _id, name, maxRows, filter, columns, charts = [], ...tab } of state.tabs) {
    for (const [key, value] of Object.entries(tab)) say(`${name} ${key}`, value);
    if (filter !== undefined) say(`${name} filter`, toTheEnd(filter, maxRows));
    const gone = rowsLeftOut(columns, leftOut.rows?.[name]);
    columns.forEach(({ values = [], styles, validations, ...column }, index) => {
      const place = `${name} column ${index + 1}`;
      for (const [key, value] of Object.entries(column)) say(`${place} ${key}`, value);
      say(`${place} styles`, looked(styles, state.styles));
      say(`${place} validations`, looked(validations, state.validations));
      let row = 0;
      (values as unknown[]).forEach((value, at) => {
        if (gone.has(at)) return;
        row += 1;
        if (value !== null && value !== "") say(`${place} row ${row}`, value);
      });
    });
    for (const { id: _chart, sources, ...chart } of charts)
      say(`${name} chart`, { ...chart, sources: sources.map((one) => ({ ...one, tab: named(one.tab) })) });
  }
  for (const { name, tab, area } of state.namedAreas) say(`named ${name}`, { tab: named(tab), area });
  const metadata = state.metadata.map(({ key, value, tab, column }) => [key, value, named(tab), column]);
  for (const one of metadata.map((entry) => JSON.stringify(entry)).sort()) say("metadata", one);
  const left = new Set([...MEMOS, ...(leftOut.properties ?? [])]);
  for (const [store, entries] of Object.entries(state.properties).sort())
    for (const [key, value] of Object.entries(entries).sort())
      if (!left.has(key)) say(`${store} property ${key}`, value);
  for (const { functionName, nextRun } of state.triggers) say("trigger", { functionName, nextRun });
  if (leftOut.mails !== true) for (const mail of state.outbox) say("mail", mail);
  return withNumberedIds(lines);
}

/** Lines of one and not of the other, marked with the side that has them. */
export function differences(expected: readonly string[], found: readonly string[]): readonly string[] {
  const [wanted, there] = [new Set(expected), new Set(found)];
  return [
    ...expected.filter((line) => !there.has(line)).map((line) => `- ${line}`),
    ...found.filter((line) => !wanted.has(line)).map((line) => `+ ${line}`),
  ];
}

function rowsLeftOut(
  columns: Saved["tabs"][number]["columns"],
  isLeftOut: ((cell: unknown) => boolean) | undefined,
): ReadonlySet<number> {
  if (isLeftOut === undefined) return new Set();
  return new Set(
    columns.flatMap(({ values = [] }) =>
      (values as unknown[]).flatMap((value, row) => (isLeftOut(value) ? [row] : [])),
    ),
  );
}

/** Runs of numbers, each number as what it stands for; the last one goes on to the last row, whichever that is. */
function looked(runs: readonly number[] | undefined, meanings: readonly object[]): unknown {
  return runs?.slice(0, -1).map((number, index) => (index % 2 === 0 ? (meanings[number] ?? number) : number));
}

function toTheEnd<Area extends { readonly row: number; readonly rows: number }>(area: Area, maxRows: number) {
  return area.row + area.rows - 1 === maxRows ? { ...area, rows: "all" } : area;
}

function withNumberedIds(lines: readonly string[]): readonly string[] {
  const numbers = new Map<string, string>();
  return lines.map((line) =>
    line.replace(/HG-[0-9a-f]{10}/g, (id) => {
      const number = numbers.get(id) ?? `HG-${numbers.size + 1}`;
      numbers.set(id, number);
      return number;
    }),
  );
}
