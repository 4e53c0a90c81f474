import type { AnswerType } from '../values/answer';
import type { EvidenceInput, QuestionInput, Stance } from './question-input';
import { type KeyedAnswer, readAnswer, valueText, yesNo } from './read-answer';
import { hedgeOf } from './read-passage';
import { isShouted, settleAnswers } from './settle-answers';
import { ungroupPoints } from './ungroup-points';
import { takesNoSide } from './weight';

/** A piece of evidence that can be read, with the side it takes and the answer it means. */
export interface Candidate {
  evidence: EvidenceInput;
  stance: Stance;
  answer: KeyedAnswer;
}

/** What each piece of evidence answers, equal answers in different spellings made one; unreadable values are left out. */
export function readCandidates(counted: readonly EvidenceInput[], question: QuestionInput): Candidate[] {
  return settleStates(settleValues(readValues(counted, question), question.answerType), question);
}

function readValues(counted: readonly EvidenceInput[], question: QuestionInput): Candidate[] {
  const candidates: Candidate[] = [];
  const bare: EvidenceInput[] = [];
  const read = answerReader(question.answerType, counted);
  for (const evidence of counted.map(withHedge)) {
    const answer = read(evidence);
    if (answer !== null) candidates.push({ evidence, stance: stanceOf(evidence), answer });
    else if (valueText(evidence) === '') bare.push(evidence);
  }
  // A stance without a value can only mean the one answer there is.
  const only = candidates[0]?.answer;
  if (only !== undefined && candidates.every(({ answer }) => answer.key === only.key))
    for (const evidence of bare) candidates.push({ evidence, stance: stanceOf(evidence), answer: only });
  return candidates;
}

/** `readAnswer`, which reads equal fields once. */
function answerReader(
  type: AnswerType,
  counted: readonly EvidenceInput[],
): (evidence: EvidenceInput) => KeyedAnswer | null {
  const ungroup = type === 'quantity' ? ungroupPoints(counted.map(valueText)) : null;
  const known = new Map<string, KeyedAnswer | null>();
  return (evidence) => {
    const { valueMax, comparator, unit, publishedAt } = evidence;
    const dated = type === 'date' ? publishedAt : undefined;
    const key = [valueText(evidence), valueMax, comparator, unit, dated].join('\n');
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = ungroup === null ? evidence.value : ungroup(valueText(evidence));
    const answer = readAnswer(value === evidence.value ? evidence : { ...evidence, value: value! }, type);
    known.set(key, answer);
    return answer;
  };
}

/** Evidence that says nothing of its modality has the one that its headline or sentence shows. */
function withHedge(evidence: EvidenceInput): EvidenceInput {
  const hedge = evidence.modality || !evidence.text ? null : hedgeOf(evidence.text);
  return hedge === null ? evidence : { ...evidence, modality: hedge };
}

/** Values that mean the same answer get the same one. */
function settleValues(candidates: readonly Candidate[], type: AnswerType): Candidate[] {
  const given = new Map<string, KeyedAnswer & { owners: Set<string> }>();
  for (const { answer, evidence } of candidates) {
    const known = given.get(answer.key) ?? { ...answer, owners: new Set() };
    given.set(answer.key, known);
    // Each owner counts once for a value, however often it repeats itself.
    known.owners.add(evidence.owner ?? evidence.source);
    if (known.answer !== answer.answer && comesBefore(spelling(answer), spelling(known))) known.answer = answer.answer;
  }
  const settled = settleAnswers(
    type,
    [...given.values()].map(({ owners, ...answer }) => ({ ...answer, count: owners.size })),
  );
  return candidates.map((candidate) => ({ ...candidate, answer: settled.get(candidate.answer.key)! }));
}

function stanceOf(evidence: EvidenceInput): Stance {
  if (takesNoSide(evidence)) return 'reports';
  return evidence.stance ?? (evidence.modality === 'denied' || evidence.debunk ? 'denies' : 'supports');
}

/** Without validity, "no" to a yes/no question is a plain negation of the one claim; with it, "yes" and "no" are rival claims. */
function settleStates(candidates: Candidate[], question: QuestionInput): Candidate[] {
  if (question.answerType !== 'yes_no') return candidates;
  const asserted = candidates.filter(({ stance }) => stance === 'supports');
  const dated = asserted.some(({ evidence }) => evidence.validFrom ?? evidence.validTo);
  const both =
    asserted.some(({ answer }) => answer.key === 'yes') && asserted.some(({ answer }) => answer.key === 'no');
  if (dated && both) return candidates;
  const turned: Readonly<Record<Stance, Stance>> = { supports: 'denies', denies: 'supports', reports: 'reports' };
  return candidates.map(({ evidence, stance, answer }) =>
    answer.key === 'yes'
      ? { evidence, stance, answer }
      : { evidence: { debunk: false, ...evidence }, stance: turned[stance], answer: yesNo(true) },
  );
}

/** Of two spellings that differ in case and marks only: the one not all in capitals, then the first. */
function comesBefore(a: string, b: string): boolean {
  const shouted = Number(isShouted(a)) - Number(isShouted(b));
  return shouted === 0 ? a < b : shouted < 0;
}

function spelling({ answer }: KeyedAnswer): string {
  return 'path' in answer ? answer.path : JSON.stringify(answer);
}
