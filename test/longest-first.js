const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes longest, so that it does not go on alone at the end: on a fresh machine nothing is known of earlier runs. */
const longest = [
  'start/start',
  'journeys/desk',
  'journeys/commands',
  'journeys/public-form',
  'store/eventstore/hardship',
  'store/eventstore/torture',
  'store/eventstore/backpressure',
  'http/api-refusals',
];
const rank = ({ path }) => {
  const found = longest.findIndex((name) => path.endsWith(`${name}.test.ts`));
  return found < 0 ? longest.length : found;
};

module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const usual = await super.sort(tests);
    return usual.toSorted((one, other) => rank(one) - rank(other));
  }
};
