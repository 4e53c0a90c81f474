// Mutation testing: npm run mutate [-- --mutate 'src/domain/workflow/*.ts']. Unit specs only: those with a database take too long for thousands of mutants,
// so of `src/access` there is what needs none.
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { configFile: 'test/support/jest/stryker.cjs', enableFindRelatedTests: true },
  coverageAnalysis: 'perTest',
  mutate: [
    'src/domain/{verdicts,contradictions,workflow}/**/*.ts',
    'src/access/{network-of,permissions}.ts',
    'src/access/keys/key-token.ts',
    'src/access/sessions/is-same-origin.ts',
    '!**/*.spec.ts',
  ],
  ignorePatterns: ['/dist', '/demo', '/client', '/.stryker', '/.touchstone'],
  incremental: true,
  incrementalFile: '.stryker/incremental.json',
  tempDirName: '.stryker/tmp',
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false },
  concurrency: 1,
  timeoutMS: 30_000,
  thresholds: { high: 95, low: 85, break: 85 },
};
