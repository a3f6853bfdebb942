import { readFileSync } from "node:fs";
import { join } from "node:path";
import { reportPage } from "../../docs/report-page.ts";

it("the manual of the reports is what was made of their kinds (npx tsx docs/generate-reports.ts)", () => {
  expect(readFileSync(join(__dirname, "../../docs/reports.md"), "utf8")).toBe(reportPage());
});
