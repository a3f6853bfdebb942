import { DAY, itemOf, TODAY } from "../addon/spreadsheet.ts";
import { opened } from "./cuts.ts";
import { firstDay, importing, offer, secondFile, stateOf, stockItem } from "./scenarios.ts";
import { type Place, placesIn, type WatchedSpreadsheet } from "./watched-spreadsheet.ts";
import { differences, wholeSheet } from "./whole-sheet.ts";

/** `npm run prove` tries every call; what runs each time the first calls of each execution, and some spread over it. */
const ALL = process.env.PROVE === "all";

type Work = (spreadsheet: WatchedSpreadsheet) => unknown;

const REPORT = importing(itemOf(secondFile()));
const STOCK = importing(stockItem(TODAY + DAY, [offer("TOY-1", 10), offer("BAG-1", 4)]));
const REFRESH: Work = (spreadsheet) => spreadsheet.call("refreshNow");
const MENU: Work = (spreadsheet) => spreadsheet.menu("refreshFromMenu");
const TRIGGER: Work = (spreadsheet) => spreadsheet.host.run("scheduledRun", []);

const WAITING = /ほかの取り込みか更新が動いています/;

describe.each<readonly [string, Work, string, Work]>([
  ["one person imports orders", REPORT, "another imports a stock report", STOCK],
  ["one person imports a stock report", STOCK, "another imports orders", REPORT],
  ["one person imports orders", REPORT, "another refreshes", REFRESH],
  ["one person refreshes", REFRESH, "another imports orders", REPORT],
  ["one person imports orders", REPORT, "the trigger fires", TRIGGER],
  ["one person imports orders", REPORT, "another refreshes from the menu", MENU],
])("while %s", (_first, first, _second, second) => {
  it(`loses nothing when ${_second} at whatever service call, and says to wait`, async () => {
    const shop = await firstDay();
    if (second === TRIGGER) shop.value("setSchedule", { on: true, hour: 7, days: [0, 1, 2, 3, 4, 5, 6] });
    const { state } = stateOf(shop);
    const at = TODAY + DAY;
    const inTurn = (...works: readonly Work[]): readonly string[] => {
      const spreadsheet = opened(state, at);
      for (const work of works) work(spreadsheet);
      return settled(spreadsheet, second);
    };
    const expected = { refused: inTurn(first, second), done: inTurn(second, first, second) };
    const faults: string[] = [];
    let waited = 0;
    for (const place of placesOf(state, at, first)) {
      const spreadsheet = opened(state, at);
      let wasRefused = false;
      spreadsheet.before = (one) => {
        if (one.execution !== place.execution || one.call !== place.call) return;
        const before = spreadsheet.host.save();
        const told = toldBy(spreadsheet, () => second(spreadsheet));
        wasRefused = WAITING.test(told);
        // The trigger notes for itself that it has to come again.
        if (wasRefused && second !== TRIGGER && spreadsheet.host.save() !== before)
          faults.push(
            `${place.execution}.${place.call} ${place.name}: refused, and yet something was written`,
          );
      };
      first(spreadsheet);
      spreadsheet.before = null;
      if (wasRefused) waited += 1;
      second(spreadsheet);
      const found = settled(spreadsheet, second);
      const differ = [expected.refused, expected.done].map((one) => differences(one, found));
      if (differ.every((lines) => lines.length > 0))
        faults.push(
          [`${place.execution}.${place.call} ${place.name}`, ...(differ[wasRefused ? 0 : 1] ?? [])].join(
            "\n  ",
          ),
        );
    }
    expect(faults).toEqual([]);
    if (second !== TRIGGER) expect(waited).toBeGreaterThan(3);
  });
});

/** What a run did last, and when it comes again, is its own affair. */
function settled(spreadsheet: WatchedSpreadsheet, second: Work): readonly string[] {
  if (second !== TRIGGER) return whole(spreadsheet);
  spreadsheet.call("refreshNow");
  spreadsheet.call("flagRecord");
  return whole(spreadsheet).filter((line) => !/^trigger|holdguard\.schedule/.test(line));
}

/** In which row of the history each of two imports stands depends on which began first. */
function whole(spreadsheet: WatchedSpreadsheet): readonly string[] {
  const lines = wholeSheet(spreadsheet.host.save(), {
    properties: ["holdguard.runs"],
    rows: { 取込履歴: (cell) => cell === "自動更新" },
  });
  return lines
    .map((line) => line.replace(/HG-\d+/g, "HG").replace(/^(取込履歴 column \d+) row \d+/, "$1"))
    .sort();
}

function placesOf(state: string, at: number, work: Work): readonly Place[] {
  const places = placesIn(opened(state, at), work);
  if (ALL) return places;
  const step = Math.ceil(places.length / 6);
  return places.filter(({ call }, index) => (call <= 3 && index < 300) || index % step === 0);
}

/** What the user was told meanwhile. */
function toldBy(spreadsheet: WatchedSpreadsheet, work: () => unknown): string {
  spreadsheet.host.drainUiEvents();
  const answers: unknown[] = [];
  const { call } = spreadsheet;
  spreadsheet.call = ((...given: Parameters<typeof call>) => {
    const answer = call.apply(spreadsheet, given);
    answers.push(answer);
    return answer;
  }) as typeof call;
  try {
    work();
  } finally {
    spreadsheet.call = call;
  }
  return JSON.stringify([answers, spreadsheet.host.drainUiEvents()]);
}
