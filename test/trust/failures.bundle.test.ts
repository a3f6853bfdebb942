import { opened, type Scenario } from "./cuts.ts";
import { SCENARIOS } from "./scenarios.ts";
import type { WatchedSpreadsheet } from "./watched-spreadsheet.ts";
import { differences, wholeSheet } from "./whole-sheet.ts";

/** `npm run prove` throws at every call; what runs each time at so many of each scenario, spread over all of it. */
const ALL = process.env.PROVE === "all";
const SAMPLE = 5;

/** What Google throws, in its words. */
const THROWN = [
  "Service invoked too many times for one day: properties.",
  "Exceeded maximum execution time",
  "Service Spreadsheets timed out while accessing document with id 1aBcD.",
  "Service unavailable: Spreadsheets",
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
  "Lock timeout: another process was holding the lock for too long.",
  "We're sorry, a server error occurred. Please wait a bit and try again.",
];

/** Words of exceptions, which say nothing to a seller. */
const TECHNICAL =
  /invoked|Exceeded|timed out|unavailable:|protected cell|Lock timeout|server error|Exception|Error|undefined|null|NaN|\bat .*:\d+/;

describe("a service call that fails once", () => {
  it.each(Object.entries(SCENARIOS))(
    "%s say so in words, and end the same when they are done again",
    async (_name, scenarios) => {
      const faults: string[] = [];
      for (const scenario of await scenarios()) {
        const { faults: found, tried } = await failEach(scenario);
        if (ALL) console.info(`${scenario.name}: ${tried} failures`);
        faults.push(...found);
      }
      expect(faults).toEqual([]);
    },
  );
});

async function failEach(
  scenario: Scenario,
): Promise<{ readonly tried: number; readonly faults: readonly string[] }> {
  const { positions, expected } = await wholeRun(scenario);
  const step = ALL ? 1 : Math.max(1, Math.floor(positions / SAMPLE));
  const faults: string[] = [];
  let tried = 0;
  for (let at = 1; at <= positions; at += step) {
    const thrown = THROWN[tried % THROWN.length] ?? "";
    tried += 1;
    const spreadsheet = opened(scenario.state, scenario.at);
    let left = at;
    let where = "";
    spreadsheet.before = ({ execution, call, name }) => {
      left -= 1;
      if (left !== 0) return;
      where = `${scenario.name}, execution ${execution}, call ${call} ${name}: ${thrown}`;
      throw new Error(thrown);
    };
    await scenario.run(spreadsheet);
    spreadsheet.before = null;
    const said = saidIn(spreadsheet).filter((text) => TECHNICAL.test(text) || !/[ぁ-ん]/.test(text));
    await (scenario.again ?? scenario.run)(spreadsheet);
    scenario.afterwards?.(spreadsheet);
    const differ = differences(expected, wholeSheet(spreadsheet.host.save(), scenario.leftOut));
    if (said.length + differ.length > 0) faults.push([where, ...said, ...differ].join("\n  "));
  }
  return { tried, faults };
}

async function wholeRun(scenario: Scenario) {
  const spreadsheet = opened(scenario.state, scenario.at);
  let positions = 0;
  spreadsheet.before = () => {
    positions += 1;
  };
  await scenario.run(spreadsheet);
  spreadsheet.before = null;
  scenario.afterwards?.(spreadsheet);
  return { positions, expected: wholeSheet(spreadsheet.host.save(), scenario.leftOut) };
}

/** What the user was told of what went wrong. */
function saidIn({ outcomes }: WatchedSpreadsheet): readonly string[] {
  return outcomes.flatMap((outcome) => {
    if (!outcome.ok) return [outcome.message];
    const answer = outcome.value as { readonly ok?: boolean; readonly message?: string } | undefined;
    return answer?.ok === false ? [answer.message ?? ""] : [];
  });
}
