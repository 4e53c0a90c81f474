import { defineJob } from '../../platform/queue/define-job';
import { refetchArticle } from '../articles/refetch-article';
import { readDueJob } from './read-due.job';

/** Fetches a due article again; failures are kept with the article, with the time of the next try. */
export const refetchArticleJob = defineJob<{ articleId: string }>({
  queue: 'articles',
  name: 'refetch-article',
  async handle({ articleId }, { dataSource, doorbell }) {
    const outcome = await refetchArticle(dataSource, articleId);
    if (outcome === 'changed') doorbell.ring(readDueJob, {});
  },
});
