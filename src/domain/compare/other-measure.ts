import { CHANGE_BEFORE, EXTENTS, LOCATED, START_BEFORE } from '../text/en/count-phrases';
import { GROUP_SCOPES, PART_SCOPES } from '../text/en/scope-words';
import { lemma } from '../text/lemma';
import type { SentencePair } from './comparison';
import type { QuantityFigure } from './figure';
import type { Judged } from './judge-figures';
import { sizeOf } from './size-of';

const REACH = 80;
const NAME_REACH = 40;
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
  if (isLocalPart(claim, evidence, pair.claim) || isLocalPart(evidence, claim, pair.evidence)) return true;
  if (bounded) return false;
  if ([...GROUP_SCOPES].some((group) => claim.scopes.has(group) !== evidence.scopes.has(group))) return true;
  return isPartOf(claim, evidence, evidence) || isPartOf(evidence, claim, evidence);
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

/** "in Orsk 40" against "worldwide 300": a count of one place is not the count of all. */
function isLocalPart(part: QuantityFigure, whole: QuantityFigure, text: string): boolean {
  if (!whole.scopes.has('whole') || part.scopes.has('whole')) return false;
  if ([...part.label].some((name) => whole.label.has(name))) return false;
  const around = text.slice(Math.max(0, part.span.start - NAME_REACH), part.span.end + NAME_REACH);
  const located = [...around.matchAll(LOCATED)].some(([, name = '']) => part.label.has(lemma(name.toLowerCase())));
  const [small, large] = [sizeOf(part, whole), sizeOf(whole)];
  return located && small !== null && large !== null && small < large;
}
