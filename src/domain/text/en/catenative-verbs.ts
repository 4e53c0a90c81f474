/** Verbs that hand their subject on to an infinitive ("decided to close"). Origin: standard English grammar. */
export const CATENATIVES: readonly string[] = [
  'decide',
  'begin',
  'start',
  'continue',
  'manage',
  'proceed',
  'go',
  'come',
  'help',
  'choose',
  'rush',
];

/** Those that say that it did not happen. */
export const NEGATIVE_CATENATIVES: readonly string[] = [
  'refuse',
  'fail',
  'decline',
  'cease',
  'neglect',
  'omit',
  'forget',
];
