import { nounClassAt } from '../text/frames/noun-class';
import { type Clause, within } from './clause';

/** "a Danish jet bombed the convoy": the aircraft that strikes is not the one that is lost. */
export function strikesFromAir({ frames, tokens, lemmas }: Clause): boolean {
  const strikes = frames.filter(({ predicate, side, agent }) => predicate === 'strike' && side === 1 && agent !== null);
  return strikes.some(({ agent }) =>
    tokens.some((token, at) => within(token, agent!) && nounClassAt(lemmas, at)?.name === 'aircraft'),
  );
}

/** The longest noun phrase of a noun class in the sentence of a clause, determiner left off. */
export function objectPhrase(clauses: readonly Clause[], i: number, text: string, nounClass: string): string | null {
  let best: string | null = null;
  const { sentence } = clauses[i]!.statement;
  for (let k = i; k >= 0 && clauses[k]!.statement.sentence.start === sentence.start; k--) scan(clauses[k]!);
  for (let k = i + 1; k < clauses.length && clauses[k]!.statement.sentence.start === sentence.start; k++)
    scan(clauses[k]!);
  return best;

  function scan({ tokens, lemmas }: Clause): void {
    for (let at = 0; at < tokens.length; at++) {
      const match = nounClassAt(lemmas, at);
      if (match?.name !== nounClass) continue;
      let from = at;
      while (from > 0 && /^\p{L}/u.test(tokens[from - 1]!.text) && isModifier(tokens[from - 1]!.text)) from--;
      const phrase = text.slice(tokens[from]!.start, tokens[at + match.length - 1]!.end);
      if (best === null || phrase.length > best.length) best = phrase;
      at += match.length - 1;
    }
  }
}

// Demonyms and a few plain adjectives; verbs and prepositions end the phrase.
const isModifier = (word: string): boolean =>
  /^\p{Lu}\p{Ll}+(?:an|ian|ish|ese|i|ch)$/u.test(word) ||
  /^(?:passenger|civilian|military|cargo|commercial)$/u.test(word);
