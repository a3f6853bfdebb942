import { type Cost, sumOf } from "../../../bench/sheets/cost.ts";
import { estimatedSeconds } from "../../../bench/sheets/cost-model.ts";
import { type Load, loads } from "../../../bench/sheets/load.ts";
import { built } from "../../build/built.ts";

/** Both sizes are the full spreadsheet's, 200,000 lines, divided by so much. */
const SMALL = 200;
const LARGE = 100;
const FULL_LINES = 200_000;
const FULL_INQUIRIES = 5000;
const FULL_IMPORTS = 1000;

function loadsAt(part: number): readonly Load[] {
  const sizes = {
    lines: FULL_LINES / part,
    inquiries: FULL_INQUIRIES / part,
    imports: FULL_IMPORTS / part,
  };
  return [...loads(built, sizes)];
}

/** What it comes to in the full spreadsheet, for it grows along a straight line. */
function grown(small: number, large: number): number {
  return large + Math.max(0, large - small) * ((1 - 1 / LARGE) / (1 / LARGE - 1 / SMALL));
}

function costWhenFull(small: Cost, large: Cost): Cost {
  const names = Object.keys(sumOf([])) as (keyof Cost)[];
  return Object.fromEntries(names.map((name) => [name, grown(small[name], large[name])])) as unknown as Cost;
}

describe("a spreadsheet with 200,000 lines, 5,000 inquiries and 1,000 imports, seen from two smaller ones", () => {
  const small = loadsAt(SMALL);
  const large = loadsAt(LARGE);
  const full = large.map((load, index) => {
    const before = small[index] as Load;
    return { ...load, seconds: estimatedSeconds(costWhenFull(before.cost, load.cost)) };
  });

  it("lets every function end in the time that Google allows", () => {
    const tooLong = full.filter(({ seconds, limitSeconds }) => seconds > limitSeconds);
    expect(tooLong.map(({ name }) => name)).toEqual([]);
  });

  it("asks for hardly more calls where there are twice as many lines", () => {
    const more = large.filter(({ cost }, index) => cost.calls > 1.25 * (small[index] as Load).cost.calls + 5);
    expect(more.map(({ name }) => name)).toEqual([]);
  });
});
