import { DETERMINERS } from '../text/en/function-words';
import {
  INCIDENT_ANAPHORS,
  INCIDENT_FAMILIES,
  type IncidentFamily,
  OTHER_INCIDENT_WORDS,
  UNNAMED_INCIDENT,
} from '../text/en/incident-families';
import { nounClassAt } from '../text/frames/noun-class';
import { phraseLexicon } from '../text/frames/phrase-lexicon';
import { lemma } from '../text/lemma';
import type { DateReading, Span } from '../text/statement';
import { daysDisjoint } from '../values/dates';
import { type Clause, within } from './clause';
import { countedRole } from './counted-role';
import { incidentDates } from './incident-date';

/** An incident as one article tells it. */
export interface Incident {
  family: IncidentFamily;
  /** Indexes of the clauses that mention it. */
  clauses: number[];
  /** "Danish passenger plane": what it happened to, in the article's words. */
  object: string | null;
  date: DateReading | null;
}

const triggers = phraseLexicon(
  INCIDENT_FAMILIES.filter(({ counts }) => counts === undefined).map((family) => [family.triggers, family] as const),
);
const anaphors = new Set(INCIDENT_ANAPHORS.map(lemma));
const others = new Set(OTHER_INCIDENT_WORDS.map(lemma));
/** Families that an aircraft turns into the loss of that aircraft. */
const HITS = /^(?:transport-accident|attack|aircraft-loss)$/u;

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
    const { family, other } = mentioned;
    const date = dateOf(clause) ?? dateBeside(clauses, i);
    const known = other ? undefined : toldBefore(incidents, mentioned, date);
    const object = family.objects?.includes('aircraft') ? aircraft : null;
    if (!known) {
      if (incidents.length < MOST_INCIDENTS) incidents.push({ family, clauses: [i], object, date });
      continue;
    }
    known.clauses.push(i);
    if (object !== null && (known.object === null || object.length > known.object.length)) known.object = object;
    if (date !== null && (known.date === null || isDay(date) > isDay(known.date))) known.date = date;
  }
  if (incidents.every(({ family }) => family.longLasting)) {
    const counting = clauses.flatMap((clause, i) => (countsPeople(clause) ? [i] : []));
    if (counting.length > 0) incidents.push(unnamedIncident(clauses, counting));
  }
  return incidents;
}

/** "a Danish jet bombed the convoy": the aircraft that strikes is not the one that is lost. */
function strikesFromAir({ frames, tokens, lemmas }: Clause): boolean {
  const strikes = frames.filter(({ predicate, side, agent }) => predicate === 'strike' && side === 1 && agent !== null);
  return strikes.some(({ agent }) =>
    tokens.some((token, at) => within(token, agent!) && nounClassAt(lemmas, at)?.name === 'aircraft'),
  );
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
  return { family: UNNAMED_INCIDENT, clauses: telling, object: null, date };
}

/** Whether a clause has a word for an incident that news counts victims of, other than one that only points back. */
export function mentionsIncident({ lemmas }: Clause): boolean {
  return lemmas.some((_, at) => triggers.matchAt(lemmas, at) !== null);
}

/** Whether a verb is itself the word for the incident: "plunged", "exploded". */
export function tellsIncident({ tokens, lemmas }: Clause, verb: Span): boolean {
  return tokens.some(
    ({ start, end }, at) => start >= verb.start && end <= verb.end && triggers.matchAt(lemmas, at) !== null,
  );
}

interface Mention {
  family: IncidentFamily;
  /** "another crash". */
  other: boolean;
  /** "the crash": one that has been told. */
  definite: boolean;
}

function toldBefore(incidents: readonly Incident[], mention: Mention, date: DateReading | null): Incident | undefined {
  const alike = incidents.findLast(({ family, date: known }) => family === mention.family && fits(known, date));
  if (alike || !mention.definite || !HITS.test(mention.family.name)) return alike;
  return incidents.findLast(({ family, date: known }) => family === AIRCRAFT_LOSS && fits(known, date));
}

function familyOf(clause: Clause, aircraft: boolean): Mention | null {
  let found: Mention | null = null;
  for (let at = 0; at < clause.lemmas.length; at++) {
    const token = clause.tokens[at]!;
    if (/^\p{Lu}/u.test(token.text) && at > 0) continue;
    const anaphor = aircraft && anaphors.has(clause.lemmas[at]!);
    const match = triggers.matchAt(clause.lemmas, at);
    if (!match && !anaphor) continue;
    if (match && isOtherUse(clause, at, match.values[0]!)) continue;
    const named = match?.values[0] ?? AIRCRAFT_LOSS;
    const family = aircraft && HITS.test(named.name) ? AIRCRAFT_LOSS : named;
    const other = others.has(clause.lemmas[at - 1] ?? '');
    if (found === null || (found.family.longLasting && !family.longLasting)) {
      const definite = /^(?:the|this|that)$/u.test(clause.tokens[at - 1]?.lower ?? '');
      found = { family, other, definite };
    }
  }
  // "A frigate hit the plane": no word for an incident, but one all the same.
  if (found === null && aircraft) {
    const hit = clause.frames.some(
      (frame) =>
        frame.side === 1 &&
        (frame.predicate === 'shooting-down' || (frame.predicate === 'strike' && frame.heads.includes('aircraft'))),
    );
    if (hit) return { family: AIRCRAFT_LOSS, other: false, definite: false };
  }
  return found;
}

const AIRCRAFT_LOSS = INCIDENT_FAMILIES.find((family) => family.objects?.includes('aircraft'))!;

/** "fired a missile", "to fire two directors": the verb, not a fire. */
function isOtherUse({ tokens, lemmas }: Clause, at: number, family: IncidentFamily): boolean {
  if (family.name !== 'fire' || lemmas[at] !== lemma('fire')) return false;
  return (
    !/^fires?$/u.test(tokens[at]!.lower) ||
    FIRE_BODIES.test(tokens[at + 1]?.lower ?? '') ||
    /^(?:to|will|would|can|could|may|not|they|we|i)$/u.test(tokens[at - 1]?.lower ?? '')
  );
}

// "the fire service": who puts it out.
const FIRE_BODIES =
  /^(?:service|services|brigade|department|station|chief|officials?|engines?|trucks?|crews?|safety|alarm|exits?)$/u;

const isDay = (date: DateReading): number => (date.from !== null && date.from === date.to ? 2 : 1);

const tellsAt = (lemmas: readonly string[], at: number): boolean =>
  triggers.matchAt(lemmas, at) !== null || anaphors.has(lemmas[at] ?? '');

/** The dates of a clause that date the incident it mentions; of one that mentions none, those of what it says happened. */
export function datesOf(clause: Clause): DateReading[] {
  const mention = clause.lemmas.findIndex((_, at) => tellsAt(clause.lemmas, at));
  return incidentDates(clause, mention, (at) => tellsAt(clause.lemmas, at));
}

function dateOf(clause: Clause): DateReading | null {
  const dated = datesOf(clause);
  return dated.find((date) => isDay(date) === 2) ?? dated.find(({ to }) => to !== null) ?? null;
}

/** "The second came on 25 December, when an airliner crashed": the date stands in another clause. */
export function dateBeside(clauses: readonly Clause[], i: number): DateReading | null {
  const { start } = clauses[i]!.statement.sentence;
  const beside = [clauses[i - 1], clauses[i + 1]].filter((clause) => clause?.statement.sentence.start === start);
  return beside.map((clause) => dateOf(clause!)).find((date) => date !== null && isDay(date) === 2) ?? null;
}

function fits(a: DateReading | null, b: DateReading | null): boolean {
  return a === null || b === null || !daysDisjoint(a, b);
}

/** The longest noun phrase of a noun class in the sentence of a clause, determiner left off. */
function objectPhrase(clauses: readonly Clause[], i: number, text: string, nounClass: string): string | null {
  let best: string | null = null;
  const { sentence } = clauses[i]!.statement;
  for (let k = i; k >= 0 && clauses[k]!.statement.sentence.start === sentence.start; k--) scan(clauses[k]!);
  for (let k = i + 1; k < clauses.length && clauses[k]!.statement.sentence.start === sentence.start; k++)
    scan(clauses[k]!);
  return best;

  function scan({ tokens, lemmas }: Clause): void {
    for (let at = 0; at < tokens.length; at++) {
      const match = nounClassAt(lemmas, at);
      if (match?.name !== nounClass) continue;
      let from = at;
      while (from > 0 && /^\p{L}/u.test(tokens[from - 1]!.text) && isModifier(tokens[from - 1]!.text)) from--;
      const phrase = text.slice(tokens[from]!.start, tokens[at + match.length - 1]!.end);
      if (best === null || phrase.length > best.length) best = phrase;
      at += match.length - 1;
    }
  }
}

// Demonyms and a few plain adjectives; verbs and prepositions end the phrase.
const isModifier = (word: string): boolean =>
  /^\p{Lu}\p{Ll}+(?:an|ian|ish|ese|i|ch)$/u.test(word) ||
  /^(?:passenger|civilian|military|cargo|commercial)$/u.test(word);
