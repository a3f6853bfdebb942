import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readState, setStateAside, writeState } from "../../preview/state-file.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();

describe("the state file", () => {
  it("gives back what was written last, and leaves nothing else behind", () => {
    const path = join(directory, "new", "state.json");
    writeState(path, { version: 1, day: 0, host: "{}" });
    writeState(path, { version: 1, day: 3, host: '{"sheets":[]}' });
    expect(readState(path)).toEqual({ version: 1, day: 3, host: '{"sheets":[]}' });
    expect(readdirSync(join(directory, "new"))).toEqual(["state.json"]);
  });

  it("is nothing before the first change", () => {
    expect(readState(join(directory, "absent.json"))).toBeUndefined();
  });

  it.each(["", "{", '{"version":2,"day":0,"host":""}', '{"version":1,"day":-1,"host":""}'])(
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
