const { existsSync } = require('node:fs');

// Where Debian and others install it; the shell is the same browser without its windows, a third faster. Without one the specs that drive a browser are left out here, which the set-up says.
process.env.CHROMIUM ||=
  ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    existsSync,
  ) ?? '';

/** @type {import('jest').Config} */
const shared = {
  testEnvironment: '<rootDir>/test/support/jest/environment.cjs',
  runtime: '<rootDir>/test/support/jest/runtime.cjs',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
};

/** One PostgreSQL and, where installed, one Redis for all that need them; unit specs do not wait for it. */
const servers = {
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

/** @type {import('jest').Config} */
module.exports = {
  testTimeout: 30_000,
  testSequencer: '<rootDir>/test/support/jest/longest-first.cjs',
  // Most specs wait for a database, a queue or a browser: one worker a core keeps them busy.
  maxWorkers: '100%',
  // What a spec leaves in memory is collected again and again: a worker that has gathered much is replaced.
  workerIdleMemoryLimit: '1500MB',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      globalSetup: '<rootDir>/test/support/build-first.ts',
      testMatch: ['<rootDir>/src/**/*.spec.ts'],
    },
    {
      ...shared,
      ...servers,
      displayName: 'integration',
      testMatch: ['<rootDir>/test/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/', '<rootDir>/test/faults/'],
    },
    {
      ...shared,
      ...servers,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
      testPathIgnorePatterns: process.env.CHROMIUM ? ['/node_modules/'] : ['.*'],
    },
    // Processes that are killed, with servers of their own: after all others, which would leave them too little of the machine (`npm run test:faults`), some
    // of them by hand (`npm run proof`).
    {
      ...shared,
      displayName: 'faults',
      globalSetup: '<rootDir>/test/faults/global-setup.ts',
      globalTeardown: '<rootDir>/test/faults/global-teardown.ts',
      testMatch: ['<rootDir>/test/faults/**/*.spec.ts'],
    },
  ],
};
