import type { FoundContradiction } from '../contradictions/found-contradiction';
import { kindOfRule } from '../contradictions/kind-of-rule';
import type { QuestionOutcome } from './assess-snapshot';
import type { ClaimSnapshot, QuestionSnapshot } from './question-snapshot';

const QUOTES_SHOWN = 5;

/** The contradictions of an assessed question with their operands, ready to be stored. */
export function describeContradictions(
  question: QuestionSnapshot,
  contradictions: QuestionOutcome['contradictions'],
): FoundContradiction[] {
  return contradictions.map(({ rule, explanation, a, b, claimA, claimB }) => {
    const kind = kindOfRule(rule);
    const denies = kind === 'dispute' || claimB === null;
    return {
      kind,
      rule,
      claimA: claimA.id,
      claimB: claimB?.id ?? null,
      explanation: sentence(claimA, claimB, explanation),
      operands: {
        a: operand(question, claimA, a, ['supports']),
        b: denies ? operand(question, claimA, b, ['denies'], claimB) : operand(question, claimB, b, ['supports']),
      },
      naturalKey: [question.id, rule, ...[claimA.id, claimB?.id ?? 'denied'].sort()].join(':'),
    };
  });
}

function sentence(a: ClaimSnapshot, b: ClaimSnapshot | null, explanation: string): string {
  return b ? `“${a.text}” against “${b.text}”: ${explanation}` : `“${a.text}”: ${explanation}`;
}

function operand(
  question: QuestionSnapshot,
  claim: ClaimSnapshot,
  value: string,
  stances: string[],
  opposite: ClaimSnapshot | null = null,
): unknown {
  const passages = question.evidence.filter(
    (piece) =>
      (piece.claimId === claim.id && stances.includes(piece.stance)) ||
      (opposite !== null && piece.claimId === opposite.id && piece.stance === 'supports'),
  );
  return {
    value,
    passages: passages.slice(0, QUOTES_SHOWN).map((piece) => ({
      publisher: piece.publisher.name,
      article: piece.article?.title ?? null,
      speaker: piece.statement?.speaker ?? null,
      quote: piece.statement?.quote ?? piece.record?.quote ?? '',
      span: piece.statement?.span ?? null,
    })),
  };
}
