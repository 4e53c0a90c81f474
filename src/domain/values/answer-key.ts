import type { Answer } from './answer';

/** Equal exactly when two answers to one question are the same answer. */
export function answerKey(answer: Answer): string {
  switch (answer.type) {
    case 'yes_no':
      return answer.holds ? 'yes' : 'no';
    case 'quantity':
      return [answer.comparator, answer.value ?? '', answer.min ?? '', answer.max ?? ''].join(':');
    case 'date':
      return answer.edtf;
    default:
      return answer.path;
  }
}
