import { Body, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ApiController } from '../api-controller';
import { DescribeList, DescribeOne, DescribeWrite, IdParam } from '../docs/endpoint-docs';
import { DecisionDto } from '../evidence/create-evidence.dto';
import type { ListPage } from '../lists/list-page';
import { PipelineAccess } from '../pipeline-access';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { SuggestionDto } from './suggestion.dto';
import { decideOnSuggestion } from './suggestion.writes';
import { SuggestionListQuery } from './suggestion-list-query';
import { getSuggestion, listSuggestions } from './suggestions.view';

@ApiController('suggestions')
export class SuggestionsController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get()
  @Allow('read')
  @DescribeList({
    summary: 'List suggestions',
    description: 'Matches below the threshold, newest first: for people to confirm or reject.',
    answer: SuggestionDto,
  })
  list(@Query() query: SuggestionListQuery, @CurrentActor() { personId }: Actor): Promise<ListPage<SuggestionDto>> {
    return listSuggestions(this.pipeline.database, query, personId);
  }

  @Get(':id')
  @Allow('read')
  @IdParam('sug')
  @DescribeOne({ summary: 'Read a suggestion', description: 'With what was decided on it.', answer: SuggestionDto })
  one(@Param('id', new PublicIdPipe('sug')) id: string, @CurrentActor() { personId }: Actor): Promise<SuggestionDto> {
    return getSuggestion(this.pipeline.database, id, personId);
  }

  @Post(':id/decision')
  @Allow('review')
  @IdParam('sug')
  @DescribeWrite({
    summary: 'Confirm or reject a suggestion',
    description: 'Confirmed, it becomes evidence for the claim, which is created where there is none. Only once.',
    answer: SuggestionDto,
    problems: ['malformed-id', 'not-found', 'conflict'],
    status: 200,
  })
  decide(
    @Param('id', new PublicIdPipe('sug')) id: string,
    @Body() body: DecisionDto,
    @CurrentActor() actor: Actor,
  ): Promise<SuggestionDto> {
    return decideOnSuggestion(this.pipeline, id, body, actor);
  }
}
