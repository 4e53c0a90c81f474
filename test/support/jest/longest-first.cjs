// Without timings of a former run, as in CI, Jest takes large files for long: what takes longest would begin last, and all but one worker wait for it.
const { default: Sequencer } = require('@jest/test-sequencer');

/** Longest first; all others after them, as Jest has them. */
const LONG = [
  'browser/every-form',
  'browser/every-page',
  'faults/kill-rounds',
  'faults/shutdown',
  'faults/planted',
  'faults/network',
  'hostile/operations',
  'faults/clocks',
  'pipeline/demo',
  'hostile/bombs',
  'platform/embedded-postgres',
];

const rankOf = ({ path }) => {
  const rank = LONG.findIndex((name) => path.endsWith(`/test/${name}.spec.ts`));
  return rank === -1 ? LONG.length : rank;
};

module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return [...sorted].sort((a, b) => rankOf(a) - rankOf(b));
  }
};
