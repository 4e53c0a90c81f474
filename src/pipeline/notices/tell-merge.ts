import { rows, type Sql } from '../../platform/database/rows';
import { insertNotices, type NewNotice } from './insert-notices';
import { type ToldVersion, toldVersion } from './notice-body';
import { isPublicVersion } from './public-version';
import { recountCitations } from './recount-citations';

export interface MovedClaims {
  done: 'merged' | 'separated';
  /** The claim that was merged or taken apart, and what it brought along. */
  moved: [string, ...string[]];
  /** The claim that stands for it, or stood. */
  into: string;
}

interface ToldClaim {
  id: string;
  text: string;
  /** Its newest public version; null where nothing of it is public. */
  newest: ToldVersion | null;
}

interface Told {
  citationId: string;
  /** Whether it cites what was moved. */
  ofMoved: boolean;
  cited: ToldVersion;
}

/** Tells the citations of both claims that they are one now, or no longer, and counts them for each; in the transaction that does it. */
export async function tellMerge(sql: Sql, { done, moved, into }: MovedClaims): Promise<void> {
  await recountCitations(sql, [...moved, into]);
  const told = await rows<Told>(
    sql,
    `SELECT c.id AS "citationId", c.claim_id = ANY($1::uuid[]) AS "ofMoved", ${toldVersion('v')} AS cited
     FROM citations c JOIN claims k ON k.id = c.claim_id JOIN verdicts v ON v.claim_id = c.claim_id AND v.number = c.number
     WHERE c.withdrawn_at IS NULL AND (c.claim_id = ANY($1::uuid[]) OR k.id = $2 OR k.merged_into = $2)`,
    [moved, into],
  );
  if (told.length === 0) return;
  const claims = await rows<ToldClaim>(
    sql,
    `SELECT c.id, c.text, (SELECT ${toldVersion('v')} FROM verdicts v WHERE v.claim_id = c.id AND ${isPublicVersion('v')}
       ORDER BY v.number DESC LIMIT 1) AS newest
     FROM claims c WHERE c.id = ANY($1::uuid[])`,
    [[moved[0], into]],
  );
  const claim = (id: string): ToldClaim => claims.find((one) => one.id === id)!;
  const [lesser, standing] = [claim(moved[0]), claim(into)];
  await insertNotices(
    sql,
    told.flatMap(({ citationId, ofMoved, cited }): NewNotice[] => {
      const [own, other] = ofMoved ? [lesser, standing] : [standing, lesser];
      // Nothing is told of a claim that nobody outside may read.
      const teller = ofMoved && done === 'merged' && standing.newest ? standing : own;
      if (!teller.newest) return [];
      const { id, text, newest } = teller;
      const change = { kind: 'merged' as const, text: sentence(done, ofMoved, other) };
      const body = { claim: { id, text }, cited, now: newest, changes: [change] };
      return [{ citationId, claimId: id, number: newest.number, kind: 'merged', body }];
    }),
  );
}

function sentence(done: MovedClaims['done'], ofMoved: boolean, { text, newest }: ToldClaim): string {
  const other = newest ? `“${text}”` : 'another claim';
  if (done === 'merged') {
    return ofMoved
      ? `The claim was merged into ${newest ? other : 'another claim, which nothing was published on yet'}: they say the same.`
      : `${newest ? other : 'Another claim'} was merged into the claim: they say the same.`;
  }
  return ofMoved
    ? `The claim was taken apart again from ${other}, which it had been merged into.`
    : `${newest ? other : 'Another claim'}, which had been merged into the claim, was taken apart again.`;
}
