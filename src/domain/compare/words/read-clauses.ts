import { remembered } from '../../remembered';
import { SPEECH_CUES } from '../../text/en/cues';
import { POSSESSIVES } from '../../text/en/function-words';
import { ADMITTING_VERBS } from '../../text/en/happenings';
import { NEGATIVE_VERBS } from '../../text/en/negation-words';
import { ORDINALS } from '../../text/en/ordinal-words';
import { clauseRange } from '../../text/frames/clause-range';
import type { VerbGroup } from '../../text/frames/verb-groups';
import { lemma } from '../../text/lemma';
import { readModality } from '../../text/modality';
import { isLitotes, readPolarity } from '../../text/polarity';
import { type Token, tokenize } from '../../text/tokens';
import { amountOf } from './clause-amount';
import { subjectOf } from './clause-subject';
import { readAppositions } from './read-appositions';
import { readProperNames } from './read-proper-names';
import { combine, type Spoken, speechOf } from './read-speech';
import { lemmaOf, type ReadText, readTerms } from './read-terms';
import { INTENTS, REFUSALS, readVerbs } from './read-verbs';
import type { Term, WordClause } from './term';
import { sensesAt } from './word-senses';

const OWNERS: ReadonlySet<string> = new Set([...POSSESSIVES].map(lemma));
const ADMITTING: ReadonlySet<string> = new Set([...ADMITTING_VERBS].map(lemma));
/** Verbs that join their subject to what it is. */
const LINKING = /^(?:be|becom|remain|stay|seem|appear|look|turn|prove|feel|fall|go|run|plead|keep)$/u;
/** Words of the longest listed phrase behind its first. */
const LONGEST_PHRASE = 3;
const PRESENT = /^(?:is|are|has|have|does|do|'s|isn't|aren't)$/u;

/** What each verb of a sentence says of whom, in order; then what its appositions say ("President Kari Berg"). */
export const readClauses = remembered((sentence: string): readonly WordClause[] => {
  const text = partRanks(sentence);
  const tokens = tokenize(text);
  const lemmas = tokens.map(lemmaOf);
  const read: ReadText = { text, tokens, lemmas, names: readProperNames(text) };
  const groups = readVerbs(tokens, lemmas);
  const clauses: WordClause[] = [];
  let holder: Spoken = { modality: 'asserted', negated: false };
  for (let i = 0; i < groups.length; i++) {
    const speech = speechOf(read, groups, i);
    if (speech !== null) holder = { modality: combine(holder.modality, speech.modality), negated: speech.negated };
    const clause = readClause(
      read,
      groups,
      i,
      clauses.at(-1),
      speech === null ? holder : { modality: 'asserted', negated: false },
    );
    if (clause !== null) clauses.push(clause);
  }
  return [...clauses, ...readAppositions(read)];
});

/** "second-largest" as two words, so that both are read; of the same length. */
const partRanks = (text: string): string =>
  text.replace(/(?<![\p{L}-])(\p{L}{3,12})-(?=\p{L}{2,20}est\b)/gu, (whole, word: string) =>
    ORDINALS[word.toLowerCase()] === undefined ? whole : `${word} `,
  );

function readClause(
  read: ReadText,
  groups: readonly VerbGroup[],
  i: number,
  previous: WordClause | undefined,
  spoken: Spoken,
): WordClause | null {
  const group = groups[i]!;
  const { tokens, lemmas, text } = read;
  const range = clauseRange(tokens, groups, i);
  const next = groups[i + 1];
  // "refused to publish", "plans to cut": the infinitive tells what.
  const chained = next?.form === 'infinitive' && next.first <= group.at + 2;
  const verb = lemmas[group.at]!;
  if (chained && (REFUSALS.has(verb) || INTENTS.has(verb))) return null;
  const before = groups[i - 1];
  const chain =
    before !== undefined && group.form === 'infinitive' && group.first <= before.at + 2 ? lemmas[before.at]! : null;
  const from = chain === null ? range.from : clauseRange(tokens, groups, i - 1).from;
  const first = chain === null ? group.first : before!.first;
  const passive =
    group.form === 'passive' || (group.form === 'participle' && !subjectBefore(read, from, first, group.form));
  const gerund = /..ing$/u.test(tokens[group.at + 1]?.lower ?? '') && SPEECH_CUES.has(tokens[group.at]!.lower);
  const at = gerund ? group.at + 1 : group.at;
  const copula = group.form === 'copula';
  const subject = subjectOf(read, from, first, previous, groups, i);
  const predicate = copula ? [] : predicateTerm(read, at, passive);
  const taken = copula ? 1 : verbAt(lemmas, at).length;
  const rest = readTerms(
    read,
    at + taken,
    range.to,
    copula || passive || LINKING.test(lemmas[at]!) ? 'complement' : 'object',
  );
  const own = tokens.slice(from, range.to);
  const reading: Token[] = [...own];
  const refused = chain !== null && REFUSALS.has(chain);
  const meant = group.form === 'infinitive' && !refused && (chain === null || INTENTS.has(chain));
  const modality = meant ? 'predicted' : combine(spoken.modality, readModality(reading));
  const without = copula && tokens[at + 1]?.lower === 'without';
  return {
    start: tokens[from]!.start,
    end: tokens[range.to - 1]!.end,
    text: text.slice(tokens[from]!.start, tokens[range.to - 1]!.end),
    verb: copula ? 'be' : lemmas[at]!,
    copula,
    passive,
    present:
      PRESENT.test(tokens[first]!.lower) || (!copula && group.form === 'finite' && /[^s]s$/u.test(tokens[at]!.lower)),
    negated: isNegated(group, reading, tokens[at]!) !== (without || (refused && !/^fail/u.test(chain ?? ''))),
    modality: gerund ? combine(spoken.modality, SPEECH_CUES.get(tokens[group.at]!.lower)!.modality) : modality,
    amount: amountOf(own),
    admitted: gerund && ADMITTING.has(lemmas[group.at]!),
    only: own[0]?.lower === 'only',
    terms: [
      ...(passive ? subject.map(asObject) : subject),
      ...predicate,
      ...rest.map((term) =>
        passive && term.role === 'by' && term.kind !== 'calendar' ? { ...term, role: 'subject' } : term,
      ),
    ],
  };
}

/** "never denied", "has not ruled": where the verb itself is one that negates, only what stands before it counts. */
function isNegated(group: VerbGroup, clause: readonly Token[], verb: Token): boolean {
  if (NEGATIVE_VERBS.has(verb.lower)) return group.negated;
  // "not unaware": the words are compared by their sense, "unaware" as the opposite of "aware".
  const litotes = clause.filter((_, i) => isLitotes(clause, i)).length % 2 === 1;
  return (readPolarity(clause) === 'negated') !== litotes;
}

const asObject = (term: Term): Term => (term.role === 'subject' ? { ...term, role: 'object' } : term);

/** A past form after a subject is finite even where the reader of verbs takes it for a participle. */
function subjectBefore({ tokens }: ReadText, from: number, first: number, form: string): boolean {
  return (
    form === 'participle' && first > from && tokens.slice(first + 1, first + 3).every(({ lower }) => lower !== 'by')
  );
}

/** The meanings of the verb at a position, with what belongs to it: "handed in her resignation". */
function verbAt(lemmas: readonly string[], at: number): ReturnType<typeof sensesAt> {
  const plain = sensesAt(lemmas, at);
  const owner = lemmas.slice(at, at + LONGEST_PHRASE).findIndex((word) => OWNERS.has(word));
  if (owner < 1) return plain;
  const whole = sensesAt(
    [...lemmas.slice(at, at + owner), ...lemmas.slice(at + owner + 1, at + owner + LONGEST_PHRASE)],
    0,
  );
  return whole.length > owner && whole.senses.length > 0 ? { ...whole, length: whole.length + 1 } : plain;
}

function predicateTerm(read: ReadText, at: number, passive: boolean): Term[] {
  const { tokens, lemmas, text } = read;
  const { senses: own, length } = verbAt(lemmas, at);
  const undergone = passive ? sensesAt(['be', ...lemmas.slice(at, at + LONGEST_PHRASE)], 0) : null;
  const senses = undergone !== null && undergone.length > 1 ? [...undergone.senses, ...own] : own;
  const [token, last] = [tokens[at]!, tokens[at + length - 1] ?? tokens[at]!];
  return [
    {
      role: 'predicate',
      key: lemmas.slice(at, at + length).join(' '),
      text: text.slice(token.start, last.end),
      kind: 'word',
      head: true,
      senses,
      start: token.start,
      end: last.end,
    },
  ];
}
