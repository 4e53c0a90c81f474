import { dayInAddress } from './day-in-address';
import type { Piece, Side } from './piece';
import type { EvidenceInput, Grade, Stance } from './question-input';
import type { Candidate } from './read-candidates';
import { reportsDenial } from './read-passage';
import { gradeOf, isHedged, isVoiced, weightOf } from './weight';
import { wireCreditOf } from './wire-credit';

/** No name is spelt like this. */
const DENIAL_ORIGIN = '(reported denial)';

/** Weighed pieces, one for each candidate; who asserts and denies at once debunks nothing. */
export function toPieces(candidates: readonly Candidate[], defaultGrade: Grade): Piece[] {
  const keyOf = nameKeys();
  const asserting = new Set<string>();
  for (const { evidence, stance } of candidates) if (stance === 'supports') asserting.add(keyOf(evidence.source));
  return candidates.map((candidate) => toPiece(candidate, defaultGrade, asserting, keyOf));
}

/** `nameKey`, which looks at equal names once: few say most. */
function nameKeys(): typeof nameKey {
  const known = new Map<string, string>();
  return (name) => {
    const key = known.get(name) ?? nameKey(name);
    known.set(name, key);
    return key;
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

function toPiece(
  { evidence, stance, answer }: Candidate,
  defaultGrade: Grade,
  asserting: ReadonlySet<string>,
  keyOf: typeof nameKey,
): Piece {
  const sourceKey = keyOf(evidence.source);
  const side = sideOf(evidence, stance, asserting.has(sourceKey));
  const grade = gradeOf(evidence, defaultGrade);
  const credit = evidence.text ? wireCreditOf(evidence.text) : null;
  const publishedAt = evidence.publishedAt ?? dayInAddress(evidence.url ?? '');
  return {
    id: evidence.id ?? null,
    source: evidence.source,
    sourceKey,
    ownerKey: keyOf(evidence.owner ?? evidence.source),
    originKeys: originKeysOf(evidence, stance, keyOf),
    wireKey: credit,
    holderKey: keyOf(evidence.speaker ?? (evidence.party ? 'a party' : evidence.source)),
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
    voiced: isVoiced(evidence),
    confirmedRecord: evidence.modality === 'record' && evidence.confirmed === true,
  };
}

/** Whom a piece names as the origin of its value. Whoever carries a denial without naming its holder still has it from there. */
function originKeysOf(evidence: EvidenceInput, stance: Stance, keyOf: typeof nameKey): string[] {
  const named = [evidence.origin, evidence.speaker].filter((name) => name?.trim());
  if (named.length > 0) return named.map((name) => keyOf(name!));
  const carried = stance === 'denies' && evidence.debunk === undefined && reportsDenial(evidence.text ?? '');
  return carried ? [DENIAL_ORIGIN] : [];
}

function sideOf(evidence: EvidenceInput, stance: Stance, isAsserting: boolean): Side {
  if (stance === 'supports') return 'for';
  if (stance === 'reports') return 'reports';
  if (evidence.party) return 'against';
  return (evidence.debunk ?? !isAsserting) ? 'debunk' : 'against';
}
