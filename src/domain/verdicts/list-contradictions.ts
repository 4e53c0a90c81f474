import { describeAnswer } from '../contradictions/describe-answer';
import type { AnswerGraph, ClaimPair } from './answer-graph';
import type { Piece } from './piece';
import type { AssessedContradiction } from './question-assessment';
import type { WeighedClaim } from './weigh-claims';

/** Pairs of asserted answers that exclude each other, and assertions that somebody denies, in the order of the claims. */
export function listContradictions(
  claims: readonly WeighedClaim[],
  graph: AnswerGraph,
  values: readonly string[],
): AssessedContradiction[] {
  const denied = claims.flatMap((claim, position) => denialOf(claim, values[position]!) ?? []);
  const exclusive = graph.pairs
    .filter(({ relation }) => relation.relation === 'contradicts')
    .map(({ a, b, relation }) => ({
      a: values[a]!,
      b: values[b]!,
      rule: relation.rule,
      explanation: relation.explanation,
    }));
  return [...denied, ...exclusive, ...graph.pairs.flatMap((pair) => denialByZero(pair, claims, values) ?? [])];
}

/** "Nobody was killed, the minister claimed": whoever is quoted with a zero denies every count that others assert. */
function denialByZero(
  { a, b, relation }: ClaimPair,
  claims: readonly WeighedClaim[],
  values: readonly string[],
): AssessedContradiction | null {
  if (relation.rule !== 'not_asserted') return null;
  const [zero, count] = isZero(claims[a]!) ? [a, b] : [b, a];
  if (!isZero(claims[zero]!) || isZero(claims[count]!)) return null;
  const denials = claims[zero]!.claim.own.filter(({ voiced }) => voiced);
  const asserting = claims[count]!.claim.own.filter(({ side, hedged }) => side === 'for' && !hedged);
  if (denials.length === 0 || asserting.length === 0) return null;
  const said = `the answer “${describeAnswer(claims[count]!.claim.answer)}”`;
  return {
    a: values[zero]!,
    b: values[count]!,
    rule: 'dispute',
    explanation: `${names(denials)} denies ${said}; ${sources(asserting)} asserts it.`,
  };
}

const isZero = ({ claim: { answer } }: WeighedClaim): boolean => answer.type === 'quantity' && answer.max === '0';

function denialOf({ claim }: WeighedClaim, value: string): AssessedContradiction | null {
  const asserting = claim.own.filter(
    ({ side, hedged, voiced }) => (side === 'for' && !hedged) || (voiced && side !== 'against' && side !== 'debunk'),
  );
  const denials = claim.own.filter(
    ({ side, hedged, voiced }) => (side === 'against' || side === 'debunk') && (!hedged || voiced),
  );
  if (asserting.length === 0 || denials.length === 0) return null;
  const said = claim.answer.type === 'yes_no' ? 'it' : `the answer “${describeAnswer(claim.answer)}”`;
  const asserted = `${sources(asserting)} asserts it`;
  const [a, b] = claim.answer.type === 'yes_no' ? ['yes', 'no'] : [value, `not ${value}`];
  const spoken = denials.filter((piece) => piece.party || piece.speaker !== null);
  if (spoken.length > 0) return { a, b, rule: 'dispute', explanation: `${names(spoken)} denies ${said}; ${asserted}.` };
  const debunks = denials.filter((piece) => piece.side === 'debunk');
  if (debunks.length > 0)
    return { a, b, rule: 'debunk', explanation: `${names(debunks)} calls ${said} wrong; ${asserted}.` };
  return {
    a,
    b,
    rule: 'opposite_state',
    explanation: `${names(denials)} says that ${said} is not so; ${asserted}.`,
  };
}

const names = (pieces: readonly Piece[]): string =>
  listed(pieces.map((piece) => piece.speaker ?? (piece.party ? 'A party to the event' : piece.source)));

const sources = (pieces: readonly Piece[]): string => listed(pieces.map(({ source }) => source));

function listed(every: readonly string[]): string {
  const all = [...new Set(every)].sort();
  const [first, second] = all;
  if (all.length <= 2) return [first, second].filter((name) => name !== undefined).join(' or ');
  return `${first} (like ${all.length - 1} others)`;
}
