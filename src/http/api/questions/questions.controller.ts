import { Body, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ApiController } from '../api-controller';
import { DescribeList, DescribeOne, DescribeWrite, IdParam, RequestExamples } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { PipelineAccess } from '../pipeline-access';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { CreateQuestionDto } from './create-question.dto';
import { QuestionDto, QuestionWithClaimsDto } from './question.dto';
import { addQuestion } from './question.writes';
import { QuestionListQuery } from './question-list-query';
import { getQuestion, listQuestions } from './questions.view';

@ApiController('questions')
export class QuestionsController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get()
  @Allow('read')
  @DescribeList({
    summary: 'List questions',
    description: 'Newest first. Dormant questions are left out unless asked for.',
    answer: QuestionDto,
  })
  list(@Query() query: QuestionListQuery, @CurrentActor() actor: Actor): Promise<ListPage<QuestionDto>> {
    return listQuestions(this.pipeline.database, query, actor.personId);
  }

  @Get(':id')
  @Allow('read')
  @IdParam('qst')
  @DescribeOne({
    summary: 'Read a question',
    description:
      'With its rival claims, the most probable first. The id of a merged question leads to the one it was merged into.',
    answer: QuestionWithClaimsDto,
  })
  one(@Param('id', new PublicIdPipe('qst')) id: string, @CurrentActor() actor: Actor): Promise<QuestionWithClaimsDto> {
    return getQuestion(this.pipeline.database, id, actor.personId);
  }

  @Post()
  @Allow('review')
  @DescribeWrite({
    summary: 'Open a question',
    description: 'About a known event or a new one. Claims of people answer it; the matcher has questions of its own.',
    answer: QuestionWithClaimsDto,
    problems: ['conflict'],
  })
  @RequestExamples(CreateQuestionDto, {
    'about a known event': {
      text: 'How many people were rescued off Port Ansel?',
      eventId: 'evt_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b',
      slot: 'how_many',
      answerType: 'quantity',
      unit: 'person',
    },
    'about a new event': {
      text: 'Did the harbour of Port Ansel close?',
      event: { label: 'Closing of the harbour of Port Ansel', date: '2026-03-02' },
      slot: 'whether',
      answerType: 'yes_no',
    },
  })
  add(@Body() body: CreateQuestionDto, @CurrentActor() actor: Actor): Promise<QuestionWithClaimsDto> {
    return addQuestion(this.pipeline, body, actor);
  }
}
