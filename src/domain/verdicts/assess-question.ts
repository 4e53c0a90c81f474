import type { Answer } from '../values/answer';
import { relateAllClaims } from './answer-graph';
import { bestClaim, supersessions } from './best-value';
import { clusterClaims } from './cluster-claims';
import { explainAll, toNumber } from './explanation';
import { latestCount } from './latest-count';
import { listContradictions } from './list-contradictions';
import type { Piece } from './piece';
import type { ClaimAssessment, QuestionAssessment } from './question-assessment';
import type { Grade, QuestionInput } from './question-input';
import { readPieces } from './read-pieces';
import { weighClaims } from './weigh-claims';

export interface AssessOptions {
  /** Grade of sources that bring none; F ("cannot be judged") unless given. */
  defaultGrade?: Grade;
}

/**
 * The verdict on every answer to a question. Pure and exact: the order of the evidence never matters, and equal input gives
 * byte-identical output. Evidence whose value cannot be read as the question's type is left out.
 */
export function assessQuestion(input: QuestionInput, options: AssessOptions = {}): QuestionAssessment {
  const { pieces, givenUp, answers } = readPieces(input, options.defaultGrade ?? 'F');
  const claims = clusterClaims(pieces, answers);
  const graph = relateAllClaims(claims, input);
  const weighed = weighClaims(claims, graph);
  const superseded = supersessions(weighed, graph);
  const running = input.answerType === 'quantity' && input.cumulative;
  const best = running ? latestCount(weighed, graph) : bestClaim(weighed, graph, superseded);
  const values = claims.map(({ answer, shown }) => shown ?? plainValue(answer));
  const explanations = explainAll(weighed);
  const leavers = namesByAnswer(givenUp);
  return {
    id: input.id,
    best: best === null ? null : values[best]!,
    claims: weighed.map(({ claim, ground, decision }, position): ClaimAssessment => {
      const next = superseded[position] ?? null;
      const names = leavers.get(claim.own[0]!.answerKey);
      return {
        value: values[position]!,
        ...precisionOf(claim.answer),
        ...(claim.otherSpellings && { otherSpellings: claim.otherSpellings }),
        state: decision.state,
        supersededBy: next === null ? null : values[next]!,
        probability: toNumber(ground.opinion.probability),
        belief: toNumber(ground.opinion.belief),
        disbelief: toNumber(ground.opinion.disbelief),
        uncertainty: toNumber(ground.opinion.uncertainty),
        rule: decision.rule,
        ...explanations[position]!,
        ...(names !== undefined && { givenUpBy: [...names].sort() }),
      };
    }),
    contradictions: listContradictions(weighed, graph, values),
  };
}

function plainValue(answer: Answer): string {
  switch (answer.type) {
    case 'yes_no':
      return answer.holds ? 'yes' : 'no';
    case 'quantity':
      return answer.value ?? answer.min ?? answer.max ?? '';
    case 'date':
      return answer.edtf;
    default:
      return answer.path;
  }
}

function precisionOf(answer: Answer): Pick<ClaimAssessment, 'comparator' | 'valueMax'> {
  if (answer.type !== 'quantity' || answer.comparator === 'eq') return {};
  const ranged = answer.comparator === 'range' || answer.comparator === 'vague';
  return { comparator: answer.comparator, ...(ranged && answer.max !== null ? { valueMax: answer.max } : {}) };
}

/** Who has changed position, by the key of the answer and by name. */
function namesByAnswer(givenUp: readonly Piece[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { answerKey, speaker, source } of givenUp)
    names.set(answerKey, (names.get(answerKey) ?? new Set()).add(speaker ?? source));
  return names;
}
