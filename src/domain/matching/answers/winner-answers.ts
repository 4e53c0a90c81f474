import { WINNER_QUESTION } from '../../text/en/claim-phrases';
import { type Clause, within } from '../clause';
import { addAnswer, type EventDraft } from '../event-draft';
import type { Participant } from '../participant';
import { claimSentence, fill } from '../phrases';
import type { Proposition } from '../proposition';

/** "Berg beat Holm": who won of the two, which only one of them can. True where the clause names both. */
export function addWinner(event: EventDraft, { clause, frame, participants, worth }: Proposition): boolean {
  if (frame.predicate !== 'victory' || frame.negated || clause.statement.polarity === 'negated') return false;
  const [first, second] = [frame.subject, frame.object].map((span) => participants.find((one) => within(one, span)));
  if (!first || !second || first.key === second.key || isOccasion(clause, second)) return false;
  // "Holm was beaten by Berg", "Holm lost to Berg".
  const turned = frame.agent?.start !== frame.subject.start;
  const winner = turned === (frame.side === 1) ? second : first;
  addAnswer(
    event,
    clause,
    { slot: 'who', answerType: 'actor', text: fill(WINNER_QUESTION, { event: event.label }) },
    {
      answer: { type: 'actor', path: winner.name.replaceAll('/', '-') },
      claimText: claimSentence(clause.statement.text, null),
      confidence: 0.8,
      reason: `names the winner: ${winner.name}`,
    },
    worth,
  );
  return true;
}

/** "won the Copa Norte", "won in Oslo": what was won, or where. */
function isOccasion({ tokens }: Clause, one: Participant): boolean {
  const before = tokens.findLast(({ end }) => end <= one.start)?.lower ?? '';
  return /^(?:the|in|at|on|during|near|won|wins?|winning)$/u.test(before);
}
