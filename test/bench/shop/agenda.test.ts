import fc from "fast-check";
import { Agenda } from "../../../bench/shop/agenda.ts";

describe("agenda", () => {
  it("plays in order of time, what falls together as it was planned, and stops before the end", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 })),
        fc.integer({ min: 0, max: 20 }),
        (times, end) => {
          const agenda = new Agenda();
          const played: { at: number; index: number }[] = [];
          for (const [index, at] of times.entries()) agenda.plan(at, () => played.push({ at, index }));
          agenda.playUntil(end, () => {});
          const expected = times
            .map((at, index) => ({ at, index }))
            .filter(({ at }) => at < end)
            .sort((one, other) => one.at - other.at || one.index - other.index);
          expect(played).toEqual(expected);
        },
      ),
    );
  });

  it("plays what is planned while playing", () => {
    const agenda = new Agenda();
    const times: number[] = [];
    let now = 0;
    const again = () => {
      times.push(now);
      agenda.plan(now + 3, again);
    };
    agenda.plan(1, again);
    agenda.playUntil(11, (at) => {
      now = at;
    });
    expect(times).toEqual([1, 4, 7, 10]);
  });
});
