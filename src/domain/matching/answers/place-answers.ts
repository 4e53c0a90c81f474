import { WHERE_CLAIM, WHERE_QUESTION } from '../../text/en/claim-phrases';
import { within } from '../clause';
import { addAnswer, type EventDraft } from '../event-draft';
import { locativeOf } from '../located';
import { countryOf, type Participant } from '../participant';
import { fill, happening } from '../phrases';
import type { Proposition } from '../proposition';

/** Where a one-off event took place, for predicates that have one place: "signed … in Geneva". */
export function addPlace(event: EventDraft, { clause, frame, participants }: Proposition): void {
  if (!frame.onePlace || clause.statement.modality === 'denied') return;
  const place = participants.find(
    (one) =>
      one.kind === 'place' &&
      !one.adjectival &&
      within(one, frame.object) &&
      /^(?:in|at)$/u.test(locativeOf(clause.tokens, one) ?? ''),
  );
  if (!place) return;
  addAnswer(
    event,
    clause,
    { slot: 'where', answerType: 'place', text: fill(WHERE_QUESTION, { event: happening(event.label) }) },
    {
      answer: { type: 'place', path: pathOf(place) },
      claimText: fill(WHERE_CLAIM, { event: happening(event.label), where: place.name }),
      confidence: 0.8,
      reason: `places ${event.label}`,
    },
    0,
  );
}

function pathOf(place: Participant): string {
  const country = countryOf(place);
  return country === null || country === place.name ? place.name : `${country}/${place.name}`;
}
