import { WHEN_CLAIM, WHEN_QUESTION } from '../text/en/claim-phrases';
import type { Clause } from './clause';
import { addAnswer, type EventDraft, namedOriginOf, stanceOf } from './event-draft';
import type { Incident } from './incident';
import { datePhrase, fill } from './phrases';
import type { Proposition } from './proposition';

/** The day of the incident, where a clause that tells it gives one. */
export function addDay(event: EventDraft, incident: Incident, clauses: readonly Clause[]): void {
  const title = event.label.replace(/ (?:on|in) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4}$/u, '');
  for (const i of incident.clauses) {
    const clause = clauses[i]!;
    const told = clause.statement.dates.find(
      ({ edtf, from, to, basis }) =>
        edtf !== null && from !== null && to !== null && basis !== 'event_anchor' && basis !== 'unresolved',
    );
    const when = told?.edtf && datePhrase(told.edtf);
    if (!told?.edtf || !when || incident.family.longLasting) continue;
    addAnswer(
      event,
      {
        slot: 'when',
        slotKey: 'when',
        answerType: 'date',
        unit: null,
        scope: null,
        cumulative: false,
        text: fill(WHEN_QUESTION, { event: title }),
      },
      {
        statementId: clause.statement.id,
        answer: { type: 'date', edtf: told.edtf, from: told.from, to: told.to },
        claimText: fill(WHEN_CLAIM, { event: title, when }),
        stance: stanceOf(clause),
        confidence: 0.8,
        party: false,
        debunk: false,
        namedOrigin: namedOriginOf(clause),
        reason: `dates ${event.label}`,
      },
      0,
    );
  }
}

/** The day of a one-off event, as an answer to when. */
export function addDate(event: EventDraft, { clause, frame, date }: Proposition): void {
  const when = date?.edtf && datePhrase(date.edtf);
  if (frame.kind !== 'event' || !frame.listed || !date?.edtf || !when || date.from !== date.to) return;
  addAnswer(
    event,
    {
      slot: 'when',
      slotKey: 'when',
      answerType: 'date',
      unit: null,
      scope: null,
      cumulative: false,
      text: `When? ${event.label}`,
    },
    {
      statementId: clause.statement.id,
      answer: { type: 'date', edtf: date.edtf, from: date.from, to: date.to },
      claimText: fill('{event}, {when}', { event: event.label, when }),
      stance: stanceOf(clause),
      confidence: 0.8,
      party: false,
      debunk: false,
      namedOrigin: namedOriginOf(clause),
      reason: `dates ${event.label}`,
    },
    0,
  );
}
