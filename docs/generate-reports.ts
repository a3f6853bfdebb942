/** Writes the manual of the reports from their kinds. Run after changing one: `npx tsx docs/generate-reports.ts`. */
import { writeFileSync } from "node:fs";
import { reportPage } from "./report-page.ts";

writeFileSync(new URL("reports.md", import.meta.url), reportPage());
