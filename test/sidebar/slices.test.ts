import { inSlices, Stopped, UNWATCHED } from "../../src/sidebar/slices.ts";

/** A clock on which every step takes so many ms. */
function stepsOf(milliseconds: number, count: number) {
  let [now, taken] = [0, 0];
  jest.spyOn(performance, "now").mockImplementation(() => now);
  const step = (): boolean => {
    now += milliseconds;
    taken += 1;
    return taken < count;
  };
  return { step, share: () => taken / count, taken: () => taken };
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe("long work in slices", () => {
  it("is told at once and again and again, as far as it has come", async () => {
    const { step, share } = stepsOf(5, 200);
    const told: number[] = [];
    await inSlices(step, share, { ...UNWATCHED, onProgress: (one) => told.push(one) });
    expect(told[0]).toBe(0);
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual([...told].sort((one, other) => one - other));
  });

  it("lets the page go on after every long step, and after a few short ones", async () => {
    const slicesOf = async (milliseconds: number): Promise<number> => {
      const { step, share } = stepsOf(milliseconds, 60);
      let slices = 0;
      const isStopped = (): boolean => {
        slices += 1;
        return false;
      };
      await inSlices(step, share, { ...UNWATCHED, isStopped });
      return slices;
    };
    expect(await slicesOf(80)).toBe(59);
    expect(await slicesOf(6)).toBe(29);
  });

  it("ends with the slice in which it is stopped", async () => {
    const { step, share, taken } = stepsOf(20, 100);
    const watch = { ...UNWATCHED, isStopped: () => taken() >= 3 };
    await expect(inSlices(step, share, watch)).rejects.toThrow(Stopped);
    expect(taken()).toBe(3);
  });
});
