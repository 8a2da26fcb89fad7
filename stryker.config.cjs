const jest = require('./jest.config.js');

const pure = jest.projects.filter(({ displayName }) => displayName === 'pure');
const law = pure.map((project) => ({
  ...project,
  testMatch: ['<rootDir>/test/law/together.ts'],
  testEnvironment: '<rootDir>/test/law/stop-at-first-failure.js',
  // What the tree's own projects load first and the law does without.
  setupFiles: [],
}));

// A mutant is tried with few random questions and always the same ones: a mutant only chance finds is not found.
process.env.WEDERHOOR_RUNS = '20';
process.env.WEDERHOOR_SEED = '1';
process.env.WEDERHOOR_SHRINK = 'no';

/** Mutation testing of the law (`npm run mutate`): every changed line of src/law must make a test fail.
 *  Static mutants (the rows of the tables) are left out: docs/terms.md and the tables' own tests freeze those. */
module.exports = {
  testRunner: 'jest',
  jest: { projectType: 'custom', config: { ...jest, reporters: [], projects: law } },
  coverageAnalysis: 'perTest',
  mutate: ['src/law/**/*.ts'],
  ignoreStatic: true,
  // Only what these tests read is copied: others may be writing elsewhere in the tree.
  ignorePatterns: [
    '**',
    '!src/law/**',
    '!test/law/**',
    '!web/text/law*.ts',
    '!package.json',
    '!jest.config.js',
    '!tsconfig.json',
    '!.swcrc',
  ],
  concurrency: 2,
  timeoutMS: 12_000,
  timeoutFactor: 1.5,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  thresholds: { high: 95, low: 90, break: 90 },
};
