import { PREPOSITIONS } from '../text/en/function-words';
import type { Frame } from '../text/frames/frame';
import { type Clause, within } from './clause';
import { tellsAt } from './incident-words';

/**
 * "A fire swept through the ward", "the quake struck Chile": said of an incident, no more than that it happened, which the
 * questions of the incident ask.
 */
export function retells({ statement, tokens, lemmas }: Clause, { predicate, negated, subject }: Frame): boolean {
  if (negated || statement.modality !== 'asserted' || statement.polarity !== 'affirmed') return false;
  const first = tokens.findIndex((token) => within(token, subject));
  // "weeks after the crash, Oslo closed …": of something else.
  const end = tokens.findIndex(
    (token, at) => at >= first && (!within(token, subject) || PREPOSITIONS.has(token.lower)),
  );
  const head = lemmas.slice(0, first < 0 ? 0 : end < 0 ? undefined : end);
  return predicate === 'strike' || head.some((_, at) => at >= first && tellsAt(lemmas, at));
}
