import { readFrames } from '../text/frames/read-frames';
import { wordsOf } from '../text/frames/words';
import { type NameMention, readNames } from '../text/names';
import { splitSentences } from '../text/sentences';
import type { Span } from '../text/statement';
import { type Clause, within } from './clause';
import type { ArticleReading } from './matched-article';
import { namedElsewhere } from './named-elsewhere';
import { countryOf, type Participant, readParticipants } from './participant';
import { relativeAntecedent } from './relative-antecedent';

const PERSONAL = /^(?:he|she|him|his|her)$/u;
const IMPERSONAL = /^(?:it|its)$/u;
const COUNTRY_NOUNS = /^(?:country|state|republic|nation|kingdom)$/u;
const TOWN_NOUNS = /^(?:city|town|village|port|capital|region|province|island)$/u;
const POINTING = /^(?:the|his|her|its|this)$/u;

/** Whom pronouns can stand for, while an article is being read. */
interface Memory {
  person: Participant | null;
  body: Participant | null;
  /** Sentence in which `body` was the subject. */
  bodySentence: number;
  /** The subject of the clause before. */
  subject: { sentence: number; text: string; participants: Participant[] } | null;
  /** Bodies by the noun their names end in, for "the bank". */
  byNoun: Map<string, Participant>;
  /** The place told last, for "there". */
  place: Participant | null;
  /** The last one that is no country, for "the city". */
  town: Participant | null;
}

/** Clauses of an article in order, with back-references resolved to whoever was last the subject. */
export function readClauses(article: ArticleReading): Clause[] {
  const sentences = splitSentences(article.text);
  const names: NameMention[] = readNames(article.text, sentences);
  const known = namedElsewhere(article.text, names, sentences);
  const order = new Map(sentences.map(({ start }, i) => [start, i]));
  const memory: Memory = {
    person: null,
    body: null,
    bodySentence: Number.NEGATIVE_INFINITY,
    subject: null,
    byNoun: new Map(),
    place: null,
    town: null,
  };
  return article.statements.map((statement) => {
    const { tokens, lemmas } = wordsOf(article.text, statement.span);
    const antecedent = relativeAntecedent(article.text, statement);
    const clause: Clause = {
      statement,
      tokens,
      lemmas,
      participants: readParticipants(tokens, names, known),
      frames: readFrames(article.text, statement, antecedent),
      antecedents: [],
      sharedSubject: null,
    };
    const sentence = order.get(statement.sentence.start) ?? 0;
    const shared = memory.subject?.sentence === sentence && startsWithVerb(clause) ? memory.subject : null;
    clause.sharedSubject = shared?.text ?? null;
    const relative = antecedent && readParticipants(wordsOf(article.text, antecedent).tokens, names, known);
    clause.antecedents = [
      ...antecedentsOf(clause, memory, sentence),
      ...(shared?.participants ?? []),
      ...(relative ?? []),
    ];
    remember(article.text, clause, memory, sentence);
    return clause;
  });
}

function antecedentsOf({ tokens, participants }: Clause, memory: Memory, sentence: number): Participant[] {
  const found = new Map<string, Participant>();
  const body = sentence - memory.bodySentence <= 1 ? memory.body : null;
  for (const [i, token] of tokens.entries()) {
    const { lower, start } = token;
    const before = participants.filter((one) => one.end <= start);
    const country = COUNTRY_NOUNS.test(lower) && POINTING.test(tokens[i - 1]?.lower ?? '');
    const one = PERSONAL.test(lower)
      ? (before.findLast(isPerson) ?? memory.person)
      : IMPERSONAL.test(lower)
        ? (before.findLast(isBody) ?? body)
        : country
          ? (before.findLast((other) => countryOf(other) !== null) ?? memory.body)
          : lower === 'there' && !/^(?:is|are|was|were|has|have|had)$/u.test(tokens[i + 1]?.lower ?? '')
            ? (before.findLast(isPlace) ?? memory.place)
            : TOWN_NOUNS.test(lower) && tokens[i - 1]?.lower === 'the' && tokens[i + 1]?.lower !== 'of'
              ? (before.findLast(isTown) ?? memory.town)
              : lower === token.text && tokens[i - 1]?.lower === 'the' && tokens[i + 1]?.lower !== 'of'
                ? (memory.byNoun.get(lower) ?? null)
                : null;
    if (one) found.set(one.key, one);
  }
  return [...found.values()];
}

/** "accused Norway of …", "closed the harbour": after a clause whose subject does this too. */
function startsWithVerb({ frames, statement }: Clause): boolean {
  const main = frames.find((frame) => frame.main);
  return main !== undefined && main.verb.start - statement.span.start < LONGEST_CONJUNCTION;
}

const LONGEST_CONJUNCTION = 4;
const RELATIVE_SUBJECT = /^(?:who|whom|whose|which|that|it|they|he|she)\b/iu;

function remember(text: string, { frames, participants }: Clause, memory: Memory, sentence: number): void {
  const subject: Span | undefined = frames.find((frame) => frame.main)?.subject;
  const ofSubject = subject ? participants.filter((one) => within(one, subject)) : [];
  const words = subject
    ? text.slice(subject.start, subject.end).replace(/^.*,\s*|^.{0,40}\b(?:later|afterwards|ago|earlier)\s+/su, '')
    : '';
  if (words !== '' && !RELATIVE_SUBJECT.test(words)) {
    memory.subject = { sentence, text: words, participants: ofSubject };
  }
  memory.person = ofSubject.findLast(isPerson) ?? participants.findLast(isPerson) ?? memory.person;
  memory.town = participants.findLast(isTown) ?? memory.town;
  for (const one of participants) {
    const noun = one.kind === 'organisation' ? / (\p{L}+)$/u.exec(one.name)?.[1] : undefined;
    if (noun) memory.byNoun.set(noun.toLowerCase(), one);
  }
  memory.place = participants.findLast(isPlace) ?? memory.place;
  const body = ofSubject.findLast(isBody);
  if (body) {
    memory.body = body;
    memory.bodySentence = sentence;
  }
}

const isPlace = ({ kind, adjectival }: Participant): boolean => kind === 'place' && !adjectival;
const isTown = (one: Participant): boolean => isPlace(one) && countryOf(one) !== one.name;
const isPerson = ({ kind }: Participant): boolean => kind === 'person';
const isBody = (one: Participant): boolean => one.kind === 'organisation' || countryOf(one) !== null;
