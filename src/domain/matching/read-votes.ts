import { QUANTITY_PHRASES } from '../text/en/claim-phrases';
import {
  INCIDENT_FAMILIES,
  type IncidentFamily,
  VOTED_ON_KINDS,
  VOTED_ON_ONLY,
  VOTER_UNITS,
} from '../text/en/incident-families';
import { phraseLexicon } from '../text/frames/phrase-lexicon';
import type { DateReading, Quantity } from '../text/statement';
import { daysDisjoint } from '../values/dates';
import type { Clause } from './clause';
import { countedRole } from './counted-role';
import type { Incident } from './incident';
import { incidentDates } from './incident-date';
import { dateBeside } from './incident-day';

const families = INCIDENT_FAMILIES.filter(({ counts }) => counts === 'votes');
const triggers = phraseLexicon(families.map((family) => [family.triggers, family] as const));
const VOTE = families.find(({ name }) => name === 'vote')!;

// A vote is told within so many clauses of its figures.
const REACH = 4;

/** Whether a number counts votes: by its role and by whom or what it counts. */
export function countsVotes(quantity: Quantity, clause: Clause): boolean {
  const role = countedRole(quantity, clause);
  if (role === null || QUANTITY_PHRASES[role]?.of !== 'votes') return false;
  return quantity.unit === null || VOTER_UNITS.has(quantity.unit) || role === 'turnout';
}

/** The votes and elections of an article whose figures it gives, in order; linear in its clauses. */
export function readVotes(clauses: readonly Clause[]): Incident[] {
  const counting = clauses.map((clause) => clause.statement.quantities.some((one) => countsVotes(one, clause)));
  const near = (i: number) => counting.slice(Math.max(0, i - REACH), i + REACH + 1).includes(true);
  const votes: Incident[] = [];
  // What the vote told last counts: another figure for the same is another vote.
  const told = new Map<string, string>();
  for (const [i, clause] of clauses.entries()) {
    if (!near(i)) continue;
    const mentioned = mentionIn(clause);
    const date = counting[i]
      ? (dayOf(clause) ?? dateBeside(clauses, i))
      : mentioned && tellsVoting(clause)
        ? (dateOf(clause, mentioned.at) ?? dateBeside(clauses, i))
        : null;
    const last = votes.at(-1);
    if (mentioned === null && !counting[i]) continue;
    const figures = counting[i] ? figuresOf(clause) : new Map<string, string>();
    const other = [...figures].some(([role, figure]) => (told.get(role) ?? figure) !== figure);
    if (other || !last) told.clear();
    for (const [role, figure] of figures) told.set(role, figure);
    if (last && !other && (mentioned === null || fits(last.date, date))) {
      last.clauses.push(i);
      last.date ??= date;
      if (mentioned?.family.name === 'election') Object.assign(last, named(mentioned.family));
    } else votes.push({ ...named(mentioned?.family ?? VOTE), clauses: [i], object: null, date });
  }
  return votes;
}

const named = (family: IncidentFamily) => ({ family, noun: family.noun });

/** Not only "will sign the bill on Friday": what is voted on is dated otherwise than the vote. */
const tellsVoting = ({ lemmas }: Clause): boolean =>
  lemmas.some((word, at) => triggers.matchAt(lemmas, at) !== null && !VOTED_ON_ONLY.has(word));

/** "rejected … on Tuesday by 70 votes to 25": the day of the figures, told of nothing else. */
function dayOf(clause: Clause): DateReading | null {
  const days = incidentDates(clause, -1, () => true);
  return days.find(({ from, to }) => from !== null && from === to) ?? null;
}

function figuresOf(clause: Clause): Map<string, string> {
  return new Map(
    clause.statement.quantities
      .filter((one) => countsVotes(one, clause) && one.value !== null)
      .map((one) => [countedRole(one, clause)!, one.value!]),
  );
}

/** What was voted on: kind of paper, by one word for each. */
export function votedOn(telling: readonly Clause[]): string[] {
  return [...new Set(telling.flatMap(({ lemmas }) => lemmas.flatMap((word) => VOTED_ON_KINDS.get(word) ?? [])))];
}

function mentionIn({ lemmas }: Clause): { family: IncidentFamily; at: number } | null {
  const at = lemmas.findIndex((_, i) => triggers.matchAt(lemmas, i) !== null);
  return at < 0 ? null : { family: triggers.matchAt(lemmas, at)!.values[0]!, at };
}

function dateOf(clause: Clause, mention: number): DateReading | null {
  const tells = (at: number) => triggers.matchAt(clause.lemmas, at) !== null;
  const days = incidentDates(clause, mention, tells);
  return days.find(({ from, to }) => from === to) ?? days.find(({ to }) => to !== null) ?? null;
}

const fits = (a: DateReading | null, b: DateReading | null): boolean => a === null || b === null || !daysDisjoint(a, b);
