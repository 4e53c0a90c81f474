import { DETERMINERS, SUBJECT_PRONOUNS } from '../../text/en/function-words';
import { NOT_STANDING, STANDING_COUNTS, type StandingCount } from '../../text/en/standing-counts';
import type { Quantity } from '../../text/statement';
import type { Token } from '../../text/tokens';
import { figureWords } from '../../values/wording';
import type { Clause } from '../clause';
import { addAnswer, addParticipants, type EventDraft, newEvent } from '../event-draft';
import { locativeOf } from '../located';
import type { Participant } from '../participant';
import { fill } from '../phrases';
import { contentStart } from '../proposition';

const STANDING = 'state:standing';

const CUE_REACH = 40;

/** "Norvane employs 640 people in Orsk": how many, of whom and where. True when the number was such a count. */
export function addStanding(
  events: Map<string, EventDraft>,
  clause: Clause,
  quantity: Quantity,
  publishedAt: string | null,
): boolean {
  const count = standingCount(clause, quantity);
  const body = count && bodyOf(clause, quantity);
  if (!count || !body) return false;
  const key = `${count.name}|${body.key}`;
  const event = events.get(key) ?? standingEvent(count, body, publishedAt);
  events.set(key, event);
  const scope = count.name === 'employees' ? placeOf(clause, body) : null;
  const who = [body.name, scope].filter((part) => part !== null).join(' ');
  const { value, min, max, comparator } = quantity;
  addAnswer(
    event,
    clause,
    {
      slot: 'how_many',
      slotKey: `how_many:${count.name}:${scope ?? 'all'}`,
      answerType: 'quantity',
      unit: 'person',
      scope,
      text: fill(count.question, { who }),
    },
    {
      answer: { type: 'quantity', value, min, max, comparator, unit: 'person' },
      claimText: fill(count.claim, { n: figureWords(quantity), who }),
      confidence: 0.7,
      ...(clause.statement.modality === 'denied' ? { stance: 'supports' } : {}),
      reason: `counts the ${count.name} of ${body.name}`,
    },
    clause.statement.checkWorthiness,
  );
  return true;
}

function standingCount(clause: Clause, { span, value, min }: Quantity): StandingCount | null {
  const { statement } = clause;
  // "The firm, which has 300 staff, denied …": not what is denied.
  const aside = statement.modality === 'denied' && span.start < contentStart(clause);
  if ((statement.modality !== 'asserted' && !aside) || statement.polarity === 'negated' || (value ?? min) === null)
    return null;
  const [from, to] = [span.start, span.end].map((at) => at - statement.span.start) as [number, number];
  const before = statement.text.slice(Math.max(0, from - CUE_REACH), from);
  if (statement.dates.length > 0 || NOT_STANDING.test(before)) return null;
  const inside = statement.text.slice(from);
  const hedge = hedgeOf(inside);
  const figure = /^[\p{N}.,]+(?: (?:million|thousand|billion))?/u.exec(inside.slice(hedge.length))?.[0].length;
  const noun = figure === undefined ? to - from : hedge.length + figure;
  const behind = inside.slice(noun, noun + CUE_REACH);
  return (
    STANDING_COUNTS.find(
      (count) => (count.before?.test(`${before}${hedge}`) ?? true) && (count.after?.test(behind) ?? true),
    ) ?? null
  );
}

// The span of a figure may begin at its hedge ("about 640").
const hedgeOf = (inside: string): string => /^\p{L}[\p{L} ]*(?=\d)/u.exec(inside)?.[0] ?? '';

/** Whose count it is: the one name before the verb, a word that can only be one, or whom "it" stands for. */
function bodyOf({ participants, antecedents, tokens }: Clause, { span }: Quantity): Participant | null {
  const named = participants.filter(({ end, adjectival }) => end <= span.start && !adjectival);
  const [only = capitalisedSubject(tokens)] = named.length === 0 ? antecedents : named;
  if (named.length > 1 || !only) return null;
  // An employer by its count, whatever kind its name alone looks like.
  return only.kind === 'place' ? only : { ...only, ...keyed(only.name), kind: 'organisation' };
}

function capitalisedSubject([first, verb]: readonly Token[]): Participant | null {
  if (!first || !verb || !/^\p{Lu}\p{Ll}/u.test(first.text) || FUNCTION_WORD(first.lower)) return null;
  if (!/^(?:employs|has)$/u.test(verb.lower)) return null;
  return {
    start: first.start,
    end: first.end,
    name: first.text,
    kind: 'organisation',
    adjectival: false,
    ...keyed(first.text),
  };
}

const keyed = (name: string) => ({
  key: `organisation:${name.toLowerCase()}`,
  principal: `organisation:${name.toLowerCase()}`,
});

const FUNCTION_WORD = (word: string): boolean =>
  DETERMINERS.has(word) || SUBJECT_PRONOUNS.has(word) || /^(?:it|this|that|nobody|everyone|who|which)$/u.test(word);

function placeOf({ participants, tokens }: Clause, body: Participant): string | null {
  const place = participants.find((one) => one !== body && /^(?:in|at)$/u.test(locativeOf(tokens, one) ?? ''));
  return place ? `in ${place.name}` : null;
}

function standingEvent({ name }: StandingCount, body: Participant, publishedAt: string | null): EventDraft {
  const told = publishedAt?.slice(0, 10) ?? null;
  const signature = {
    predicate: STANDING,
    participants: [body.key],
    places: [],
    object: [name],
    from: null,
    to: null,
    told,
  };
  const event = newEvent(signature, `${name} of ${body.name}`, null);
  addParticipants(event, [body]);
  return event;
}
