import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { parse } from "acorn";
import { simple } from "acorn-walk";
import { transformSync } from "esbuild";

const SOURCE = join(__dirname, "../../src");

/** Every regular expression that stands in the source, once. */
function expressionsOf(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  for (const name of files) {
    const source = readFileSync(join(SOURCE, name), "utf8");
    const { code } = transformSync(source, {
      loader: name.endsWith("x") ? "tsx" : "ts",
      charset: "utf8",
      jsx: "automatic",
    });
    simple(parse(code, { ecmaVersion: "latest", sourceType: "module" }), {
      Literal(node) {
        if ("regex" in node && node.regex) found.set(`/${node.regex.pattern}/${node.regex.flags}`, name);
      },
    });
  }
  return found;
}

/** Characters that the expression is about, and one that it is not. */
function lettersOf(expression: string): readonly string[] {
  const named = [..." \t\n1a_"];
  const written = [...expression.replace(/\\[pP]\{\w+\}|\\./g, "")].filter((one) => !"^$*+?|".includes(one));
  return [...new Set([...named, ...written, "\u0001"])].slice(0, 24);
}

/** Long texts of few letters, which an expression can take apart in very many ways. */
const ATTACK = `
for (const last of ["", "\\u0001"]) {
  for (const one of letters) {
    expression.lastIndex = 0;
    (one.repeat(100000) + last).replace(expression, "");
    for (const other of letters) {
      expression.lastIndex = 0;
      (other + one.repeat(20000) + last).replace(expression, "");
      (one + other).repeat(4000).concat(last).replace(expression, "");
    }
  }
}`;

/** Far longer than all of them take, and far shorter than one that goes astray. */
const HANGS_MS = 20_000;

/** These take time by the square of the length; all they ever read are the digits of a number. */
const OF_NUMBERS: readonly string[] = ["/\\B(?=(\\d{3})+$)/g", "/\\B(?=(\\d{3})+(?!\\d))/g"];

describe("regular expressions", () => {
  const expressions = expressionsOf();

  it("are found", () => {
    expect(expressions.size).toBeGreaterThan(50);
  });

  it("that are let off still stand in the source", () => {
    expect(OF_NUMBERS.filter((one) => !expressions.has(one))).toEqual([]);
  });

  it.each([...expressions].filter(([one]) => !OF_NUMBERS.includes(one)))(
    "%s of %s does not go astray in any text",
    (expression) => {
      const context = createContext({ letters: lettersOf(expression) });
      new Script(`const expression = ${expression};${ATTACK}`).runInContext(context, { timeout: HANGS_MS });
    },
  );
});
