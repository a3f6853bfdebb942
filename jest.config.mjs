/** Tests are told apart by their name: what they need is made before they run, and only then. */
const common = {
  transform: { "\\.[mc]?[jt]sx?$": "<rootDir>/test/esbuild-transform.cjs" },
  transformIgnorePatterns: ["/node_modules/"],
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
};

export default {
  maxWorkers: 2,
  // For browsers and clasp on a slow machine; no test waits for it.
  testTimeout: 60_000,
  reporters: ["default", "summary", "<rootDir>/test/plain-summary.cjs"],
  projects: [
    {
      ...common,
      displayName: "modules",
      testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: ["/node_modules/", "\\.(bundle|browser)\\.test\\.tsx?$"],
    },
    {
      ...common,
      displayName: "bundle",
      testMatch: ["<rootDir>/test/**/*.bundle.test.{ts,tsx}"],
      globalSetup: "<rootDir>/test/build-once.mjs",
    },
    {
      ...common,
      displayName: "browser",
      testMatch: ["<rootDir>/test/**/*.browser.test.{ts,tsx}"],
      globalSetup: "<rootDir>/test/build-once.mjs",
    },
  ],
};
