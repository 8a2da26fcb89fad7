const esmOnly = ['jose', 'openid-client', 'oauth4webapi'];

const project = (displayName, patterns, more = {}) => ({
  displayName,
  testEnvironment: 'node',
  setupFiles: ['reflect-metadata'],
  testMatch: patterns.map((pattern) => `<rootDir>/test/${pattern}`),
  transform: { '^.+\\.(ts|tsx|js|mjs)$': '@swc/jest' },
  // The copies that mutation testing makes hold packages of the same names.
  modulePathIgnorePatterns: ['<rootDir>/.stryker-tmp/'],
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmOnly.join('|')})/)`],
  ...more,
});
const inFolders = (...folders) => folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`);

module.exports = {
  projects: [
    project('pure', [...inFolders('complaint', 'office', 'law', 'projections', 'privacy', 'mail', 'web')]),
    // As pure, but thousands of commands long.
    project('simulated', inFolders('histories', 'demo')),
    project('tree', ['*.test.ts']),
    project('store', inFolders('store')),
    project('http', inFolders('http')),
    project('start', inFolders('start')),
    project('journeys', inFolders('journeys')),
  ],
  // Only so that a test ends: the machine may be slow, and busy with others.
  testTimeout: 120_000,
  testSequencer: '<rootDir>/test/longest-first.js',
  reporters: ['default', '<rootDir>/test/last-line.js'],
  coverageProvider: 'v8',
};
