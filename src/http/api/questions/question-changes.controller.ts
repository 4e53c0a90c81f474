import { Body, Post } from '@nestjs/common';
import { Allow } from '../../../access/allow';
import { ApiController } from '../api-controller';
import { DescribeRowWrite } from '../docs/describe-row-write';
import { PipelineAccess } from '../pipeline-access';
import { SeenRow, type SeenRowRequest } from '../requests/seen-row';
import { MustReasonDto } from '../reviews/review-inputs.dto';
import { QuestionWithClaimsDto } from './question.dto';
import { merge, separate, split } from './question-changes';
import { QuestionMergeDto, QuestionSplitDto } from './question-changes.dto';

const ROW = { id: 'qst', letter: 'q' } as const;

/** Questions that ask the same, or more than one thing. If-Match takes the member `revision` of the question: `"q3"`. */
@ApiController('questions')
export class QuestionChangesController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Post(':id/merges')
  @Allow('review')
  @DescribeRowWrite({
    ...ROW,
    summary: 'Merge a question into another one',
    description:
      'Its id leads there from then on, its claims are rivals there, and the same answer to both becomes one claim. Answers the question that stays. If-Match takes the `revision` of the question in the path.',
    answer: QuestionWithClaimsDto,
  })
  merge(@SeenRow(ROW) seen: SeenRowRequest, @Body() body: QuestionMergeDto): Promise<QuestionWithClaimsDto> {
    return merge(this.pipeline, seen, body);
  }

  @Post(':id/separations')
  @Allow('review')
  @DescribeRowWrite({
    ...ROW,
    summary: 'Take a merged question apart again',
    description:
      'It gets back the claims it had brought along and what later articles said of it. If-Match takes its `revision` among those `merged` into the other question.',
    answer: QuestionWithClaimsDto,
  })
  separate(@SeenRow(ROW) seen: SeenRowRequest, @Body() { reason }: MustReasonDto): Promise<QuestionWithClaimsDto> {
    return separate(this.pipeline, seen, reason);
  }

  @Post(':id/splits')
  @Allow('review')
  @DescribeRowWrite({
    ...ROW,
    status: 201,
    summary: 'Split claims or evidence of a question off into a new one',
    description:
      'About the same event. Later articles that give one of the answers find it there. Merging the new question into the old one takes it back. If-Match takes the `revision` of the question. Answers the new one.',
    answer: QuestionWithClaimsDto,
  })
  split(@SeenRow(ROW) seen: SeenRowRequest, @Body() body: QuestionSplitDto): Promise<QuestionWithClaimsDto> {
    return split(this.pipeline, seen, body);
  }
}
