/** Ends the output with one plain line that a script can read: how many tests passed and failed. */
module.exports = class PlainSummary {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const broken = numRuntimeErrorTestSuites > 0 ? `, ${numRuntimeErrorTestSuites} files did not run` : "";
    // Jest's own summary always comes after the other reporters.
    process.once("exit", () => console.log(`${numPassedTests} passed, ${numFailedTests} failed${broken}`));
  }
};
