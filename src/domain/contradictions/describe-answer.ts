import type { Answer } from '../values/answer';
import { dayWords, figureWords } from '../values/wording';

/** The answer as a reader would write it: "at least 7", "between 3 and 5", "Paris (France, Europe)", "22 February 2022". */
export function describeAnswer(answer: Answer): string {
  switch (answer.type) {
    case 'quantity':
      return [figureWords(answer), answer.unit === 'person' ? null : answer.unit]
        .filter((word) => word !== null)
        .join(' ');
    case 'date':
      return dayWords(answer.edtf) ?? answer.edtf;
    case 'yes_no':
      return answer.holds ? 'yes' : 'no';
    default:
      return describePath(answer.path);
  }
}

function describePath(path: string): string {
  const parts = path.split('/').map((part) => part.trim());
  const finest = parts.pop() ?? path;
  return parts.length === 0 ? finest : `${finest} (${parts.reverse().join(', ')})`;
}
