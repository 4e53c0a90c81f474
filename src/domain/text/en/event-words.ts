// Nouns that news text uses for one and the same happening, and irregular verbs of such happenings; own compilation.

/** The first of each row stands for all of it. */
const SAME_EVENT: readonly string[] = [
  'invasion invaded invade assault offensive aggression war',
  'crash crashed accident disaster downing',
  'derailment derailed',
  'sinking sank sunk sink',
  'ceasefire truce armistice',
  'withdrawal pullout pullback withdrew withdraw withdrawn',
  'election elected vote voted ballot poll',
  'explosion exploded blast',
  'earthquake quake',
  'eruption erupted',
  'collapse collapsed',
  'fire blaze',
  'flood flooding flooded floods',
  'signing signed sign signature',
  'killing killed murder murdered assassination assassinated',
  'death died',
  'shooting shot',
  'arrest arrested detention detained',
  'resignation resigned',
  'appointment appointed',
  'inauguration inaugurated',
  'coup overthrow overthrown ousted',
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

/** What follows one of them is mentioned, not told: "spoke about the flood", "met to discuss the strike". */
export const ASIDE_PREPOSITIONS = new Set(
  'about of over for against since after before following during ahead despite to into from by with amid'.split(' '),
);

/** Verbs whose day is not that of what they report. */
export const REPORT =
  /\b(?:said|says|denied|denies|claimed|announced|told|warned|accused|alleged|blamed|recalled|urged|called|spoke|argued|insisted|admitted|promised|pledged|predicted|discussed|debated)\b/iu;
