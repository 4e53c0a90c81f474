import type { Cause } from '../claims/cause';
import type { QuestionSnapshot } from './question-snapshot';
import { survivorsOf } from './survivors';

/** A cause as a version keeps it: without the rows behind it, for it is read outside, and for ever. */
export type ToldCause = Pick<Cause, 'kind' | 'text'>;

/**
 * What a version of a claim tells of the causes that led to it. A cause that names claims is told in full where each of them is the
 * claim itself or has a published ruling; elsewhere in other words, or not at all.
 */
export function causeTeller({ causes, revision, claims }: QuestionSnapshot): (claimId: string) => ToldCause[] {
  const survivors = survivorsOf(claims);
  const published = new Set(claims.filter(({ ruling }) => ruling?.publishedAt).map(({ id }) => id));
  const told = causes.filter((cause) => (cause.revision ?? 0) <= revision);
  return (claimId) =>
    told.flatMap(({ kind, text, claims: named = [], elsewhere }) => {
      const concerned = named.length === 0 || named.some((id) => (survivors.get(id) ?? id) === claimId);
      if (!concerned && elsewhere === undefined) return [];
      const readable = named.every((id) => id === claimId || published.has(id));
      return [{ kind, text: readable ? text : (elsewhere ?? text) }];
    });
}
