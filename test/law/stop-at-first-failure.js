const { TestEnvironment } = require('jest-environment-node');

/** Passes over what is left once a test has failed: mutation testing asks only whether one does. */
module.exports = class StopAtFirstFailure extends TestEnvironment {
  handleTestEvent(event) {
    if (event.name === 'test_done' && event.test.errors.length > 0) this.failed = true;
    if (event.name === 'test_start' && this.failed) event.test.mode = 'skip';
  }
};
