/** Jest as mutation testing runs it: the tests of one room alone, with fewer cases a property. */
import { fileURLToPath } from "node:url";
import all from "../../jest.config.mjs";

const [modules] = all.projects;

export default {
  ...modules,
  rootDir: "../..",
  testMatch: ["<rootDir>/test/mutation/whole-room.test.cjs"],
  testEnvironment: fileURLToPath(new URL("one-failure.cjs", import.meta.url)),
  setupFiles: ["<rootDir>/test/mutation/fewer-cases.cjs"],
  testTimeout: 60_000,
};
