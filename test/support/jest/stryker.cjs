// What Stryker runs: the unit specs of pure code with Jest's own runtime and environment, in which it can tell which spec runs which mutant.
const { join } = require('node:path');

/** @type {import('jest').Config} */
module.exports = {
  rootDir: join(__dirname, '..', '..', '..'),
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
  testMatch: ['<rootDir>/src/{domain,access}/**/*.spec.ts'],
};
