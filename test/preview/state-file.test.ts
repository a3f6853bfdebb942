import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readState, type SavedState, setStateAside, writeState } from "../../preview/state-file.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();

const first: SavedState = {
  version: 2,
  now: 1_790_000_000_000,
  declinedScopes: [],
  spreadsheetInTriggers: true,
  runs: [],
  host: "{}",
};

const last: SavedState = {
  ...first,
  now: 1_790_003_600_000,
  declinedScopes: ["https://www.googleapis.com/auth/script.send_mail"],
  spreadsheetInTriggers: false,
  runs: [
    { at: 1_790_003_600_000, functionName: "daily", failure: "x", cellsWritten: 3, fetches: 2, mails: 1 },
    { at: 1_790_003_600_000, functionName: "daily", cellsWritten: 0, fetches: 0, mails: 0 },
  ],
  host: '{"sheets":[]}',
};

describe("the state file", () => {
  it("gives back what was written last, and leaves nothing else behind", () => {
    const path = join(directory, "new", "state.json");
    writeState(path, first);
    writeState(path, last);
    expect(readState(path)).toEqual(last);
    expect(readdirSync(join(directory, "new"))).toEqual(["state.json"]);
  });

  it("is nothing before the first change", () => {
    expect(readState(join(directory, "absent.json"))).toBeUndefined();
  });

  it.each(["", "{", '{"version":1,"day":0,"host":""}', JSON.stringify({ ...first, now: "noon" })])(
    "is refused when damaged: %s",
    (text) => {
      const path = join(directory, "damaged.json");
      writeFileSync(path, text);
      expect(() => readState(path)).toThrow();
    },
  );

  it("is kept under another name when set aside", () => {
    const path = join(directory, "aside.json");
    writeFileSync(path, "half");
    expect(setStateAside(path)).toBe(`${path}.damaged`);
    expect(readState(path)).toBeUndefined();
    expect(readdirSync(directory)).toContain("aside.json.damaged");
  });
});
