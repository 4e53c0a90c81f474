import { isPublicVersion } from '../../pipeline/notices/public-version';
import { appearances } from '../../pipeline/verdicts/appearances';
import { documentOf } from '../../pipeline/verdicts/document-of';
import { outcomeWords, publicOutcome } from '../../pipeline/verdicts/public-outcome';
import { instantSql } from '../../pipeline/verdicts/seal-version';
import type { VerdictDocument } from '../../pipeline/verdicts/verdict-document';
import { deskSettings } from '../../platform/config/desk-settings';
import { rows, type Sql } from '../../platform/database/rows';
import { toPublicId } from '../../platform/ids/public-id';
import { type ClaimSearch, writeToken } from './search-parameters';

/** A claim with its review, as Google's Fact Check Tools write it. */
interface FoundClaim {
  text: string;
  claimant?: string;
  /** RFC 3339 */
  claimDate?: string;
  claimReview: [
    {
      publisher: { name: string; site: string };
      url: string;
      title: string;
      /** RFC 3339 */
      reviewDate: string;
      textualRating: string;
      languageCode: string;
    },
  ];
}

export interface FoundClaims {
  claims: FoundClaim[];
  /** Absent on the last page. */
  nextPageToken?: string;
}

// The service reads and writes English.
const LANGUAGE = 'en';

const PUBLISHED = `v.document #>> '{ruling,publishedAt}'`;

// What was said last: by somebody about the claim, or by us.
const NEWER = `greatest((${PUBLISHED})::timestamptz, (SELECT max(nullif(piece ->> 'publishedAt', '')::timestamptz)
  FROM jsonb_path_query(v.document, '$.groups[*] ? (@.side == "for" || @.side == "reports").evidence[*]') piece))`;

const FOUND = `
  SELECT c.id, ${instantSql(`(${PUBLISHED})::timestamptz`)} AS at, ${documentOf('v')} AS document
  FROM claims c JOIN verdicts v ON v.claim_id = c.id AND v.number = c.verdict_number
  WHERE c.merged_into IS NULL AND ${isPublicVersion('v')} AND v.document #>> '{ruling,status}' <> 'withdrawn'
    AND ($1::text IS NULL OR c.id IN (SELECT t.id FROM claim_texts t WHERE t.words @@ plainto_tsquery('english', $1)))
    AND ($2::int IS NULL OR ${NEWER} >= now() - make_interval(days => $2))
    AND ($3::text IS NULL OR ((${PUBLISHED})::timestamptz, c.id) < ($3::timestamptz, $4::uuid))
  ORDER BY (${PUBLISHED})::timestamptz DESC, c.id DESC LIMIT $5 OFFSET $6`;

/** Published verdicts that fit a search, the latest first; what was withdrawn, or merged into another claim, is left out. */
export async function searchPublished(sql: Sql, search: ClaimSearch, origin: string): Promise<FoundClaims> {
  const { query, maxAgeDays, after, pageSize, offset } = search;
  if (!isOurs(search, origin)) return { claims: [] };
  const found = await rows<{ id: string; at: string; document: VerdictDocument }>(sql, FOUND, [
    query,
    maxAgeDays,
    after?.at ?? null,
    after?.id ?? null,
    pageSize + 1,
    offset,
  ]);
  const shown = found.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    claims: shown.map(({ id, document }) => toFoundClaim(id, document, origin)),
    ...(found.length > pageSize && last && { nextPageToken: writeToken(search, last) }),
  };
}

/** Whether a search for a site and a language can find anything here. */
function isOurs({ site, language }: ClaimSearch, origin: string): boolean {
  const { host, hostname } = new URL(origin);
  const ofSite = site === null || site === host || hostname === site || hostname.endsWith(`.${site}`);
  return ofSite && (language === null || language === LANGUAGE);
}

function toFoundClaim(id: string, document: VerdictDocument, origin: string): FoundClaim {
  const [first] = appearances(document);
  return {
    text: document.claim.text,
    ...(first && { claimant: first.speaker ?? first.publisher }),
    ...(first?.publishedAt && { claimDate: instant(first.publishedAt) }),
    claimReview: [
      {
        publisher: { name: deskSettings().organisation.name, site: new URL(origin).host },
        url: `${origin}/claims/${toPublicId('clm', id)}`,
        title: document.claim.text,
        reviewDate: document.ruling!.publishedAt,
        textualRating: outcomeWords(publicOutcome(document)!),
        languageCode: LANGUAGE,
      },
    ],
  };
}

/** A day stands for its first moment. */
const instant = (date: string): string => (date.includes('T') ? date : `${date}T00:00:00Z`);
