import { hashOf } from '../../src/pipeline/verdicts/seal-version';

let serial = 0;

/** What a row of `verdicts` needs beside its words, where no chain is verified. */
export const unverifiedSeal = (number: number) => ({
  salt: 'salt',
  content_hash: hashOf(++serial),
  previous_hash: number === 1 ? null : hashOf(`before ${serial}`),
  hash: hashOf(`link ${serial}`),
});
