/** Mutation testing of one pure room; test/mutation/run.mjs names it. */
const { MUTATED_ROOM: room } = process.env;
const results = `.cache/mutation/${room}`;

export default {
  testRunner: "jest",
  jest: { configFile: "test/mutation/jest.config.mjs", enableFindRelatedTests: false },
  coverageAnalysis: "perTest",
  // The list of the rules is compared with the files beside it, which a mutant would change.
  mutate: [`src/${room}/**/*.ts`, "!src/detection/rules/index.ts"],
  // Types are stripped, not checked.
  disableTypeChecks: false,
  // What is evaluated once a file would have to be tried with every test.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: `${results}/incremental.json`,
  tempDirName: `${results}/sandbox`,
  reporters: ["clear-text", "json", "html", "progress-append-only"],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: `${results}/report.json` },
  htmlReporter: { fileName: `${results}/report.html` },
  thresholds: { high: 90, low: 85, break: 85 },
  concurrency: 2,
};
