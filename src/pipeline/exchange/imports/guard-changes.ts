import { rows, type Sql } from '../../../platform/database/rows';
import { RowFault } from './imported-row';

/** Claims whose words somebody else stands by, with the reason why an import does not change them. */
export async function fixedClaims(sql: Sql, ids: string[]): Promise<Map<string, RowFault>> {
  const found = await rows<{ id: string; ruled: boolean; shared: boolean; merged: boolean }>(
    sql,
    `SELECT c.id, c.merged_into IS NOT NULL OR EXISTS (SELECT FROM claims other WHERE other.merged_into = c.id) AS merged,
       EXISTS (SELECT FROM rulings r WHERE r.claim_id = c.id) AS ruled,
       (SELECT count(*) > 1 FROM external_ids x WHERE x.subject_id = c.id) AS shared
     FROM claims c WHERE c.id = ANY($1::uuid[])`,
    [ids],
  );
  const reasonFor = ({ ruled, shared, merged }: (typeof found)[number]): string | null => {
    if (ruled) return 'a person has ruled on this claim in its present words: give the changed one an id of its own';
    if (merged) return 'a person has merged this claim: give the changed one an id of its own';
    if (shared) return 'other rows stand by this claim in its present words: give the changed one an id of its own';
    return null;
  };
  return faults(found, 'claim', reasonFor);
}

/** Evidence that a person has worked on since, with the reason why an import does not change it. */
export async function fixedEvidence(sql: Sql, ids: string[]): Promise<Map<string, RowFault>> {
  const found = await rows<{ id: string; withdrawn: boolean; passage: boolean; worked: boolean }>(
    sql,
    `SELECT e.id, e.withdrawn_at IS NOT NULL AS withdrawn, e.statement_id IS NOT NULL AS passage,
       e.decision IS NOT NULL OR EXISTS (SELECT FROM ruling_evidence r WHERE r.evidence_id = e.id)
         OR EXISTS (SELECT FROM history h WHERE h.subject_id = e.id AND h.action NOT IN ('evidence.added', 'evidence.imported')) AS worked
     FROM evidence e WHERE e.id = ANY($1::uuid[])`,
    [ids],
  );
  const reasonFor = ({ withdrawn, passage, worked }: (typeof found)[number]): string | null => {
    if (withdrawn) return 'this evidence was withdrawn: give the changed one an id of its own';
    if (worked)
      return 'a person has decided on this evidence or relied on it: correct it at the desk, or give the changed one an id of its own';
    if (passage)
      return 'this evidence is a passage of an article: correct it at the desk, or give the changed one an id of its own';
    return null;
  };
  return faults(found, 'quote', reasonFor);
}

function faults<Row extends { id: string }>(
  found: Row[],
  field: string,
  reasonFor: (row: Row) => string | null,
): Map<string, RowFault> {
  return new Map(
    found.flatMap((row): [string, RowFault][] => {
      const reason = reasonFor(row);
      return reason === null ? [] : [[row.id, new RowFault(field, reason)]];
    }),
  );
}
