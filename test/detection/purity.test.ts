import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { buildSync, stop } from "esbuild";

/** What the room may not touch: no clock, no chance, no platform. A bare context has none but these two. */
const FORBID = `
  globalThis.Date = undefined;
  Math.random = () => { throw new Error("randomness"); };
`;

describe("src/detection", () => {
  afterAll(stop);

  it("judges with nothing but the language itself, and begins no work while loading", () => {
    const room = join(__dirname, "..", "..", "src", "detection");
    const { outputFiles } = buildSync({
      stdin: {
        contents: `
          import { exampleContext } from "./example.ts";
          import { outcomeOf } from "./judge.ts";
          import { RULES } from "./rules/index.ts";
          import { defaultDetectionSettings } from "./settings.ts";
          export const run = () => RULES.flatMap((rule) => rule.examples.map(({ given }) => {
            const { hold, context } = exampleContext(given);
            return outcomeOf(rule, hold, context, defaultDetectionSettings().rules[rule.id].params).outcome;
          }));
        `,
        resolveDir: room,
        loader: "ts",
      },
      bundle: true,
      format: "iife",
      globalName: "room",
      target: "es2019",
      write: false,
    });
    const context = createContext({});
    runInContext(FORBID, context);
    runInContext(outputFiles[0]?.text ?? "", context);
    const outcomes: readonly string[] = runInContext("room.run()", context);
    expect(new Set(outcomes)).toEqual(new Set(["hit", "miss", "not-judged"]));
  });
});
