/**
 * `npm run mutation [-- ROOM...] [-- options of Stryker's]`
 *
 * Changes one small thing after another in each pure room and counts how many of those changes its tests notice.
 * What was tried before and has not changed since is not tried again. Ends with 1 where a room stays below 85 %.
 */
import { spawnSync } from "node:child_process";

const ROOMS = ["reports", "orders", "detection", "inquiries"];

const words = process.argv.slice(2);
const named = words.filter((word) => ROOMS.includes(word));
const options = words.filter((word) => !ROOMS.includes(word));

for (const room of named.length > 0 ? named : ROOMS) {
  const { status } = spawnSync("npx", ["stryker", "run", ...options], {
    stdio: "inherit",
    env: { ...process.env, MUTATED_ROOM: room },
  });
  if (status !== 0) process.exitCode = 1;
}
