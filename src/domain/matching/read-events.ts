import { QUANTITY_PHRASES } from '../text/en/claim-phrases';
import { anchored } from './anchored';
import { addAgents, addDenial } from './answers/agent-answers';
import { addAmounts } from './answers/amount-answers';
import { addWhetherAttack } from './answers/attack-answers';
import { addCount, scopeOf } from './answers/count-answers';
import { addDate, addDay } from './answers/day-answers';
import { addFate } from './answers/fate-answers';
import { addNone, saysNoCasualties } from './answers/none-answers';
import { addHolder } from './answers/office-answers';
import { dropParts, isAddition, isPartOfCounted } from './answers/part-counts';
import { addPlace } from './answers/place-answers';
import { addStanding } from './answers/standing-answers';
import { addWhether } from './answers/whether-answers';
import { addWholes, type Counted } from './answers/whole-answers';
import { addWinner } from './answers/winner-answers';
import { ArticleEvents } from './article-events';
import { isBackground } from './background';
import type { Clause } from './clause';
import { countedRole } from './counted-role';
import { denier } from './denier';
import { type EventDraft, finish, wake } from './event-draft';
import { type Incident, readIncidents } from './incident';
import { incidentEvent } from './incident-event';
import { incidentFinder } from './incident-finder';
import { mentionsIncident, tellsIncident } from './incident-words';
import type { ArticleReading, MatchedEvent } from './matched-article';
import { placeScope } from './place-scope';
import { isEmpty, primaryFrame, readProposition } from './proposition';
import { readClauses } from './read-clauses';
import { readOffice } from './read-office';
import { countsVotes, readVotes } from './read-votes';
import { retells } from './retells';

/**
 * The events an article tells, with the questions its statements answer; from the article alone, all ids null. Deterministic;
 * roughly linear in the length of the article.
 */
export function readEvents(article: ArticleReading): MatchedEvent[] {
  const clauses = readClauses(article);
  const incidents = readIncidents(clauses, article.text);
  const title = incidents.filter(({ family }) => !family.longLasting).length === 1 ? article.title : '';
  const told = (incident: Incident) =>
    [incident, incidentEvent(incident, clauses, article.publishedAt, incident.family.counts ? '' : title)] as const;
  const incidentEvents = new Map(incidents.map(told));
  const incidentOf = incidentFinder(incidents, clauses);
  const votes = readVotes(clauses);
  const voteEvents = new Map(votes.map(told));
  const voteOf = incidentFinder(votes, clauses);
  const answered = new Set<string>();
  const counted = new Set<string>();
  const counts: Counted[] = [];
  const standing = new Map<string, EventDraft>();
  const reached = clausesReached(
    incidents,
    clauses.map((_, i) => incidentOf(i)),
  );
  for (const [incident, event] of incidentEvents) {
    for (const id of addAgents(event, incident, clauses, reached.get(incident) ?? [])) answered.add(id);
    for (const id of addWhetherAttack(event, incident, clauses, reached.get(incident) ?? [])) answered.add(id);
    addDay(event, incident, clauses);
  }
  for (const [i, clause] of clauses.entries()) {
    for (const quantity of clause.statement.quantities) {
      if (countsVotes(quantity, clause)) {
        const vote = voteEvents.get(voteOf(i)!);
        if (vote && addCount(vote, clause, quantity, null, article.publishedAt)) counted.add(clause.statement.id);
        continue;
      }
      if (addStanding(standing, clause, quantity, article.publishedAt)) {
        counted.add(clause.statement.id);
        continue;
      }
      const phrase = QUANTITY_PHRASES[countedRole(quantity, clause) ?? ''];
      if (phrase === undefined || phrase.of === 'votes' || saysNoCasualties(quantity, clause)) continue;
      const incident = incidentOf(i);
      if (isPartOfCounted(quantity, clause) || isAddition(quantity, clause)) {
        if (incident) answered.add(clause.statement.id);
        continue;
      }
      const event = incident && incidentEvents.get(incident);
      if (!event) continue;
      if (isBefore(clause, incident)) continue;
      const place = placeScope(event, incident, clause, mentionsIncident(clause));
      if (!addCount(event, clause, quantity, place, article.publishedAt)) continue;
      answered.add(clause.statement.id);
      if (!incident.family.longLasting)
        counts.push({ event, clause, quantity, isPart: place !== null || scopeOf(quantity) !== null });
    }
    const fateful = incidentOf(i);
    if (fateful && !fateful.family.longLasting) {
      addFate(incidentEvents.get(fateful)!, clause);
      if (addNone(incidentEvents.get(fateful)!, clause)) answered.add(clause.statement.id);
    }
    const speaker = denier(clause);
    const incident = speaker && (incidentOf(i) ?? incidents.findLast(({ family }) => !family.longLasting));
    const event = incident && incidentEvents.get(incident);
    if (event && addDenial(event, incident, clause, speaker)) answered.add(clause.statement.id);
  }

  const statements = new Map(clauses.map(({ statement }) => [statement.id, statement]));
  for (const event of incidentEvents.values()) dropParts(event, statements);
  addWholes(counts);

  const events = new ArticleEvents();
  const tellingIncidents = new Set(
    incidents.filter(({ family }) => !family.longLasting).flatMap((incident) => incident.clauses),
  );
  const offices = new Map<string, EventDraft>();
  for (const [i, clause] of clauses.entries()) {
    if (answered.has(clause.statement.id)) continue;
    const primary = primaryFrame(clause);
    const held = readOffice(clause, article.publishedAt);
    if (held) addHolder(offices, clause, held);
    for (const frame of clause.frames) {
      // "Berg is mayor of Oslo": all of it is said by who holds the office.
      if (held && !frame.listed) continue;
      // What the incident itself says needs no question of its own.
      if (
        (frame !== primary && !frame.listed) ||
        (tellingIncidents.has(i) && (INCIDENT_PREDICATES.test(frame.predicate) || tellsIncident(clause, frame.verb)))
      )
        continue;
      const near = incidentOf(i);
      const beside = near && !near.family.longLasting ? incidentEvents.get(near) : undefined;
      const proposition = anchored(readProposition(clause, frame), beside);
      const again = beside && tellingIncidents.has(i) && retells(clause, frame);
      if (again || (beside && isBackground(clause, frame, beside))) proposition.worth = 0;
      if (isEmpty(proposition)) continue;
      // "Turnout was 61 per cent", "12 were absent": the figure is all it says.
      if (counted.has(clause.statement.id) && (!frame.listed || proposition.participants.length === 0)) continue;
      const { event, datesDiffer } = events.eventOf(proposition);
      const amounts = !datesDiffer && !counted.has(clause.statement.id) && addAmounts(event, proposition);
      if (!datesDiffer && addWinner(event, proposition)) {
        addDate(event, proposition);
        continue;
      }
      // "sentenced to six years": how long, and that it was so.
      if (!datesDiffer && (!amounts || frame.lasts)) addWhether(event, proposition, article.publishedAt);
      // The incident is dated as one.
      if (!again) addDate(event, proposition);
      addPlace(event, proposition);
    }
  }

  const all = [
    ...incidentEvents.values(),
    ...voteEvents.values(),
    ...offices.values(),
    ...standing.values(),
    ...events.list,
  ];
  for (const event of all) wake(event);
  return all.filter((event) => event.questions.size > 0).map(finish);
}

/** By incident, the clauses that mention it and those that may come back to it, in order. */
function clausesReached(
  incidents: readonly Incident[],
  nearest: readonly (Incident | null)[],
): Map<Incident, number[]> {
  const reached = new Map(incidents.map((incident) => [incident, new Set(incident.clauses)]));
  for (const [i, incident] of nearest.entries()) if (incident) reached.get(incident)?.add(i);
  return new Map([...reached].map(([incident, at]) => [incident, [...at].sort((a, b) => a - b)]));
}

/** "Two days earlier three died there": of a day before the incident, so of another one. */
function isBefore({ statement: { dates } }: Clause, { date, family }: Incident): boolean {
  const from = date?.from;
  return (
    !!from &&
    from === date.to &&
    !family.longLasting &&
    dates.length > 0 &&
    dates.every(({ to }) => to !== null && to < from)
  );
}

const INCIDENT_PREDICATES = /^(?:crash|shooting-down|survival)$/u;
