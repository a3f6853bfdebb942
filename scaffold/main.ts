/** `npm run scaffold -- rule|report NAME` makes the files of a new one; without parameters, says what is still open. */
import { fileURLToPath } from "node:url";
import { gaps } from "./gaps.ts";
import { SCAFFOLD_KINDS, ScaffoldError, scaffold } from "./scaffold.ts";

const USAGE = `npm run scaffold -- ${SCAFFOLD_KINDS.join("|")} NAME   (for example: rule night-orders)`;
const root = fileURLToPath(new URL("..", import.meta.url));
const [kind, name, ...more] = process.argv.slice(2);

try {
  if (kind !== undefined) {
    if (name === undefined || more.length > 0) throw new ScaffoldError("A kind and a name are needed.");
    for (const path of scaffold(root, kind, name)) console.log(path);
  }
  const open = gaps(root);
  if (open.length > 0) console.log(`\nTo be written, each in place of its ⟦…⟧:\n${open.join("\n")}`);
  else console.log(`Nothing is left open. ${USAGE}`);
} catch (error) {
  if (!(error instanceof ScaffoldError)) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 1;
}
