import { ApiProperty } from '@nestjs/swagger';
import { ArticleSummary } from '../articles/article.dto';
import { StatementSummary } from '../articles/statement.dto';
import { ClaimQuestion, ClaimSummary } from '../claims/claim.dto';

const ScoreProperty = (): PropertyDecorator =>
  ApiProperty({
    type: Number,
    minimum: 0,
    description: 'How much of it the text repeats, rare words above all; compares entries of one answer only',
    example: 7.31,
  });

export class CandidateClaim extends ClaimSummary {
  @ApiProperty({ type: ClaimQuestion })
  question: ClaimQuestion;
  @ScoreProperty()
  score: number;
}

export class CandidateStatement extends StatementSummary {
  @ApiProperty({ type: ArticleSummary })
  article: ArticleSummary;
  @ScoreProperty()
  score: number;
}

/** What a text may repeat, best first. Likeness of words suggests; it decides nothing. */
export class CandidatesDto {
  @ApiProperty({ type: [CandidateClaim] })
  claims: CandidateClaim[];
  @ApiProperty({ type: [CandidateStatement] })
  statements: CandidateStatement[];
}
