import { matchEvents } from '../../domain/matching/match-events';
import { readEvents } from '../../domain/matching/read-events';
import { defineJob } from '../../platform/queue/define-job';
import { matchArticle } from '../claims/match-article';
import { recordFailure } from '../gaps';
import { assessQuestionsJob } from './assess-questions.job';
import { checkEventJob } from './check-event.job';

/** Matches what an article says to questions and claims. */
export const matchArticleJob = defineJob<{ articleId: string }>({
  queue: 'claims',
  name: 'match-article',
  async handle({ articleId }, { dataSource, doorbell }) {
    try {
      const matched = await matchArticle(dataSource, articleId, { readEvents, matchEvents });
      if (!matched) return;
      doorbell.ring(assessQuestionsJob, { questionIds: matched.questionIds });
      for (const eventId of matched.eventIds) doorbell.ring(checkEventJob, { eventId });
    } catch (error) {
      await recordFailure(dataSource, 'articles', articleId, error);
    }
  },
});
