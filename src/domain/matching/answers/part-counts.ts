import { QUANTITY_PHRASES } from '../../text/en/claim-phrases';
import { GIVEN_BEFORE, PART_OF_COUNTED } from '../../text/en/update-words';
import type { Quantity, Statement } from '../../text/statement';
import { intervalOf, relate } from '../../values/interval';
import type { Clause } from '../clause';
import type { EventDraft } from '../event-draft';
import type { MatchedAnswer } from '../matched-article';

/**
 * An article does not contradict itself: of counts that one voice gives of one thing ("killed 12 people … Eight died at the
 * scene") the largest is the whole, of counts of the moment the last one stands, and a figure given before is left to whoever
 * gave it. What two people are quoted with stays, and so does a zero.
 */
export function dropParts(event: EventDraft, statements: ReadonlyMap<string, Statement>): void {
  for (const [slotKey, question] of event.questions) {
    const phrase = question.slot === 'how_many' ? QUANTITY_PHRASES[slotKey.split(':')[1] ?? ''] : undefined;
    if (phrase === undefined || phrase.of === 'votes' || question.answers.length < 2) continue;
    const counts = new Map(question.answers.map((answer) => toCount(answer, statements)).map((one) => [one.key, one]));
    if (counts.size > MOST_COUNTS) continue;
    const all = [...counts.values()];
    const left = all.filter(
      (one, i) => !all.some((other, k) => givesWay(one, other, phrase.momentary === true ? k > i : null)),
    );
    const keys = new Set(left.map(({ key }) => key));
    question.answers = question.answers.filter((answer) => keys.has(toCount(answer, statements).key));
  }
}

// A chronicle that gives more of one thing counts no single whole.
const MOST_COUNTS = 40;

interface Count {
  /** Same for every time the voice gives it. */
  key: string;
  answer: MatchedAnswer['answer'];
  speaker: string | null;
  givenBefore: boolean;
}

function toCount({ answer, answerKey, statementId }: MatchedAnswer, statements: ReadonlyMap<string, Statement>): Count {
  const statement = statements.get(statementId);
  const speaker = statement?.attribution.speaker ?? null;
  const givenBefore = GIVEN_BEFORE.test(statement?.text ?? '');
  return { key: `${answerKey}|${speaker}|${givenBefore}`, answer, speaker, givenBefore };
}

/** Whether the first of two counts of one voice gives way to the second. `isLast`: of counts of the moment, whether the second stands. */
function givesWay(one: Count, other: Count, isLast: boolean | null): boolean {
  if (one.answer.type !== 'quantity' || other.answer.type !== 'quantity') return false;
  if (one.speaker !== null && other.speaker !== null && one.speaker !== other.speaker) return false;
  if (one.answer.max === '0' || other.answer.max === '0' || relate(one.answer, other.answer) !== 'disjoint')
    return false;
  if (one.givenBefore !== other.givenBefore) return one.givenBefore;
  const [top, bottom] = [intervalOf(one.answer).max, intervalOf(other.answer).min];
  return isLast ?? (top !== null && bottom !== null && top.lte(bottom));
}

/** "Two more people have died", "another three", "a further five": what is added to a count told before. */
export function isAddition({ span, scope }: Quantity, { tokens }: Clause): boolean {
  const at = tokens.findIndex(({ start }) => start >= span.start);
  return (
    /^(?:more|further|additional)\b/u.test(scope ?? '') ||
    /^(?:another|further|additional)$/u.test(tokens[at - 1]?.lower ?? '') ||
    /^(?:another|further)$/u.test(tokens[at]?.lower ?? '')
  );
}

/** "Four of the 12 dead were children": a part of what was counted before, and no count of its own. */
export function isPartOfCounted({ span }: Quantity, { statement }: Clause): boolean {
  const [first, last] = [span.start, span.end].map((at) => at - statement.span.start) as [number, number];
  const figure = statement.text.slice(first, last);
  const noun = figure.indexOf(' of ');
  return PART_OF_COUNTED.test(noun < 0 ? statement.text.slice(last) : statement.text.slice(first + noun));
}
