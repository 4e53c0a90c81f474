import { DESTROYED_THINGS, PERSON_UNITS, QUANTITY_PHRASES } from '../../text/en/claim-phrases';
import { DETERMINERS, PREPOSITIONS } from '../../text/en/function-words';
import { FIGURE_VERBS } from '../../text/en/incident-families';
import type { Quantity } from '../../text/statement';
import { figureWords, plural } from '../../values/wording';
import { type Clause, within } from '../clause';
import { countedRole } from '../counted-role';
import { addAnswer, type EventDraft } from '../event-draft';
import { fill } from '../phrases';

// How many died is worth asking however plainly it is put.
const COUNT_WORTH = 1;

/** "38 died": an answer to how many, scoped to who is counted and where. True when the number was one of an incident's. */
export function addCount(
  event: EventDraft,
  clause: Clause,
  quantity: Quantity,
  place: string | null,
  publishedAt: string | null,
): boolean {
  const role = countedRole(quantity, clause);
  const phrase = QUANTITY_PHRASES[role ?? ''];
  if (!phrase || role === null) return false;
  const thing = phrase.of === 'things' ? DESTROYED_THINGS.get(quantity.unit ?? '')! : null;
  const counted =
    phrase.of === 'votes' || isEverybody(role, quantity, clause) ? null : thing ? plural(thing) : scopeOf(quantity);
  const scope = [counted, place].filter((part) => part !== null).join(' ') || null;
  const unit = thing ?? (phrase.of === 'votes' ? (role === 'turnout' ? 'percent' : null) : 'person');
  const slotKey = `how_many:${role}:${scope ?? 'all'}`;
  const { value, min, max, comparator } = quantity;
  const who = [counted ?? 'people', place].filter((part) => part !== null).join(' ');
  const words = {
    n: figureWords(quantity),
    who: value === '1' && counted === null ? who.replace(/^people/u, 'person') : who,
    event: event.label,
  };
  addAnswer(
    event,
    clause,
    {
      slot: 'how_many',
      slotKey,
      answerType: 'quantity',
      unit,
      scope,
      cumulative: phrase.cumulative,
      text: fill(phrase.question, { ...words, who }),
    },
    {
      answer: { type: 'quantity', value, min, max, comparator, unit },
      claimText: fill(phrase.claim, words),
      confidence: 0.9,
      ...originOf(clause),
      reason: `${role} in ${event.label}${publishedAt ? `, as of ${publishedAt.slice(0, 10)}` : ''}`,
    },
    COUNT_WORTH,
  );
  return true;
}

/** "The interior ministry lowered the toll to 96": who gives the figure, as its origin. */
function originOf({ frames, tokens, lemmas }: Clause): { namedOrigin?: string } {
  const main = frames.find((frame) => frame.main);
  const verb = tokens.findLastIndex(({ end }) => end <= (main?.verb.end ?? -1));
  if (!main || verb < 0 || main.agent?.start !== main.subject.start || !FIGURE_VERBS.has(lemmas[verb]!)) return {};
  const subject = tokens.filter((token) => within(token, main.subject) && !DETERMINERS.has(token.lower));
  const end = subject.findIndex(({ lower, kind }) => kind !== 'word' || PREPOSITIONS.has(lower));
  const named = subject.slice(0, end < 0 ? undefined : end).map(({ text }) => text);
  return named.length === 0 ? {} : { namedOrigin: named.join(' ') };
}

/** "84 passengers and crew": all who were aboard. */
function isEverybody(role: string, { span, unit, scope }: Quantity, { tokens }: Clause): boolean {
  if (role !== 'aboard' || unit !== 'passenger' || scope !== undefined) return false;
  const behind = tokens.filter(({ start }) => start >= span.start).map(({ lower }) => lower);
  const at = behind.findIndex((word) => /^passengers?$/u.test(word));
  return behind[at + 1] === 'and' && /^crew/u.test(behind[at + 2] ?? '');
}

/** "Danish nurses" for the nine of them; null where everybody is counted. */
export function scopeOf({ unit, scope }: Quantity): string | null {
  const noun = unit !== null && !PERSON_UNITS.includes(unit) ? plural(unit) : null;
  if (noun === null && scope === undefined) return null;
  return [scope, noun ?? 'people'].filter((word) => word !== undefined).join(' ');
}
