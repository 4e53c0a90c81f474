import { SPEECH_CUES } from './en/cues';
import {
  ADVERBS,
  AUXILIARIES,
  BE_FORMS,
  COORDINATORS,
  DETERMINERS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from './en/function-words';
import { isFiniteVerbAt } from './finite-verb';
import { CALENDAR } from './name-runs';
import type { Token } from './tokens';

/** The subject of a verb as tokens [from, to), its head noun's phrase ending before `head`. */
export interface Subject {
  from: number;
  head: number;
  to: number;
}

const REACH = 40;
const LONGEST_PHRASE = 14;
const ABBREVIATION = /^(?:dr|mr|mrs|ms|prof|gen|col|lt|sgt|capt|sen|rep|gov|rev|st|\p{L})$/u;
const SINCE_THEN = /^(?:later|earlier|ago|afterwards)$/u;
const isAdverb = ({ lower }: Token): boolean => ADVERBS.has(lower) || /..ly$/u.test(lower);

/** Where the verb group begins whose last word stands at `verb`: its auxiliaries, negation and adverbs. */
export function groupStart(tokens: readonly Token[], verb: number): number {
  let start = verb;
  for (let i = verb - 1; i >= 0 && verb - i < 7; i--) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word') break;
    if (AUXILIARIES.has(token.lower) || BE_FORMS.has(token.lower)) start = i;
    else if (!isAdverb(token) || /^\p{Lu}/u.test(token.text)) break;
  }
  while (start > 0 && tokens[start - 1] !== undefined && isAdverb(tokens[start - 1] as Token)) start--;
  return start;
}

/** The noun phrase that ends before `to`. */
function phraseBefore(tokens: readonly Token[], hidden: readonly boolean[], to: number): Subject | null {
  let from = to;
  while (from > 0 && to - from < LONGEST_PHRASE) {
    const token = tokens[from - 1];
    if (token === undefined || hidden[from - 1]) break;
    const stop = token.text === '.' && ABBREVIATION.test(tokens[from - 2]?.lower ?? '');
    if (token.kind === 'punctuation' && !stop && !/^[&’]$/u.test(token.text)) break;
    if (token.lower !== 'and' && COORDINATORS.has(token.lower)) break;
    if (RELATIVES.has(token.lower) || (SUBORDINATORS.has(token.lower) && !/^(?:as|since|until)$/u.test(token.lower)))
      break;
    if (isFiniteVerbAt(tokens, from - 1) && !isReduced(tokens, from - 1)) break;
    from--;
  }
  while (from < to && (COORDINATORS.has(tokens[from]?.lower ?? '') || isAdverb(tokens[from] as Token))) from++;
  if (PREPOSITIONS.has(tokens[from]?.lower ?? '')) from = behindFront(tokens, from, to);
  // "A few weeks later Norway": when, and then who.
  const since = tokens.slice(from, to).findLastIndex(({ lower }) => SINCE_THEN.test(lower));
  if (since !== -1 && from + since + 1 < to) from += since + 1;
  if (from >= to) return null;
  return { from, head: headEnd(tokens, from, to), to };
}

/** "a study published on Monday": a participle behind its noun, before a preposition. */
const isReduced = (tokens: readonly Token[], i: number): boolean =>
  /ed$|^(?:written|made|held|seen|shown|given|drawn|led|run|sent)$/u.test(tokens[i]?.lower ?? '') &&
  PREPOSITIONS.has(tokens[i + 1]?.lower ?? '') &&
  tokens[i - 1]?.kind === 'word' &&
  !/^\p{Lu}/u.test(tokens[i - 1]?.text ?? '') &&
  DETERMINERS.has(tokens[i - 2]?.lower ?? '');

/** Where the phrase of the head noun ends: before a preposition other than "of", or a participle. */
function headEnd(tokens: readonly Token[], from: number, to: number): number {
  let head = from + 1;
  while (
    head < to &&
    (tokens[head]?.lower === 'of' || !PREPOSITIONS.has(tokens[head]?.lower ?? '')) &&
    !isReduced(tokens, head)
  )
    head++;
  return head;
}

/** "On Monday the ministry": the subject begins behind what the preposition takes. */
function behindFront(tokens: readonly Token[], from: number, to: number): number {
  let start = to - 1;
  while (start > from + 1 && !PREPOSITIONS.has(tokens[start - 1]?.lower ?? '')) {
    if (DETERMINERS.has(tokens[start]?.lower ?? '')) return start;
    if (CALENDAR.test(tokens[start - 1]?.text ?? '') || tokens[start - 1]?.kind === 'number') return start;
    start--;
  }
  return start;
}

/** `to` moved back over "(Labour)" and over what commas or dashes set off from the subject: ", who runs it,". */
function skipInsertion(tokens: readonly Token[], hidden: readonly boolean[], to: number): number {
  const mark = tokens[to - 1]?.text ?? '';
  if (mark === ')') {
    for (let i = to - 2; i >= Math.max(0, to - REACH); i--) if (tokens[i]?.text === '(') return i;
  }
  if (!/^[,–—]$/u.test(mark)) return to;
  let at = to - 1;
  for (let commas = 0; commas < 4; commas++) {
    let open = at - 1;
    while (open > 0 && open > to - REACH && !hidden[open] && tokens[open]?.text !== mark) open--;
    if (tokens[open]?.text !== mark || hidden[open] || open === 0) return commas === 0 ? to : at;
    const inner = tokens[open + 1];
    at = open;
    // "head of trade, energy and climate": a list inside the apposition goes on to the left.
    const opens =
      inner !== undefined &&
      (RELATIVES.has(inner.lower) ||
        SUBORDINATORS.has(inner.lower) ||
        DETERMINERS.has(inner.lower) ||
        inner.kind === 'number' ||
        /ing$|ed$/u.test(inner.lower) ||
        /^\p{Lu}/u.test(tokens[open - 1]?.text ?? ''));
    if (opens) return open;
  }
  return at;
}

/** "angry at the Pentagon, which …": the noun nearest to the relative pronoun. */
function antecedent(phrase: Subject | null, tokens: readonly Token[]): Subject | null {
  if (phrase === null || phrase.head >= phrase.to) return phrase;
  let from = phrase.to - 1;
  while (from > phrase.from && (tokens[from - 1]?.lower === 'of' || !PREPOSITIONS.has(tokens[from - 1]?.lower ?? '')))
    from--;
  return { from, head: phrase.to, to: phrase.to };
}

/** The subject of the verb at `verb`, also where it is shared ("met Berg and accused …") or relative; null when not found. */
export function findSubject(
  tokens: readonly Token[],
  hidden: readonly boolean[],
  verb: number,
  depth = 0,
): Subject | null {
  const start = groupStart(tokens, verb);
  const to = skipInsertion(tokens, hidden, start);
  const last = tokens[to - 1];
  if (last === undefined || hidden[to - 1] || depth > 3) return null;
  const shared = /^(?:and|but|or|then)$/u.test(last.lower);
  if (shared || (last.text === ',' && /ing$/u.test(tokens[verb]?.lower ?? ''))) {
    const verbs: number[] = [];
    // "closed the school, which Berg runs, and accused": the verbs of the insertion have subjects of their own.
    const outer = tokens[to - 2]?.text === ',' ? skipInsertion(tokens, hidden, to - 1) - 1 : to - 2;
    for (const from of new Set([outer, to - 2]))
      for (let i = from; i >= Math.max(0, to - REACH); i--) if (!hidden[i] && isFiniteVerbAt(tokens, i)) verbs.push(i);
    // "Berg said he was tired and added that …": who says the one says the other.
    const speaks = SPEECH_CUES.has(tokens[verb]?.lower ?? '');
    const first = verbs.find((i) => speaks && SPEECH_CUES.has(tokens[i]?.lower ?? '')) ?? verbs[0];
    return first === undefined ? null : findSubject(tokens, hidden, first, depth + 1);
  }
  if (RELATIVES.has(last.lower)) {
    const before = tokens[to - 2]?.text === ',' ? to - 2 : to - 1;
    return before > 0 && last.lower !== 'that' ? antecedent(phraseBefore(tokens, hidden, before), tokens) : null;
  }
  if (/^(?:i|we|you|he|she|they)$/u.test(last.lower)) return { from: to - 1, head: to, to };
  return last.kind === 'punctuation' ? null : phraseBefore(tokens, hidden, to);
}

/** The subject behind an inverted verb: `said Kari Berg, head of …`; null where none begins there. */
export function subjectBehind(tokens: readonly Token[], hidden: readonly boolean[], verb: number): Subject | null {
  const from = verb + 1;
  const first = tokens[from];
  if (first === undefined || first.kind === 'punctuation' || hidden[from]) return null;
  const opens =
    /^(?:one|two|three|several|many)$/u.test(first.lower) ||
    DETERMINERS.has(first.lower) ||
    (/^\p{Lu}/u.test(first.text) && !CALENDAR.test(first.text));
  const bare = tokens[verb - 1]?.text !== ',' && /^(?:[a-z]+s|police|he|she)$/u.test(first.lower);
  if (!opens && !bare) return null;
  let to = from;
  while (to < tokens.length && to - from < LONGEST_PHRASE && !hidden[to]) {
    const token = tokens[to];
    const stop = token?.text === '.' && ABBREVIATION.test(tokens[to - 1]?.lower ?? '');
    if (token === undefined || (token.kind === 'punctuation' && !stop) || RELATIVES.has(token.lower)) break;
    if (to > from && PREPOSITIONS.has(token.lower) && !/^(?:of|for|from|at|close|near)$/u.test(token.lower)) break;
    to++;
  }
  // "Berg said Lund had left" has its verb behind the name.
  for (let i = from + 1; i <= to; i++) if (i < tokens.length && isFiniteVerbAt(tokens, i)) return null;
  return to > from ? { from, head: headEnd(tokens, from, to), to } : null;
}
