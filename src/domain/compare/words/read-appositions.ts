import { OFFICES } from '../../text/en/exclusive-slots';
import { COORDINATORS, DETERMINERS, PREPOSITIONS } from '../../text/en/function-words';
import { PERSON_TITLES } from '../../text/en/titles';
import { type ReadText, readTerms } from './read-terms';
import type { WordClause } from './term';

/** Words a title may have: "former Norwegian foreign minister". */
const REACH = 6;

const isOffice = (lower: string): boolean => PERSON_TITLES.has(lower) || OFFICES.has(lower);

/** What is said by placing beside a name: "President Kari Berg", "Kari Berg, the mayor of Oslo,", each as "Kari Berg is …". */
export function readAppositions(read: ReadText): WordClause[] {
  const { tokens, names } = read;
  const clauses: WordClause[] = [];
  for (const name of names) {
    const first = tokens.findIndex(({ start }) => start >= name.start);
    const after = tokens.findIndex(({ start }) => start >= name.end);
    if (first < 0) continue;
    let from = first;
    while (from > 0 && first - from < REACH && isTitleWord(read, from - 1)) from--;
    if (isOffice(tokens[first - 1]?.lower ?? '') && name.kind !== 'place') {
      const of = tokens[after]?.lower === 'of' ? endOfName(read, after + 1) : after;
      clauses.push(
        clauseOf(read, [first, after < 0 ? tokens.length : after], [from, first], of > after ? [after, of] : null),
      );
    }
    const ahead = officeAhead(read, first);
    if (ahead !== null && name.kind !== 'place')
      clauses.push(clauseOf(read, [first, after < 0 ? tokens.length : after], ahead, null));
    if (after > 0 && tokens[after]?.text === ',') {
      const to = endOf(read, after + 1);
      const title = tokens.slice(after + 1, to).findIndex(({ lower }) => isOffice(lower));
      if (title >= 0 && title < REACH) clauses.push(clauseOf(read, [first, after], [after + 1, to], null));
    }
  }
  return clauses;
}

/** "Orbis's chief executive, Tom Barker,": the phrase before the comma, if it names an office and begins the clause. */
function officeAhead({ tokens }: ReadText, first: number): [number, number] | null {
  if (tokens[first - 1]?.text !== ',') return null;
  let from = first - 1;
  while (from > 0 && first - from < 2 * REACH && tokens[from - 1]!.kind !== 'punctuation') from--;
  const phrase = tokens.slice(from, first - 1);
  const of = phrase.findIndex(({ lower }) => PREPOSITIONS.has(lower));
  const head = phrase[(of < 0 ? phrase.length : of) - 1];
  return head !== undefined && isOffice(head.lower) && !/s$/u.test(head.lower) ? [from, first - 1] : null;
}

function isTitleWord({ tokens }: ReadText, at: number): boolean {
  const { kind, lower } = tokens[at]!;
  return kind === 'word' && !PREPOSITIONS.has(lower) && !DETERMINERS.has(lower) && !COORDINATORS.has(lower);
}

/** Where a phrase ends: at the next comma or stop. */
function endOf({ tokens }: ReadText, from: number): number {
  let to = from;
  while (to < tokens.length && to - from < 2 * REACH && tokens[to]!.kind !== 'punctuation') to++;
  return to;
}

function clauseOf(
  read: ReadText,
  name: [number, number],
  office: [number, number],
  of: [number, number] | null,
): WordClause {
  const { tokens, text } = read;
  const [start, end] = [tokens[Math.min(name[0], office[0])]!.start, tokens[Math.max(name[1], office[1]) - 1]!.end];
  return {
    start,
    end,
    text: text.slice(start, end),
    verb: 'be',
    copula: true,
    passive: false,
    present: true,
    negated: false,
    modality: 'asserted',
    amount: null,
    admitted: false,
    only: false,
    terms: [
      ...readTerms(read, name[0], name[1], 'subject'),
      ...readTerms(read, office[0], office[1], 'complement'),
      ...(of === null ? [] : readTerms(read, of[0], of[1], 'complement').map((term) => ({ ...term, head: false }))),
    ],
  };
}

function endOfName({ tokens }: ReadText, from: number): number {
  let to = from;
  while (to < tokens.length && (/^\p{Lu}/u.test(tokens[to]!.text) || tokens[to]!.lower === 'the')) to++;
  return to;
}
