/** Participles that open a statement of its own behind a comma; compiled for this project from general grammar and news style. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What came of the event before the comma: ", killing 12", ", forcing the port to close". */
export const OUTCOME_PARTICIPLES = set(
  'killing wounding injuring hurting leaving forcing causing bringing making taking raising lifting pushing sending cutting reducing destroying ' +
    'damaging displacing trapping burying flooding blocking closing ending breaking triggering prompting sparking setting putting pulling ' +
    'defeating beating overtaking replacing becoming losing winning earning gaining costing affecting stranding paralysing paralyzing ' +
    'disrupting delaying halting suspending shutting evacuating arresting detaining seizing capturing crushing burning tearing knocking',
);
/** Words in -ing that open no clause, or name a source or an example. */
export const IDLE_PARTICIPLES = set(
  'including excluding according citing quoting following regarding concerning during considering depending owing pending barring notwithstanding ' +
    'morning evening nothing something anything everything spring king ring wing building housing being having ranging using referring',
);
