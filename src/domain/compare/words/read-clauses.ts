import { NEGATIVE_CATENATIVES } from '../../text/en/catenative-verbs';
import { EXISTENTIALS, INTENT_VERBS, MORE_VERBS, UNIVERSALS } from '../../text/en/clause-words';
import { SPEECH_CUES } from '../../text/en/cues';
import { AUXILIARIES, COORDINATORS, RELATIVES, SUBORDINATORS } from '../../text/en/function-words';
import { NEGATIVE_VERBS } from '../../text/en/negation-words';
import { BASE_VERBS } from '../../text/en/verbs';
import { clauseRange } from '../../text/frames/clause-range';
import { readVerbGroups, type VerbGroup } from '../../text/frames/verb-groups';
import { lemma } from '../../text/lemma';
import { readModality } from '../../text/modality';

import { readPolarity } from '../../text/polarity';
import type { Modality } from '../../text/statement';
import { type Token, tokenize } from '../../text/tokens';
import { readAppositions } from './read-appositions';
import { readProperNames } from './read-proper-names';
import { lemmaOf, type ReadText, readTerms } from './read-terms';
import type { Amount, Term, WordClause } from './term';
import { sensesAt } from './word-senses';

const VERB_STEMS: ReadonlySet<string> = new Set([...BASE_VERBS, ...MORE_VERBS].map(lemma));
const REFUSALS: ReadonlySet<string> = new Set(NEGATIVE_CATENATIVES.map(lemma));
const INTENTS: ReadonlySet<string> = new Set([...INTENT_VERBS].map(lemma));
/** Verbs that join their subject to what it is. */
const LINKING = /^(?:be|becom|remain|stay|seem|appear|look|turn|prove|feel|fall|go|run|plead|keep)$/u;
/** Words of the longest listed phrase behind its first. */
const LONGEST_PHRASE = 3;
const PRESENT = /^(?:is|are|has|have|does|do|'s|isn't|aren't)$/u;

/** What each verb of a sentence says of whom, in order; then what its appositions say ("President Kari Berg"). */
export function readClauses(text: string): WordClause[] {
  const tokens = tokenize(text);
  const lemmas = tokens.map(lemmaOf);
  const read: ReadText = { text, tokens, lemmas, names: readProperNames(text) };
  const groups = readVerbGroups(tokens, (at) => VERB_STEMS.has(lemmas[at] ?? ''));
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
}

interface Spoken {
  modality: Modality;
  negated: boolean;
}

const combine = (outer: Modality, inner: Modality): Modality => (inner === 'asserted' ? outer : inner);

/** What a verb of speech makes of the clauses it introduces; null for other verbs and for speech about a noun. */
function speechOf({ tokens, lemmas }: ReadText, groups: readonly VerbGroup[], i: number): Spoken | null {
  const group = groups[i]!;
  const cue = SPEECH_CUES.get(tokens[group.at]!.lower);
  if (cue === undefined || group.form === 'passive') return null;
  const next = groups[i + 1];
  const between = tokens.slice(group.at + 1, next?.first ?? tokens.length);
  const whether = between.some(({ lower }) => lower === 'whether' || lower === 'if');
  const noun = /^(?:claim|report|allegation|rumour|rumor|suggestion|accusation)s?$/u;
  const reported = between.some(({ lower }) => noun.test(lower));
  const opens = next !== undefined && next.form !== 'infinitive';
  const gerund = /..ing$/u.test(tokens[group.at + 1]?.lower ?? '');
  const denies = cue.modality === 'denied';
  if (
    !(opens || gerund) ||
    (denies && !gerund && !between.some(({ lower }) => lower === 'that') && !reported && cue.takes !== 'clause')
  )
    return null;
  if (whether) return { modality: 'possible', negated: false };
  if (group.negated) return { modality: denies ? 'asserted' : 'possible', negated: false };
  return {
    modality: lemmas[group.at] === lemma('deny') || reported ? (denies ? 'denied' : 'alleged') : cue.modality,
    negated: false,
  };
}

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
  const taken = copula ? 1 : sensesAt(lemmas, at).length;
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
  return NEGATIVE_VERBS.has(verb.lower) ? group.negated : readPolarity(clause) === 'negated';
}

const asObject = (term: Term): Term => (term.role === 'subject' ? { ...term, role: 'object' } : term);

/** A past form after a subject is finite even where the reader of verbs takes it for a participle. */
function subjectBefore({ tokens }: ReadText, from: number, first: number, form: string): boolean {
  return (
    form === 'participle' && first > from && tokens.slice(first + 1, first + 3).every(({ lower }) => lower !== 'by')
  );
}

function predicateTerm(read: ReadText, at: number, passive: boolean): Term[] {
  const { tokens, lemmas, text } = read;
  const { senses: own, length } = sensesAt(lemmas, at);
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

/** The words before the verb; "who" and a bare second verb take the subject before them. */
function subjectOf(
  read: ReadText,
  from: number,
  first: number,
  previous: WordClause | undefined,
  groups: readonly VerbGroup[],
  i: number,
): Term[] {
  const { tokens } = read;
  const own = readTerms(read, from, first, 'subject');
  if (own.some(({ role }) => role === 'subject')) return own;
  const opener = tokens.slice(from, first).find(({ kind }) => kind === 'word')?.lower ?? '';
  const relative = RELATIVES.has(tokens[from - 1]?.lower ?? '') || RELATIVES.has(opener);
  if (relative) {
    const end = RELATIVES.has(opener) ? from : from - 1;
    const start = Math.max(groups[i - 1]?.at ?? -1, -1) + 1;
    const antecedent = readTerms(read, start, end, 'subject')
      .filter(({ head }) => head)
      .at(-1);
    if (antecedent !== undefined) return [...own, { ...antecedent, role: 'subject' }];
  }
  const coordinated = tokens
    .slice(from, first)
    .every(
      ({ lower, kind }) =>
        kind === 'punctuation' || COORDINATORS.has(lower) || AUXILIARIES.has(lower) || !SUBORDINATORS.has(lower),
    );
  if (previous === undefined || !coordinated) return own;
  const shared = previous.terms.filter(({ role }) => role === (previous.passive ? 'object' : 'subject'));
  return [...own, ...shared.map((term) => ({ ...term, role: 'subject' }))];
}

function amountOf(tokens: readonly Token[]): Amount {
  const words = tokens.map(({ lower }) => lower);
  const not = words.some((word, i) => word === 'not' && UNIVERSALS.has(words[i + 1] ?? ''));
  if (not) return 'some';
  if (words.some((word) => UNIVERSALS.has(word) || /^(?:no|none|nobody|neither|never|nothing|any)$/u.test(word)))
    return 'all';
  const some = tokens.some(
    ({ lower, kind }, i) =>
      (EXISTENTIALS.has(lower) && lower !== 'half' && !isDefinite(tokens, i)) ||
      (kind === 'number' && !isDefinite(tokens, i) && isCount(tokens, i)),
  );
  return some ? 'some' : null;
}

/** "the two countries": all there are. */
const isDefinite = (tokens: readonly Token[], at: number): boolean =>
  /^(?:the|these|those|his|her|its|their|all)$/u.test(tokens[at - 1]?.lower ?? '');

/** A number that counts what follows, as against a year, a day or a rank. */
function isCount(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next?.kind === 'word' &&
    !/^(?:st|nd|rd|th|per|percent)$/u.test(next.lower) &&
    !/^(?:19|20)\d\d$/u.test(tokens[at]!.text) &&
    /s$|^(?:people|men|women|children|of|others)$/u.test(next.lower)
  );
}
