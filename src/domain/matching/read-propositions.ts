import type { ArticleReading } from './matched-article';
import { isEmpty, type Proposition, primaryFrame, readProposition } from './proposition';
import { readClauses } from './read-clauses';

/** What each clause of an article says of whom: its main predicate, and others where the lexicon knows them. */
export function readPropositions(article: ArticleReading): Proposition[] {
  return readClauses(article).flatMap((clause) => {
    const primary = primaryFrame(clause);
    return clause.frames
      .filter((frame) => frame === primary || frame.listed)
      .map((frame) => readProposition(clause, frame))
      .filter((proposition) => !isEmpty(proposition));
  });
}
