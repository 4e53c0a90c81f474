import { SUBORDINATORS } from '../../text/en/function-words';
import { QUANTIFIERS, type Quantifier } from '../../text/en/quantifiers';
import type { Frame } from '../../text/frames/frame';
import { addDays } from '../../values/dates';
import { assertedState } from '../asserted-state';
import type { Clause } from '../clause';
import { addAnswer, type EventDraft } from '../event-draft';
import { asserted, claimSentence } from '../phrases';
import { contentStart, type Proposition } from '../proposition';
import { ASIDE_SLOT } from '../sleeping-slots';

/** Whether it is so: the clause answers yes or no, by its polarity and the side of its predicate. */
export function addWhether(event: EventDraft, proposition: Proposition, publishedAt: string | null): void {
  const { clause, frame, participants, worth } = proposition;
  const { statement } = clause;
  const state = assertedState(proposition, publishedAt);
  if (state === null) return;
  const denied = statement.modality === 'denied';
  const said = contentStart(clause);
  const subject = clause.antecedents.find((one) => one.kind === 'person')?.name ?? null;
  const content = worded(clause, frame) ?? statement.text.slice(said - statement.span.start);
  // "said that his country …": only the whole sentence tells whose.
  const words = !denied && POINTING.test(content.trim()) ? statement.text : content;
  const sentence = claimSentence(denied ? asserted(words) : words, subject, clause.sharedSubject);
  const speaker = statement.attribution.speaker;
  const party = denied && participants.length > 0 && speaker !== null;
  addAnswer(
    event,
    clause,
    {
      slot: 'whether',
      ...(proposition.aside ? { slotKey: ASIDE_SLOT } : {}),
      answerType: 'yes_no',
      text: `${frame.kind === 'state' ? 'Does it hold' : 'Did it happen'}? ${sentence}`,
    },
    {
      answer: { type: 'yes_no', ...state, ...quantifierOf(clause, frame) },
      claimText: sentence,
      confidence: frame.listed ? 0.8 : 0.7,
      party,
      reason: `says whether: ${event.label}`,
    },
    worth,
  );
  if (state.from !== null && subject !== null) endBefore(event, state.holds, state.from);
}

/** "Kari Berg resigned" of "… after Kari Berg resigned": what is said besides the main thing, in its own words. */
function worded(clause: Clause, { main, nominal, subject, object, verb }: Frame): string | null {
  const { tokens } = clause;
  const at = tokens.findIndex(({ start, lower }) => start >= subject.start && !SUBORDINATORS.has(lower));
  const first = tokens[at];
  if (main || nominal || !first || subject.end <= first.start || !SUBORDINATORS.has(tokens[at - 1]?.lower ?? ''))
    return null;
  const { statement } = clause;
  return statement.text.slice(
    first.start - statement.span.start,
    Math.max(verb.end, object.end) - statement.span.start,
  );
}

/** "… was arrested. She was released on Tuesday": told in order, so that the first state ended when the second began. */
function endBefore(event: EventDraft, holds: boolean, day: string): void {
  const last = event.questions.get('whether')?.answers.at(-2)?.answer;
  if (last?.type !== 'yes_no' || last.holds === holds || last.from !== null || last.to !== null) return;
  last.to = addDays(day, -1);
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
