import type { Answer } from '../values/answer';
import { fromDecimal } from '../values/decimal';
import type { Piece } from './piece';
import type { KeyedAnswer } from './read-answer';

/** One distinct answer and the pieces that speak of exactly this answer. */
export interface Claim extends KeyedAnswer {
  own: Piece[];
}

/** One claim for each distinct answer, from the smallest to the largest, the earliest to the latest, or by name. */
export function clusterClaims(pieces: readonly Piece[], answers: ReadonlyMap<string, KeyedAnswer>): Claim[] {
  const claims = new Map<string, Claim>();
  for (const piece of pieces) {
    const claim = claims.get(piece.answerKey);
    if (claim === undefined) claims.set(piece.answerKey, { ...answers.get(piece.answerKey)!, own: [piece] });
    else claim.own.push(piece);
  }
  return [...claims.values()].sort((a, b) => compareAnswers(a.answer, b.answer) || (a.key < b.key ? -1 : 1));
}

function compareAnswers(a: Answer, b: Answer): number {
  if (a.type === 'quantity' && b.type === 'quantity')
    return compareNumbers(a.value ?? a.min ?? a.max, b.value ?? b.min ?? b.max) || compareNumbers(a.max, b.max);
  if (a.type === 'date' && b.type === 'date')
    return compareText(a.from ?? '', b.from ?? '') || compareText(a.to ?? '9', b.to ?? '9');
  if (a.type === 'yes_no' && b.type === 'yes_no') return Number(b.holds) - Number(a.holds);
  return 0;
}

function compareNumbers(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return fromDecimal(a).compare(fromDecimal(b));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
