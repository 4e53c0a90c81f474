import { wordTable } from '../word-table';

/** Words that say how many of a kind, or how often, without a number. Origin: standard English grammar. */
export type Quantifier = 'all' | 'no' | 'only' | 'always' | 'never';

export const QUANTIFIERS = wordTable<Quantifier>({
  all: 'all',
  every: 'all',
  each: 'all',
  no: 'no',
  none: 'no',
  nobody: 'no',
  only: 'only',
  always: 'always',
  invariably: 'always',
  never: 'never',
});
