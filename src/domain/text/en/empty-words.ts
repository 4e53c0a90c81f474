import {
  ADVERBS,
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from './function-words';

/** Words that say nothing of what a sentence is about: the closed classes, and the commonest verbs and adverbs of reports. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set([
  ...[
    ADVERBS,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
  ].flatMap((words) => [...words]),
  ...'am be been being had having done s t me him us them himself herself itself themselves there here not no more less least most fewer than over under above below based total many much well according'.split(
    ' ',
  ),
]);
