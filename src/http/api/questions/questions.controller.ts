import { Get, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ApiController } from '../api-controller';
import { DescribeList, DescribeOne, IdParam } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { QuestionDto, QuestionWithClaimsDto } from './question.dto';
import { QuestionListQuery } from './question-list-query';
import { getQuestion, listQuestions } from './questions.view';

@ApiController('questions')
export class QuestionsController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @DescribeList({
    summary: 'List questions',
    description: 'Newest first. Dormant questions are left out unless asked for.',
    answer: QuestionDto,
  })
  list(@Query() query: QuestionListQuery): Promise<ListPage<QuestionDto>> {
    return listQuestions(this.database, query);
  }

  @Get(':id')
  @IdParam('qst')
  @DescribeOne({
    summary: 'Read a question',
    description:
      'With its rival claims, the most probable first. The id of a merged question leads to the one it was merged into.',
    answer: QuestionWithClaimsDto,
  })
  one(@Param('id', new PublicIdPipe('qst')) id: string): Promise<QuestionWithClaimsDto> {
    return getQuestion(this.database, id);
  }
}
