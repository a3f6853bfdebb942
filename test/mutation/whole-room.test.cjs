/** All tests of a room as one file: what they share is loaded once a mutant, not once a file. */
const { readdirSync } = require("node:fs");
const { join } = require("node:path");

const room = join(__dirname, "..", process.env.MUTATED_ROOM);

for (const file of readdirSync(room, { recursive: true })) {
  if (file.endsWith(".test.ts")) require(join(room, file));
}
