import fc from "fast-check";
import type { Json } from "../../preview/host/types.ts";
import type { Answer, CallName } from "../../src/addon/calls.ts";
import { TestSpreadsheet } from "../addon/spreadsheet.ts";
import { fuzz } from "./cases.ts";
import { forged, hostileNumber, hostileText, tampered } from "./forged.ts";
import { expectReadable } from "./readable.ts";
import { HELD_ORDER, shopInUse } from "./shop-in-use.ts";

let state: string;

beforeAll(async () => {
  state = await shopInUse();
});

/** What a seller would do next: what reads and judges everything first. */
const CALLS: readonly (readonly [CallName, ...Json[]])[] = [
  ["sidebarState"],
  ["refreshNow"],
  ["recentImports"],
  ["settingsView"],
  ["heldOrders", 0, 50],
  ["explainOrder", "", HELD_ORDER],
  ["dossiers"],
  ["prevention"],
  ["overview"],
  ["flagRecord"],
  ["openTemplates"],
  ["scheduleView"],
  ["catchUp"],
  ["morningMail"],
  ["connectorView"],
  ["foldObservations"],
  ["archiveOrders"],
  ["sidebarState"],
];

/** Every call is answered well, or says in words why not; nothing is thrown and nothing is "failed". */
function expectAnswers(spreadsheet: TestSpreadsheet): void {
  const { host } = spreadsheet;
  for (const [name, ...args] of CALLS) {
    const logged = host.logs().length;
    const outcome = host.run(name, args);
    if (!outcome.ok) throw new Error(`${name} threw: ${outcome.message}`);
    const answer = outcome.value as unknown as Answer<Json>;
    expect([name, host.logs().slice(logged)]).toEqual([name, []]);
    if (!answer.ok) expectReadable(answer.message, "ja");
  }
}

type Damage = readonly [tab: number, row: number, column: number, value: string | number | boolean | Date];

const value = fc.oneof(
  { weight: 3, arbitrary: hostileText.map((text) => text.slice(0, 49_000)) },
  hostileNumber,
  fc.boolean(),
  fc.date({ min: new Date(-62_000_000_000_000), max: new Date(200_000_000_000_000), noInvalidDate: true }),
  fc.constantFrom("=1/0", "=NA()", "{}", '{"seen":[]}', "[]", "=A1"),
);

const damages: fc.Arbitrary<readonly Damage[]> = fc.array(
  fc.tuple(fc.nat(30), fc.nat(60), fc.nat(40), value),
  { minLength: 6, maxLength: 30 },
);

describe("cells that somebody else wrote", () => {
  it("are passed over, mended or told of, wherever they stand", () => {
    fuzz(
      "cells that somebody else wrote",
      damages,
      (cells) => {
        const spreadsheet = new TestSpreadsheet({ state });
        const sheets = spreadsheet.host.spreadsheet.getSheets();
        for (const [tab, row, column, written] of cells) {
          const sheet = sheets[tab % sheets.length];
          if (sheet === undefined) continue;
          // The header row is hit, too, but seldom.
          const [rows, columns] = [Math.max(2, sheet.getLastRow()), Math.max(1, sheet.getLastColumn())];
          const target = sheet.getRange(row === 60 ? 1 : 2 + (row % (rows - 1)), 1 + (column % columns));
          target.clearDataValidations();
          target.setValue(written);
        }
        expectAnswers(spreadsheet);
      },
      { dear: true },
    );
  });
});

/** Properties as the spreadsheet in use keeps them, with the names of others that are kept at times. */
const OTHERS = [
  "holdguard.journal",
  "holdguard.remembered",
  "holdguard.schedule",
  "holdguard.runs",
  "holdguard.strangers",
  "holdguard.mail",
  "holdguard.judgedWith",
  "holdguard.look",
];

interface Saved {
  properties?: unknown;
}

describe("properties of another version", () => {
  it("are understood, or taken for none", () => {
    const stores = storesIn(JSON.parse(state) as Saved);
    expect(stores.length).toBeGreaterThan(0);
    const kept = stores.flatMap((store) => Object.keys(store));
    const keys = [...new Set([...kept, ...OTHERS])];
    const texts = fc.constantFrom(...keys).chain((key) => {
      const before = stores.map((store) => store[key]).find((text) => text !== undefined);
      const sound = parsed(
        before ??
          '{"importId":"HG-1","chunk":0,"observationsFrom":2,"observations":1,"rejectedFrom":2,"rejected":0,"new":1,"changed":0,"unchanged":0}',
      );
      const text = fc.oneof(
        { weight: 3, arbitrary: tampered(sound).map((one) => JSON.stringify(one)) },
        { weight: 1, arbitrary: forged.map((one) => JSON.stringify(one)) },
        { weight: 1, arbitrary: hostileText },
      );
      return text.map((one) => [key, one.slice(0, 2_900)] as const);
    });
    fuzz(
      "stored properties of another version",
      fc.array(texts, { minLength: 1, maxLength: 4 }),
      (changes) => {
        const saved = JSON.parse(state) as Saved;
        for (const store of storesIn(saved)) for (const [key, text] of changes) store[key] = text;
        expectAnswers(new TestSpreadsheet({ state: JSON.stringify(saved) }));
      },
      { dear: true },
    );
  });
});

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

/** The stores in a saved state: whatever in it holds one of our keys. */
function storesIn(saved: unknown): Record<string, string>[] {
  if (typeof saved !== "object" || saved === null) return [];
  const own = Object.keys(saved).some((key) => key.startsWith("holdguard."))
    ? [saved as Record<string, string>]
    : [];
  return [...own, ...Object.values(saved).flatMap(storesIn)];
}
