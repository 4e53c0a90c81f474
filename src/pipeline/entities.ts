import { Article } from './articles/article.entity';
import { ArticleVersion } from './articles/article-version.entity';
import { Publisher } from './articles/publisher.entity';
import { Claim } from './claims/claim.entity';
import { EntityRow } from './claims/entity-row.entity';
import { Event } from './claims/event.entity';
import { Evidence } from './claims/evidence.entity';
import { Question } from './claims/question.entity';
import { Suggestion } from './claims/suggestion.entity';
import { Contradiction } from './contradictions/contradiction.entity';
import { StatementAnchor } from './statements/statement-anchor.entity';
import { StatementRow } from './statements/statement-row.entity';
import { Verdict } from './verdicts/verdict.entity';

/** Every mapped table, for the DataSource. */
export const entities = [
  Publisher,
  Article,
  ArticleVersion,
  StatementRow,
  StatementAnchor,
  EntityRow,
  Event,
  Question,
  Claim,
  Evidence,
  Suggestion,
  Contradiction,
  Verdict,
];
