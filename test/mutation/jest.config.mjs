/** Jest as mutation testing runs it: the tests of one room alone, with fewer cases a property. */
import all from "../../jest.config.mjs";

const [modules] = all.projects;
const { MUTATED_ROOM: room } = process.env;

export default {
  ...modules,
  rootDir: "../..",
  testMatch: [`<rootDir>/test/${room}/**/*.test.ts`],
  setupFiles: ["<rootDir>/test/mutation/fewer-cases.cjs"],
  testTimeout: 60_000,
};
