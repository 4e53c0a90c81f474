import type { DataSource } from 'typeorm';
import { type ToldDocument, versionChanges } from '../../../src/pipeline/verdicts/version-changes';
import { rows } from '../../../src/platform/database/rows';
import { toPublicId } from '../../../src/platform/ids/public-id';

interface PublicVersion {
  claimId: string;
  number: number;
  document: ToldDocument;
}

interface Notice {
  id: string;
  citationId: string;
  number: number;
}

const PUBLIC_VERSIONS = `
  SELECT claim_id AS "claimId", number, jsonb_build_object('state', document -> 'state', 'ruling', document -> 'ruling',
    'corrections', document -> 'corrections') AS document
  FROM verdicts WHERE jsonb_typeof(document -> 'ruling') = 'object' ORDER BY claim_id, number`;

/**
 * Walks the public versions of every claim that is cited, and says which change no notice tells its citation of, which notice tells of
 * no change, and which notice never reached the receiver. Each citation is of the newest version of its time.
 * @param arrived ids of the notices that the receiver got
 */
export async function untold(dataSource: DataSource, arrived: ReadonlySet<string>): Promise<string[]> {
  const versions = new Map<string, PublicVersion[]>();
  for (const version of await rows<PublicVersion>(dataSource, PUBLIC_VERSIONS))
    versions.set(version.claimId, [...(versions.get(version.claimId) ?? []), version]);
  const citations = await rows<{ id: string; claimId: string; number: number }>(
    dataSource,
    'SELECT id, claim_id AS "claimId", number FROM citations WHERE withdrawn_at IS NULL',
  );
  const expected = new Set(
    citations.flatMap(({ id, claimId, number }) => {
      const chain = versions.get(claimId) ?? [];
      return chain
        .filter(
          (version, i) =>
            version.number > number && versionChanges(chain[i - 1]?.document ?? null, version.document).length > 0,
        )
        .map((version) => `citation ${id} of version ${version.number}`);
    }),
  );
  const notices = await rows<Notice>(dataSource, 'SELECT id, citation_id AS "citationId", number FROM notices');
  const told = new Set(notices.map(({ citationId, number }) => `citation ${citationId} of version ${number}`));
  return [
    ...[...expected].filter((change) => !told.has(change)).map((change) => `nothing told ${change}`),
    ...[...told].filter((change) => !expected.has(change)).map((change) => `told without a change: ${change}`),
    ...notices.filter(({ id }) => !arrived.has(toPublicId('msg', id))).map(({ id }) => `notice ${id} never arrived`),
  ];
}
