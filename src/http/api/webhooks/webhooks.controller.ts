import { Body, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ProblemException } from '../../problems/problem-exception';
import { requirePerson } from '../../require-person';
import { ApiController } from '../api-controller';
import { citerFor } from '../citations/citation.writes';
import { DescribeList, DescribeOne, DescribeWrite, IdParam } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { PipelineAccess } from '../pipeline-access';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { MayReasonDto } from '../reviews/review-inputs.dto';
import { listDeliveries } from './deliveries.view';
import { DeliveryDto, DeliveryListQuery } from './delivery.dto';
import { WebhookDto, WebhookInputDto, WebhookListQuery, WebhookWithSecretDto } from './webhook.dto';
import { addWebhook, disable, enable, rotate, sendTest } from './webhook.writes';
import { getWebhook, listWebhooks } from './webhooks.view';

/** Where notices are sent. */
@ApiController('webhooks')
export class WebhooksController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Post()
  @Allow('cite')
  @DescribeWrite({
    summary: 'Register a receiver of notices',
    description:
      'Notices are posted there, signed as Standard Webhooks 1.0 says. Private addresses are refused, now and at each delivery. The secret is in the answer and is shown once.',
    answer: WebhookWithSecretDto,
    problems: ['conflict'],
  })
  add(@Body() { url }: WebhookInputDto, @CurrentActor() actor: Actor): Promise<WebhookWithSecretDto> {
    return addWebhook(this.pipeline, url, actor);
  }

  @Get()
  @Allow('cite')
  @DescribeList({
    summary: 'List receivers of notices',
    description: 'Your own, newest first; for admins those of everybody.',
    answer: WebhookDto,
  })
  list(@Query() query: WebhookListQuery, @CurrentActor() actor: Actor): Promise<ListPage<WebhookDto>> {
    const own = requirePerson(actor);
    const ownedBy = citerFor(actor);
    if (ownedBy !== null && query.person !== undefined && query.person !== own)
      throw new ProblemException('not-permitted', 'The receivers of others are for the role admin.');
    return listWebhooks(this.pipeline.database, query, ownedBy);
  }

  @Get(':id')
  @Allow('cite')
  @IdParam('whk')
  @DescribeOne({
    summary: 'Read a receiver of notices',
    description: 'Without its secret. That of somebody else is found by admins only.',
    answer: WebhookDto,
  })
  one(@Param('id', new PublicIdPipe('whk')) id: string, @CurrentActor() actor: Actor): Promise<WebhookDto> {
    return getWebhook(this.pipeline.database, id, citerFor(actor));
  }

  @Post(':id/rotate-secret')
  @Allow('cite')
  @IdParam('whk')
  @DescribeWrite({
    summary: 'Give a receiver another secret',
    description:
      'The new one is in the answer and is shown once. For 24 hours the one before signs too: the header holds two signatures.',
    answer: WebhookWithSecretDto,
    problems: ['malformed-id', 'not-found'],
    status: 200,
  })
  rotate(
    @Param('id', new PublicIdPipe('whk')) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<WebhookWithSecretDto> {
    return rotate(this.pipeline, id, actor);
  }

  @Post(':id/disable')
  @Allow('cite')
  @IdParam('whk')
  @DescribeWrite({
    summary: 'Disable a receiver',
    description: 'Nothing is sent there any more. What is due waits, and is sent once the receiver is enabled.',
    answer: WebhookDto,
    problems: ['malformed-id', 'not-found', 'conflict'],
    status: 200,
  })
  disable(
    @Param('id', new PublicIdPipe('whk')) id: string,
    @Body() { reason }: MayReasonDto,
    @CurrentActor() actor: Actor,
  ): Promise<WebhookDto> {
    return disable(this.pipeline, id, reason, actor);
  }

  @Post(':id/enable')
  @Allow('cite')
  @IdParam('whk')
  @DescribeWrite({
    summary: 'Enable a receiver',
    description: 'Also one that was disabled because it answered 410. What has waited for it is sent now.',
    answer: WebhookDto,
    problems: ['malformed-id', 'not-found', 'conflict'],
    status: 200,
  })
  enable(
    @Param('id', new PublicIdPipe('whk')) id: string,
    @Body() { reason }: MayReasonDto,
    @CurrentActor() actor: Actor,
  ): Promise<WebhookDto> {
    return enable(this.pipeline, id, reason, actor);
  }

  @Post(':id/test')
  @Allow('cite')
  @IdParam('whk')
  @DescribeWrite({
    summary: 'Send a receiver a test',
    description:
      'A notice of the type `webhook.test`, signed and retried like any other. Read the delivery to see what came of it.',
    answer: DeliveryDto,
    problems: ['malformed-id', 'not-found', 'conflict'],
  })
  test(@Param('id', new PublicIdPipe('whk')) id: string, @CurrentActor() actor: Actor): Promise<DeliveryDto> {
    return sendTest(this.pipeline, id, actor);
  }

  @Get(':id/deliveries')
  @Allow('cite')
  @IdParam('whk')
  @DescribeList({
    summary: 'List what was sent to a receiver',
    description: 'Newest first, with every attempt and what came of it.',
    answer: DeliveryDto,
    problems: ['malformed-id', 'not-found'],
  })
  deliveries(
    @Param('id', new PublicIdPipe('whk')) id: string,
    @Query() query: DeliveryListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListPage<DeliveryDto>> {
    return listDeliveries(this.pipeline.database, id, query, citerFor(actor));
  }
}
