import { type Actor, historyActor } from '../../../access/actor';
import type { MediaType } from '../../../pipeline/articles/article-document';
import { ingestAddress } from '../../../pipeline/articles/ingest-address';
import { type IngestedArticle, ingestArticle } from '../../../pipeline/articles/ingest-article';
import { retractArticle } from '../../../pipeline/claims/retract-article';
import { assessQuestionsJob } from '../../../pipeline/jobs/assess-questions.job';
import { readDueJob } from '../../../pipeline/jobs/read-due.job';
import type { HistoryActor } from '../../../platform/database/history';
import { notFound, ProblemException } from '../../problems/problem-exception';
import type { PipelineAccess } from '../pipeline-access';
import { requireMayGrade } from '../publishers/publisher.writes';
import type { ArticleDto } from './article.dto';
import { getArticle } from './articles.view';
import type { IngestArticleDto, IngestedArticleDto, RetractArticleDto } from './ingest-article.dto';

const MEDIA_TYPES = { text: 'text/plain', html: 'text/html', markdown: 'text/markdown' } as const satisfies Record<
  string,
  MediaType
>;

function ingest(pipeline: PipelineAccess, delivery: IngestArticleDto, by: HistoryActor): Promise<IngestedArticle> {
  const { text, html, markdown, url, ...described } = delivery;
  const rest = { ...described, actor: by };
  const bodies = Object.entries({ text, html, markdown }).filter(([, body]) => body !== undefined);
  if (bodies.length > 1 || (bodies.length === 0 && url === undefined)) {
    const detail = 'give one of text, html and markdown, or url alone';
    throw new ProblemException('validation-failed', `The body must ${detail}.`, [{ pointer: '', detail }]);
  }
  const [kind, body] = bodies[0] ?? [];
  if (body !== undefined) {
    return ingestArticle(pipeline.database, {
      ...rest,
      url,
      body,
      mediaType: MEDIA_TYPES[kind as keyof typeof MEDIA_TYPES],
    });
  }
  return ingestAddress(pipeline.database, { ...rest, url: url ?? '' });
}

/**
 * Takes in or fetches an article; reading it goes on in the background.
 * @throws ProblemException `validation-failed`, `not-permitted` for a grade
 * @throws ArticleError where no article could be made of it
 */
export async function addArticle(
  pipeline: PipelineAccess,
  delivery: IngestArticleDto,
  actor: Actor,
): Promise<IngestedArticleDto> {
  requireMayGrade(delivery.publisher?.grade, actor);
  const { articleId, outcome } = await ingest(pipeline, delivery, historyActor(actor));
  if (outcome !== 'unchanged') pipeline.ring(readDueJob, {});
  return { ...(await getArticle(pipeline.database, articleId)), outcome };
}

/** @throws ProblemException `not-found`, and `conflict` for an article that is retracted already */
export async function addRetraction(
  pipeline: PipelineAccess,
  id: string,
  body: RetractArticleDto,
  actor: Actor,
): Promise<ArticleDto> {
  const { outcome, questionIds } = await retractArticle(pipeline.database, {
    articleId: id,
    ...body,
    actor: historyActor(actor),
  });
  if (outcome === 'not_found') throw notFound('article');
  if (outcome === 'unchanged') throw new ProblemException('conflict', 'The article is retracted already.');
  if (questionIds.length > 0) pipeline.ring(assessQuestionsJob, { questionIds });
  return getArticle(pipeline.database, id);
}
