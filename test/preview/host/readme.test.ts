import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CHECKS } from "../../../src/addon/self-check/run-checks.ts";

const preview = join(import.meta.dirname, "..");
const readme = readFileSync(join(preview, "../../preview/host/README.md"), "utf8");

interface Row {
  readonly source: string;
  readonly checks: readonly string[];
  readonly tests: readonly string[];
}

/** The rows of all tables that name checks or tests, by their headers. */
function rowsOf(text: string): readonly Row[] {
  let headers: readonly string[] = [];
  const rows: Row[] = [];
  for (const line of text.split("\n")) {
    if (!line.startsWith("|")) headers = [];
    else if (headers.length === 0) headers = cellsOf(line);
    else if (!line.startsWith("| ---")) {
      const cells = cellsOf(line);
      const cell = (header: string): string => cells[headers.indexOf(header)] ?? "";
      rows.push({
        source: cell("source"),
        checks: [...cell("checks").matchAll(/`([^`]+)`/g)].map(([, id = ""]) => id),
        tests: cell("tests") === "" ? [] : cell("tests").split("; "),
      });
    }
  }
  return rows;
}

const cellsOf = (line: string): string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

describe("what the README of the stand-in says is imitated", () => {
  const rows = rowsOf(readme);

  it("names each check of the self-check once, and no other", () => {
    const named = rows.flatMap(({ checks }) => checks);
    expect([...named].sort()).toEqual(CHECKS.map(({ id }) => id).sort());
  });

  it("gives each check the source that the self-check shows", () => {
    for (const { id, source } of CHECKS) {
      const row = rows.find(({ checks }) => checks.includes(id));
      if (source === "") expect([id, row?.source]).toEqual([id, ""]);
      else expect([id, row?.source]).toEqual([id, expect.stringContaining(`"${source}"`)]);
    }
  });

  it("has a test or a check for each behaviour that has a source", () => {
    const without = rows.filter(
      ({ source, checks, tests }) => source !== "" && checks.length + tests.length === 0,
    );
    expect(without).toEqual([]);
  });

  it.each([...new Set(rows.flatMap(({ tests }) => tests))])(
    "refers to a test that is there: %s",
    (reference) => {
      const [file = "", title = ""] = reference.split(": ");
      const path = join(preview, `${file}.test.ts`);
      expect(existsSync(path) ? readFileSync(path, "utf8") : "").toContain(`("${title}`);
    },
  );
});
