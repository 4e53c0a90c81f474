// Nouns that news text uses for one and the same happening, and irregular verbs of such happenings; own compilation.

/** The first of each row stands for all of it. */
const SAME_EVENT: readonly string[] = [
  'invasion assault offensive aggression war',
  'crash accident disaster downing',
  'ceasefire truce armistice',
  'withdrawal pullout pullback withdrew withdraw withdrawn',
  'election vote ballot poll',
  'explosion blast',
  'earthquake quake',
  'signing signed sign signature',
  'killing killed murder assassination',
  'arrest arrested detention',
];

export const EVENT_CLASS: ReadonlyMap<string, string> = new Map(
  SAME_EVENT.flatMap((row) => row.split(' ').map((word, _index, words) => [word, words[0] ?? word] as const)),
);

/** Nouns that point back to whatever happened last. */
export const ANAPHORIC_EVENTS = new Set(
  'incident tragedy accident disaster event crash attack explosion blast'.split(' '),
);

/** Words of an event phrase that tell no event from another: which moment of it is meant, and function words. */
export const EMPTY_WORDS = new Set(
  'start beginning outbreak onset launch anniversary full-scale the its his her their this that and was were has had for with from'.split(
    ' ',
  ),
);
