import { lemma } from '../lemma';

// Words that say of a state that it holds rather than begins, or goes on; own compilation from general English usage.

/** Of the verbs that name a state, those that say that it holds; all others say that it begins or ends. */
export const HOLDING_VERBS: ReadonlySet<string> = new Set(
  'be is are was were been stay remain station man garrison base patrol operate live control occupy support back favour favor oppose attend absent presence absence membership operation opposition'
    .split(' ')
    .map(lemma),
);

/** The state has been so and goes on. */
export const CONTINUING: ReadonlySet<string> = new Set(
  'still yet remain remains remained remaining stay stays stayed continue continues continued keeps kept never always'.split(
    ' ',
  ),
);

/** Says how it is on the day of writing. */
export const PRESENT_VERBS = /\b(?:is|are|has|have|remains?|stays?|holds?|keeps?|continues?)\b/u;
