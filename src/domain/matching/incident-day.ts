import type { DateReading } from '../text/statement';
import { daysDisjoint } from '../values/dates';
import type { Clause } from './clause';
import { incidentDates } from './incident-date';
import { tellsAt } from './incident-words';

/** 2 for a single day, 1 for what is coarser. */
export const isDay = (date: DateReading): number => (date.from !== null && date.from === date.to ? 2 : 1);

/** The dates of a clause that date the incident it mentions; of one that mentions none, those of what it says happened. */
export function datesOf(clause: Clause): DateReading[] {
  const mention = clause.lemmas.findIndex((_, at) => tellsAt(clause.lemmas, at));
  return incidentDates(clause, mention, (at) => tellsAt(clause.lemmas, at));
}

/** The day a clause gives its incident, else the coarser date; null where it gives none. */
export function dateOf(clause: Clause): DateReading | null {
  const dated = datesOf(clause);
  return dated.find((date) => isDay(date) === 2) ?? dated.find(({ to }) => to !== null) ?? null;
}

/** "The second came on 25 December, when an airliner crashed": the date stands in another clause. */
export function dateBeside(clauses: readonly Clause[], i: number): DateReading | null {
  const { start } = clauses[i]!.statement.sentence;
  const beside = [clauses[i - 1], clauses[i + 1]].filter((clause) => clause?.statement.sentence.start === start);
  return beside.map((clause) => dateOf(clause!)).find((date) => date !== null && isDay(date) === 2) ?? null;
}

/** Whether two dates may be of one incident. */
export function fits(a: DateReading | null, b: DateReading | null): boolean {
  return a === null || b === null || !daysDisjoint(a, b);
}
