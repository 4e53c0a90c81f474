import { OFFICES, PAST_OFFICE, SHARED_OFFICES } from '../text/en/exclusive-slots';
import { DETERMINERS } from '../text/en/function-words';
import { lookUpDemonym } from '../text/gazetteer';
import type { Span } from '../text/statement';
import { addDays, type DayInterval } from '../values/dates';
import { type Clause, within } from './clause';
import { locativeOf } from './located';
import type { Participant } from './participant';
import { contentStart } from './proposition';

/** Who holds an office that one person holds at a time, as a clause says. */
export interface HeldOffice extends DayInterval {
  holder: Participant;
  /** State, town or body whose office it is. */
  body: Participant;
  /** "prime minister". */
  office: string;
}

// An office is held for months: what the news says of its day was so the days before.
const HELD_BEFORE = 7;
const COPULA = /^(?:is|remains|becomes|was|became)$/u;
const INTO_OFFICE = /\b(?:elected|re-elected|appointed|named|sworn in as|chosen|crowned|became)\b/u;
const LONGEST_OFFICE = 4;

/** "Kari Berg is prime minister of Norway", "was elected mayor of Oslo on 6 May"; null for clauses about anything else. */
export function readOffice(clause: Clause, publishedAt: string | null): HeldOffice | null {
  const { statement, frames, participants, antecedents, tokens } = clause;
  const main = frames.find((frame) => frame.main);
  const verb = main && tokens.filter((token) => within(token, main.verb)).map(({ lower }) => lower);
  if (!main || !verb || main.negated || statement.polarity === 'negated' || statement.modality !== 'asserted')
    return null;
  const begins = INTO_OFFICE.test(verb.join(' '));
  if (!begins && !COPULA.test(verb.join(' '))) return null;
  const named = [...participants, ...antecedents];
  for (const [who, what] of [
    [main.subject, main.object],
    [main.object, main.subject],
  ] as const) {
    const office = officeIn(clause, what);
    const persons = named.filter(({ kind, start }) => kind === 'person' && start >= who.start && start < who.end);
    const holder =
      persons[0] ?? (hasPronoun(clause, who) ? antecedents.find(({ kind }) => kind === 'person') : undefined);
    const body = participants.find(
      (one) =>
        one.kind !== 'person' &&
        within(one, what) &&
        // "is president of Chile in Lima": the first is whose.
        (one.adjectival || !/^(?:in|at|near)$/u.test(locativeOf(tokens, one) ?? '')),
    );
    if (office === null || !holder || !body) continue;
    const when = validity(clause, begins, verb.includes('was'), publishedAt?.slice(0, 10) ?? null);
    return when && { holder, body, office, ...when };
  }
  return null;
}

const hasPronoun = ({ tokens }: Clause, span: Span): boolean =>
  tokens.some((token) => /^(?:he|she)$/u.test(token.lower) && within(token, span));

/** The words of an office that only one can hold: "prime minister", "foreign minister"; not "a minister", "the former mayor". */
function officeIn({ tokens }: Clause, span: Span): string | null {
  const inside = tokens.filter((token) => within(token, span));
  const last = inside.findIndex(({ lower }, i) => OFFICES.has(lower) && !OFFICES.has(inside[i + 1]?.lower ?? ''));
  if (last < 0) return null;
  const words: string[] = [];
  for (let i = last; i >= 0 && words.length < LONGEST_OFFICE; i--) {
    const { lower, text, kind } = inside[i]!;
    if (/^(?:an?|one)$/u.test(lower) || PAST_OFFICE.has(lower) || /\d/u.test(lower)) return null;
    if (DETERMINERS.has(lower) || kind !== 'word' || /['’]s$/u.test(text) || lookUpDemonym(text) !== null) break;
    if (!/^(?:new|current|incumbent|next|country)$/u.test(lower)) words.unshift(lower);
  }
  return words.length === 0 || (words.length === 1 && SHARED_OFFICES.has(words[0]!)) ? null : words.join(' ');
}

/** Since a told day for whoever came into office; else of the days up to publication. Null for a past of no told time. */
function validity(clause: Clause, begins: boolean, past: boolean, day: string | null): DayInterval | null {
  const said = contentStart(clause);
  const told = clause.statement.dates.find(({ span, from }) => span.start >= said && from !== null);
  if (told) return { from: told.from, to: begins ? null : (told.to ?? day) };
  if (day === null || (past && !begins)) return null;
  return begins ? { from: day, to: null } : { from: addDays(day, -HELD_BEFORE), to: day };
}
