import type { DataSource } from 'typeorm';
import { firstRow, rows } from '../../src/platform/database/rows';
import { fromPublicId, toPublicId } from '../../src/platform/ids/public-id';

interface Told {
  groups?: { weight?: number; evidence: { id: string }[] }[];
}

/** The document of a version over stored rows, complete as the pipeline writes it, with what a test says of it. */
export async function storedDocument(
  database: DataSource,
  claimId: string,
  outcome: { state: unknown; probability: unknown; rule: unknown },
  told: Told & Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const about = await firstRow<{ claim: object; question: { event: object } }>(
    database,
    `SELECT json_build_object('text', c.text, 'answer', c.answer) AS claim, json_build_object('id', 'qst_' || replace(q.id::text, '-', ''),
       'text', q.text, 'answerType', q.answer_type, 'unit', q.unit, 'scope', q.scope,
       'event', json_build_object('id', 'evt_' || replace(e.id::text, '-', ''), 'label', e.label, 'date', e.edtf)) AS question
     FROM claims c JOIN questions q ON q.id = c.question_id JOIN events e ON e.id = q.event_id WHERE c.id = $1`,
    [claimId],
  );
  const groups = told.groups ?? [];
  const pieces = await piecesOf(
    database,
    groups.flatMap(({ evidence }) => evidence.map(({ id }) => id)),
  );
  return {
    claim: { id: toPublicId('clm', claimId), ...about!.claim },
    question: about!.question,
    state: outcome.state,
    probability: Number(outcome.probability),
    rule: outcome.rule,
    belief: 0,
    disbelief: 0,
    uncertainty: 1,
    best: false,
    supersededBy: null,
    reason: '',
    decisive: [],
    contradictions: [],
    ruling: null,
    corrections: [],
    replies: [],
    modelVersion: 'test-1',
    ...told,
    groups: groups.map((group) => ({
      weight: 1,
      ...group,
      evidence: group.evidence.map((piece) => ({ ...pieces.get(piece.id), ...piece })),
    })),
  };
}

async function piecesOf(database: DataSource, ids: string[]): Promise<Map<string, object>> {
  const found = await rows<{ id: string; piece: object }>(
    database,
    `SELECT ev.id, json_build_object('stance', ev.stance, 'party', ev.party, 'debunk', ev.debunk, 'quote', coalesce(s.quote, ev.record_quote, ''),
       'speaker', s.speaker, 'publisher', p.name, 'grade', p.grade,
       'article', CASE WHEN a.id IS NOT NULL THEN json_build_object('id', 'art_' || replace(a.id::text, '-', ''), 'title', a.title, 'version', a.version) END,
       'statement', 'stm_' || replace(s.id::text, '-', ''), 'url', coalesce(a.url, ev.record_url), 'publishedAt', to_char(a.published_at, 'YYYY-MM-DD')) AS piece
     FROM evidence ev JOIN publishers p ON p.id = ev.publisher_id LEFT JOIN statements s ON s.id = ev.statement_id
     LEFT JOIN articles a ON a.id = s.article_id WHERE ev.id = ANY($1::uuid[])`,
    [ids.map((id) => fromPublicId('evd', id))],
  );
  return new Map(found.map(({ id, piece }) => [toPublicId('evd', id), piece]));
}
