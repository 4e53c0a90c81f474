import type { AttributionMode, Modality, Span } from '../../domain/text/statement';
import type { Grade } from '../../domain/verdicts/question-input';
import type { EvidenceSnapshot } from './question-snapshot';

/** A piece of evidence as one flat row: there are so many of them that PostgreSQL would be busy with writing them as JSON. */
export interface PieceRow
  extends Pick<
    EvidenceSnapshot,
    | 'id'
    | 'claimId'
    | 'stance'
    | 'answer'
    | 'party'
    | 'debunk'
    | 'namedOrigin'
    | 'confidence'
    | 'confirmed'
    | 'speakerGrade'
  > {
  questionId: string;
  publisherId: string;
  publisher: string;
  grade: Grade;
  owner: string | null;
  rulingsRight: number;
  rulingsTotal: number;
  statementId: string | null;
  quote: string;
  passage: string;
  speaker: string | null;
  attributionMode: AttributionMode;
  modality: Modality;
  span: Span;
  worthiness: number;
  articleId: string | null;
  title: string;
  version: number;
  url: string | null;
  publishedAt: string | null;
  recordQuote: string | null;
  recordUrl: string | null;
  addedAt: string;
}

/** The columns of a `PieceRow`, of the question family `f`, evidence `ev`, its publisher `p`, statement `s`, article `a` and who is `speaking`. */
export const PIECE: Record<keyof PieceRow, string> = {
  questionId: 'f.home',
  id: 'ev.id',
  claimId: 'ev.claim_id',
  stance: 'ev.stance',
  answer: 'ev.answer',
  party: 'ev.party',
  debunk: 'ev.debunk',
  namedOrigin: 'ev.named_origin',
  confidence: 'ev.confidence',
  confirmed: `ev.decision IS NOT DISTINCT FROM 'confirmed'`,
  speakerGrade: 'speaking.grade',
  publisherId: 'p.id',
  publisher: 'p.name',
  grade: 'p.grade',
  owner: 'p.owner',
  rulingsRight: 'p.rulings_right',
  rulingsTotal: 'p.rulings_total',
  statementId: 's.id',
  quote: 's.quote',
  passage: 's.passage',
  speaker: `CASE WHEN ev.speaker IS NULL THEN s.speaker ELSE nullif(ev.speaker, '') END`,
  attributionMode: 's.attribution_mode',
  modality: 's.modality',
  span: `s.reading->'span'`,
  worthiness: 's.check_worthiness',
  articleId: 'a.id',
  title: 'a.title',
  version: 'a.version',
  url: 'a.url',
  publishedAt: `CASE WHEN a.published_precision = 'time' THEN to_char(a.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
    ELSE to_char(a.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') END`,
  recordQuote: 'ev.record_quote',
  recordUrl: 'ev.record_url',
  addedAt: `to_char(ev.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')`,
};

export function toEvidence(row: PieceRow): EvidenceSnapshot {
  const { id, claimId, stance, answer, party, debunk, namedOrigin, confidence, confirmed, speakerGrade } = row;
  const rulings = { right: row.rulingsRight, total: row.rulingsTotal };
  return {
    ...{ id, claimId, stance, answer, party, debunk, namedOrigin, confidence, confirmed, speakerGrade },
    publisher: { id: row.publisherId, name: row.publisher, grade: row.grade, owner: row.owner, rulings },
    statement: row.statementId === null ? null : toStatement(row, row.statementId),
    article: row.articleId === null ? null : toArticle(row, row.articleId),
    record: row.recordQuote === null ? null : { quote: row.recordQuote, url: row.recordUrl, addedAt: row.addedAt },
  };
}

function toStatement(row: PieceRow, id: string): EvidenceSnapshot['statement'] {
  const { quote, passage, speaker, attributionMode, modality, span, worthiness } = row;
  return { id, quote, passage, speaker, attributionMode, modality, span, worthiness };
}

function toArticle({ title, version, url, publishedAt }: PieceRow, id: string): EvidenceSnapshot['article'] {
  return { id, title, version, url, publishedAt };
}
