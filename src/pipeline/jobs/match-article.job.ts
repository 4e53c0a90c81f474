import { matchEvents } from '../../domain/matching/match-events';
import { readEvents } from '../../domain/matching/read-events';
import { defineJob, type JobDefinition } from '../../platform/queue/define-job';
import { matchArticle, nextToMatch } from '../claims/match-article';
import { recordFailure } from '../gaps';
import { assessQuestionsJob } from './assess-questions.job';
import { checkEventsJob } from './check-events.job';

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
      doorbell.ring(checkEventsJob, { eventIds: matched.eventIds });
    } catch (error) {
      await recordFailure(dataSource, 'articles', articleId, error);
    }
  },
});
