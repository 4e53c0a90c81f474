import { CRAFT } from '../text/en/incident-families';
import { type Clause, within } from './clause';
import { tellsIncident } from './incident-words';

/** "the trawler Sea Lark", "the Sea Lark sank": the name of what a clause says was lost, in lower case; null where it names none. */
export function craftOf(clause: Clause): string | null {
  const { tokens, lemmas, participants, frames } = clause;
  const lost = frames.filter(({ verb }) => tellsIncident(clause, verb)).map(({ subject }) => subject);
  const found = participants.find((one) => {
    if (one.kind === 'place' || one.adjectival) return false;
    const first = tokens.findIndex(({ start }) => start >= one.start);
    const behind = tokens.findIndex(({ start }) => start >= one.end);
    return (
      CRAFT.has(lemmas[first - 1] ?? '') ||
      CRAFT.has(lemmas[behind] ?? '') ||
      lost.some((subject) => isAll(one, subject))
    );
  });
  return found?.name.toLowerCase() ?? null;

  function isAll(one: (typeof participants)[number], subject: { start: number; end: number }): boolean {
    const words = tokens.filter((token) => within(token, subject) && token.lower !== 'the');
    return words.length > 0 && words.every((token) => within(token, one));
  }
}
