import { DATE_CLAIM, DATE_QUESTION, WHEN_CLAIM, WHEN_QUESTION } from '../../text/en/claim-phrases';
import type { Clause } from '../clause';
import { addAnswer, type EventDraft } from '../event-draft';
import type { Incident } from '../incident';
import { dateBeside, datesOf } from '../incident-day';
import { datePhrase, fill, happening } from '../phrases';
import type { Proposition } from '../proposition';

/** The day of the incident, where a clause that tells it gives one. */
export function addDay(event: EventDraft, incident: Incident, clauses: readonly Clause[]): void {
  const title = event.label.replace(/ (?:on|in) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4}$/u, '');
  for (const i of incident.clauses) {
    const clause = clauses[i]!;
    // What is denied of that day is not the day.
    if (clause.statement.modality === 'denied') continue;
    const told =
      datesOf(clause).find(({ edtf, from, to }) => edtf !== null && from !== null && to !== null) ??
      dateBeside(clauses, i);
    const when = told?.edtf && datePhrase(told.edtf);
    if (!told?.edtf || !when || incident.family.longLasting) continue;
    addAnswer(
      event,
      clause,
      {
        slot: 'when',
        answerType: 'date',
        text: fill(WHEN_QUESTION, { event: title }),
      },
      {
        answer: { type: 'date', edtf: told.edtf, from: told.from, to: told.to },
        claimText: fill(WHEN_CLAIM, { event: title, when }),
        confidence: 0.8,
        reason: `dates ${event.label}`,
      },
      0,
    );
  }
}

/** The day of a one-off event, as an answer to when. */
export function addDate(event: EventDraft, { clause, frame, date }: Proposition): void {
  const when = clause.statement.modality === 'denied' ? null : date?.edtf && datePhrase(date.edtf);
  if (frame.kind !== 'event' || !frame.listed || !date?.edtf || !when || date.from !== date.to) return;
  addAnswer(
    event,
    clause,
    {
      slot: 'when',
      answerType: 'date',
      text: fill(DATE_QUESTION, { event: happening(event.label) }),
    },
    {
      answer: { type: 'date', edtf: date.edtf, from: date.from, to: date.to },
      claimText: fill(DATE_CLAIM, { event: happening(event.label), when }),
      confidence: 0.8,
      reason: `dates ${event.label}`,
    },
    0,
  );
}
