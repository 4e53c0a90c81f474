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

function quantityLabel(answer: Extract<Answer, { type: 'quantity' }>): string {
  const unit = answer.unit ? ` ${answer.unit}` : '';
  if (answer.value !== null) return `${BEFORE[answer.comparator] ?? ''}${groupDigits(answer.value)}${unit}`;
  if (answer.min !== null && answer.max !== null)
    return `${groupDigits(answer.min)} to ${groupDigits(answer.max)}${unit}`;
  if (answer.min !== null) return `at least ${groupDigits(answer.min)}${unit}`;
  if (answer.max !== null) return `at most ${groupDigits(answer.max)}${unit}`;
  return `a number${unit}`;
}

/** An answer in a few words, for the margin of a drawing: "at least 7 person", "25 December 2024", "Yes". */
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
