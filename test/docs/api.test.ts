import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";

const root = join(__dirname, "..", "..");

it("the docs of the pure rooms can be made, and every @param and link in them leads somewhere", () => {
  const typedoc = createRequire(join(root, "package.json")).resolve("typedoc/package.json");
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(typedoc, "..", "bin", "typedoc"), "--emit", "none"],
    { cwd: root, encoding: "utf8" },
  );
  expect(stderr).toBe("");
  expect(status).toBe(0);
});
