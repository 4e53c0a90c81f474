import { Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ApiController } from '../api-controller';
import { citerFor } from '../citations/citation.writes';
import { DescribeOne, DescribeWrite, IdParam } from '../docs/endpoint-docs';
import { PipelineAccess } from '../pipeline-access';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { getDelivery } from './deliveries.view';
import { DeliveryDto } from './delivery.dto';
import { replay } from './webhook.writes';

/** Notices on their way. */
@ApiController('deliveries', 'webhooks')
export class DeliveriesController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get(':id')
  @Allow('cite')
  @IdParam('dlv')
  @DescribeOne({
    summary: 'Read a delivery',
    description: 'With every attempt. That of a notice to somebody else is found by admins only.',
    answer: DeliveryDto,
  })
  one(@Param('id', new PublicIdPipe('dlv')) id: string, @CurrentActor() actor: Actor): Promise<DeliveryDto> {
    return getDelivery(this.pipeline.database, id, citerFor(actor));
  }

  @Post(':id/replay')
  @Allow('cite')
  @IdParam('dlv')
  @DescribeWrite({
    summary: 'Send a notice again',
    description:
      'At once and with the same id, whatever came of it before; its schedule of attempts starts anew. An e-mail brings along what waits for the next digest of its address.',
    answer: DeliveryDto,
    problems: ['malformed-id', 'not-found', 'conflict'],
    status: 202,
  })
  replay(@Param('id', new PublicIdPipe('dlv')) id: string, @CurrentActor() actor: Actor): Promise<DeliveryDto> {
    return replay(this.pipeline, id, actor);
  }
}
