import type { AnswerType } from '../values/answer';
import { LEAST_CONFIDENCE } from './constants';
import { dayInAddress } from './day-in-address';
import { dropChangedPositions } from './drop-changed-positions';
import type { Piece, Side } from './piece';
import type { EvidenceInput, Grade, QuestionInput, Stance } from './question-input';
import { type KeyedAnswer, readAnswer, valueText, yesNo } from './read-answer';
import { hedgeOf, reportsDenial } from './read-passage';
import { type GivenAnswer, isShouted, settleAnswers } from './settle-answers';
import { ungroupPoints } from './ungroup-points';
import { gradeOf, isHedged, takesNoSide, weightOf } from './weight';
import { wireCreditOf } from './wire-credit';

/** No name is spelt like this. */
const DENIAL_ORIGIN = '(reported denial)';

export interface ReadEvidence {
  /** In canonical order. */
  pieces: Piece[];
  /** Positions that their holders have given up since: shown, not counted. */
  givenUp: Piece[];
  answers: ReadonlyMap<string, KeyedAnswer>;
}

interface Candidate {
  evidence: EvidenceInput;
  stance: Stance;
  answer: KeyedAnswer;
}

/**
 * The evidence that counts, as weighed pieces: unsure readings, unreadable values and positions their holder has given up
 * are left out.
 */
export function readPieces(question: QuestionInput, defaultGrade: Grade): ReadEvidence {
  const counted = question.evidence.filter((piece) => piece.confirmed || (piece.confidence ?? 1) >= LEAST_CONFIDENCE);
  const candidates = settleStates(settleValues(readCandidates(counted, question), question.answerType), question);
  const pieces = toPieces(candidates, defaultGrade);
  const answers = new Map(candidates.map(({ answer }) => [answer.key, answer]));
  const kept = new Set(dropChangedPositions(pieces));
  const givenUp = pieces.filter((piece) => !kept.has(piece));
  // Who has given up an assertion may debunk it: the sides are taken from what still stands.
  const standing = candidates.filter((_, index) => kept.has(pieces[index]!));
  return {
    pieces: inCanonicalOrder(givenUp.length === 0 ? pieces : toPieces(standing, defaultGrade)),
    givenUp: inCanonicalOrder(givenUp),
    answers,
  };
}

/** Names in a spelling in which equal names are equal strings; the "www." of a host is dropped. */
export function nameKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\s+/g, ' ');
}

function readCandidates(counted: readonly EvidenceInput[], question: QuestionInput): Candidate[] {
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
  const given = new Map<string, GivenAnswer>();
  // Each owner counts once for a value, however often it repeats itself.
  const counted = new Set<string>();
  for (const { answer, evidence } of candidates) {
    const voice = `${answer.key}\n${evidence.owner ?? evidence.source}`;
    const known = given.get(answer.key);
    if (known === undefined) given.set(answer.key, { ...answer, count: 1 });
    else {
      if (!counted.has(voice)) known.count++;
      if (comesBefore(spelling(answer), spelling(known))) known.answer = answer.answer;
    }
    counted.add(voice);
  }
  const settled = settleAnswers(type, [...given.values()]);
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

function toPieces(candidates: readonly Candidate[], defaultGrade: Grade): Piece[] {
  const asserting = new Set<string>();
  for (const { evidence, stance } of candidates) if (stance === 'supports') asserting.add(nameKey(evidence.source));
  return candidates.map((candidate) => toPiece(candidate, defaultGrade, asserting));
}

function toPiece({ evidence, stance, answer }: Candidate, defaultGrade: Grade, asserting: ReadonlySet<string>): Piece {
  const side = sideOf(evidence, stance, asserting);
  const grade = gradeOf(evidence, defaultGrade);
  const sourceKey = nameKey(evidence.source);
  const credit = evidence.text ? wireCreditOf(evidence.text) : null;
  const publishedAt = evidence.publishedAt ?? dayInAddress(evidence.url ?? '');
  return {
    id: evidence.id ?? null,
    source: evidence.source,
    sourceKey,
    ownerKey: nameKey(evidence.owner ?? evidence.source),
    originKeys: originKeysOf(evidence, stance),
    wireKey: credit,
    holderKey: nameKey(evidence.speaker ?? (evidence.party ? 'a party' : evidence.source)),
    speaker: evidence.speaker?.trim() || null,
    text: evidence.text?.trim() || null,
    publishedAt,
    asOf: evidence.asOf ?? publishedAt,
    side,
    answerKey: answer.key,
    validity: { from: evidence.validFrom ?? null, to: evidence.validTo ?? null },
    grade,
    weight: weightOf(evidence, defaultGrade, stance === 'denies'),
    party: evidence.party ?? false,
    hedged: isHedged(evidence),
    confirmedRecord: evidence.modality === 'record' && evidence.confirmed === true,
  };
}

/** Whom a piece names as the origin of its value. Whoever carries a denial without naming its holder still has it from there. */
function originKeysOf(evidence: EvidenceInput, stance: Stance): string[] {
  const named = [evidence.origin, evidence.speaker].filter((name) => name?.trim());
  if (named.length > 0) return named.map((name) => nameKey(name!));
  const carried = stance === 'denies' && evidence.debunk === undefined && reportsDenial(evidence.text ?? '');
  return carried ? [DENIAL_ORIGIN] : [];
}

function sideOf(evidence: EvidenceInput, stance: Stance, asserting: ReadonlySet<string>): Side {
  if (stance === 'supports') return 'for';
  if (stance === 'reports') return 'reports';
  if (evidence.party) return 'against';
  return (evidence.debunk ?? !asserting.has(nameKey(evidence.source))) ? 'debunk' : 'against';
}

/** Of two spellings that differ in case and marks only: the one not all in capitals, then the first. */
function comesBefore(a: string, b: string): boolean {
  const shouted = Number(isShouted(a)) - Number(isShouted(b));
  return shouted === 0 ? a < b : shouted < 0;
}

function spelling({ answer }: KeyedAnswer): string {
  return 'path' in answer ? answer.path : JSON.stringify(answer);
}

/** By time, owner and source; all else is compared only where these are equal. */
function inCanonicalOrder(pieces: Piece[]): Piece[] {
  const rest = new Map<Piece, string>();
  const restOf = (piece: Piece): string => {
    const known = rest.get(piece) ?? restKey(piece);
    rest.set(piece, known);
    return known;
  };
  return pieces
    .map((piece) => ({ piece, key: JSON.stringify([piece.publishedAt ?? '', piece.ownerKey, piece.sourceKey]) }))
    .sort((a, b) => compareText(a.key, b.key) || compareText(restOf(a.piece), restOf(b.piece)))
    .map(({ piece }) => piece);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function restKey(piece: Piece): string {
  return JSON.stringify([
    piece.source,
    piece.answerKey,
    piece.side,
    piece.text,
    piece.id,
    piece.originKeys,
    piece.speaker,
    piece.weight.toFraction(),
    piece.grade,
    piece.asOf,
    piece.validity,
    [piece.party, piece.hedged, piece.confirmedRecord],
  ]);
}
