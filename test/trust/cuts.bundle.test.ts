import { type Cut, cutsOf, opened, prove, type Scenario } from "./cuts.ts";
import { SCENARIOS } from "./scenarios.ts";

/** `npm run prove` tries every position; what runs each time takes so many of each scenario, spread over all of it. */
const ALL = process.env.PROVE === "all";
const SAMPLE = 5;
const CUT = "Exceeded maximum execution time";

describe("cut off at whatever service call and done again", () => {
  it.each(Object.entries(SCENARIOS))("%s end as without the cut", async (_name, scenarios) => {
    const faults: string[] = [];
    for (const scenario of await scenarios()) {
      const proof = await prove(scenario, ALL ? undefined : SAMPLE);
      expect(proof.positions).toBeGreaterThan(50);
      if (ALL) console.info(`${scenario.name}: ${proof.positions} positions, ${proof.tried} states`);
      faults.push(...proof.faults);
    }
    expect(faults).toEqual([]);
  });

  it("means what is left where every later call fails", async () => {
    const [first, ...others] = await SCENARIOS.inquiries();
    for (const scenario of [first, ...others.slice(0, ALL ? undefined : 1)] as readonly Scenario[]) {
      const { cuts } = await cutsOf(scenario);
      for (const cut of cuts.filter(({ isSettled, call }) => isSettled && Number.isFinite(call))) {
        expect(await killed(scenario, cut)).toBe(cut.state);
      }
    }
  });
});

/** What stands after an execution of which nothing reaches Google from that call on. */
async function killed(scenario: Scenario, { execution, call }: Cut): Promise<string> {
  const spreadsheet = opened(scenario.state, scenario.at);
  spreadsheet.before = (place) => {
    if (place.execution === execution && place.call >= call) throw new Error(CUT);
  };
  await scenario.run(spreadsheet);
  return spreadsheet.host.save();
}
