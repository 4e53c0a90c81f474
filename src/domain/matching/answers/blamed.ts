import { ACCUSING, BEHIND, BLAMING, CLAIMING, MOUNTING } from '../../text/en/blame-words';
import { BE_FORMS } from '../../text/en/function-words';
import { isNegator } from '../../text/polarity';
import type { Span } from '../../text/statement';
import type { Clause } from '../clause';
import { tellsAt } from '../incident-words';
import { contentStart } from '../proposition';

/** The words for whoever a clause says is behind an attack. */
export interface Blamed {
  who: Span;
  /** They stand before the verb. */
  isSubject: boolean;
  negated: boolean;
}

/** "blamed Norway for the attack", "Norway was behind it", "the attack was carried out by Norway"; null in other clauses. */
export function blamedIn(clause: Clause): Blamed | null {
  const { tokens, lemmas } = clause;
  const said = contentStart(clause);
  const tells = (from: number, to = tokens.length) =>
    tokens.slice(from, to).some(({ lower }, i) => tellsAt(lemmas, from + i) || lower === 'it' || HITTING.test(lower));
  const after = (at: number, word: string) => tokens.findIndex(({ lower }, i) => i > at && lower === word);
  for (const [at, { lower, start }] of tokens.entries()) {
    if (ACCUSING.has(lower) || BLAMING.has(lower)) {
      const link = after(at, ACCUSING.has(lower) ? 'of' : 'for');
      if (link > at + 1 && tells(link)) return reading(clause, at + 1, link, false, at);
      const on = BLAMING.has(lower) ? after(at, 'on') : -1;
      if (on > at && tells(0, on)) return reading(clause, on + 1, tokens.length, false, at);
    }
    if (start < said) continue;
    const mounts = MOUNTING.has(lower) && tells(at + 1, at + REACH);
    const claims = CLAIMING.has(lower) && tokens[at + 1]?.lower === 'responsibility';
    const behind =
      BEHIND.has(lower) &&
      tokens.slice(Math.max(0, at - 3), at).some((token) => BE_FORMS.has(token.lower)) &&
      tells(at + 1);
    if (!mounts && !claims && !behind) continue;
    const by = mounts && BE_FORMS.has(tokens[at - 1]?.lower ?? '') ? after(at, 'by') : -1;
    if (by > 0) return reading(clause, by + 1, tokens.length, false, at);
    const saying = tokens.findLastIndex(({ lower: word }, i) => i < at && word === clause.statement.attribution.cue);
    const from = tokens.findIndex((token, i) => i > saying && token.start >= said && token.lower !== 'that');
    return reading(clause, from, at, true, at);
  }
  return null;
}

const REACH = 6;
const HITTING = /^(?:strikes?|barrage|(?:attack|strik|fir|launch|shell|bomb|target|shoot|hitt)ing)$/u;

function reading({ tokens }: Clause, from: number, to: number, isSubject: boolean, verb: number): Blamed | null {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last || to <= from) return null;
  const negated = tokens.slice(Math.max(0, verb - REACH), verb).some(isNegator);
  return { who: { start: first.start, end: last.end }, isSubject, negated };
}
