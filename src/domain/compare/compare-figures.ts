import { type Alignment, alignFigures } from './align-figures';
import { compareStates, polarityOpposed } from './compare-predicates';
import { type Bearing, type Comparison, comparison, type SentencePair } from './comparison';
import { type Figure, figuresOf } from './figure';
import { type Status, statusOf } from './figure-status';
import { opposed } from './opposed';

interface Judged {
  alignment: Alignment;
  status: Status;
}

/** With this share of words repeated, a figure the evidence leaves out does not stand against those it confirms. */
const COVERED = 0.15;
/** Alignments this much weaker than the best may be the one meant. */
const NEAR = 0.8;
const CUMULATIVE_ROLES: ReadonlySet<string> = new Set([
  'died',
  'injured',
  'infected',
  'recovered',
  'missing',
  'arrested',
  'displaced',
  'evacuated',
]);

/** What the numbers and dates of the evidence mean for those of the claim; null where the claim has none. */
export function compareFigures(pair: SentencePair, coverage: number): Comparison | null {
  const year = assumedYear(pair.claim) ?? assumedYear(pair.evidence);
  const assumed = year === null ? null : `${year}-12-31`;
  const claimFigures = figuresOf(pair.claim, pair.claimPublished ?? assumed, pair.claimPublished === undefined);
  const evidenceFigures = figuresOf(
    pair.evidence,
    pair.evidencePublished ?? assumed,
    pair.evidencePublished === undefined,
  );
  const judged = claimFigures.map((figure) => judge(figure, alignFigures([figure], evidenceFigures)));
  const found = judged.filter((one) => one !== null);
  const missing = judged.length - found.length;
  const clash = found
    .filter(({ status }) => status === 'disjoint')
    .sort((a, b) => b.alignment.strength - a.alignment.strength)[0];
  if (clash !== undefined) {
    const counts = found.some(({ alignment, status }) => alignment.claim.kind === 'quantity' && status === 'disjoint');
    const dated = found.find(({ alignment, status }) => alignment.claim.kind === 'date' && status === 'disjoint');
    if (counts && dated !== undefined)
      return comparison('neutral', 'other_time', [operandsOf(dated)], 'The sentences give figures of different times.');
    return clashing(clash, pair);
  }
  const loose = found.find(({ status }) => status === 'overlap');
  if (loose !== undefined) return figureComparison('neutral', loose, 'leaves open');
  const firm = found[0];
  if (firm !== undefined && (missing === 0 || coverage >= COVERED)) {
    return opposed(pair) ? polarityOpposed(pair) : figureComparison('supports', firm, 'is covered by');
  }
  if (missing === 0) return null;
  return comparison('neutral', 'not_aligned', [], 'The evidence gives no figure for what the claim counts.');
}

function judge(claim: Figure, alignments: readonly Alignment[]): Judged | null {
  const best = alignments[0];
  if (best === undefined) return null;
  const near = alignments.filter(({ strength }) => strength >= best.strength - NEAR);
  const judged = near.map((alignment) => ({ alignment, status: statusOf(claim, alignment.evidence) }));
  return (
    judged.find(({ status }) => status === 'contained') ??
    judged.find(({ status }) => status === 'overlap') ??
    judged[0] ??
    null
  );
}

function clashing(clash: Judged, pair: SentencePair): Comparison {
  const { claim, evidence } = clash.alignment;
  if (claim.kind === 'quantity' && evidence.kind === 'quantity') {
    const role = claim.quantity.role ?? evidence.quantity.role ?? '';
    const later = pair.claimPublished !== undefined && (pair.evidencePublished ?? '') > pair.claimPublished;
    const risen = Number(evidence.quantity.value ?? 0) > Number(claim.quantity.value ?? 0);
    if (later && risen && CUMULATIVE_ROLES.has(role)) {
      return comparison(
        'updates',
        'cumulative_update',
        [operandsOf(clash)],
        `${quoted(evidence)} is a later and higher count than ${quoted(claim)}.`,
      );
    }
  }
  const states = claim.kind === 'date' && evidence.kind === 'date' ? compareStates(pair, claim, evidence) : null;
  if (states !== null) return states;
  return figureComparison('contradicts', clash, 'is excluded by');
}

function figureComparison(bearing: Bearing, judged: Judged, relation: string): Comparison {
  const { claim, evidence } = judged.alignment;
  const rule = `${claim.kind}_${judged.status}` as const;
  return comparison(
    bearing,
    rule,
    [operandsOf(judged)],
    `${quoted(claim)} in the claim ${relation} ${quoted(evidence)} in the evidence.`,
  );
}

function operandsOf({ alignment }: Judged): { claim: string; evidence: string } {
  return { claim: alignment.claim.text, evidence: alignment.evidence.text };
}

/** The latest year a sentence names: dates of the other without a year are read in it. */
function assumedYear(text: string): string | null {
  return (
    text
      .match(/\b(?:19|20)\d\d\b/g)
      ?.sort()
      .at(-1) ?? null
  );
}

function quoted({ text }: Figure): string {
  return `“${text}”`;
}
