import { laterState } from '../contradictions/relate-states';
import { type AssertedState, assertedState } from '../matching/asserted-state';
import { namesNoPlace } from '../matching/located';
import { type EventSignature, SUGGESTION_THRESHOLD } from '../matching/matched-article';
import type { Proposition } from '../matching/proposition';
import { readPropositions } from '../matching/read-propositions';
import { sameEvent } from '../matching/same-event';
import { remembered } from '../remembered';
import type { PredicateClass } from '../text/en/predicate-classes';
import { classesWorded } from '../text/frames/predicate-senses';
import { wordsOf } from '../text/frames/words';
import { readArticle } from '../text/read-article';
import { type Comparison, comparison, type SentencePair } from './comparison';

interface Side {
  proposition: Proposition;
  state: AssertedState;
  publishedAt: string | null;
}

/** An event identity from which two sentences that affirm it support each other whatever their words. */
const SURE = 0.8;
const UNFIRM = /^(?:alleged|possible|likely|denied|conditional)$/u;

/**
 * A state and its opposite of two times, told by the same event identity as between two articles: the later one updates, the
 * earlier one is neutral. Null for anything else.
 */
export function compareStatesOfEvent(pair: SentencePair): Comparison | null {
  if (!mayShare(pair, 'state')) return null;
  const [claims, pieces] = sidesOf(pair);
  for (const claim of claims) {
    for (const evidence of pieces) {
      if (claim.proposition.frame.kind !== 'state' || claim.state.holds === evidence.state.holds) continue;
      if (identityOf(claim.proposition, evidence.proposition) < SUGGESTION_THRESHOLD) continue;
      const later = laterOf(claim, evidence);
      if (later !== null) return changed(pair, claim, evidence, later === 'b');
    }
  }
  return null;
}

/** Two sentences that affirm one and the same event in whatever words; null for anything else. */
export function compareSameEvent(pair: SentencePair): Comparison | null {
  if (!mayShare(pair, 'event')) return null;
  const [claims, pieces] = sidesOf(pair);
  for (const claim of claims) {
    if (claim.proposition.clause.statement.quantities.length > 0 || !claim.proposition.frame.main) continue;
    for (const evidence of pieces) {
      if (claim.state.holds !== evidence.state.holds || claim.proposition.frame.kind === 'state') continue;
      if (identityOf(claim.proposition, evidence.proposition) < SURE) continue;
      return comparison(
        'supports',
        'same_event',
        [operandsOf(pair, claim, evidence)],
        'Both tell of the same event: the same kind of event, of the same participants, at compatible times.',
      );
    }
  }
  return null;
}

/** Whether each sentence tells mainly of a kind of event that the other does not tell of, so that their dates are not rivals. */
export function tellsOtherEvents(pair: SentencePair): boolean {
  const [claims, pieces] = sidesOf(pair);
  const mainly = (sides: readonly Side[]) => sides.filter(({ proposition }) => proposition.frame.main);
  const kinds = new Set(claims.map(({ proposition }) => proposition.frame.predicate));
  return (
    mainly(claims).length > 0 &&
    mainly(pieces).length > 0 &&
    pieces.every(({ proposition }) => !kinds.has(proposition.frame.predicate))
  );
}

/** Whether both sentences have the words of one class of this kind: without, no event of theirs can be the same. */
function mayShare({ claim, evidence }: SentencePair, kind: PredicateClass['kind']): boolean {
  const told = classesWorded(lemmasOf(evidence));
  for (const of of classesWorded(lemmasOf(claim))) if (of.kind === kind && told.has(of)) return true;
  return false;
}

const lemmasOf = (text: string): readonly string[] => wordsOf(text, { start: 0, end: text.length }).lemmas;

/** A pair is asked up to three times what its sentences tell: they are read once. */
const sides = new WeakMap<SentencePair, [readonly Side[], readonly Side[]]>();

function sidesOf(pair: SentencePair): [readonly Side[], readonly Side[]] {
  const known = sides.get(pair);
  if (known !== undefined) return known;
  const { claim, evidence, claimPublished, evidencePublished } = pair;
  const read: [readonly Side[], readonly Side[]] = [
    readSides(claim, claimPublished ?? null),
    readSides(evidence, evidencePublished ?? null),
  ];
  sides.set(pair, read);
  return read;
}

const readSides = remembered((text: string, publishedAt: string | null): readonly Side[] => {
  const statements = readArticle(text, { publishedAt });
  return readPropositions({ title: '', text, publishedAt, statements }).flatMap((proposition) => {
    const state = assertedState(proposition, publishedAt);
    const { frame, clause } = proposition;
    if (!frame.listed || state === null || UNFIRM.test(clause.statement.modality)) return [];
    return [{ proposition, state, publishedAt }];
  });
});

/** As between two articles; a place only pointed at ("the country") is the one that the other sentence names. */
function identityOf(a: Proposition, b: Proposition): number {
  const identity = sameEvent(placed(a, b), placed(b, a));
  return identity === null || identity.datesDiffer ? 0 : identity.confidence;
}

function placed(one: Proposition, other: Proposition): EventSignature {
  const { signature } = one;
  if (signature.places.length > 0 || !namesNoPlace(one)) return signature;
  const { participants, places } = other.signature;
  return { ...signature, participants: [...new Set([...signature.participants, ...participants])], places };
}

/** By the time each state is said to hold; where one says none, by the day it was said. */
function laterOf(claim: Side, evidence: Side): 'a' | 'b' | null {
  return laterState(timeOf(claim), timeOf(evidence));
}

function timeOf({ state, publishedAt }: Side): AssertedState {
  if (state.from !== null || state.to !== null) return state;
  const day = publishedAt?.slice(0, 10) ?? null;
  return { ...state, from: day, to: day };
}

function changed(pair: SentencePair, claim: Side, evidence: Side, later: boolean): Comparison {
  const operands = [operandsOf(pair, claim, evidence)];
  return later
    ? comparison('updates', 'later_state', operands, 'The evidence tells of a later time; each state held in its own.')
    : comparison(
        'neutral',
        'earlier_state',
        operands,
        'The evidence tells of an earlier time; each state held in its own.',
      );
}

function operandsOf(pair: SentencePair, claim: Side, evidence: Side): { claim: string; evidence: string } {
  const verbOf = (text: string, { proposition: { frame } }: Side) => text.slice(frame.verb.start, frame.verb.end);
  return { claim: verbOf(pair.claim, claim), evidence: verbOf(pair.evidence, evidence) };
}
