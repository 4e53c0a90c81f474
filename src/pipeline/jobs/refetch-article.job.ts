import { defineJob } from '../../platform/queue/define-job';
import { readDueJob } from './read-due.job';

/** Fetches a due article again; failures are kept with the article, with the time of the next try. */
export const refetchArticleJob = defineJob<{ articleId: string }>({
  queue: 'articles',
  name: 'refetch-article',
  async handle({ articleId }, { dataSource, doorbell }) {
    const { refetchArticle } = await import('../articles/refetch-article.js');
    const outcome = await refetchArticle(dataSource, articleId);
    if (outcome === 'changed') doorbell.ring(readDueJob, {});
  },
});
