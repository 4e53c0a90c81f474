import { HOLDER_CLAIM, HOLDER_QUESTION, OFFICE_NAME } from '../../text/en/claim-phrases';
import { lemma } from '../../text/lemma';
import type { Clause } from '../clause';
import { addAnswer, addParticipants, type EventDraft, newEvent } from '../event-draft';
import { fill } from '../phrases';
import type { HeldOffice } from '../read-office';

/** "Kari Berg is prime minister of Norway": who holds the office, each in their time. Opens the event of the office if need be. */
export function addHolder(offices: Map<string, EventDraft>, clause: Clause, held: HeldOffice): void {
  const { holder, body, office, from, to } = held;
  const words = { who: holder.name, office, body: body.name };
  const key = `${body.key}|${office}`;
  const event = offices.get(key) ?? officeEvent(held, fill(OFFICE_NAME, words));
  offices.set(key, event);
  addParticipants(event, [holder]);
  addAnswer(
    event,
    clause,
    { slot: 'who', answerType: 'actor', text: fill(HOLDER_QUESTION, words) },
    {
      answer: { type: 'actor', path: holder.name.replaceAll('/', '-'), from, to },
      claimText: fill(HOLDER_CLAIM, words),
      confidence: 0.8,
      reason: `names the holder: ${holder.name}`,
    },
    clause.statement.checkWorthiness,
  );
}

/** What identifies it is the office alone: its holders come and go. */
function officeEvent({ body, office }: HeldOffice, label: string): EventDraft {
  const object = office.split(' ').map(lemma);
  const signature = { predicate: OFFICE, participants: [body.key], places: [], object, from: null, to: null };
  const event = newEvent(signature, label, null);
  addParticipants(event, [body]);
  return event;
}

const OFFICE = 'state:office';
