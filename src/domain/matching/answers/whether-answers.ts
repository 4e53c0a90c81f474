import { QUANTIFIERS, type Quantifier } from '../../text/en/quantifiers';
import type { Frame } from '../../text/frames/frame';
import type { DateReading } from '../../text/statement';
import type { Clause } from '../clause';
import { addAnswer, type EventDraft } from '../event-draft';
import { claimSentence } from '../phrases';
import { contentStart, type Proposition } from '../proposition';

/** Whether it is so: the clause answers yes or no, by its polarity and the side of its predicate. */
export function addWhether(
  event: EventDraft,
  { clause, frame, participants, date, worth }: Proposition,
  publishedAt: string | null,
): void {
  const { statement } = clause;
  const denied = statement.modality === 'denied';
  const said = contentStart(clause);
  // "denied the allegations": nothing that could be compared is said to be untrue.
  if (denied && (said === statement.span.start || frame.verb.start < said)) return;
  const negated = denied ? false : statement.polarity === 'negated' || frame.negated;
  const holds = (frame.side === 1) !== negated;
  const subject = clause.antecedents.find((one) => one.kind === 'person')?.name ?? null;
  const content = statement.text.slice(said - statement.span.start);
  // "said that his country …": only the whole sentence tells whose.
  const words = !denied && POINTING.test(content.trim()) ? statement.text : content;
  const sentence = claimSentence(words, subject, clause.sharedSubject);
  const speaker = statement.attribution.speaker;
  const party = denied && participants.length > 0 && speaker !== null;
  addAnswer(
    event,
    clause,
    {
      slot: 'whether',
      answerType: 'yes_no',
      text: `${frame.kind === 'state' ? 'Does it hold' : 'Did it happen'}? ${sentence}`,
    },
    {
      answer: { type: 'yes_no', holds, ...validity(frame, date, publishedAt, clause), ...quantifierOf(clause, frame) },
      claimText: sentence,
      confidence: frame.listed ? 0.8 : 0.7,
      party,
      reason: `says whether: ${event.label}`,
    },
    worth,
  );
}

/** "has always been absent", "all flights": whichever stands first from the subject to the object. */
function quantifierOf({ tokens }: Clause, { subject, verb, object }: Frame): { quantifier?: Quantifier } {
  const start = Math.min(subject.start, verb.start);
  const end = Math.max(verb.end, object.start + OBJECT_REACH);
  const word = tokens.find((token) => token.start >= start && token.end <= end && QUANTIFIERS[token.lower]);
  return word ? { quantifier: QUANTIFIERS[word.lower]! } : {};
}

// The determiner of the object, not a word further on.
const OBJECT_REACH = 6;
const POINTING = /^(?:he|she|it|they|his|her|its|their|these|this|those)\b/iu;
const PRESENT = /\b(?:is|are|has|have|remains?|stays?|holds?|keeps?|continues?)\b/u;

/** Between which days a state is said to hold. What happened once holds for good: nothing supersedes it. */
function validity(
  frame: Frame,
  date: DateReading | null,
  publishedAt: string | null,
  { statement }: Clause,
): { from: string | null; to: string | null } {
  if (frame.kind === 'event') return { from: null, to: null };
  const inPassing = frame.nominal && date === null;
  if (inPassing) return { from: null, to: null };
  const day = publishedAt?.slice(0, 10) ?? null;
  if (date !== null) return { from: date.from, to: date.to };
  const since = statement.dates.find(({ from, to, basis }) => from !== null && to === null && basis !== 'unresolved');
  if (since) return { from: since.from, to: day };
  if (PRESENT.test(statement.text)) return { from: day, to: day };
  return { from: null, to: null };
}
