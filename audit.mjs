/**
 * Asks npm's registry for known faults of the packages that are in `dist/`, which are built into it and so count as
 * tools for `npm audit --omit=dev`. Without an answer nothing is known, and that is said.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { build } from "./build.mjs";

await build();
const pages = readdirSync("dist").map((name) => readFileSync(`dist/${name}`, "utf8"));
const shipped = [...new Set(pages.join("\n").match(/(?<=^Includes )\S+(?= \d)/gm))].sort();
const { vulnerabilities } = JSON.parse(audited());
if (vulnerabilities === undefined) {
  console.log(`The registry did not answer: nothing is known of ${shipped.join(", ")}.`);
} else {
  const faulty = shipped.filter((name) => name in vulnerabilities);
  console.log(
    faulty.length === 0
      ? `No known faults in ${shipped.join(", ")}.`
      : `Known faults in ${faulty.join(", ")}: see npm audit.`,
  );
  process.exitCode = faulty.length === 0 ? 0 : 1;
}

/** npm ends with an error where it has found something anywhere, or where there is no answer. */
function audited() {
  try {
    return execFileSync("npm", ["audit", "--json"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      shell: process.platform === "win32",
    });
  } catch (error) {
    return error.stdout || "{}";
  }
}
