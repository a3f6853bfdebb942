/**
 * `npm run bench:parts`
 *
 * What Google has to load before anything begins, and what that takes here: with the server side in parts, as it is
 * built, and whole in Code.js (`node build.mjs --whole`). Each script is compiled from a text that was never seen
 * before, as in an execution on Google's machines; these differ, and how long they take to read a file nobody says.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { build } from "../../build.mjs";

const TIMES = 40;
const WARM_UP = 10;

const directory = mkdtempSync(join(tmpdir(), "parts-"));
try {
  for (const whole of [true, false]) {
    const to = join(directory, String(whole));
    const sizes = await build({ whole, to });
    const code = readFileSync(join(to, "Code.js"), "utf8");
    const parts = ["formulas", "desk"].flatMap((name) => {
      if (whole) return [];
      const [, script = ""] =
        /<script>([\s\S]*)<\/script>/.exec(readFileSync(join(to, `${name}.html`), "utf8")) ?? [];
      return [{ name, script }];
    });
    console.log(whole ? "whole" : "in parts", JSON.stringify(sizes));
    tell("an execution that needs no part", () => load(code));
    for (const { name, script } of parts) {
      tell(`with ${name}.html`, () => {
        const context = load(code);
        context.script = `${script}
return part;
//${fresh()}`;
        new Script("new Function(script)()").runInContext(context);
      });
    }
  }
} finally {
  rmSync(directory, { recursive: true });
}

function load(code) {
  const context = createContext({});
  new Script(`${code}\n//${fresh()}`).runInContext(context);
  return context;
}

/** What makes a text one that V8 has not compiled before. */
function fresh() {
  return String(performance.now());
}

/** Prints the median of the times. */
function tell(what, work) {
  const times = Array.from({ length: TIMES + WARM_UP }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  }).slice(WARM_UP);
  times.sort((one, other) => one - other);
  const at = (share) => (times[Math.floor(share * times.length)] ?? 0).toFixed(1);
  console.log(`${at(0.5).padStart(8)} ms (${at(0.25)}–${at(0.75)})  ${what}`);
}
