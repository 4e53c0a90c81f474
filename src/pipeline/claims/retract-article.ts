import type { DataSource } from 'typeorm';
import { type HistoryActor, writeHistory } from '../../platform/database/history';
import { retrySerialization } from '../../platform/database/retry-serialization';
import { firstRow, rows } from '../../platform/database/rows';
import { bumpQuestionsAndEventsOf } from './bump-questions-and-events';

export interface Retraction {
  articleId: string;
  reason: string;
  actor?: HistoryActor;
}

export interface RetractedArticle {
  outcome: 'retracted' | 'unchanged' | 'not_found';
  /** The questions to be assessed again. */
  questionIds: string[];
}

/** Retracts an article: its evidence is withdrawn at once and its questions are assessed again in the background. */
export async function retractArticle(dataSource: DataSource, retraction: Retraction): Promise<RetractedArticle> {
  const { articleId, reason } = retraction;
  return retrySerialization(() =>
    dataSource.transaction(async (manager) => {
      const article = await firstRow<{ title: string; publisher: string; retracted: boolean }>(
        manager,
        `SELECT a.title, p.name AS publisher, a.retracted_at IS NOT NULL AS retracted FROM articles a
       JOIN publishers p ON p.id = a.publisher_id WHERE a.id = $1 FOR UPDATE OF a`,
        [articleId],
      );
      if (!article) return { outcome: 'not_found', questionIds: [] };
      if (article.retracted) return { outcome: 'unchanged', questionIds: [] };
      await rows(manager, `UPDATE articles SET retracted_at = now(), retraction_reason = $2 WHERE id = $1`, [
        articleId,
        reason,
      ]);
      const withdrawn = await rows<{ claim_id: string }>(
        manager,
        `UPDATE evidence e SET withdrawn_at = now(), withdrawn_reason = 'the article was retracted' FROM statements s
       WHERE e.statement_id = s.id AND s.article_id = $1 AND e.withdrawn_at IS NULL RETURNING e.claim_id`,
        [articleId],
      );
      const touched = [...new Set(withdrawn.map((row) => row.claim_id))];
      const questionIds = await bumpQuestionsAndEventsOf(manager, touched, {
        kind: 'article_retracted',
        text: `“${article.title}” (${article.publisher}) was retracted: ${reason}`,
        subjectId: articleId,
      });
      await writeHistory(manager, {
        actor: retraction.actor ?? 'system',
        action: 'article.retracted',
        subjectKind: 'article',
        subjectId: articleId,
        reason,
      });
      return { outcome: 'retracted', questionIds };
    }),
  );
}
