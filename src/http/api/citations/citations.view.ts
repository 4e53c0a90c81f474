import type { Actor } from '../../../access/actor';
import { renderVersion } from '../../../pipeline/deliveries/render-notice';
import { type ToldVersion, toldVersion } from '../../../pipeline/notices/notice-body';
import { isPublicVersion } from '../../../pipeline/notices/public-version';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import { requireClaim } from '../claims/claims.view';
import { type Conditions, openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import type { ListQuery } from '../lists/list-query';
import { PERSON_SUMMARY } from '../people/people.view';
import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';
import type { CitationDto, CitedVersionDto } from './citation.dto';
import type { CitationListQuery } from './citation-input.dto';

type StoredCitation = Omit<CitationDto, 'cited' | 'newest' | 'changed'> & {
  cited: ToldVersion;
  newest: ToldVersion | null;
};

/** Who looks: addresses that notices go to are for the citer and for admins. */
export type CitationViewer = Pick<Actor, 'personId' | 'permissions'>;

const WEBHOOK = jsonOf({ id: publicIdOf('whk', 'w.id'), url: 'w.url', disabled: 'w.disabled_at IS NOT NULL' });

/** @param own SQL: whether the viewer may see where notices go */
const citation = (own: string): string =>
  jsonOf({
    id: publicIdOf('cit', 'c.id'),
    claim: jsonOf({ id: publicIdOf('clm', 'k.id'), text: 'k.text' }),
    cited: toldVersion('v'),
    newest: 'newest.version',
    url: 'c.url',
    title: 'c.title',
    notify: jsonOf({
      webhook: `CASE WHEN w.id IS NOT NULL AND ${own} THEN ${WEBHOOK} END`,
      email: `CASE WHEN ${own} THEN c.email END`,
      emailConfirmedAt: instantOf('c.email_confirmed_at'),
      digest: 'c.digest',
    }),
    person: PERSON_SUMMARY,
    notices: '(SELECT count(*)::int FROM notices told WHERE told.citation_id = c.id)',
    lastNotice: `(SELECT ${jsonOf({
      id: publicIdOf('msg', 'told.id'),
      kind: 'told.kind',
      at: instantOf('told.created_at'),
      deliveredAt: instantOf('(SELECT min(d.delivered_at) FROM deliveries d WHERE d.notice_id = told.id)'),
    })} FROM notices told WHERE told.citation_id = c.id ORDER BY told.id DESC LIMIT 1)`,
    createdAt: instantOf('c.created_at'),
    withdrawnAt: instantOf('c.withdrawn_at'),
    withdrawnReason: 'c.withdrawn_reason',
  });

// Of the claim that stands for the cited one, where that has anything public.
const FROM = `citations c JOIN claims k ON k.id = c.claim_id JOIN verdicts v ON v.claim_id = c.claim_id AND v.number = c.number
  JOIN people p ON p.id = c.created_by LEFT JOIN webhooks w ON w.id = c.webhook_id
  LEFT JOIN LATERAL (SELECT ${toldVersion('told')} AS version FROM verdicts told
    WHERE told.claim_id IN (k.id, k.merged_into) AND ${isPublicVersion('told')}
    ORDER BY told.claim_id = k.id, told.number DESC LIMIT 1) newest ON true`;

const ownedBy = (place: (value: unknown) => string, { personId, permissions }: CitationViewer): string =>
  permissions.has('admin') ? 'true' : `(c.created_by = ${place(personId)}::uuid)`;

const version = (told: ToldVersion, origin: string): CitedVersionDto => ({
  ...renderVersion(told, origin),
  contentHash: told.contentHash,
});

function toCitation({ cited, newest, ...rest }: StoredCitation, origin: string): CitationDto {
  const { id, claim, ...others } = rest;
  const now = newest && version(newest, origin);
  const was = version(cited, origin);
  return { id, claim, cited: was, newest: now, changed: now !== null && now.outcome !== was.outcome, ...others };
}

/** Citations of one person, newest first; for admins those of anybody. */
export function listCitations(
  sql: Sql,
  { person, claim, withdrawn, ...query }: CitationListQuery,
  viewer: CitationViewer,
  origin: string,
): Promise<ListPage<CitationDto>> {
  const where = openConditions();
  const whose = viewer.permissions.has('admin') ? person : (viewer.personId ?? undefined);
  where.add('c.created_by = ?', whose);
  where.add('(k.id = ? OR k.merged_into = ?)', claim);
  where.add('(c.withdrawn_at IS NOT NULL) = ?', withdrawn);
  return page(sql, where, query, viewer, origin);
}

/**
 * The citations of a claim and of what was merged into it that stand, newest first, whoever made them.
 * @throws ProblemException `not-found` for the claim
 */
export async function listCitationsOf(
  sql: Sql,
  claimId: string,
  query: ListQuery,
  viewer: CitationViewer,
  origin: string,
): Promise<ListPage<CitationDto>> {
  const where = openConditions();
  where.add('(k.id = ? OR k.merged_into = ?)', await requireClaim(sql, claimId));
  where.always('c.withdrawn_at IS NULL');
  return page(sql, where, query, viewer, origin);
}

async function page(
  sql: Sql,
  where: Conditions,
  query: ListQuery,
  viewer: CitationViewer,
  origin: string,
): Promise<ListPage<CitationDto>> {
  const entry = citation(ownedBy(where.place, viewer));
  const keys = [{ column: 'c.id', type: 'uuid' }] as const;
  const source = { name: 'citations', entry, from: FROM, keys, order: 'DESC' as const };
  const found = await listPage<StoredCitation>(sql, source, where, query);
  return { ...found, items: found.items.map((one) => toCitation(one, origin)) };
}

/** @throws ProblemException `not-found`, also for the citation of somebody else */
export async function getCitation(sql: Sql, id: string, viewer: CitationViewer, origin: string): Promise<CitationDto> {
  const parameters: unknown[] = [id];
  const own = ownedBy((value) => `$${parameters.push(value)}`, viewer);
  const row = await firstRow<{ entry: StoredCitation }>(
    sql,
    `SELECT ${citation(own)} AS entry FROM ${FROM} WHERE c.id = $1 AND ${own}`,
    parameters,
  );
  if (!row) throw notFound('citation');
  return toCitation(row.entry, origin);
}
