import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mapPage } from "../../docs/dependency-map.ts";

const root = join(__dirname, "..", "..");

it("the map of the rooms is the one that their imports draw (npm run map)", () => {
  const page = mapPage(root);
  expect(page).toContain('["detection"]');
  expect(page).toContain("-->");
  expect(readFileSync(join(root, "docs", "map.md"), "utf8")).toBe(page);
});
