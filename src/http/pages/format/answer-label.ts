import type { Comparator } from '../../../domain/text/statement';
import type { Answer } from '../../../domain/values/answer';
import { formatEdtf } from './dates';
import { groupDigits } from './numbers';

const BEFORE: Record<Comparator, string> = {
  eq: '',
  ge: 'at least ',
  gt: 'more than ',
  le: 'at most ',
  lt: 'less than ',
  approx: 'about ',
  almost: 'almost ',
  range: '',
  vague: 'roughly ',
};

/** A currency or a share belongs to the number; what else is counted, the question says. */
const SPOKEN_UNIT = /^(?:[A-Z]{3}|percent)$/;

function quantityLabel(answer: Extract<Answer, { type: 'quantity' }>): string {
  const unit = answer.unit !== null && SPOKEN_UNIT.test(answer.unit) ? ` ${answer.unit}` : '';
  if (answer.value !== null) return `${BEFORE[answer.comparator] ?? ''}${groupDigits(answer.value)}${unit}`;
  if (answer.min !== null && answer.max !== null)
    return `${groupDigits(answer.min)} to ${groupDigits(answer.max)}${unit}`;
  if (answer.min !== null) return `at least ${groupDigits(answer.min)}${unit}`;
  if (answer.max !== null) return `at most ${groupDigits(answer.max)}${unit}`;
  return `a number${unit}`;
}

/** An answer in a few words, for the margin of a drawing: "at least 7", "6,000,000 USD", "25 December 2024", "Yes". */
export function answerLabel(answer: Answer): string {
  switch (answer.type) {
    case 'yes_no':
      return answer.holds ? 'Yes' : 'No';
    case 'quantity':
      return quantityLabel(answer);
    case 'date':
      return formatEdtf(answer.edtf);
    default:
      return answer.path.split('/').join(' › ');
  }
}
