import { Body, Get, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ProblemException } from '../../problems/problem-exception';
import { PublicOrigin } from '../../public-address';
import { requirePerson } from '../../require-person';
import { ApiController } from '../api-controller';
import { AlsoAnswers, DescribeList, DescribeOne, DescribeWrite, IdParam } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { ListQuery } from '../lists/list-query';
import { PipelineAccess } from '../pipeline-access';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { MayReasonDto } from '../reviews/review-inputs.dto';
import { listDeliveriesOf } from '../webhooks/deliveries.view';
import { DeliveryDto, DeliveryListQuery } from '../webhooks/delivery.dto';
import { CitationDto, RegisteredCitationDto } from './citation.dto';
import { cite, citerFor, withdraw } from './citation.writes';
import { CitationInputDto, CitationListQuery } from './citation-input.dto';
import { getCitation, listCitations, listCitationsOf } from './citations.view';

/** Who cites which version where, and is told when it changes. */
@ApiController('', 'citations')
export class CitationsController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Post('citations')
  @Allow('cite')
  @DescribeWrite({
    summary: 'Cite a verdict version',
    description:
      'Registers that a page cites a public version, and who is told when the claim gets another outcome, a correction or a withdrawal, or needs review. The same page that cites the same version again is the same citation, told as was asked for last.',
    answer: RegisteredCitationDto,
    problems: ['conflict', 'too-many-attempts'],
  })
  @AlsoAnswers(200, 'Known already; told as was asked for now', RegisteredCitationDto)
  async add(
    @Body() body: CitationInputDto,
    @CurrentActor() actor: Actor,
    @PublicOrigin() origin: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisteredCitationDto> {
    const { isNew, citation } = await cite(this.pipeline, body, actor, origin, reply);
    if (!isNew) reply.status(HttpStatus.OK);
    return citation;
  }

  @Get('citations')
  @Allow('cite')
  @DescribeList({
    summary: 'List citations',
    description: 'Your own, newest first, withdrawn ones included; for admins those of everybody.',
    answer: CitationDto,
  })
  list(
    @Query() query: CitationListQuery,
    @CurrentActor() actor: Actor,
    @PublicOrigin() origin: string,
  ): Promise<ListPage<CitationDto>> {
    const own = requirePerson(actor);
    if (query.person !== undefined && query.person !== own && !actor.permissions.has('admin'))
      throw new ProblemException('not-permitted', 'The citations of others are for the role admin.');
    return listCitations(this.pipeline.database, query, actor, origin);
  }

  @Get('citations/:id')
  @Allow('cite')
  @IdParam('cit')
  @DescribeOne({
    summary: 'Read a citation',
    description: 'With the cited version and the newest public one. That of somebody else is found by admins only.',
    answer: CitationDto,
  })
  one(
    @Param('id', new PublicIdPipe('cit')) id: string,
    @CurrentActor() actor: Actor,
    @PublicOrigin() origin: string,
  ): Promise<CitationDto> {
    requirePerson(actor);
    return getCitation(this.pipeline.database, id, actor, origin);
  }

  @Get('citations/:id/deliveries')
  @Allow('cite')
  @IdParam('cit')
  @DescribeList({
    summary: 'List what was sent about a citation',
    description: 'To a receiver and by e-mail, newest first, with every attempt and what came of it.',
    answer: DeliveryDto,
    problems: ['malformed-id', 'not-found'],
  })
  deliveries(
    @Param('id', new PublicIdPipe('cit')) id: string,
    @Query() query: DeliveryListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListPage<DeliveryDto>> {
    return listDeliveriesOf(this.pipeline.database, id, query, citerFor(actor));
  }

  @Post('citations/:id/withdraw')
  @Allow('cite')
  @IdParam('cit')
  @DescribeWrite({
    summary: 'Withdraw a citation',
    description: 'The page cites the version no longer: nobody is told any more, and notices on their way stop.',
    answer: CitationDto,
    problems: ['malformed-id', 'not-found', 'conflict'],
    status: 200,
  })
  withdraw(
    @Param('id', new PublicIdPipe('cit')) id: string,
    @Body() { reason }: MayReasonDto,
    @CurrentActor() actor: Actor,
    @PublicOrigin() origin: string,
  ): Promise<CitationDto> {
    return withdraw(this.pipeline, id, reason, actor, origin);
  }

  @Get('claims/:id/citations')
  @Allow('read')
  @IdParam('clm')
  @DescribeList({
    summary: 'List the citations of a claim',
    description:
      'That stand, newest first, whoever made them, and of what was merged into the claim. Where notices go is shown to the citer.',
    answer: CitationDto,
    problems: ['malformed-id', 'not-found'],
  })
  ofClaim(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Query() query: ListQuery,
    @CurrentActor() actor: Actor,
    @PublicOrigin() origin: string,
  ): Promise<ListPage<CitationDto>> {
    return listCitationsOf(this.pipeline.database, id, query, actor, origin);
  }
}
