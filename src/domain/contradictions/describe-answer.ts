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

/** The answer as a reader would write it: "at least 7", "between 3 and 5", "Pantsir-S1 (Russia)", "22 February 2022". */
export function describeAnswer(answer: Answer): string {
  switch (answer.type) {
    case 'quantity':
      return describeQuantity(answer);
    case 'date':
      return describeDay(answer.edtf);
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
  return answer.unit === null || answer.unit === 'person' ? number : `${number} ${answer.unit}`;
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

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "2022-02-22" as "22 February 2022"; an EDTF expression that says more stays as it is. */
function describeDay(edtf: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/u.exec(edtf) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return edtf;
  return `${day === undefined ? '' : `${Number(day)} `}${name} ${year}`;
}
