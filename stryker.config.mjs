// Mutation testing: npm run mutate [-- --mutate 'src/domain/workflow/*.ts']. Unit specs only: those with a database take too long for thousands of mutants,
// so of `src/access` there is what needs none.
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'mocha',
  plugins: ['@stryker-mutator/mocha-runner'],
  buildCommand: 'swc src test --out-dir .',
  mochaOptions: {
    require: ['./test/support/mutation.cjs'],
    // Properties last: they take long, and nearly all mutants are told without them.
    spec: ['!(*-properties)', '*-properties'].flatMap((name) => [
      `src/domain/{contradictions,verdicts,workflow}/**/${name}.spec.js`,
      `src/access/**/${name}.spec.js`,
    ]),
  },
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
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: '.stryker/mutants.json' },
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false },
  concurrency: 2,
  timeoutMS: 30_000,
  thresholds: { high: 95, low: 85, break: 85 },
};
