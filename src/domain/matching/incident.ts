import { DETERMINERS } from '../text/en/function-words';
import { type IncidentFamily, UNNAMED_INCIDENT } from '../text/en/incident-families';
import type { DateReading } from '../text/statement';
import type { Clause } from './clause';
import { countedRole } from './counted-role';
import { craftOf } from './incident-craft';
import { dateBeside, dateOf, fits, isDay } from './incident-day';
import { AIRCRAFT_LOSS, familyOf, HITS, type Mention } from './incident-mention';
import { objectPhrase, strikesFromAir } from './incident-object';
import { anaphors, triggers } from './incident-words';

/** An incident as one article tells it. */
export interface Incident {
  family: IncidentFamily;
  /** What it is called: "explosion", "attack". */
  noun: string;
  /** Indexes of the clauses that mention it. */
  clauses: number[];
  /** "Danish passenger plane": what it happened to, in the article's words. */
  object: string | null;
  date: DateReading | null;
  /** Name of the ship, train or plane that was lost. */
  craft?: string | null;
}

// A chronicle may tell hundreds: the rest is read like any other text.
const MOST_INCIDENTS = 100;

/** Incidents of an article in order of first mention; linear in its clauses for a bounded number of incidents. */
export function readIncidents(clauses: readonly Clause[], text: string): Incident[] {
  const incidents: Incident[] = [];
  for (const [i, clause] of clauses.entries()) {
    const aircraft = strikesFromAir(clause) ? null : objectPhrase(clauses, i, text, 'aircraft');
    const mentioned = familyOf(clause, aircraft !== null);
    if (mentioned === null) {
      // "The tragedy", "the crash": whatever incident was told last.
      const last = incidents.findLast((incident) => !incident.family.longLasting);
      if (
        last &&
        clause.lemmas.some((word, at) => anaphors.has(word) && DETERMINERS.has(clause.tokens[at - 1]?.lower ?? ''))
      )
        last.clauses.push(i);
      continue;
    }
    const { family, noun, other } = mentioned;
    const date = dateOf(clause) ?? dateBeside(clauses, i);
    const craft = family.name === 'transport-accident' ? craftOf(clause) : null;
    const known = other ? undefined : toldBefore(incidents, mentioned, date, craft);
    const object = family.objects?.includes('aircraft') ? aircraft : null;
    if (!known) {
      if (incidents.length < MOST_INCIDENTS) incidents.push({ family, noun, clauses: [i], object, date, craft });
      continue;
    }
    known.clauses.push(i);
    known.craft ??= craft;
    if (object !== null && (known.object === null || object.length > known.object.length)) known.object = object;
    if (date !== null && (known.date === null || isDay(date) > isDay(known.date))) known.date = date;
  }
  if (incidents.every(({ family }) => family.longLasting)) {
    const counting = clauses.flatMap((clause, i) => (countsPeople(clause) ? [i] : []));
    if (counting.length > 0) incidents.push(unnamedIncident(clauses, counting));
  }
  return incidents;
}

/** "12 people died": only what incidents count, and not what a war is said to have cost. */
function countsPeople(clause: Clause): boolean {
  const { statement, lemmas } = clause;
  const counted = statement.quantities.some((quantity) => VICTIMS.test(countedRole(quantity, clause) ?? ''));
  return (
    counted && !lemmas.some((_, at) => triggers.matchAt(lemmas, at)?.values.some(({ longLasting }) => longLasting))
  );
}

const VICTIMS = /^(?:died|injured|rescued|evacuated|displaced|infected|hospitalised|casualties)$/u;

function unnamedIncident(clauses: readonly Clause[], counting: readonly number[]): Incident {
  const sentences = new Set(counting.map((i) => clauses[i]!.statement.sentence.start));
  const telling = clauses.flatMap(({ statement }, i) => (sentences.has(statement.sentence.start) ? [i] : []));
  const date = telling.map((i) => dateOf(clauses[i]!)).find((one) => one !== null) ?? null;
  return { family: UNNAMED_INCIDENT, noun: UNNAMED_INCIDENT.noun, clauses: telling, object: null, date };
}

function toldBefore(
  incidents: readonly Incident[],
  mention: Mention,
  date: DateReading | null,
  craft: string | null,
): Incident | undefined {
  const alike = incidents.findLast(
    (told) =>
      told.family === mention.family &&
      fits(told.date, date) &&
      (!told.craft || craft === null || told.craft === craft),
  );
  if (alike || !mention.definite || !HITS.test(mention.family.name)) return alike;
  return incidents.findLast(({ family, date: known }) => family === AIRCRAFT_LOSS && fits(known, date));
}
