const jest = require('./jest.config.js');

const pure = jest.projects.filter(({ displayName }) => displayName === 'pure');
const law = pure.map((project) => ({ ...project, testMatch: ['<rootDir>/test/law/**/*.test.ts'] }));

/** Mutation testing of the law (`npm run mutate`): every changed line of src/law must make a test fail. */
module.exports = {
  testRunner: 'jest',
  jest: { projectType: 'custom', config: { ...jest, reporters: [], projects: law } },
  coverageAnalysis: 'perTest',
  mutate: ['src/law/**/*.ts'],
  ignorePatterns: ['dist', '.data', 'data', 'reports'],
  concurrency: 2,
  reporters: ['clear-text', 'json'],
  thresholds: { high: 95, low: 90, break: 90 },
};
