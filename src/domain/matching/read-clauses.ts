import { readFrames } from '../text/frames/read-frames';
import { lemma } from '../text/lemma';
import { type NameMention, readNames } from '../text/names';
import { splitSentences } from '../text/sentences';
import type { Span } from '../text/statement';
import { tokenize } from '../text/tokens';
import { type Clause, within } from './clause';
import type { ArticleReading } from './matched-article';
import { countryOf, type Participant, readParticipants } from './participant';

const PERSONAL = /^(?:he|she|him|his|her)$/u;
const IMPERSONAL = /^(?:it|its)$/u;
const COUNTRY_NOUNS = /^(?:country|state|republic|nation|kingdom)$/u;

/** Clauses of an article in order, with back-references resolved to whoever was last the subject. */
export function readClauses(article: ArticleReading): Clause[] {
  const names: NameMention[] = readNames(article.text, splitSentences(article.text));
  const clauses: Clause[] = [];
  let person: Participant | null = null;
  let body: Participant | null = null;
  for (const statement of article.statements) {
    const tokens = tokenize(article.text, statement.span);
    const participants = readParticipants(tokens, names);
    const frames = readFrames(article.text, statement);
    const antecedents: Participant[] = [];
    for (const [i, { lower, text }] of tokens.entries()) {
      if (PERSONAL.test(lower) && person !== null) antecedents.push(person);
      if (IMPERSONAL.test(lower) && body !== null) antecedents.push(body);
      if (
        COUNTRY_NOUNS.test(lower) &&
        /^(?:the|his|her|its|this)$/u.test(tokens[i - 1]?.lower ?? '') &&
        text === lower
      ) {
        const country = body ?? person;
        if (country !== null && countryOf(country) !== null) antecedents.push(country);
      }
    }
    clauses.push({
      statement,
      tokens,
      lemmas: tokens.map((token) => (token.kind === 'word' ? lemma(token.lower) : token.text)),
      participants,
      frames,
      antecedents: [...new Map(antecedents.map((one) => [one.key, one])).values()],
    });
    const subject: Span | undefined = frames.find((frame) => frame.main)?.subject;
    const ofSubject = subject ? participants.filter((one) => within(one, subject)) : [];
    person = lastOf(ofSubject, isPerson) ?? lastOf(participants, isPerson) ?? person;
    body = lastOf(ofSubject, isBody) ?? body ?? participants.find(isBody) ?? null;
  }
  return clauses;
}

const isPerson = ({ kind }: Participant): boolean => kind === 'person';
const isBody = (one: Participant): boolean => one.kind === 'organisation' || countryOf(one) !== null;
const lastOf = (list: Participant[], test: (one: Participant) => boolean): Participant | undefined =>
  list.findLast(test);
