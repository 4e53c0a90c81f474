import { readArticle } from '../../domain/text/read-article';
import { defineJob } from '../../platform/queue/define-job';
import { recordFailure } from '../gaps';
import { readVersion } from '../statements/read-version';
import { matchArticleJob } from './match-article.job';

/** Reads the newest version of an article into statements. */
export const readArticleJob = defineJob<{ articleId: string }>({
  queue: 'statements',
  name: 'read-article',
  async handle({ articleId }, { dataSource, doorbell }) {
    try {
      await readVersion(dataSource, articleId, readArticle);
    } catch (error) {
      return recordFailure(dataSource, 'articles', articleId, error);
    }
    doorbell.ring(matchArticleJob, { articleId });
  },
});
