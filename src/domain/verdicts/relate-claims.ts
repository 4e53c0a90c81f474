import type { AnswerRelation } from '../contradictions/answer-relation';
import { laterOf } from '../contradictions/compare-times';
import { relateAnswers } from '../contradictions/relate-answers';
import { laterState } from '../contradictions/relate-states';
import { OF_ANOTHER_TIME } from '../text/en/update-words';
import type { DayInterval } from '../values/dates';
import type { Claim } from './cluster-claims';
import type { Piece } from './piece';
import type { QuestionInput } from './question-input';
import { relateLists } from './relate-lists';

/** How counts that answer the question move in time. */
export type Counting = Pick<QuestionInput, 'cumulative' | 'momentary'>;

/** What relating two claims of a question needs to know of each. */
export interface ClaimTimes {
  claim: Claim;
  /** When the answer was first given (running counts are compared by it). */
  firstAsOf: string | null;
  /** The spans for which it is asserted; one timeless span where nothing is said. */
  validities: readonly DayInterval[];
  origins: ReadonlySet<string>;
  /** Who says so, by report: those of one report are of one time. */
  voices: ReadonlyMap<string, ReadonlySet<string>>;
  /** Somebody asserts it outright. */
  firm: boolean;
}

const DAY = 10;
const TIMELESS: DayInterval = { from: null, to: null };

/** `dated`: the question is about a state whose time is said, so that undated assertions are of the day they were made. */
export function claimTimes(claim: Claim, dated: boolean): ClaimTimes {
  const supporting = claim.own.filter((piece) => piece.side === 'for');
  return {
    claim,
    // Nobody prints an old zero again: whoever says after a count that nobody died means it.
    firstAsOf: supporting.reduce<string | null>(
      (first, { asOf }) => (isZero(claim) ? later(first, asOf) : earlier(first, asOf)),
      null,
    ),
    validities: dated ? distinctSpans(supporting) : supporting.slice(0, 1).map(() => TIMELESS),
    origins: originsOf(supporting),
    voices: voicesOf(supporting),
    firm: supporting.some((piece) => !piece.hedged),
  };
}

/** The relation of two claims of one question, seen from the first. */
export function relateClaims(a: ClaimTimes, b: ClaimTimes, { cumulative, momentary }: Counting): AnswerRelation {
  const context = {
    cumulative,
    momentary,
    ...(areSetAgainst(a, b) ? { aAsOf: null, bAsOf: null } : { aAsOf: a.firstAsOf, bAsOf: b.firstAsOf }),
    sameOrigin: cumulative === true && meet(a.origins, b.origins),
    hedged: !a.firm || !b.firm,
  };
  const [first, second] = [a.claim.answer, b.claim.answer];
  if (first.type !== 'yes_no' || second.type !== 'yes_no') {
    const relation = relateLists(a.claim, b.claim) ?? relateAnswers(first, second, context);
    return relation.relation === 'contradicts' ? (succession(a, b) ?? relation) : relation;
  }
  const relations = a.validities.flatMap((span) =>
    b.validities.map((other) => relateAnswers({ ...first, ...span }, { ...second, ...other }, context)),
  );
  const excluding = relations.find(({ relation }) => relation === 'contradicts');
  // Of several changes back and forth the last one says which state stands now.
  return excluding ?? latestChange(a, b, relations) ?? relateAnswers(first, second, { ...context, hedged: true });
}

function originsOf(pieces: readonly Piece[]): ReadonlySet<string> {
  const origins = new Set<string>();
  for (const { sourceKey, originKeys } of pieces) {
    origins.add(sourceKey);
    for (const key of originKeys) origins.add(key);
  }
  return origins;
}

/** Who is quoted with the answer; nobody where the words say that it is of before or since. */
function voicesOf(pieces: readonly Piece[]): ReadonlyMap<string, ReadonlySet<string>> {
  const voices = new Map<string, Set<string>>();
  for (const { speaker, holderKey, sourceKey, asOf, text } of pieces) {
    if (speaker === null || asOf === null) continue;
    const report = `${sourceKey} ${asOf}`;
    const speakers = voices.get(report);
    if (speakers?.has(holderKey) || OF_ANOTHER_TIME.test(text ?? '')) continue;
    if (speakers === undefined) voices.set(report, new Set([holderKey]));
    else speakers.add(holderKey);
  }
  return voices;
}

/** "The doctor said at least 23. The ministry puts it at 11": two voices in one report, so that neither count updates the other. */
function areSetAgainst(a: ClaimTimes, b: ClaimTimes): boolean {
  for (const [report, speakers] of a.voices) {
    const others = b.voices.get(report);
    if (others !== undefined && new Set([...speakers, ...others]).size > 1) return true;
  }
  return false;
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}

function latestChange(a: ClaimTimes, b: ClaimTimes, relations: readonly AnswerRelation[]): AnswerRelation | undefined {
  const later = latestStart(a.validities) > latestStart(b.validities) ? 'a' : 'b';
  return relations.find((found) => found.later === later);
}

function succession(a: ClaimTimes, b: ClaimTimes): AnswerRelation | null {
  const found = a.validities.flatMap((span) =>
    b.validities.map((other) => laterState(span, other) ?? laterTerm(span, other)),
  );
  const [later] = found;
  if (later === undefined || later === null || found.some((other) => other !== later)) return null;
  return {
    relation: 'supersedes',
    later,
    rule: 'later_state_supersedes',
    explanation: 'Each is the answer for its own time.',
  };
}

/** Which of two terms of office follows the other where they share the day, month or year of the handover. */
function laterTerm(a: DayInterval, b: DayInterval): 'a' | 'b' | null {
  if (takesOver(b, a)) return 'b';
  return takesOver(a, b) ? 'a' : null;
}

function takesOver(late: DayInterval, early: DayInterval): boolean {
  if (late.from === null || early.from === null || early.to === null) return false;
  const shared = Math.min(late.from.length, early.from.length, early.to.length);
  const [begins, ends, starts] = [late.from, early.to, early.from].map((day) => day.slice(0, shared));
  return ends! <= begins! && starts! < begins!;
}

function distinctSpans(pieces: readonly Piece[]): DayInterval[] {
  const spans = new Map<string, DayInterval>();
  for (const piece of pieces) {
    const span = spanOf(piece);
    spans.set(`${span.from}/${span.to}`, span);
  }
  return [...spans.values()];
}

function spanOf(piece: Piece): DayInterval {
  if (piece.validity.from !== null || piece.validity.to !== null || piece.asOf === null) return piece.validity;
  const day = piece.asOf.slice(0, DAY);
  return { from: day, to: day };
}

function latestStart(spans: readonly DayInterval[]): string {
  return spans.reduce((latest, { from }) => (from !== null && from > latest ? from : latest), '');
}

/** The earlier of two ISO days or date-times; the known one where only one is. */
export function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  const later = laterOf(a, b);
  return later === null ? (a < b ? a : b) : later === 'a' ? b : a;
}

/** The later of two ISO days or date-times; the known one where only one is. */
function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return earlier(a, b) === a ? b : a;
}

const isZero = ({ answer }: Claim): boolean => answer.type === 'quantity' && answer.max === '0';
