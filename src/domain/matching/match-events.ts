import {
  type EventCandidate,
  type KnownEvent,
  type MatchedEvent,
  type MatchedQuestion,
  SUGGESTION_THRESHOLD,
} from './matched-article';
import { renameEvent } from './phrases';
import { type EventIdentity, sameEvent } from './same-event';
import { SLEEPING_SLOTS } from './sleeping-slots';

// An identity weaker than this is not even worth a suggestion.
const WORTH_SUGGESTING = 0.35;

/**
 * Finds the events of an article among those already known and fills in their ids and those of their questions. A match below
 * the threshold of evidence hands its confidence on to its answers, which makes them suggestions.
 */
export function matchEvents(events: readonly MatchedEvent[], known: readonly KnownEvent[]): MatchedEvent[] {
  const matches = events.map((event) => bestMatch(event, known));
  return events.flatMap((event, i) => {
    const best = matches[i]!;
    if (best === null || isTaken(i, events, matches)) return [event];
    const { identity, candidate } = best;
    const questions = event.questions
      .map((question) => adopt(question, event.label, candidate, identity))
      .filter((question) => question !== null);
    if (identity.confidence >= SUGGESTION_THRESHOLD) return [{ ...event, id: candidate.id, questions }];
    // Too weak to be the same event: it stands alone, and its answers to shared questions are proposed to people.
    const proposed = questions.filter(
      (question) => question.id !== null && question.slot !== 'when' && question.slot !== 'where',
    );
    return proposed.length === 0 ? [event] : [event, { ...event, id: candidate.id, questions: proposed }];
  });
}

/** Of the known events those that `matchEvents` takes events of an article for, in the same order: it asks for the questions of no others. */
export function likeliestEvents(events: readonly MatchedEvent[], known: readonly EventCandidate[]): EventCandidate[] {
  const likeliest = new Set(events.map((event) => bestMatch(event, known)?.candidate));
  return known.filter((candidate) => likeliest.has(candidate));
}

interface Match<Known extends EventCandidate = KnownEvent> {
  candidate: Known;
  identity: EventIdentity;
}

/** Two incidents that an article tells apart are not one: the known one is the surer of them, or the first. */
function isTaken(i: number, events: readonly MatchedEvent[], matches: readonly (Match | null)[]): boolean {
  const rank = (k: number): number => {
    const { candidate, identity } = matches[k]!;
    const sameFamily = events[k]!.signature.predicate === candidate.signature.predicate;
    return identity.confidence + (sameFamily ? 1 : 0);
  };
  if (!events[i]!.signature.predicate.startsWith('incident:')) return false;
  return matches.some(
    (other, k) =>
      k !== i &&
      other?.candidate === matches[i]!.candidate &&
      events[k]!.signature.predicate.startsWith('incident:') &&
      (rank(k) > rank(i) || (rank(k) === rank(i) && k < i)),
  );
}

function bestMatch<Known extends EventCandidate>(event: MatchedEvent, known: readonly Known[]): Match<Known> | null {
  let best: Match<Known> | null = null;
  const told = new Set(event.questions.flatMap(({ answers }) => answers.map(({ statementId }) => statementId)));
  for (const candidate of known) {
    const identity = ownEvent(event, told, candidate) ?? sameEvent(event.signature, candidate.signature);
    if (identity === null || identity.confidence < WORTH_SUGGESTING) continue;
    if (best === null || identity.confidence > best.identity.confidence) best = { candidate, identity };
  }
  return best;
}

// Below the surest match of two signatures, since one passage may tell two events of a kind.
const SAME_PASSAGE = 0.85;

/** The event that an earlier reading of the article made of the same passage. */
function ownEvent(event: MatchedEvent, told: ReadonlySet<string>, candidate: EventCandidate): EventIdentity | null {
  if (event.signature.predicate !== candidate.signature.predicate) return null;
  if (!candidate.statementIds?.some((id) => told.has(id))) return null;
  const identity = sameEvent(event.signature, candidate.signature);
  if (identity !== null && (identity.datesDiffer || identity.confidence >= SAME_PASSAGE)) return identity;
  return { confidence: SAME_PASSAGE, datesDiffer: false, reason: 'told by the same passage' };
}

/** A question of the article as the known question of the same slot; null where differing dates rule the answer out. */
function adopt(
  question: MatchedQuestion,
  label: string,
  candidate: KnownEvent,
  { confidence, datesDiffer, reason }: EventIdentity,
): MatchedQuestion | null {
  if (datesDiffer && question.slot === 'whether') return null;
  const renamed = (sentence: string) => renameEvent(sentence, label, candidate.label);
  const same = candidate.questions.find(({ slotKey }) => slotKey === question.slotKey);
  const opposed = same?.answers.some((known) =>
    question.answers.some(({ answerKey }) => answerKey !== known.answerKey),
  );
  return {
    ...question,
    // What all say alike sleeps on; what is said otherwise does not.
    dormant: question.dormant && !(opposed && SLEEPING_SLOTS.includes(question.slotKey)),
    id: same?.id ?? null,
    text: same?.text ?? renamed(question.text),
    answers: question.answers.map((answer) => ({
      ...answer,
      confidence: confidence >= SUGGESTION_THRESHOLD ? Math.min(answer.confidence, confidence) : confidence,
      claimText:
        same?.answers.find(({ answerKey }) => answerKey === answer.answerKey)?.claimText ?? renamed(answer.claimText),
      reason: `${answer.reason}; ${reason}`,
    })),
  };
}
