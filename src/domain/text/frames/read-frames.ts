import { CATENATIVES, NEGATIVE_CATENATIVES } from '../en/catenative-verbs';
import { ADVERBS, COORDINATORS, DETERMINERS, PREPOSITIONS, RELATIVES, SUBORDINATORS } from '../en/function-words';
import { PREDICATE_CLASSES, type PredicateClass } from '../en/predicate-classes';
import { lemma } from '../lemma';
import type { Span, Statement } from '../statement';
import { type Token, tokenize } from '../tokens';
import type { Frame } from './frame';
import { nounClassAt } from './noun-class';
import { phraseLexicon } from './phrase-lexicon';
import { readVerbGroups, type VerbGroup } from './verb-groups';

interface Sense {
  of: PredicateClass;
  side: 1 | -1;
}

const rows = (pick: (of: PredicateClass) => string | undefined, side: 1 | -1) =>
  PREDICATE_CLASSES.flatMap((of) => {
    const phrases = pick(of);
    return phrases === undefined ? [] : [[phrases, { of, side }] as const];
  });
const verbs = phraseLexicon<Sense>([...rows((of) => of.verbs, 1), ...rows((of) => of.oppositeVerbs, -1)]);
const nouns = phraseLexicon<Sense>([...rows((of) => of.nouns, 1), ...rows((of) => of.oppositeNouns, -1)]);

/** Base and third-person forms, spelt out: a lemma alone would take "authorities" for "authorise". */
const presentForms = new Set(
  PREDICATE_CLASSES.flatMap((of) => [...of.verbs.split('|'), ...(of.oppositeVerbs?.split('|') ?? [])]).flatMap(
    (phrase) => {
      const [verb = ''] = phrase.split(' ');
      return [verb, `${verb}s`, `${verb}es`, verb.replace(/y$/u, 'ies')];
    },
  ),
);

const nounForms = new Set(
  PREDICATE_CLASSES.flatMap((of) => [of.nouns, of.oppositeNouns])
    .flatMap((phrases) => phrases?.split('|') ?? [])
    .flatMap((phrase) => {
      const [noun = ''] = phrase.split(' ');
      return [noun, `${noun}s`, noun.replace(/y$/u, 'ies')];
    }),
);

/** Frames of one statement in order of appearance; at most one of them is `main`. Linear in its length. */
export function readFrames(text: string, statement: Statement): Frame[] {
  const tokens = tokenize(text, statement.span);
  const lemmas = tokens.map((token) => (token.kind === 'word' ? lemma(token.lower) : token.text));
  const groups = readVerbGroups(
    tokens,
    (at) => presentForms.has(tokens[at]!.lower) && verbs.matchAt(lemmas, at) !== null,
  );
  const isCue = cueRange(text, statement);
  const frames: Frame[] = [];
  const main = mainGroup(tokens, groups, isCue);
  for (const [i, group] of groups.entries()) {
    if (group !== main && isCue(tokens[group.at]!)) continue;
    const complement = groups[i + 1];
    const governs = complement !== undefined && complement.form === 'infinitive' && complement.first === group.at + 1;
    const chained = chainOf(lemmas[group.at]!);
    if (governs && chained) {
      // "decided to close": closing is what is said, of the same subject.
      complement.first = group.first;
      complement.negated ||= group.negated || chained === 'negative';
      if (group === main) complement.main = true;
      continue;
    }
    const frame = frameOf(
      tokens,
      lemmas,
      group,
      clauseAround(tokens, groups, i),
      group === main || group.main === true,
    );
    if (frame) frames.push(frame);
  }
  for (let at = 0; at < tokens.length; at++) {
    const match = nounForms.has(tokens[at]!.lower) ? nouns.matchAt(lemmas, at) : null;
    if (!match || groups.some((group) => group.at === at)) continue;
    const frame = nominalFrame(tokens, lemmas, groups, at, match.values);
    if (frame) frames.push(frame);
  }
  return frames.sort((a, b) => a.verb.start - b.verb.start);
}

/** Whether a token belongs to the words that introduce the speech rather than to what is said. */
function cueRange(text: string, { attribution, span }: Statement): (token: Token) => boolean {
  if (attribution.cue === null || attribution.mode === 'narrator') return () => false;
  const start = text.indexOf(attribution.cue, span.start);
  if (start < 0 || start >= span.end) return () => false;
  const end = start + attribution.cue.length;
  // "apologised for …", "accused X of …" do what they say; "admitted that …" only introduces it.
  const performs = verbs.matchAt([lemma(attribution.cue.toLowerCase())], 0) !== null;
  if (performs && !/^.{0,40}\bthat\b/su.test(text.slice(end, span.end))) return () => false;
  return (token) => token.start < end && token.end > start;
}

/** The first finite verb outside a leading "Although …," clause and outside relative clauses. */
function mainGroup(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  isCue: (token: Token) => boolean,
): VerbGroup | undefined {
  const finite = groups.filter(
    (group) => group.form !== 'infinitive' && group.form !== 'participle' && !isCue(tokens[group.at]!),
  );
  return (
    finite.find((group) => !isSubordinate(tokens, groups, group)) ??
    finite[0] ??
    groups.find((group) => !isCue(tokens[group.at]!)) ??
    groups[0]
  );
}

function isSubordinate(tokens: readonly Token[], groups: readonly VerbGroup[], group: VerbGroup): boolean {
  for (let at = group.first - 1; at >= 0; at--) {
    const { lower, text } = tokens[at]!;
    if (groups.some((other) => other !== group && other.at === at && other.form !== 'participle')) return false;
    if (text === ',' || text === ';' || text === ':') return false;
    if ((SUBORDINATORS.has(lower) || RELATIVES.has(lower)) && !(PREPOSITIONS.has(lower) && !startsClause(tokens, at)))
      return true;
  }
  return false;
}

// "after" and "before" also head plain time phrases ("after the war,").
const startsClause = (tokens: readonly Token[], at: number): boolean => at === 0 || tokens[at - 1]!.text === ',';

/** Token range [from, to) of the clause of one verb: up to the neighbouring verbs and the punctuation between. */
function clauseAround(tokens: readonly Token[], groups: readonly VerbGroup[], i: number): { from: number; to: number } {
  const group = groups[i]!;
  const before = groups.slice(0, i).findLast((other) => other.at < group.first);
  const after = groups[i + 1];
  let from = before ? before.at + 1 : 0;
  for (let at = group.first - 1; at >= from; at--) {
    const { text, lower } = tokens[at]!;
    if (
      text === ';' ||
      text === ':' ||
      SUBORDINATORS.has(lower) ||
      (text === ',' && before !== undefined && before.form !== 'participle')
    ) {
      from = at + 1;
      break;
    }
  }
  let to = tokens.length;
  for (let at = group.at + 1; at < to; at++) {
    const { text, lower } = tokens[at]!;
    if (text === ';' || text === ':' || (after && at >= after.first) || RELATIVES.has(lower)) to = at;
  }
  return { from, to };
}

function senseOf(senses: readonly Sense[], classes: readonly string[]): Sense | undefined {
  return (
    senses.find(({ of }) => of.needs?.some((need) => classes.includes(need))) ??
    senses.find(({ of }) => of.needs === undefined)
  );
}

function frameOf(
  tokens: readonly Token[],
  lemmas: readonly string[],
  group: VerbGroup,
  clause: { from: number; to: number },
  main: boolean,
): Frame | null {
  const subject = { from: clause.from, to: group.first };
  const object = { from: group.at + 1, to: clause.to };
  const classes = [...classesIn(lemmas, subject), ...classesIn(lemmas, object)];
  const match = verbs.matchAt(lemmas, group.at);
  const refused = group.form === 'passive' && lemmas[group.at] === DENY;
  const sense = match && !refused ? senseOf(match.values, classes) : undefined;
  if (!sense && !main) return null;
  const by = tokens.slice(object.from, object.to).findIndex((token) => token.lower === 'by');
  const passive = group.form === 'passive' || group.form === 'participle';
  const agent = passive ? (by < 0 ? null : { from: object.from + by + 1, to: clause.to }) : subject;
  return {
    ...(sense ? classOf(sense) : generic(lemmas[group.at]!)),
    negated: group.negated,
    nominal: false,
    main,
    verb: spanOf(tokens, { from: group.first, to: group.at + 1 }),
    subject: spanOf(tokens, subject),
    object: spanOf(tokens, object),
    agent: agent && spanOf(tokens, agent),
    about: aboutOf(sense?.of.needs, classes, headsOf(tokens, lemmas, object)),
    heads: [...new Set([...headsOf(tokens, lemmas, subject), ...headsOf(tokens, lemmas, object), ...classes])],
    stems: contentStems(tokens, lemmas, passive ? subject : object),
  };
}

/** "the withdrawal of Russian troops from …", "downing of a plane by …". */
function nominalFrame(
  tokens: readonly Token[],
  lemmas: readonly string[],
  groups: readonly VerbGroup[],
  at: number,
  senses: readonly Sense[],
): Frame | null {
  if (tokens[at + 1]?.lower !== 'of') return null;
  const verb = groups.find((group) => group.first > at);
  let to = at + 2;
  while (to < (verb?.first ?? tokens.length) && !/^[;:.]$/u.test(tokens[to]!.text)) to++;
  const object = { from: at + 2, to };
  const classes = classesIn(lemmas, object);
  const sense = senseOf(senses, classes);
  if (!sense) return null;
  const by = tokens.slice(object.from, to).findIndex((token) => token.lower === 'by');
  return {
    ...classOf(sense),
    negated: false,
    nominal: true,
    main: false,
    verb: spanOf(tokens, { from: at, to: at + 1 }),
    subject: spanOf(tokens, { from: at, to: at }),
    object: spanOf(tokens, object),
    agent: by < 0 ? null : spanOf(tokens, { from: object.from + by + 1, to }),
    about: aboutOf(sense.of.needs, classes, headsOf(tokens, lemmas, object)),
    heads: [...new Set([...headsOf(tokens, lemmas, object), ...classes])],
    stems: contentStems(tokens, lemmas, object),
  };
}

// "were denied landing": refused, no statement of theirs.
const DENY = lemma('deny');

const chains = new Map([
  ...CATENATIVES.map((verb) => [lemma(verb), 'plain'] as const),
  ...NEGATIVE_CATENATIVES.map((verb) => [lemma(verb), 'negative'] as const),
]);
const chainOf = (verb: string): 'plain' | 'negative' | undefined => chains.get(verb);

const aboutOf = (
  needs: readonly string[] | undefined,
  classes: readonly string[],
  heads: readonly string[],
): string | null =>
  needs?.find((need) => classes.includes(need)) ?? classes.find((name) => heads.includes(name)) ?? null;

const classOf = ({ of, side }: Sense) => ({ predicate: of.name, listed: true, kind: of.kind, label: of.label, side });
const generic = (verb: string) => ({
  predicate: verb,
  listed: false,
  kind: 'event' as const,
  label: verb,
  side: 1 as const,
});

function spanOf(tokens: readonly Token[], { from, to }: { from: number; to: number }): Span {
  const first = tokens[from];
  const last = tokens[to - 1];
  const edge = tokens[Math.min(from, tokens.length - 1)]?.start ?? 0;
  return first && last && to > from ? { start: first.start, end: last.end } : { start: edge, end: edge };
}

function classesIn(lemmas: readonly string[], { from, to }: { from: number; to: number }): string[] {
  const classes: string[] = [];
  for (let at = from; at < to; at++) {
    const match = nounClassAt(lemmas, at);
    if (match && at + match.length <= to) classes.push(match.name);
    at += (match?.length ?? 1) - 1;
  }
  return classes;
}

const isContent = (token: Token): boolean =>
  token.kind === 'word' &&
  token.lower.length > 2 &&
  !DETERMINERS.has(token.lower) &&
  !PREPOSITIONS.has(token.lower) &&
  !COORDINATORS.has(token.lower) &&
  !SUBORDINATORS.has(token.lower) &&
  !RELATIVES.has(token.lower) &&
  !ADVERBS.has(token.lower);

/** The last common noun before the first preposition, by class where it has one. */
function headsOf(
  tokens: readonly Token[],
  lemmas: readonly string[],
  { from, to }: { from: number; to: number },
): string[] {
  let head: string | null = null;
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    if (head !== null && (token.kind === 'punctuation' || PREPOSITIONS.has(token.lower))) break;
    const match = nounClassAt(lemmas, at);
    if (match) {
      head = match.name;
      at += match.length - 1;
    } else if (isContent(token) && !/^\p{Lu}/u.test(token.text)) head = lemmas[at]!;
  }
  return head === null ? [] : [head];
}

function contentStems(
  tokens: readonly Token[],
  lemmas: readonly string[],
  { from, to }: { from: number; to: number },
): string[] {
  const stems = new Set<string>();
  for (let at = from; at < to; at++)
    if (isContent(tokens[at]!) && !/^\p{Lu}/u.test(tokens[at]!.text)) stems.add(lemmas[at]!);
  return [...stems];
}
