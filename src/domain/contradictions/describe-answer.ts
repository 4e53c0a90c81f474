import type { Answer } from '../values/answer';

type QuantityAnswer = Extract<Answer, { type: 'quantity' }>;

const COMPARATOR_WORDS: Readonly<Record<QuantityAnswer['comparator'], string>> = {
  eq: '',
  ge: 'at least ',
  gt: 'more than ',
  le: 'at most ',
  lt: 'fewer than ',
  approx: 'about ',
  almost: 'almost ',
  range: '',
  vague: '',
};

/** The answer as a reader would write it: "at least 7", "between 3 and 5", "Pantsir-S1 (Russia)", "2022-02-22". */
export function describeAnswer(answer: Answer): string {
  switch (answer.type) {
    case 'quantity':
      return describeQuantity(answer);
    case 'date':
      return answer.edtf;
    case 'yes_no':
      return answer.holds ? 'yes' : 'no';
    default:
      return describePath(answer.path);
  }
}

function describeQuantity(answer: QuantityAnswer): string {
  const number =
    answer.comparator === 'range' || answer.comparator === 'vague' || answer.value === null
      ? describeEnds(answer)
      : `${COMPARATOR_WORDS[answer.comparator]}${answer.value}`;
  return answer.unit === null ? number : `${number} ${answer.unit}`;
}

function describeEnds({ value, min, max }: QuantityAnswer): string {
  const low = min ?? value;
  if (low !== null && max !== null) return low === max ? low : `between ${low} and ${max}`;
  if (low !== null) return `at least ${low}`;
  return max === null ? 'an unknown number' : `at most ${max}`;
}

function describePath(path: string): string {
  const parts = path.split('/').map((part) => part.trim());
  const finest = parts.pop() ?? path;
  return parts.length === 0 ? finest : `${finest} (${parts.reverse().join(', ')})`;
}
