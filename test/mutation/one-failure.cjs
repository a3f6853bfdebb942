/** A mutant that one test has noticed needs no other test: after the first that fails the rest is left out. */
const TestEnvironment = require("@stryker-mutator/jest-runner/jest-env/node");

module.exports = class OneFailure extends TestEnvironment {
  failed = false;

  handleTestEvent({ name, test }) {
    if (name === "test_fn_failure") this.failed = true;
    if (name === "test_start" && this.failed) test.mode = "skip";
  }
};
