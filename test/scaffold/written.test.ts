import { join } from "node:path";
import { gaps } from "../../scaffold/gaps.ts";

it("nothing that a scaffold left open (⟦…⟧) is left to write", () => {
  const open = gaps(join(__dirname, "..", ".."));
  if (open.length > 0) throw new Error(`Write, each in place of its ⟦…⟧:\n${open.join("\n")}`);
});
