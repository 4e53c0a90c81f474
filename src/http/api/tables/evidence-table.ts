import type { EvidenceDto } from '../evidence/evidence.dto';
import type { CsvRow } from './csv-stream';

export const EVIDENCE_COLUMNS = [
  'id',
  'claim_id',
  'stance',
  'quote',
  'publisher',
  'grade',
  'speaker',
  'title',
  'url',
  'debunk',
  'party',
  'named_origin',
  'reason',
  'decision',
  'withdrawn',
  'created_at',
] as const;

export const evidenceRow = (piece: EvidenceDto): CsvRow => ({
  id: piece.id,
  claim_id: piece.claimId,
  stance: piece.stance,
  quote: piece.statement?.quote ?? piece.record?.quote ?? null,
  publisher: piece.publisher.name,
  grade: piece.publisher.grade,
  speaker: piece.speaker,
  title: piece.article?.title ?? null,
  url: piece.article?.url ?? piece.record?.url ?? null,
  debunk: piece.debunk,
  party: piece.party,
  named_origin: piece.namedOrigin,
  reason: piece.reason,
  decision: piece.decision,
  withdrawn: piece.withdrawnReason,
  created_at: piece.createdAt,
});
