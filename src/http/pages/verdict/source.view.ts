import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import type { CountedPiece } from '../../../pipeline/verdicts/compare-versions';
import { firstRow } from '../../../platform/database/rows';
import { fromPublicId } from '../../../platform/ids/public-id';
import { instantOf } from '../../api/sql-expressions';
import { viewVerdict } from './verdict.view';

// Around a quotation, as much of the text as shows what it meant; the whole of it belongs to who published it.
const AROUND = 600;

/** A piece of evidence of a version, with the text around its words as it was kept when it was read. */
export interface KeptSource {
  claimText: string;
  piece: CountedPiece;
  /** Null for a record whose words a person wrote down, and where the words no longer stand in what was kept. */
  kept: { before: string; after: string; cut: [boolean, boolean]; at: string; sha256: string } | null;
}

const FLAT_SPACE = /\s+/g;

/** The words around a quotation, cut at the ends of words; line breaks of the text count as blanks. */
export function excerpt({ body, at }: KeptText, quote: string): KeptSource['kept'] {
  const [text, words] = [body, quote].map((whole) => whole.replace(FLAT_SPACE, ' ').trim()) as [string, string];
  const start = text.indexOf(words);
  if (start < 0 || words === '') return null;
  const end = start + words.length;
  const from = start <= AROUND ? 0 : text.indexOf(' ', start - AROUND) + 1;
  const to = text.length - end <= AROUND ? text.length : text.lastIndexOf(' ', end + AROUND);
  return {
    before: text.slice(from, start),
    after: text.slice(end, Math.max(to, end)),
    cut: [from > 0, to < text.length],
    at,
    sha256: createHash('sha256').update(body).digest('hex'),
  };
}

interface KeptText {
  body: string;
  at: string;
}

/** Null where the viewer may see no such version, or it does not rest on this piece. */
export async function viewSource(
  database: DataSource,
  { claimId, number, evidence }: { claimId: string; number: number; evidence: string },
  viewer: Actor,
): Promise<KeptSource | null> {
  const finding = await viewVerdict(database, { claimId, number }, viewer);
  if (!finding || !('verdict' in finding)) return null;
  const { claim, groups } = finding.verdict.document;
  const piece = groups
    .flatMap((group) => group.evidence.map((one) => ({ ...one, side: group.side })))
    .find(({ id }) => id === evidence);
  if (!piece) return null;
  const text = await keptText(database, piece);
  return { claimText: claim.text, piece, kept: text && excerpt(text, piece.quote) };
}

async function keptText(database: DataSource, { id, article }: CountedPiece): Promise<KeptText | null> {
  const found = article
    ? await firstRow<KeptText>(
        database,
        `SELECT body, ${instantOf('created_at')} AS at FROM article_versions WHERE article_id = $1 AND number = $2`,
        [fromPublicId('art', article.id), article.version],
      )
    : await firstRow<KeptText>(
        database,
        `SELECT kept.body, ${instantOf('kept.fetched_at')} AS at FROM evidence e JOIN evidence_archives kept ON kept.id = e.archive_id
         WHERE e.id = $1`,
        [fromPublicId('evd', id)],
      );
  return found ?? null;
}
