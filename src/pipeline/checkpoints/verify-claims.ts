import { rows, type Sql } from '../../platform/database/rows';
import { toPublicId } from '../../platform/ids/public-id';

/** What lists and searches read of a claim's verdict, each beside where its newest version says so; both in SQL. */
const COPIES: Readonly<Record<string, [copy: string, said: string]>> = {
  state: ['c.state', 'v.state'],
  probability: ['c.probability', 'v.probability'],
  best: ['c.best', `(v.document ->> 'best')::boolean`],
  superseded_by: [
    `coalesce('clm_' || replace(c.superseded_by::text, '-', ''), '')`,
    `coalesce(v.document #>> '{supersededBy,id}', '')`,
  ],
  // Other words wait for the version that will have them.
  text: ['CASE WHEN q.revision = q.assessed_revision THEN c.text END', `v.document #>> '{claim,text}'`],
};

const DIFFERING = Object.entries(COPIES)
  .map(([name, [copy, said]]) => `CASE WHEN ${copy} <> ${said} THEN '${name}' END`)
  .join(', ');

interface WrongClaim {
  id: string;
  expected: number;
  stored: number;
  signed: number;
  marked: number;
  differs: string | null;
}

function problemOf({ expected, stored, signed, marked, differs }: WrongClaim): string {
  if (expected !== stored) return `has ${stored} versions where ${expected} were written`;
  if (marked !== signed) return `is marked as signed up to version ${marked}, but the checkpoints go up to ${signed}`;
  return `its column for ${differs} is not what its newest version says`;
}

/** Holds what the claims say of their chains, and copy from them, against the chains. @returns how many claims have one */
export async function verifyClaims(sql: Sql, found: (subject: string, problem: string) => void): Promise<number> {
  const wrong = await rows<WrongClaim>(
    sql,
    `SELECT * FROM (
       SELECT c.id, c.verdict_number AS expected, coalesce(n.number, 0) AS stored, coalesce(h.number, 0) AS signed,
         c.checkpointed_number AS marked, coalesce(${DIFFERING}) AS differs
       FROM claims c JOIN questions q ON q.id = c.question_id
         LEFT JOIN (SELECT claim_id, max(number) AS number FROM verdicts GROUP BY claim_id) n ON n.claim_id = c.id
         LEFT JOIN (SELECT claim_id, max(number) AS number FROM checkpoint_heads GROUP BY claim_id) h ON h.claim_id = c.id
         LEFT JOIN verdicts v ON v.claim_id = c.id AND v.number = c.verdict_number) held
     WHERE expected <> stored OR marked <> signed OR differs IS NOT NULL ORDER BY id`,
  );
  for (const claim of wrong) found(toPublicId('clm', claim.id), problemOf(claim));
  const [all] = await rows<{ count: number }>(
    sql,
    'SELECT count(*)::int AS count FROM claims WHERE verdict_number > 0',
  );
  return all!.count;
}
