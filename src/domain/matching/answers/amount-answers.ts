import { PERSON_UNITS } from '../../text/en/claim-phrases';
import type { Frame } from '../../text/frames/frame';
import type { Quantity } from '../../text/statement';
import { figureWords, plural } from '../../values/wording';
import { type Clause, within } from '../clause';
import { addAnswer, type EventDraft } from '../event-draft';
import { claimSentence } from '../phrases';
import { contentStart, type Proposition } from '../proposition';

const NOT_COUNTED =
  /^(?:second|minute|hour|day|week|fortnight|month|year|decade|century|time|km|kilometre|metre|m|mile|foot|one)$/u;

/** "sent about six million US dollars of aid": how much or how many of the object. True if the clause counts something. */
export function addAmounts(event: EventDraft, proposition: Proposition): boolean {
  const { clause, frame, worth } = proposition;
  let counted = false;
  for (const quantity of clause.statement.quantities) {
    const compound = /-\p{L}+$/u.test(
      clause.statement.text.slice(
        quantity.span.start - clause.statement.span.start,
        quantity.span.end - clause.statement.span.start,
      ),
    );
    if (
      compound ||
      // "The firm, which has 300 staff, denied …": not what is denied.
      (clause.statement.modality === 'denied' && quantity.span.start < contentStart(clause)) ||
      !isCount(quantity, frame.lasts) ||
      isLikened(quantity, clause) ||
      !(within(quantity.span, frame.object) || within(quantity.span, frame.subject))
    )
      continue;
    const unit = quantity.unit!;
    const what = PERSON_UNITS.includes(unit) ? 'person' : unit;
    const { value, min, max, comparator } = quantity;
    const sentence = claimSentence(
      clause.statement.text,
      clause.antecedents.find((one) => one.kind === 'person')?.name ?? null,
    );
    addAnswer(
      event,
      clause,
      {
        slot: 'how_many',
        slotKey: `how_many:${frame.about ?? quantity.role ?? frame.predicate}:${what}${dayOf(proposition)}`,
        answerType: 'quantity',
        unit: what,
        cumulative: isRunning(clause, frame),
        text: event.label.includes(': ')
          ? `${asked(what)}? ${event.label}`
          : `${askedOf(sentence, clause, quantity, what)}?`,
      },
      {
        answer: { type: 'quantity', value, min, max, comparator, unit: what },
        claimText: `${sentence} (${figureWords(quantity)} ${unitWords(what)})`,
        confidence: 0.7,
        reason: `counts ${what}: ${event.label}`,
      },
      // "hundreds of letters" is nothing to check by itself.
      comparator === 'vague' ? 0 : worth,
    );
    counted = true;
  }
  return counted;
}

/** "freed 14 hostages on Tuesday", "nine on Sunday": what is done to some again and again is counted day by day. */
function dayOf({ clause, frame, date }: Proposition): string {
  const again = frame.kind === 'state' && !frame.lasts && !isRunning(clause, frame);
  return again && date?.from && date.from === date.to ? `:${date.from}` : '';
}

/** "The ministry sent how many soldiers": the figure is what is asked, of an event that has no name. */
function askedOf(sentence: string, { statement }: Clause, { span }: Quantity, what: string): string {
  const figure = statement.text.slice(span.start - statement.span.start, span.end - statement.span.start);
  const counted = new RegExp(`${escaped(figure)}(?: ${plural(what)})?`, 'u');
  return counted.test(sentence)
    ? sentence.replace(counted, asked(what).replace(/^How/u, 'how'))
    : `${asked(what)}: ${sentence}`;
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** "is equal to three regions", "is larger than 40 pitches": what something is likened to counts nothing of it. */
function isLikened({ span }: Quantity, { tokens }: Clause): boolean {
  // The span of a figure may take in what qualifies it: "roughly equal to three".
  const before = tokens.filter(({ end }) => end <= span.end).slice(-LIKENING);
  return before.some(({ lower }, i) => LIKENED.test(lower) && /^(?:to|than|as|of)$/u.test(before[i + 1]?.lower ?? ''));
}

const LIKENING = 6;
const LIKENED =
  /^(?:equal|equivalent|comparable|similar|size|larger|bigger|smaller|longer|shorter|higher|taller|wider)$/u;

const MEASURE = /^(?:[A-Z]{3}|percent)$/u;

const asked = (what: string): string =>
  MEASURE.test(what) ? `How much, in ${unitWords(what)}` : `How many ${unitWords(what)}`;

function unitWords(what: string): string {
  if (what === 'percent') return 'per cent';
  if (what === 'person') return 'people';
  return MEASURE.test(what) ? what : plural(what);
}

const SO_FAR = /\b(?:since|so far|to date|altogether|in total)\b/iu;

/** "has sent … so far": a later and higher figure brings it up to date. */
function isRunning({ tokens, statement }: Clause, { verb }: Frame): boolean {
  const first = tokens.find(({ start }) => start >= verb.start);
  return /^(?:has|have)$/u.test(first?.lower ?? '') || SO_FAR.test(statement.text);
}

const SPANS = /^(?:day|week|month|year)$/u;

/** `lasts`: "sentenced to six years", where a time is what is counted. */
function isCount({ unit, value, min }: Quantity, lasts: boolean): boolean {
  return unit !== null && (!NOT_COUNTED.test(unit) || (lasts && SPANS.test(unit))) && (value !== null || min !== null);
}
