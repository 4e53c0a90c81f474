import { matchEvents } from '../../domain/matching/match-events';
import { readEvents } from '../../domain/matching/read-events';
import { defineJob, type JobDefinition } from '../../platform/queue/define-job';
import { matchArticle, nextToMatch } from '../claims/match-article';
import { recordFailure } from '../gaps';
import { assessQuestionsJob } from './assess-questions.job';
import { checkEventJob } from './check-event.job';

/** Matches what an article says to questions and claims. */
export const matchArticleJob: JobDefinition<{ articleId: string }> = defineJob({
  queue: 'claims',
  name: 'match-article',
  async handle({ articleId }, { dataSource, doorbell }) {
    try {
      const matched = await matchArticle(dataSource, articleId, { readEvents, matchEvents });
      if (!matched) return;
      const next = await nextToMatch(dataSource);
      if (next !== null) doorbell.ring(matchArticleJob, { articleId: next });
      doorbell.ring(assessQuestionsJob, { questionIds: matched.questionIds });
      for (const eventId of matched.eventIds) doorbell.ring(checkEventJob, { eventId });
    } catch (error) {
      await recordFailure(dataSource, 'articles', articleId, error);
    }
  },
});
