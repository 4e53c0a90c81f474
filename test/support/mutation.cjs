// What Stryker runs the unit specs with: Mocha keeps them loaded from mutant to mutant, where Jest would load them anew for each of thousands. They are written
// for Jest, and get its `expect` and its `each` here.
const fc = require('fast-check').default;
const { expect } = require('expect');
const { bind } = require('jest-each');
const { interfaces } = require('mocha');

/** Draws of a property for each mutant: few, as each that survives takes them all. Always the same ones, so that the score is. */
const RUNS = 5;

const assert = fc.assert;
fc.assert = (property, settings) =>
  assert(property, { seed: 1, ...settings, numRuns: Math.min(settings?.numRuns ?? RUNS, RUNS) });

globalThis.expect = expect;

const { bdd } = interfaces;
interfaces.bdd = (suite) => {
  bdd(suite);
  suite.on('pre-require', ({ it, describe }) => {
    it.each = bind(it);
    describe.each = bind(describe, false);
  });
};
