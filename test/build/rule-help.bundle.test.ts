import { RULES } from "../../src/detection/rules/index.ts";
import { built } from "./built.ts";

/** As it stands in a script: quotes and the like are escaped there. */
const inScript = (text: string) => JSON.stringify(text).slice(1, -1);

describe("what the rule files say to people", () => {
  const code = built("Code.js") + built("desk.html") + built("formulas.html");
  const page = built("sidebar.html");

  it.each(RULES.map((rule) => [rule.id, rule] as const))("of %s is in the sidebar alone", (_id, rule) => {
    const { question, explain, innocentCauses, blindSpots, examples } = rule;
    const help = [
      question,
      explain.why,
      explain.todo,
      ...innocentCauses,
      ...blindSpots,
      ...examples.map(({ title }) => title),
    ];
    for (const text of help.flatMap(({ ja, en }) => [ja, en])) {
      expect([text, page.includes(inScript(text))]).toEqual([text, true]);
    }
    const sentences = [question, explain.why, explain.todo, ...blindSpots];
    for (const text of sentences.flatMap(({ ja, en }) => [ja, en])) {
      expect([text, code.includes(inScript(text))]).toEqual([text, false]);
    }
  });

  it("is asked for nowhere on the server, where it is left out", () => {
    expect(code).not.toMatch(/innocentCauses|blindSpots|\.examples|explain\.(why|todo)/);
  });
});
