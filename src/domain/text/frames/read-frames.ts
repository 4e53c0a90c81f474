import { CATENATIVES, NEGATIVE_CATENATIVES } from '../en/catenative-verbs';
import { lemma } from '../lemma';
import type { Span, Statement } from '../statement';
import { absoluteRange } from './absolute-range';
import { clauseRange } from './clause-range';
import type { Frame } from './frame';
import { cueTest, mainVerb } from './main-verb';
import { classesIn, contentLemmas, headOf } from './noun-phrases';
import { isListedPresent, nounSenses, type Sense, senseAmong, verbSenses } from './predicate-senses';
import { readVerbGroups, type VerbGroup } from './verb-groups';
import { type Range, spanOf, type Words, wordsOf } from './words';

/** Frames of one statement in order of appearance; at most one of them is `main`. `antecedent`: what a relative clause is said of. */
export function readFrames(text: string, statement: Statement, antecedent: Span | null = null): Frame[] {
  const words = wordsOf(text, statement.span);
  const of = antecedent && wordsOf(text, antecedent);
  const { tokens, lemmas } = words;
  const groups = readVerbGroups(tokens, (at) => isListedPresent(words, at));
  const isCue = cueTest(text, statement);
  const main = mainVerb(tokens, groups, isCue);
  const frames: (Frame | null)[] = groups.map((group, i) => {
    if (group !== main && isCue(tokens[group.at]!)) return null;
    if (handsOn(group, groups[i + 1], lemmas[group.at]!, group === main)) return null;
    return verbFrame(words, group, clauseRange(tokens, groups, i), group === main || group.main === true, of);
  });
  const atVerbs = new Set(groups.map(({ at }) => at));
  for (let at = 0; at < tokens.length; at++) {
    if (!atVerbs.has(at)) frames.push(nounFrame(words, groups, at, nounSenses(words, at)));
  }
  frames.push(absoluteFrame(words, groups));
  return frames.filter((frame) => frame !== null).sort((a, b) => a.verb.start - b.verb.start);
}

const chains = new Map([
  ...CATENATIVES.map((verb) => [lemma(verb), 'plain'] as const),
  ...NEGATIVE_CATENATIVES.map((verb) => [lemma(verb), 'negative'] as const),
]);

/** "decided to close": closing is what is said, of the same subject. */
function handsOn(group: VerbGroup, complement: VerbGroup | undefined, verb: string, main: boolean): boolean {
  const chained = chains.get(verb);
  if (!chained || complement?.form !== 'infinitive' || complement.first !== group.at + 1) return false;
  complement.first = group.first;
  complement.negated ||= group.negated || chained === 'negative';
  if (main) complement.main = true;
  return true;
}

// "were denied landing": refused, no statement of theirs.
const DENY = lemma('deny');

function verbFrame(words: Words, group: VerbGroup, clause: Range, main: boolean, of: Words | null): Frame | null {
  const subject = { from: clause.from, to: group.first };
  const object = { from: group.at + 1, to: clause.to };
  const verb = words.lemmas[group.at]!;
  const relative = of && subject.from === 0 ? { words: of, range: { from: 0, to: of.tokens.length } } : null;
  const antecedents = relative ? classesIn(relative.words, relative.range) : [];
  const classes = [...classesIn(words, subject), ...classesIn(words, object), ...antecedents];
  const refused = group.form === 'passive' && verb === DENY;
  const sense = refused ? undefined : senseAmong(verbSenses(words.lemmas, group.at), classes);
  if (!sense && !main) return null;
  const passive = group.form === 'passive' || group.form === 'participle';
  const agent = passive ? afterBy(words, object) : subject;
  return {
    ...predicateOf(sense, verb),
    negated: group.negated,
    nominal: false,
    main,
    verb: spanOf(words, { from: group.first, to: group.at + 1 }),
    subject: spanOf(words, subject),
    object: spanOf(words, object),
    agent: agent && spanOf(words, agent),
    about: aboutOf(sense, classes, headOf(words, object)),
    heads: headsOf([headOf(words, subject), headOf(words, object)], classes),
    stems:
      passive && relative
        ? contentLemmas(relative.words, relative.range)
        : contentLemmas(words, passive ? subject : object),
  };
}

/** "the withdrawal of Danish troops from …", "downing of a plane by …". */
function nounFrame(words: Words, groups: readonly VerbGroup[], at: number, senses: readonly Sense[]): Frame | null {
  const { tokens } = words;
  if (senses.length === 0 || tokens[at + 1]?.lower !== 'of') return null;
  const next = groups.find((group) => group.first > at)?.first ?? tokens.length;
  let to = at + 2;
  while (to < next && !/^[;:.]$/u.test(tokens[to]!.text)) to++;
  const object = { from: at + 2, to };
  const classes = classesIn(words, object);
  const sense = senseAmong(senses, classes);
  if (!sense) return null;
  const agent = afterBy(words, object);
  return {
    ...predicateOf(sense, ''),
    negated: false,
    nominal: true,
    main: false,
    verb: spanOf(words, { from: at, to: at + 1 }),
    subject: spanOf(words, { from: at, to: at }),
    object: spanOf(words, object),
    agent: agent && spanOf(words, agent),
    about: aboutOf(sense, classes, headOf(words, object)),
    heads: headsOf([headOf(words, object)], classes),
    stems: contentLemmas(words, object),
  };
}

// "with Danish soldiers in the valley": present, by where they are.
const PRESENT = [lemma('be'), lemma('present')];

function absoluteFrame(words: Words, groups: readonly VerbGroup[]): Frame | null {
  const range = absoluteRange(words, groups);
  if (range === null) return null;
  const subject = { from: range.from, to: range.locative };
  const object = { from: range.locative, to: range.to };
  const classes = classesIn(words, subject);
  const sense = verbSenses(PRESENT, 0).find(({ of }) => of.needs?.some((need) => classes.includes(need)));
  if (!sense) return null;
  return {
    ...predicateOf(sense, ''),
    negated: false,
    nominal: true,
    main: false,
    verb: spanOf(words, { from: range.locative, to: range.locative }),
    subject: spanOf(words, subject),
    object: spanOf(words, object),
    agent: null,
    about: aboutOf(sense, classes, headOf(words, subject)),
    heads: headsOf([headOf(words, subject)], classes),
    stems: contentLemmas(words, subject),
  };
}

function afterBy({ tokens }: Words, { from, to }: Range): Range | null {
  const by = tokens.slice(from, to).findIndex(({ lower }) => lower === 'by');
  return by < 0 ? null : { from: from + by + 1, to };
}

const headsOf = (heads: readonly (string | null)[], classes: readonly string[]): string[] => [
  ...new Set([...heads.filter((head) => head !== null), ...classes]),
];

const aboutOf = (sense: Sense | undefined, classes: readonly string[], head: string | null): string | null =>
  sense?.of.needs?.find((need) => classes.includes(need)) ?? classes.find((name) => name === head) ?? null;

function predicateOf(
  sense: Sense | undefined,
  verb: string,
): Pick<Frame, 'predicate' | 'listed' | 'kind' | 'label' | 'side' | 'onePlace' | 'ofPerson' | 'lasts'> {
  const unlisted = { onePlace: false, ofPerson: false, lasts: false };
  if (!sense) return { predicate: verb, listed: false, kind: 'event', label: verb, side: 1, ...unlisted };
  const { name, kind, label, onePlace = false, ofPerson = false, lasts = false } = sense.of;
  return { predicate: name, listed: true, kind, label, side: sense.side, onePlace, ofPerson, lasts };
}
