import { CHANGE_BEFORE, EXTENTS, START_BEFORE } from '../text/en/count-phrases';
import { PART_SCOPES } from '../text/en/scope-words';
import type { SentencePair } from './comparison';
import type { QuantityFigure } from './figure';
import type { Judged } from './judge-figures';
import { sizeOf } from './size-of';

const REACH = 80;
/** Nearness from which a bounded claim means the figure of the evidence, whatever part it says that it counts. */
const NEAR = 0.5;

/**
 * Whether two counts that exclude each other measure different things of one thing: a change and a level, a length and a
 * distance, what was there at the start, a part ("in its first week") smaller than the whole.
 */
export function measuresOtherwise({ claim, evidence, signs }: Judged, pair: SentencePair): boolean {
  if (claim.kind !== 'quantity' || evidence.kind !== 'quantity') return false;
  const [asked, given] = [aspectsOf(claim, pair.claim), aspectsOf(evidence, pair.evidence)];
  if (asked.changes !== given.changes || asked.starts !== given.starts) return true;
  if (asked.extent !== null && given.extent !== null && asked.extent !== given.extent) return true;
  const bounded = claim.quantity.comparator !== 'eq' && (signs.nearness ?? 0) >= NEAR;
  return !bounded && (isPartOf(claim, evidence, evidence) || isPartOf(evidence, claim, evidence));
}

function aspectsOf({ span }: QuantityFigure, text: string) {
  const before = text.slice(Math.max(0, span.start - REACH), span.start);
  const after = text.slice(span.end, span.end + REACH);
  return {
    changes: CHANGE_BEFORE.test(before),
    starts: START_BEFORE.test(before),
    extent: EXTENTS.find((one) => one.before.test(before) || one.after.test(after))?.kind ?? null,
  };
}

/** The smaller figure is said of a part of the time, the market or the people that the larger is not said of. */
function isPartOf(part: QuantityFigure, whole: QuantityFigure, evidence: QuantityFigure): boolean {
  const own = [...part.scopes].some((scope) => PART_SCOPES.has(scope) && !whole.scopes.has(scope));
  const like = part === evidence ? whole : part;
  const [small, large] = [sizeOf(part, like), sizeOf(whole, like)];
  return own && small !== null && large !== null && small < large;
}
